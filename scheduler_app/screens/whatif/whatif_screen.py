"""The What-if screen: variants of the shown week, built in the background and compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.document.week_beside import free_steps, step_week
from scheduler_app.screens.whatif.adopt_panel import AdoptPanel
from scheduler_app.screens.whatif.build_row import BuildRow
from scheduler_app.screens.whatif.comparison_panel import ComparisonChart, ComparisonTable
from scheduler_app.screens.whatif.scenario import Scenario
from scheduler_app.screens.whatif.scenario_form import ScenarioForm
from scheduler_app.screens.whatif.scenario_list import ScenarioList
from scheduler_app.screens.whatif.whatif_state import WhatIfState
from scheduler_app.widgets.calm_spin_box import CalmSpinBox
from scheduler_app.widgets.empty_state import EmptyState
from scheduler_app.widgets.lazy_panel import LazyPanel
from scheduler_app.widgets.panel import button, label
from scheduler_app.widgets.scrolled import scrolled_column
from scheduler_app.widgets.week_steps import WeekSteps

_GAP, _SIDE_PIXELS, _BAR_PIXELS, _FIELD_PIXELS = 12, 356, 8, 84
_LEAST_SECONDS, _MOST_SECONDS, _STEP_SECONDS = 5, 3600, 5
_ALL, _WEEK, _NOTHING = 100, 0, 1


def create(context: AppContext) -> QWidget:
    """Make the screen."""
    return WhatIfScreen(context)


class WhatIfScreen(LazyPanel):
    """Follows the context's document; everything it changes goes through it."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.state = WhatIfState(context, self)
        self._title, self.weeks = label("title"), WeekSteps()
        self._limit_name = label("small")
        self.limit = CalmSpinBox(_LEAST_SECONDS, _MOST_SECONDS, 0)
        self.limit.setSingleStep(_STEP_SECONDS)
        self.limit.setFixedWidth(_FIELD_PIXELS)
        self.limit.setValue(context.settings.time_limit_seconds)
        self.build_button = button("primary")
        self.list, self.form = ScenarioList(self.state), ScenarioForm(self.state)
        self.table = ComparisonTable(self.state, context.theme)
        self.chart = ComparisonChart(self.state, context.theme)
        self.adopt, self.run = AdoptPanel(self.state), BuildRow(self.state)
        self.empty, self.begin = EmptyState(), EmptyState()
        self._pages, self._right = QStackedWidget(), QStackedWidget()
        self._is_same_week = True  # since the last refresh, only scenarios have changed
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_document_changed()

    def retranslate(self) -> None:
        self._title.setText(self.tr("What-if"))
        self._limit_name.setText(self.tr("Time for each"))
        self.limit.setSuffix(self.tr(" s"))
        self.limit.setAccessibleName(self.tr("Time for each roster"))
        self.limit.setToolTip(self.tr("How long each scenario's roster is made better"))
        self.build_button.setToolTip(
            self.tr("Build the roster of each scenario that has none of what it is now (F5)")
        )
        self.empty.say(
            self.tr("No week to vary yet"),
            self.tr("A scenario is a copy of a week: import a workbook, or type the demand first."),
            self.tr("Go to the demand"),
        )
        self.begin.say(
            self.tr("What if…"),
            self.tr(
                "… a fifth more contacts came, three people were away, a rule counted less, or "
                "other shifts were worked? A scenario is a copy of this week in which that is "
                "so. Its roster is built beside yours, and nothing of yours changes until you "
                "adopt it."
            ),
            self.tr("Contacts +20%"),
        )
        self._show_state()

    def fill(self) -> None:
        """Show the document as it is now."""
        self.state.refresh(is_same_week=self._is_same_week)
        self._is_same_week = True
        self._show_weeks()

    def _connect(self) -> None:
        context, state = self._context, self.state
        context.document_changed.connect(self._on_document_changed)
        context.building_changed.connect(lambda _is_building: self._show_weeks())
        self.weeks.stepped.connect(self._step_week)
        self.build_button.clicked.connect(lambda: self.build(state.unbuilt()))
        self.adopt.build_wanted.connect(self._build_chosen)
        self.form.copy_wanted.connect(self.list.copy)
        self.empty.next_step.connect(lambda: context.screen_wanted.emit("demand"))
        self.begin.next_step.connect(self.list.kinds[0].trigger)
        for signal in (state.changed, state.seen):
            signal.connect(self._show_state)
        state.running_changed.connect(self._show_state)
        # Not the button's own shortcut: writing its text in another language would drop it.
        QShortcut(QKeySequence("F5"), self, self.build_button.click)
        self._stop = QShortcut(QKeySequence("Esc"), self, self.run.stop)

    def build(self, scenarios: Sequence[Scenario]) -> None:
        """Build the rosters of some scenarios, one after the other."""
        if scenarios and not self.state.run.is_running:
            seconds = float(self.limit.value())
            self.run.expect(len(scenarios), seconds)
            self.state.build(scenarios, seconds)

    def _build_chosen(self) -> None:
        chosen = self.state.chosen
        if chosen is not None:
            self.build([chosen])

    def _on_document_changed(self) -> None:
        self.state.forget()
        document = self._context.document
        if document is not None:
            document.cells_changed.connect(lambda _cells: self._later())
            document.replaced.connect(self._later)
            document.scenarios_changed.connect(self.state.read_scenarios)
            document.scenarios_changed.connect(self._refresh.start)
        self._later()

    def _later(self) -> None:
        self._is_same_week = False
        self._refresh.start()

    def _step_week(self, by: int) -> None:
        refusal = step_week(self.state.document, by)
        if refusal:
            self.state.say(refusal)

    def _show_weeks(self) -> None:
        document = self.state.document
        if document is None:
            self.weeks.hide()
            return
        self.weeks.allow(*free_steps(document, not self._context.is_building))
        self.weeks.show_week(document.first_date)

    def _show_state(self) -> None:
        state, document = self.state, self.state.document
        self._pages.setCurrentIndex(_WEEK if _has_work(document) else _NOTHING)
        self._right.setCurrentIndex(_WEEK if state.scenarios else _NOTHING)
        number = len(state.unbuilt())
        text = self.tr("Build {count} rosters  F5") if number > 1 else self.tr("Build  F5")
        self.build_button.setText(text.format(count=number))
        is_free = not state.run.is_running and not state.refusal()
        self.build_button.setEnabled(bool(number) and is_free)
        self._stop.setEnabled(state.run.is_running)
        for part in (self.build_button, self._limit_name, self.limit):
            part.setVisible(bool(state.scenarios))
        for panel in (self.list, self.form, self.table, self.chart, self.adopt):
            panel.refresh()

    def _lay_out(self) -> None:
        area = scrolled_column(self.list, self.form, clear_pixels=_BAR_PIXELS)
        area.setFixedWidth(_SIDE_PIXELS)
        compared = QWidget()
        right = QVBoxLayout(compared)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(_GAP)
        right.addWidget(self.run)
        right.addWidget(self.table, _ALL)  # as high as it is, then the chart
        right.addWidget(self.adopt)
        right.addWidget(self.chart, 1)
        for page in (compared, self.begin):
            self._right.addWidget(page)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP - _BAR_PIXELS // 2)
        row.addWidget(area)
        row.addWidget(self._right, 1)
        for stacked in (whole, self.empty):
            self._pages.addWidget(stacked)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(_GAP)
        column.addLayout(self._header_row())
        column.addWidget(self._pages, 1)

    def _header_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(self.weeks)
        row.addStretch(1)
        for part in (self._limit_name, self.limit, self.build_button):
            row.addWidget(part)
        return row


def _has_work(document: ScheduleDocument | None) -> bool:
    """Tell whether there is a week with people to vary."""
    return document is not None and bool(document.problem.employees)
