"""The chosen people at the right of the table: who, and tabs for all that is theirs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout

from scheduler_app.context import AppContext
from scheduler_app.screens.staff.availability_panel import AvailabilityPanel
from scheduler_app.screens.staff.leave_panel import LeavePanel
from scheduler_app.screens.staff.people_part import PeoplePart
from scheduler_app.screens.staff.person_form import PersonForm
from scheduler_app.screens.staff.staff_state import StaffState
from scheduler_app.screens.staff.wishes_panel import WishesPanel
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.scrolled import scrolled
from scheduler_app.widgets.tab_button import TabButton

TABS: tuple[Callable[[AppContext], PeoplePart], ...] = (AvailabilityPanel, LeavePanel, WishesPanel)
"""What stands beside the form, in order; they follow the document.  Titles: ``retranslate``."""


class DetailPane(Panel):
    """The form, and a tab for each of ``TABS``; a tab is made when it is first looked at."""

    copy_wanted = Signal()

    def __init__(self, state: StaffState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self._below = label("cardTitle"), label("small")
        self.form = PersonForm(state)
        self.tabs = [TabButton() for _ in range(len(TABS) + 1)]
        self._group = QButtonGroup(self)
        self._pages, self._first = QStackedWidget(), scrolled(self.form)
        self._pages.addWidget(self._first)
        self._made: dict[int, PeoplePart] = {}
        self._lay_out()
        self.form.copy_wanted.connect(self.copy_wanted)
        self._group.idClicked.connect(self.show_tab)
        state.changed.connect(self.refresh)
        state.chosen_changed.connect(self._on_chosen)
        self.retranslate()
        self.show_tab(0)

    def retranslate(self) -> None:
        words = (
            self.tr("Person"),
            self.tr("Availability"),
            self.tr("Leave"),
            self.tr("Wishes"),
        )
        for tab, word in zip(self.tabs, words, strict=False):
            tab.setText(word)
            tab.setAccessibleName(word)
        self.refresh()

    def refresh(self) -> None:
        """Say whom the tabs are about."""
        people = self._state.chosen_people
        if not people:
            self._title.setText(self.tr("Nobody is selected"))
            self._below.setText(self.tr("Select one person or several in the table."))
            return
        self._title.setText(self._state.names_text([person.id for person in people]))
        teams = {person.employee.team for person in people}
        parts = [people[0].id] if len(people) == 1 else []
        parts += [team for team in teams if team and len(teams) == 1]
        if all(self._state.is_archived(person) for person in people):
            parts.append(self.tr("archived"))
        self._below.setText(" · ".join(parts))

    def show_tab(self, place: int) -> None:
        """Show the form (0) or one of ``TABS``."""
        if place and place not in self._made:
            made = self._made[place] = TABS[place - 1](self._state.context)
            self._pages.addWidget(made)
            made.show_people(self._state.chosen)
        self.tabs[place].setChecked(True)
        self._pages.setCurrentWidget(self._made.get(place, self._first))

    def _on_chosen(self) -> None:
        self.refresh()
        for part in self._made.values():
            part.show_people(self._state.chosen)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(12, 0, 12, 0)
        top.setSpacing(2)
        top.addWidget(self._title)
        top.addWidget(self._below)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(2)
        for place, tab in enumerate(self.tabs):
            self._group.addButton(tab, place)
            row.addWidget(tab)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 10, 1, 1)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(row)
        column.addWidget(self._pages, 1)
