"""The document: edits are undo steps and transactions; memory follows the file."""

from __future__ import annotations

import shutil
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.store.changes import Change
from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.project_error import ReadOnlyError, WriteError
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow, HistoryDay, ProjectData
from scheduler_app.store.week import week_of
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.domain.wishes import Pin
from solver.model.coverage import coverage
from solver.roster.evaluate import evaluate
from solver.rules.named_mentor import NamedMentor
from tests.scheduler_app.edits import is_locked, places, puts

MONDAY, NEXT_MONDAY = date(2026, 11, 30), date(2026, 12, 7)
E, L, N = range(3)


def assert_in_step(document):
    """Memory, file and a week built from the file anew say the same."""
    stored = document.project.data()
    assert document.data == stored
    assert document.week == week_of(stored, document.first_date)
    problem, roster = document.problem, document.roster
    assert document.evaluation == evaluate(problem, document.rules, roster)
    assert (document.coverage.on_duty == coverage(problem, roster).on_duty).all()


def fill_the_disk(document):
    """Let the file grow no more, then use up its last free page."""
    database = document.project._database
    database.pragma(f"max_page_count = {database.pragma('page_count')}")
    with suppress(WriteError):
        for number in range(5_000):
            day = MONDAY + timedelta(days=14 + number)
            document.project.write(puts(CellRow("009", day, "L")))
    assert number < 4_999


def test_the_week_with_demand_is_shown_first(document, centre):
    assert document.first_date == MONDAY
    assert document.roster.cells[0][:3] == (OFF, E, E)
    assert document.rules == centre.rules
    assert document.weeks() == [MONDAY - timedelta(days=7), MONDAY, NEXT_MONDAY]
    assert_in_step(document)


def test_a_project_without_weeks_shows_none(qapp, tmp_path):
    with closing(ProjectFile.create(tmp_path / "a.sixshift", ProjectData())) as project:
        document = ScheduleDocument(project)
        assert document.week is None
        assert document.weeks() == []
        with pytest.raises(LookupError, match="no week"):
            document.roster  # noqa: B018


def test_an_assignment_is_one_step_saved_at_once(document, heard, qtbot):
    before = datetime.now().astimezone()
    with qtbot.waitSignal(document.saved) as saved:
        document.assign([(0, 3)], L)
    assert before <= saved.args[0] <= datetime.now().astimezone()
    assert heard == [("cells", [(0, 3)])]
    assert document.roster.cells[0][3] == L
    assert document.undo_stack.undoText() == "assign L to Li Na"
    assert_in_step(document)
    document.undo_stack.undo()
    assert document.roster.cells[0][3] == OFF
    assert_in_step(document)
    document.undo_stack.redo()
    assert document.roster.cells[0][3] == L
    assert heard == [("cells", [(0, 3)])] * 3
    assert_in_step(document)


def test_signals_come_after_the_file_has_it(document):
    stored = []
    document.cells_changed.connect(lambda _c: stored.append(document.project.data().cells))
    document.assign([(0, 3)], L)
    assert CellRow("007", MONDAY + timedelta(days=3), "L") in stored[0]


def test_what_changes_nothing_is_no_step(document, heard):
    document.assign([(0, 1), (0, 2)], E)
    document.paste([(1, 1, OFF)])
    document.assign([], E)
    document.lock(places(document, [(0, 1)]), pinned=True)
    document.lock(places(document, [(0, 3)]), pinned=False)
    document.apply_roster(document.roster)
    assert document.undo_stack.count() == 0
    assert heard == []


def test_a_paste_is_one_step_over_what_it_changes(document, heard):
    document.paste([(0, 1, E), (0, 2, N), (1, 2, L), (1, 2, E), (2, 0, OFF)])
    assert heard == [("cells", [(0, 2), (1, 2)])]
    assert document.roster.cells[1][2] == E
    assert document.undo_stack.undoText() == "2 cells"
    assert_in_step(document)
    document.undo_stack.undo()
    assert document.roster.cells[0][2] == E
    assert_in_step(document)


def test_a_day_off_has_its_own_words(document):
    document.assign([(0, 2)], OFF)
    assert document.undo_stack.undoText() == "day off for Li Na"
    assert_in_step(document)


@pytest.mark.parametrize("cells", [[(0, 7)], [(3, 0)], [(-1, 0)], [(0, -1)], [(0, 3), (9, 9)]])
def test_a_cell_that_does_not_exist_is_refused(document, cells):
    with pytest.raises(ValueError, match="no employee"):
        document.assign(cells, E)
    assert document.undo_stack.count() == 0
    assert_in_step(document)


@pytest.mark.parametrize("pattern", [-2, 3])
def test_a_pattern_that_does_not_exist_is_refused(document, pattern):
    with pytest.raises(ValueError, match="no pattern"):
        document.paste([(0, 3, E), (0, 4, pattern)])
    assert_in_step(document)


