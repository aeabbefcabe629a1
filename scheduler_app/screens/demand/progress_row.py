"""Long work of this screen: what is done, how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from scheduler_app.tasks.one_task import OneTask
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
        self._run = OneTask(self)
        self._run.progressed.connect(self._on_progress)
        self._run.failed.connect(lambda error: self.failed.emit(str(error) or type(error).__name__))
        self._run.running_changed.connect(self._on_running)
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
        return self._run.is_running

    def start(self, text: str, work: Work, use: Callable[[Any], None]) -> None:
        """Do ``work`` in the background and give its result to ``use``; nothing while it runs."""
        if self.is_running:
            return
        self._text.setText(text)
        self.bar.setValue(0)
        self._run.start(work, lambda result: None if result is None else use(result))

    def stop(self) -> None:
        """Ask the work to end."""
        if self.is_running:
            self._run.cancel()
            self.stop_button.setEnabled(False)

    def forget(self) -> None:
        """Stop the work and drop what it may still bring."""
        self._run.forget()

    def _on_running(self, is_running: bool) -> None:
        self.stop_button.setEnabled(is_running)
        self.setVisible(is_running)
        self.running_changed.emit(is_running)

    def _on_progress(self, share: float) -> None:
        self.bar.setValue(round(_BAR_STEPS * share))
