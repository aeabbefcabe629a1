"""Why there is no roster, and the smallest ways out, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from scheduler_app.language.phrases import Phrases
from scheduler_app.widgets.panel import Panel, label
from solver.explain.infeasible import Explanation
from solver.rules.base import Violation

_MOST_PIXELS = 180


class ReasonsView(Panel):
    """Two lists: contradictions in the data, and what would have to give."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Phrases, Explanation] | None = None
        self._why_title, self._way_title = label("section"), label("section")
        self.why, self.way = label(wrap=True), label(wrap=True)
        inner = QWidget()
        inner.setObjectName("bare")
        words = QVBoxLayout(inner)
        words.setContentsMargins(0, 0, 8, 0)
        for part in (self._why_title, self.why, self._way_title, self.way):
            words.addWidget(part)
        words.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inner)
        self._area.setFixedHeight(_MOST_PIXELS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        self.retranslate()

    def retranslate(self) -> None:
        self._why_title.setText(self.tr("These contradict each other"))
        self._way_title.setText(self.tr("The smallest way out: allow"))
        self._write()

    def show_reasons(self, phrases: Phrases | None, explanation: Explanation | None) -> None:
        """Show an explanation; hide when there is none."""
        given = phrases is not None and explanation is not None
        self._shown = (phrases, explanation) if phrases and explanation else None
        self.setVisible(given)
        self._write()

    def _write(self) -> None:
        if self._shown is None:
            return
        phrases, explanation = self._shown
        for title, body, found in (
            (self._why_title, self.why, explanation.contradictions),
            (self._way_title, self.way, explanation.relaxations),
        ):
            title.setVisible(bool(found))
            body.setVisible(bool(found))
            body.setText(_lines(phrases, found))


def _lines(phrases: Phrases, found: tuple[Violation, ...]) -> str:
    return "\n".join(f"• {phrases.violation(violation)}" for violation in found)
