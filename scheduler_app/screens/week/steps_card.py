"""What is left to do for the week: one row a step, with a link to its place."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from scheduler_app.document.week_progress import Step, StepKey, StepState, next_step
from scheduler_app.screens.week.step_words import link_text, sentence, state_text, title_text
from scheduler_app.widgets.panel import Panel, button, label, set_tone

_SIGNS = {
    StepState.OPEN: ("○", ""),
    StepState.DONE: ("✓", "green"),
    StepState.ATTENTION: ("!", "amber"),
    StepState.UNNEEDED: ("–", ""),
}
_SIGN_PIXELS = 18


class StepRow(Panel):
    """One step: its sign, title and sentence, and the button that leads there."""

    def __init__(self, key: StepKey) -> None:
        super().__init__(kind="step")
        self.key = key
        self.step: Step | None = None
        self.sign, self.title = label("cardTitle"), label("strong")
        self.text, self.link = label("small", wrap=True), button("link")
        self.sign.setFixedWidth(_SIGN_PIXELS)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 12, 4)
        row.setSpacing(10)
        row.addWidget(self.sign)
        row.addLayout(words, 1)
        row.addWidget(self.link)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(title_text(self.key))
        if self.step is not None:
            self.show_step(self.step, is_next=bool(self.property("current")))

    def show_step(self, step: Step, *, is_next: bool) -> None:
        """Show how far the step is; ``is_next``: it is the one to do now."""
        self.step = step
        sign, tone = _SIGNS[step.state]
        if step.key is StepKey.CHECKS and step.state is StepState.ATTENTION:
            tone = "red"
        self.sign.setText(sign)
        self.text.setText(sentence(step))
        set_tone(self.sign, tone)
        set_tone(self.text, tone if step.state is StepState.ATTENTION else "")
        self.link.setText(link_text(step))
        self.link.setVisible(bool(self.link.text()))
        said = f"{self.title.text()}: {state_text(step.state)}. {self.text.text()}"
        self.link.setAccessibleDescription(said)
        self.setAccessibleName(said)
        if self.property("current") != is_next:
            self.setProperty("current", is_next)
            self.style().unpolish(self)
            self.style().polish(self)


class StepsCard(Panel):
    """``wanted`` carries the key of a step whose place is to be shown."""

    wanted = Signal(object)  # StepKey

    def __init__(self) -> None:
        super().__init__(kind="card")
        self._title, self._count = label("section"), label("small")
        self.rows = {key: StepRow(key) for key in StepKey}
        self._steps: Sequence[Step] = ()
        top = QHBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 10, 2, 8)
        column.setSpacing(2)
        column.addLayout(top)
        for key, row in self.rows.items():
            row.link.clicked.connect(partial(self._on_link, key))
            column.addWidget(row)
        column.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("What is left to do"))
        self.show_steps(self._steps)

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show how far each step is."""
        self._steps = steps
        following = next_step(tuple(steps))
        for step in steps:
            self.rows[step.key].show_step(step, is_next=step is following)
        needed = [step for step in steps if step.state is not StepState.UNNEEDED]
        done = sum(step.state is StepState.DONE for step in needed)
        text = self.tr("{done} of {all} done") if needed else ""
        self._count.setText(text.format(done=done, all=len(needed)))
        set_tone(self._count, "green" if needed and done == len(needed) else "")

    def _on_link(self, key: StepKey, _checked: bool = False) -> None:
        self.wanted.emit(key)
