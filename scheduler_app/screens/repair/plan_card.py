"""One plan as a card to choose: what it reaches, and what it asks for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from scheduler_app.widgets.panel import label, set_tone

_LINES, _CARD_WIDTH, _LINE_PIXELS, _FRAME_PIXELS = 5, 120, 19, 90


@dataclass(frozen=True, slots=True)
class CardWords:
    """What a card says; ``tone``, and that of each line, name a colour ("" plain).

    ``gain`` stands small beside the figure; ``tip`` says more when pointed at.
    """

    title: str
    figure: str
    tone: str
    gain: str
    effort: str
    lines: tuple[tuple[str, str], ...]
    tip: str = ""


class PlanCard(QPushButton):
    """The whole card is the button; checked, it is the chosen plan."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "plan")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.words: CardWords | None = None
        self._title, self._figure = label("section"), label("figure")
        self._gain, self._effort = label("small"), label("strong")
        self._lines = [label("small") for _ in range(_LINES)]
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._figure)
        top.addWidget(self._gain, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(1)
        column.addWidget(self._title)
        column.addLayout(top)
        for part in (self._effort, *self._lines):
            column.addWidget(part)
        column.addStretch(1)
        for part in self._parts():
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            if part is not self._figure:
                part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, words: CardWords) -> None:
        """Write the card."""
        self.words = words
        self._title.setText(words.title)
        self._figure.setText(words.figure)
        self._gain.setText(words.gain)
        self._effort.setText(words.effort)
        set_tone(self._figure, words.tone)
        self._write_lines(words.lines)
        self.setToolTip(words.tip)
        self.setAccessibleName(f"{words.title}: {words.figure}, {words.effort}")
        self.setAccessibleDescription(", ".join(text for text, _tone in words.lines))

    def sizeHint(self) -> QSize:
        return QSize(_CARD_WIDTH, _FRAME_PIXELS + _LINE_PIXELS * _LINES)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return self.sizeHint()

    def _parts(self) -> list[QLabel]:
        return [self._title, self._figure, self._gain, self._effort, *self._lines]

    def _write_lines(self, lines: Sequence[tuple[str, str]]) -> None:
        for number, part in enumerate(self._lines):
            text, tone = lines[number] if number < len(lines) else ("", "")
            part.setText(text)
            part.setVisible(bool(text))
            set_tone(part, tone)
