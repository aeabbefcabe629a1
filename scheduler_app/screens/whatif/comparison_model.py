"""The comparison as a table: a row a figure, a column a roster."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.whatif.comparison import Column, RosterState
from scheduler_app.screens.whatif.figure_rows import (
    ANSWERED,
    ROWS,
    UNKNOWN,
    FigureRow,
    tip_of,
    title_of,
)
from scheduler_app.screens.whatif.scenario_words import moment_text, state_text, state_tone
from scheduler_app.widgets.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_CONTEXT = "WhatIfFigures"
_STATE = QT_TRANSLATE_NOOP("WhatIfFigures", "Roster")
_UNCHANGED = QT_TRANSLATE_NOOP("WhatIfFigures", "Answer rate if not rebuilt")
_UNCHANGED_TIP = QT_TRANSLATE_NOOP(
    "WhatIfFigures", "What the present roster would reach in the scenario"
)
_PRESENT = QT_TRANSLATE_NOOP("WhatIfFigures", "Present roster")
STATE_ROW, UNCHANGED_ROW = 0, 2
_FIGURE_ROWS = {1: ANSWERED} | dict(enumerate(ROWS[1:], start=3))
N_ROWS = len(_FIGURE_ROWS) + 2


def figure_of(row: int) -> FigureRow:
    """Return the figure of a row of the table; the answer rate where it has none of its own."""
    return _FIGURE_ROWS.get(row, ANSWERED)


def row_of(figure: FigureRow) -> int:
    """Return the row in which a figure stands."""
    return next(row for row, known in _FIGURE_ROWS.items() if known is figure)


class ComparisonModel(QAbstractTableModel):
    """Shows what ``show_columns`` was given last; the chosen scenario's column is tinted."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns: tuple[Column, ...] = ()
        self._chosen = ""
        theme.changed.connect(self._recolour)

    def show_columns(self, columns: Sequence[Column], chosen: str) -> None:
        """Show these rosters."""
        self.beginResetModel()
        self._columns, self._chosen = tuple(columns), chosen
        self.endResetModel()

    def column(self, section: int) -> Column:
        """Return the roster of a column."""
        return self._columns[section]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else N_ROWS

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == _Role.DisplayRole:
            return self.text(index.row(), column)
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == _Role.ForegroundRole:
            return self._theme.colour(self._tone(index.row(), column))
        if role == _Role.BackgroundRole and column.name and column.name == self._chosen:
            return self._theme.colour("selection")
        return self._tip(index.row(), column) if role == _Role.ToolTipRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if not 0 <= section < len(self._columns) or role != _Role.DisplayRole:
                return None
            return self._columns[section].name or translate(_CONTEXT, _PRESENT)
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == _Role.DisplayRole:
            return self._title(section)
        if role != _Role.ToolTipRole:
            return None
        if section == UNCHANGED_ROW:
            return translate(_CONTEXT, _UNCHANGED_TIP)
        return None if section == STATE_ROW else tip_of(figure_of(section))

    def text(self, row: int, column: Column) -> str:
        """Return what a cell says: the figure, and in brackets how it differs from the present."""
        if row == STATE_ROW:
            return state_text(column)
        figures = column.unchanged if row == UNCHANGED_ROW else column.figures
        if figures is None:
            return UNKNOWN
        figure, difference = figure_of(row), self._difference(row, column)
        text = figure.written(figures)
        if difference is None or not figure.has_difference:
            return text
        return f"{text} ({figure.signed(difference)})"

    def _title(self, row: int) -> str:
        if row in _FIGURE_ROWS:
            return title_of(_FIGURE_ROWS[row])
        return translate(_CONTEXT, _STATE if row == STATE_ROW else _UNCHANGED)

    def _difference(self, row: int, column: Column) -> float | None:
        figures = column.unchanged if row == UNCHANGED_ROW else column.figures
        if column.scenario is None or figures is None:
            return None
        return figure_of(row).difference(self._columns[0].figures, figures)

    def _tone(self, row: int, column: Column) -> str:
        if row == STATE_ROW:
            return state_tone(column)
        if column.state is RosterState.OUT_OF_DATE and row != UNCHANGED_ROW:
            return "muted"
        return figure_of(row).tone(self._difference(row, column)) or "text"

    def _tip(self, row: int, column: Column) -> str | None:
        if row == STATE_ROW:
            return state_text(column)
        figures = column.figures
        is_worst = figure_of(row).key == "worst" and row in _FIGURE_ROWS
        if is_worst and figures is not None and figures.worst_start_minute is not None:
            return moment_text(figures.worst_start_minute)
        return None

    def _recolour(self) -> None:
        if self._columns:
            last = self.index(N_ROWS - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
