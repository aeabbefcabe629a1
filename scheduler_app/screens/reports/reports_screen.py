"""The reports screen: two tabs, the week's report and the attendance; and the import of files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.document.week_beside import step_calendar
from scheduler_app.screens.reports.attendance_page import AttendancePage
from scheduler_app.screens.reports.import_page import ImportPage
from scheduler_app.screens.reports.report_page import ReportPage
from scheduler_app.screens.reports.reports_state import ReportsState
from scheduler_app.widgets.empty_state import EmptyState
from scheduler_app.widgets.lazy_panel import LazyPanel
from scheduler_app.widgets.panel import button, label
from scheduler_app.widgets.tab_button import TabButton
from scheduler_app.widgets.week_steps import WeekSteps

REPORT, ATTENDANCE = range(2)


def create(context: AppContext) -> QWidget:
    """Make the screen."""
    return ReportsScreen(context)


class ReportsScreen(LazyPanel):
    """Follows the context's document; everything it changes goes through it."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.state = ReportsState(context, self)
        self._only_attendance = False
        self._title, self.week_steps = label("title"), WeekSteps()
        self.tabs = [TabButton() for _ in range(2)]
        self._group = QButtonGroup(self)
        self.import_button = button()
        self.report, self.attendance = (
            ReportPage(self.state, context.theme),
            AttendancePage(self.state, context.theme),
        )
        self.importing, self.empty = ImportPage(self.state), EmptyState()
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_document_changed()
        self.tabs[REPORT].setChecked(True)
        self._show_page()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Reports"))
        words = (self.tr("Report"), self.tr("Attendance"))
        for tab, word in zip(self.tabs, words, strict=True):
            tab.setText(word)
            tab.setAccessibleName(word)
        self.import_button.setText(self.tr("Import time clock…"))
        self._say_what_is_missing()
        self.state.changed.emit()

    def fill(self) -> None:
        """Show the document as it is now."""
        if self._only_attendance:
            self.state.refresh_attendance()
        else:
            self.state.refresh()
        self._only_attendance = False
        self._show_week()
        self._show_page()

    def showEvent(self, event: QShowEvent) -> None:
        self._only_attendance = self._only_attendance and not self.is_stale
        super().showEvent(event)

    def show_page(self, page: int) -> None:
        """Show the report or the attendance."""
        self.tabs[page].setChecked(True)
        self.importing.forget()
        self._show_page()

    def ask_import(self) -> None:
        """Ask for the file of a time clock and show what is in it."""
        document = self._context.document
        if document is None:
            return
        types = self.tr("Time clock (*.csv *.txt *.tsv *.xlsx *.xlsm)")
        folder: Path = document.project.path.parent
        path = self._context.dialogs.open_file(self.tr("Import time clock"), folder, types)
        if path is not None:
            self.tabs[ATTENDANCE].setChecked(True)
            self._pages.setCurrentWidget(self.importing)
            self.import_button.hide()
            self.importing.open_file(path)

    def _lay_out(self) -> None:
        for page, tab in enumerate(self.tabs):
            self._group.addButton(tab, page)
        pages: tuple[QWidget, ...] = (self.report, self.attendance, self.importing, self.empty)
        for page_widget in pages:
            self._pages.addWidget(page_widget)
        row = QHBoxLayout()
        row.setSpacing(12)
        knobs: tuple[QWidget, ...] = (self._title, self.week_steps, *self.tabs)
        for part in knobs:
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.import_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addLayout(row)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        context = self._context
        context.document_changed.connect(self._on_document_changed)
        context.building_changed.connect(lambda _is_building: self._show_week())
        self.week_steps.stepped.connect(self._step_week)
        self._group.idClicked.connect(self.show_page)
        self.import_button.clicked.connect(self.ask_import)
        self.importing.left.connect(self._show_page)
        self.empty.next_step.connect(lambda: context.screen_wanted.emit("roster"))

    def _on_document_changed(self) -> None:
        document = self._context.document
        self.importing.forget()
        self.state.forget()
        self._show_page()
        if document is not None:
            document.cells_changed.connect(lambda _cells: self._later())
            document.activities_changed.connect(self._later)
            document.replaced.connect(self._later)
            document.attendance_changed.connect(self._later_attendance)
        self._only_attendance = False
        self.refresh()

    def _later(self) -> None:
        self._only_attendance = False
        self._refresh.start()

    def _later_attendance(self) -> None:
        if not self._refresh.isActive():
            self._only_attendance = not self.is_stale
        self._refresh.start()

    def _show_page(self) -> None:
        """Show the chosen tab, or what is missing for it."""
        is_attendance = self.tabs[ATTENDANCE].isChecked()
        week = self.state.week
        self.import_button.setVisible(is_attendance and week is not None)
        if week is None or (not is_attendance and self.state.report is None):
            self._say_what_is_missing()
            self._pages.setCurrentWidget(self.empty)
        elif not (self._pages.currentWidget() is self.importing and self.importing.is_open):
            self._pages.setCurrentWidget(self.attendance if is_attendance else self.report)
        else:
            self.import_button.hide()

    def _say_what_is_missing(self) -> None:
        self.empty.say(
            self.tr("No roster for this week yet"),
            self.tr("Build the roster first: the report says what it achieves and costs."),
            self.tr("Go to the roster"),
        )

    def _show_week(self) -> None:
        document = self._context.document
        if document is None or document.week is None:
            self.week_steps.hide()
            return
        can_leave = not self._context.is_building
        self.week_steps.allow(can_leave, can_leave)
        self.week_steps.show_week(document.first_date)

    def _step_week(self, by: int) -> None:
        refusal = step_calendar(self._context.document, by)
        if refusal:
            self.state.say(refusal)
