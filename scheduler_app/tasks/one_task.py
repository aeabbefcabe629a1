"""One background task at a time; what a run that was given up still brings is dropped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from scheduler_app.tasks.task import Report, Task
from solver.search.cancellation import CancelToken

Work = Callable[[CancelToken, Report], Any]


def reason_of(error: Exception) -> str:
    """Return why work failed: what the error says, or its name where it says nothing."""
    return str(error) or type(error).__name__


class OneTask(QObject):
    """``running_changed`` tells that a run begins or is over, before its result is used.

    ``progressed`` carries what the work reports, ``failed`` its error.
    """

    progressed = Signal(object)
    failed = Signal(Exception)
    running_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None

    @property
    def is_running(self) -> bool:
        """Tell whether work is under way."""
        return self._task is not None

    def start(self, work: Work, use: Callable[[Any], None]) -> None:
        """Do ``work`` in the background and give its result to ``use``; nothing while one runs."""
        if self._task is not None:
            return
        task = self._task = Task(work)
        task.progressed.connect(partial(self._on_progress, task))
        task.succeeded.connect(partial(self._on_done, task, use))
        task.failed.connect(partial(self._on_failed, task))
        self.running_changed.emit(True)
        task.start()

    def cancel(self) -> None:
        """Ask the work to end; its result still follows."""
        if self._task is not None:
            self._task.cancel()

    def forget(self) -> None:
        """End the work, and drop what it may still bring."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            self.running_changed.emit(False)

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
            self.failed.emit(error)
