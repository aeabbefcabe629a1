"""The curve beneath the timeline: required, on the line, answer rate."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from scheduler_app.document.rates_summary import against_text, share_text
from scheduler_app.language.phrases import clock_text
from scheduler_app.screens.day.day_figures import DayFigures
from scheduler_app.widgets.all_or_one import AllOrOne
from scheduler_app.widgets.answer_rate_plot import AnswerRatePlot
from scheduler_app.widgets.coverage_plot import CoveragePlot
from scheduler_app.widgets.legend import legend_text, sign_text
from scheduler_app.widgets.panel import Panel, label, set_tone
from scheduler_app.widgets.theme import Theme
from solver.domain.time_grid import MINUTES_PER_DAY


class CurvePanel(Panel):
    """Shows ``DayFigures``; ``queue_chosen``: they are wanted of another queue."""

    queue_chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(kind="card")
        self._theme = theme
        self._figures: DayFigures | None = None
        self._title, self._legend, self._at = label("section"), label("small"), label("small")
        self._rate = label("small")
        self.queues = AllOrOne()
        self.queues.currentIndexChanged.connect(lambda _index: self.queue_chosen.emit())
        self.rate_plot, self.plot = AnswerRatePlot(theme), CoveragePlot(theme)
        for plot in (self.rate_plot, self.plot):
            plot.hovered.connect(self._on_hovered)
        theme.changed.connect(self._write_words)
        self._lay_out()
        self.retranslate()

    @property
    def queue(self) -> int | None:
        """The queue that the figures are of; None: all together."""
        return self.queues.place

    @property
    def figures(self) -> DayFigures | None:
        """What is drawn."""
        return self._figures

    def retranslate(self) -> None:
        self.queues.setAccessibleName(self.tr("Queue"))
        self.plot.setAccessibleName(self.tr("Agents on the line by time of day"))
        self.rate_plot.setAccessibleName(self.tr("Expected answer rate of the day"))
        self._title.setText(self.tr("On the line"))
        if self.queues.count():
            self.queues.setItemText(0, self.tr("All queues"))
        self._write_words()

    def show_queues(self, names: list[str]) -> None:
        """Offer the queues of a document; the chosen one stays where there is one of its place."""
        self.queues.show_names(self.tr("All queues"), names)

    def show_figures(self, figures: DayFigures | None) -> None:
        """Draw one day."""
        self._figures = figures
        if figures is None:
            return
        curve = figures.curve
        self.plot.show_curve(curve.required, curve.covered, curve.surplus)
        self.rate_plot.setVisible(figures.summary.is_known)
        if figures.summary.is_known:
            self.rate_plot.show_rates(figures.rate, figures.goal)
        self._write_words()

    def show_span(self, first: float, last: float, names_width: int, width: int) -> None:
        """Lie under a timeline: the same minutes, the same room at the left and the right."""
        for plot in (self.rate_plot, self.plot):
            plot.show_span(first, last, names_width, width)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.setSpacing(16)
        for part in (self._title, self._rate, self._legend):
            top.addWidget(part)
        top.addWidget(self._at, 1)
        top.addStretch()
        top.addWidget(self.queues)
        # What is said under the mouse must not widen the window.
        self._at.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._at.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self.rate_plot)
        column.addWidget(self.plot, 1)

    def _write_words(self) -> None:
        tokens = self._theme.tokens
        parts = (
            ("━", tokens.text, self.tr("required")),
            ("■", tokens.on_duty, self.tr("on the line")),
            ("■", tokens.surplus, self.tr("beyond need")),
            ("■", tokens.short, self.tr("short")),
        )
        self._legend.setText(legend_text(parts))
        figures = self._figures
        is_known = figures is not None and figures.summary.is_known
        self._rate.setVisible(is_known)
        if figures is None or not is_known:
            return
        summary = figures.summary
        rate = against_text(summary.rates.answer_rate, summary.answer_goal)
        words = self.tr("answer rate {rate}").format(rate=rate)
        self._rate.setText(sign_text("━", tokens.accent, words))  # the line's colour
        set_tone(self._rate, summary.answer_tone)

    def _on_hovered(self, interval: int) -> None:
        for plot in (self.rate_plot, self.plot):
            plot.point_at(interval)
        figures = self._figures
        text = ""
        if figures is not None and 0 <= interval < len(figures.curve.required):
            text = self._words_at(figures, interval)
        self._at.setText(text)
        self._at.setVisible(bool(text))
        for part in (self._title, self._legend):
            part.setVisible(not text)
        self._rate.setVisible(not text and figures is not None and figures.summary.is_known)

    def _words_at(self, figures: DayFigures, interval: int) -> str:
        curve = figures.curve
        minutes = MINUTES_PER_DAY // len(curve.required)
        words = self.tr("{clock}: required {required}, on the line {line}, off it {away}").format(
            clock=clock_text(interval * minutes),
            required=f"{curve.required[interval]:.0f}",
            line=f"{curve.on_duty[interval]:.3g}",
            away=f"{figures.away[interval]:.3g}",
        )
        rate = float(figures.rate[interval])
        if np.isnan(rate):
            return words
        return f"{words} · " + self.tr("answer rate {rate}").format(rate=share_text(rate))
