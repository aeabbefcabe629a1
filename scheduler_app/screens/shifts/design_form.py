"""What to design: how many shifts, which ones are possible, which of today's stay."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.shifts.design_work import MOST_PATTERNS
from scheduler_app.screens.shifts.shift_words import hours_text, minutes_text, span_text
from scheduler_app.screens.shifts.shifts_state import ShiftsState
from scheduler_app.store.adopt import replaceable
from scheduler_app.widgets.calm_spin_box import CalmSpinBox
from scheduler_app.widgets.clock_edit import ClockEdit
from scheduler_app.widgets.panel import Panel, button, label
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.validation import FieldError
from solver.patterns.candidate import CandidateGrid, ShiftShape, shape_of, split_shapes
from solver.patterns.question import DayClasses, DesignRequest

_HOUR, _FIELD_PIXELS, _SMALL_PIXELS = 60, 118, 80
_USUAL_PATTERNS, _USUAL_SECONDS, _MOST_SECONDS = 6, 60, 3600
_STEPS, _USUAL_STEP, _WEEKS = (15, 30, 60), 30, (1, 2, 4)
_LAST_START = MINUTES_PER_DAY - 15
_SPLIT_SHAPE = QT_TRANSLATE_NOOP("Shifts", "{first} + {second}, {gap} apart")
_SHAPE = QT_TRANSLATE_NOOP("Shifts", "{length}, {paid} paid, break {pause}")


class DesignForm(Panel):
    """``request`` is what the fields say; lengths are those of today, and what is added."""

    def __init__(self, state: ShiftsState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self._lengths_name, self._keep_name = (label("section") for _ in range(3))
        self.most = CalmSpinBox(1, MOST_PATTERNS, 0)
        self.steps, self.day_classes, self.weeks = QComboBox(), QComboBox(), QComboBox()
        self.earliest, self.latest = ClockEdit(), ClockEdit()
        self.seconds = CalmSpinBox(5, _MOST_SECONDS, 0)
        self.nights, self.split = QCheckBox(), QCheckBox()
        self.shapes: dict[ShiftShape, QCheckBox] = {}
        self.keep: dict[str, QCheckBox] = {}
        self.new_length = CalmSpinBox(1, 24, 2)
        self.new_paid = CalmSpinBox(0.25, 24, 2)
        self.new_break = CalmSpinBox(0, 600, 0)
        self.add_button = button()
        self._names: dict[QWidget, QLabel] = {}
        self._shape_column, self._keep_column = QVBoxLayout(), QVBoxLayout()
        self._prepare()
        self._lay_out()
        state.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("What to design"))
        self._lengths_name.setText(self.tr("Lengths allowed"))
        self._keep_name.setText(self.tr("Keep in any case"))
        for field, word in (
            (self.most, self.tr("Shifts, at most")),
            (self.steps, self.tr("A start every")),
            (self.earliest, self.tr("Earliest start")),
            (self.latest, self.tr("Latest start")),
            (self.day_classes, self.tr("Days")),
            (self.weeks, self.tr("Design for")),
            (self.seconds, self.tr("Time limit")),
        ):
            self._names[field].setText(word)
            field.setAccessibleName(word)
        self._name_ticks()
        for box, words in (
            (self.steps, [minutes_text(step) for step in _STEPS]),
            (self.day_classes, [self.tr("all the same"), self.tr("weekends apart")]),
            (self.weeks, [self.tr("1 week"), self.tr("2 weeks"), self.tr("4 weeks")]),
        ):
            for i, word in enumerate(words):
                box.setItemText(i, word)
        self.weeks.setToolTip(self.tr("From the shown week on, so that the shifts last"))
        self.seconds.setSuffix(self.tr(" s"))
        for spin, name, suffix in (
            (self.new_length, self.tr("Length"), self.tr(" h")),
            (self.new_paid, self.tr("Paid"), self.tr(" h")),
            (self.new_break, self.tr("Break"), self.tr(" min")),
        ):
            self._names[spin].setText(name)
            spin.setAccessibleName(name)
            spin.setSuffix(suffix)
        self.add_button.setText(self.tr("Allow this length too"))
        self.add_button.setToolTip(self.tr("Length, paid hours and break of a shift"))
        for shape, tick in self.shapes.items():
            tick.setText(_shape_text(shape))
        self.refresh()

    def _name_ticks(self) -> None:
        self.nights.setText(self.tr("May end on the next day (nights)"))
        self.split.setText(self.tr("Split shifts too (two parts)"))
        self.split.setToolTip(
            self.tr("Two parts of at least three hours, with 2 to 5 unpaid hours between them")
        )

    @property
    def n_weeks(self) -> int:
        """How many weeks are designed for."""
        return _WEEKS[max(0, self.weeks.currentIndex())]

    def request(self) -> DesignRequest:
        """Return what is asked for.

        Raises:
            FieldError: No length is ticked, or more shifts are kept than asked for.
        """
        shapes = tuple(shape for shape, box in self.shapes.items() if box.isChecked())
        grid = CandidateGrid(
            (*shapes, *split_shapes(shapes)) if self.split.isChecked() else shapes,
            _STEPS[self.steps.currentIndex()],
            self.earliest.minute,
            max(self.earliest.minute, self.latest.minute),
            self.nights.isChecked(),
        )
        fixed = tuple(code for code, box in self.keep.items() if box.isChecked())
        classes = (DayClasses.SAME, DayClasses.WEEKEND)[self.day_classes.currentIndex()]
        return DesignRequest(grid, round(self.most.value()), fixed, classes)

    def refresh(self) -> None:
        """Offer the lengths and shifts of today."""
        today = replaceable(self._state.patterns)
        for pattern in today:
            self._offer(shape_of(pattern))
        if tuple(self.keep) != tuple(p.code for p in today):
            self._offer_to_keep([p.code for p in today])
        for pattern in today:
            self.keep[pattern.code].setText(f"{pattern.code}  {span_text(pattern)}")

    def set_running(self, is_running: bool) -> None:
        """Keep everything as it is while a design runs."""
        self.setEnabled(not is_running)

    def add_length(self) -> None:
        """Allow the length that is typed in; say why if it cannot be."""
        length, paid = (round(_HOUR * f.value()) for f in (self.new_length, self.new_paid))
        try:
            shape = ShiftShape(length, paid, round(self.new_break.value()))
        except FieldError:
            text = self.tr("Paid hours and break must fit into the length of the shift.")
            self._state.say(text)
            return
        self._offer(shape)
        self.shapes[shape].setChecked(True)

    def _offer(self, shape: ShiftShape) -> None:
        if shape not in self.shapes:
            box = self.shapes[shape] = QCheckBox(_shape_text(shape))
            box.setChecked(True)
            self._shape_column.addWidget(box)

    def _offer_to_keep(self, codes: list[str]) -> None:
        kept = {code for code, box in self.keep.items() if box.isChecked()}
        for box in self.keep.values():
            self._keep_column.removeWidget(box)
            box.deleteLater()
        self.keep = {code: QCheckBox() for code in codes}
        for code, box in self.keep.items():
            box.setChecked(code in kept)
            self._keep_column.addWidget(box)

    def _prepare(self) -> None:
        self.steps.addItems([""] * len(_STEPS))
        self.steps.setCurrentIndex(_STEPS.index(_USUAL_STEP))
        self.day_classes.addItems([""] * 2)
        self.weeks.addItems([""] * len(_WEEKS))
        self.latest.show_minute(_LAST_START)
        self.nights.setChecked(True)
        self.most.setValue(_USUAL_PATTERNS)
        self.seconds.setValue(_USUAL_SECONDS)
        for spin, value, step in (
            (self.new_length, 8.5, 0.25),
            (self.new_paid, 8.0, 0.25),
            (self.new_break, 30.0, 5.0),
        ):
            spin.setValue(value)
            spin.setSingleStep(step)
            spin.setMinimumWidth(_SMALL_PIXELS)
        self.add_button.clicked.connect(self.add_length)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        fields = (self.most, self.weeks, self.day_classes, self.steps)
        for row, field in enumerate((*fields, self.earliest, self.latest, self.seconds)):
            self._names[field] = label()
            field.setFixedWidth(_FIELD_PIXELS)
            grid.addWidget(self._names[field], row, 0)
            grid.addWidget(field, row, 1)
        new = QGridLayout()
        new.setHorizontalSpacing(4)
        new.setVerticalSpacing(2)
        for i, part in enumerate((self.new_length, self.new_paid, self.new_break)):
            self._names[part] = label("small")
            new.addWidget(self._names[part], 0, i)
            new.addWidget(part, 1, i)
            new.setColumnStretch(i, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addLayout(grid)
        column.addWidget(self.nights)
        column.addWidget(self.split)
        column.addWidget(self._lengths_name)
        column.addLayout(self._shape_column)
        column.addLayout(new)
        column.addWidget(self.add_button)
        column.addWidget(self._keep_name)
        column.addLayout(self._keep_column)


def _shape_text(shape: ShiftShape) -> str:
    if shape.gap_minutes:
        return translate(
            "Shifts",
            _SPLIT_SHAPE,
            first=hours_text(shape.gap_start_minute),
            second=hours_text(shape.length_minutes - shape.gap_start_minute - shape.gap_minutes),
            gap=hours_text(shape.gap_minutes),
        )
    return translate(
        "Shifts",
        _SHAPE,
        length=hours_text(shape.length_minutes),
        paid=hours_text(shape.paid_minutes),
        pause=minutes_text(shape.break_minutes),
    )
