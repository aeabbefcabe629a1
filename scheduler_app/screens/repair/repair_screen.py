"""The Repair screen: who is absent, the plans that mend it, and who is told what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.document.week_beside import free_steps, step_week
from scheduler_app.screens.repair.absence_panel import AbsencePanel
from scheduler_app.screens.repair.changes_panel import ChangesPanel
from scheduler_app.screens.repair.detail_panel import MESSAGES, DetailPanel
from scheduler_app.screens.repair.now_bar import NowBar
from scheduler_app.screens.repair.plan_strip import PlanStrip
from scheduler_app.screens.repair.plan_words import title
from scheduler_app.screens.repair.repair_empty import NothingMissing, RepairEmpty
from scheduler_app.screens.repair.repair_state import RepairState
from scheduler_app.screens.repair.settings_panel import SettingsPanel
from scheduler_app.screens.repair.surprise_panel import SurprisePanel
from scheduler_app.widgets.lazy_panel import LazyPanel
from scheduler_app.widgets.panel import button, label
from scheduler_app.widgets.scrolled import scrolled_column
from scheduler_app.widgets.week_steps import WeekSteps
from solver.domain.time_grid import DAYS_PER_WEEK

_GAP, _SIDE_PIXELS, _BAR_PIXELS, _TICK_MILLISECONDS = 12, 314, 8, 20_000


def create(context: AppContext) -> QWidget:
    """Make the screen."""
    return RepairScreen(context)


class RepairScreen(LazyPanel):
    """Follows the context's document; everything it changes goes through it.

    ``clock`` says what time it is.
    """

    def __init__(self, context: AppContext, clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self._context = context
        self.state = RepairState(context, clock, self)
        self._shown: tuple[ScheduleDocument, date] | None = None
        self._title = label("title")
        self.weeks, self.now_bar = WeekSteps(), NowBar(self.state)
        self.search_button, self.apply_button = button(), button("primary")
        self.absences, self.surprises = AbsencePanel(self.state), SurprisePanel(self.state)
        self.settings = SettingsPanel(self.state)
        self.strip = PlanStrip(self.state)
        self.changes = ChangesPanel(self.state, context.theme)
        self.detail = DetailPanel(self.state, context.theme)
        self.nothing, self.empty = NothingMissing(), RepairEmpty(context)
        self._right, self._pages = QStackedWidget(), QStackedWidget()
        self._clock = QTimer(self, interval=_TICK_MILLISECONDS)
        self._clock.timeout.connect(self.state.tick)
        self._clock.start()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_document_changed()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Repair"))
        self.search_button.setText(self.tr("Find plans  F5"))
        self.search_button.setToolTip(
            self.tr("Look again from this moment on, and longer: Esc stops")
        )
        self._show_state()

    def fill(self) -> None:
        """Show the document as it is now."""
        document = self.state.document
        shown = (document, document.first_date) if document is not None else None
        if shown != self._shown:
            self._shown = shown
            self.state.forget()
        else:
            self.state.refresh()
        self._show_weeks()
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_asked()

    def _take_asked(self) -> None:
        """Fill in whom another screen asked for."""
        asked = self._context.take_absence()
        document = self.state.document
        if asked is not None and document is not None:
            employee_id, day = asked
            if not 0 <= (day - document.first_date).days < DAYS_PER_WEEK:
                document.show_week(day)
                self.refresh()
            self.absences.ask(employee_id, day)

    def _connect(self) -> None:
        context, state = self._context, self.state
        context.document_changed.connect(self._on_document_changed)
        context.building_changed.connect(lambda _is_building: self._refresh.start())
        self.weeks.stepped.connect(self._step_week)
        self.search_button.clicked.connect(lambda: state.search(is_patient=True))
        self.apply_button.clicked.connect(state.apply)
        state.changed.connect(self._show_state)
        state.menu_changed.connect(self._show_state)
        state.chosen_changed.connect(self._show_state)
        state.applied.connect(lambda: self.detail.show_page(MESSAGES))
        # Not the button's own shortcut: writing its text in another language would drop it.
        QShortcut(QKeySequence("F5"), self, self.search_button.click)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.apply_button.click)
        self._stop = QShortcut(QKeySequence("Esc"), self, state.stop)
        self.setFocusProxy(self.absences.person)

    def _on_document_changed(self) -> None:
        document = self._context.document
        if document is not None:
            self.state.follow(document)
            document.cells_changed.connect(lambda _cells: self._refresh.start())
            document.activities_changed.connect(self._refresh.start)
            document.replaced.connect(self._refresh.start)
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
        is_empty = self.empty.show_state(document)
        self._pages.setCurrentIndex(1 if is_empty else 0)
        self._right.setCurrentIndex(0 if state.case is not None else 1)
        is_over = document is not None and self._is_over(document)
        self.nothing.show_state(is_over=is_over, has_applied=bool(state.recorded))
        for part in (self.search_button, self.apply_button, self.now_bar):
            part.setVisible(not is_empty)
        self._stop.setEnabled(state.task.is_running)
        self.search_button.setEnabled(bool(state.pending or state.surprises))
        self._show_apply()

    def _show_apply(self) -> None:
        state, plan = self.state, self.state.plan
        refusal = state.refusal()
        if state.is_applied:
            text = self.tr("Applied ✓")
        elif plan is None or state.case is None:
            text = self.tr("Apply")
        else:
            text = self.tr("Apply: {plan}").format(plan=title(plan, state.case.week))
        self.apply_button.setText(text)
        self.apply_button.setToolTip(refusal or self.tr("Change the roster, one undo step"))
        self.apply_button.setEnabled(plan is not None and not state.is_applied and not refusal)

    def _is_over(self, document: ScheduleDocument) -> bool:
        end = datetime.combine(document.first_date, time()) + timedelta(days=DAYS_PER_WEEK)
        return self.state.now >= end

    def _lay_out(self) -> None:
        cards = (self.absences, self.surprises, self.settings)
        area = scrolled_column(*cards, clear_pixels=_BAR_PIXELS)
        area.setFixedWidth(_SIDE_PIXELS)
        plans = QWidget()
        right = QVBoxLayout(plans)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(_GAP)
        right.addWidget(self.strip)
        right.addWidget(self.changes)
        right.addWidget(self.detail, 1)
        for page in (plans, self.nothing):
            self._right.addWidget(page)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP - _BAR_PIXELS // 2)
        row.addWidget(area)
        row.addWidget(self._right, 1)
        self._pages.addWidget(whole)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(_GAP)
        column.addLayout(self._header_row())
        column.addWidget(self._pages, 1)

    def _header_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (self._title, self.weeks, self.now_bar):
            row.addWidget(part)
        row.addStretch(1)
        for knob in (self.search_button, self.apply_button):
            row.addWidget(knob)
        return row
