"""The build: start, watch cost, bound and gap, stop; the result is one undo step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from math import isfinite

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
)

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.answers import Answers
from scheduler_app.language.phrases import day_text, rule_title
from scheduler_app.language.priorities import progress_cost_text
from scheduler_app.language.punctuation import listed
from scheduler_app.language.translation import Count
from scheduler_app.language.units import seconds_number, seconds_suffix
from scheduler_app.screens.roster.aim_choice import AimChoice
from scheduler_app.screens.roster.reasons_view import ReasonsView
from scheduler_app.store.records import ProjectData
from scheduler_app.store.week import Week, week_of
from scheduler_app.tasks.one_task import OneTask
from scheduler_app.tasks.task import Report
from scheduler_app.widgets.clock_bar import ClockBar
from scheduler_app.widgets.message_bar import Message
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from solver.domain.roster import Row
from solver.explain.build_or_explain import BuildOutcome, build_or_explain
from solver.roster.kept import eased, with_kept
from solver.roster.result import SolveOptions, SolveProgress, SolveResult, Status
from solver.roster.retired import without_retired
from solver.roster.roles import with_roles
from solver.rules.base import Rule
from solver.rules.priority import Priority
from solver.search.cancellation import CancelToken

_LEAST_SECONDS, _MOST_SECONDS = 1, 3600
_GOOD_GAP = 0.005
_COST, _BOUND, _GAP, _ELAPSED = range(4)
_WEEKS = (1, 2, 4)


class BuildPanel(Panel):
    """``start`` builds the shown week, and more after it if chosen; edits wait meanwhile."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(kind="card")
        self._context = context
        self._document: ScheduleDocument | None = None
        self._run = OneTask(self)
        self._run.progressed.connect(self._on_progress)
        self._run.failed.connect(self._on_failed)
        self._run.running_changed.connect(self._on_running)
        self._applied: tuple[Row, ...] | None = None
        self._outcome: BuildOutcome | None = None
        self._only: frozenset[tuple[int, int]] | None = None
        self._eased: list[str] = []
        self._progress: SolveProgress | None = None
        self._title, self._state, self._note = label("section"), label(wrap=True), label("small")
        self._names = [label("small") for _ in range(4)]
        self.figures = [label() for _ in range(4)]
        self.bar = ClockBar()
        self._limit_name = label("small")
        self.limit = QSpinBox(
            minimum=_LEAST_SECONDS,
            maximum=_MOST_SECONDS,
            value=round(context.settings.time_limit_seconds),
        )
        self.weeks = QComboBox()
        self.weeks.addItems([""] * len(_WEEKS))
        self.weeks.activated.connect(self._show_state)
        self.stop_button = button()
        self.stop_button.clicked.connect(self.stop)
        context.setting_changed.connect(self._on_setting)
        self.aim, self.reasons = AimChoice(context), ReasonsView()
        self.bar.ticked.connect(self._show_elapsed)
        self._lay_out()
        self.retranslate()

    @property
    def is_running(self) -> bool:
        """Tell whether a roster is being built."""
        return self._run.is_running

    @property
    def n_weeks(self) -> int:
        """How many weeks are built together."""
        return _WEEKS[max(0, self.weeks.currentIndex())]

    def retranslate(self) -> None:
        self._title.setText(self.tr("Build"))
        self._note.setText(self.tr("Editing waits until the build is done. Esc stops it."))
        self._limit_name.setText(self.tr("Time limit"))
        self.limit.setAccessibleName(self.tr("Time limit"))
        self.limit.setSuffix(seconds_suffix())
        words = (self.tr("1 week"), self.tr("2 weeks"), self.tr("4 weeks"))
        for i, word in enumerate(words):
            self.weeks.setItemText(i, word)
        self.weeks.setAccessibleName(self.tr("Weeks to build"))
        self.weeks.setToolTip(
            self.tr("How many weeks are built together, from the shown one on; one undo step.")
        )
        self.stop_button.setText(self.tr("Stop"))
        self.stop_button.setToolTip(self.tr("Stop and keep the best roster so far (Esc)"))
        figures = (self.tr("Cost"), self.tr("Bound"), self.tr("Gap"), self.tr("Elapsed"))
        for name, word in zip(self._names, figures, strict=True):
            name.setText(word)
        self.figures[_COST].setToolTip(
            self.tr(
                "Where there are two numbers: important + nice to have.\n"
                "No cost of what is nice to have is worth any of what is important."
            )
        )
        self._show_state()

    def show_document(self, document: ScheduleDocument | None) -> None:
        """Take another document; a running build is stopped and its result dropped."""
        self._run.forget()
        self._document = document
        self.aim.show_document(document)
        self.reset()

    def reset(self) -> None:
        """Forget the last build, for example because another week is shown."""
        self._outcome, self._progress, self._only, self._eased = None, None, None, []
        self._applied = None
        for figure in self.figures:
            figure.setText("–")
        self.bar.show_share(0.0)
        self.aim.refresh()
        self._show_state()

    def start(self) -> None:
        """Build the shown week; nothing while a build runs."""
        self._start(None)

    def build_part(self, only: frozenset[tuple[int, int]]) -> None:
        """Build these cells (employee, day) of the shown week; all others stay as they are."""
        self._start(only)

    def _start(self, only: frozenset[tuple[int, int]] | None) -> None:
        document = self._document
        if self.is_running or document is None or document.week is None:
            return
        if document.project.read_only:
            self._context.post(self.tr("This project is read only; nothing can be built."), "amber")
            return
        if not _wants_people(document):
            text = self.tr("No demand for this week: nothing to build.")
            self._context.message_posted.emit(Message(text, "amber", is_passing=True))
            return
        missing = document.weeks_without_demand(self.n_weeks) if only is None else []
        if missing:
            text = self.tr("No demand for the week of {date}: choose fewer weeks.")
            text = text.format(date=day_text(missing[0]))
            self._context.message_posted.emit(Message(text, "amber", is_passing=True))
            return
        self.reset()
        self._only = only
        self._context.keep_settings(time_limit_seconds=float(self.limit.value()))
        options = SolveOptions(time_limit_seconds=float(self.limit.value()))
        week, rules = document.week, document.rules
        if only is not None:
            week = replace(week, problem=with_kept(week.problem, week.roster, only))
            rules = eased(rules, document.evaluation.violations, only)
        self._eased = [
            rule_title(r) for r, old in zip(rules, document.rules, strict=True) if r != old
        ]
        work = _work(week, rules, options)
        if only is None and self.n_weeks > 1:
            work = _long_work(document.data, document.first_date, self.n_weeks, options)
        self._run.start(work, self._on_built)
        self._show_state()

    def stop(self) -> None:
        """End the build; the best roster so far is applied."""
        if self.is_running:
            self._run.cancel()
            self.stop_button.setEnabled(False)
            self._state.setText(self.tr("Stopping; the best roster so far is kept…"))

    def refresh(self) -> None:
        """Say whether the roster is still the one that was built."""
        if self._outcome is not None:
            self._show_state()

    def _is_edited_since(self, result: SolveResult) -> bool:
        document = self._document
        if result.roster is None or document is None or document.week is None:
            return False
        # Of several weeks, the result has rows of people who are not in the shown one.
        return document.roster.cells != self._applied

    def _on_setting(self, name: str) -> None:
        if name == "time_limit_seconds":
            self.limit.setValue(round(self._context.settings.time_limit_seconds))

    def _on_running(self, is_running: bool) -> None:
        if is_running:
            self.bar.begin(self.limit.value())
        else:
            self.bar.end()
        self._context.set_building(is_running)

    def _on_progress(self, progress: SolveProgress) -> None:
        self._progress = progress
        self._show_figures(progress)
        self._show_state()

    def _on_built(self, outcome: BuildOutcome) -> None:
        self._outcome = outcome
        result = outcome.result
        self._show_figures(result.progress)
        self.figures[_ELAPSED].setText(seconds_number(f"{result.seconds:.1f}"))
        if result.roster is not None and self._document is not None:
            try:
                self._document.apply_roster(result.roster)
                self._applied = self._document.roster.cells
            except (ValueError, RuntimeError, OSError) as error:
                self._context.post(str(error), "red")
        self._show_state()

    def _on_failed(self, error: Exception) -> None:
        self._show_state()
        self._context.post(self.tr("The build failed: {reason}").format(reason=error), "red")

    def _show_figures(self, progress: SolveProgress) -> None:
        bound, gap = progress.bound, progress.gap
        self.figures[_COST].setText(progress_cost_text(progress))
        self.figures[_BOUND].setText(f"{bound:,.0f}" if isfinite(bound) else "–")
        known = gap is not None and isfinite(gap)
        self.figures[_GAP].setText(f"{gap:.2%}" if known else "–")

    def _show_elapsed(self, seconds: float) -> None:
        self.figures[_ELAPSED].setText(seconds_number(f"{seconds:.0f}"))

    def _show_state(self) -> None:
        """Write what is going on, or how the last build ended."""
        running, result = self.is_running, self._outcome.result if self._outcome else None
        self._note.setVisible(running)
        self.stop_button.setVisible(running)
        self.stop_button.setEnabled(running)
        self.limit.setEnabled(not running)
        self.weeks.setEnabled(not running)
        self.aim.set_running(running)
        # It cannot be changed then, and a low window needs the room.
        self.aim.setVisible(not running)
        for part in (*self._names, *self.figures, self.bar):
            # Without a roster there is no cost to show; the reasons need the room.
            part.setVisible(running or (result is not None and result.roster is not None))
        text, tone = self._running_words() if running else self._result_words(result)
        if result is not None and result.roster is not None and self._eased and not running:
            words = self.tr("The rest breaks these already, so they were no musts: {rules}.")
            text = "\n".join((text, words.format(rules=listed(self._eased))))
        self._state.setText(text)
        set_tone(self._state, tone)
        set_tone(self.bar, "" if running else tone)
        if result is not None and not running:
            self.bar.show_share(1.0)
        self._show_reasons()

    def _show_reasons(self) -> None:
        document = self._document
        explanation = self._outcome.explanation if self._outcome else None
        if explanation is None or document is None or document.week is None:
            self.reasons.show_reasons(None, None)
        else:
            self.reasons.show_reasons(Answers(document.problem, document.first_date), explanation)

    def _running_words(self) -> tuple[str, str]:
        if self._progress is None or self._progress.cost is None:
            if self._only is None:
                return self.tr("Looking for a first roster…"), ""
            text = self.tr("Building {count} selected {count:cell|cells}; the rest stays…")
            return text.format(count=Count(len(self._only))), ""
        if self._progress.level is Priority.IMPORTANT:
            return self.tr("A roster is found; making better what is important…"), ""
        if self._progress.level is Priority.NICE:
            return self.tr("What is important is settled; now what is nice to have…"), ""
        return self.tr("A roster is found; making it better…"), ""

    def _result_words(self, result: SolveResult | None) -> tuple[str, str]:
        if result is None:
            if self.n_weeks > 1:
                text = self.tr("F5 fills the unlocked cells of {count} weeks, this one first.")
                return text.format(count=self.n_weeks), ""
            return self.tr(
                "F5 fills the unlocked cells of this week, Shift+F5 only the selected ones."
            ), ""
        if self._is_edited_since(result):
            return self.tr("Edited since this build; F5 builds again."), ""
        is_good = result.gap is not None and result.gap <= _GOOD_GAP
        words = {
            Status.OPTIMAL: (self.tr("Proven optimal; applied as one undo step."), "green"),
            Status.FEASIBLE: (
                self.tr("Best roster so far; applied as one undo step."),
                "green" if is_good else "amber",
            ),
            Status.INFEASIBLE: (self._impossible_words(), "red"),
            Status.UNKNOWN: (
                self.tr("Stopped before a roster was found. Allow more time."),
                "amber",
            ),
        }
        return words[result.status]

    def _impossible_words(self) -> str:
        if self._only is None:
            return self.tr("No roster keeps every hard rule.")
        return self.tr(
            "With the rest as it is, no roster keeps every hard rule: select more cells, or mend "
            "the rest first."
        )

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        for i, (name, figure) in enumerate(zip(self._names, self.figures, strict=True)):
            grid.addWidget(name, 0, i)
            grid.addWidget(figure, 1, i)
        self.limit.setAlignment(Qt.AlignmentFlag.AlignRight)
        top = QHBoxLayout()
        for part in (self._title, self.weeks, self._limit_name, self.limit):
            top.addWidget(part)
        top.insertStretch(2)
        state = QHBoxLayout()
        state.addWidget(self._state, 1)
        state.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.aim)
        column.addLayout(state)
        column.addLayout(grid)
        for last in (self.bar, self._note, self.reasons):
            column.addWidget(last)
        self._note.setWordWrap(True)


_Work = Callable[[CancelToken, Report], BuildOutcome]


def _wants_people(document: ScheduleDocument) -> bool:
    """Tell whether a queue of the shown week needs anybody, or a shift."""
    problem = document.problem
    needed = document.coverage.required[:, : problem.grid.n_intervals]
    return bool(needed.any() or problem.shift_targets)


def _work(week: Week, rules: tuple[Rule, ...], options: SolveOptions) -> _Work:
    return lambda cancel, report: build_or_explain(
        without_retired(with_roles(week.problem, rules)),
        rules,
        options,
        cancel,
        report,
        week.roster,
    )


def _long_work(data: ProjectData, first: date, n_weeks: int, options: SolveOptions) -> _Work:
    """Build several weeks; their problem is made in the background too."""

    def work(cancel: CancelToken, report: Report) -> BuildOutcome:
        return _work(week_of(data, first, n_weeks), data.rules, options)(cancel, report)

    return work
