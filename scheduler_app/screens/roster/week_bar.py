"""Which week is shown; one step back, one step on."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.widgets.panel import Panel, button, label


class WeekBar(Panel):
    """Steps through the weeks that hold demand or a roster."""

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
        self.back.setToolTip(self.tr("Previous week"))
        self.on.setToolTip(self.tr("Next week"))
        self.back.setAccessibleName(self.tr("Previous week"))
        self.on.setAccessibleName(self.tr("Next week"))
        self.refresh()

    def show_document(self, document: ScheduleDocument | None) -> None:
        """Take another document."""
        self._document = document
        self.refresh()

    def set_waiting(self, is_waiting: bool) -> None:
        """Keep to the shown week, because it is being built."""
        self._is_waiting = is_waiting
        self.refresh()

    def refresh(self) -> None:
        """Write the shown week; allow the steps that lead somewhere."""
        document = self._document
        if document is None or document.week is None:
            self.setVisible(False)
            return
        first = document.first_date
        last = first + timedelta(days=document.problem.grid.n_days - 1)
        text = self.tr("{first} – {last} · week {number}")
        self._text.setText(
            text.format(first=first, last=f"{last:%m-%d}", number=first.isocalendar().week)
        )
        weeks = document.weeks()
        self.back.setEnabled(not self._is_waiting and any(w < first for w in weeks))
        self.on.setEnabled(not self._is_waiting and any(w > first for w in weeks))
        self.setVisible(True)

    def _step(self, by: int) -> None:
        document = self._document
        if document is None or document.week is None:
            return
        first = document.first_date
        weeks = document.weeks()
        there = [w for w in weeks if (w > first if by > 0 else w < first)]
        if there:
            document.show_week(min(there) if by > 0 else max(there))
