"""The base of the window's parts: a frame that re-reads its words on a language change."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget


class Panel(QFrame):
    """A frame with a ``kind`` for the style sheet ("card", "message" or none).

    A subclass writes all its words in ``retranslate`` and calls it at the end
    of its constructor; Qt's LanguageChange calls it again.
    """

    def __init__(self, parent: QWidget | None = None, kind: str = "") -> None:
        super().__init__(parent)
        if kind:
            self.setProperty("kind", kind)

    def retranslate(self) -> None:
        """Write every word of the panel in the current language."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def label(kind: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label of a kind of the style sheet: title, section, figure, muted, small."""
    made = QLabel()
    if kind:
        made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    return made


def button(kind: str = "") -> QPushButton:
    """Return a push button of a kind of the style sheet: primary, link, step."""
    made = QPushButton()
    if kind:
        made.setProperty("kind", kind)
    return made


def set_tone(widget: QWidget, tone: str) -> None:
    """Colour a widget by what it says: "red", "amber", "green" or "" (plain)."""
    if widget.property("tone") != tone:
        widget.setProperty("tone", tone)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
