"""The form of the chosen contract: every limit with its unit, each edit one undo step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from scheduler_app.exchange.words import Names
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, Count, translate
from scheduler_app.screens.shifts.inside_form import InsideForm, show_text
from scheduler_app.screens.shifts.rule_book.contracts_state import ContractsState
from scheduler_app.screens.shifts.rule_book.shift_numbers import read_numbers, write_numbers
from scheduler_app.widgets.calm_spin_box import CalmSpinBox, set_quietly
from scheduler_app.widgets.panel import button, label
from solver.domain.employee import Contract
from solver.domain.time_grid import DAYS_PER_WEEK

_HOUR, _CENTS = 60, 100
_NO_LIMIT = -1
_WEEK_HOURS, _MANY, _MANY_HOURS, _MANY_DAYS = 168, 10_000, 10_000, 60
_SHOWN_NAMES = 12


@dataclass(frozen=True, slots=True)
class _Field:
    """A number of the contract: where it lies, its unit (shown ``per`` stored ones) and words.

    ``none``: what the least value stands for, which is stored as None.
    """

    name: str
    word: str
    tip: str
    unit: str
    most: int
    per: int = 1
    least: int = 0
    none: str = ""


_H = QT_TRANSLATE_NOOP("Contracts", " h")
_PERCENT = QT_TRANSLATE_NOOP("Contracts", "%")
_OPEN = QT_TRANSLATE_NOOP("Contracts", "no limit")
_AS_PLANNED = QT_TRANSLATE_NOOP("Contracts", "as planned")
_PERIOD = QT_TRANSLATE_NOOP("Contracts", "Over all weeks that are planned together, or the period")
_ON_TOP = QT_TRANSLATE_NOOP("Contracts", "On top of the pay of an hour; counts in cost and budget")
_FIELDS = (
    _Field(
        "min_minutes",
        QT_TRANSLATE_NOOP("Contracts", "Hours a week, at least"),
        QT_TRANSLATE_NOOP("Contracts", "Paid hours; each day of leave takes its share off"),
        _H,
        _WEEK_HOURS,
        _HOUR,
    ),
    _Field(
        "max_minutes",
        QT_TRANSLATE_NOOP("Contracts", "Hours a week, at most"),
        QT_TRANSLATE_NOOP("Contracts", "Paid hours; overtime of volunteers comes on top"),
        _H,
        _WEEK_HOURS,
        _HOUR,
    ),
    _Field(
        "min_days",
        QT_TRANSLATE_NOOP("Contracts", "Days a week, at least"),
        QT_TRANSLATE_NOOP("Contracts", "Days with a shift; a day of leave counts as one"),
        "",
        DAYS_PER_WEEK,
    ),
    _Field(
        "max_days",
        QT_TRANSLATE_NOOP("Contracts", "Days a week, at most"),
        QT_TRANSLATE_NOOP("Contracts", "Days with a shift; a day of leave counts as one"),
        "",
        DAYS_PER_WEEK,
    ),
    _Field(
        "max_consecutive_days",
        QT_TRANSLATE_NOOP("Contracts", "Days in a row, at most"),
        QT_TRANSLATE_NOOP("Contracts", "Working days without a day off, last week counted in"),
        "",
        _MANY_DAYS,
        least=1,
    ),
    _Field(
        "min_rest_minutes",
        QT_TRANSLATE_NOOP("Contracts", "Rest between shifts"),
        QT_TRANSLATE_NOOP("Contracts", "Least time from the end of a shift to the next start"),
        _H,
        _WEEK_HOURS,
        _HOUR,
    ),
    _Field(
        "min_consecutive_days",
        QT_TRANSLATE_NOOP("Contracts", "Working days together"),
        QT_TRANSLATE_NOOP("Contracts", "The shortest run of working days; 1: a single day may be"),
        "",
        _MANY_DAYS,
        least=1,
    ),
    _Field(
        "min_days_off",
        QT_TRANSLATE_NOOP("Contracts", "Days off together"),
        QT_TRANSLATE_NOOP("Contracts", "The shortest run of days off; 1: a single day may be"),
        "",
        _MANY_DAYS,
        least=1,
    ),
    _Field(
        "max_weekends",
        QT_TRANSLATE_NOOP("Contracts", "Weekends, at most"),
        _PERIOD,
        "",
        _MANY_DAYS,
        least=_NO_LIMIT,
        none=_OPEN,
    ),
    _Field(
        "min_period_minutes",
        QT_TRANSLATE_NOOP("Contracts", "Hours of the period, at least"),
        _PERIOD,
        _H,
        _MANY_HOURS,
        _HOUR,
    ),
    _Field(
        "max_period_minutes",
        QT_TRANSLATE_NOOP("Contracts", "Hours of the period, at most"),
        _PERIOD,
        _H,
        _MANY_HOURS,
        _HOUR,
        least=_NO_LIMIT,
        none=_OPEN,
    ),
    _Field(
        "period_weeks",
        QT_TRANSLATE_NOOP("Contracts", "Weeks of the period"),
        QT_TRANSLATE_NOOP("Contracts", "Weeks for which hours, weekends and shifts are agreed"),
        "",
        _MANY_DAYS,
        none=_AS_PLANNED,
    ),
    _Field(
        "hourly_cost_cents",
        QT_TRANSLATE_NOOP("Contracts", "Pay of an hour"),
        QT_TRANSLATE_NOOP("Contracts", "In units of money; 0: not known"),
        "",
        _MANY,
        _CENTS,
    ),
    _Field(
        "night_percent",
        QT_TRANSLATE_NOOP("Contracts", "Night, on top"),
        _ON_TOP,
        _PERCENT,
        _MANY,
    ),
    _Field(
        "weekend_percent",
        QT_TRANSLATE_NOOP("Contracts", "Weekend, on top"),
        _ON_TOP,
        _PERCENT,
        _MANY,
    ),
    _Field(
        "holiday_percent",
        QT_TRANSLATE_NOOP("Contracts", "Public holiday, on top"),
        _ON_TOP,
        _PERCENT,
        _MANY,
    ),
    _Field(
        "overtime_percent",
        QT_TRANSLATE_NOOP("Contracts", "Overtime, on top"),
        _ON_TOP,
        _PERCENT,
        _MANY,
    ),
)
_N_FIRST = 6
_MOST_OF = {
    "min_minutes": "max_minutes",
    "min_days": "max_days",
    "min_consecutive_days": "max_consecutive_days",
    "min_period_minutes": "max_period_minutes",
}
_LEAST_OF = {most: least for least, most in _MOST_OF.items()}


class ContractForm(InsideForm):
    """A least above the most moves that along, and the other way round."""

    def __init__(self, state: ContractsState) -> None:
        super().__init__(state)
        self.contracts = state
        self.spins = {field.name: _spin(field) for field in _FIELDS}
        self.limits = QLineEdit()
        self.more_button = button("link")
        self.more_button.setCheckable(True)
        self.people = label("small", wrap=True)
        self.lay_out([*self.spins.values(), self.limits])
        self._rare: tuple[QWidget, ...] = (*list(self.spins.values())[_N_FIRST:], self.limits)
        column = self.layout()
        assert column is not None
        column.addWidget(self.people)
        self.grid.addWidget(self.more_button, self.grid.rowCount(), 0, 1, 2)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Contract"))
        self.say_words(
            [
                (self.name, self.tr("Contract name"), self.tr("Unique among the contracts")),
                (
                    self.limits,
                    self.tr("Shifts, at most"),
                    self.tr("Code and number, for example N 6: at most six nights in the period"),
                ),
            ]
        )
        for field in _FIELDS:
            spin = self.spins[field.name]
            word, tip = (translate("Contracts", text) for text in (field.word, field.tip))
            self.say_words([(spin, word, tip)])
            spin.setSuffix(translate("Contracts", field.unit) if field.unit else "")
            spin.setSpecialValueText(translate("Contracts", field.none) if field.none else "")
        self.limits.setPlaceholderText(self.tr("no limit"))
        super().retranslate()

    def show_row(self, row: Any) -> None:
        contract: Contract = row
        for field in _FIELDS:
            value = getattr(contract, field.name)
            set_quietly(self.spins[field.name], field.least if value is None else value / field.per)
        show_text(self.limits, write_numbers(contract.max_shifts))
        is_open = self.more_button.isChecked()
        for part in self._rare:
            part.setVisible(is_open)
            self.names[part].setVisible(is_open)
        self.more_button.setText(
            self.tr("Fewer limits") if is_open else self.tr("More limits, and pay…")
        )
        self._show_people()
        self.delete_button.setToolTip(self.state.delete_refusal())

    def _show_people(self) -> None:
        people = self.contracts.holders_of(self.state.chosen)
        if not people:
            self.people.setText(self.tr("Nobody has this contract."))
            return
        names = self.tr(", ").join(person.name for person in people[:_SHOWN_NAMES])
        more = len(people) - _SHOWN_NAMES
        text = self.tr("{count} {count:person has|people have} it: {names}")
        if more > 0:
            text = self.tr("{count} people have it: {names} and {more} more")
        self.people.setText(text.format(count=Count(len(people)), names=names, more=more))

    def _connect(self) -> None:
        for field in _FIELDS:
            self.spins[field.name].valueChanged.connect(
                lambda shown, f=field: self._on_number(f, shown)
            )
        self.limits.editingFinished.connect(self._on_limits)
        self.more_button.clicked.connect(self.refresh)

    def _on_number(self, field: _Field, shown: float) -> None:
        is_none = bool(field.none) and shown == field.least
        value = None if is_none else round(shown * field.per)
        self.state.change(lambda contract: _with(contract, field.name, value))

    def _on_limits(self) -> None:
        known = Names(pattern.code for pattern in self.state.shifts.patterns)
        found = read_numbers(self.limits.text(), known)
        if isinstance(found, str):
            text = self.tr("{part}: write a shift's code and a number, for example N 6.")
            self.state.refuse(text.format(part=found))
        else:
            self.change(max_shifts=found)


def _spin(field: _Field) -> CalmSpinBox:
    return CalmSpinBox(field.least, field.most, 2 if field.per > 1 else 0)


def _with(contract: Contract, name: str, value: int | None) -> Contract:
    """Return the contract with one limit changed; its opposite moves along where it has to."""
    values: dict[str, Any] = {name: value}
    most, least = _MOST_OF.get(name), _LEAST_OF.get(name)
    if value is not None and most is not None and getattr(contract, most) is not None:
        values[most] = max(value, getattr(contract, most))
    if value is not None and least is not None:
        values[least] = min(value, getattr(contract, least))
    return replace(contract, **values)
