"""Qt table model of the roster: ID, name, level; the days; hours, nights, days off."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from scheduler_app.document.day_summary import DaySummary, summaries
from scheduler_app.document.person_tips import person_tip
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import day_text, weekday_text
from scheduler_app.screens.roster.cell_look import CellLook, off_word, read_code
from scheduler_app.screens.roster.cell_tips import cell_tip
from scheduler_app.widgets.two_line_header import HEADER_ROLE, HeaderLook
from solver.domain.employee import Level
from solver.domain.pattern import OFF

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole

LOOK_ROLE = _Role.UserRole + 2
"""A ``CellLook`` for day cells; a token name (tone) for the other columns."""

N_LEFT, N_RIGHT = 3, 3
_ID, _NAME, _LEVEL = range(N_LEFT)
_HOURS, _NIGHTS, _OFF_DAYS = range(N_RIGHT)


class RosterTableModel(QAbstractTableModel):
    """A view of the document: holds no roster; every edit is the document's.

    ``setData`` takes a pattern code or a word for a day off.  What is refused
    changes nothing and is said in ``refused``.
    """

    refused = Signal(str)

    def __init__(self, document: ScheduleDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._broken: frozenset[tuple[int, int | None]] = frozenset()
        self._days: tuple[DaySummary, ...] = ()
        self._shape = self.rowCount(), self.columnCount()
        self.is_locked = False
        document.cells_changed.connect(self._on_cells_changed)
        self.refresh_checks()

    def rowCount(self, parent: Index = _ROOT) -> int:
        if parent.isValid() or self._document.week is None:
            return 0
        return len(self._document.problem.employees)

    def columnCount(self, parent: Index = _ROOT) -> int:
        if parent.isValid() or self._document.week is None:
            return 0
        return N_LEFT + self._document.problem.grid.n_days + N_RIGHT

    def day_of(self, column: int) -> int | None:
        """Return the day that a column shows; None for the columns at the sides."""
        day = column - N_LEFT
        return day if 0 <= day < self.columnCount() - N_LEFT - N_RIGHT else None

    def column_of(self, day: int) -> int:
        """Return the column that shows a day."""
        return N_LEFT + day

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        day = self.day_of(index.column())
        if day is not None:
            return self._day_data(index.row(), day, role)
        if index.column() < N_LEFT:
            return self._person_data(index.row(), index.column(), role)
        return self._total_data(index.row(), index.column() - (self.columnCount() - N_RIGHT), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        day = self.day_of(section)
        if day is not None:
            return self._day_header(day, role)
        if role == _Role.TextAlignmentRole and section >= N_LEFT:
            return Qt.AlignmentFlag.AlignRight
        if role != _Role.DisplayRole:
            return None
        right = section - (self.columnCount() - N_RIGHT)
        left_words = (self.tr("ID"), self.tr("Name"), self.tr("Level"))
        right_words = (self.tr("Hours"), self.tr("Nights"), self.tr("Off"))
        return left_words[section] if section < N_LEFT else right_words[right]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_day = index.isValid() and self.day_of(index.column()) is not None
        is_open = is_day and not self.is_locked and not self._document.project.read_only
        return flags | Qt.ItemFlag.ItemIsEditable if is_open else flags

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if not index.isValid() or role != _Role.EditRole:
            return False
        day = self.day_of(index.column())
        return day is not None and self.write([(index.row(), day)], str(value))

    def write(self, cells: list[tuple[int, int]], text: str) -> bool:
        """Give all ``cells`` the pattern of that code as one undo step."""
        pattern = read_code(text, self._document.problem.patterns)
        if pattern is None:
            codes = ", ".join(p.code for p in self._document.problem.patterns)
            self.refused.emit(
                self.tr("“{text}” is no shift code. The codes are: {codes}.").format(
                    text=text.strip(), codes=codes
                )
            )
            return False
        return self.edit(lambda: self._document.assign(cells, pattern))

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
        """Read the violations and the coverage again: corners and day headers."""
        week = self._document.week
        if week is None:
            self._broken, self._days = frozenset(), ()
            return
        found = self._document.evaluation.violations
        broken = frozenset((v.employee, v.day) for v in found if v.hard and v.employee is not None)
        self._days = summaries(week.problem, self._document.coverage, self._document.outlook)
        changed, self._broken = broken ^ self._broken, broken
        if changed:
            self._emit_rows(e for e, _day in changed)
        last = N_LEFT + week.problem.grid.n_days - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, N_LEFT, last)

    def retranslate(self) -> None:
        """Show every text again in the current language."""
        self._emit_rows(range(self.rowCount()))
        if self.columnCount():
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def show_again(self) -> None:
        """Show another week of the document, or the same one made anew."""
        shape = self.rowCount(), self.columnCount()
        self._broken = frozenset()
        if shape == self._shape:  # a reset would measure every row and column again
            self.retranslate()
        else:
            self.beginResetModel()
            self._days, self._shape = (), shape
            self.endResetModel()
        self.refresh_checks()

    def _day_data(self, employee: int, day: int, role: int) -> Any:
        pattern = self._document.roster.cells[employee][day]
        if role == _Role.EditRole:
            return "" if pattern == OFF else self._document.problem.patterns[pattern].code
        if role == _Role.DisplayRole:
            return self._look(employee, day).text
        if role == LOOK_ROLE:
            return self._look(employee, day)
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == _Role.ToolTipRole:
            return cell_tip(self._document, employee, day)
        return None

    def _look(self, employee: int, day: int) -> CellLook:
        problem = self._document.problem
        pattern = self._document.roster.cells[employee][day]
        leave = self._document.time_off_kind(employee, day)
        on = pattern != OFF
        told = self._document.publication.changed.get((employee, day))
        leave_text = (leave or self.tr("leave")) if leave is not None else ""
        return CellLook(
            text=problem.patterns[pattern].code if on else leave_text or off_word(),
            colour=problem.patterns[pattern].colour if on else "",
            is_leave=leave is not None,
            is_pinned=self._document.is_pinned(employee, day),
            is_broken=(employee, day) in self._broken,
            is_weekend=problem.grid.is_weekend(day),
            was=None if told is None else told.before or off_word(),
        )

    def _person_data(self, employee: int, column: int, role: int) -> Any:
        person = self._document.problem.employees[employee]
        if role == _Role.DisplayRole:
            return (person.id, person.name, self._level_text(employee))[column]
        if role == LOOK_ROLE:
            level_tone = "accent" if person.level is Level.LEAD else "muted"
            return ("muted", "text", level_tone)[column]
        if role == _Role.ToolTipRole:
            return person_tip(self._document, employee)
        return None

    def _level_text(self, employee: int) -> str:
        people = self._document.problem.employees
        person = people[employee]
        words = {
            Level.JUNIOR: self.tr("Junior"),
            Level.SENIOR: self.tr("Senior"),
            Level.LEAD: self.tr("Lead"),
        }
        mentor = next((p.name for p in people if p.id == person.mentor_id), "")
        return f"{words[person.level]} ↔ {mentor}" if mentor else words[person.level]

    def _total_data(self, employee: int, column: int, role: int) -> Any:
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == LOOK_ROLE:
            broken = column == _HOURS and (employee, None) in self._broken
            return "red" if broken else "text"
        if role != _Role.DisplayRole:
            return None
        patterns = self._document.problem.patterns
        row = self._document.roster.cells[employee]
        worked = [patterns[p] for p in row if p != OFF]
        if column == _HOURS:
            return f"{sum(p.paid_minutes for p in worked) / 60:.1f}"
        if column == _NIGHTS:
            return str(sum(p.is_night for p in worked))
        return str(len(row) - len(worked))

    def _day_header(self, day: int, role: int) -> Any:
        if role == _Role.DisplayRole:
            return day_text(self._document.first_date + timedelta(days=day))
        summary = self._days[day] if day < len(self._days) else None
        if summary is None:
            return None
        if role == _Role.ToolTipRole:
            return summary.sentence()
        if role == HEADER_ROLE:
            weekend = self._document.problem.grid.is_weekend(day)
            tone = "red" if weekend else "text"
            date = self._document.first_date + timedelta(days=day)
            narrow = (f"{weekday_text(date)} {date.day}", summary.narrow_text())
            return HeaderLook(summary.short_text(), narrow, summary.tone, weekend, tone)
        return None

    def _on_cells_changed(self, cells: list[tuple[int, int]]) -> None:
        self._emit_rows(employee for employee, _day in cells)

    def _emit_rows(self, employees: Iterable[int]) -> None:
        """Repaint the rows from the first to the last of ``employees``, totals included."""
        rows = sorted(set(employees))
        if rows and rows[-1] < self.rowCount():
            last = self.index(rows[-1], self.columnCount() - 1)
            self.dataChanged.emit(self.index(rows[0], 0), last)
