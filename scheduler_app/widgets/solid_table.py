"""A table that scrolls by moving what is painted: only the rows that come into sight are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget


class CellSpot(NamedTuple):
    """A cell to be painted, and where."""

    rect: QRect
    row: int
    column: int
    is_selected: bool
    has_focus: bool


class SolidTable(QTableView):
    """Lays its own ground under the cells, and tells Qt that nothing shines through.

    ``paint_cell`` draws the cells in place of the delegates: by those, each takes half as long
    again.  None: the delegates do.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.paint_cell: Callable[[QPainter, CellSpot], None] | None = None
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().color(QPalette.ColorRole.Base))
        if self.paint_cell is not None:
            for spot in self._spots(event.rect()):
                self.paint_cell(painter, spot)
            return
        painter.end()  # the delegates have a painter of their own
        super().paintEvent(event)

    def _spots(self, rect: QRect) -> Iterator[CellSpot]:
        """Yield the cells that lie in ``rect``, row by row."""
        if self.model() is None:
            return
        columns = list(_sections(self.horizontalHeader(), rect.left(), rect.right()))
        current, selection = self.currentIndex(), self.selectionModel().selection()
        blocks = [selection.at(i) for i in range(selection.count())]
        chosen = [(b.top(), b.bottom(), b.left(), b.right()) for b in blocks]
        focus = (current.row(), current.column()) if self.hasFocus() else None
        for row, y, height in _sections(self.verticalHeader(), rect.top(), rect.bottom()):
            within = [block[2:] for block in chosen if block[0] <= row <= block[1]]
            for column, x, width in columns:
                is_selected = any(left <= column <= right for left, right in within)
                place = QRect(x, y, width, height)
                yield CellSpot(place, row, column, is_selected, (row, column) == focus)


def _sections(header: QHeaderView, first: int, last: int) -> Iterator[tuple[int, int, int]]:
    """Yield index, position and size of the shown sections between two pixels of the viewport."""
    end = header.visualIndexAt(last)
    for visual in range(header.visualIndexAt(first), (end if end >= 0 else header.count() - 1) + 1):
        section = header.logicalIndex(visual)
        if not header.isSectionHidden(section):
            yield section, header.sectionViewportPosition(section), header.sectionSize(section)
