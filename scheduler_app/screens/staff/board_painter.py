"""Paints the cards of mentors and the chips of juniors."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from scheduler_app.document.mentor_board import BoardJunior, BoardMentor
from scheduler_app.language.levels import level_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.staff.board_scale import HEAD_PIXELS, PAD, Card, Chip
from scheduler_app.widgets.theme import Theme

_RADIUS, _SMALL, _LOAD_PIXELS, _HOUR, _PERCENT = 8.0, 12, 64.0, 60, 100
_LOAD = QT_TRANSLATE_NOOP("MentorBoard", "{count} of {most}")
_HOURS = QT_TRANSLATE_NOOP("MentorBoard", "{shared} of {worked} h")
_NOBODY = QT_TRANSLATE_NOOP("MentorBoard", "Drop a junior here to take the mentor away.")
_OFF = QT_TRANSLATE_NOOP("MentorBoard", "no shifts")


def hours_text(junior: BoardJunior) -> str:
    """Return "32 of 40 h" together; "" where nothing is known."""
    time = junior.time
    if time is None:
        return ""
    if not time.worked:
        return translate("MentorBoard", _OFF)
    shared, worked = (f"{minutes / _HOUR:.4g}" for minutes in (time.shared, time.worked))
    return translate("MentorBoard", _HOURS, shared=shared, worked=worked)


def is_apart(junior: BoardJunior, shared_percent: int) -> bool:
    """Tell whether a junior works less beside her mentor than she should."""
    time = junior.time
    return time is not None and _PERCENT * time.shared < shared_percent * time.worked


class BoardPainter:
    """``most``: juniors of a mentor; ``shared_percent``: what of their time they should share."""

    def __init__(self, painter: QPainter, theme: Theme, most: int, shared_percent: int) -> None:
        self._painter, self._theme = painter, theme
        self._most, self._shared_percent = most, shared_percent
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def card(self, card: Card, *, is_target: bool) -> None:
        """Draw a mentor's card; ``is_target``: a junior would be dropped on it."""
        painter, theme, mentor = self._painter, self._theme, card.mentor
        is_full = mentor is not None and len(mentor.juniors) >= self._most
        tone = ("red" if is_full else "accent") if is_target else "line"
        painter.setPen(QPen(theme.colour(tone), 2.0 if is_target else 1.0))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(card.box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        if mentor is not None:
            self._head(card.box, mentor)
        elif not card.chips:
            painter.setPen(theme.colour("muted"))
            self._font(bold=False)
            box = card.box.adjusted(PAD, PAD, -PAD, -PAD)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(box, flags, translate("MentorBoard", _NOBODY))

    def chip(self, chip: Chip, *, is_current: bool, has_focus: bool) -> None:
        """Draw a junior."""
        painter, theme, box = self._painter, self._theme, chip.box
        width = 2.0 if is_current and has_focus else 1.0
        painter.setPen(QPen(theme.colour("accent" if is_current else "line"), width))
        painter.setBrush(theme.colour("selection" if is_current else "background"))
        painter.drawRoundedRect(box, _RADIUS - 2, _RADIUS - 2)
        inner = box.adjusted(PAD, 0, -PAD, 0)
        hours = hours_text(chip.junior)
        self._font(bold=False)
        painter.setPen(theme.colour(self._tone(chip.junior)))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        team = chip.junior.person.team if chip.junior.time is None else ""
        painter.drawText(inner, right, hours or team)
        taken = painter.fontMetrics().horizontalAdvance(hours or team)
        painter.setPen(theme.colour("text"))
        name = inner.adjusted(0, 0, -taken - PAD, 0)
        self._text(name, chip.junior.person.name, bold=False)

    def _tone(self, junior: BoardJunior) -> str:
        """Return the colour of the hours together; plain where no rule asks for any."""
        if not self._shared_percent or junior.time is None or not junior.time.worked:
            return "muted"
        return "amber" if is_apart(junior, self._shared_percent) else "green"

    def _head(self, box: QRectF, mentor: BoardMentor) -> None:
        painter, theme, person = self._painter, self._theme, mentor.person
        inner = box.adjusted(PAD + 4, 6, -PAD - 4, 0)
        inner.setHeight(HEAD_PIXELS - 10)
        n_juniors = len(mentor.juniors)
        load = translate("MentorBoard", _LOAD, count=n_juniors, most=self._most)
        self._font(bold=False)
        full = "accent" if n_juniors else "muted"
        painter.setPen(theme.colour("red" if n_juniors > self._most else full))
        top_right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.drawText(inner, top_right, load)
        upper, lower = QRectF(inner), QRectF(inner)
        upper.setHeight(inner.height() / 2)
        upper.setRight(inner.right() - _LOAD_PIXELS)
        lower.setTop(upper.bottom())
        painter.setPen(theme.colour("text"))
        self._text(upper, person.name, bold=True)
        painter.setPen(theme.colour("muted" if person.is_guide else "red"))
        about = " · ".join(part for part in (person.team, level_text(person.level)) if part)
        self._text(lower, about, bold=False)

    def _text(self, box: QRectF, text: str, *, bold: bool) -> None:
        self._font(bold=bold)
        metrics = self._painter.fontMetrics()
        said = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        self._painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, said)

    def _font(self, *, bold: bool) -> None:
        font = QFont(self._painter.font())
        font.setPixelSize(_SMALL + bold)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self._painter.setFont(font)
