"""The menu: one card a plan, as they come; what is going on while there are none."""

from __future__ import annotations

from datetime import datetime, time
from math import nan

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout

from scheduler_app.language.phrases import day_text
from scheduler_app.language.translation import Count
from scheduler_app.screens.repair.plan_card import PlanCard
from scheduler_app.screens.repair.plan_news import plan_news
from scheduler_app.screens.repair.plan_words import PlanWords
from scheduler_app.screens.repair.repair_state import RepairState
from scheduler_app.widgets.clock_bar import ClockBar
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from solver.domain.time_grid import DAYS_PER_WEEK

_GAP = 10
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
        self.bar = ClockBar(is_open=True)  # it may take longer than is usual
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
        if is_on and not self.bar.is_counting:
            self.bar.begin(_USUAL_SECONDS)
        elif not is_on:
            self.bar.end()
        for part in (self.bar, self.stop_button):
            part.setVisible(is_on)
        text, tone = self._note()
        self.note.setText(text)
        self.note.setVisible(bool(text))
        set_tone(self.note, tone)
        self.setVisible(state.case is not None)

    def _has_news(self) -> bool:
        case, plan = self._state.case, self._state.plan
        return case is not None and plan is not None and bool(plan_news(case.week, plan))

    def _note(self) -> tuple[str, str]:
        state = self._state
        if state.task.is_running:
            return self.tr("Looking for plans…"), ""
        if state.breaks.is_running:
            return self.tr("Placing the breaks…"), ""
        if state.is_applied:
            told = self.tr("Applied. Ctrl+Z takes it back. Send the messages below.")
            plain = self.tr("Applied. Ctrl+Z takes it back.")
            return told if self._has_news() else plain, "green"
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
