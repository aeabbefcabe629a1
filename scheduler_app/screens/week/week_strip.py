"""Several weeks side by side, each with its state; a click goes there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from scheduler_app.document.tagged_days import DayMark
from scheduler_app.language.phrases import day_text
from scheduler_app.language.translation import LANGUAGE, Count
from scheduler_app.store.week_states import WeekState
from scheduler_app.widgets.panel import Panel, label, set_tone
from solver.domain.time_grid import DAYS_PER_WEEK

N_WEEKS, WEEKS_BEFORE = 7, 2
_CARD_PIXELS, _LEAST_PIXELS = 82, 120
Marks = dict[date, DayMark]


class WeekCard(QPushButton):
    """One week: its days, how far it is, and what is special in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "plan")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.days, self.state = label("strong"), label("small")
        self.special = label("small")
        self.state.setWordWrap(True)
        set_tone(self.special, "amber")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 6, 6)
        column.setSpacing(0)
        for part in (self.days, self.state, self.special):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            column.addWidget(part)
        column.addStretch(1)

    def sizeHint(self) -> QSize:
        return QSize(_LEAST_PIXELS, _CARD_PIXELS)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(_LEAST_PIXELS, _CARD_PIXELS)


class WeekStrip(Panel):
    """``chosen`` carries the Monday of a week that was clicked."""

    chosen = Signal(object)  # date

    def __init__(self) -> None:
        super().__init__()
        self.cards = [WeekCard() for _ in range(N_WEEKS)]
        self._states: Sequence[WeekState] = ()
        self._marks: Marks = {}
        self._shown = self._today = date.min
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for place, card in enumerate(self.cards):
            card.clicked.connect(partial(self._on_card, place))
            self._group.addButton(card)
            row.addWidget(card, 1)
        self.retranslate()

    def retranslate(self) -> None:
        self.show_weeks(self._states, self._shown, self._marks, self._today)

    def show_weeks(
        self, states: Sequence[WeekState], shown: date, marks: Marks, today: date
    ) -> None:
        """Show the states of ``N_WEEKS`` weeks; the week of ``shown`` is marked."""
        self._states, self._shown, self._marks, self._today = states, shown, marks, today
        for card, state in zip(self.cards, states, strict=bool(states)):
            last = state.first + timedelta(days=DAYS_PER_WEEK - 1)
            text, tone = self._state_text(state)
            card.days.setText(f"{_short(state.first)} – {_short(last)}")
            card.state.setText(text)
            set_tone(card.state, tone)
            special = [
                f"{day_text(day)}: {mark.tip}"
                for day, mark in marks.items()
                if state.first <= day <= last
            ]
            names = dict.fromkeys(
                mark.text for day, mark in marks.items() if state.first <= day <= last
            )
            card.special.setText(" · ".join(names) or self._when(state.first, today))
            set_tone(card.special, "amber" if names else "")
            tip = self.tr("Week {number}").format(number=state.first.isocalendar().week)
            card.setToolTip("\n".join([tip, *special]))
            card.setAccessibleName(f"{card.days.text()}, {text}")
            card.setChecked(state.first == shown)

    def _state_text(self, state: WeekState) -> tuple[str, str]:
        if state.version:
            if state.changes:
                text = self.tr("V{number} + {count} {count:change|changes}")
                return text.format(number=state.version, count=Count(state.changes)), "amber"
            return self.tr("Published V{number}").format(number=state.version), "green"
        if state.shifts:
            return self.tr("Draft · {count:,} {count:shift|shifts}").format(
                count=Count(state.shifts)
            ), ""
        return (self.tr("Demand is in") if state.has_demand else self.tr("Nothing yet")), ""

    def _when(self, first: date, today: date) -> str:
        weeks = (first - (today - timedelta(days=today.weekday()))).days // DAYS_PER_WEEK
        return {0: self.tr("this week"), 1: self.tr("next week")}.get(weeks, "")

    def _on_card(self, place: int, _checked: bool = False) -> None:
        self.cards[place].setChecked(self._states[place].first == self._shown)
        self.chosen.emit(self._states[place].first)


def _short(day: date) -> str:
    return f"{day:%m/%d}" if LANGUAGE.code == "zh" else f"{day.day} {day:%b}"
