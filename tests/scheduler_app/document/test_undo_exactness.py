"""Whatever is edited: memory is the file, and taking all steps back brings back every record."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduler_app.document.leave_edits import leave_put, leave_taken_off
from scheduler_app.document.mentor_board import mentor_put
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.document.weekly_hours import Stroke, Word, stroke_changes
from scheduler_app.document.wish_edits import wishes_put, wishes_removed
from scheduler_app.store import queues, shifts, staff
from scheduler_app.store.activities import without_shift
from scheduler_app.store.adopt import adopt_changes
from scheduler_app.store.changes import Change
from scheduler_app.store.contracts import renamed_contract
from scheduler_app.store.copy_week import copied_week
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import (
    ActivityRow,
    DayTag,
    EmploymentRow,
    RequestRow,
    RoleRow,
    ScenarioRow,
)
from scheduler_app.store.scenario_definition import DemandChange, ScenarioDefinition
from scheduler_app.store.week import week_of
from solver.domain.activity import ActivityKind, BreakRule
from solver.domain.employee import Employee
from solver.domain.pattern import Pattern

MONDAY = date(2026, 11, 30)
DAYS = st.integers(-7, 20).map(lambda n: MONDAY + timedelta(days=n))
PLACES = st.integers(0, 9)
SPLIT = Pattern("T", 480, 720, 420, "Split", gap_start_minute=240, gap_minutes=240)
LUNCH = BreakRule("Lunch", ActivityKind.LUNCH, 30, 180, 300, patterns=frozenset("E"))
SCENARIO = ScenarioDefinition((DemandChange("Phone", 20),), ("010", "011"), (), ("E", "T"))


@pytest.fixture
def data(centre):
    """With people whom no record names, one who joins and one who leaves in the shown week."""
    full = centre.contracts[0]
    people = (Employee("010", "He Li", full), Employee("011", "Sun Yi", full, mentor_id="007"))
    return replace(
        centre,
        employees=(people[0], *centre.employees, people[1]),
        patterns=(*centre.patterns, SPLIT),
        employment=(
            EmploymentRow("010", joined=date(2026, 12, 3)),
            EmploymentRow("008", left=date(2026, 12, 2), note="moves"),
        ),
        break_rules=(
            BreakRule("Lunch", ActivityKind.LUNCH, 30, 180, 300, patterns=frozenset("E")),
        ),
        activities=(
            ActivityRow("007", datetime(2026, 11, 30, 1), ActivityKind.BREAK, 15),
            ActivityRow("007", datetime(2026, 12, 2, 11), ActivityKind.LUNCH, 30, name="Lunch"),
        ),
        roles=(RoleRow("007", MONDAY, "Phone"), RoleRow("009", MONDAY, "Chat")),
        day_tags=(DayTag(MONDAY, "sale"), DayTag(MONDAY, "launch", "Phone")),
        scenarios=(ScenarioRow(MONDAY, "busy", SCENARIO.to_json()),),
    )


def leave(data, draw):
    days = sorted((draw(DAYS), draw(DAYS)))
    people = draw(st.sets(st.sampled_from([p.id for p in data.employees])))
    if draw(st.booleans()):
        return leave_taken_off(data, people, tuple(days))
    return leave_put(data, people, tuple(days), draw(st.sampled_from(["annual", "sick"])))


def availability(data, draw):
    start, length = draw(st.integers(0, 47)), draw(st.integers(1, 60))
    days = frozenset(draw(st.sets(st.integers(0, 6), min_size=1)))
    stroke = Stroke(days, start * 30, (start + length) * 30, draw(st.sampled_from(Word)))
    people = draw(st.sets(st.sampled_from([p.id for p in data.employees])))
    return stroke_changes(data, people, stroke)


def wishes(data, draw):
    if data.requests and draw(st.booleans()):
        return wishes_removed(data, draw(st.sets(st.sampled_from(data.requests), max_size=2)))
    who = draw(st.sampled_from([p.id for p in data.employees]))
    return wishes_put(data, [RequestRow(who, draw(DAYS), "", draw(st.integers(1, 3)))])


def mentors(data, draw):
    return mentor_put(data, ["009", "011"], draw(st.sampled_from(["", "007"])))


def contract(data, draw):
    before = draw(st.sampled_from(data.contracts))
    if draw(st.booleans()):
        after = replace(before, hourly_cost_cents=before.hourly_cost_cents + 100)
        return [Change(before, after)]
    return renamed_contract(data, before, replace(before, name=before.name + "'"))


def queue(data, draw):
    known = draw(st.sampled_from(data.queues))
    if len(data.queues) > 1 and draw(st.booleans()):
        return queues.removal(data, known.name)
    return queues.renaming(data, known.name, replace(known, name=known.name + "'"))


def pattern(data, draw):
    if draw(st.booleans()):
        shape = Pattern("P", draw(st.integers(0, 23)) * 60, 540, 480)
        return adopt_changes(data, (shape, *data.patterns[:1]))
    used = shifts.shift_uses(data)
    free = [p for p in data.patterns if not used[p.code].is_used and p.code != "E"]
    if not free:
        return []
    known = draw(st.sampled_from(free))
    if draw(st.booleans()):
        return shifts.removal(data, known.code)
    return shifts.renaming(data, known.code, replace(known, code=known.code + "'"))


def person(data, draw):
    known, uses = staff.people_of(data), staff.uses_of(data)
    free = [one for one in known if not any(uses[one.id].values())]
    act = draw(st.sampled_from(["new", "employment", *(["rename", "remove"] if free else [])]))
    if act == "new":
        name = staff.free_id(one.id for one in known)
        new = staff.new_person(name, "Zhu", data.contracts[0])
        return staff.person_changes(None, new, draw(st.none() | PLACES))
    if act == "remove":
        return staff.removal(data, draw(st.sets(st.sampled_from([one.id for one in free]))))
    one = draw(st.sampled_from(free if act == "rename" else known))
    if act == "rename":
        return staff.renaming(data, one, one.with_values({"id": one.id + "'"}, {}))
    joined = draw(st.none() | DAYS)
    values = {"joined": joined, "left": joined and joined + timedelta(days=draw(PLACES))}
    return staff.person_changes(one, one.with_values({**values, "note": "x"}, {}))


def week(data, draw):
    by = timedelta(weeks=draw(st.sampled_from([1, 2])))
    days = (MONDAY, MONDAY + by)
    source, target = days if draw(st.booleans()) else days[::-1]
    wanted = draw(st.sampled_from([(True, True), (True, False), (False, True)]))
    copy = copied_week(data, source, target, demand=wanted[0], roster=wanted[1])
    return list(copy.changes)


def cells(data, draw):
    before = draw(st.sampled_from(data.cells))
    code = draw(st.sampled_from(["", *(p.code for p in data.patterns)]))
    changes = [Change(before, replace(before, pattern=code))]
    return [*changes, *without_shift(data, changes)]


EDITS = (leave, availability, wishes, mentors, contract, queue, pattern, person, week, cells)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(choice=st.data())
def test_steps_are_stored_as_they_are_shown_and_all_can_be_taken_back(qapp, data, choice):
    with (
        TemporaryDirectory() as folder,
        closing(ProjectFile.create(Path(folder) / "c.sixshift", data)) as project,
    ):
        document = ScheduleDocument(project)
        document.show_week(MONDAY)
        refused: list[str] = []
        document.failed.connect(refused.append)
        states = [document.data]
        for edit in choice.draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=5)):
            n_steps = document.undo_stack.count()
            document.edit(edit.__name__, edit(document.data, choice.draw))
            if document.undo_stack.count() > n_steps:
                states.append(document.data)
            seen(document)
        for before in states[-2::-1]:
            document.undo_stack.undo()
            seen(document)
            assert document.data == before
        for after in states[1:]:
            document.undo_stack.redo()
            seen(document)
            assert document.data == after
        assert not refused


def seen(document):
    """Memory, file and the shown week are one."""
    assert document.data == document.project.data()
    assert document.week == week_of(document.data, document.first_date)
