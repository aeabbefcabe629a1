"""The open project in memory: the shown week, its edits, what they lead to.

Every edit is one undo step and one transaction of the project file; memory
follows the file, never the other way round.  QtCore and QtGui only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from scheduler_app.document.cell_words import edit_text, lock_text
from scheduler_app.document.publication import Cell, Publication
from scheduler_app.document.record_edit import RecordEdit
from scheduler_app.document.week_concerned import week_concerned
from scheduler_app.language.time_off import kind_of_time_off
from scheduler_app.store.activities import (
    activities_of,
    activity_changes,
    activity_rows,
    without_shift,
)
from scheduler_app.store.changes import Change, changes_between, kind_of
from scheduler_app.store.expected import expected_of
from scheduler_app.store.mentors import mentor_changes
from scheduler_app.store.presence_records import AttendanceRow
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import (
    ActivityRow,
    CellRow,
    DemandRow,
    ProjectData,
    ScenarioRow,
    ShiftTargetRow,
)
from scheduler_app.store.roles import role_changes, with_chosen_roles
from scheduler_app.store.steps import StepSource
from scheduler_app.store.week import (
    Week,
    default_week,
    monday_of,
    moved_activities,
    roster_changes,
    week_of,
    weeks_without_demand,
)
from solver.domain.activity import Activity
from solver.domain.employee import Employee
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY
from solver.domain.wishes import Pin
from solver.model.coverage import Coverage
from solver.model.coverage import coverage as count_coverage
from solver.roster.evaluate import Evaluation, evaluate
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
        data = project.data()
        self._book = RecordBook(data, in_order=[CellRow])  # as the file reads them
        self._week: Week | None = None
        self._evaluation: Evaluation | None = None
        self._coverage: Coverage | None = None
        self._checks = RowChecks()
        self._outlook: Outlook | None = None
        self.publication = Publication(self)
        self._take(self._week_from(None))

    @property
    def data(self) -> ProjectData:
        """All records, as they are now."""
        return self._book.data()

    @property
    def week(self) -> Week | None:
        """The shown week with its current locks; None while the project has no week."""
        return self._week

    @property
    def problem(self) -> Problem:
        """The problem of the shown week; LookupError if there is none."""
        return self._shown.problem

    @property
    def roster(self) -> Roster:
        """The roster of the shown week; LookupError if there is none."""
        return self._shown.roster

    @property
    def first_date(self) -> date:
        """The Monday of the shown week; LookupError if there is none."""
        return self._shown.first_date

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rule book."""
        return tuple(self._book.all(Rule))

    @property
    def evaluation(self) -> Evaluation:
        """Violations and cost of the shown week; computed once after each change."""
        if self._evaluation is None:
            self._evaluation = evaluate(self.problem, self.rules, self.roster, self._checks)
        return self._evaluation

    @property
    def coverage(self) -> Coverage:
        """Required and scheduled agents of the shown week; computed once after each change."""
        if self._coverage is None:
            self._coverage = count_coverage(self.problem, self.roster)
        return self._coverage

    @property
    def outlook(self) -> Outlook:
        """What the shown roster, with breaks as placed, should achieve; computed once a change."""
        if self._outlook is None:
            self._outlook = expected_of(self._shown, self.coverage)
        return self._outlook

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
        if self._week is None or monday != self._week.first_date:
            self._take(self._week_from(monday))
            self.replaced.emit()

    def is_pinned(self, employee: int, day: int) -> bool:
        """Tell whether the cell is locked."""
        return self._cell(employee, day).pinned

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
        """Put cells of any weeks in the place of those that are there; a later one wins."""
        changes = self._changes(cells)
        self.edit(edit_text(changes, self.name_of), changes)

    def assign(self, cells: Sequence[Cell], pattern: int) -> None:
        """Put one pattern (or OFF) into each cell."""
        self.paste([(employee, day, pattern) for employee, day in cells])

    def paste(self, changes: Sequence[tuple[int, int, int]]) -> None:
        """Put a pattern (or OFF) into each (employee, day); a later one wins."""
        self.put(self._with_patterns(changes))

    def set_pinned(self, cells: Sequence[Cell], pinned: bool) -> None:
        """Lock or unlock each cell with what is in it."""
        self.lock([(c.employee_id, c.date) for c in (self._cell(*at) for at in cells)], pinned)

    def lock(self, places: Iterable[tuple[str, date]], pinned: bool) -> None:
        """Lock or unlock cells of any weeks, by ID and date, with what is in them."""
        changes = self._changes(replace(self.cell(*place), pinned=pinned) for place in places)
        self.edit(lock_text(len(changes), pinned), changes)

    def apply_roster(self, roster: Roster) -> None:
        """Put ``roster``, of whole weeks from the shown one on, into all cells not locked.

        The mentors that it has chosen and the roles that were chosen for it are named
        with it, and breaks of shifts that it replaces are gone, in the same step.
        """
        lengths = {len(row) for row in roster.cells}
        n_days = max(lengths, default=DAYS_PER_WEEK)
        if len(lengths) > 1 or n_days % DAYS_PER_WEEK or 0 in lengths:
            raise ValueError("roster: must have rows of whole weeks")
        weeks = week_of(self.data, self.first_date, n_days // DAYS_PER_WEEK)
        n_people = len(weeks.problem.employees)
        if len(roster.cells) != n_people:
            raise ValueError(f"roster: must have {n_people} rows of whole weeks")
        self._require_patterns({pattern for row in roster.cells for pattern in row})
        cells = roster_changes(weeks, roster)
        replaced = (cell for c in cells if isinstance(cell := c.before, CellRow))
        gone = without_shift(self.data, replaced)
        named = [*role_changes(self.data, with_chosen_roles(weeks)), *mentor_changes(weeks, roster)]
        self.edit(self.tr("build roster"), [*cells, *gone, *named], StepSource.SOLVE)

    @property
    def activities(self) -> tuple[Activity, ...]:
        """What was placed in the shifts of the shown week, by person, then start."""
        return self._shown.activities

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
    def _shown(self) -> Week:
        if self._week is None:
            raise LookupError("the project has no week to show")
        return self._week

    def _take(self, week: Week | None) -> None:
        self._week = week
        self._evaluation = self._coverage = self._outlook = None

    def _cell(self, employee: int, day: int) -> CellRow:
        inside = 0 <= employee < len(self.problem.employees) and 0 <= day < DAYS_PER_WEEK
        if not inside:
            raise ValueError(f"cell: no employee {employee} or no day {day}")
        person = self.problem.employees[employee].id
        return self.cell(person, self._date(day))

    def _date(self, day: int) -> date:
        return self.first_date + timedelta(days=day)

    def _with_patterns(self, changes: Iterable[tuple[int, int, int]]) -> list[CellRow]:
        changes = list(changes)
        self._require_patterns({pattern for *_, pattern in changes})
        codes = {i: code for code, i in self._pattern_indices().items()}
        return [replace(self._cell(e, d), pattern=codes[p]) for e, d, p in changes]

    def _require_patterns(self, indices: Set[int]) -> None:
        unknown = indices - set(self._pattern_indices().values())
        if unknown:
            raise ValueError(f"pattern: no pattern {min(unknown)}")

    def _pattern_indices(self) -> dict[str, int]:
        """Return the shown week's pattern indices by code; "" is OFF."""
        return {p.code: i for i, p in enumerate(self.problem.patterns)} | {"": OFF}

    def _changes(self, cells: Iterable[CellRow]) -> list[Change]:
        """Return the edit to the cells that differ from the document's, the last of each place."""
        latest = {(cell.employee_id, cell.date): cell for cell in cells}
        changes = [Change(self.cell(*place), cell) for place, cell in latest.items()]
        return [change for change in changes if change.before != change.after]

    def write(self, changes: Sequence[Change], text: str, source: StepSource) -> None:
        """Store an edit that is no undo step, then show the week that it is about as it is now."""
        cells = [change.after for change in changes if isinstance(change.after, CellRow)]
        moves = [change for change in changes if isinstance(change.record, ActivityRow)]
        monday = week_concerned(changes, self._week.first_date if self._week else None)
        is_shown = self._week is not None and monday == self._week.first_date
        kinds = {kind_of(change.record) for change in changes}
        is_beside = self._week is not None and kinds in ({AttendanceRow}, {ScenarioRow})
        self._book.apply(changes)
        try:
            follows = is_beside or (
                is_shown
                and len(cells) + len(moves) == len(changes)
                and all(cell.date >= self.first_date for cell in cells)  # else its history changed
            )
            # A week that could not be is refused before it is stored.
            is_rules = is_shown and kinds == {Rule}  # the problem is the same
            week = None if follows or is_rules else self._week_from(monday)
            self.project.write(changes, text, source)
        except Exception:
            self._book.apply([change.reversed() for change in changes])
            raise
        if is_beside:
            (self.attendance_changed if AttendanceRow in kinds else self.scenarios_changed).emit()
        elif follows:
            self._follow(cells, moves)
        else:
            self._take(replace(self._shown, rules=self.rules) if is_rules else week)
            self.replaced.emit()
        self.saved.emit(datetime.now().astimezone())

    def _week_from(self, monday: date | None) -> Week | None:
        """Build the week of ``monday``, or (None) the latest there is."""
        monday = monday or default_week(self.data)
        return None if monday is None else week_of(self.data, monday)

    def _follow(self, cells: Sequence[CellRow], moves: Sequence[Change]) -> None:
        """Take over cells, and the activities that their shifts hold, without a new problem."""
        after = self._date(self.problem.grid.n_days)
        inside = [cell for cell in cells if cell.date < after]
        places = self._follow_cells(inside) if cells else []
        if cells:
            held, _ = activities_of(self.data, self.first_date, self.roster)
        else:
            held = moved_activities(self._shown, moves)
        has_moves = bool(moves) or held != self.activities
        self._week = replace(self._shown, activities=held)
        if has_moves:
            self._outlook = None
        if cells:
            self.cells_changed.emit(places)
        if has_moves:
            self.activities_changed.emit()

    def _follow_cells(self, cells: Sequence[CellRow]) -> list[Cell]:
        people = {person.id: e for e, person in enumerate(self.problem.employees)}
        cells = [cell for cell in cells if cell.employee_id in people]  # she has left
        places = [(people[c.employee_id], (c.date - self.first_date).days) for c in cells]
        patterns = self._pattern_indices()
        indices = [patterns[cell.pattern] for cell in cells]
        pins = {(pin.employee, pin.day): pin for pin in self.problem.pins}
        for place, cell, pattern in zip(places, cells, indices, strict=True):
            pins.pop(place, None)
            if cell.pinned:
                pins[place] = Pin(*place, pattern)
        in_order = tuple(pins[place] for place in sorted(pins))
        is_same = in_order == self.problem.pins
        problem = self.problem if is_same else replace(self.problem, pins=in_order)
        changes = [(*place, pattern) for place, pattern in zip(places, indices, strict=True)]
        roster = self.roster.with_cells(changes)
        self._take(replace(self._shown, problem=problem, roster=roster))
        return places
