"""The History screen: versions of the week, what changed between them, who changed what."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from scheduler_app.context import AppContext
from scheduler_app.document.week_beside import free_steps, step_week
from scheduler_app.screens.history.compare_panel import DRAFT, ComparePanel
from scheduler_app.screens.history.log_panel import LogPanel
from scheduler_app.screens.history.versions_panel import VersionsPanel
from scheduler_app.widgets.empty_state import EmptyState
from scheduler_app.widgets.lazy_panel import LazyPanel
from scheduler_app.widgets.panel import button, label
from scheduler_app.widgets.tab_button import TabButton
from scheduler_app.widgets.week_steps import WeekSteps

LOG, COMPARE = range(2)
_SIDE_PIXELS, _NOTE_PIXELS, _GAP = 280, 260, 12


def create(context: AppContext) -> QWidget:
    """Make the screen."""
    return HistoryScreen(context)


class HistoryScreen(LazyPanel):
    """Reads the file anew after every edit, when it is seen."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self._title, self.week_steps = label("title"), WeekSteps()
        self.note, self.publish_button = QLineEdit(clearButtonEnabled=True), button("primary")
        self.versions = VersionsPanel()
        self.log, self.compare = LogPanel(context.theme), ComparePanel(context.theme)
        self.tabs = (TabButton(), TabButton())
        self._group, self._views = QButtonGroup(self), QStackedWidget()
        self.empty, self._pages = EmptyState(), QStackedWidget()
        # One reading for all edits of one turn of the event loop.
        self._refresh = QTimer(self, singleShot=True, interval=0)
        self._refresh.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_document_changed()
        self.show_view(LOG)

    def retranslate(self) -> None:
        self._title.setText(self.tr("History"))
        self.tabs[LOG].setText(self.tr("Who changed what"))
        self.tabs[COMPARE].setText(self.tr("Compare"))
        self.note.setPlaceholderText(self.tr("Note to this version"))
        self.note.setAccessibleName(self.tr("Note to this version"))
        self.publish_button.setText(self.tr("Publish"))
        self.publish_button.setToolTip(self.tr("Make this the roster that everybody is told"))
        self.empty.say(
            self.tr("No roster yet"),
            self.tr("There is no week to publish: build its roster first."),
        )

    def fill(self) -> None:
        """Show the versions and changes as they are now."""
        document = self._context.document
        has_week = document is not None and document.week is not None
        self._pages.setCurrentIndex(0 if has_week else 1)
        self.week_steps.setVisible(has_week)
        self._show_knobs()
        if document is None or not has_week:
            return
        is_free = not self._context.is_building
        self.week_steps.show_week(document.first_date)
        self.week_steps.allow(*free_steps(document, is_free))
        entries = document.publication.versions()
        can_revert = is_free and not document.project.read_only
        self.versions.show_versions(entries, can_revert=can_revert)
        if self._views.currentIndex() == LOG:
            self.log.show_document(document)
        else:
            self.compare.show_document(document, entries)

    def show_view(self, view: int) -> None:
        """Show who changed what, or two versions beside each other."""
        self.tabs[view].setChecked(True)
        self._views.setCurrentIndex(view)
        self.setFocusProxy((self.log.table, self.compare.table)[view])
        self.refresh()

    def _lay_out(self) -> None:
        self._views.addWidget(self.log)
        self._views.addWidget(self.compare)
        self.versions.setFixedWidth(_SIDE_PIXELS)
        self.note.setMaximumWidth(_NOTE_PIXELS)
        self.note.setMinimumWidth(_NOTE_PIXELS // 2)
        inside = QWidget()
        cards = QHBoxLayout(inside)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(_GAP)
        cards.addWidget(self.versions)
        cards.addWidget(self._views, 1)
        self._pages.addWidget(inside)
        self._pages.addWidget(self.empty)
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (self._title, self.week_steps, *self.tabs):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.note, 2)
        row.addWidget(self.publish_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(_GAP)
        column.addLayout(row)
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        context = self._context
        context.document_changed.connect(self._on_document_changed)
        context.building_changed.connect(lambda _is_building: self.refresh())
        context.published.connect(self.note.clear)
        self.week_steps.stepped.connect(self._step_week)
        for view, tab in enumerate(self.tabs):
            self._group.addButton(tab, view)
        self._group.idClicked.connect(self.show_view)
        self.publish_button.clicked.connect(self._publish)
        self.note.returnPressed.connect(self._publish)
        self.versions.chosen.connect(self._on_version)
        self.versions.revert_wanted.connect(self._revert)

    def _on_document_changed(self) -> None:
        document = self._context.document
        self.note.clear()
        # The project before is closed: nothing can be read of it any more.
        self.log.show_document(None)
        self.compare.show_document(None, ())
        self.versions.show_versions((), can_revert=False)
        if document is not None:
            document.saved.connect(lambda _moment: self._refresh.start())
            document.replaced.connect(self._refresh.start)
        self.refresh()

    def _show_knobs(self) -> None:
        document = self._context.document
        can_publish = (
            document is not None
            and document.week is not None
            and not document.project.read_only
            and not self._context.is_building
            and document.publication.is_draft
        )
        self.publish_button.setEnabled(can_publish)
        self.note.setEnabled(can_publish)

    def _publish(self) -> None:
        self._context.publish(self.note.text())

    def _on_version(self, number: int) -> None:
        self.show_view(COMPARE)
        self.compare.choose(number, DRAFT)

    def _revert(self, number: int) -> None:
        document = self._context.document
        if document is None:
            return
        try:
            document.publication.revert_to(number)
        except (ValueError, LookupError, RuntimeError, OSError) as error:
            self._context.post(str(error), "amber")
            return
        text = self.tr("The draft is version {number} again. Publish it so that people know.")
        self._context.post(text.format(number=number), "green")

    def _step_week(self, by: int) -> None:
        refusal = step_week(self._context.document, by)
        if refusal:
            self._context.post(refusal, "red")
