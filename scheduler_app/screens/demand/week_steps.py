"""Which week is shown; one step back, one step on, also into weeks without a forecast yet."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.widgets.panel import Panel, button, label
from solver.domain.time_grid import DAYS_PER_WEEK


class WeekSteps(Panel):
    """Shows the week of the document; ``refused`` says why another cannot be shown."""

    refused = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._document: ScheduleDocument | None = None
        self._is_waiting = False
        self.back, self.on = button("step"), button("step")
        self.back.setText("‹")
        self.on.setText("›")
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))
        self._text = label("badge")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.back, self._text, self.on):
            row.addWidget(part)
        self.retranslate()

    def retranslate(self) -> None:
        for step, name in ((self.back, self.tr("Previous week")), (self.on, self.tr("Next week"))):
            step.setToolTip(name)
            step.setAccessibleName(name)
        self.refresh()

    def show_document(self, document: ScheduleDocument | None) -> None:
        """Take another document."""
        self._document = document
        self.refresh()

    def set_waiting(self, is_waiting: bool) -> None:
        """Keep to the shown week while a roster is built for it."""
        self._is_waiting = is_waiting
        self.refresh()

    def refresh(self) -> None:
        """Write the shown week."""
        document = self._document
        has_week = document is not None and document.week is not None
        self.setVisible(has_week)
        for step in (self.back, self.on):
            step.setEnabled(has_week and not self._is_waiting)
        if document is not None and has_week:
            first = document.first_date
            last = first + timedelta(days=DAYS_PER_WEEK - 1)
            text = self.tr("{first} – {last} · week {number}")
            number = first.isocalendar().week
            self._text.setText(text.format(first=first, last=f"{last:%m-%d}", number=number))

    def _step(self, by: int) -> None:
        if self._document is not None:
            try:
                self._document.show_week(self._document.first_date + timedelta(weeks=by))
            except ValueError as error:
                self.refused.emit(str(error))
