"""After any edit the document shows what it would show if the file were opened afresh."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import astuple, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scheduler_app.document.leave_edits import leave_put, leave_taken_off
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.document.wish_edits import wishes_put
from scheduler_app.store.changes import Change
from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import (
    ActivityRow,
    AvailabilityRow,
    CellRow,
    DemandRow,
    RequestRow,
    ShiftTargetRow,
)
from scheduler_app.store.staff import free_id, new_person, people_of, person_changes
from solver.domain.activity import ActivityKind

MONDAY = date(2026, 11, 30)
PEOPLE = st.sampled_from(["007", "008", "009"])
CODES = st.sampled_from(["", "E", "L", "N"])
DAYS = st.integers(-100, 13).map(lambda n: MONDAY + timedelta(days=n))
HOURS = st.integers(0, 23)


def at(draw):
    return datetime.combine(draw(DAYS), datetime.min.time()) + timedelta(hours=draw(HOURS))


def demand(data, draw):
    before = draw(st.sampled_from(data.demand))
    amounts = {"volume": draw(st.integers(0, 60)), "aht_seconds": 200.0}
    if draw(st.booleans()):
        return [Change(before, replace(before, **amounts))]
    new = DemandRow(at(draw), "Phone", **amounts)
    return [] if (new.start, "Phone") in {(r.start, r.queue) for r in data.demand} else puts(new)


def goals(data, draw):
    before = draw(st.sampled_from(data.queues))
    goal = {"service_level": draw(st.sampled_from([0.5, 0.9])), "shrinkage": draw(shares)}
    return [Change(before, replace(before, **goal))]


shares = st.sampled_from([0.0, 0.1, 0.3])


def rule(data, draw):
    before = draw(st.sampled_from(data.rules))
    return [Change(before, replace(before, weight=draw(st.integers(0, 9))))]


def pattern(data, draw):
    before = draw(st.sampled_from(data.patterns))
    other = {"start_minute": 60 * draw(HOURS), "is_unpopular": draw(st.booleans())}
    return [Change(before, replace(before, **other))]


def person(data, draw):
    known = people_of(data)
    act = draw(st.sampled_from(["new", "other", "employed"]))
    if act == "new":
        new = new_person(free_id(one.id for one in known), "Zhu", data.contracts[0])
        return person_changes(None, new, draw(st.integers(0, len(known))))
    if act == "employed":
        days = sorted((draw(DAYS), draw(DAYS)))
        one = draw(st.sampled_from(known))
        return person_changes(one, one.with_values({"joined": days[0], "left": days[1]}, {}))
    before = draw(st.sampled_from(data.employees))
    contract, skills = draw(st.sampled_from(data.contracts)), draw(st.sampled_from(["zh", "en"]))
    other = replace(before, contract=contract, skills=frozenset({skills}))
    return [Change(before, other)]


def leave(data, draw):
    days = sorted((draw(DAYS), draw(DAYS)))
    who = draw(st.sets(PEOPLE))
    if draw(st.booleans()):
        return leave_taken_off(data, who, tuple(days))
    return leave_put(data, who, tuple(days), "annual")


def absence(data, draw):
    start = at(draw)
    new = AbsenceRow(draw(PEOPLE), start, start + timedelta(hours=draw(st.integers(1, 40))))
    return [] if any(a.start == start for a in data.absences) else puts(new)


def availability(data, draw):
    new = AvailabilityRow(draw(PEOPLE), 60 * draw(HOURS), 60 * draw(HOURS), False, date=draw(DAYS))
    return [] if new in data.availability else puts(new)


def wish(data, draw):
    return wishes_put(data, [RequestRow(draw(PEOPLE), draw(DAYS), draw(CODES), 2)])


def cells(data, draw):
    known = {(c.employee_id, c.date): c for c in data.cells}
    places = draw(st.sets(st.tuples(PEOPLE, DAYS), min_size=1, max_size=4))
    return [
        Change(known.get(place, CellRow(*place, "")), CellRow(*place, draw(CODES), pinned))
        for place in sorted(places)
        for pinned in [draw(st.booleans())]
    ]


def activity(data, draw):
    start = datetime.combine(MONDAY, datetime.min.time()) + timedelta(hours=draw(HOURS) - 3)
    new = ActivityRow(draw(PEOPLE), start, ActivityKind.BREAK, 15)
    taken = any((a.employee_id, a.start) == (new.employee_id, start) for a in data.activities)
    return [] if taken else puts(new)


def wanted(data, draw):
    new = ShiftTargetRow(draw(DAYS), "E", draw(st.integers(0, 3)))
    return (
        [] if any((t.date, t.pattern) == (new.date, "E") for t in data.shift_targets) else puts(new)
    )


def puts(record):
    return [Change(None, record)]


EDITS = (
    *(demand, goals, rule, pattern, person, leave),
    *(absence, availability, wish, cells, activity, wanted),
)


@pytest.fixture
def data(centre):
    """With a roster of the past 100 days, some of it pinned."""
    past = [MONDAY + timedelta(days=n) for n in range(-100, -1)]
    worked = tuple(
        CellRow(who.id, day, code, pinned=day.day == 1)
        for e, who in enumerate(centre.employees)
        for day in past
        if (code := ("E", "E", "L", "N", "N", "", "")[(day.toordinal() + 2 * e) % 7])
    )
    order = {person.id: e for e, person in enumerate(centre.employees)}
    together = sorted((*centre.cells, *worked), key=lambda c: (order[c.employee_id], c.date))
    return replace(centre, cells=tuple(together))


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(choice=st.data())
def test_what_is_refreshed_is_what_a_fresh_document_shows(qapp, data, choice):
    with (
        TemporaryDirectory() as folder,
        closing(ProjectFile.create(Path(folder) / "c.sixshift", data)) as project,
    ):
        document = ScheduleDocument(project)
        document.show_week(MONDAY)
        publish_some(document, choice.draw)
        for edit in choice.draw(st.lists(st.sampled_from(EDITS), min_size=1, max_size=6)):
            seen(document)  # everything that could be kept is known
            changes = edit(document.data, choice.draw)
            with suppress(ValueError):  # refused: all is as before
                document.edit(edit.__name__, changes)
            fresh = ScheduleDocument(project)
            fresh.show_week(document.first_date)
            assert seen(document) == seen(fresh), edit.__name__
            document.show_week(choice.draw(DAYS))
            document.show_week(MONDAY)
        while document.undo_stack.canUndo():
            document.undo_stack.undo()
        document.show_week(MONDAY)
        fresh = ScheduleDocument(project)
        fresh.show_week(MONDAY)
        assert seen(document) == seen(fresh)


def publish_some(document, draw):
    """Publish one of the weeks before, so that later changes of it are late ones."""
    document.show_week(MONDAY - timedelta(weeks=draw(st.integers(1, 15))))
    with suppress(ValueError):  # nobody works in it
        document.publication.publish()
    document.show_week(MONDAY)


def seen(document):
    """Return what screens show: the week, its checks, curve, expectations and weeks."""
    coverage, outlook = document.coverage, document.outlook
    return (
        document.data,
        document.week,
        document.evaluation,
        numbers(coverage),
        numbers(outlook),
        document.weeks(),
        document.weeks_without_demand(4),
    )


def numbers(found):
    return [n.tolist() if isinstance(n, np.ndarray) else n for n in astuple(found)]
