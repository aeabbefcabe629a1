"""The inverse question: with so many agents in one interval, what is to be expected?"""

from __future__ import annotations

import math
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from scheduler_app.document.rates_summary import share_text
from scheduler_app.language.phrases import day_text
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.screens.demand.goals_panel import GoalsPanel
from scheduler_app.screens.demand.measures import Measure, written
from scheduler_app.screens.demand.outlook_panel import seconds_text
from scheduler_app.widgets.calm_spin_box import CalmSpinBox, set_quietly
from scheduler_app.widgets.panel import Panel, label
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.staffing.performance import performance

_MOST_AGENTS, _FIELD_PIXELS, _N_FIGURES = 10_000, 84, 4


class WhatIfPanel(Panel):
    """Asks about the first selected interval and the queue whose goals are shown."""

    def __init__(self, state: DemandState, goals: GoalsPanel) -> None:
        super().__init__(kind="card")
        self._state, self._goals = state, goals
        self._interval = 0
        self._asked: tuple[object, ...] = ()
        self._offered = math.nan
        self._title, self._where = label("section"), label("small", wrap=True)
        self._agents_name = label()
        self.agents = CalmSpinBox(0, _MOST_AGENTS, 0)
        self.agents.setKeyboardTracking(True)
        self.agents.setFixedWidth(_FIELD_PIXELS)
        self.agents.valueChanged.connect(lambda _value: self._answer())
        self._names = [label("small") for _ in range(_N_FIGURES)]
        self.figures = [label() for _ in range(_N_FIGURES)]
        state.changed.connect(self.refresh)
        goals.queues.currentIndexChanged.connect(lambda _index: self.refresh())
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("What if"))
        self._agents_name.setText(self.tr("Agents rostered"))
        self.agents.setAccessibleName(self.tr("Agents rostered in the interval"))
        words = (
            self.tr("Answer rate"),
            self.tr("Service level"),
            self.tr("Mean wait"),
            self.tr("Occupancy"),
        )
        for name, word in zip(self._names, words, strict=True):
            name.setText(word)
        self.refresh()

    def ask_about(self, intervals: list[int]) -> None:
        """Take the first of the selected intervals."""
        if intervals:
            self._interval = intervals[0]
            self.refresh()

    def refresh(self) -> None:
        """Offer the agents required there; keep another number that was asked for."""
        week, queue = self._state.week, self._goals.queue
        if week is None or queue is None:
            return
        numbers = week.numbers(queue.name, self._state.step)
        self._interval = min(self._interval, len(numbers.volume) - 1)
        asked = (week.first_date, queue.name, self._interval, self._state.step)
        if asked != self._asked or self.agents.value() == self._offered:
            self._asked, self._offered = asked, float(numbers.required[self._interval])
            set_quietly(self.agents, self._offered)
        self._answer()

    def _answer(self) -> None:
        week, queue = self._state.week, self._goals.queue
        if week is None or queue is None:
            return
        step = self._state.step
        numbers = week.numbers(queue.name, step)
        volume, aht = numbers.volume[self._interval], numbers.aht_seconds[self._interval]
        minute = self._interval * step
        day = day_text(week.first_date + timedelta(minutes=minute))
        of_day = minute % MINUTES_PER_DAY
        clock = f"{of_day // 60:02d}:{of_day % 60:02d}"
        if not volume > 0 or math.isnan(aht):
            text = self.tr("{day} {clock}: no contacts expected")
            self._where.setText(text.format(day=day, clock=clock))
            for figure in self.figures:
                figure.setText("–")
            return
        text = self.tr("{day} {clock}: {volume} contacts of {seconds} s")
        said = text.format(
            day=day,
            clock=clock,
            volume=written(Measure.VOLUME, float(volume)),
            seconds=f"{aht:.0f}",
        )
        self._where.setText(said)
        found = performance(queue, volume, aht, self.agents.value(), step)
        answers = (
            share_text(float(found.answer_rate)),
            share_text(float(found.service_level)),
            seconds_text(float(found.asa_seconds)),
            share_text(float(found.occupancy)),
        )
        for figure, answer in zip(self.figures, answers, strict=True):
            figure.setText(answer)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._agents_name, 0, 0)
        grid.addWidget(self.agents, 0, 1, Qt.AlignmentFlag.AlignRight)
        for i, (name, figure) in enumerate(zip(self._names, self.figures, strict=True)):
            grid.addWidget(name, 1 + i // 2 * 2, i % 2)
            grid.addWidget(figure, 2 + i // 2 * 2, i % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._where)
        column.addLayout(grid)
