"""Qt table model of a week: times down, days across, totals at the right and in the header."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from scheduler_app.language.phrases import day_text, weekday_text
from scheduler_app.language.units import hours_total
from scheduler_app.screens.demand.cell_edits import CellEdits
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.screens.demand.measures import Measure, editable, read_number, written
from scheduler_app.screens.demand.regrid import FloatArray
from scheduler_app.widgets.two_line_header import HEADER_ROLE, HeaderLook
from solver.domain.time_grid import DAYS_PER_WEEK, SATURDAY

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
# Qt asks for each cell that it paints: put together once.
_SHOWN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_CHOSEN = _SHOWN | Qt.ItemFlag.ItemIsSelectable
_OPEN = _CHOSEN | Qt.ItemFlag.ItemIsEditable

LOOK_ROLE = _Role.UserRole + 2
"""A ``CellMarks`` for the cells of days; None for the times and totals."""
N_LEFT, N_RIGHT = 1, 1
_N_COLUMNS = N_LEFT + DAYS_PER_WEEK + N_RIGHT


@dataclass(frozen=True, slots=True)
class CellMarks:
    """How a cell differs from a plain forecast."""

    is_corrected: bool
    has_note: bool
    is_fixed: bool
    is_weekend: bool


class DemandTableModel(QAbstractTableModel):
    """A view of ``state``; every edit goes through ``edits``."""

    def __init__(self, state: DemandState, edits: CellEdits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._edits = state, edits
        self._rows = 0
        self.refresh()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else _N_COLUMNS

    def refresh(self) -> None:
        """Show the numbers as they are now; another step changes the number of rows."""
        state = self._state
        rows = 0 if state.week is None else state.numbers.per_day
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(rows - 1, _N_COLUMNS - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _N_COLUMNS - 1)

    def interval_of(self, index: Index) -> int | None:
        """Return the interval of the week that a cell shows; None outside the days."""
        day = index.column() - N_LEFT
        return day * self._rows + index.row() if 0 <= day < DAYS_PER_WEEK else None

    def index_of(self, interval: int) -> QModelIndex:
        """Return the cell of an interval."""
        day, row = divmod(interval, self._rows)
        return self.index(row, N_LEFT + day)

    def values(self) -> FloatArray:
        """Return the shown numbers of the week (T)."""
        return self._state.values()

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid() or self._state.week is None or index.row() >= self._rows:
            return None
        if role == _Role.TextAlignmentRole:
            return _RIGHT
        interval = self.interval_of(index)
        if interval is not None:
            return self._interval_data(interval, role)
        if role != _Role.DisplayRole:
            return None
        if index.column() < N_LEFT:
            minute = index.row() * self._state.step
            return f"{minute // 60:02d}:{minute % 60:02d}"
        across = slice(index.row(), None, self._rows)
        return written(self._state.measure, self._state.put_together(across))

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        interval = self.interval_of(index)
        if interval is None or role != _Role.EditRole:
            return False
        return self.write([interval], str(value))

    def write(self, intervals: list[int], text: str) -> bool:
        """Give every interval the typed number as one undo step; nothing for no text."""
        if not text.strip() or (
            len(intervals) == 1 and text == editable(self.values()[intervals[0]])
        ):
            return False
        try:
            value = read_number(text)
        except ValueError:
            said = self.tr("'{text}' is no number. Type how many, for example 120.")
            self._state.say(said.format(text=text.strip()))
            return False
        return self._edits.write(dict.fromkeys(intervals, value))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.interval_of(index) is None:
            return _SHOWN
        return _CHOSEN if self._edits.refusal() else _OPEN

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        state, day = self._state, section - N_LEFT
        if orientation != Qt.Orientation.Horizontal or state.week is None:
            return None
        is_day = 0 <= day < DAYS_PER_WEEK
        if role == _Role.DisplayRole:
            if is_day:
                return day_text(state.week.first_date + timedelta(days=day))
            return self.tr("Time") if section < N_LEFT else self.tr("Week")
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight
        if role != HEADER_ROLE or section < N_LEFT:
            return None
        part = slice(day * self._rows, (day + 1) * self._rows) if is_day else slice(None)
        second = self._total_text(part)
        if not is_day:
            return HeaderLook(second)
        date = state.week.first_date + timedelta(days=day)
        tone = "red" if day >= SATURDAY else "text"
        narrow = (f"{weekday_text(date)} {date.day}", second)
        return HeaderLook(second, narrow, "muted", day >= SATURDAY, tone)

    def _total_text(self, part: slice) -> str:
        state = self._state
        value = state.put_together(part)
        if state.measure is Measure.REQUIRED:
            return hours_total(value)
        if state.measure is Measure.AHT and value > 0:
            return self.tr("{seconds} s").format(seconds=written(Measure.AHT, value))
        return written(state.measure, value) or "–"

    def _interval_data(self, interval: int, role: int) -> Any:
        value = self.values()[interval]
        if role == _Role.DisplayRole:
            return written(self._state.measure, value)
        if role == _Role.EditRole:
            return editable(value)
        if role == LOOK_ROLE:
            return self._marks(interval)
        if role == _Role.ToolTipRole:
            return self._tip(interval)
        return None

    def _marks(self, interval: int) -> CellMarks:
        numbers = self._state.numbers
        is_required = self._state.measure is Measure.REQUIRED
        return CellMarks(
            is_corrected=numbers.corrected[interval] and not is_required,
            has_note=numbers.noted[interval],
            is_fixed=numbers.fixed[interval] and is_required,
            is_weekend=interval // self._rows >= SATURDAY,
        )

    def _tip(self, interval: int) -> str:
        state, numbers = self._state, self._state.numbers
        assert state.week is not None
        lines = []
        if numbers.corrected[interval]:
            text = self.tr("Corrected by hand; the forecast says {n} contacts")
            lines.append(text.format(n=written(Measure.VOLUME, numbers.forecast[interval])))
        if numbers.fixed[interval]:
            lines.append(self.tr("Agents set by hand (Del: calculate them again)"))
        if numbers.noted[interval]:
            lines += state.week.notes(state.queue, state.step, interval)
        return "\n".join(lines or [self._edits.refusal()]) or ""
