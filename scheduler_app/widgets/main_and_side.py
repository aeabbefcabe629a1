"""A page in two: what it is about, and at the right a column that keeps its width."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

GAP = 12
_MAIN_PIXELS = 2000


def lay_out_beside(page: QWidget, main: QWidget, side: QWidget, side_pixels: int) -> None:
    """Fill the page with both; what there is more of goes to ``main``, and neither collapses."""
    side.setMinimumWidth(side_pixels)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(main_and_side(main, side, side_pixels))


def main_and_side(main: QWidget, side: QWidget, side_pixels: int) -> QSplitter:
    """Return both beside each other, to be drawn apart by hand."""
    whole = QSplitter(Qt.Orientation.Horizontal)
    whole.addWidget(main)
    whole.addWidget(side)
    whole.setStretchFactor(0, 1)
    whole.setSizes([_MAIN_PIXELS, side_pixels])
    whole.setHandleWidth(GAP)
    whole.setChildrenCollapsible(False)
    return whole
