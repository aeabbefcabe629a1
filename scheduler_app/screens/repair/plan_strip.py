"""The menu: one card a plan, as they come; what is going on while there are none."""

from __future__ import annotations

from datetime import datetime, time
from math import nan
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QProgressBar, QVBoxLayout

from scheduler_app.language.phrases import day_text
from scheduler_app.language.translation import Count
from scheduler_app.screens.repair.plan_card import PlanCard
from scheduler_app.screens.repair.plan_words import PlanWords
from scheduler_app.screens.repair.repair_state import RepairState
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from solver.domain.time_grid import DAYS_PER_WEEK

_GAP, _BAR_STEPS, _TICK_MILLISECONDS = 10, 1000, 100
_USUAL_SECONDS = 5.0


class PlanStrip(Panel):
    """Choosing a card, or Alt with its number, shows that plan."""

    def __init__(self, state: RepairState) -> None:
        super().__init__()
        self._state = state
        self.cards: list[PlanCard] = []
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout()
        self._row.setSpacing(_GAP)
        self.note = label("small", wrap=True)
        self.stop_button = button("link")
        self.bar = QProgressBar(textVisible=False, maximum=_BAR_STEPS)
        self._started = 0.0
        self._timer = QTimer(self, interval=_TICK_MILLISECONDS)
        self._timer.timeout.connect(self._tick)
        self._lay_out()
        self._group.idClicked.connect(state.choose)
        self.stop_button.clicked.connect(state.stop)
        state.menu_changed.connect(self.refresh)
        state.chosen_changed.connect(self._show_chosen)
        for number in range(1, 10):
            key = QShortcut(QKeySequence(f"Alt+{number}"), self)
            key.activated.connect(lambda n=number: state.choose(n - 1))
        self.retranslate()

    def retranslate(self) -> None:
        self.stop_button.setText(self.tr("Stop"))
        self.stop_button.setToolTip(self.tr("Keep the plans found so far (Esc)"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.refresh()

    def refresh(self) -> None:
        """Show the plans that there are."""
        state = self._state
        self._make_cards(len(state.plans))
        case = state.case
        if case is not None and state.plans:
            words = PlanWords(case.week, self._goal())
            planned = state.menu.before if state.menu is not None else None
            for card, plan in zip(self.cards, state.plans, strict=True):
                card.say(words.card(plan, state.plans[0], planned))
        self._show_chosen()
        self._show_run()

    def _goal(self) -> float:
        """Return the answer rate wanted on the affected days."""
        comparison, menu = self._state.comparison, self._state.menu
        if comparison is None:
            return nan
        return comparison.goal(menu.days if menu is not None else range(DAYS_PER_WEEK))

    def _make_cards(self, count: int) -> None:
        while len(self.cards) > count:
            card = self.cards.pop()
            self._group.removeButton(card)
            self._row.removeWidget(card)
            card.hide()  # it is deleted when the event loop comes round
            card.deleteLater()
        while len(self.cards) < count:
            card = PlanCard()
            self._group.addButton(card, len(self.cards))
            self._row.addWidget(card, 1)
            self.cards.append(card)

    def _show_chosen(self) -> None:
        for number, card in enumerate(self.cards):
            if number == self._state.chosen:
                card.setChecked(True)

    def _show_run(self) -> None:
        state, is_on = self._state, self._state.task.is_running
        if is_on and not self._timer.isActive():
            self._started = monotonic()
            self._timer.start()
        elif not is_on:
            self._timer.stop()
        for part in (self.bar, self.stop_button):
            part.setVisible(is_on)
        text, tone = self._note()
        self.note.setText(text)
        self.note.setVisible(bool(text))
        set_tone(self.note, tone)
        self._tick()
        self.setVisible(state.case is not None)

    def _note(self) -> tuple[str, str]:
        state = self._state
        if state.task.is_running:
            return self.tr("Looking for plans…"), ""
        if state.breaks.is_running:
            return self.tr("Placing the breaks…"), ""
        if state.is_applied:
            return self.tr("Applied. Ctrl+Z takes it back. Send the messages below."), "green"
        menu, case = state.menu, state.case
        if menu is None or case is None:
            return "", ""
        if len(menu.plans) == 1:
            text = self.tr(
                "No change of anybody's shifts would help. Allow more in 'What a repair may do', "
                "or say that it is earlier."
            )
            return text, "amber"
        since = max(case.now, datetime.combine(case.week.first_date, time()))
        text = self.tr("From {day} {clock} on: {count} {count:plan|plans} in {seconds} s")
        return text.format(
            day=day_text(since.date()),
            clock=f"{since:%H:%M}",
            count=Count(len(menu.plans)),
            seconds=f"{menu.seconds:.1f}",
        ), ""

    def _tick(self) -> None:
        seconds = monotonic() - self._started
        share = seconds / (seconds + _USUAL_SECONDS)  # it may take longer than is usual
        self.bar.setValue(round(_BAR_STEPS * share))

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self.note, 1)
        below.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._row)
        column.addWidget(self.bar)
        column.addLayout(below)
