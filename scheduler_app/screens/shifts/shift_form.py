"""The form of the chosen shift; every field is one undo step when it is left."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.exchange.columns import SEPARATORS
from scheduler_app.exchange.people_reader import PATTERN_COLOURS
from scheduler_app.exchange.words import Names
from scheduler_app.language.punctuation import sentences
from scheduler_app.screens.shifts.pattern_times import with_gap, with_gap_at, with_start
from scheduler_app.screens.shifts.shift_words import clock, hours_text
from scheduler_app.screens.shifts.shifts_state import ShiftsState
from scheduler_app.widgets.calm_spin_box import CalmSpinBox, set_quietly
from scheduler_app.widgets.clock_edit import ClockEdit
from scheduler_app.widgets.panel import Panel, button, label
from scheduler_app.widgets.swatches import Swatches
from scheduler_app.widgets.theme import Theme
from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY

_HOUR, _FIELD_PIXELS, _MOST_GAP_HOURS = 60, 112, 16
_FLAGS = ("is_unpopular", "is_flexible", "is_standby", "is_retired")


class ShiftForm(Panel):
    """Shows ``state.pattern``; what is refused is said, and the field goes back."""

    def __init__(self, state: ShiftsState, theme: Theme) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self._length = label("section"), label("muted")
        self._next_day, self._gap_end = label("small"), label("small")
        self._used = label("small", wrap=True)
        self.code, self.name, self.followers = QLineEdit(), QLineEdit(), QLineEdit()
        self.start, self.end = ClockEdit(), ClockEdit()
        self.paid = CalmSpinBox(0, 24, 2)
        self.pause = CalmSpinBox(0, MINUTES_PER_DAY - 1, 0)
        self.paid.setSingleStep(0.25)
        self.pause.setSingleStep(5)
        self.gap = CalmSpinBox(0, _MOST_GAP_HOURS, 2)
        self.gap.setSingleStep(0.25)
        self.gap_start = ClockEdit()
        self.swatches = Swatches(theme, PATTERN_COLOURS)
        self.flags = {name: QCheckBox() for name in _FLAGS}
        self.copy_button, self.delete_button = button(), button()
        self._names: dict[QWidget, QLabel] = {}
        self._lay_out()
        self._connect()
        state.changed.connect(self.refresh)
        state.chosen_changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Shift"))
        for field, word in (
            (self.code, self.tr("Code")),
            (self.name, self.tr("Name")),
            (self.start, self.tr("Start")),
            (self.end, self.tr("End")),
            (self.paid, self.tr("Paid")),
            (self.pause, self.tr("Break")),
            (self.gap, self.tr("Gap")),
            (self.gap_start, self.tr("Gap from")),
            (self.swatches, self.tr("Colour")),
            (self.followers, self.tr("Not on the day after")),
        ):
            self._names[field].setText(word)
            field.setAccessibleName(word)
        self.paid.setSuffix(self.tr(" h"))
        self.pause.setSuffix(self.tr(" min"))
        self.gap.setSuffix(self.tr(" h"))
        self.gap.setSpecialValueText(self.tr("none"))
        self.gap.setToolTip(
            self.tr(
                "A split shift: two parts with unpaid time between them, away from work. "
                "The end moves along, the hours of work stay."
            )
        )
        self.followers.setPlaceholderText(self.tr("codes, for example N"))
        self.followers.setToolTip(self.tr("Shifts that nobody works on the day after this one"))
        self._name_flags()
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Another shift like this one (Ctrl+D)"))
        self.delete_button.setText(self.tr("Delete"))
        self.delete_button.setToolTip(self.tr("Take this shift out (Del on the ruler)"))
        self.refresh()

    def _name_flags(self) -> None:
        words = {
            "is_unpopular": (
                self.tr("Unpopular"),
                self.tr("Nobody likes it: it is shared evenly"),
            ),
            "is_flexible": (self.tr("Volunteers only"), self.tr("A flexible shift")),
            "is_standby": (
                self.tr("Standby"),
                self.tr("A reserve: off the line until called; it may be unpaid"),
            ),
            "is_retired": (
                self.tr("Not in new rosters"),
                self.tr("Kept for the rosters that have it; nobody gets it in a new one"),
            ),
        }
        for name, (word, tip) in words.items():
            self.flags[name].setText(word)
            self.flags[name].setToolTip(tip)

    def refresh(self) -> None:
        """Show the chosen shift as it is now."""
        pattern = self._state.pattern
        can_edit = pattern is not None and not self._state.refusal()
        for field in (*self._names, *self.flags.values(), self.copy_button, self.delete_button):
            field.setEnabled(can_edit)
        if pattern is None:
            return
        for line, text in (
            (self.code, pattern.code),
            (self.name, pattern.name),
            (self.followers, ", ".join(sorted(pattern.forbidden_followers))),
        ):
            if line.text() != text:
                line.setText(text)
        self.start.show_minute(pattern.start_minute)
        self.end.show_minute(pattern.end_minute)
        set_quietly(self.paid, pattern.paid_minutes / _HOUR)
        set_quietly(self.pause, pattern.break_minutes)
        set_quietly(self.gap, pattern.gap_minutes / _HOUR)
        self.gap_start.show_minute(pattern.parts[0][1])
        for part in (self._names[self.gap_start], self.gap_start, self._gap_end):
            part.setVisible(pattern.gap_minutes > 0)
        self.swatches.show_colour(pattern.colour)
        for name, box in self.flags.items():
            box.setChecked(getattr(pattern, name))
        self._show_facts(pattern)

    def _show_facts(self, pattern: Pattern) -> None:
        self._length.setText(
            self.tr("{hours} long").format(hours=hours_text(pattern.length_minutes))
        )
        is_next = pattern.end_minute >= MINUTES_PER_DAY
        self._next_day.setText(self.tr("next day") if is_next else "")
        until = self.tr("until {clock}").format(clock=clock(pattern.parts[-1][0]))
        self._gap_end.setText(until)
        used = self._state.use_text(pattern.code)
        if used:
            warning = self.tr("What you change here changes those too; a copy leaves them alone.")
            used = sentences([used, warning])
        self._used.setText(used)
        self._used.setVisible(bool(used))

    def _connect(self) -> None:
        change = self._state.change
        self.code.editingFinished.connect(
            lambda: change(lambda p: replace(p, code=self.code.text().strip()))
        )
        self.name.editingFinished.connect(
            lambda: change(lambda p: replace(p, name=self.name.text().strip()))
        )
        self.followers.editingFinished.connect(self._on_followers)
        self.start.entered.connect(
            lambda minute: change(lambda p: _between(p, minute, p.end_minute))
        )
        self.end.entered.connect(
            lambda minute: change(lambda p: _between(p, p.start_minute, minute))
        )
        self.paid.valueChanged.connect(
            lambda hours: change(lambda p: replace(p, paid_minutes=round(hours * _HOUR)))
        )
        self.pause.valueChanged.connect(
            lambda minutes: change(lambda p: replace(p, break_minutes=round(minutes)))
        )
        self.gap.valueChanged.connect(
            lambda hours: change(lambda p: with_gap(p, round(hours * _HOUR)))
        )
        self.gap_start.entered.connect(lambda minute: change(lambda p: with_gap_at(p, minute)))
        self.swatches.picked.connect(lambda colour: change(lambda p: replace(p, colour=colour)))
        for name, box in self.flags.items():
            box.clicked.connect(lambda is_on=False, flag=name: self._on_flag(flag, is_on))
        self.copy_button.clicked.connect(self._state.copy)
        self.delete_button.clicked.connect(self._state.delete)

    def _on_flag(self, name: str, is_on: bool) -> None:
        flag: dict[str, Any] = {name: is_on}
        self._state.change(lambda p: replace(p, **flag))

    def _on_followers(self) -> None:
        text = self.followers.text()
        for sign in SEPARATORS:
            text = text.replace(sign, " ")
        known = Names(pattern.code for pattern in self._state.patterns)
        found = {word: known.find(word) for word in text.split()}
        unknown = [word for word, code in found.items() if code is None]
        if unknown:
            words = self.tr("No shift has the code {code}.").format(code=unknown[0])
            self._state.say(words)
            self.refresh()
            return
        codes = frozenset(code for code in found.values() if code is not None)
        self._state.change(lambda p: replace(p, forbidden_followers=codes))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[QWidget, QWidget | None], ...] = (
            (self.code, None),
            (self.name, None),
            (self.start, self._length),
            (self.end, self._next_day),
            (self.paid, None),
            (self.pause, None),
            (self.gap, None),
            (self.gap_start, self._gap_end),
        )
        for row, (field, beside) in enumerate(rows):
            self._add_row(grid, row, field, beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(grid)
        for field in (self.swatches, self.followers):
            self._names[field] = label("small")
            column.addWidget(self._names[field])
            column.addWidget(field)
        flags = QGridLayout()
        flags.setSpacing(8)
        flags.setColumnStretch(1, 1)
        for place, box in enumerate(self.flags.values()):
            flags.addWidget(box, *divmod(place, 2))
        column.addLayout(flags)
        column.addWidget(self._used)
        knobs = QHBoxLayout()
        for knob in (self.copy_button, self.delete_button):
            knobs.addWidget(knob, 1)
        column.addLayout(knobs)

    def _add_row(self, grid: QGridLayout, row: int, field: QWidget, beside: QWidget | None) -> None:
        self._names[field] = label()
        grid.addWidget(self._names[field], row, 0)
        if isinstance(field, QLineEdit):
            grid.addWidget(field, row, 1, 1, 2)
            return
        field.setFixedWidth(_FIELD_PIXELS)
        grid.addWidget(field, row, 1)
        if beside is not None:
            grid.addWidget(beside, row, 2)


def _between(pattern: Pattern, start: int, end: int) -> Pattern:
    """Return the pattern from one clock time to another; an end not after the start is next day."""
    start %= MINUTES_PER_DAY
    length = (end - start) % MINUTES_PER_DAY or MINUTES_PER_DAY
    return with_start(pattern, start, length)
