"""The demand screen: history, forecast, corrections, goals, and the agents they need."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.context import AppContext
from scheduler_app.screens.demand.calendar_panel import CalendarPanel
from scheduler_app.screens.demand.cell_edits import CellEdits
from scheduler_app.screens.demand.chart_panel import ChartPanel
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.screens.demand.history_import import HistoryImport
from scheduler_app.screens.demand.import_page import ImportPage
from scheduler_app.screens.demand.measures import Measure
from scheduler_app.screens.demand.notes_bar import NotesBar
from scheduler_app.screens.demand.side_panel import FORECAST, SidePanel
from scheduler_app.screens.demand.table_panel import TablePanel
from scheduler_app.screens.demand.week_numbers import STEPS
from scheduler_app.widgets.empty_state import EmptyState
from scheduler_app.widgets.lazy_panel import LazyPanel
from scheduler_app.widgets.panel import button, label
from scheduler_app.widgets.week_steps import WeekSteps

_MAIN_PIXELS, _SIDE_PIXELS, _CHART_PIXELS, _GAP = 2000, 292, 270, 12
_MAIN, _EMPTY, _IMPORT = range(3)


def create(context: AppContext) -> QWidget:
    """Make the screen."""
    return DemandScreen(context)


class DemandScreen(LazyPanel):
    """Follows the context's document; everything it changes goes through it."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.state = DemandState(context, self)
        self._edits = CellEdits(self.state, self)
        self._title = label("title")
        self.week_steps = WeekSteps()
        self.queues, self.steps = QComboBox(), QComboBox()
        self.import_button, self.forecast_button = button(), button("primary")
        self.calendar = CalendarPanel(self.state, context.theme)
        self.chart = ChartPanel(self.state, context.theme)
        self.table = TablePanel(self.state, self._edits, context.theme)
        self.side = SidePanel(self.state, context.theme)
        self.notes, self.import_page = NotesBar(), ImportPage(self.state)
        self.importing = HistoryImport(self.state, self.import_page, self.notes)
        self.hint = NotesBar(can_close=False)
        self.empty = EmptyState()
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_document_changed()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Demand"))
        self.import_button.setText(self.tr("Import history…"))
        self.forecast_button.setText(self.tr("Forecast  F5"))
        self.queues.setAccessibleName(self.tr("Queue"))
        self.steps.setAccessibleName(self.tr("Length of an interval"))
        self._fill_queues()
        self._fill_steps()
        self._show_page()

    def refresh(self) -> None:
        """Show the document as it is now; out of sight, when the screen is shown again."""
        if not self.isVisible():
            # The week as it was may have queues that the document no longer has.
            self.state.drop_week()
        super().refresh()

    def fill(self) -> None:
        self.state.refresh()

    def _lay_out(self) -> None:
        self._pages.addWidget(self._main_page())
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.import_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(_GAP)
        column.addLayout(self._header_row())
        column.addWidget(self.notes)
        column.addWidget(self._pages, 1)

    def _header_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (self._title, self.week_steps, self.queues, self.steps):
            row.addWidget(part)
        row.addStretch(1)
        for knob in (self.import_button, self.forecast_button):
            row.addWidget(knob)
        return row

    def _main_page(self) -> QWidget:
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.chart)
        split.addWidget(self.table)
        split.setSizes([_CHART_PIXELS, _CHART_PIXELS])
        split.setHandleWidth(_GAP)
        split.setChildrenCollapsible(False)
        main = QWidget()
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.calendar)
        column.addWidget(self.hint)
        column.addWidget(split, 1)
        self.side.setMinimumWidth(_SIDE_PIXELS)
        whole = QSplitter(Qt.Orientation.Horizontal)
        whole.addWidget(main)
        whole.addWidget(self.side)
        whole.setStretchFactor(0, 1)
        whole.setSizes([_MAIN_PIXELS, _SIDE_PIXELS])
        whole.setHandleWidth(_GAP)
        whole.setChildrenCollapsible(False)
        return whole

    def _connect(self) -> None:
        context = self._context
        context.document_changed.connect(self._on_document_changed)
        context.building_changed.connect(self._on_building_changed)
        self.week_steps.stepped.connect(self.state.step_week)
        self.queues.currentIndexChanged.connect(self._on_queue)
        self.steps.currentIndexChanged.connect(self._on_step)
        self.state.changed.connect(self._on_changed)
        self.table.view.selected.connect(self.chart.plot.select)
        self.table.view.selected.connect(self.side.what_if.ask_about)
        self.chart.plot.ranged.connect(self.table.view.select_intervals)
        self.import_button.clicked.connect(self.importing.ask)
        self.empty.next_step.connect(self._take_first_step)
        self.forecast_button.clicked.connect(self.start_forecast)
        # Not the button's own shortcut: writing its text in another language would drop it.
        QShortcut(QKeySequence("F5"), self, self.start_forecast)
        self.side.forecast.told.connect(self.notes.say)
        self.side.forecast.told.connect(lambda _text, _tone: self._show_page())
        self.side.forecast.task.running_changed.connect(lambda _is_on: self._show_page())
        self.importing.moved.connect(self._show_page)
        self.setFocusProxy(self.table.view)

    def start_forecast(self) -> None:
        """Forecast from the shown week on, as the side panel says."""
        if self.forecast_button.isEnabled():
            self.side.show_page(FORECAST)
            self.side.forecast.start()

    def _on_document_changed(self) -> None:
        document = self._context.document
        self.importing.forget()
        self.side.forecast.forget()
        self.notes.clear()
        self.state.forget()
        self._show_week()
        if document is not None:
            document.cells_changed.connect(lambda _cells: self._refresh.start())
            document.replaced.connect(self._on_replaced)
            document.failed.connect(self.state.say)
        self.refresh()

    def _on_replaced(self) -> None:
        self.notes.retire()
        self._show_week()
        self.refresh()

    def _on_building_changed(self, _is_building: bool) -> None:
        self._show_week()
        self.state.changed.emit()

    def _show_week(self) -> None:
        document = self._context.document
        if document is None or document.week is None:
            self.week_steps.hide()
            return
        can_leave = not self._context.is_building
        self.week_steps.allow(can_leave, can_leave)
        self.week_steps.show_week(document.first_date)

    def _on_changed(self) -> None:
        self._fill_queues()
        self.steps.setCurrentIndex(STEPS.index(self.state.step))
        self._show_page()

    def _fill_queues(self) -> None:
        words = [(self.tr("All queues"), ""), *((name, name) for name in self.state.queues)]
        self.queues.blockSignals(True)
        self.queues.clear()
        for word, name in words:
            self.queues.addItem(word, name)
        self.queues.setCurrentIndex(max(0, self.queues.findData(self.state.queue)))
        self.queues.blockSignals(False)

    def _fill_steps(self) -> None:
        self.steps.blockSignals(True)
        self.steps.clear()
        for step in STEPS:
            self.steps.addItem(self.tr("{minutes} min").format(minutes=step), step)
        self.steps.setCurrentIndex(STEPS.index(self.state.step))
        self.steps.blockSignals(False)

    def _on_queue(self, index: int) -> None:
        self.state.choose_queue(str(self.queues.itemData(index)))

    def _on_step(self, index: int) -> None:
        self.state.choose_step(int(self.steps.itemData(index)))

    def _show_page(self) -> None:
        """Show what there is, and what to do first where there is nothing."""
        state = self.state
        has_history = state.history.last is not None
        can_edit = not state.refusal()
        self.import_button.setEnabled(can_edit and not self.importing.is_open)
        is_idle = not self.side.forecast.task.is_running
        self.forecast_button.setEnabled(
            can_edit and has_history and is_idle and not self.importing.is_open
        )
        for part in (self.week_steps, self.queues, self.steps):
            part.setEnabled(not self.importing.is_open)
        if self.importing.is_open:
            self._pages.setCurrentIndex(_IMPORT)
            return
        has_week = state.week is not None and bool(state.queues)
        self._pages.setCurrentIndex(_MAIN if has_week else _EMPTY)
        if not has_week:
            self.empty.say(*self._first_step())
        self._show_hint()

    def _show_hint(self) -> None:
        """Say what the next step is while the shown week expects nothing."""
        week, has_history = self.state.week, self.state.history.last is not None
        if week is None or self.side.forecast.task.is_running:
            self.hint.clear()
        elif week.rows:
            queue = week.without_handle_time()
            if queue:
                text = self.tr("How long does a contact of {queue} take? Without, it needs nobody.")
                act = self.tr("Type the handle time")
                self.hint.offer(text.format(queue=queue), act, lambda: self._ask_handle_time(queue))
            else:
                self._show_learned()
        elif has_history:
            text = self.tr("Nothing is expected in this week yet. Forecast it from the history.")
            self.hint.offer(text, self.tr("Forecast"), self.start_forecast)
        elif self.state.has_week_before():
            text = self.tr(
                "Nothing is expected in this week yet. Begin with the numbers of the week before, "
                "or type or paste them into the table."
            )
            self.hint.offer(text, self.tr("Copy the week before"), self.state.copy_week_before)
        else:
            text = self.tr(
                "Nothing is expected in this week yet. Import the call history to forecast it, "
                "or type or paste numbers into the table."
            )
            self.hint.offer(text, self.tr("Import history…"), self.importing.ask)

    def _ask_handle_time(self, queue: str) -> None:
        """Select what a queue expects, so that the number typed next is for all of it."""
        self.state.choose_queue(queue)
        self.state.choose_measure(Measure.AHT)
        expected = np.flatnonzero(np.nan_to_num(self.state.numbers.volume))
        self.table.view.select_intervals(int(expected[0]), int(expected[-1]))
        self.table.view.setFocus()

    def _show_learned(self) -> None:
        """Say that the shown forecast does not know the newest tags and shares yet."""
        if self.state.has_learned and self.state.history.last is not None:
            text = self.tr("Special days, holidays or self-service changed: forecast again.")
            self.hint.offer(text, self.tr("Forecast"), self.start_forecast)
        else:
            self.hint.clear()

    def _first_step(self) -> tuple[str, str, str]:
        """Title, text and button of the screen while the project has no week."""
        if self.state.history.last is not None and self.state.queues:
            return (
                self.tr("No forecast yet"),
                self.tr(
                    "The call history is there, up to {day}. Forecast the weeks after it; then "
                    "correct what you know better and set the goals."
                ).format(day=self.state.history.last),
                self.tr("Forecast"),
            )
        return (
            self.tr("No calls yet"),
            self.tr(
                "Import what your phone system exports: contacts by interval or call by call, "
                "as CSV or Excel. The forecast of the next weeks is made from it. Or choose a week "
                "on the screen Week, and type or paste its numbers here."
            ),
            self.tr("Import history…"),
        )

    def _take_first_step(self) -> None:
        if self.state.history.last is not None and self.state.queues:
            self.start_forecast()
        else:
            self.importing.ask()
