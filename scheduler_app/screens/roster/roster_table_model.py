"""Qt table model of the roster: ID, name, level; the days; hours, nights, days off, share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.screens.roster.cell_block import CellBlock, Given, Place
from scheduler_app.screens.roster.cell_look import CellLook, read_code
from scheduler_app.screens.roster.day_cells import DayCells
from scheduler_app.screens.roster.day_heads import DayHeads
from scheduler_app.screens.roster.roster_span import RosterSpan
from scheduler_app.screens.roster.row_order import (
    Arrangement,
    Entry,
    Grouping,
    Heading,
    SortKey,
    arranged,
)
from scheduler_app.screens.roster.row_totals import RowTotals
from scheduler_app.screens.roster.side_cells import N_LEFT, N_RIGHT, SORT_KEYS, SideCells
from scheduler_app.screens.roster.side_look import LOOK_ROLE
from scheduler_app.screens.roster.told_cells import told_cells
from solver.domain.employee import Employee
from solver.domain.pattern import OFF

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_GIVEN = Arrangement()
_SHOWN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_OPEN = _SHOWN | Qt.ItemFlag.ItemIsEditable


class RosterTableModel(QAbstractTableModel):
    """A view of the document: holds no roster; every edit is the document's.

    A row is a person or the heading of a group.  ``setData`` takes a pattern code or a word
    for a day off.  What is refused changes nothing and is said in ``refused``.
    ``around_changed``: the titles of the days and the columns at right have other figures.
    """

    refused = Signal(str)
    around_changed = Signal()

    def __init__(
        self, document: ScheduleDocument, parent: QObject | None = None, n_weeks: int = 1
    ) -> None:
        super().__init__(parent)
        self._document = document
        self.shown = RosterSpan(document, n_weeks)
        self.totals = RowTotals(document, self.shown)
        self.by = _GIVEN
        self._only: Collection[str] | None = None
        self._entries: tuple[Entry, ...] = ()
        self._row_of: dict[str, int] = {}
        self._days, self._heads = DayCells(document, self.shown), DayHeads(document, self.shown)
        self._sides = SideCells(document, self.shown, self.totals)
        self.is_locked = False
        self._arrange()
        document.cells_changed.connect(self._on_cells_changed)
        self.refresh_checks()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = _ROOT) -> int:
        if parent.isValid() or not self.shown.dates:
            return 0
        return N_LEFT + len(self.shown.dates) + N_RIGHT

    def date_at(self, column: int) -> date | None:
        """Return the date that a column shows; None for the columns at the sides."""
        day = column - N_LEFT
        return self.shown.dates[day] if 0 <= day < len(self.shown.dates) else None

    def column_of(self, day: date) -> int:
        """Return the column that shows a date."""
        return N_LEFT + (day - self.shown.first).days

    def person_at(self, row: int) -> Employee | None:
        """Return the person of a row; None for a heading."""
        entry = self._entries[row] if 0 <= row < len(self._entries) else None
        return self.shown.people[entry] if isinstance(entry, int) else None

    def members_at(self, row: int) -> list[int]:
        """Return the rows of the people that a row stands for: its own, or its group's."""
        entry = self._entries[row]
        if isinstance(entry, Heading):
            return list(range(row + 1, row + 1 + len(entry.members)))
        return [row]

    def headings(self) -> list[int]:
        """Return the rows that are headings."""
        return [row for row, entry in enumerate(self._entries) if isinstance(entry, Heading)]

    def row_of(self, person: str) -> int | None:
        """Return the row of a person by ID; None where she is not shown."""
        return self._row_of.get(person)

    def place_at(self, row: int, column: int) -> Place | None:
        """Return whose cell of which date it is; None beside the days and in headings."""
        person, day = self.person_at(row), self.date_at(column)
        return None if person is None or day is None else (person.id, day)

    def block(self) -> CellBlock:
        """Return the cells in the order in which they are shown, without headings."""
        return self.shown.block(list(self._row_of))

    def arrange(self, by: Arrangement, only: Collection[str] | None = None) -> None:
        """Show the people in another order; ``only`` these, by ID (None: all)."""
        self.beginResetModel()
        self.by, self._only = by, only
        self._arrange()
        self.endResetModel()

    def choose_day(self, day: date) -> None:
        """Say which of the shown days the order by shift is about."""
        self.totals.choose_day((day - self.shown.first).days)

    def changed_people(self) -> set[str]:
        """Return who has cells that are not as people were told, by ID."""
        return {person for person, _day in self._days.told}

    def compare(self, is_comparing: bool) -> None:
        """Fade what people know already, or show all alike."""
        self._days.is_comparing = is_comparing
        self._days.told = told_cells(self._document, self.shown)
        self._emit_all()

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry, column = self._entries[index.row()], index.column()
        day = self.date_at(column)
        if day is not None and role == LOOK_ROLE:
            return self.look_at(index.row(), column)
        if isinstance(entry, Heading):
            if day is not None:
                return self.look_at(index.row(), column).text if role == _Role.DisplayRole else None
            people = [self.shown.people[i] for i in entry.members]
            return self._sides.heading(entry, people, self._side_of(column), role)
        person = self.shown.people[entry]
        if day is not None:
            return self._days.data((person.id, day), role)
        if column < N_LEFT:
            return self._sides.left(person, column, role)
        return self._sides.right(person, self._side_of(column) - N_LEFT, role)

    def look_at(self, row: int, column: int) -> CellLook:
        """Return what is painted for a cell of a day."""
        entry, day = self._entries[row], self.shown.dates[column - N_LEFT]
        if isinstance(entry, Heading):
            return self._days.heading(entry, [self.shown.people[i] for i in entry.members], day)
        return self._days.look((self.shown.people[entry].id, day))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        day = self.date_at(section)
        if day is not None:
            return self._heads.data(day, role)
        if role == _Role.TextAlignmentRole and section >= N_LEFT:
            return Qt.AlignmentFlag.AlignRight
        if role != _Role.DisplayRole:
            return None
        place = self._side_of(section)
        arrow = " ▼" if self.by.is_descending else " ▲"
        return self._sides.title(place) + (arrow if self.by.key is SORT_KEYS[place] else "")

    def sort_key(self, section: int) -> SortKey | None:
        """Return what a click on a column's title sorts by; None for the days."""
        return None if self.date_at(section) is not None else SORT_KEYS[self._side_of(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        is_day = 0 <= index.column() - N_LEFT < len(self.shown.dates)
        if is_day and isinstance(self._entries[index.row()], Heading):
            return Qt.ItemFlag.NoItemFlags
        is_open = is_day and not self.is_locked and not self._document.project.read_only
        return _OPEN if is_open else _SHOWN

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if not index.isValid() or role != _Role.EditRole:
            return False
        place = self.place_at(index.row(), index.column())
        return place is not None and self.write([place], str(value))

    def write(self, places: Sequence[Place], text: str) -> bool:
        """Give all ``places`` the pattern of that code as one undo step."""
        patterns = self._document.problem.patterns
        pattern = read_code(text, patterns)
        if pattern is None:
            codes = ", ".join(p.code for p in patterns)
            self.refused.emit(
                self.tr("'{text}' is no shift code. The codes are: {codes}.").format(
                    text=text.strip(), codes=codes
                )
            )
            return False
        code = "" if pattern == OFF else patterns[pattern].code
        return self.give([(place, code) for place in places])

    def give(self, given: Iterable[Given]) -> bool:
        """Give each cell its code, "" for a day off, as one undo step; locks stay."""
        document = self._document
        rows = [replace(document.cell(*place), pattern=code) for place, code in given]
        return self.edit(lambda: document.put(rows))

    def refusal(self) -> str:
        """Return why nothing can be edited now; "" when it can."""
        if self.is_locked:
            return self.tr("A roster is being built. Stop it (Esc) to edit.")
        if self._document.project.read_only:
            return self.tr("This project is read-only: nothing can be changed here.")
        return ""

    def edit(self, change: Callable[[], object]) -> bool:
        """Make a change of the document; say why when it is refused."""
        if self.refusal():
            self.refused.emit(self.refusal())
            return False
        try:
            change()
        except (ValueError, RuntimeError, OSError) as error:
            self.refused.emit(str(error))
            return False
        return True

    def refresh_checks(self) -> None:
        """Read violations, versions and coverage again: corners, frames and day headers."""
        if self._document.week is None:
            return
        before = self._marked()
        self._days.told = told_cells(self._document, self.shown)
        self._days.broken = self._sides.broken = self._broken()
        self._heads.renew()
        # Not headerDataChanged, nor dataChanged of columns that a view hides: every cell of it
        # would be painted again.
        self.around_changed.emit()
        if self.by.grouping is not Grouping.NONE:
            self._emit_cells()
            return
        for person in {person for person, _ in before ^ self._marked()}:
            row = self.row_of(person)
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.columnCount() - 1))

    def retranslate(self) -> None:
        """Show every text again in the current language."""
        self._emit_all()

    def show_again(self) -> None:
        """Show another week of the document, or the same one made anew."""
        shape = [person.id for person in self.shown.people], self.shown.first
        self.shown.follow()
        self.totals.renew()
        self._days.forget_heads()
        same = shape == ([person.id for person in self.shown.people], self.shown.first)
        # A reset would measure every row and column again.
        if not same or self.by.grouping is not Grouping.NONE:
            self.arrange(self.by, self._only)
        self.refresh_checks()
        self._emit_all()

    def _arrange(self) -> None:
        people = self.shown.people
        shown = [i for i, p in enumerate(people) if self._only is None or p.id in self._only]
        self._entries = tuple(shown)
        if not self.by.is_given:
            rows = arranged([self.totals.facts(people[i]) for i in shown], self.by)
            self._entries = tuple(_among(shown, entry) for entry in rows)
        self._row_of = {
            people[entry].id: row
            for row, entry in enumerate(self._entries)
            if isinstance(entry, int)
        }

    def _side_of(self, column: int) -> int:
        """Return the place of a column among those beside the days, those at left first."""
        return column if column < N_LEFT else column - len(self.shown.dates)

    def _broken(self) -> frozenset[tuple[str, date | None]]:
        """Return the cells, and (None) the people, of whom hard rules are broken."""
        people = self._document.problem.employees
        return frozenset(
            (people[v.employee].id, None if v.day is None else self.shown.date_of(v.day))
            for v in self._document.evaluation.violations
            if v.hard and v.employee is not None
        )

    def _on_cells_changed(self, cells: list[tuple[int, int]]) -> None:
        self._days.forget_heads()
        people = [self._document.problem.employees[employee].id for employee, _day in cells]
        self.totals.forget(people)
        if self.shown.n_weeks > 1:
            self._emit_cells()
            return
        rows = [row for person in people if (row := self.row_of(person)) is not None]
        if rows:
            last = self.index(max(rows), self.columnCount() - 1)
            self.dataChanged.emit(self.index(min(rows), 0), last)

    def _marked(self) -> set[tuple[str, object]]:
        """Return people with what is marked of theirs: told otherwise, or against a hard rule."""
        told = {(person, (day, code)) for (person, day), code in self._days.told.items()}
        return {*told, *self._days.broken}

    def _emit_cells(self) -> None:
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _emit_all(self) -> None:
        self._emit_cells()
        if self.columnCount():
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)


def _among(shown: Sequence[int], entry: Entry) -> Entry:
    """Return an entry about places in ``shown`` as one about what is there."""
    if isinstance(entry, Heading):
        return replace(entry, members=tuple(shown[i] for i in entry.members))
    return shown[entry]
