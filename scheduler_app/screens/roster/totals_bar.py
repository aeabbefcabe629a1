"""How many people work on each day, under the table; by shift, if one wants to know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.language.units import hours_total
from scheduler_app.widgets.frozen_table import FrozenTable
from scheduler_app.widgets.panel import Panel, button, label
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.tokens import pill_colours
from solver.domain.pattern import Pattern

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_ROW_PIXELS, _SIDE = 24, 6


class TotalsModel(QAbstractTableModel):
    """A row for all shifts, then one for each; a column a day."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heads: Sequence[Counter[str]] = ()
        self._codes: Sequence[str] = ()

    def show_heads(self, heads: Sequence[Counter[str]], codes: Sequence[str]) -> None:
        """Show how many have which code on each day; ``codes`` have rows of their own."""
        if len(heads) != len(self._heads) or list(codes) != list(self._codes):
            self.beginResetModel()
            self._heads, self._codes = heads, codes
            self.endResetModel()
            return
        self._heads = heads
        if heads:
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1 + len(self._codes)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        heads, row = self._heads[index.column()], index.row()
        if role == _Role.DisplayRole:
            number = heads.total() if row == 0 else heads[self._codes[row - 1]]
            return str(number) if number or row == 0 else "·"
        if role == _Role.ToolTipRole and row == 0:
            return "\n".join(f"{code}: {count}" for code, count in sorted(heads.items()))
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == _Role.ForegroundRole:
            return self._theme.colour("text" if row == 0 else "muted")
        return None


class TotalsBar(Panel):
    """Keeps its columns under those of ``table``."""

    def __init__(self, table: FrozenTable, theme: Theme) -> None:
        super().__init__()
        self._table, self._theme = table, theme
        self._patterns: Sequence[Pattern] = ()
        self._heads: Sequence[Counter[str]] = ()
        self.toggle = button("link")
        self.toggle.setCheckable(True)
        self.toggle.setFixedHeight(_ROW_PIXELS)
        self.toggle.toggled.connect(self._show)
        self.hours, self._minutes = label("small"), 0
        self.hours.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.hours.setFixedHeight(_ROW_PIXELS)
        self._names: list[QLabel] = []
        self.model, self.view = TotalsModel(theme, self), QTableView()
        self._left, self._right = QWidget(), QWidget()
        self._lay_out()
        table.fitted.connect(self._follow_widths)
        bar = table.centre.horizontalScrollBar()
        bar.valueChanged.connect(self.view.horizontalScrollBar().setValue)
        theme.changed.connect(self._show)
        self.retranslate()

    def retranslate(self) -> None:
        self._write_toggle()
        self.view.setAccessibleName(self.tr("People at work by day"))
        self._say_hours()

    def show_totals(
        self, heads: Sequence[Counter[str]], patterns: Sequence[Pattern], minutes: int
    ) -> None:
        """Show how many people have which code on each day, and the hours of all."""
        self._heads = heads
        used = {code for day in heads for code in day}
        self._patterns = [p for p in patterns if p.code in used or not p.is_retired]
        self._minutes = minutes
        self._say_hours()
        self._show()

    def _say_hours(self) -> None:
        self.hours.setText(hours_total(self._minutes / 60))

    def _show(self) -> None:
        shown = self._patterns if self.toggle.isChecked() else ()
        self._write_toggle()
        self.model.show_heads(self._heads, [pattern.code for pattern in shown])
        for name in self._names:
            name.deleteLater()
            name.hide()
        self._names = [self._name(pattern) for pattern in shown]
        for name in self._names:
            self._left_column.insertWidget(self._left_column.count() - 1, name)
        height = _ROW_PIXELS * self.model.rowCount()
        self.view.setFixedHeight(height)
        self.setFixedHeight(height + 2)
        self._follow_widths()

    def _name(self, pattern: Pattern) -> QLabel:
        fill, text = pill_colours(pattern.colour, self._theme.tokens.is_dark)
        style = f"background-color:{fill.name()};color:{text.name()};font-weight:600"
        name = label("small")
        name.setText(f'<span style="{style}">&nbsp;{escape(pattern.code)}&nbsp;</span>')
        name.setFixedHeight(_ROW_PIXELS)
        return name

    def _write_toggle(self) -> None:
        arrow, words = "▾" if self.toggle.isChecked() else "▸", self.tr("At work")
        self.toggle.setText(f"{arrow} {words}")
        self.toggle.setToolTip(self.tr("Show how many have each shift"))

    def _follow_widths(self) -> None:
        table, header = self._table, self.view.horizontalHeader()
        self._left.setFixedWidth(table.left.width())
        self._right.setFixedWidth(table.right.width())
        header.setMinimumSectionSize(table.centre.horizontalHeader().minimumSectionSize())
        self.view.horizontalScrollBar().setValue(table.centre.horizontalScrollBar().value())

    def _lay_out(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setShowGrid(False)
        view.horizontalHeader().hide()
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(_ROW_PIXELS)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for policy in (view.setHorizontalScrollBarPolicy, view.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._left_column = _column(self._left, self.toggle)
        _column(self._right, self.hours)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(view, 1)
        row.addWidget(self._right)


def _column(side: QWidget, first: QPushButton | QLabel) -> QVBoxLayout:
    column = QVBoxLayout(side)
    column.setContentsMargins(_SIDE, 0, _SIDE, 0)
    column.setSpacing(0)
    column.addWidget(first)
    column.addStretch(1)
    return column
