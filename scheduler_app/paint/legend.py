"""A legend on paper: coloured labels in lines, as many as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from scheduler_app.widgets.tokens import LIGHT, pill_colours

LINE_PIXELS = 20
_GAP, _INSIDE, _RADIUS, _BETWEEN = 14.0, 6.0, 4.0, 5.0


@dataclass(frozen=True, slots=True)
class Label:
    """``sign`` as it stands in the picture, on its colour ("#RRGGBB"), and what it means."""

    sign: str
    colour: str
    meaning: str


class Legend:
    """Labels in lines of a width in pixels."""

    def __init__(self, labels: Sequence[Label], width: float, font: QFont) -> None:
        self._font, self._bold = QFont(font), QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._plain_metrics, self._bold_metrics = QFontMetricsF(font), QFontMetricsF(self._bold)
        self._lines: list[list[Label]] = [[]]
        left = 0.0
        for label in labels:
            wide = self._width(label)
            if self._lines[-1] and left + wide > width:
                self._lines.append([])
                left = 0.0
            self._lines[-1].append(label)
            left += wide + _GAP

    @property
    def height(self) -> float:
        """Pixels that the lines take."""
        return float(LINE_PIXELS * len(self._lines)) if self._lines[0] else 0.0

    def paint(self, painter: QPainter, top: float) -> None:
        """Paint the lines from ``top`` on."""
        for number, line in enumerate(self._lines):
            left = 0.0
            for label in line:
                self._paint_label(painter, label, left, top + number * LINE_PIXELS)
                left += self._width(label) + _GAP

    def _sign_width(self, label: Label) -> float:
        return self._bold_metrics.horizontalAdvance(label.sign) + 2 * _INSIDE

    def _width(self, label: Label) -> float:
        meaning = self._plain_metrics.horizontalAdvance(label.meaning)
        return self._sign_width(label) + _BETWEEN + meaning

    def _paint_label(self, painter: QPainter, label: Label, left: float, top: float) -> None:
        fill, ink = pill_colours(label.colour, LIGHT.is_dark)
        box = QRectF(left, top + 1, self._sign_width(label), LINE_PIXELS - 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setPen(ink)
        painter.setFont(self._bold)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, label.sign)
        painter.setFont(self._font)
        painter.setPen(QColor(LIGHT.text))
        words = box.adjusted(box.width() + _BETWEEN, 0, self._width(label), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, label.meaning)
