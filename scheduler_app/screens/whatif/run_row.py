"""A run of builds: which scenario is being built, how far it is, and a way to stop."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout

from scheduler_app.screens.whatif.whatif_state import WhatIfState
from scheduler_app.screens.whatif.whatif_work import BuildStep
from scheduler_app.widgets.panel import Panel, button, label

_BAR_STEPS, _TICK_MILLISECONDS = 1000, 200


class RunRow(Panel):
    """Hidden while nothing runs; the bar follows the clock up to the time of all."""

    def __init__(self, state: WhatIfState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._number, self._seconds, self._began = 1, 1.0, 0.0
        self._step: BuildStep | None = None
        self.text, self._elapsed = label(), label("small")
        self.bar = QProgressBar(textVisible=False, maximum=_BAR_STEPS)
        self.stop_button = button()
        self.stop_button.clicked.connect(self.stop)
        self._timer = QTimer(self, interval=_TICK_MILLISECONDS)
        self._timer.timeout.connect(self._tick)
        state.stepped.connect(self._on_step)
        state.running_changed.connect(self._on_running)
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self._elapsed)
        row.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.bar)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.stop_button.setText(self.tr("Stop"))
        self.stop_button.setToolTip(self.tr("Stop and keep what was found (Esc)"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self._write()

    def expect(self, number: int, seconds: float) -> None:
        """Say how many are to be built next, and the seconds for each."""
        self._number, self._seconds, self._step = number, seconds, None

    def stop(self) -> None:
        """Ask the run to end; what was found is kept."""
        if self._state.run.is_running:
            self._state.run.cancel()
            self.stop_button.setEnabled(False)
            self.text.setText(self.tr("Stopping; what was found is kept…"))

    def _on_running(self) -> None:
        is_running = self._state.run.is_running
        self.setVisible(is_running)
        self.stop_button.setEnabled(is_running)
        if is_running:
            self._began = monotonic()
            self._tick()
            self._timer.start()
        else:
            self._timer.stop()

    def _on_step(self, step: BuildStep) -> None:
        if self._step is None or step.index != self._step.index:
            self._began = monotonic()
        self._step = step
        self._write()

    def _write(self) -> None:
        step = self._step
        if step is None or not self.stop_button.isEnabled():
            return
        text = self.tr("Building {number} of {count}: {name}").format(
            number=step.index + 1, count=self._number, name=step.name
        )
        if step.solve is not None and step.solve.cost is not None:
            found = self.tr("a roster is found, making it better").format()
            text = f"{text} · {found}"
            if step.solve.gap is not None:
                gap = self.tr("gap {gap}").format(gap=f"{step.solve.gap:.1%}")
                text = f"{text}, {gap}"
        self.text.setText(text)

    def _tick(self) -> None:
        seconds = monotonic() - self._began
        index = self._step.index if self._step is not None else 0
        share = (index + min(1.0, seconds / self._seconds)) / self._number
        self.bar.setValue(round(_BAR_STEPS * share))
        self._elapsed.setText(self.tr("{seconds} s").format(seconds=round(seconds)))
