"""The shown people and days: one week or four, with leave and employment of all of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.screens.roster.roster_span import RosterSpan, leave_by_day
from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import EmploymentRow

MONDAY = date(2026, 11, 30)


@pytest.fixture
def document(centre, tmp_path, qapp):
    joins = EmploymentRow("008", joined=date(2026, 12, 10))
    data = replace(centre, employment=(joins,))
    project = ProjectFile.create(tmp_path / "span.sixshift", data)
    made = ScheduleDocument(project)
    made.show_week(MONDAY)
    yield made
    project.close()


def test_one_week_has_its_people_and_four_all_who_come_in_them(document):
    week, four = RosterSpan(document), RosterSpan(document, 4)
    assert [person.id for person in week.people] == ["007", "009"]
    assert [person.id for person in four.people] == ["007", "008", "009"]
    assert (len(week.dates), len(four.dates)) == (7, 28)
    assert four.employee_of("008") is None


def test_four_weeks_stay_while_one_of_them_is_shown_and_move_with_any_other(document):
    span = RosterSpan(document, 4)
    document.show_week(date(2026, 12, 14))
    span.follow()
    assert span.first == MONDAY
    assert span.cell_of(("007", MONDAY)) is None
    assert span.cell_of(("009", date(2026, 12, 15))) == (2, 1)  # 008 is there by now
    document.show_week(date(2026, 12, 28))
    span.follow()
    assert span.first == date(2026, 12, 28)


def test_leave_absences_and_days_outside_employment_are_known_of_every_day(document):
    dates = RosterSpan(document, 4).dates
    away = AbsenceRow(
        "007", datetime(2026, 12, 8, 13, tzinfo=UTC), datetime(2026, 12, 10, 7, tzinfo=UTC), "ill"
    )
    found = leave_by_day(replace(document.data, absences=(away,)), dates)
    assert found["009", date(2026, 12, 6)] == "annual"
    # It begins after the noon of one day and ends before that of another.
    assert [day.day for (who, day), kind in found.items() if (who, kind) == ("007", "ill")] == [9]
    outside = [day for who, day in found if who == "008"]
    assert (min(outside), max(outside)) == (MONDAY, date(2026, 12, 9))
