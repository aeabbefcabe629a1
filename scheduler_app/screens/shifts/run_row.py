"""Long work of this screen: how far it is, what it has found so far, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from scheduler_app.screens.shifts.shift_words import number_text
from scheduler_app.tasks.one_task import OneTask, Work
from scheduler_app.widgets.panel import Panel, button, label

_BAR_STEPS, _TICK_MILLISECONDS = 1000, 200


class RunRow(Panel):
    """Hidden while nothing runs.  ``progressed`` carries what the work reports.

    ``failed`` carries why, in the reader's words; ``running_changed`` when work begins or
    ends.  The bar follows the clock up to the time limit.
    """

    progressed = Signal(object)
    failed = Signal(str)
    running_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._run = OneTask(self)
        self._run.progressed.connect(self.progressed)
        self._run.failed.connect(lambda error: self.failed.emit(str(error) or type(error).__name__))
        self._run.running_changed.connect(self._on_running)
        self._seconds, self._started = 1.0, 0.0
        self.text = label(wrap=True)
        self._elapsed = label("small")
        self.bar = QProgressBar(textVisible=False, maximum=_BAR_STEPS)
        self.stop_button = button()
        self.stop_button.clicked.connect(self.stop)
        self._timer = QTimer(self, interval=_TICK_MILLISECONDS)
        self._timer.timeout.connect(self._tick)
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self._elapsed)
        row.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.bar)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.stop_button.setText(self.tr("Stop"))
        self.stop_button.setToolTip(self.tr("Stop and keep what was found (Esc)"))
        self.bar.setAccessibleName(self.tr("Progress"))

    @property
    def is_running(self) -> bool:
        """Tell whether work is under way."""
        return self._run.is_running

    def start(self, text: str, seconds: float, work: Work, use: Callable[[Any], None]) -> None:
        """Do ``work`` in the background and give its result to ``use``; nothing while it runs."""
        if self.is_running:
            return
        self.text.setText(text)
        self._seconds, self._started = seconds, monotonic()
        self._run.start(work, use)

    def stop(self) -> None:
        """Ask the work to end; what it has found is kept."""
        if self.is_running:
            self._run.cancel()
            self.stop_button.setEnabled(False)
            self.text.setText(self.tr("Stopping; what was found is kept…"))

    def forget(self) -> None:
        """Stop the work and drop what it may still bring."""
        self._run.forget()

    def _on_running(self, is_running: bool) -> None:
        if is_running:
            self._tick()
            self._timer.start()
            self.stop_button.setEnabled(True)
        else:
            self._timer.stop()
        self.setVisible(is_running)
        self.running_changed.emit(is_running)

    def _tick(self) -> None:
        seconds = monotonic() - self._started
        self.bar.setValue(min(_BAR_STEPS, round(_BAR_STEPS * seconds / self._seconds)))
        self._elapsed.setText(self.tr("{seconds} s").format(seconds=number_text(seconds, 0)))
