"""The open project in memory: the shown week, its edits, what they lead to.

Every edit is one undo step and one transaction of the project file; memory
follows the file, never the other way round.  QtCore and QtGui only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from scheduler_app.document.cell_words import edit_text, lock_text
from scheduler_app.document.publication import Cell, Publication
from scheduler_app.document.record_edit import RecordEdit
from scheduler_app.document.shown_week import ShownWeek
from scheduler_app.document.week_concerned import FollowUp, follow_up, week_concerned
from scheduler_app.language.time_off import kind_of_time_off
from scheduler_app.store.activities import (
    activities_of,
    activity_changes,
    activity_rows,
    without_shift,
)
from scheduler_app.store.built_roster import built_roster_changes
from scheduler_app.store.changes import Change, changes_between
from scheduler_app.store.known import Known
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import (
    ActivityRow,
    CellRow,
    DemandRow,
    ProjectData,
    ShiftTargetRow,
)
from scheduler_app.store.steps import StepSource
from scheduler_app.store.week import (
    Week,
    default_week,
    monday_of,
    moved_activities,
    week_of,
    weeks_without_demand,
)
from solver.domain.activity import Activity
from solver.domain.employee import Employee
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY
from solver.model.coverage import Coverage
from solver.roster.evaluate import Evaluation
from solver.roster.row_checks import RowChecks
from solver.rules.base import Rule
from solver.staffing.outlook import Outlook


class ScheduleDocument(QObject):
    """Single owner of the roster; screens read it and call its edits.

    Editing a locked cell by hand keeps it locked: a lock binds the solver.
    All edits raise ``ProjectError`` (``ReadOnlyError`` of a read-only project)
    when the file refuses them, and ``ValueError`` for a cell or a pattern that
    does not exist; nothing has changed then.
    """

    cells_changed = Signal(list)  # of Cell
    activities_changed = Signal()  # other activities in the shown week
    attendance_changed = Signal()  # other attendance, of whatever week
    scenarios_changed = Signal()  # other scenarios, of whatever week
    replaced = Signal()  # another week is shown
    saved = Signal(object)  # datetime of the last write
    failed = Signal(str)  # an undo or redo that the file refused

    def __init__(self, project: ProjectFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.undo_stack = QUndoStack(self)
        self._book = RecordBook(project.data(), in_order=[CellRow])  # as the file reads them
        self._checks = RowChecks()
        self._known = Known()
        self._shown: ShownWeek | None = None
        self.publication = Publication(self)
        self._take(self._week_from(None))

    @property
    def data(self) -> ProjectData:
        """All records, as they are now."""
        return self._book.data()

    @property
    def week(self) -> Week | None:
        """The shown week with its current locks; None while the project has no week."""
        return None if self._shown is None else self._shown.week

    @property
    def problem(self) -> Problem:
        """The problem of the shown week; LookupError if there is none."""
        return self._there.week.problem

    @property
    def roster(self) -> Roster:
        """The roster of the shown week; LookupError if there is none."""
        return self._there.week.roster

    @property
    def first_date(self) -> date:
        """The Monday of the shown week; LookupError if there is none."""
        return self._there.week.first_date

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rule book."""
        return tuple(self._book.all(Rule))

    @property
    def evaluation(self) -> Evaluation:
        """Violations and cost of the shown week; computed once after each change."""
        return self._there.evaluation

    @property
    def coverage(self) -> Coverage:
        """Required and scheduled agents of the shown week; computed once after each change."""
        return self._there.coverage

    @property
    def outlook(self) -> Outlook:
        """What the shown roster, with breaks as placed, should achieve; computed once a change."""
        return self._there.outlook

    def published_week(self, first: date) -> PublishedWeek | None:
        """Return what people know of the week from a Monday, or None."""
        found: PublishedWeek | None = self._book.find(PublishedWeek, first)
        return found

    def weeks(self) -> list[date]:
        """Return the Mondays of all weeks with demand, people wanted or cells, in order."""
        return sorted({monday_of(day) for day in self._book.planned_days()})

    def weeks_without_demand(self, n_weeks: int) -> list[date]:
        """Return the Mondays of those of ``n_weeks`` weeks, from the shown one, that have none."""
        rows, targets = (self._book.all(kind) for kind in (DemandRow, ShiftTargetRow))
        return weeks_without_demand(rows, self.first_date, n_weeks, targets)

    def show_week(self, day: date) -> None:
        """Show the week that ``day`` lies in.

        Raises:
            FieldError: The records of that week contradict each other.
        """
        monday = monday_of(day)
        if self.week is None or monday != self.first_date:
            self._take(self._week_from(monday))
            self.replaced.emit()

    def time_off_kind(self, employee: int, day: int) -> str | None:
        """Return what keeps her away at the day's noon ("" if unnamed leave), or None."""
        # An absence may begin after the night shift that runs into its first day.
        noon = day * MINUTES_PER_DAY + MINUTES_PER_DAY // 2
        found = (t for t in self.problem.time_off_of(employee) if t.start <= noon < t.end)
        return next(map(kind_of_time_off, found), None)

    def edit(
        self, text: str, changes: Sequence[Change], source: StepSource = StepSource.EDIT
    ) -> None:
        """Make one undo step of ``changes``; what changes nothing is left out.

        The change log says ``text`` and the ``source``.

        Raises:
            FieldError: The shown week would contradict itself; nothing was changed.
        """
        real = [change for change in changes if change.before != change.after]
        if real:
            self.write(real, text, source)
            self.undo_stack.push(RecordEdit(text, real, self.write, self.failed.emit))

    def cell(self, employee_id: str, day: date) -> CellRow:
        """Return one cell of any week as it is now; an unlocked day off where none is stored."""
        found: CellRow | None = self._book.find(CellRow, employee_id, day)
        return CellRow(employee_id, day, "") if found is None else found

    def name_of(self, employee_id: str) -> str:
        """Return a person's name; "" where there is nobody of that ID."""
        person = self._book.find(Employee, employee_id)
        return "" if person is None else str(person.name)

    def cells(self) -> Iterable[CellRow]:
        """Return all stored cells, of all weeks, in no order."""
        return self._book.all(CellRow)

    def put(self, cells: Iterable[CellRow]) -> None:
        """Put cells of any weeks in the place of those that are there; a later one wins.

        What lay in shifts of other hours goes with them.
        """
        changes = self._changes(cells)
        gone = without_shift(self.data, changes)
        self.edit(edit_text(changes, self.name_of), [*changes, *gone])

    def assign(self, cells: Sequence[Cell], pattern: int) -> None:
        """Put one pattern (or OFF) into each cell."""
        self.paste([(employee, day, pattern) for employee, day in cells])

    def paste(self, changes: Sequence[tuple[int, int, int]]) -> None:
        """Put a pattern (or OFF) into each (employee, day); a later one wins."""
        there = self._there
        coded = [(self.cell(*there.place(e, d)), there.code(p)) for e, d, p in changes]
        self.put(replace(cell, pattern=code) for cell, code in coded)

    def lock(self, places: Iterable[tuple[str, date]], pinned: bool) -> None:
        """Lock or unlock cells of any weeks, by ID and date, with what is in them."""
        changes = self._changes(replace(self.cell(*place), pinned=pinned) for place in places)
        self.edit(lock_text(len(changes), pinned), changes)

    def apply_roster(self, roster: Roster) -> None:
        """Put ``roster``, of whole weeks from the shown one on, into all cells not locked.

        What goes with it is in the same step, see ``built_roster_changes``.
        """
        changes = built_roster_changes(self.data, self.first_date, roster)
        self.edit(self.tr("build roster"), changes, StepSource.SOLVE)

    @property
    def activities(self) -> tuple[Activity, ...]:
        """What was placed in the shifts of the shown week, by person, then start."""
        return self._there.week.activities

    def replace_activities(
        self, text: str, before: Iterable[Activity], after: Iterable[Activity]
    ) -> None:
        """Put activities in place of others, as one step called ``text``.

        ``before`` are of ``activities``; moving one is itself and its copy with another start.
        What no shift of the person holds would not be shown.

        Raises:
            ValueError: Two of a person would begin at the same moment.
        """
        shown = self.problem.employees, self.first_date
        old, new = (activity_rows(rows, *shown) for rows in (before, after))
        places = {(row.employee_id, row.start) for row in new}
        gone = {(row.employee_id, row.start) for row in old}
        taken = any(self._book.find(ActivityRow, *place) for place in places - gone)
        if taken or len(places) < len(new):
            raise ValueError("activities: two of a person begin at the same moment")
        self.edit(text, changes_between(old, new))

    def apply_activities(self, activities: Iterable[Activity]) -> None:
        """Put ``activities`` in place of all those of the shown week, as one step."""
        changes = activity_changes(self.data, self.first_date, self.roster, activities)
        self.edit(self.tr("place breaks and meetings"), changes, StepSource.BREAKS)

    @property
    def _there(self) -> ShownWeek:
        if self._shown is None:
            raise LookupError("the project has no week to show")
        return self._shown

    def _take(self, week: Week | None) -> None:
        self._shown = None if week is None else ShownWeek(week, self._checks)

    def _changes(self, cells: Iterable[CellRow]) -> list[Change]:
        """Return the edit to the cells that differ from the document's, the last of each place."""
        latest = {(cell.employee_id, cell.date): cell for cell in cells}
        changes = [Change(self.cell(*place), cell) for place, cell in latest.items()]
        return [change for change in changes if change.before != change.after]

    def write(self, changes: Sequence[Change], text: str, source: StepSource) -> None:
        """Store an edit that is no undo step, then show the week that it is about as it is now."""
        monday = week_concerned(changes, self.first_date if self.week is not None else None)
        follows = follow_up(changes, self.week, monday)
        self._book.apply(changes)
        try:
            # A week that could not be is refused before it is stored.
            week = self._week_from(monday) if follows is FollowUp.NEW_WEEK else None
            self.project.write(changes, text, source)
        except Exception:
            self._book.apply([change.reversed() for change in changes])
            raise
        if follows is FollowUp.ATTENDANCE:
            self.attendance_changed.emit()
        elif follows is FollowUp.SCENARIOS:
            self.scenarios_changed.emit()
        elif follows is FollowUp.CELLS:
            self._follow(changes)
        else:
            is_rules = follows is FollowUp.RULES
            self._take(replace(self._there.week, rules=self.rules) if is_rules else week)
            self.replaced.emit()
        self.saved.emit(datetime.now().astimezone())

    def _week_from(self, monday: date | None) -> Week | None:
        """Build the week of ``monday``, or (None) the latest there is."""
        monday = monday or default_week(self.data)
        return None if monday is None else week_of(self.data, monday, known=self._known)

    def _follow(self, changes: Sequence[Change]) -> None:
        """Take over cells, and the activities that their shifts hold, without a new problem."""
        there = self._there
        after = self.first_date + timedelta(days=DAYS_PER_WEEK)
        cells = [change.after for change in changes if isinstance(change.after, CellRow)]
        moves = [change for change in changes if isinstance(change.record, ActivityRow)]
        if cells:
            places = there.take_cells(cell for cell in cells if cell.date < after)
            held, _ = activities_of(self.data, self.first_date, self.roster)
        else:
            held = moved_activities(there.week, moves)
        has_moves = bool(moves) or held != self.activities
        if has_moves:
            there.take_activities(held)
        if cells:
            self.cells_changed.emit(places)
        if has_moves:
            self.activities_changed.emit()
