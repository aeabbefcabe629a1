"""A table of ready texts: the first column at the left, numbers at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from scheduler_app.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class TextColumn:
    """Heading, what it means, and whether its cells are numbers."""

    title: str
    tip: str = ""
    is_number: bool = True


class TextTableModel(QAbstractTableModel):
    """Shows what ``show_rows`` was given last; ``tones`` names the colour token of a row."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns: tuple[TextColumn, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._tones: tuple[str, ...] = ()
        theme.changed.connect(self._recolour)

    def show_rows(
        self,
        columns: Sequence[TextColumn],
        rows: Sequence[Sequence[str]],
        tones: Sequence[str] = (),
    ) -> None:
        """Show these; ``tones`` empty: all in the colour of text."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._rows = tuple(tuple(row) for row in rows)
        self._tones = tuple(tones) or ("text",) * len(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == _Role.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == _Role.ToolTipRole and not self._columns[index.column()].is_number:
            return self._rows[index.row()][index.column()]  # where the column is too narrow
        if role == _Role.TextAlignmentRole:
            return self._side(index.column())
        if role == _Role.ForegroundRole:
            return self._theme.colour(self._tones[index.row()])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == _Role.TextAlignmentRole:
            return self._side(section)
        if role == _Role.DisplayRole:
            return column.title
        return (column.tip or None) if role == _Role.ToolTipRole else None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        is_number = self._columns[column].is_number
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _recolour(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
