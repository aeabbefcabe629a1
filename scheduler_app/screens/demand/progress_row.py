"""Long work of this screen: what is done, how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from scheduler_app.tasks.task import Task
from scheduler_app.widgets.panel import Panel, button, label
from solver.search.cancellation import CancelToken

Work = Callable[[CancelToken, Callable[[float], None]], Any]
_BAR_STEPS = 1000


class ProgressRow(Panel):
    """Hidden while nothing runs.  ``work`` reports the share done, 0 to 1.

    ``failed`` carries why, in the reader's words.  After ``stop`` the work may end
    with None, and ``use`` is not called then.
    """

    failed = Signal(str)
    running_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self._text = label("small", wrap=True)
        self.bar = QProgressBar(textVisible=False, maximum=_BAR_STEPS)
        self.stop_button = button()
        self.stop_button.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._text)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.stop_button.setText(self.tr("Stop"))
        self.bar.setAccessibleName(self.tr("Progress"))

    @property
    def is_running(self) -> bool:
        """Tell whether work is under way."""
        return self._task is not None

    def start(self, text: str, work: Work, use: Callable[[Any], None]) -> None:
        """Do ``work`` in the background and give its result to ``use``; nothing while it runs."""
        if self._task is not None:
            return
        task = self._task = Task(work, self)
        task.progressed.connect(partial(self._on_progress, task))
        task.succeeded.connect(partial(self._on_done, task, use))
        task.failed.connect(partial(self._on_failed, task))
        task.succeeded.connect(task.deleteLater)
        task.failed.connect(task.deleteLater)
        self._text.setText(text)
        self.bar.setValue(0)
        self.stop_button.setEnabled(True)
        self.show()
        self.running_changed.emit(True)
        task.start()

    def stop(self) -> None:
        """Ask the work to end."""
        if self._task is not None:
            self._task.cancel()
            self.stop_button.setEnabled(False)

    def forget(self) -> None:
        """Stop the work and drop what it may still bring."""
        task, self._task = self._task, None
        self.hide()
        if task is not None:
            task.cancel()
            self.running_changed.emit(False)

    def _on_progress(self, task: Task, share: float) -> None:
        if task is self._task:
            self.bar.setValue(round(_BAR_STEPS * share))

    def _on_done(self, task: Task, use: Callable[[Any], None], result: Any) -> None:
        if task is self._task:
            self.forget()
            if result is not None:
                use(result)

    def _on_failed(self, task: Task, error: Exception) -> None:
        if task is self._task:
            self.forget()
            self.failed.emit(str(error) or type(error).__name__)
