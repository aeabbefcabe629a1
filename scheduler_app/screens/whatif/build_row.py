"""A run of builds: which scenario is being built, how far it is, and a way to stop."""

from __future__ import annotations

from scheduler_app.screens.whatif.whatif_state import WhatIfState
from scheduler_app.screens.whatif.whatif_work import BuildStep
from scheduler_app.widgets.run_row import RunRow


class BuildRow(RunRow):
    """The seconds are those of the scenario being built, the bar is that of all."""

    _step: BuildStep | None = None

    def __init__(self, state: WhatIfState) -> None:
        super().__init__(state.run, kind="card")
        state.stepped.connect(self._on_step)

    def retranslate(self) -> None:
        super().retranslate()
        self._write()

    def expect(self, number: int, seconds: float) -> None:
        """Say how many are to be built next, and the seconds for each."""
        self._seconds, self._part, self._step = seconds, (0, number), None

    def _on_step(self, step: BuildStep) -> None:
        is_next = self._step is None or step.index != self._step.index
        self._step = step
        if is_next:
            self._part = step.index, self._part[1]
            self.bar.begin(self._seconds, self._part)
        self._write()

    def _write(self) -> None:
        step = self._step
        if step is None or not self.stop_button.isEnabled():
            return
        text = self.tr("Building {number} of {count}: {name}").format(
            number=step.index + 1, count=self._part[1], name=step.name
        )
        if step.solve is not None and step.solve.cost is not None:
            found = self.tr("a roster is found, making it better").format()
            text = f"{text} · {found}"
            if step.solve.gap is not None:
                gap = self.tr("gap {gap}").format(gap=f"{step.solve.gap:.1%}")
                text = f"{text}, {gap}"
        self.text.setText(text)
