"""Shifts and rules: the shifts, what is in them, contracts, the rule book, a better design."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.context import AppContext
from scheduler_app.document.week_beside import step_calendar
from scheduler_app.language.phrases import day_text
from scheduler_app.screens.shifts.design_page import DesignPage
from scheduler_app.screens.shifts.inside_page import BreaksPage, MeetingsPage
from scheduler_app.screens.shifts.rule_book.conflicts_panel import ConflictsPanel
from scheduler_app.screens.shifts.rule_book.contracts_page import ContractsPage
from scheduler_app.screens.shifts.rule_book.rules_page import RulesPage
from scheduler_app.screens.shifts.rule_book.rules_state import RulesState
from scheduler_app.screens.shifts.shifts_page import ShiftsPage
from scheduler_app.screens.shifts.shifts_state import ShiftsState
from scheduler_app.widgets.lazy_panel import LazyPanel
from scheduler_app.widgets.panel import button, label
from scheduler_app.widgets.tab_button import TabButton
from scheduler_app.widgets.week_steps import WeekSteps
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.explain.conflicts.conflict import Place

_GAP, _PEOPLE = 8, "staff"
TODAY, BREAKS, MEETINGS, CONTRACTS, RULES, DESIGN = range(6)


def create(context: AppContext) -> QWidget:
    """Make the screen."""
    return ShiftsScreen(context)


class ShiftsScreen(LazyPanel):
    """Follows the context's document; everything it changes goes through it."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.state = ShiftsState(context, self)
        self._title = label("title")
        self.week_steps = WeekSteps()
        self.days = QComboBox()
        self.tabs = [TabButton() for _ in range(DESIGN + 1)]
        self._group = QButtonGroup(self)
        self.adopt_button, self.design_button = button(), button("primary")
        self.page = ShiftsPage(self.state, context.theme)
        self.design = DesignPage(self.state, context.theme)
        self.breaks = BreaksPage(self.state, context.theme)
        self.meetings = MeetingsPage(self.state, context.theme)
        self.contracts = ContractsPage(self.state, context.theme)
        self.rule_state = RulesState(self.state)
        self.rules = RulesPage(self.rule_state, context.theme)
        self.conflicts = ConflictsPanel(self.rule_state)
        self._parts: tuple[QWidget, ...] = (
            self.page,
            self.breaks,
            self.meetings,
            self.contracts,
            self.rules,
            self.design,
        )
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_document_changed()
        self.show_page(TODAY)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Shifts & rules"))
        words = (
            self.tr("Shifts in use"),
            self.tr("Breaks"),
            self.tr("Meetings"),
            self.tr("Contracts"),
            self.tr("Rules"),
            self.tr("Design"),
        )
        for tab, word in zip(self.tabs, words, strict=True):
            tab.setText(word)
            tab.setAccessibleName(word)
        self.days.setAccessibleName(self.tr("Need of which day"))
        self.adopt_button.setText(self.tr("Adopt these shifts"))
        self.adopt_button.setToolTip(self.tr("Put them in place of today's, as one undo step"))
        self.design_button.setText(self.tr("Design shifts  F5"))
        self._fill_days()

    def fill(self) -> None:
        """Show the document as it is now."""
        self._show_week()
        self.state.refresh()

    def show_page(self, page: int) -> None:
        """Show the page of one tab."""
        self.tabs[page].setChecked(True)
        self._pages.setCurrentIndex(page)
        self.setFocusProxy(self._parts[page])
        self._parts[page].setFocus()
        self.conflicts.set_brief(page not in (CONTRACTS, RULES))
        self._show_week()
        self._show_knobs()

    def _lay_out(self) -> None:
        for part in self._parts:
            self._pages.addWidget(part)
        for page, tab in enumerate(self.tabs):
            self._group.addButton(tab, page)
        row, tabs = QHBoxLayout(), QHBoxLayout()
        row.setSpacing(12)
        for part in (self._title, self.week_steps, self.days):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.adopt_button)
        row.addWidget(self.design_button)
        for tab in self.tabs:
            tabs.addWidget(tab)
        tabs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(_GAP)
        column.addLayout(row)
        column.addLayout(tabs)
        column.addWidget(self.conflicts)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        context = self._context
        context.document_changed.connect(self._on_document_changed)
        context.building_changed.connect(lambda _is_building: self.refresh())
        self.week_steps.stepped.connect(self._step_week)
        self.days.currentIndexChanged.connect(self._on_day)
        self._group.idClicked.connect(self.show_page)
        self.page.demand_wanted.connect(lambda: context.screen_wanted.emit("demand"))
        self.state.changed.connect(self.conflicts.refresh)
        self.rules.form.contracts_wanted.connect(lambda: self.show_page(CONTRACTS))
        self.conflicts.left.connect(self.setFocus)
        self.conflicts.place_wanted.connect(self._on_place)
        self.conflicts.rules_wanted.connect(lambda: self.show_page(RULES))
        self.design.changed.connect(self._show_knobs)
        self.adopt_button.clicked.connect(self.design.adopt)
        self.design_button.clicked.connect(self._on_design)
        # Not the button's own shortcut: writing its text in another language would drop it.
        QShortcut(QKeySequence("F5"), self, self.design_button.click)
        self._stop = QShortcut(QKeySequence("Esc"), self, self.design.stop)

    def _on_document_changed(self) -> None:
        document = self._context.document
        self.state.choose("")
        self.state.choose_day(None)
        self.design.forget()
        if document is not None:
            document.cells_changed.connect(lambda _cells: self._refresh.start())
            document.replaced.connect(self.refresh)
            document.failed.connect(self.state.say)
        self.refresh()

    def _on_place(self, place: Place) -> None:
        if place is Place.SHIFTS:
            self.show_page(TODAY)
        else:
            self._context.screen_wanted.emit(_PEOPLE)

    def _show_knobs(self) -> None:
        """Allow what can be done next: on today's page, to go on to the design."""
        is_design = self._pages.currentWidget() is self.design
        self.adopt_button.setVisible(is_design and self.design.proposal is not None)
        self.adopt_button.setEnabled(self.design.can_adopt)
        self.design_button.setEnabled(not is_design or self.design.can_start)
        self._stop.setEnabled(self.design.is_running)

    def _on_design(self) -> None:
        if self._pages.currentWidget() is self.design:
            self.design.start()
        else:
            self.show_page(DESIGN)

    def _show_week(self) -> None:
        document = self._context.document
        has_week = document is not None and document.week is not None
        needs = (self.page, self.design)
        self.days.setVisible(has_week and self._pages.currentWidget() in needs)
        if document is None or document.week is None:
            self.week_steps.hide()
            return
        can_leave = not self._context.is_building
        self.week_steps.allow(can_leave, can_leave)
        self.week_steps.show_week(document.first_date)
        self._fill_days()

    def _fill_days(self) -> None:
        document = self._context.document
        self.days.blockSignals(True)
        self.days.clear()
        self.days.addItem(self.tr("Whole week"), None)
        if document is not None and document.week is not None:
            for day in range(DAYS_PER_WEEK):
                self.days.addItem(day_text(document.first_date + timedelta(days=day)), day)
        self.days.setCurrentIndex(0 if self.state.day is None else self.state.day + 1)
        self.days.blockSignals(False)

    def _on_day(self, index: int) -> None:
        self.state.choose_day(self.days.itemData(index))

    def _step_week(self, by: int) -> None:
        refusal = step_calendar(self._context.document, by)
        if refusal:
            self.state.say(refusal)
