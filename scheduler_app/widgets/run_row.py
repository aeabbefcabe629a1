"""Long work in the background: what is done, how far it is, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QLocale, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from scheduler_app.widgets.clock_bar import ClockBar
from scheduler_app.widgets.panel import Panel, button, label


class Run(Protocol):
    """One work at a time; ``progressed`` carries what it reports.

    ``running_changed`` tells that it begins or is over.
    """

    @property
    def is_running(self) -> bool: ...
    @property
    def progressed(self) -> SignalInstance: ...
    @property
    def running_changed(self) -> SignalInstance: ...
    def start(self, work: Callable[..., Any], use: Callable[[Any], None]) -> None: ...
    def cancel(self) -> None: ...


class StopRow(Panel):
    """Text, bar and stop button, hidden while nothing runs; a subclass lays them out."""

    def __init__(self, run: Run, kind: str = "", text_kind: str = "") -> None:
        super().__init__(kind=kind)
        self._run = run
        self.text = label(text_kind, wrap=True)
        self.bar = ClockBar()
        self.stop_button = button()
        self.stop_button.clicked.connect(self.stop)
        run.running_changed.connect(self._on_running)
        self.hide()

    def retranslate(self) -> None:
        self.stop_button.setText(self.tr("Stop"))
        self.bar.setAccessibleName(self.tr("Progress"))

    def stop(self) -> None:
        """Ask the work to end."""
        if self._run.is_running:
            self._run.cancel()
            self.stop_button.setEnabled(False)

    def _on_running(self, is_running: bool) -> None:
        self.stop_button.setEnabled(is_running)
        self.setVisible(is_running)


class ShareRow(StopRow):
    """One line, for work that reports the share done."""

    def __init__(self, run: Run) -> None:
        super().__init__(run, text_kind="small")
        run.progressed.connect(self.bar.show_share)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        self.retranslate()

    def start(self, text: str, work: Callable[..., Any], use: Callable[[Any], None]) -> None:
        """Do ``work`` and give its result to ``use``, but None, the result of work stopped.

        Nothing while it runs.
        """
        if not self._run.is_running:
            self.text.setText(text)
            self.bar.show_share(0.0)
            self._run.start(work, lambda result: None if result is None else use(result))


class RunRow(StopRow):
    """Two lines, for a search: the bar follows the clock, and what was found is kept."""

    def __init__(self, run: Run, kind: str = "") -> None:
        super().__init__(run, kind)
        self._seconds, self._part = 1.0, (0, 1)
        self._elapsed = label("small")
        self.bar.ticked.connect(self._show_elapsed)
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self._elapsed)
        row.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*((12, 6, 12, 8) if kind else (0, 0, 0, 0)))
        column.setSpacing(4 if kind else 6)
        column.addLayout(row)
        column.addWidget(self.bar)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.stop_button.setToolTip(self.tr("Stop and keep what was found (Esc)"))

    def start(
        self, text: str, seconds: float, work: Callable[..., Any], use: Callable[[Any], None]
    ) -> None:
        """Do ``work`` for so many seconds and give its result to ``use``; nothing while it runs."""
        if not self._run.is_running:
            self.text.setText(text)
            self._seconds = seconds
            self._run.start(work, use)

    def stop(self) -> None:
        """Ask the work to end; what it has found is kept."""
        if self._run.is_running:
            super().stop()
            self.text.setText(self.tr("Stopping; what was found is kept…"))

    def _on_running(self, is_running: bool) -> None:
        if is_running:
            self.bar.begin(self._seconds, self._part)
        else:
            self.bar.end()
        super()._on_running(is_running)

    def _show_elapsed(self, seconds: float) -> None:
        text = QLocale().toString(round(seconds))
        self._elapsed.setText(self.tr("{seconds} s").format(seconds=text))
