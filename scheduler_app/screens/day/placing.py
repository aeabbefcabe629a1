"""Placing breaks and meetings in the background; the result is one undo step."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument


class Placing(QObject):
    """One run at a time."""

    refused = Signal(str)
    running_changed = Signal(bool)

    def __init__(self, context: AppContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.is_running = False

    def start(self, document: ScheduleDocument, day: int | None) -> None:
        """Place the activities of a day of the shown week, or (None) of all of it."""

    def stop(self) -> None:
        """End the run; nothing is changed."""

    def forget(self) -> None:
        """End the run, and drop what it may still bring."""
