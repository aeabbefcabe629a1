"""All rosters in one table and one chart; a click on a column chooses the scenario."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout

from scheduler_app.screens.whatif.comparison import Column, columns_of
from scheduler_app.screens.whatif.comparison_model import (
    N_ROWS,
    ComparisonModel,
    row_of,
)
from scheduler_app.screens.whatif.comparison_plot import Bar, ComparisonPlot
from scheduler_app.screens.whatif.figure_rows import ANSWERED, ROWS, UNKNOWN, FigureRow, title_of
from scheduler_app.screens.whatif.whatif_state import WhatIfState
from scheduler_app.widgets.legend import legend_text
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.theme import Theme

_ROW_PIXELS, _COLUMN_PIXELS, _LEAST_COLUMN, _PLOT_PIXELS = 22, 136, 104, 112
_FRAME_PIXELS = 22


class ComparisonTable(Panel):
    """The table."""

    def __init__(self, state: WhatIfState, theme: Theme) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title = label("section")
        self.model = ComparisonModel(theme)
        self.view = QTableView()
        self.view.setProperty("kind", "comparison")
        self.view.setModel(self.model)
        self.view.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.setFrameShape(QTableView.Shape.NoFrame)
        self.view.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.view.verticalHeader().setMinimumSectionSize(_ROW_PIXELS)
        self.view.verticalHeader().setDefaultSectionSize(_ROW_PIXELS)
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setDefaultSectionSize(_COLUMN_PIXELS)
        header.setMinimumSectionSize(_LEAST_COLUMN)
        header.setHighlightSections(False)
        header.sectionClicked.connect(self._choose)
        self.view.clicked.connect(lambda index: self._choose(index.column()))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self.view, 1)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(
            self.tr("This week, roster by roster: in brackets, the difference to the present one")
        )
        self.view.setAccessibleName(self.tr("Comparison of the rosters"))
        self.refresh()

    def refresh(self) -> None:
        """Show the scenarios as they are now."""
        columns, chosen = columns_of(self._state), self._state.chosen
        self.model.show_columns(columns, chosen.name if chosen is not None else "")
        price = next(row for row in ROWS if row.key == "price")
        is_known = any(c.figures is not None and c.figures.price is not None for c in columns)
        self.view.setRowHidden(row_of(price), not is_known)
        shown = N_ROWS if is_known else N_ROWS - 1
        header = self.view.horizontalHeader()
        bar = self.view.horizontalScrollBar().sizeHint().height()
        height = shown * _ROW_PIXELS + header.sizeHint().height() + bar
        self.view.setMaximumHeight(height)
        self.setMaximumHeight(height + self._title.sizeHint().height() + _FRAME_PIXELS)

    def _choose(self, section: int) -> None:
        column = self.model.column(section)
        if column.name:
            self._state.choose(column.name)


class ComparisonChart(Panel):
    """The chart; ``figure`` is chosen above it."""

    def __init__(self, state: WhatIfState, theme: Theme) -> None:
        super().__init__(kind="card")
        self._state, self._theme = state, theme
        self.figure = QComboBox()
        self.figure.addItems([""] * len(ROWS))
        self.figure.currentIndexChanged.connect(lambda _index: self.refresh())
        self._legend = label("small")
        self.plot = ComparisonPlot(theme)
        self.plot.setMinimumHeight(_PLOT_PIXELS)
        self.plot.chosen.connect(self._choose)
        theme.changed.connect(self.refresh)
        self._columns: list[Column] = []
        top = QHBoxLayout()
        top.addWidget(self.figure)
        top.addWidget(self._legend)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.plot, 1)
        self.retranslate()

    def retranslate(self) -> None:
        for i, row in enumerate(ROWS):
            self.figure.setItemText(i, title_of(row))
        self.figure.setAccessibleName(self.tr("Figure of the chart"))
        self.plot.setAccessibleName(self.tr("Chart of the rosters"))
        self.refresh()

    def refresh(self) -> None:
        """Draw the scenarios as they are now."""
        self._columns = columns_of(self._state)
        chosen = self._state.chosen
        names = [column.name for column in self._columns]
        current = names.index(chosen.name) if chosen is not None and chosen.name in names else -1
        self.plot.show_bars([self._bar(column) for column in self._columns], current)
        colour = self._theme.colour("amber").name()
        text = legend_text([("┅", colour, self.tr("the present roster, not rebuilt"))])
        self._legend.setText(text)
        self._legend.setVisible(self._row is ANSWERED)

    @property
    def _row(self) -> FigureRow:
        return ROWS[max(0, self.figure.currentIndex())]

    def _bar(self, column: Column) -> Bar:
        row = self._row
        figures, unchanged = column.figures, column.unchanged
        name = column.name or self.tr("Present roster")
        mark = row.number(unchanged) if unchanged is not None and row is ANSWERED else None
        if figures is None:
            return Bar(name, None, "" if mark is not None else UNKNOWN, mark)
        return Bar(name, row.number(figures), row.written(figures), mark)

    def _choose(self, place: int) -> None:
        if self._columns[place].name:
            self._state.choose(self._columns[place].name)
