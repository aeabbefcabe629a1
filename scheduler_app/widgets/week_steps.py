"""Which week is shown, with a knob for the one before and the one after."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from scheduler_app.widgets.panel import Panel, button, label


class WeekSteps(Panel):
    """Hidden until a week is shown; ``stepped`` carries -1 or +1 and changes nothing itself."""

    stepped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._first: date | None = None
        self.back, self.on = button("step"), button("step")
        self.back.setText("‹")
        self.on.setText("›")
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.on.clicked.connect(lambda: self.stepped.emit(1))
        self._text = label("badge")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.back, self._text, self.on):
            row.addWidget(part)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        for step, name in ((self.back, self.tr("Previous week")), (self.on, self.tr("Next week"))):
            step.setToolTip(name)
            step.setAccessibleName(name)
        self._write()

    def show_week(self, first: date) -> None:
        """Show the week from a Monday."""
        self._first = first
        self._write()
        self.show()

    def allow(self, back: bool, on: bool) -> None:
        """Say which of the steps can be taken."""
        self.back.setEnabled(back)
        self.on.setEnabled(on)

    def _write(self) -> None:
        first = self._first
        if first is not None:
            last = first + timedelta(days=6)
            text = self.tr("{first} – {last} · week {number}")
            number = first.isocalendar().week
            self._text.setText(text.format(first=first, last=f"{last:%m-%d}", number=number))
