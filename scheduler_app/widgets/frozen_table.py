"""Three table views side by side over one model: frozen left, scrolling, frozen right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QGridLayout,
    QScrollBar,
    QTableView,
    QWidget,
)

from scheduler_app.widgets.solid_table import SolidTable
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.tokens import ROW_PIXELS
from scheduler_app.widgets.two_line_header import TwoLineHeader

_LEAST_LAST, _EDGES = 60, 2
_MEASURED_ROWS = 150
"""Figures at right are much alike: so many rows tell how wide they are."""


class FrozenTable(QWidget):
    """``centre`` has the focus and the selection; the sides follow its scrolling.

    ``on_row`` is what a click on a row at the sides does: by default, go to that row.
    ``can_spare_last``: the last column of all is left out where the centre lacks room.
    ``fitted``: the widths of the sides may be others.
    """

    fitted = Signal()

    def __init__(self, centre: SolidTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.centre, self.right = SolidTable(), centre, SolidTable()
        for view in (self.left, self.centre, self.right):
            _prepare(view, theme)
        for side in (self.left, self.right):
            side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            side.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
            side.clicked.connect(lambda index: self.on_row(index.row()))
        self.right.horizontalHeader().setResizeContentsPrecision(_MEASURED_ROWS)
        self._widths: dict[int, int] = {}
        self.can_spare_last = False
        self.on_row: Callable[[int], None] = self._choose_row
        self.across = QScrollBar(Qt.Orientation.Horizontal)
        self._lay_out()
        self._join_scroll_bars()

    def clear_model(self) -> None:
        """Show nothing, for example before the model is deleted."""
        for view in (self.left, self.centre, self.right):
            view.setModel(None)

    def set_model(self, model: QAbstractItemModel, n_left: int, n_right: int) -> None:
        """Show ``model``: its first ``n_left`` columns at left, the last at right."""
        self._n_left, self._n_right = n_left, n_right
        for view in (self.left, self.centre, self.right):
            view.setModel(model)
        model.modelReset.connect(self.measure)
        self.centre.selectionModel().currentChanged.connect(self._update_sides)
        self.measure()

    def measure(self) -> None:
        """Find out how wide the columns at the sides have to be, and fit all columns."""
        n = self.centre.model().columnCount()
        self._widths = {}
        for side, columns in (
            (self.left, range(self._n_left)),
            (self.right, range(n - self._n_right, n)),
        ):
            for column in range(n):
                side.setColumnHidden(column, column not in columns)
            side.resizeColumnsToContents()
            self._widths |= {column: side.columnWidth(column) for column in columns}
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give every view its own columns and the sides the width that they were measured to need.

        To measure takes long with many rows: a resize asks only for this.
        """
        n = self.centre.model().columnCount()
        first_right = n - self._n_right
        for column in range(n):
            is_left, is_right = column < self._n_left, column >= first_right
            self.left.setColumnHidden(column, not is_left)
            self.centre.setColumnHidden(column, is_left or is_right)
            self.right.setColumnHidden(column, not is_right)
        for column, width in self._widths.items():
            side = self.left if column < self._n_left else self.right
            side.setColumnWidth(column, width)
        self._fit_right()
        if self.can_spare_last and self._lack() > self._spare():
            self.right.setColumnHidden(n - 1, True)
            self._fit_right()
        self._spare_the_centre()
        self.left.setFixedWidth(self.left.horizontalHeader().length())
        self.fitted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.centre.model() is not None:
            self.fit_columns()

    def _fit_right(self) -> None:
        bar = self.right.verticalScrollBar().sizeHint().width()
        self.right.setFixedWidth(self.right.horizontalHeader().length() + bar)

    def _lack(self) -> int:
        """Return how many pixels the centre has too few to show all of its columns."""
        header = self.centre.horizontalHeader()
        shown = header.count() - header.hiddenSectionCount()
        wanted = shown * header.minimumSectionSize() + self.right.width() + _EDGES
        return wanted + self.left.horizontalHeader().length() - self.width()

    def _spare(self) -> int:
        """Return how many pixels the last column at left can give."""
        return self.left.columnWidth(self._n_left - 1) - _LEAST_LAST

    def _spare_the_centre(self) -> None:
        """Where the centre lacks little, take it from the last column at left."""
        lack, last = self._lack(), self._n_left - 1
        if 0 < lack <= self._spare():
            self.left.setColumnWidth(last, self.left.columnWidth(last) - lack)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(1, 1, 1, 1)
        grid.setSpacing(0)
        for column, view in enumerate((self.left, self.centre, self.right)):
            grid.addWidget(view, 0, column)
        grid.addWidget(self.across, 1, 1)
        grid.setColumnStretch(1, 1)
        self.right.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _join_scroll_bars(self) -> None:
        bars = [view.verticalScrollBar() for view in (self.left, self.centre, self.right)]
        for bar in bars:
            for other in bars:
                if other is not bar:
                    bar.valueChanged.connect(other.setValue)
        inner = self.centre.horizontalScrollBar()
        inner.rangeChanged.connect(self._on_range_changed)
        inner.valueChanged.connect(self.across.setValue)
        self.across.valueChanged.connect(inner.setValue)
        self.across.hide()

    def _on_range_changed(self, least: int, most: int) -> None:
        inner = self.centre.horizontalScrollBar()
        self.across.setRange(least, most)
        self.across.setPageStep(inner.pageStep())
        self.across.setVisible(most > least)

    def update_around(self) -> None:
        """Paint the titles and the columns at right again; the cells stay."""
        self.centre.horizontalHeader().viewport().update()
        self.right.viewport().update()

    def _choose_row(self, row: int) -> None:
        current = self.centre.currentIndex()
        column = current.column() if current.isValid() else self._n_left
        self.centre.setCurrentIndex(self.centre.model().index(row, column))
        self.centre.setFocus()

    def _update_sides(self) -> None:
        self.left.viewport().update()
        self.right.viewport().update()


def _prepare(view: QTableView, theme: Theme) -> None:
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setShowGrid(False)
    view.setCornerButtonEnabled(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(ROW_PIXELS)
    view.setHorizontalHeader(TwoLineHeader(theme, view))
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
