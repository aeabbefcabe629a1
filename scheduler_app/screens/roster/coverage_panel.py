"""The coverage curve of the chosen day with its title, legend and queue selector."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import day_text
from scheduler_app.screens.roster.coverage_plot import CoveragePlot, DayCurve
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.theme import Theme

_ALL_QUEUES = -1


class CoveragePanel(Panel):
    """Shows one day; ``show_day`` chooses it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(kind="card")
        self._theme = theme
        self._document: ScheduleDocument | None = None
        self._day = 0
        self._curve: DayCurve | None = None
        self._title, self._legend, self._at = label("section"), label("small"), label("small")
        self.queues = QComboBox()
        self.queues.currentIndexChanged.connect(lambda _index: self._draw())
        self.plot = CoveragePlot(theme)
        self.plot.hovered.connect(self._on_hovered)
        theme.changed.connect(self._write_legend)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self.queues.setAccessibleName(self.tr("Queue"))
        self.plot.setAccessibleName(self.tr("Coverage of the day"))
        self._fill_queues()
        self._write_legend()
        self._draw()

    def show_document(self, document: ScheduleDocument | None) -> None:
        """Show the document's first day, all queues."""
        self._document, self._day = document, 0
        self._fill_queues()
        self._draw()

    def show_day(self, day: int) -> None:
        """Show another day of the same week."""
        if day != self._day:
            self._day = day
            self._draw()

    def refresh(self) -> None:
        """Draw the day again after an edit."""
        self._draw()

    @property
    def curve(self) -> DayCurve | None:
        """What is drawn; None while there is no week."""
        return self._curve

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self._title)
        top.addWidget(self._legend)
        top.addWidget(self._at)
        top.addStretch(1)
        top.addWidget(self.queues)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.plot, 1)

    def _fill_queues(self) -> None:
        chosen = self.queues.currentData()
        self.queues.blockSignals(True)
        self.queues.clear()
        self.queues.addItem(self.tr("All queues"), _ALL_QUEUES)
        if self._document is not None and self._document.week is not None:
            for q, queue in enumerate(self._document.problem.queues):
                self.queues.addItem(queue.name, q)
        self.queues.setCurrentIndex(max(0, self.queues.findData(chosen)))
        self.queues.blockSignals(False)

    def _write_legend(self) -> None:
        tokens = self._theme.tokens
        parts = (
            ("━", tokens.text, self.tr("required")),
            ("■", tokens.on_duty, self.tr("on duty")),
            ("■", tokens.surplus, self.tr("beyond need")),
            ("■", tokens.short, self.tr("short")),
        )
        self._legend.setText(
            "&nbsp;&nbsp;".join(
                f'<span style="color:{colour}">{mark}</span>&nbsp;{word}'
                for mark, colour, word in parts
            )
        )

    def _draw(self) -> None:
        document = self._document
        if document is None or document.week is None:
            self._curve = None
            return
        date = document.first_date + timedelta(days=self._day)
        self._title.setText(self.tr("{day}: on duty and required").format(day=day_text(date)))
        self._say_at("")
        self._curve = self._day_curve(document)
        self.plot.show_curve(self._curve)

    def _day_curve(self, document: ScheduleDocument) -> DayCurve:
        n = document.problem.grid.intervals_per_day
        day = slice(self._day * n, (self._day + 1) * n)
        coverage = document.coverage
        queue = self.queues.currentData()
        if queue is None or queue == _ALL_QUEUES:
            required = coverage.required[:, day].sum(axis=0)
            covered = np.minimum(coverage.required, coverage.scheduled)[:, day].sum(axis=0)
            return DayCurve(required, covered, coverage.surplus[day])
        required, scheduled = coverage.required[queue, day], coverage.scheduled[queue, day]
        covered = np.minimum(required, scheduled)
        return DayCurve(required, covered, np.asarray(scheduled - covered))

    def _on_hovered(self, interval: int) -> None:
        curve = self._curve
        if curve is None or self._document is None or not 0 <= interval < len(curve.required):
            self._say_at("")
            return
        minute = interval * self._document.problem.grid.interval_minutes
        text = self.tr("{clock}: required {required}, on duty {on_duty}, short {short}")
        self._say_at(
            text.format(
                clock=f"{minute // 60:02d}:{minute % 60:02d}",
                required=curve.required[interval],
                on_duty=curve.covered[interval] + curve.surplus[interval],
                short=curve.short[interval],
            )
        )

    def _say_at(self, text: str) -> None:
        """Show the figures under the mouse in the place of the legend; "": the legend."""
        self._at.setText(text)
        self._at.setVisible(bool(text))
        self._legend.setVisible(not text)