def test_locks_reach_the_problem_and_come_back_off(document):
    assert is_locked(document, 0, 1)
    document.lock(places(document, [(0, 2), (1, 0), (1, 1)]), pinned=True)
    assert document.undo_stack.undoText() == "lock 3 cells"
    expected = (Pin(0, 1, E), Pin(0, 2, E), Pin(1, 0, OFF), Pin(1, 1, OFF), Pin(2, 1, OFF))
    assert document.problem.pins == expected
    assert_in_step(document)
    document.lock(places(document, [(0, 1), (2, 1)]), pinned=False)
    assert document.undo_stack.undoText() == "unlock 2 cells"
    assert not is_locked(document, 0, 1)
    assert_in_step(document)
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert document.problem.pins == (Pin(0, 1, E), Pin(2, 1, OFF))
    assert_in_step(document)


def test_a_locked_cell_edited_by_hand_stays_locked(document):
    document.assign([(0, 1)], N)
    assert Pin(0, 1, N) in document.problem.pins
    assert_in_step(document)


def test_a_built_roster_is_one_step_around_the_locked_cells(document):
    before = document.roster
    document.apply_roster(Roster(((L,) * 7,) * 3))
    assert document.roster.cells == ((L, E, *[L] * 5), (L,) * 7, (L, OFF, *[L] * 5))
    assert document.undo_stack.undoText() == "build roster"
    assert_in_step(document)
    document.undo_stack.undo()
    assert document.roster == before
    assert_in_step(document)


def test_the_mentors_that_a_built_roster_has_chosen_are_named_in_the_same_step(document):
    junior = document.data.employees[2]
    rule = NamedMentor(hard=False, weight=1)
    document.edit("rule and mentor", puts(rule, replace(junior, mentor_id="")))
    document.apply_roster(Roster(((E,) * 7, (L,) * 7, (L,) * 7)))
    assert [person.mentor_id for person in document.problem.employees] == ["", "", "007"]
    assert_in_step(document)
    document.undo_stack.undo()
    assert [person.mentor_id for person in document.problem.employees] == ["", "", ""]
    assert_in_step(document)


@pytest.mark.parametrize("cells", [((E,) * 7,) * 2, ((E,) * 6,) * 3, ()])
def test_a_roster_of_another_shape_is_refused(document, cells):
    with pytest.raises(ValueError, match="rows of whole weeks"):
        document.apply_roster(Roster(cells))


def test_another_week_is_shown_and_the_rest_stays(document, heard):
    document.assign([(0, 3)], L)
    document.show_week(NEXT_MONDAY + timedelta(days=2))
    assert heard[1:] == [("replaced", NEXT_MONDAY)]
    assert document.roster.cells[2][1] == L
    assert document.problem.past(0)[-4] == L
    document.show_week(NEXT_MONDAY)
    assert len(heard) == 2
    document.apply_roster(document.problem.empty_roster())
    assert_in_step(document)
    outside = [c for c in document.data.cells if c.date < NEXT_MONDAY]
    assert len(outside) == 5


def test_undo_of_another_week_goes_back_to_it(document, heard):
    document.assign([(0, 3)], L)
    document.show_week(NEXT_MONDAY)
    document.assign([(1, 3)], E)
    document.undo_stack.undo()
    assert document.first_date == NEXT_MONDAY
    document.undo_stack.undo()
    assert document.first_date == MONDAY
    assert document.roster.cells[0][3] == OFF
    assert_in_step(document)
    document.undo_stack.redo()
    document.undo_stack.redo()
    assert document.first_date == NEXT_MONDAY
    assert document.roster.cells[1][3] == E
    assert_in_step(document)
    assert heard[-2:] == [("cells", [(0, 3)]), ("replaced", NEXT_MONDAY)]


def test_leave_is_known_day_by_day(document):
    kinds = [document.time_off_kind(2, d) for d in range(7)]
    assert kinds == [None] * 5 + ["annual"] * 2
    assert document.time_off_kind(0, 5) is None


def test_an_absence_after_a_night_is_of_the_day_it_begins_on(document):
    start = datetime(2026, 12, 1, 0, 30)
    document.edit("sick", puts(AbsenceRow("007", start, start + timedelta(days=1), "sick")))
    kinds = [document.time_off_kind(0, d) for d in range(3)]
    assert kinds[0] is kinds[2] is None
    assert kinds[1] is not None


def test_evaluation_and_coverage_are_computed_once_a_change(document):
    first = document.evaluation, document.coverage
    assert document.evaluation is first[0]
    assert document.coverage is first[1]
    document.assign([(0, 0)], E)
    assert document.evaluation is not first[0]
    assert document.coverage.on_duty.sum() > first[1].on_duty.sum()


def test_a_read_only_project_refuses_edits(document, heard):
    with closing(ProjectFile.open(document.project.path)) as project:
        second = ScheduleDocument(project)
        with pytest.raises(ReadOnlyError, match="process"):
            second.assign([(0, 3)], L)
        assert second.undo_stack.count() == 0
        assert second.roster.cells[0][3] == OFF
        assert_in_step(second)


