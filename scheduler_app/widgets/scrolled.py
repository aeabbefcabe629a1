"""Scrolling columns on the page's own ground."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from scheduler_app.widgets.main_and_side import GAP


def scrolled(inside: QWidget) -> QScrollArea:
    """Return a frameless area in which ``inside`` scrolls up and down."""
    inside.setObjectName("bare")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    area.viewport().setAutoFillBackground(False)
    inside.setAutoFillBackground(False)
    return area


def scrolled_column(*parts: QWidget, clear_pixels: int = 0) -> QScrollArea:
    """Return parts that scroll under each other, so far clear of the scroll bar."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, clear_pixels, 0)
    column.setSpacing(GAP)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return scrolled(inside)
