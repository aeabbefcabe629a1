"""Small marks painted into cells and bars: the hatching of leave, the padlock."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

RADIUS = 5.0
LOCK_WIDTH = 8
_HATCH_ALPHA, _HATCH_STEP = 110, 6


def draw_hatch(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Hatch a rounded rectangle."""
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(rect, RADIUS, RADIUS)
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    pen = QColor(colour)
    pen.setAlpha(_HATCH_ALPHA)
    painter.setPen(QPen(pen, 1.0))
    height = rect.height()
    x = rect.left() - height
    while x < rect.right():
        painter.drawLine(QLineF(x, rect.bottom(), x + height, rect.top()))
        x += _HATCH_STEP
    painter.restore()


def draw_lock(painter: QPainter, middle_left: QPointF, colour: QColor) -> None:
    """Draw a padlock, ``LOCK_WIDTH`` wide: a body and a shackle."""
    body = QRectF(middle_left.x(), middle_left.y() - 1, LOCK_WIDTH, 6)
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(QRectF(body.left() + 1.5, body.top() - 4, 5, 8), 0, 180 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(body, 1.2, 1.2)