def test_an_edit_the_file_refuses_costs_no_step(document, heard):
    document.assign([(0, 3)], L)
    document.assign([(0, 4)], L)
    document.undo_stack.undo()
    fill_the_disk(document)
    heard.clear()
    with pytest.raises(WriteError, match="disk is full"):
        document.apply_roster(Roster(((L,) * 7,) * 3))
    assert heard == []
    assert document.undo_stack.count() == 2
    assert document.undo_stack.canRedo()
    assert document.roster.cells[0][:5] == (OFF, E, E, L, OFF)
    assert document.project.data().cells[3] == CellRow("007", MONDAY + timedelta(days=3), "L")


@pytest.mark.parametrize("step", ["undo", "redo"])
def test_a_step_the_file_refuses_leaves_the_stack_and_says_so(document, heard, step):
    full, empty = Roster(((L,) * 7,) * 3), document.problem.empty_roster()
    document.assign([(1, 0)], E)
    document.apply_roster(full)
    document.apply_roster(empty)
    if step == "redo":
        document.undo_stack.undo()
        document.undo_stack.undo()
    shown = document.roster
    fill_the_disk(document)
    heard.clear()
    getattr(document.undo_stack, step)()
    assert [name for name, _ in heard] == ["failed"]
    assert "disk is full" in heard[0][1]
    assert document.roster == shown
    assert document.undo_stack.count() == 2
    document.project._database.pragma("max_page_count = 1000000")
    document.undo_stack.setIndex(0)
    assert document.roster.cells[1][0] == OFF
    stored = document.project.data()
    assert week_of(stored, MONDAY) == document.week


def test_closed_and_reopened_it_shows_the_same(qapp, tmp_path, centre):
    path = tmp_path / "a.sixshift"
    with closing(ProjectFile.create(path, centre)) as project:
        document = ScheduleDocument(project)
        document.paste([(0, 0, N), (1, 4, E)])
        document.lock(places(document, [(1, 4)]), pinned=True)
        week = document.week
    shutil.copy(path, tmp_path / "copy.sixshift")
    with closing(ProjectFile.open(tmp_path / "copy.sixshift")) as project:
        again = ScheduleDocument(project)
        assert again.week == week
        assert again.data == replace(centre, cells=again.data.cells)


def test_undoing_a_demand_edit_shows_the_week_it_is_about(document, heard):
    row = document.data.demand[0]
    document.edit("set", [Change(row, replace(row, required=9))])
    assert document.problem.requirements[0].agents[16] == 9
    document.show_week(NEXT_MONDAY)
    heard.clear()
    document.undo_stack.undo()
    assert heard == [("replaced", MONDAY)]
    assert_in_step(document)


def test_an_edit_of_history_keeps_the_shown_week(document, heard):
    counts = (1.0,) * 24
    document.show_week(NEXT_MONDAY)
    day = HistoryDay("Phone", MONDAY, 60, counts, counts, counts, counts)
    document.edit("import", [Change(None, day)])
    assert heard[-1] == ("replaced", NEXT_MONDAY)
    assert document.data.history == (day,)
    document.undo_stack.undo()
    assert document.data.history == ()
    assert_in_step(document)


def test_a_new_goal_changes_the_requirement_and_is_taken_back(document):
    chat = document.data.queues[1]
    before = document.problem.requirements[1].agents
    document.edit("goal", [Change(chat, replace(chat, minimum_agents=30))])
    assert max(document.problem.requirements[1].agents) == 30
    assert_in_step(document)
    document.undo_stack.undo()
    assert document.problem.requirements[1].agents == before
    assert_in_step(document)


def test_an_edit_that_changes_nothing_is_no_step(document, heard):
    row = document.data.demand[0]
    document.edit("nothing", [Change(row, row)])
    assert not document.undo_stack.canUndo()
    assert heard == []


def test_a_roster_of_two_weeks_is_one_step_and_the_first_stays_shown(document, heard):
    before = document.data
    document.apply_roster(Roster(((L,) * 14,) * 3))
    assert document.first_date == MONDAY
    assert {name for name, _ in heard} == {"cells"}
    assert_in_step(document)
    assert document.undo_stack.count() == 1
    document.show_week(NEXT_MONDAY)
    assert document.roster.cells == ((L,) * 7,) * 3
    document.undo_stack.undo()
    assert_in_step(document)  # its history changed too
    assert document.data == before


@pytest.mark.parametrize(("n_days", "mentor"), [(7, "007"), (14, "008")])
def test_all_weeks_of_a_built_roster_choose_the_mentors(document, n_days, mentor):
    *_, junior = document.data.employees
    rule = NamedMentor(hard=False, weight=1)
    document.edit("rule and mentor", puts(rule, replace(junior, mentor_id="", team="")))
    rows = ((E,) * 14, (L,) * 14, (E,) * 4 + (L,) * 10)
    document.apply_roster(Roster(tuple(row[:n_days] for row in rows)))
    assert document.problem.employees[2].mentor_id == mentor
    assert_in_step(document)


def test_weeks_of_a_build_that_have_no_demand_are_named(document):
    assert document.weeks_without_demand(1) == []
    assert document.weeks_without_demand(2) == [NEXT_MONDAY]
