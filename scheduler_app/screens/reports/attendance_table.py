"""The people of one day: what was planned, when they came and left, how it differs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from scheduler_app.screens.reports.attendance_typing import (
    Place,
    Typed,
    TypingError,
    shown,
    typed,
)
from scheduler_app.screens.reports.deviation_words import deviation_text, deviation_tone
from scheduler_app.screens.reports.reports_state import ReportsState
from scheduler_app.store.changes import Change
from scheduler_app.store.presence_records import AttendanceRow
from scheduler_app.widgets.theme import Theme
from solver.attendance.against_plan import Deviation, deviation
from solver.domain.pattern import OFF

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
NAME, SHIFT, PLANNED, CAME, LEFT, BREAKS, NOTE, DIFFERENCE = range(8)
_TYPED = {CAME: Typed.CAME, LEFT: Typed.LEFT, BREAKS: Typed.BREAKS, NOTE: Typed.NOTE}


@dataclass(frozen=True, slots=True)
class Line:
    """One person's day as a row."""

    place: Place
    shift: str
    record: AttendanceRow | None
    differs: Deviation | None


class AttendanceTable(QAbstractTableModel):
    """Typing into a cell is one undo step; nothing, or x, tells that nothing is known, or away."""

    def __init__(self, state: ReportsState, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state, self._theme = state, theme
        self.lines: tuple[Line, ...] = ()
        state.changed.connect(self.refresh)
        theme.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the day as it is now; the selection stays where the people are the same."""
        lines = tuple(self._lines())
        if [x.place for x in lines] == [x.place for x in self.lines]:
            self.lines = lines
            if lines:
                last = self.index(len(lines) - 1, DIFFERENCE)
                self.dataChanged.emit(self.index(0, 0), last)
        else:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, DIFFERENCE)

    def _lines(self) -> Iterable[Line]:
        state, week, document = self._state, self._state.week, self._state.document
        if week is None or document is None:
            return
        problem, day = week.problem, state.day
        records = self._known()
        worked = {w.attended.employee: w for w in state.worked if w.attended.day == day}
        midnight = datetime.combine(week.first_date, time())
        for e, person in enumerate(problem.employees):
            pattern = week.roster.cells[e][day]
            record = records.get(person.id)
            if pattern == OFF and record is None and not state.shows_everybody:
                continue
            planned, shift = None, ""
            if pattern != OFF:
                shift = problem.patterns[pattern].code
                start, end = (
                    midnight + timedelta(minutes=m) for m in problem.shift_minutes(day, pattern)
                )
                planned = start, end
            differs = deviation(problem, worked[e]) if e in worked else None
            yield Line(Place(person.id, person.name, state.date, planned), shift, record, differs)

    def _known(self) -> dict[str, AttendanceRow]:
        """Return the records of the day by ID, as the document has them."""
        document, day = self._state.document, self._state.date
        rows = document.data.attendance if document is not None else ()
        return {row.employee_id: row for row in rows if row.date == day}

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else DIFFERENCE + 1

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role in (_Role.DisplayRole, _Role.EditRole):
            return self._text(line, index.column())
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == _Role.ToolTipRole and index.column() in (NAME, NOTE, DIFFERENCE):
            return self._text(line, index.column()) or None
        if role == _Role.ForegroundRole:
            return self._theme.colour(self._tone(line, index.column()))
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole or not index.isValid():
            return False
        return self.write({(index.row(), index.column()): str(value)})

    def write(self, texts: dict[tuple[int, int], str]) -> bool:
        """Type texts into cells by row and column, as one undo step; all of them or none."""
        known = self._known()
        records: dict[int, AttendanceRow | None] = {}
        try:
            for (row, column), text in sorted(texts.items()):
                line = self.lines[row]
                if column not in _TYPED or text == self._text(line, column):
                    continue
                record = records.get(row, known.get(line.place.employee_id))
                records[row] = typed(line.place, record, _TYPED[column], text)
        except TypingError as error:
            self._state.say(str(error))
            return False
        changes = [
            Change(known.get(self.lines[row].place.employee_id), record)
            for row, record in records.items()
        ]
        real = [change for change in changes if change.before != change.after]
        return bool(real) and self._state.edit(self._step_text(list(records)), real)

    def _step_text(self, rows: list[int]) -> str:
        if len(rows) == 1:
            return self.tr("attendance of {name}").format(name=self.lines[rows[0]].place.name)
        return self.tr("attendance of {count} people").format(count=len(rows))

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_typed = index.isValid() and index.column() in _TYPED
        return flags | Qt.ItemFlag.ItemIsEditable if is_typed else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != _Role.DisplayRole:
            return None
        return (
            self.tr("Name"),
            self.tr("Shift"),
            self.tr("Planned"),
            self.tr("Came"),
            self.tr("Left"),
            self.tr("Breaks"),
            self.tr("Note"),
            self.tr("Difference"),
        )[section]

    def _text(self, line: Line, column: int) -> str:
        if column in _TYPED:
            return shown(line.record, _TYPED[column])
        if column == NAME:
            return line.place.name
        if column == SHIFT:
            return line.shift
        if column == PLANNED:
            planned = line.place.planned
            return f"{planned[0]:%H:%M}–{planned[1]:%H:%M}" if planned else ""
        return deviation_text(line.differs) if line.differs else ""

    def _tone(self, line: Line, column: int) -> str:
        if column in (SHIFT, PLANNED):
            return "muted"
        if column in (DIFFERENCE, CAME) and line.differs is not None:
            tone = deviation_tone(line.differs)
            return tone if column == DIFFERENCE or tone == "red" else "text"
        return "text"
