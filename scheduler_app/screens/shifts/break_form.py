"""The form of the chosen break rule."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from scheduler_app.exchange.words import Names
from scheduler_app.language.phrases import kind_text
from scheduler_app.language.units import PERCENT
from scheduler_app.screens.shifts.inside_form import InsideForm, show_text
from scheduler_app.screens.shifts.inside_state import InsideState
from scheduler_app.widgets.calm_spin_box import CalmSpinBox, set_quietly
from solver.domain.activity import REST_KINDS, BreakRule
from solver.domain.time_grid import MINUTES_PER_DAY

_HOUR, _LAST_MINUTE, _STEP = 60, MINUTES_PER_DAY - 1, 5


class BreakForm(InsideForm):
    """An earliest start after the latest moves that along, and the other way round."""

    def __init__(self, state: InsideState) -> None:
        super().__init__(state)
        self.kinds = QComboBox()
        self.kinds.addItems([""] * len(REST_KINDS))
        self.paid = QCheckBox()
        self.codes = QLineEdit()
        self.length = CalmSpinBox(1, _LAST_MINUTE, 0)
        self.earliest, self.latest = (CalmSpinBox(0, _LAST_MINUTE, 0) for _ in range(2))
        self.distance, self.work = (CalmSpinBox(0, _LAST_MINUTE, 0) for _ in range(2))
        self.least, self.most = (CalmSpinBox(0, 24, 2) for _ in range(2))
        self.away = CalmSpinBox(1, 100, 0, PERCENT)
        for spin in (self.length, self.earliest, self.latest, self.distance, self.work):
            spin.setSingleStep(_STEP if spin is self.length else 3 * _STEP)
        times = (self.length, self.earliest, self.latest)
        limits = (self.distance, self.work, self.away)
        self.lay_out([self.kinds, *times, self.paid, *limits, self.codes, self.least, self.most])
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Lunch or break"))
        self._say_what_it_is()
        self._say_limits()
        for spin in (self.length, self.earliest, self.latest, self.distance, self.work):
            spin.setSuffix(self.tr(" min"))
        for spin in (self.least, self.most):
            spin.setSuffix(self.tr(" h"))
        self.work.setSpecialValueText(self.tr("no limit"))
        self.codes.setPlaceholderText(self.tr("all shifts"))
        for i, kind in enumerate(REST_KINDS):
            self.kinds.setItemText(i, kind_text(kind))
        super().retranslate()

    def _say_what_it_is(self) -> None:
        self.say_words(
            (
                (self.name, self.tr("Name"), self.tr("Unique among the breaks")),
                (self.kinds, self.tr("Kind"), ""),
                (self.length, self.tr("Length"), ""),
                (
                    self.earliest,
                    self.tr("Starts, earliest"),
                    self.tr("Minutes after the shift's start"),
                ),
                (
                    self.latest,
                    self.tr("Starts, latest"),
                    self.tr("Minutes after the shift's start"),
                ),
                (self.paid, self.tr("Paid"), self.tr("Told only: the shift says what it pays")),
            )
        )

    def _say_limits(self) -> None:
        self.say_words(
            (
                (
                    self.distance,
                    self.tr("Distance"),
                    self.tr("Least minutes from the end of one break to the start of the next"),
                ),
                (
                    self.work,
                    self.tr("Most work"),
                    self.tr("Nobody works longer than this without a break; 0: no limit"),
                ),
                (
                    self.away,
                    self.tr("Team away"),
                    self.tr("At most this share of a team at a time; one person always may"),
                ),
                (self.codes, self.tr("Shifts"), self.tr("Only these codes; empty: all shifts")),
                (
                    self.least,
                    self.tr("Shifts from"),
                    self.tr("Only shifts of at least this length"),
                ),
                (self.most, self.tr("Shifts to"), self.tr("Only shifts of at most this length")),
            )
        )

    def show_row(self, row: Any) -> None:
        rule: BreakRule = row
        self.kinds.setCurrentIndex(REST_KINDS.index(rule.kind))
        self.paid.setChecked(rule.paid)
        show_text(self.codes, ", ".join(sorted(rule.patterns)))
        for spin, value in (
            (self.length, rule.length_minutes),
            (self.earliest, rule.earliest_minute),
            (self.latest, rule.latest_minute),
            (self.distance, rule.distance_minutes),
            (self.work, rule.most_work_minutes or 0),
            (self.away, rule.most_away_percent),
            (self.least, rule.least_shift_minutes / _HOUR),
            (self.most, rule.most_shift_minutes / _HOUR),
        ):
            set_quietly(spin, value)

    def _connect(self) -> None:
        self.kinds.activated.connect(lambda i: self.change(kind=REST_KINDS[i]))
        self.paid.clicked.connect(lambda is_on: self.change(paid=is_on))
        self.codes.editingFinished.connect(self._on_codes)
        self.length.valueChanged.connect(lambda n: self.change(length_minutes=round(n)))
        self.earliest.valueChanged.connect(self._on_earliest)
        self.latest.valueChanged.connect(self._on_latest)
        self.distance.valueChanged.connect(lambda n: self.change(distance_minutes=round(n)))
        self.work.valueChanged.connect(lambda n: self.change(most_work_minutes=round(n) or None))
        self.away.valueChanged.connect(lambda n: self.change(most_away_percent=round(n)))
        self.least.valueChanged.connect(self._on_least)
        self.most.valueChanged.connect(self._on_most)

    def _on_earliest(self, minutes: float) -> None:
        first = round(minutes)
        self.state.change(
            lambda r: replace(r, earliest_minute=first, latest_minute=max(first, r.latest_minute))
        )

    def _on_latest(self, minutes: float) -> None:
        last = round(minutes)
        self.state.change(
            lambda r: replace(r, latest_minute=last, earliest_minute=min(last, r.earliest_minute))
        )

    def _on_least(self, hours: float) -> None:
        least = round(hours * _HOUR)
        self.state.change(
            lambda r: replace(
                r, least_shift_minutes=least, most_shift_minutes=max(least, r.most_shift_minutes)
            )
        )

    def _on_most(self, hours: float) -> None:
        most = round(hours * _HOUR)
        self.state.change(
            lambda r: replace(
                r, most_shift_minutes=most, least_shift_minutes=min(most, r.least_shift_minutes)
            )
        )

    def _on_codes(self) -> None:
        known = Names(pattern.code for pattern in self.state.shifts.patterns)
        codes = self.found(self.codes.text(), known, self.tr("No shift has the code {name}."))
        if codes is not None:
            self.change(patterns=codes)
