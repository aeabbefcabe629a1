"""The roster screen: grid, curve, violations, build."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.context import AppContext, Place
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.screens.roster.answer_page import CellChange
from scheduler_app.screens.roster.answer_panel import AnswerPanel
from scheduler_app.screens.roster.build_panel import BuildPanel
from scheduler_app.screens.roster.coverage_panel import CoveragePanel
from scheduler_app.screens.roster.figures_panel import FiguresPanel
from scheduler_app.screens.roster.publish_bar import PublishBar
from scheduler_app.screens.roster.roster_delegate import DayDelegate, SideDelegate
from scheduler_app.screens.roster.roster_table_model import N_LEFT, N_RIGHT, RosterTableModel
from scheduler_app.screens.roster.roster_view import RosterView
from scheduler_app.screens.roster.shift_legend import ShiftLegend
from scheduler_app.screens.roster.violations_panel import ViolationsPanel
from scheduler_app.screens.roster.week_bar import WeekBar
from scheduler_app.widgets.empty_state import EmptyState
from scheduler_app.widgets.frozen_table import FrozenTable
from scheduler_app.widgets.message_bar import Message
from scheduler_app.widgets.panel import Panel, button, label
from scheduler_app.widgets.two_line_header import TwoLineHeader
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.rules.base import Violation

_SIDE_PIXELS, _FIND_PIXELS, _CURVE_PIXELS, _GAP = 280, 190, 120, 12
_ROOMY_PIXELS = 1000


def create(context: AppContext) -> QWidget:
    """Make the screen."""
    return RosterScreen(context)


class RosterScreen(Panel):
    """Follows the context's document; everything it changes goes through it."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._model: RosterTableModel | None = None
        self._is_stale = False
        self._shown: tuple[ScheduleDocument, date] | None = None
        self._title = label("title")
        self.week_bar, self.publish_bar = WeekBar(), PublishBar(context)
        self.find_box, self.export_button = QLineEdit(clearButtonEnabled=True), button()
        self.build_button = button("primary")
        self.view = RosterView()
        self.table = FrozenTable(self.view, context.theme)
        self.legend = ShiftLegend(context.theme)
        self.coverage = CoveragePanel(context.theme)
        self.figures, self.build = FiguresPanel(context.theme), BuildPanel(context)
        self.violations, self.answers = ViolationsPanel(context.theme), AnswerPanel(context)
        self._lists = QStackedWidget()
        self.empty = EmptyState()
        self._pages = QStackedWidget()
        # One refresh for all changes of one turn of the event loop.
        self._refresh = QTimer(self, singleShot=True, interval=0)
        self._refresh.timeout.connect(self.refresh_checks)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_document_changed()

    @property
    def model(self) -> RosterTableModel | None:
        """The table model; None without a document."""
        return self._model

    def retranslate(self) -> None:
        self._title.setText(self.tr("Roster"))
        self.find_box.setPlaceholderText(self.tr("Find name or ID…  Ctrl+F"))
        self.find_box.setAccessibleName(self.tr("Find name or ID"))
        self.export_button.setText(self.tr("Export Excel"))
        self.build_button.setText(self.tr("Build roster  F5"))
        self.view.setAccessibleName(self.tr("Roster"))
        self._show_page()
        if self._model is not None:
            self._model.retranslate()
            self.table.fit_columns()

    def refresh_checks(self) -> None:
        """Show violations, day headers, figures and curve of the roster as it is now."""
        document = self._context.document
        if document is None or self._model is None:
            return
        if not self.isVisible():
            self._is_stale = True
            return
        self._model.refresh_checks()
        self.publish_bar.refresh()
        self.coverage.refresh()
        self.figures.refresh(document)
        self.violations.refresh(document)
        self.build.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._on_replaced()

    def _lay_out(self) -> None:
        whole = QSplitter(Qt.Orientation.Horizontal)
        whole.addWidget(self._main_part())
        whole.addWidget(self._side_part())
        whole.setStretchFactor(0, 1)
        whole.setHandleWidth(_GAP)
        whole.setChildrenCollapsible(False)
        self._pages.addWidget(whole)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(_GAP)
        column.addLayout(self._header_row())
        column.addWidget(self._pages, 1)

    def _main_part(self) -> QWidget:
        table = Panel(kind="card")
        inside = QVBoxLayout(table)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.table, 1)
        inside.addWidget(self.legend)
        main = QSplitter(Qt.Orientation.Vertical)
        main.addWidget(table)
        main.addWidget(self.coverage)
        main.setSizes([3 * _CURVE_PIXELS, 2 * _CURVE_PIXELS])
        main.setStretchFactor(0, 2)
        main.setStretchFactor(1, 1)
        main.setHandleWidth(_GAP)
        main.setChildrenCollapsible(False)
        return main

    def _side_part(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(_SIDE_PIXELS)
        cards = QVBoxLayout(side)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(_GAP)
        cards.addWidget(self.figures)
        cards.addWidget(self.build)
        self._lists.addWidget(self.violations)
        self._lists.addWidget(self.answers)
        cards.addWidget(self._lists, 1)
        return side

    def _header_row(self) -> QHBoxLayout:
        self.find_box.setFixedWidth(_FIND_PIXELS)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(self.week_bar)
        row.addWidget(self.publish_bar)
        row.addStretch(1)
        for part in (self.find_box, self.export_button, self.build_button):
            row.addWidget(part)
        return row

    def _connect(self) -> None:
        context = self._context
        context.document_changed.connect(self._on_document_changed)
        context.building_changed.connect(self._on_building_changed)
        self.export_button.clicked.connect(lambda: context.export_wanted.emit("xlsx"))
        self.build_button.clicked.connect(self.build.start)
        # Not the button's own shortcut: writing its text in another language would drop it.
        QShortcut(QKeySequence("F5"), self, self._on_build_key)
        self.setFocusProxy(self.view)
        self.empty.next_step.connect(lambda: context.screen_wanted.emit("week"))
        self.find_box.textChanged.connect(lambda _text: self._find(next_one=False))
        self.find_box.returnPressed.connect(self.view.setFocus)
        # Published, its button is off: keys go on to the roster, not to the find box.
        self.publish_bar.publish_button.clicked.connect(self.view.setFocus)
        context.person_wanted.connect(self._on_person_wanted)
        leave = QShortcut(QKeySequence("Esc"), self.find_box, self.view.setFocus)
        leave.setContext(Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence.StandardKey.FindNext, self, lambda: self._find(next_one=True))
        self.violations.chosen.connect(self._jump_to)
        context.place_wanted.connect(self._on_place)
        context.build_wanted.connect(self._on_build_key)
        self._connect_answers()
        self.view.current_day.connect(self._on_day)
        self.view.refused.connect(self._on_refused)
        self.view.prepare_header()
        self.view.setItemDelegate(DayDelegate(context.theme, self.view))
        for side in (self.table.left, self.table.right):
            side.setItemDelegate(SideDelegate(context.theme, side, self.view))
        context.theme.changed.connect(self.table.update)
        QShortcut(QKeySequence.StandardKey.Find, self, self._on_find_key)
        self._stop = QShortcut(QKeySequence("Esc"), self, self.build.stop)
        self._stop.setEnabled(False)

    def _connect_answers(self) -> None:
        answers = self.answers
        answers.opened.connect(self._on_answer_opened)
        answers.closed.connect(self._on_answer_closed)
        answers.chosen.connect(lambda cell: self.view.jump(cell.employee, cell.day))
        answers.wanted.connect(self._on_changes_wanted)
        self.view.why_asked.connect(answers.ask_cell)
        self.view.cost_asked.connect(answers.ask_cost)
        self.view.leave_asked.connect(answers.ask_leave)
        self.view.absence_asked.connect(self._on_absence_asked)
        self.coverage.asked.connect(answers.ask_interval)

    def _on_answer_opened(self) -> None:
        """Show the answer; on a small screen it also takes the place of the build's settings."""
        self._lists.setCurrentWidget(self.answers)
        self.build.setVisible(self.build.is_running or self.height() > _ROOMY_PIXELS)

    def _on_answer_closed(self) -> None:
        self._lists.setCurrentWidget(self.violations)
        self.build.show()

    def _on_absence_asked(self, employee: int, day: int) -> None:
        document = self._context.document
        if document is not None:
            person = document.problem.employees[employee].id
            self._context.want_absence(person, document.first_date + timedelta(days=day))

    def _on_changes_wanted(self, changes: Sequence[CellChange]) -> None:
        document = self._context.document
        if document is not None and self._model is not None:
            self._model.edit(lambda: document.paste(changes))
            self.view.jump(*changes[0][:2])

    def _on_document_changed(self) -> None:
        document = self._context.document
        self._is_stale = False
        self.build.show_document(document)
        self.answers.show_document(document)
        self.week_bar.show_document(document)
        old, self._model = self._model, None
        self.view.show_roster(None)
        self.table.clear_model()
        if document is not None:
            self._model = RosterTableModel(document, self)
            self._model.refused.connect(self._on_refused)
            self.table.set_model(self._model, N_LEFT, N_RIGHT)
            self.view.show_roster(document)
            document.cells_changed.connect(lambda _cells: self._refresh.start())
            document.activities_changed.connect(self._refresh.start)
            document.cells_changed.connect(lambda _cells: self.answers.mark_changed())
            document.replaced.connect(self.answers.close_answer)
            document.replaced.connect(self._on_replaced)
            document.failed.connect(self._on_refused)
        self._show_all(document)
        if old is not None:
            old.deleteLater()

    def _on_replaced(self) -> None:
        # Out of sight it waits: another screen's edits need not wait for this one.
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        if self._model is not None:
            self._model.show_again()
        self.build.reset()
        self.week_bar.refresh()
        self._show_all(self._context.document)

    def _show_all(self, document: ScheduleDocument | None) -> None:
        self._show_page()
        has_week = document is not None and document.week is not None
        shown = (document, document.first_date) if document is not None and has_week else None
        is_new, self._shown = shown != self._shown, shown
        self.publish_bar.refresh()
        self.legend.show_document(document)
        self.coverage.show_document(document, 0 if is_new else self.coverage.day)
        self.figures.refresh(document)
        self.violations.refresh(document)
        # The same week with other rules or another demand keeps its place.
        if is_new and document is not None and has_week and document.problem.employees:
            self.view.jump(0, 0)

    def _show_page(self) -> None:
        document = self._context.document
        has_week = document is not None and document.week is not None
        has_people = document is not None and bool(document.data.employees)
        if not has_people:
            self.empty.say(
                self.tr("No people yet"),
                self.tr(
                    "This project holds nobody to plan. Add or paste people on the screen Staff; "
                    "the screen Week lists all that is left to do."
                ),
                self.tr("Go to the week"),
            )
        elif not has_week:
            self.empty.say(
                self.tr("No demand yet"),
                self.tr(
                    "There is no week to plan yet: choose one on the screen Week; its demand is "
                    "forecast, typed or pasted on the screen Demand."
                ),
                self.tr("Go to the week"),
            )
        can_plan = has_week and has_people
        self._pages.setCurrentIndex(0 if can_plan else 1)
        for part in (self.build_button, self.export_button, self.find_box):
            part.setEnabled(can_plan and not self._context.is_building)
        if document is not None and document.project.read_only:
            self.build_button.setEnabled(False)

    def _on_building_changed(self, is_building: bool) -> None:
        if self._model is not None:
            self._model.is_locked = is_building
        self.week_bar.set_waiting(is_building)
        self.publish_bar.refresh()
        self._stop.setEnabled(is_building)
        self.build.show()
        self._show_page()

    def _on_day(self, day: int) -> None:
        self.coverage.show_day(day)
        header = self.view.horizontalHeader()
        if isinstance(header, TwoLineHeader) and self._model is not None:
            header.select_section(self._model.column_of(day))

    def _jump_to(self, violation: Violation) -> None:
        current = self.view.currentIndex()
        day = violation.day
        if day is None and violation.start is not None:
            day = violation.start // MINUTES_PER_DAY
        shown_day = self._model.day_of(current.column()) if self._model is not None else None
        employee = violation.employee if violation.employee is not None else current.row()
        n_days = self._context.document.problem.grid.n_days if self._context.document else 1
        wanted = day if day is not None else shown_day or 0
        self.view.jump(max(0, employee), min(max(0, wanted), n_days - 1))

    def _on_place(self, place: Place) -> None:
        row = self.view.currentIndex().row() if place.employee is None else place.employee
        self.view.jump(max(0, row), place.day)

    def _find(self, next_one: bool) -> None:
        document, text = self._context.document, self.find_box.text().strip().casefold()
        if document is None or document.week is None or not text:
            return
        people = document.problem.employees
        start = max(0, self.view.currentIndex().row()) + int(next_one)
        for step in range(len(people)):
            row = (start + step) % len(people)
            if text in people[row].name.casefold() or text in people[row].id.casefold():
                self._show_row(row)
                return

    def _show_row(self, row: int) -> None:
        column = max(N_LEFT, self.view.currentIndex().column())
        index = self.view.roster_model().index(row, column)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)

    def _on_refused(self, reason: str) -> None:
        self._context.message_posted.emit(Message(reason, "amber", is_passing=True))

    def _on_build_key(self) -> None:
        document = self._context.document
        # A disabled button says nothing; the panel says why nothing is built.
        if self.build_button.isEnabled() or (document and document.project.read_only):
            self.build.start()

    def _on_person_wanted(self, employee_id: str) -> None:
        self.find_box.setText(employee_id)
        self._find(next_one=False)  # also if it stood there before
        self.view.setFocus()

    def _on_find_key(self) -> None:
        self.find_box.setFocus()
        self.find_box.selectAll()
