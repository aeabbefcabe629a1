"""Edits of every kind of record: stored, followed in memory, taken back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime

import pytest

from scheduler_app.store.changes import Change, changes_between
from scheduler_app.store.presence_records import AbsenceRow, AttendanceRow
from scheduler_app.store.project_error import ProjectError
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import (
    AvailabilityRow,
    CellRow,
    DayTag,
    DemandRow,
    EmploymentRow,
    ForecastReport,
    ForeignCode,
    HistoryDay,
    MethodScore,
    Predicted,
    ProjectInfo,
    RequestRow,
    ScenarioRow,
    SelfServiceShare,
    TimeOffRow,
)
from solver.domain.employee import Contract, Employee, Level
from solver.domain.queue import Queue
from solver.domain.repair import RepairSettings

DAY = date(2026, 11, 2)
COUNTS = (3.0, None) * 12
CAREFUL = RepairSettings(may_extend_minutes=0, may_swap=False)
NEW_INFO = ProjectInfo("New", "CN", "Asia/Shanghai", CAREFUL)


def day(queue, number):
    return HistoryDay(queue, date(2026, 11, number), 60, COUNTS, COUNTS, COUNTS, COUNTS)


RECORDS = [
    CellRow("008", DAY, "E"),
    DemandRow(
        datetime(2026, 11, 30, 7),
        "Chat",
        volume=3.5,
        aht_seconds=200.0,
        forecast=Predicted(3.0, 190.0, 1, 5, 0, 7),
        note="launch",
    ),
    day("Chat", 3),
    DayTag(DAY, "618", "", 2.5),
    SelfServiceShare("Phone", DAY, 0.35),
    ForecastReport(
        "Phone",
        datetime(2026, 11, 2, 8),
        "profile",
        (MethodScore("last_week", 0.1, -0.01),),
        (0.1,) * 7,
        (None,) * 24,
    ),
    AbsenceRow("008", datetime(2026, 12, 1, 7, 40), datetime(2026, 12, 2), "sick"),
    AttendanceRow("007", DAY, datetime(2026, 11, 2, 7), datetime(2026, 11, 2, 16, 5)),
    ForeignCode("早", "E"),
    EmploymentRow("008", date(2026, 11, 2), None, "zh", "from the agency"),
    ScenarioRow(date(2026, 11, 2), "+20%", "{}"),
    Contract("Half time", 20 * 60, 20 * 60),
    AvailabilityRow("008", 9 * 60, 17 * 60, True, weekday=2),
    AvailabilityRow("008", 9 * 60, 17 * 60, False, date=DAY),
    TimeOffRow("008", DAY, DAY, "annual"),
    RequestRow("008", DAY, "", 3),
    Queue("E-mail"),
    Employee("010", "Zhao Lei", Contract("Full time"), Level.JUNIOR, "A", mentor_id="007"),
]


@pytest.fixture
def project(project_path):
    with closing(ProjectFile.open(project_path)) as opened:
        yield opened


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: type(record).__name__)
def test_each_kind_of_record_is_put_changed_and_removed(project, centre, record):
    if isinstance(record, Employee):
        record = replace(record, contract=centre.contracts[0])
    book = RecordBook(centre)
    for change in (Change(None, record), Change(record, None), Change(None, record)):
        project.write([change])
        book.apply([change])
        assert project.data() == book.data()
    assert project.data() != centre
    back = Change(None, record).reversed()
    project.write([back])
    book.apply([back])
    assert project.data() == book.data() == centre


def test_a_person_put_between_others_brings_her_records_to_her_place(project, centre):
    new = Employee("000", "An", centre.contracts[0])
    edit = [
        Change(None, new, 1),
        Change(None, CellRow("000", DAY, "E")),
        Change(None, EmploymentRow("000", joined=DAY)),
    ]
    book = RecordBook(centre)
    project.write(edit)
    book.apply(edit)
    assert project.data() == book.data()
    assert [person.id for person in book.data().employees] == ["007", "000", "008", "009"]
    back = [change.reversed() for change in edit]
    project.write(back)
    book.apply(back)
    assert project.data() == book.data() == centre


def test_a_queue_is_changed_in_its_place(project, centre):
    phone = centre.queues[0]
    edit = [Change(phone, replace(phone, answer_rate=0.5, minimum_agents=2))]
    book = RecordBook(centre)
    project.write(edit)
    book.apply(edit)
    assert project.data() == book.data()
    assert [q.name for q in project.data().queues] == ["Phone", "Chat"]
    assert project.data().queues[0].answer_rate == 0.5


def test_a_rule_is_changed_in_its_place(project, centre):
    coverage = next(rule for rule in centre.rules if rule.key == "coverage")
    edit = [Change(coverage, replace(coverage, weight=3, spread=0))]
    book = RecordBook(centre)
    project.write(edit)
    book.apply(edit)
    assert project.data() == book.data()
    assert [rule.key for rule in book.data().rules] == [rule.key for rule in centre.rules]
    assert next(r for r in project.data().rules if r.key == "coverage").weight == 3


def test_the_projects_own_words_are_changed(project, centre):
    edit = [Change(ProjectInfo(centre.title, ""), NEW_INFO)]
    book = RecordBook(centre)
    project.write(edit)
    book.apply(edit)
    assert project.data() == book.data()
    assert book.data() == replace(
        centre, title="New", country="CN", time_zone="Asia/Shanghai", repair=CAREFUL
    )
    assert book.data().info == NEW_INFO


def test_a_new_queue_may_come_with_its_records_in_any_order(project):
    project.write([Change(None, day("E-mail", 3)), Change(None, Queue("E-mail"))])
    assert [q.name for q in project.data().queues] == ["Phone", "Chat", "E-mail"]
    assert project.data().history == (day("E-mail", 3),)


def test_an_edit_that_points_nowhere_stores_nothing(project, centre):
    with pytest.raises(ProjectError):
        project.write([Change(None, day("Chat", 3)), Change(None, day("nobody", 3))])
    assert project.data() == centre


def test_records_come_in_the_same_order_from_the_file_and_from_memory(project, centre):
    edit = [
        Change(None, record)
        for record in (
            day("Chat", 4),
            day("Phone", 5),
            day("Chat", 3),
            DayTag(DAY, "b", "Phone"),
            DayTag(DAY, "a"),
            SelfServiceShare("Chat", DAY, 0.1),
            SelfServiceShare("Phone", DAY, 0.1),
            DemandRow(datetime(2026, 11, 30, 8), "Chat", required=1),
            DemandRow(datetime(2026, 11, 30, 7), "Phone", required=1),
        )
    ]
    book = RecordBook(centre)
    book.apply(edit)
    project.write(edit)
    assert project.data() == book.data()
    assert [(d.queue, d.date.day) for d in book.data().history] == [
        ("Phone", 5),
        ("Chat", 3),
        ("Chat", 4),
    ]


def test_only_what_differs_is_a_change():
    old, new = [day("Chat", 3), day("Chat", 4)], [day("Chat", 4), day("Chat", 5)]
    assert changes_between(old, new) == [
        Change(None, day("Chat", 5)),
        Change(day("Chat", 3), None),
    ]
    assert changes_between(old, old) == []


def test_people_follow_a_change_of_their_contract_and_its_undo(project, centre):
    full = centre.contracts[0]
    edit = [Change(full, replace(full, min_minutes=600))]
    book = RecordBook(centre)
    book.apply(edit)
    project.write(edit)
    assert project.data() == book.data()
    assert [p.contract.min_minutes for p in book.data().employees] == [600, 600, 600]
    book.apply([change.reversed() for change in edit])
    assert book.data() == centre
