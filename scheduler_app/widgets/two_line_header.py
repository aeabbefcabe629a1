"""A horizontal table header with a second, coloured line under each title."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from scheduler_app.widgets.theme import Theme

HEADER_ROLE = Qt.ItemDataRole.UserRole + 1
"""``headerData`` with this role returns a ``HeaderLook`` or None (a plain title)."""

HEADER_PIXELS = 46
_SMALL_PIXELS, _SIDE, _LEAST_MARGIN = 12, 6, 6


@dataclass(frozen=True, slots=True)
class HeaderLook:
    """The second line with its tone (a token name), and how the section is tinted.

    ``narrow`` holds a shorter title and second line for sections without room.
    """

    second: str
    narrow: tuple[str, str] = ("", "")
    tone: str = "muted"
    is_tinted: bool = False
    title_tone: str = "text"


class TwoLineHeader(QHeaderView):
    """Paints what the model says; ``selected`` is the section shown as chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._selected = -1
        self._is_short = False
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        theme.changed.connect(self.viewport().update)

    def select_section(self, section: int) -> None:
        """Show ``section`` as the chosen one; -1: none."""
        self._selected = section
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEADER_PIXELS)

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:  # noqa: N803
        width = self.fontMetrics().horizontalAdvance(self._title(logicalIndex))
        look = self._look(logicalIndex)
        if isinstance(look, HeaderLook):
            bold, small = map(QFontMetrics, self._fonts())
            width = bold.horizontalAdvance(self._title(logicalIndex))
            width = max(width, small.horizontalAdvance(look.second))
        return QSize(width + 2 * _SIDE + 2, HEADER_PIXELS)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._is_short = self._is_narrow(*map(QFontMetrics, self._fonts()))
        super().paintEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        look = self._look(logicalIndex)
        painter.save()
        painter.fillRect(rect, self._ground(look, logicalIndex))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if isinstance(look, HeaderLook):
            self._paint_two_lines(painter, rect, logicalIndex, look)
        else:
            self._paint_title(painter, rect, logicalIndex)
        painter.restore()

    def _ground(self, look: object, section: int) -> QColor:
        if section == self._selected:
            return self._theme.colour("selection")
        is_tinted = isinstance(look, HeaderLook) and look.is_tinted
        return self._theme.colour("weekend" if is_tinted else "surface")

    def _paint_title(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.setPen(self._theme.colour("muted"))
        alignment = self.model().headerData(
            section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole
        )
        side = Qt.AlignmentFlag.AlignLeft if alignment is None else Qt.AlignmentFlag(alignment)
        painter.drawText(
            rect.adjusted(_SIDE, 0, -_SIDE, 0),
            side | Qt.AlignmentFlag.AlignVCenter,
            self._title(section),
        )

    def _paint_two_lines(
        self, painter: QPainter, rect: QRect, section: int, look: HeaderLook
    ) -> None:
        bold, small = self._fonts()
        title, second = self._title(section), look.second
        if self._is_short:
            title, second = look.narrow[0] or title, look.narrow[1] or second
        middle = rect.height() // 2
        across = Qt.AlignmentFlag.AlignHCenter
        painter.setFont(bold)
        painter.setPen(self._theme.colour(look.title_tone))
        upper = rect.adjusted(2, 2, -2, -middle)
        painter.drawText(upper, across | Qt.AlignmentFlag.AlignBottom, title)
        painter.setFont(small)
        painter.setPen(self._theme.colour(look.tone))
        lower = rect.adjusted(2, middle + 2, -2, -2)
        painter.drawText(lower, across | Qt.AlignmentFlag.AlignTop, second)

    def _fonts(self) -> tuple[QFont, QFont]:
        bold, small = QFont(self.font()), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(_SMALL_PIXELS)
        return bold, small

    def _is_narrow(self, bold: QFontMetrics, small: QFontMetrics) -> bool:
        """Tell whether any section lacks the room: then all are written short, alike."""
        for section in range(self.count()):
            look = self._look(section)
            if self.isSectionHidden(section) or not isinstance(look, HeaderLook):
                continue
            room = self.sectionSize(section) - _LEAST_MARGIN
            title = bold.horizontalAdvance(self._title(section))
            if max(title, small.horizontalAdvance(look.second)) > room:
                return True
        return False

    def _look(self, section: int) -> object:
        model = self.model()
        return None if model is None else model.headerData(section, self.orientation(), HEADER_ROLE)

    def _title(self, section: int) -> str:
        model = self.model()
        return "" if model is None else str(model.headerData(section, self.orientation()) or "")
