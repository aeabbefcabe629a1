"""Demand that surprises: a queue with more contacts than expected, from a time on."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from scheduler_app.language.phrases import day_text
from scheduler_app.language.units import PERCENT
from scheduler_app.screens.repair.entries import Surprise
from scheduler_app.screens.repair.entry_row import EntryRow
from scheduler_app.screens.repair.repair_state import RepairState
from scheduler_app.widgets.calm_spin_box import CalmSpinBox
from scheduler_app.widgets.clock_edit import ClockEdit
from scheduler_app.widgets.panel import Panel, button, label
from solver.domain.time_grid import DAYS_PER_WEEK

_LEAST, _MOST, _USUAL, _STEP, _HALF_HOUR = -90, 400, 30, 5, 30
_LEAST_LETTERS, _FIELD_PIXELS = 5, 84
_MINUTE, _DAY = timedelta(minutes=1), timedelta(days=1)


class SurprisePanel(Panel):
    """Closed until it is needed; until "00:00" is to the end of the day."""

    def __init__(self, state: RepairState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self._to = label("section"), label("small")
        self.open_button, self.add_button = button("link"), button()
        self.open_button.setCheckable(True)
        self.queue, self.day = QComboBox(), QComboBox()
        self.percent = CalmSpinBox(_LEAST, _MOST, 0, PERCENT)
        self.start, self.end = ClockEdit(), ClockEdit()
        self.rows: list[EntryRow] = []
        self._list, self._form = QVBoxLayout(), QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Demand surprise"))
        self._to.setText(self.tr("to"))
        self.add_button.setText(self.tr("Add"))
        self.add_button.setAccessibleName(self.tr("Add demand surprise"))
        for field, name in (
            (self.queue, self.tr("Queue")),
            (self.day, self.tr("Day")),
            (self.percent, self.tr("More contacts than expected; negative: fewer")),
            (self.start, self.tr("From")),
            (self.end, self.tr("Until; 00:00: the end of the day")),
        ):
            field.setAccessibleName(name)
            field.setToolTip(name)
        self.refresh()

    def refresh(self) -> None:
        """Show what was said, and offer the queues and days of the shown week."""
        is_open = self.open_button.isChecked()
        self._form.setVisible(is_open)
        self.open_button.setText(self.tr("Close") if is_open else self.tr("Add…"))
        self._fill()
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()  # it is deleted when the event loop comes round
            row.deleteLater()
        self.rows = [self._row(surprise) for surprise in self._state.surprises]
        for row in self.rows:
            self._list.addWidget(row)

    def add(self) -> None:
        """Take what the form says; say why if it cannot be."""
        day, state = self.day.currentData(), self._state
        if day is None or self.queue.currentIndex() < 0:
            return
        percent = round(self.percent.value())
        midnight = datetime.combine(day, time())
        start = midnight + self.start.minute * _MINUTE
        end = midnight + self.end.minute * _MINUTE if self.end.minute else midnight + _DAY
        if start >= end:
            state.say(self.tr("The surprise must end after it begins: 00:00 is the day's end."))
        elif not percent:
            state.say(self.tr("How many percent more, or (negative) fewer contacts?"))
        else:
            state.add_surprise(Surprise(self.queue.currentText(), start, end, percent))
            self.open_button.setChecked(False)
            self.refresh()

    def _row(self, surprise: Surprise) -> EntryRow:
        row = EntryRow(surprise.title(), surprise.when())
        row.removed.connect(lambda: self._state.remove_surprise(surprise))
        return row

    def _on_open(self) -> None:
        now = self._state.now
        minute = now.hour * 60 + now.minute
        self.start.show_minute(minute // _HALF_HOUR * _HALF_HOUR)
        self.day.setCurrentIndex(-1)
        self.refresh()

    def _fill(self) -> None:
        document = self._state.document
        names = [] if document is None else [queue.name for queue in document.problem.queues]
        if names != [self.queue.itemText(i) for i in range(self.queue.count())]:
            self.queue.clear()
            self.queue.addItems(names)
        first = document.first_date if document is not None else None
        chosen = self.day.currentIndex() if self.day.itemData(0) == first else -1
        self.day.clear()
        if first is not None:
            for day in range(DAYS_PER_WEEK):
                date = first + timedelta(days=day)
                self.day.addItem(day_text(date), date)
            today = min(max(0, (self._state.now.date() - first).days), DAYS_PER_WEEK - 1)
            self.day.setCurrentIndex(today if chosen < 0 else chosen)

    def _connect(self) -> None:
        self._state.changed.connect(self.refresh)
        self.open_button.clicked.connect(self._on_open)
        self.add_button.clicked.connect(self.add)
        for box in (self.queue, self.day):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(_LEAST_LETTERS)
        for field in (self.start, self.end, self.percent):
            field.setFixedWidth(_FIELD_PIXELS)
        self.percent.setValue(_USUAL)
        self.percent.setSingleStep(_STEP)

    def _lay_out(self) -> None:
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(6)
        parts = ((self.queue,), (self.day, self.percent))
        for row_parts in (*parts, (self.start, self._to, self.end, self.add_button)):
            row = QHBoxLayout()
            row.setSpacing(6)
            for part in row_parts:
                row.addWidget(part, 1 if part in (self.queue, self.day, self.add_button) else 0)
            form.addLayout(row)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(self._list)
        column.addWidget(self._form)
