"""The week screen: where the week stands, what to do next, what to look at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.document.tagged_days import day_marks
from scheduler_app.document.week_beside import step_calendar, turn_to_week
from scheduler_app.document.week_conflicts import week_conflicts
from scheduler_app.document.week_progress import StepKey, StepState, next_step, steps_of
from scheduler_app.screens.week.copy_panel import CopyPanel
from scheduler_app.screens.week.days_card import DaysCard
from scheduler_app.screens.week.figures_card import FiguresCard
from scheduler_app.screens.week.step_words import action_text
from scheduler_app.screens.week.steps_card import StepsCard
from scheduler_app.screens.week.warnings_card import WarningsCard
from scheduler_app.screens.week.week_strip import N_WEEKS, WEEKS_BEFORE, WeekStrip
from scheduler_app.store.week import monday_of
from scheduler_app.store.week_states import week_states
from scheduler_app.wanted_places import Place
from scheduler_app.widgets.empty_state import EmptyState
from scheduler_app.widgets.lazy_panel import LazyPanel
from scheduler_app.widgets.panel import button, label
from scheduler_app.widgets.scrolled import scrolled
from scheduler_app.widgets.week_steps import WeekSteps
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.explain.conflicts.conflict import Conflict
from solver.report.week_report import WeekReport, week_report

_STEPS_PIXELS, _GAP = 410, 12
_MAIN, _EMPTY = range(2)
_SCREENS = {
    StepKey.DEMAND: "demand",
    StepKey.STAFF: "staff",
    StepKey.RULES: "shifts",
    StepKey.ROSTER: "roster",
    StepKey.BREAKS: "day",
    StepKey.CHECKS: "roster",
}


def create(context: AppContext) -> QWidget:
    """Make the screen."""
    return WeekScreen(context)


class WeekScreen(LazyPanel):
    """Follows the context's document; what it shows is computed while it is seen."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._next: StepKey | None = None
        self._title = label("title")
        self.weeks, self.strip = WeekSteps(), WeekStrip()
        self.copy_button, self.next_button = button(), button("primary")
        self.copying = CopyPanel(context)
        self.figures, self.days = FiguresCard(), DaysCard()
        self.steps, self.warnings = StepsCard(), WarningsCard()
        self.empty, self._pages = EmptyState(), QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_document_changed()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Week"))
        self.copy_button.setText(self.tr("Copy week…"))
        self.next_button.setAccessibleName(self.tr("What to do next"))
        self.refresh()

    def fill(self) -> None:
        document = self._context.document
        has_week = document is not None and document.week is not None
        self._pages.setCurrentIndex(_MAIN if has_week else _EMPTY)
        self.weeks.setVisible(has_week)
        for knob in (self.copy_button, self.next_button):
            knob.setVisible(has_week)
        if document is None or not has_week:
            self._say_first_step()
            return
        self.weeks.show_week(document.first_date)
        self._show_waiting()
        self._show_strip(document)
        conflicts = week_conflicts(document)
        self._show_steps(document, conflicts)
        self.figures.show_report(document, _report(document))
        self.days.show_document(document)
        self.warnings.show_document(document, conflicts)
        self.copying.refresh()

    def _show_strip(self, document: ScheduleDocument) -> None:
        data, shown = document.data, document.first_date
        begin = shown - timedelta(weeks=WEEKS_BEFORE)
        end = begin + timedelta(days=N_WEEKS * DAYS_PER_WEEK - 1)
        queues = [queue.name for queue in data.queues]
        marks = day_marks(data, queues, begin, end)
        states = week_states(data, begin, N_WEEKS)
        self.strip.show_weeks(states, shown, marks, date.today())

    def _show_steps(self, document: ScheduleDocument, conflicts: Sequence[Conflict]) -> None:
        steps = steps_of(document, conflicts)
        following = next_step(steps)
        self.steps.show_steps(steps)
        self._next = following.key if following is not None else None
        if self._next is None:
            self.next_button.setText(self.tr("All done: on to next week"))
        else:
            text = self.tr("Next: {step}").format(step=action_text(self._next))
            self.next_button.setText(text)

    def _show_waiting(self) -> None:
        can_leave = not self._context.is_building
        self.weeks.allow(can_leave, can_leave)
        for part in (self.strip, self.steps, self.copy_button, self.next_button):
            part.setEnabled(can_leave)

    def _say_first_step(self) -> None:
        self.empty.say(
            self.tr("Which week?"),
            self.tr(
                "Nothing is planned in this project yet. Begin with the week from {day}; the "
                "steps to its roster are listed then."
            ).format(day=_next_monday().isoformat()),
            self.tr("Plan this week") if self._context.document is not None else "",
        )

    def _connect(self) -> None:
        context = self._context
        context.document_changed.connect(self._on_document_changed)
        context.building_changed.connect(lambda _is_building: self.refresh())
        context.exported.connect(self.refresh)
        context.published.connect(self.refresh)
        self.weeks.stepped.connect(self._on_stepped)
        self.strip.chosen.connect(self._show_week)
        self.copy_button.clicked.connect(self.copying.open)
        self.copying.closed.connect(self.copy_button.setFocus)
        self.steps.wanted.connect(self._go)
        self.next_button.clicked.connect(self._on_next)
        self.days.chosen.connect(lambda day: context.want_place(Place(day)))
        self.warnings.wanted.connect(self._on_place)
        self.empty.next_step.connect(lambda: self._show_week(_next_monday()))
        self.setFocusProxy(self.next_button)

    def _on_document_changed(self) -> None:
        document = self._context.document
        self.copying.hide()
        if document is not None:
            document.cells_changed.connect(lambda _cells: self._refresh.start())
            document.activities_changed.connect(self._refresh.start)
            document.replaced.connect(self._refresh.start)
        self.refresh()

    def _on_stepped(self, by: int) -> None:
        self._say(step_calendar(self._context.document, by))

    def _show_week(self, day: date) -> None:
        self._say(turn_to_week(self._context.document, day))

    def _say(self, refusal: str) -> None:
        if refusal:
            self._context.post(refusal, "red")

    def _on_next(self) -> None:
        if self._next is not None:
            self._go(self._next)
        else:
            self._on_stepped(1)

    def _go(self, key: StepKey) -> None:
        """Do the step, where that is one thing, else show its place."""
        context, step = self._context, self.steps.rows[key].step
        begun = {StepKey.ROSTER: context.want_build, StepKey.BREAKS: context.want_breaks}
        if key is StepKey.PUBLISHED:
            context.publish()
        elif key is StepKey.EXPORTED:
            context.export_wanted.emit("xlsx")
        elif key in begun and step is not None and step.state is StepState.OPEN:
            begun[key]()
        else:
            context.screen_wanted.emit(_SCREENS[key])

    def _on_place(self, place: Place | str) -> None:
        if isinstance(place, str):
            self._context.screen_wanted.emit(place)
        else:
            self._context.want_place(place)

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.days)
        column.addWidget(self.warnings, 1)
        below = QHBoxLayout()
        below.setSpacing(_GAP)
        self.steps.setFixedWidth(_STEPS_PIXELS)
        below.addWidget(self.steps)
        below.addWidget(side, 1)
        main = QWidget()
        inside = QVBoxLayout(main)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(_GAP)
        inside.addWidget(self.strip)
        inside.addWidget(self.figures)
        inside.addLayout(below, 1)
        self._pages.addWidget(scrolled(main))
        self._pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 12, 16, 12)
        whole.setSpacing(_GAP)
        whole.addLayout(self._header_row())
        whole.addWidget(self.copying)
        whole.addWidget(self._pages, 1)

    def _header_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(self.weeks)
        row.addStretch(1)
        row.addWidget(self.copy_button)
        row.addWidget(self.next_button)
        return row


def _report(document: ScheduleDocument) -> WeekReport | None:
    week = document.week
    if week is None or not any(True for _ in week.roster.shifts()):
        return None
    judged, expected = document.evaluation, document.outlook
    return week_report(week.problem, week.rules, week.roster, judged, expected)


def _next_monday() -> date:
    return monday_of(date.today()) + timedelta(days=DAYS_PER_WEEK)
