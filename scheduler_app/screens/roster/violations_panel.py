"""What is wrong with the roster, in words; a click goes to the cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import Phrases
from scheduler_app.screens.roster.violation_list_model import ROW_ROLE, ViolationListModel
from scheduler_app.screens.roster.violation_row import ViolationDelegate, ViolationRow
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from scheduler_app.widgets.theme import Theme


class ViolationsPanel(Panel):
    """``chosen`` carries the violation that was clicked.

    Of a week in which nobody has a shift nothing is listed; ``build_wanted``: it is to be built.
    """

    chosen = Signal(object)  # Violation
    build_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(kind="card")
        self._document: ScheduleDocument | None = None
        self._title, self._fine = label("section"), label(wrap=True)
        set_tone(self._fine, "green")
        self.build_link = button("link")
        self.build_link.clicked.connect(self.build_wanted)
        self.model = ViolationListModel(self)
        self.view = _WrappingList()
        self.view.setModel(self.model)
        self.view.setItemDelegate(ViolationDelegate(theme, self.view, ROW_ROLE))
        self.view.clicked.connect(self._on_clicked)
        self.view.activated.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._fine)
        column.addWidget(self.build_link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.view, 1)
        column.addStretch()
        theme.changed.connect(self.view.viewport().update)
        self.retranslate()

    def retranslate(self) -> None:
        self._fine.setText(self.tr("✓ Nothing to mend: every rule is kept."))
        self.build_link.setText(self.tr("No roster yet: build it (F5)"))
        self.view.setAccessibleName(self.tr("Violations"))
        self.refresh(self._document)

    def refresh(self, document: ScheduleDocument | None) -> None:
        """List the violations of the document's roster."""
        self._document = document
        week = None if document is None else document.week
        is_rostered = week is not None and any(True for _ in week.roster.shifts())
        count = 0
        if document is None or not is_rostered:
            self.model.show_violations(None, ())
        else:
            found = document.evaluation.violations
            phrases = Phrases(document.problem, document.first_date)
            self.model.show_violations(phrases, found)
            count = len(found)
        title = self.tr("Needs attention  {count}").format(count=count)
        self._title.setText(title if is_rostered else self.tr("Needs attention"))
        self.build_link.setVisible(week is not None and not is_rostered)
        self._fine.setVisible(is_rostered and not count)
        self.view.setVisible(bool(count))

    def _on_clicked(self, index: QModelIndex) -> None:
        row: ViolationRow = index.data(ROW_ROLE)
        if row.violation is not None:
            self.chosen.emit(row.violation)


class _WrappingList(QListView):
    def __init__(self) -> None:
        super().__init__()
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setMinimumHeight(80)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def showEvent(self, event: QShowEvent) -> None:
        """Wrap anew: hidden, it was laid out without the room that the scroll bar takes."""
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()
