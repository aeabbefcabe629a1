"""The change log: every edit in its transaction, who, when, old and new; read by filter."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from scheduler_app.store.change_log import LogFilter
from scheduler_app.store.changes import Change
from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.project_error import ProjectError
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ActivityRow, CellRow, DemandRow, HistoryDay, ScenarioRow
from scheduler_app.store.steps import StepSource, user_name
from solver.domain.activity import ActivityKind
from tests.scheduler_app.edits import puts

TUESDAY = date(2026, 12, 1)
COUNTS = (1.0,) * 24


@pytest.fixture
def project(project_path):
    with closing(ProjectFile.open(project_path)) as opened:
        yield opened


def told(lines):
    return [(line.employee_id, line.date, line.before, line.after) for line in lines]


def test_a_new_project_begins_with_one_line(project):
    (line,) = project.log()
    assert (line.source, line.kind, line.records) == (StepSource.CREATE, "", 0)


def test_an_exception_of_a_date_is_found_by_it(project, centre):
    weekly, dated = centre.availability
    project.write([Change(weekly, None), Change(dated, None)])
    assert [entry.date for entry in project.log()[:2]] == [None, dated.date]
    found = project.log(LogFilter(first=dated.date, last=dated.date))
    assert [entry.employee_id for entry in found] == [dated.employee_id]


def test_an_edit_says_who_when_what_old_and_new(project, centre):
    before = datetime.now(UTC)
    old = centre.cells[2]
    edit = [Change(old, replace(old, pattern="L")), Change(None, CellRow("008", TUESDAY, "E"))]
    project.write(edit, "two cells", StepSource.REPAIR)
    first, second, _ = project.log()
    assert first.step == second.step
    assert (first.user, first.text, first.source) == (user_name(), "two cells", StepSource.REPAIR)
    assert before <= first.at <= datetime.now(UTC)
    assert told([first, second]) == [
        ("007", old.date, {"pattern": "E"}, {"pattern": "L"}),
        ("008", TUESDAY, None, {"pattern": "E", "pinned": False}),
    ]


def test_a_cell_that_becomes_a_plain_day_off_is_gone(project, centre):
    old = centre.cells[2]
    project.write([Change(old, replace(old, pattern=""))])
    assert told(project.log(LogFilter(kind="CellRow"))) == [
        ("007", old.date, {"pattern": "E", "pinned": False}, None)
    ]


def test_only_what_differs_of_a_record_is_kept(project, centre):
    phone, person = centre.queues[0], centre.employees[0]
    moved = replace(person, team="B", skills=frozenset({"zh"}))
    project.write([Change(phone, replace(phone, answer_rate=0.5)), Change(person, moved)])
    by_kind = {line.kind: line for line in project.log()}
    queue, employee = by_kind["Queue"], by_kind["Employee"]
    assert (queue.key, queue.before, queue.after) == (
        ("Phone",),
        {"answer_rate": phone.answer_rate},
        {"answer_rate": 0.5},
    )
    assert employee.employee_id == "007"
    assert employee.before == {"team": "A", "skills": ["en", "zh"]}
    assert employee.after == {"team": "B", "skills": ["zh"]}


def test_a_rule_is_told_by_its_settings(project, centre):
    rule = next(r for r in centre.rules if r.key == "coverage")
    project.write([Change(rule, replace(rule, weight=3))])
    (line, _) = project.log()
    assert (line.kind, line.key) == ("Rule", ("coverage",))
    assert line.after == {"weight": 3}


def test_a_scenario_is_told_by_what_differs_and_not_by_its_roster(project):
    row = ScenarioRow(date(2026, 11, 30), "busy", '{"demand": [{"queue": ""}], "away": []}')
    built = replace(row, result="a long text")
    project.write([Change(None, row)])
    project.write([Change(row, built)])
    project.write([Change(built, None), Change(None, replace(row, name="x", definition="{"))])
    unread, removed, result, made = project.log(LogFilter(kind="ScenarioRow"))
    assert (made.key[-1], made.date) == ("busy", date(2026, 11, 30))
    assert made.after == {"demand": [{"queue": ""}], "built": False}
    assert (result.before, result.after) == ({"built": False}, {"built": True})
    assert {unread.key[-1], removed.key[-1]} == {"busy", "x"}


def test_bulk_records_are_one_line_with_their_number(project):
    days = [
        HistoryDay("Phone", date(2026, 11, n), 60, COUNTS, COUNTS, COUNTS, COUNTS)
        for n in range(1, 4)
    ]
    start = datetime(2026, 12, 7)
    rows = [DemandRow(start + timedelta(minutes=30 * n), "Phone", required=1) for n in range(97)]
    placed = [ActivityRow("007", datetime(2026, 12, 1, 8), ActivityKind.BREAK, 15)]
    project.write(puts(*days, *rows, *placed))
    found = {line.kind: line for line in project.log()}
    assert (found["HistoryDay"].records, found["DemandRow"].records) == (3, 1)
    assert found["DemandRow"].after is None
    assert (found["ActivityRow"].records, found["ActivityRow"].date) == (1, TUESDAY)
    project.write(puts(*rows[:2]))
    assert len(project.log(LogFilter(kind="DemandRow"))) == 5


def test_bulk_records_are_found_by_their_date(project):
    start = datetime(2026, 12, 6, 20)
    rows = [DemandRow(start + timedelta(minutes=30 * n), "Phone", required=1) for n in range(97)]
    project.write(puts(*rows))
    of_sunday = project.log(LogFilter(first=date(2026, 12, 6), last=date(2026, 12, 6)))
    assert [(line.kind, line.records) for line in of_sunday] == [("DemandRow", 8)]
    days = [(line.date, line.records) for line in project.log(LogFilter(kind="DemandRow"))]
    assert days == [
        (date(2026, 12, 6), 8),
        (date(2026, 12, 7), 48),
        (date(2026, 12, 8), 41),
    ]


def test_an_edit_that_changes_nothing_is_no_step(project, centre):
    project.write([Change(centre.cells[0], centre.cells[0])])
    project.write([])
    assert len(project.log()) == 1


def test_a_refused_edit_is_not_logged(project):
    with pytest.raises(ProjectError):
        project.write(puts(CellRow("007", TUESDAY, "L"), CellRow("nobody", TUESDAY, "L")))
    assert len(project.log()) == 1


def test_the_log_is_filtered(project):
    project.write(puts(CellRow("007", TUESDAY, "L")), "one")
    project.write(puts(CellRow("008", TUESDAY + timedelta(days=7), "E")), "two", StepSource.SOLVE)
    absence = AbsenceRow("008", datetime(2026, 12, 1, 7, 40), datetime(2026, 12, 2), "sick")
    project.write(puts(absence), "three")

    def texts(**wanted):
        return [line.text for line in project.log(LogFilter(**wanted))]

    assert texts() == ["three", "two", "one", ""]
    assert texts(employee_id="008") == ["three", "two"]
    assert texts(first=TUESDAY, last=TUESDAY) == ["three", "one"]
    assert texts(source=StepSource.SOLVE) == ["two"]
    assert texts(kind="AbsenceRow") == ["three"]
    assert texts(user=user_name()) == texts()
    assert texts(user="somebody else") == []
    now = datetime.now(UTC)
    assert texts(since=now) == []
    assert texts(until=now) == texts()
    assert texts(most=1) == ["three"]
    assert texts(below=project.log()[1].place) == ["one", ""]


def test_a_step_is_read_in_pages(project):
    days = [TUESDAY + timedelta(days=n) for n in range(5)]
    project.write(puts(*(CellRow("008", day, "E") for day in days)))
    first = project.log(LogFilter(most=3))
    second = project.log(LogFilter(most=3, below=first[-1].place))
    assert [line.date for line in (*first, *second)] == [*days, None]


def test_putting_another_project_in_its_place_keeps_the_log(project, centre):
    project.write(puts(CellRow("007", TUESDAY, "L")), "before")
    project.replace(centre)
    assert [line.text for line in project.log()] == ["", "before", ""]
    assert project.data() == centre
