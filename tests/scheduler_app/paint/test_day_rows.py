"""The rows of a day: who is in it, in which order, what they hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from scheduler_app.paint.day_rows import day_rows, day_span
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ActivityRow
from solver.domain.activity import ActivityKind
from solver.domain.pattern import OFF

LUNCH = ActivityRow("007", datetime(2026, 12, 1, 11), ActivityKind.LUNCH, 60, False)
TEA = ActivityRow("007", datetime(2026, 12, 1, 14), ActivityKind.BREAK, 15)


@pytest.fixture
def document(centre, window, tmp_path):
    """Li Na works Tuesday and Wednesday, 07:00 to 16:00; Tuesday with a lunch and a break."""
    path = tmp_path / "day.sixshift"
    ProjectFile.create(path, replace(centre, activities=(LUNCH, TEA))).close()
    window.context.open_project(path)
    window.context.document.show_week(date(2026, 11, 30))
    return window.context.document


def rows_of(document, day, order):
    return day_rows(document.week, day, order)


def span_of(document, day, rows):
    return day_span(document.problem, document.coverage.required, day, rows)


def test_a_day_has_whoever_is_at_work_with_what_interrupts_it(document):
    (row,) = rows_of(document, 1, "start")
    assert (row.name, row.note, row.leave) == ("Li Na", "A", None)
    (bar,) = row.bars
    assert (bar.text, bar.start, bar.end, bar.is_locked, bar.key) == ("E", 420, 960, True, 1)
    assert [(b.text, b.start, b.end) for b in row.blocks] == [
        ("Lunch", 660, 720),
        ("Break", 840, 855),
    ]


def test_a_night_of_the_day_before_reaches_in(document):
    (monday,) = rows_of(document, 0, "start")  # from last Sunday, of the history
    assert [(bar.text, bar.start, bar.end) for bar in monday.bars] == [("N", -120, 420)]
    document.assign([(2, 3)], 2)
    (friday,) = rows_of(document, 4, "start")
    assert [(bar.start, bar.end, bar.key) for bar in friday.bars] == [(-120, 420, 3)]


def test_leave_is_a_row_of_its_kind(document):
    (row,) = rows_of(document, 5, "start")
    assert (row.name, row.bars, row.leave) == ("陈晨", (), "annual")


def test_the_orders(document):
    document.assign([(1, 1), (2, 1)], 0)
    document.assign([(1, 1)], 1)
    names = {
        order: [row.name for row in rows_of(document, 1, order)]
        for order in ("start", "team", "skill")
    }
    assert names["start"] == ["Li Na", "陈晨", "Wang Wei"]
    assert names["team"] == ["Wang Wei", "Li Na", "陈晨"]
    assert names["skill"] == ["陈晨", "Wang Wei", "Li Na"]
    assert rows_of(document, 1, "skill")[-1].note == "en, zh"


def test_who_only_ends_the_night_before_comes_after_the_days_own(document):
    document.assign([(2, 0)], 2)
    document.assign([(2, 1)], OFF)
    names = [row.name for row in rows_of(document, 1, "start")]
    assert names == ["Li Na", "陈晨"]
    assert [row.name for row in rows_of(document, 1, "team")] == ["Li Na", "陈晨"]


def test_the_span_holds_shifts_and_demand_in_whole_hours(document):
    assert span_of(document, 1, rows_of(document, 1, "start")) == (420, 960)
    assert span_of(document, 0, []) == (480, 540)  # the demand of Monday
    assert span_of(document, 3, []) == (0, 1_440)
    document.assign([(2, 3)], 2)
    assert span_of(document, 3, rows_of(document, 3, "start")) == (1_320, 1_440)


def test_a_meeting_is_called_by_its_name_and_a_break_by_its_kind(document):
    lunch, tea = document.activities
    review = replace(tea, kind=ActivityKind.REVIEW, name="Friday review")
    document.replace_activities("x", [lunch, tea], [replace(lunch, name="E"), review])
    (row,) = rows_of(document, 1, "start")
    assert [block.text for block in row.blocks] == ["Lunch", "Friday review"]
