"""One scenario in the list: its name, what differs, and what became of its roster."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from scheduler_app.widgets.panel import label, set_tone


class ScenarioCard(QPushButton):
    """The whole card is the button; checked, it is the chosen scenario."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "scenario")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.name = ""
        self._name, self._about = label("strong"), label("small")
        self._state, self._figure = label("small"), label("strong")
        below = QHBoxLayout()
        below.addWidget(self._state, 1)
        below.addWidget(self._figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(1)
        column.addWidget(self._name)
        column.addWidget(self._about)
        column.addLayout(below)
        for part in (self._name, self._about, self._state, self._figure):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for part in (self._name, self._about, self._state):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, name: str, about: str, state: tuple[str, str], figure: tuple[str, str]) -> None:
        """Write the card; state and figure each with the tone they are written in."""
        self.name = name
        self._name.setText(name)
        self._about.setText(about)
        for part, (text, tone) in ((self._state, state), (self._figure, figure)):
            part.setText(text)
            set_tone(part, tone)
        self.setToolTip(f"{name}\n{about}")
        self.setAccessibleName(f"{name}: {about}, {state[0]} {figure[0]}")
