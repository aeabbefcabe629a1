"""A plan applied: cells, absences and demand in one undo step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from scheduler_app.document.repair_edit import DemandScale, apply_plan
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.project_file import ProjectFile
from solver.domain.pattern import OFF
from solver.replan.derived import derived
from solver.replan.plan import ChangeKind, Plan, ShiftChange, Standing

MONDAY = date(2026, 11, 30)
SICK = AbsenceRow("007", datetime(2026, 12, 2), datetime(2026, 12, 3), "sick")


@pytest.fixture
def document(centre, tmp_path):
    path = tmp_path / "centre.sixshift"
    project = ProjectFile.create(path, centre)
    made = ScheduleDocument(project)
    made.show_week(MONDAY)
    yield made
    project.close()


def plan_of(document, *changes, absent=(), new=()):
    edits = [(c.employee, c.day, c.after) for c in (*changes, *absent)]
    nothing = Standing(None, None, None, 0, 0)
    return Plan(
        changes,
        tuple(absent),
        tuple(new),
        document.roster.with_cells(edits),
        document.activities,
        len(changes),
        nothing,
        (),
        0,
        0,
        True,
        0.0,
    )


@pytest.fixture
def plan(document):
    """Li Na is absent on Wednesday; 陈晨 comes for her."""
    gone = ShiftChange(0, 2, 0, OFF, ChangeKind.ABSENT)
    called = ShiftChange(2, 2, OFF, 0, ChangeKind.CALL_IN)
    return plan_of(document, called, absent=[gone])


def test_it_is_one_step_that_says_what_for(document, plan):
    before = document.data
    apply_plan(document, plan, [SICK])
    assert document.undo_stack.count() == 1
    assert document.undo_stack.undoText() == "repair: Li Na absent"
    assert document.data.absences == (SICK,)
    assert [row[2] for row in document.roster.cells] == [OFF, OFF, 0]
    document.undo_stack.undo()
    assert document.data == before
    document.undo_stack.redo()
    assert document.data.absences == (SICK,)


def test_the_file_has_it(document, plan):
    apply_plan(document, plan, [SICK])
    assert document.project.data().absences == (SICK,)


def test_several_absences_are_counted(document, plan):
    late = AbsenceRow("008", datetime(2026, 12, 2, 7), datetime(2026, 12, 2, 9))
    apply_plan(document, plan, [SICK, late])
    assert document.undo_stack.undoText() == "repair: 2 absent"


def test_a_derived_pattern_is_worked(document):
    longer = derived(document.problem.patterns[0], 420, 1080)
    change = ShiftChange(0, 2, 0, 3, ChangeKind.EXTEND)
    apply_plan(document, plan_of(document, change, new=[longer]), [])
    shape = document.problem.patterns[document.roster.cells[0][2]]
    assert (shape.start_minute, shape.end_minute, shape.is_retired) == (420, 1080, True)


def test_a_surprise_grows_the_contacts_of_its_time_and_no_others(document, plan):
    start = datetime(2026, 12, 2, 10)
    apply_plan(
        document,
        replace(plan, changes=(), absent=()),
        [],
        [
            DemandScale("Chat", start, datetime(2026, 12, 2, 11), 1.5),
            DemandScale("Chat", start, datetime(2026, 12, 2, 12), 2.0),
            DemandScale("Phone", start, datetime(2026, 12, 3), 2.0),
        ],
    )
    rows = {(row.queue, row.start): row for row in document.data.demand}
    assert rows["Chat", start].volume == pytest.approx(91.5)
    assert document.undo_stack.undoText() == "repair: demand surprise"
    document.undo_stack.undo()
    rows = {(row.queue, row.start): row for row in document.data.demand}
    assert rows["Chat", start].volume == 30.5
