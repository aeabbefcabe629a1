"""Rows of the timeline painted once, kept as pictures while they look the same."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from scheduler_app.paint.timeline_rows import Row

_MOST_PICTURES = 400


class RowCache:
    """The pictures painted last; one is painted again when its row or its look differs."""

    def __init__(self) -> None:
        self._pictures: OrderedDict[int, tuple[Row, Hashable, QPixmap]] = OrderedDict()

    def picture(
        self,
        row: Row,
        look: Hashable,
        size: tuple[int, int, float],
        paint: Callable[[QPainter], object],
    ) -> QPixmap:
        """Return the picture of a row: ``size`` is width, height and device pixel ratio."""
        known = self._pictures.get(row.employee)
        if known is not None and known[1] == look and (known[0] is row or known[0] == row):
            self._pictures.move_to_end(row.employee)
            return known[2]
        width, height, ratio = size
        made = QPixmap(round(width * ratio), round(height * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        paint(painter)
        painter.end()
        self._pictures[row.employee] = row, look, made
        if len(self._pictures) > _MOST_PICTURES:
            self._pictures.popitem(last=False)
        return made
