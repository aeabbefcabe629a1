"""Long work of this screen: how far it is, what it has found so far, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from scheduler_app.screens.shifts.shift_words import number_text
from scheduler_app.tasks.task import Report, Task
from scheduler_app.widgets.panel import Panel, button, label
from solver.search.cancellation import CancelToken

Work = Callable[[CancelToken, Report], Any]
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
        self._task: Task | None = None
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
        return self._task is not None

    def start(self, text: str, seconds: float, work: Work, use: Callable[[Any], None]) -> None:
        """Do ``work`` in the background and give its result to ``use``; nothing while it runs."""
        if self._task is not None:
            return
        task = self._task = Task(work, self)
        task.progressed.connect(partial(self._on_progress, task))
        task.succeeded.connect(partial(self._on_done, task, use))
        task.failed.connect(partial(self._on_failed, task))
        task.succeeded.connect(task.deleteLater)
        task.failed.connect(task.deleteLater)
        self.text.setText(text)
        self._seconds, self._started = seconds, monotonic()
        self._tick()
        self._timer.start()
        self.stop_button.setEnabled(True)
        self.show()
        self.running_changed.emit(True)
        task.start()

    def stop(self) -> None:
        """Ask the work to end; what it has found is kept."""
        if self._task is not None:
            self._task.cancel()
            self.stop_button.setEnabled(False)
            self.text.setText(self.tr("Stopping; what was found is kept…"))

    def forget(self) -> None:
        """Stop the work and drop what it may still bring."""
        task, self._task = self._task, None
        self._timer.stop()
        self.hide()
        if task is not None:
            task.cancel()
            self.running_changed.emit(False)

    def _tick(self) -> None:
        seconds = monotonic() - self._started
        self.bar.setValue(min(_BAR_STEPS, round(_BAR_STEPS * seconds / self._seconds)))
        self._elapsed.setText(self.tr("{seconds} s").format(seconds=number_text(seconds, 0)))

    def _on_progress(self, task: Task, progress: object) -> None:
        if task is self._task:
            self.progressed.emit(progress)

    def _on_done(self, task: Task, use: Callable[[Any], None], result: Any) -> None:
        if task is self._task:
            self.forget()
            use(result)

    def _on_failed(self, task: Task, error: Exception) -> None:
        if task is self._task:
            self.forget()
            self.failed.emit(str(error) or type(error).__name__)
