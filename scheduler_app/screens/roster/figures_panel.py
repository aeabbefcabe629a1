"""The week in four figures."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.screens.roster.day_summary import summaries
from scheduler_app.widgets.panel import Panel, label, set_tone

_COVERED, _SHORT, _SURPLUS, _COST = range(4)
_BETWEEN_ROW, _BETWEEN_PIXELS = 2, 8


class FiguresPanel(Panel):
    """Requirement covered, agent-hours short and beyond need, cost of the roster."""

    def __init__(self) -> None:
        super().__init__(kind="card")
        self._title = label("section")
        self._names = [label("small") for _ in range(4)]
        self._figures = [label("figure") for _ in range(4)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setRowMinimumHeight(_BETWEEN_ROW, _BETWEEN_PIXELS)
        for i, (name, figure) in enumerate(zip(self._names, self._figures, strict=True)):
            grid.addWidget(name, i // 2 * 3, i % 2)
            grid.addWidget(figure, i // 2 * 3 + 1, i % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(grid)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("This week"))
        words = (
            self.tr("Requirement covered"),
            self.tr("Agent-hours short"),
            self.tr("Beyond need"),
            self.tr("Cost of the roster"),
        )
        for name, word in zip(self._names, words, strict=True):
            name.setText(word)

    def refresh(self, document: ScheduleDocument | None) -> None:
        """Show the figures of the document's roster."""
        if document is None or document.week is None:
            return
        days = summaries(document.problem, document.coverage)
        required = sum(day.required_hours for day in days)
        short = sum(day.short_hours for day in days)
        share = 1.0 if not required else 1.0 - short / required
        self._say(_COVERED, f"{share:.1%}", "green" if not short else "amber")
        self._say(_SHORT, f"{short:.1f} h", "red" if short else "green")
        self._say(_SURPLUS, f"{sum(day.surplus_hours for day in days):.1f} h", "")
        self._say(_COST, f"{document.evaluation.cost:,}", "")

    def _say(self, which: int, text: str, tone: str) -> None:
        figure: QLabel = self._figures[which]
        figure.setText(text)
        set_tone(figure, tone)
