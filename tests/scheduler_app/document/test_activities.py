"""Placed activities of the shown week: one step, one transaction, gone with their shift."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime

import pytest

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ActivityRow
from solver.domain.activity import Activity, ActivityKind, BreakRule
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from tests.scheduler_app.edits import places

LUNCH, BREAK = ActivityKind.LUNCH, ActivityKind.BREAK
DAY = 1_440
TUESDAY_LUNCH = Activity(0, DAY + 660, LUNCH, 60, paid=False, name="Lunch")


@pytest.fixture
def document(qtbot, project_path):
    with closing(ProjectFile.open(project_path)) as project:
        found = ScheduleDocument(project)
        found.show_week(date(2026, 11, 30))
        yield found


def test_placing_is_one_undo_step(document, project_path, qtbot):
    tea = Activity(0, DAY + 540, BREAK, 15)
    with qtbot.waitSignal(document.activities_changed):
        document.apply_activities([TUESDAY_LUNCH, tea])
    assert document.activities == (tea, TUESDAY_LUNCH)
    with closing(ProjectFile.open(project_path, read_only=True)) as stored:
        assert stored.data().activities[1] == ActivityRow(
            "007", datetime(2026, 12, 1, 11), LUNCH, 60, False, False, "Lunch"
        )
    document.undo_stack.undo()
    assert document.activities == ()
    document.undo_stack.redo()
    assert document.activities == (tea, TUESDAY_LUNCH)


def test_moving_one_leaves_the_others_and_the_evaluation(document):
    tea = Activity(0, DAY + 540, BREAK, 15)
    document.apply_activities([TUESDAY_LUNCH, tea])
    known = document.evaluation
    moved = replace(TUESDAY_LUNCH, start=DAY + 720, locked=True)
    document.replace_activities("move", [TUESDAY_LUNCH], [moved])
    assert document.activities == (tea, moved)
    assert document.evaluation is known
    document.undo_stack.undo()
    assert document.activities == (tea, TUESDAY_LUNCH)


def test_two_of_a_person_never_begin_together(document):
    tea = Activity(0, DAY + 540, BREAK, 15)
    document.apply_activities([TUESDAY_LUNCH, tea])
    with pytest.raises(ValueError, match="same moment"):
        document.replace_activities("move", [tea], [replace(tea, start=TUESDAY_LUNCH.start)])
    assert document.activities == (tea, TUESDAY_LUNCH)


def test_what_the_shift_no_longer_holds_is_not_shown_until_the_shift_is_back(document, qtbot):
    document.apply_activities([TUESDAY_LUNCH])
    with qtbot.waitSignal(document.activities_changed):
        document.assign([(0, 1)], OFF)
    assert document.activities == ()
    document.undo_stack.undo()
    assert document.activities == (TUESDAY_LUNCH,)


def test_placing_anew_removes_what_no_shift_holds(document):
    document.apply_activities([TUESDAY_LUNCH])
    document.assign([(0, 1)], OFF)
    document.apply_activities([])
    assert document.data.activities == ()


def test_a_night_holds_its_break_on_the_next_monday(document):
    night = len(document.problem.patterns) - 1
    document.assign([(0, 6)], night)
    supper = Activity(0, 7 * DAY + 60, LUNCH, 30)
    document.apply_activities([supper])
    assert document.first_date == date(2026, 11, 30)
    assert document.activities == (supper,)
    document.show_week(date(2026, 12, 7))
    document.apply_activities([])
    assert len(document.data.activities) == 1


def test_a_new_roster_leaves_no_breaks_of_the_shifts_that_it_replaces(document):
    """And those of shifts that stay, whoever they are of."""
    document.lock(places(document, [(0, 1)]), pinned=False)
    tea, locked = Activity(0, DAY + 540, BREAK, 15), replace(TUESDAY_LUNCH, locked=True)
    document.apply_activities([tea, locked])
    rows = [list(row) for row in document.roster.cells]
    same = Roster(tuple(map(tuple, rows)))
    document.apply_roster(same)
    assert document.activities == (tea, locked)
    assert document.roster.cells[0][1] != OFF
    rows[0][1] = OFF
    document.apply_roster(Roster(tuple(map(tuple, rows))))
    assert document.data.activities == ()
    document.undo_stack.undo()
    assert document.activities == (tea, locked)


def test_another_shift_takes_what_lay_in_the_old_one_away_and_undo_brings_it_back(document):
    tea, late = Activity(0, DAY + 540, BREAK, 15), Activity(0, DAY + 900, ActivityKind.MEETING, 30)
    locked = [replace(TUESDAY_LUNCH, locked=True), replace(late, locked=True)]
    document.apply_activities([tea, *locked])
    before = document.data
    steps = document.undo_stack.count()
    document.assign([(0, 1)], 1)  # 14:00 to 23:00 instead of 07:00 to 16:00
    assert document.undo_stack.count() == steps + 1
    assert document.activities == (locked[1],)  # the locked meeting that it holds
    assert len(document.data.activities) == 1
    with closing(ProjectFile.open(document.project.path, read_only=True)) as stored:
        assert stored.data() == document.data
    document.undo_stack.undo()
    assert document.data == before
    assert document.activities == (tea, *locked)


def test_another_code_of_the_same_hours_keeps_what_lay_in_the_shift(document):
    early = document.problem.patterns[0]
    document.edit("new", [Change(None, replace(early, code="E2"))])
    document.apply_activities([TUESDAY_LUNCH])
    document.assign([(0, 1)], 3)
    assert document.problem.patterns[document.roster.cells[0][1]].code == "E2"
    assert document.activities == (TUESDAY_LUNCH,)


def test_what_lies_wrong_in_its_shift_is_told_with_the_rules(document):
    """As older files may have it: Tea within the hours of the shift, but not where it may begin."""
    tea = BreakRule("Tea", length_minutes=15, earliest_minute=120, latest_minute=180)
    document.edit("rule", [Change(None, tea)])
    by_rules = document.evaluation.violations
    early = Activity(0, DAY + 480, BREAK, 15, name="Tea")  # the shift begins at 07:00
    document.apply_activities([early])
    (found,) = set(document.evaluation.violations) - set(by_rules)
    assert (found.rule, found.hard, found.employee, found.day) == ("activities", True, 0, 1)
    document.replace_activities("move", [early], [replace(early, start=DAY + 540)])
    assert document.evaluation.violations == by_rules
