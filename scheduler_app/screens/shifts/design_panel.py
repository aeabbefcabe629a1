"""How the design goes: lost contacts, what is proven, and how it ended."""

from __future__ import annotations

from math import isfinite

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from scheduler_app.language.units import percent_number
from scheduler_app.screens.shifts.design_work import MOST_PATTERNS, DesignAsk, DesignFound, design
from scheduler_app.screens.shifts.proposal import Proposal
from scheduler_app.screens.shifts.shift_words import fixed_text, number_text
from scheduler_app.tasks.one_task import OneTask, reason_of
from scheduler_app.widgets.panel import Panel, label, set_tone
from scheduler_app.widgets.run_row import RunRow
from solver.patterns.answer import DesignProgress, DesignStatus

_LOST, _BOUND, _GAP = range(3)
_UNKNOWN, _GOOD_GAP = "–", 0.005


class DesignPanel(Panel):
    """``start`` designs; ``found`` carries what there is, first for the shifts asked for."""

    found = Signal(object)  # DesignFound

    def __init__(self) -> None:
        super().__init__(kind="card")
        self._title, self._state = label("section"), label(wrap=True)
        self._names = [label("small") for _ in range(3)]
        self.figures = [label("figure") for _ in range(3)]
        self.task = OneTask(self)
        self.run = RunRow(self.task)
        self._outcome: tuple[str, str] = ("", "")
        self._has_chosen = self._is_adopted = False
        self.task.progressed.connect(self._on_progress)
        self.task.failed.connect(self._on_failed)
        self.task.running_changed.connect(lambda _is_on: self._show_state())
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Design"))
        words = (self.tr("Lost contacts"), self.tr("At least"), self.tr("Gap"))
        tips = (
            self.tr("Expected contacts that the best choice so far does not answer"),
            self.tr("No choice of so many shifts loses fewer: proven"),
            self.tr("How far the choice so far can be from the best, at most"),
        )
        for name, word, tip in zip(self._names, words, tips, strict=True):
            name.setText(word)
            name.setToolTip(tip)
        self._show_state()

    def start(self, ask: DesignAsk) -> None:
        """Design in the background; nothing while it runs."""
        for figure in self.figures:
            figure.setText(_UNKNOWN)
        self._outcome = ("", "")
        self._has_chosen = False
        text = self.tr("Choosing {count} shifts…").format(count=ask.request.most_patterns)
        self.run.start(
            text, ask.seconds, lambda cancel, report: design(ask, cancel, report), self._on_done
        )

    def forget(self) -> None:
        """Stop, and drop what may still come: another project is shown."""
        self.task.forget()
        self._outcome = ("", "")
        self._show_state()

    def show_adopted(self, *, is_adopted: bool) -> None:
        """Say that the proposal looked at is what there is; the figures are gone with it."""
        if is_adopted != self._is_adopted:
            self._is_adopted = is_adopted
            self._show_state()

    def _on_progress(self, progress: object) -> None:
        if isinstance(progress, DesignFound):
            self._has_chosen = True
            self._show_chosen(progress)
            self.found.emit(progress)
        elif isinstance(progress, DesignProgress) and self._has_chosen:
            text = self.tr("Looking at 1 to {count} shifts: {number}…")
            text = text.format(count=MOST_PATTERNS, number=progress.n_patterns)
            self.run.text.setText(text)
        elif isinstance(progress, DesignProgress):
            lost, bound, gap = progress.lost, progress.bound, progress.gap
            self._write(lost, bound if isfinite(bound) else None, gap)

    def _show_chosen(self, found: DesignFound) -> None:
        chosen = found.of(found.chosen)
        if chosen is not None:
            self._write(chosen.design.lost, chosen.design.bound, chosen.design.gap)

    def _write(self, lost: float | None, bound: float | None, gap: float | None) -> None:
        for figure, number in ((_LOST, lost), (_BOUND, bound)):
            text = _UNKNOWN if number is None else number_text(max(0.0, number), 0)
            self.figures[figure].setText(text)
        is_known = gap is not None and isfinite(gap)
        text = percent_number(fixed_text(100 * gap)) if gap is not None and is_known else _UNKNOWN
        self.figures[_GAP].setText(text)

    def _on_done(self, found: DesignFound) -> None:
        chosen = found.of(found.chosen)
        if chosen is None:
            self._outcome = (self._why_none(found), "amber")
        else:
            self._show_chosen(found)
            done = self.tr("Done: look at the shifts, then compare or adopt them.")
            text = self._stopped(chosen) if found.is_stopped else done
            self._outcome = (text, "green" if chosen.design.gap <= _GOOD_GAP else "")
            self.found.emit(found)
        self._show_state()

    def _why_none(self, found: DesignFound) -> str:
        if found.is_stopped:
            return self.tr("Stopped before any shifts were found. F5 begins again.")
        return self.tr("No shifts were found in this time. Allow more time or other lengths.")

    def _stopped(self, chosen: Proposal) -> str:
        if chosen.design.status is DesignStatus.OPTIMAL:
            return self.tr("Stopped. These shifts are proven the best of so many.")
        gap = percent_number(fixed_text(100 * chosen.design.gap))
        return self.tr(
            "Stopped: the best so far. A longer search could lose at most {gap} fewer contacts."
        ).format(gap=gap)

    def _on_failed(self, error: Exception) -> None:
        text = self.tr("The design failed: {reason}").format(reason=reason_of(error))
        self._outcome = (text, "red")
        self._show_state()

    def _show_state(self) -> None:
        is_running = self.task.is_running
        text, tone = self._outcome
        if self._is_adopted and text:
            text, tone = self.tr("These are the shifts of today now."), ""
        self._state.setVisible(not is_running)
        self._state.setText(text or self.tr("F5 designs the shifts as said below."))
        set_tone(self._state, tone)
        has_figures = is_running or (bool(text) and not self._is_adopted)
        for part in (*self._names, *self.figures):
            part.setVisible(has_figures)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        for i, (name, figure) in enumerate(zip(self._names, self.figures, strict=True)):
            grid.addWidget(name, 0, i)
            grid.addWidget(figure, 1, i)
            grid.setColumnStretch(i, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for part in (self._title, self._state, self.run):
            column.addWidget(part)
        column.addLayout(grid)
