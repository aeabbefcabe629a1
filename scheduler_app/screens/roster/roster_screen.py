"""The roster screen: grid, curve, violations, build."""

from __future__ import annotations

from datetime import date

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

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.document.week_beside import free_steps, step_week, turn_to_week
from scheduler_app.screens.roster.answer_panel import AnswerPanel
from scheduler_app.screens.roster.asking import Asking
from scheduler_app.screens.roster.build_panel import BuildPanel
from scheduler_app.screens.roster.cell_block import Place as TablePlace
from scheduler_app.screens.roster.coverage_panel import CoveragePanel
from scheduler_app.screens.roster.figures_panel import FiguresPanel
from scheduler_app.screens.roster.publish_bar import PublishBar
from scheduler_app.screens.roster.roster_table_model import RosterTableModel
from scheduler_app.screens.roster.roster_tools import DAY, RosterTools
from scheduler_app.screens.roster.table_and_curve import TableAndCurve
from scheduler_app.screens.roster.table_card import TableCard
from scheduler_app.screens.roster.violations_panel import ViolationsPanel
from scheduler_app.wanted_places import Place
from scheduler_app.widgets.empty_state import EmptyState
from scheduler_app.widgets.message_bar import Message
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from scheduler_app.widgets.week_steps import WeekSteps
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY
from solver.rules.base import Violation

_SIDE_PIXELS, _FIND_PIXELS, _GAP = 280, 190, 8
_ROOMY_PIXELS = 1000


def create(context: AppContext) -> QWidget:
    """Make the screen."""
    return RosterScreen(context)


