"""The affected day: answer rate before and after, and the agents that the plan brings."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout

from scheduler_app.document.rates_summary import share_text
from scheduler_app.language.phrases import clock_text, day_text
from scheduler_app.screens.repair.day_comparison import DayComparison
from scheduler_app.screens.repair.rates_plot import RatesPlot
from scheduler_app.screens.repair.repair_state import RepairState
from scheduler_app.widgets.coverage_plot import CoveragePlot
from scheduler_app.widgets.legend import legend_text
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.theme import Theme
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY

_ALL_QUEUES, _RATES_PIXELS, _AGENTS_PIXELS = -1, 96, 76


class CurvePanel(Panel):
    """Shows a day of the chosen plan: at first the first that is affected."""

    def __init__(self, state: RepairState, theme: Theme) -> None:
        super().__init__()
        self._state, self._theme = state, theme
        self.shown: DayComparison | None = None
        self._legend, self._at = label("small"), label("small")
        self.days, self.queues = QComboBox(), QComboBox()
        self.rates, self.agents = RatesPlot(theme), CoveragePlot(theme)
        self._lay_out()
        for plot in (self.rates, self.agents):
            plot.hovered.connect(self._on_hovered)
        for box in (self.days, self.queues):
            box.currentIndexChanged.connect(lambda _index: self._draw())
        state.menu_changed.connect(self.refresh)
        state.chosen_changed.connect(self._draw)
        theme.changed.connect(self._write_legend)
        self.retranslate()

    def retranslate(self) -> None:
        self.days.setAccessibleName(self.tr("Day"))
        self.queues.setAccessibleName(self.tr("Queue"))
        self.rates.setAccessibleName(self.tr("Answer rate of the day, before and after"))
        self.agents.setAccessibleName(self.tr("Agents of the day with the plan"))
        self._write_legend()
        self.refresh()

    def refresh(self) -> None:
        """Offer the affected days and the queues, and draw."""
        case, menu = self._state.case, self._state.menu
        if case is None:
            return
        days = list(menu.days if menu is not None else ()) or list(range(DAYS_PER_WEEK))
        texts = [day_text(case.week.first_date + timedelta(days=day)) for day in days]
        today = (case.now.date() - case.week.first_date).days
        _fill(self.days, texts, days, usual=today)
        names = [queue.name for queue in case.week.problem.queues]
        places = [_ALL_QUEUES, *range(len(names))]
        _fill(self.queues, [self.tr("All queues"), *names], places, usual=_ALL_QUEUES)
        self._draw()

    @property
    def day(self) -> int:
        """The shown day of the week, 0 to 6."""
        day = self.days.currentData()
        return 0 if day is None else int(day)

    def _draw(self) -> None:
        state = self._state
        case, plan, comparison = state.case, state.plan, state.comparison
        if case is None or plan is None or comparison is None:
            self.shown = None
            return
        queue = self.queues.currentData()
        chosen = None if queue is None or queue == _ALL_QUEUES else int(queue)
        shown = self.shown = comparison.day(state.plans[0], plan, self.day, chosen)
        self.rates.setVisible(shown.is_known)
        if shown.is_known:
            self.rates.show_rates(shown.goal, shown.planned, shown.before, shown.after)
        curve = shown.curve
        self.agents.show_curve(curve.required, curve.covered, curve.surplus)
        minute = case.minute(case.now) - self.day * MINUTES_PER_DAY
        self.rates.show_now(minute if 0 <= minute < MINUTES_PER_DAY else None)
        self._write_legend()

    def _write_legend(self) -> None:
        tokens, shown = self._theme.tokens, self.shown
        parts = [
            ("┄", tokens.muted, self.tr("as it was planned")),
            ("━", tokens.red, self.tr("nobody changes")),
        ]
        if shown is not None and shown.after is not None:
            parts.append(("━", tokens.accent, self.tr("with the plan")))
        parts += [
            ("┈", tokens.green, self.tr("goal")),
            ("■", tokens.on_duty, self.tr("on duty")),
            ("■", tokens.short, self.tr("short")),
        ]
        self._legend.setText(legend_text(parts))

    def _on_hovered(self, interval: int) -> None:
        for plot in (self.rates, self.agents):
            plot.point_at(interval)
        shown = self.shown
        is_inside = shown is not None and 0 <= interval < len(shown.curve.required)
        text = self._words_at(shown, interval) if shown is not None and is_inside else ""
        self._at.setText(text)
        self._at.setVisible(bool(text))
        self._legend.setVisible(not text)

    def _words_at(self, shown: DayComparison, interval: int) -> str:
        curve = shown.curve
        minutes = MINUTES_PER_DAY // len(curve.required)
        text = self.tr("{clock}: required {required}, on duty {on_duty}").format(
            clock=clock_text(interval * minutes),
            required=curve.required[interval],
            on_duty=curve.on_duty[interval],
        )
        if not np.isfinite(shown.before[interval]):
            return text
        after = shown.after if shown.after is not None else shown.before
        rates = self.tr("answer rate planned {planned}, nobody changes {before}, plan {after}")
        return f"{text} · " + rates.format(
            planned=share_text(float(shown.planned[interval])),
            before=share_text(float(shown.before[interval])),
            after=share_text(float(after[interval])),
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self._legend)
        top.addWidget(self._at, 1)
        top.addStretch()
        for box in (self.days, self.queues):
            top.addWidget(box)
        # What is said under the mouse must not widen the window.
        self._at.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._at.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        for plot, pixels in ((self.rates, _RATES_PIXELS), (self.agents, _AGENTS_PIXELS)):
            plot.setMinimumHeight(pixels)
        column.addWidget(self.rates, 3)
        column.addWidget(self.agents, 2)


def _fill(box: QComboBox, texts: list[str], places: list[int], usual: int) -> None:
    """Offer these; what was chosen stays, if it is one of them, else the usual or the first."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, place in zip(texts, places, strict=True):
        box.addItem(text, place)
    wanted = chosen if chosen in places else usual
    box.setCurrentIndex(places.index(wanted) if wanted in places else 0)
    box.blockSignals(False)
