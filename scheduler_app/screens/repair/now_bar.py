"""From when on something can be changed: the clock, or a day and time that was set."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtWidgets import QComboBox, QHBoxLayout

from scheduler_app.language.phrases import day_text
from scheduler_app.screens.repair.repair_state import RepairState
from scheduler_app.widgets.clock_edit import ClockEdit
from scheduler_app.widgets.panel import Panel, button, label
from solver.domain.time_grid import DAYS_PER_WEEK

_MINUTE = timedelta(minutes=1)


class NowBar(Panel):
    """Outside the shown week its first or last moment is offered."""

    def __init__(self, state: RepairState) -> None:
        super().__init__()
        self._state = state
        self._name, self.day, self.clock = label("muted"), QComboBox(), ClockEdit()
        self.now_button = button("link")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self._name, self.day, self.clock, self.now_button):
            row.addWidget(part)
        self.day.currentIndexChanged.connect(lambda _index: self._set())
        self.clock.entered.connect(lambda _minute: self._set())
        self.now_button.clicked.connect(lambda: state.set_now(None))
        state.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self._name.setText(self.tr("From"))
        tip = self.tr("What is before this moment stays as it is")
        for part, name in ((self.day, self.tr("From day")), (self.clock, self.tr("From time"))):
            part.setAccessibleName(name)
            part.setToolTip(tip)
        self.now_button.setText(self.tr("Now"))
        self.now_button.setToolTip(self.tr("Take the time of the clock again"))
        self.refresh()

    def refresh(self) -> None:
        """Show the moment."""
        document, state = self._state.document, self._state
        if document is None:
            return
        first = document.first_date
        self.day.blockSignals(True)
        self.day.clear()
        for day in range(DAYS_PER_WEEK):
            date = first + timedelta(days=day)
            self.day.addItem(day_text(date), date)
        at = (state.now.date() - first).days
        self.day.setCurrentIndex(min(max(0, at), DAYS_PER_WEEK - 1))
        self.day.blockSignals(False)
        if not self.clock.hasFocus():
            inside = 0 <= at < DAYS_PER_WEEK
            minute = state.now.hour * 60 + state.now.minute if inside else 0
            self.clock.show_minute(minute)
        self.now_button.setEnabled(not state.is_clock)

    def _set(self) -> None:
        day = self.day.currentData()
        if day is not None:
            self._state.set_now(datetime.combine(day, time()) + self.clock.minute * _MINUTE)
