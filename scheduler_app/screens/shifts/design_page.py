"""Designing shifts: what is asked for, the proposal beside today's, what it would change."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.screens.shifts.compare_panel import ComparePanel
from scheduler_app.screens.shifts.compare_work import CompareAsk, compare
from scheduler_app.screens.shifts.design_form import DesignForm
from scheduler_app.screens.shifts.design_panel import DesignPanel
from scheduler_app.screens.shifts.design_work import DesignAsk, DesignFound
from scheduler_app.screens.shifts.frontier_panel import FrontierPanel
from scheduler_app.screens.shifts.need_curve import need_curve, people_a_day
from scheduler_app.screens.shifts.proposal import Proposal
from scheduler_app.screens.shifts.ruler import Ruler
from scheduler_app.screens.shifts.ruler_legend import RulerLegend
from scheduler_app.screens.shifts.ruler_rows import RulerGroup, RulerRow
from scheduler_app.screens.shifts.shift_words import people_text
from scheduler_app.screens.shifts.shifts_state import ShiftsState
from scheduler_app.store.adopt import adopt_changes, replaceable
from scheduler_app.store.steps import StepSource
from scheduler_app.tasks.one_task import reason_of
from scheduler_app.widgets.empty_state import EmptyState
from scheduler_app.widgets.main_and_side import main_and_side
from scheduler_app.widgets.message_bar import Message
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.scrolled import scrolled, scrolled_column
from scheduler_app.widgets.theme import Theme
from solver.domain.validation import FieldError
from solver.patterns.candidate import candidate_of
from solver.scenarios.side_by_side import SideBySide

_ROW_PIXELS = (20, 28)
_GAP, _SIDE_PIXELS = 12, 334
_RULER_PIXELS, _LOWER_PIXELS = 470, 220
_MAIN, _EMPTY = range(2)


class DesignPage(Panel):
    """``changed``: what can be done next is another thing."""

    changed = Signal()

    def __init__(self, state: ShiftsState, theme: Theme) -> None:
        super().__init__()
        self._state = state
        self._found: DesignFound | None = None
        self.proposal: Proposal | None = None
        self._title, self._about = label("section"), label("small", wrap=True)
        self.ruler = Ruler(theme, _ROW_PIXELS, can_edit=False)
        self.legend = RulerLegend(theme)
        self.form, self.design = DesignForm(state), DesignPanel()
        self.frontier, self.compare = FrontierPanel(theme), ComparePanel()
        self.empty, self._pages = EmptyState(), QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Today's and proposed shifts, against the need"))
        self.ruler.setAccessibleName(self.tr("Today's and proposed shifts"))
        self.refresh()

    @property
    def is_running(self) -> bool:
        """Tell whether something is being calculated."""
        return self.design.task.is_running or self.compare.task.is_running

    @property
    def can_start(self) -> bool:
        """Tell whether there is a need, and people to design for."""
        return self._pages.currentIndex() == _MAIN and not self.is_running

    @property
    def can_adopt(self) -> bool:
        """Tell whether there is a proposal that can be taken, other than today's."""
        proposal = self.proposal
        if proposal is None or self._state.refusal() or self.is_running:
            return False
        return not self._is_today(proposal)

    def start(self) -> None:
        """Design what the form says; say why if it cannot be."""
        document = self._state.document
        if document is None or not self.can_start:
            return
        missing = document.weeks_without_demand(self.form.n_weeks)
        if missing:
            text = self.tr("There is no demand for {count} weeks: choose fewer.")
            self._state.say(text.format(count=self.form.n_weeks))
            return
        try:
            request = self.form.request()
        except FieldError as error:
            self._state.say(self._why_not(error))
            return
        seconds = self.form.seconds.value()
        first, weeks = document.first_date, self.form.n_weeks
        self.design.start(DesignAsk(document.data, first, weeks, request, seconds))

    def stop(self) -> None:
        """End what is being calculated; what it has found is kept."""
        self.design.run.stop()
        self.compare.run.stop()

    def adopt(self) -> bool:
        """Put the proposed shifts in place of today's, as one undo step."""
        document, proposal = self._state.document, self.proposal
        if document is None or proposal is None or not self.can_adopt:
            return False
        text = self.tr("adopt {count} shifts").format(count=len(proposal.patterns))
        is_done = self._state.edit(
            text, lambda: adopt_changes(document.data, proposal.patterns), StepSource.DESIGN
        )
        if is_done:
            retired = {p.code for p in self._state.patterns if p.is_retired}
            wished = {wish.pattern for wish in document.data.requests}
            self._say_adopted(has_old_wishes=bool(retired & wished))
        return is_done

    def forget(self) -> None:
        """Drop what was found for a project that is no longer open."""
        self.design.forget()
        self.compare.task.forget()
        self._show(None, None)

    def refresh(self) -> None:
        """Show today's shifts, the proposal and the need as they are now."""
        document = self._state.document
        if document is None:
            return
        curve = need_curve(document, self._state.day)
        can_design = curve is not None and bool(document.data.employees)
        self._pages.setCurrentIndex(_MAIN if can_design else _EMPTY)
        self._say_first_step(has_need=curve is not None)
        people = people_a_day(document, self._state.day) or {}
        today = tuple(
            RulerRow(p, people_text(people[p.code], self._state.day) if p.code in people else "")
            for p in replaceable(self._state.patterns)
        )
        groups = [RulerGroup(self.tr("Today ({count})").format(count=len(today)), today)]
        if self.proposal is not None:
            groups.insert(0, self._proposed(self.proposal))
        self.ruler.show_rows(groups, curve)
        self.legend.show_curve(curve, is_week=self._state.day is None)
        self._about.setVisible(self.proposal is None)
        self._about.setText(
            self.tr("F5 chooses the shifts that lose the fewest contacts with these people.")
        )
        self.design.show_adopted(
            is_adopted=self.proposal is not None and self._is_today(self.proposal)
        )
        self.changed.emit()

    def choose(self, n_patterns: int) -> None:
        """Look at the proposal of so many shifts."""
        found = self._found
        proposal = None if found is None else found.of(n_patterns)
        if proposal is not None and proposal is not self.proposal:
            self._show(found, proposal)

    def _is_today(self, proposal: Proposal) -> bool:
        """Tell whether the proposed shifts are those that there are."""
        today = {candidate_of(pattern) for pattern in replaceable(self._state.patterns)}
        return {candidate_of(pattern) for pattern in proposal.patterns} == today

    def _proposed(self, proposal: Proposal) -> RulerGroup:
        title = self.tr("Proposed ({count})").format(count=len(proposal.patterns))
        day, rows = self._state.day, []
        for i, pattern in enumerate(proposal.patterns):
            people = proposal.people_a_day(i) if day is None else proposal.people(i, day)
            rows.append(RulerRow(pattern, people_text(people, day)))
        return RulerGroup(title, tuple(rows))

    def _show(self, found: DesignFound | None, proposal: Proposal | None) -> None:
        is_other = proposal is not self.proposal
        self._found, self.proposal = found, proposal
        self.frontier.show_found(found, proposal)
        self.frontier.setVisible(found is not None)
        self.compare.setVisible(found is not None)
        if is_other:
            self.compare.clear()
        self.refresh()

    def _on_found(self, found: DesignFound) -> None:
        looked_at = self.proposal.n_patterns if self._found and self.proposal else found.chosen
        self._show(found, found.of(looked_at) or found.of(found.chosen))

    def _start_comparing(self) -> None:
        document, proposal = self._state.document, self.proposal
        if document is None or document.week is None or proposal is None or self.is_running:
            return
        ask = CompareAsk(document.week, proposal.patterns, self.form.seconds.value())
        text = self.tr("Building two rosters…")
        self.compare.run.start(text, 2 * ask.seconds, partial(compare, ask), self._on_compared)

    def _on_compared(self, both: SideBySide) -> None:
        document = self._state.document
        if document is not None and document.week is not None:
            figures = both.today.figures, both.proposed.figures
            self.compare.show_figures(*figures, document.first_date)

    def _say_adopted(self, *, has_old_wishes: bool) -> None:
        text = self.tr("The shifts are adopted; old ones stay for the rosters that have them.")
        if has_old_wishes:
            text += " " + self.tr("Wishes for old shifts count for the nearest new ones.")
        go_on = partial(self._state.context.screen_wanted.emit, "roster")
        message = Message(text, "green", self.tr("Build the roster"), go_on, is_passing=True)
        self._state.context.message_posted.emit(message)

    def _why_not(self, error: FieldError) -> str:
        words = {
            "lengths": self.tr("Tick at least one length."),
            "fix": self.tr("More shifts are kept than asked for: allow more, or keep fewer."),
        }
        return words.get(error.field, str(error))

    def _say_first_step(self, *, has_need: bool) -> None:
        if has_need:
            self.empty.say(
                self.tr("No people yet"),
                self.tr(
                    "Shifts are designed for the people there are. Fill the sheets Employees and "
                    "Contracts of the workbook and import it."
                ),
                self.tr("Go to Start"),
            )
        else:
            self.empty.say(
                self.tr("No demand yet"),
                self.tr(
                    "Nobody is required in this week, so there is nothing to design shifts for. "
                    "Forecast the week, or enter its demand, first."
                ),
                self.tr("Go to Demand"),
            )

    def _take_first_step(self) -> None:
        document = self._state.document
        has_need = document is not None and need_curve(document, None) is not None
        self._state.context.screen_wanted.emit("start" if has_need else "demand")

    def _connect(self) -> None:
        self._state.changed.connect(self.refresh)
        self.design.found.connect(self._on_found)
        self.design.task.running_changed.connect(self._on_running)
        self.compare.task.running_changed.connect(self._on_running)
        self.compare.task.failed.connect(self._on_compare_failed)
        self.compare.wanted.connect(self._start_comparing)
        self.frontier.chosen.connect(self.choose)
        self.empty.next_step.connect(self._take_first_step)
        self.setFocusProxy(self.ruler)

    def _on_running(self, _is_running: bool) -> None:
        self.form.set_running(self.is_running)
        self.compare.compare_button.setEnabled(not self.is_running)
        self.changed.emit()

    def _on_compare_failed(self, error: Exception) -> None:
        text = self.tr("The comparison failed: {reason}").format(reason=reason_of(error))
        self._state.say(text)

    def _lay_out(self) -> None:
        whole = main_and_side(self._main_part(), self._side_part(), _SIDE_PIXELS)
        self._pages.addWidget(whole)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)

    def _main_part(self) -> QWidget:
        card = Panel(kind="card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 10, 1, 8)
        inside.setSpacing(4)
        for parts in ((self._title, self.legend), (self._about,)):
            row = QHBoxLayout()
            row.setContentsMargins(12, 0, 12, 0)
            row.setSpacing(16)
            for part in parts:
                row.addWidget(part, int(part is self.legend))
            inside.addLayout(row)
        inside.addWidget(scrolled(self.ruler), 1)
        main = QSplitter(Qt.Orientation.Vertical)
        main.addWidget(card)
        main.addWidget(self.frontier)
        main.setSizes([_RULER_PIXELS, _LOWER_PIXELS])
        main.setStretchFactor(0, 3)
        main.setStretchFactor(1, 2)
        main.setHandleWidth(_GAP)
        main.setChildrenCollapsible(False)
        return main

    def _side_part(self) -> QWidget:
        side = scrolled_column(self.design, self.compare, self.form)
        side.setMinimumWidth(_SIDE_PIXELS)
        return side