class RosterScreen(Panel):
    """Follows the context's document; everything it changes goes through it."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._is_stale, self._zoom = False, 1
        self._built_at: TablePlace | None = None  # the current cell when the last build ended
        self._shown: tuple[ScheduleDocument, date] | None = None
        self._title = label("title")
        self.week_bar, self.publish_bar = WeekSteps(), PublishBar(context)
        self.find_box, self.export_button = QLineEdit(clearButtonEnabled=True), button()
        self.build_button = button("primary")
        self.tools, self.card = RosterTools(), TableCard(context)
        self.view, self.legend = self.card.view, self.card.legend
        self.coverage = CoveragePanel(context.theme)
        self.figures, self.build = FiguresPanel(context.theme), BuildPanel(context)
        self.violations, self.answers = ViolationsPanel(context.theme), AnswerPanel(context)
        self._asking = Asking(context, self.answers, self.card, self.tools)
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
        return self.card.model

    def retranslate(self) -> None:
        self._title.setText(self.tr("Roster"))
        self.find_box.setPlaceholderText(self.tr("Find name or ID…  Ctrl+F"))
        self.find_box.setAccessibleName(self.tr("Find name or ID"))
        self.export_button.setText(self.tr("Export Excel"))
        self.build_button.setText(self.tr("Build roster  F5"))
        self.view.setAccessibleName(self.tr("Roster"))
        self._show_page()
        self.card.retranslate()

    def refresh_checks(self) -> None:
        """Show violations, day headers, figures and curve of the roster as it is now."""
        document = self._context.document
        if document is None or document.week is None:
            return
        if not self.isVisible():
            self._is_stale = True
            return
        self.card.refresh()
        self.publish_bar.refresh()
        self._offer_compare()
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
        whole.addWidget(TableAndCurve(self._context, self.card, self.coverage, _GAP))
        whole.addWidget(self._side_part())
        whole.setStretchFactor(0, 1)
        whole.setHandleWidth(_GAP)
        whole.setChildrenCollapsible(False)
        self._pages.addWidget(whole)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, _GAP)
        column.setSpacing(_GAP)
        column.addLayout(self._header_row())
        column.addWidget(self.tools)
        column.addWidget(self._pages, 1)

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
        self.find_box.setMaximumWidth(_FIND_PIXELS)
        self.find_box.setMinimumWidth(_FIND_PIXELS // 2)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._title)
        row.addWidget(self.week_bar)
        row.addWidget(self.publish_bar)
        row.addStretch(1)
        row.addWidget(self.find_box, 2)
        for part in (self.export_button, self.build_button):
            row.addWidget(part)
        return row

    def _connect(self) -> None:
        context = self._context
        context.document_changed.connect(self._on_document_changed)
        context.building_changed.connect(self._on_building_changed)
        self.week_bar.stepped.connect(self._on_step)
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
        self.violations.build_wanted.connect(self._on_build_key)
        self.answers.opened.connect(self._on_answer_opened)
        self.answers.closed.connect(self._on_answer_closed)
        self.coverage.asked.connect(self.answers.ask_interval)
        self._connect_table()
        context.place_wanted.connect(self._on_place)
        context.build_wanted.connect(self._on_build_key)
        QShortcut(QKeySequence.StandardKey.Find, self, self._on_find_key)
        self._stop = QShortcut(QKeySequence("Esc"), self, self.build.stop)
        self._stop.setEnabled(False)

    def _connect_table(self) -> None:
        self.card.day_chosen.connect(self._on_date)
        self.card.refused.connect(self._on_refused)
        self.card.selected.connect(self.tools.show_selection)
        self.tools.zoom_chosen.connect(self._on_zoom)
        self.tools.grouping_chosen.connect(self.card.set_grouping)
        self.tools.sorting_chosen.connect(self.card.set_sorting)
        self.card.sorted_by.connect(self.tools.show_sorting)
        self.tools.compare_toggled.connect(self.card.set_comparing)
        QShortcut(QKeySequence("Ctrl+I"), self, self.tools.explain_button.toggle)
        self.view.build_asked.connect(self._on_build_selection)
        QShortcut(QKeySequence("Shift+F5"), self, self._on_build_selection)

    def _on_answer_opened(self) -> None:
        """Show the answer; on a small screen it also takes the place of the build's settings.

        The result of a build stays in sight until another cell is asked about.
        """
        self._lists.setCurrentWidget(self.answers)
        is_news = self._built_at is not None and self._built_at == self.view.current_place()
        if not is_news:
            self._built_at = None
        self.build.setVisible(
            self.build.is_running or is_news or self.height() > _ROOMY_PIXELS,
        )

    def _on_answer_closed(self) -> None:
        self._lists.setCurrentWidget(self.violations)
        self.build.show()

    def _on_document_changed(self) -> None:
        document = self._context.document
        self._is_stale = False
        self.build.show_document(document)
        self._asking.show_document(document)
        self.card.show_document(document)
        if document is not None:
            document.cells_changed.connect(lambda _cells: self._refresh.start())
            document.activities_changed.connect(self._refresh.start)
            document.replaced.connect(self._on_replaced)
            document.failed.connect(self._on_refused)
        self._show_all(document)

    def _on_replaced(self) -> None:
        # Out of sight it waits: another screen's edits need not wait for this one.
        self._is_stale = not self.isVisible()
        if self._is_stale:
            return
        self.card.show_again()
        self.build.reset()
        self._show_all(self._context.document)

    def _show_all(self, document: ScheduleDocument | None) -> None:
        self._show_page()
        self._show_week()
        has_week = document is not None and document.week is not None
        shown = (document, document.first_date) if document is not None and has_week else None
        is_new, self._shown = shown != self._shown, shown
        self.publish_bar.refresh()
        self._offer_compare()
        at = self.view.current_cell() if self.model is not None else None
        self.coverage.show_document(document, self.coverage.day if at is None else at[1])
        self.figures.refresh(document)
        self.violations.refresh(document)
        # The same week with other rules or another demand keeps its place.
        if is_new and at is None and document is not None and document.week is not None:
            self.card.go_to_first()

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
        self.tools.setVisible(can_plan)
        if document is not None and document.project.read_only:
            self.build_button.setEnabled(False)

    def _show_week(self) -> None:
        document = self._context.document
        if document is None or document.week is None:
            self.week_bar.hide()
            return
        self.week_bar.allow(*free_steps(document, not self._context.is_building))
        self.week_bar.show_week(document.first_date)

    def _on_step(self, by: int) -> None:
        refusal = step_week(self._context.document, by)
        if refusal:
            self._on_refused(refusal)

    def _on_building_changed(self, is_building: bool) -> None:
        self.card.set_locked(is_building)
        self._show_week()
        self.publish_bar.refresh()
        self._stop.setEnabled(is_building)
        self._built_at = None if is_building else self.view.current_place()
        self.build.show()
        self._show_page()

    def _on_date(self, day: date) -> None:
        """Follow the current cell: its day in the curve, its week in all that is judged."""
        document, model = self._context.document, self.model
        if document is None or model is None:
            return
        if not 0 <= model.shown.day_of(day) < DAYS_PER_WEEK:
            if self._context.is_building:
                return
            refusal = turn_to_week(document, day)
            if refusal:
                self._on_refused(refusal)
                return
        self.coverage.show_day(model.shown.day_of(day))
        self.card.show_day(day)

    def _on_zoom(self, zoom: int) -> None:
        if zoom == DAY:
            self.tools.show_zoom(self._zoom)
            self._context.want_day(self.coverage.day)
            return
        self._zoom = zoom
        self.card.set_zoom(zoom)
        self.view.setFocus()

    def _offer_compare(self) -> None:
        document = self._context.document
        latest = document.publication.latest if document is not None else None
        self.tools.allow_compare(None if latest is None else latest.number)

    def _jump_to(self, violation: Violation) -> None:
        here = self.view.current_cell() or (0, 0)
        day = violation.day
        if day is None and violation.start is not None:
            day = violation.start // MINUTES_PER_DAY
        employee = here[0] if violation.employee is None else violation.employee
        wanted = here[1] if day is None else day
        self.view.jump(employee, min(max(0, wanted), DAYS_PER_WEEK - 1))

    def _on_place(self, place: Place) -> None:
        here = self.view.current_cell() or (0, 0)
        self.view.jump(here[0] if place.employee is None else place.employee, place.day)

    def _find(self, next_one: bool) -> None:
        found = self.card.find_person(self.find_box.text(), next_one=next_one)
        set_tone(self.find_box, "" if found else "red")

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

    def _on_build_selection(self) -> None:
        """Build the selected cells of the document's week; all others stay as they are."""
        if self.build_button.isEnabled():
            self.build.build_part(frozenset(self.view.selected_cells()))

    def _on_find_key(self) -> None:
        self.find_box.setFocus()
        self.find_box.selectAll()
