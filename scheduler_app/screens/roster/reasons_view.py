"""Why there is no roster, and the ways out, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from scheduler_app.language.answers import Answers
from scheduler_app.widgets.panel import Panel, label
from solver.explain.infeasible import Explanation

_MOST_PIXELS, _MOST_STEPS = 180, 5


class ReasonsView(Panel):
    """Two lists: contradictions in the data, and what to allow."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Answers, Explanation] | None = None
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
        self._way_title.setText(self.tr("Ways out"))
        self._write()

    def show_reasons(self, answers: Answers | None, explanation: Explanation | None) -> None:
        """Show an explanation; hide when there is none."""
        given = answers is not None and explanation is not None
        self._shown = (answers, explanation) if answers and explanation else None
        self.setVisible(given)
        self._write()

    def _write(self) -> None:
        if self._shown is None:
            return
        answers, explanation = self._shown
        why = [answers.contradiction(found) for found in explanation.contradictions]
        way = [
            answers.repair(number, repair, _MOST_STEPS)
            for number, repair in enumerate(explanation.repairs, 1)
        ]
        for title, body, found in (
            (self._why_title, self.why, why),
            (self._way_title, self.way, way),
        ):
            title.setVisible(bool(found))
            body.setVisible(bool(found))
            body.setText("\n".join(map(_paragraph, found)))


def _paragraph(lines: list[str]) -> str:
    first, *others = lines
    return "\n".join([first, *(f"• {line}" for line in others)])
