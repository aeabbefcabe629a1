"""The staff screen: the table of people, their skills, their mentors."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.screens.staff.mentors_page import MentorsPage
from scheduler_app.screens.staff.skills_page import SkillsPage
from scheduler_app.screens.staff.staff_state import StaffState
from scheduler_app.screens.staff.table_page import TablePage
from scheduler_app.widgets.empty_state import EmptyState
from scheduler_app.widgets.lazy_panel import LazyPanel
from scheduler_app.widgets.panel import button, label
from scheduler_app.widgets.tab_button import TabButton

_GAP = 12
PAGES: tuple[Callable[[AppContext], QWidget], ...] = (SkillsPage, MentorsPage)
"""Pages beside the table's, in order; they follow the document.  Titles: ``retranslate``."""


def create(context: AppContext) -> QWidget:
    """Make the screen."""
    return StaffScreen(context)


class StaffScreen(LazyPanel):
    """Follows the context's document; everything it changes goes through it."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        self.state = StaffState(context, self)
        self._title = label("title")
        self.tabs = [TabButton() for _ in range(len(PAGES) + 1)]
        self._group = QButtonGroup(self)
        self.paste_button, self.add_button = button(), button("primary")
        self.page = TablePage(self.state, context.theme)
        self.empty = EmptyState()
        self._pages = QStackedWidget()
        self._made: dict[int, QWidget] = {}
        self._shown: tuple[ScheduleDocument, date] | None = None
        self._lay_out()
        self._connect()
        self.retranslate()
        self._on_document_changed()
        self.show_page(0)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Staff"))
        words = (self.tr("Table"), self.tr("Skills"), self.tr("Mentors"))
        for tab, word in zip(self.tabs, words, strict=False):
            tab.setText(word)
            tab.setAccessibleName(word)
        self.paste_button.setText(self.tr("Paste from Excel"))
        self.paste_button.setToolTip(
            self.tr("Rows copied in Excel: with the columns' names, or from the ID on")
        )
        self.add_button.setText(self.tr("Add person"))
        self.add_button.setToolTip(self.tr("A new person at the end (Ins)"))
        self.empty.say(
            self.tr("Nobody works here yet"),
            self.tr(
                "Add people one by one, or copy their rows in Excel and paste them: ID, name, "
                "team, level, skills, contract."
            ),
            self.tr("Add the first person"),
        )

    def fill(self) -> None:
        """Show the document as it is now."""
        self.page.paste_bar.forget()  # it was read against what is no more
        self.state.refresh()
        document = self._context.document
        shown = (document, self.state.today) if document is not None else None
        if shown != self._shown:
            self._shown = shown
            self.page.show_all_anew()
        self._allow()

    def show_page(self, place: int) -> None:
        """Show the table (0) or one of ``PAGES``, which is made when first looked at."""
        if place and place not in self._made:
            made = self._made[place] = PAGES[place - 1](self._context)
            self._pages.addWidget(made)
        self.tabs[place].setChecked(True)
        self._turn_to(self._made.get(place, self._first))
        for knob in (self.paste_button, self.add_button):
            knob.setVisible(place == 0)

    def paste(self) -> None:
        """Take rows of people over while there is no table; the menu Edit calls it."""
        if self.paste_button.isEnabled():
            self._on_paste()

    @property
    def _first(self) -> QWidget:
        """The table; while there is nobody in it, what to do first."""
        return self.page if self.state.people else self.empty

    def _allow(self) -> None:
        refusal = self.state.refusal()
        for knob in (self.paste_button, self.add_button):
            knob.setEnabled(not refusal)
        if self._pages.currentWidget() in (self.page, self.empty):
            is_pasting = not self.page.paste_bar.isHidden()
            self._turn_to(self.page if is_pasting else self._first)

    def _turn_to(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        # Keys go to what is shown; where there is no table, to ``paste`` of the screen itself.
        proxy = None if page is self.empty else page
        self.setFocusProxy(proxy)  # type: ignore[arg-type]  # None takes it away, says Qt

    def _on_document_changed(self) -> None:
        document = self._context.document
        self.state.choose([])
        self._shown = None
        self.page.paste_bar.forget()
        if document is not None:
            document.replaced.connect(self._refresh.start)
            document.failed.connect(self.state.say)
        self.refresh()

    def _on_paste(self) -> None:
        self.page.paste_people()
        self._allow()

    def _connect(self) -> None:
        self._context.document_changed.connect(self._on_document_changed)
        self._context.building_changed.connect(lambda _is_building: self.refresh())
        self._group.idClicked.connect(self.show_page)
        self.paste_button.clicked.connect(self._on_paste)
        self.add_button.clicked.connect(self.page.add)
        self.empty.next_step.connect(self.page.add)
        QShortcut(QKeySequence("Ins"), self.empty, self.page.add)
        self.page.paste_bar.dismissed.connect(self._allow)

    def _lay_out(self) -> None:
        for part in (self.page, self.empty):
            self._pages.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._title)
        for place, tab in enumerate(self.tabs):
            self._group.addButton(tab, place)
            row.addWidget(tab)
        row.addStretch(1)
        row.addWidget(self.paste_button)
        row.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(_GAP)
        column.addLayout(row)
        column.addWidget(self._pages, 1)
