"""Leave of the chosen people on a calendar: put on, taken off, and what it costs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.document.leave_edits import (
    leave_kinds,
    leave_put,
    leave_taken_off,
    shifts_given_up,
    shifts_in,
)
from scheduler_app.language.phrases import day_text
from scheduler_app.language.punctuation import listed
from scheduler_app.language.translation import Count
from scheduler_app.screens.staff.day_looks import day_looks
from scheduler_app.screens.staff.leave_calendar import LeaveCalendar
from scheduler_app.screens.staff.leave_price_panel import LeavePricePanel
from scheduler_app.screens.staff.people_part import PeoplePart
from scheduler_app.store.records import CellRow
from scheduler_app.store.week import monday_of
from scheduler_app.widgets.panel import button, label, set_tone
from scheduler_app.widgets.scrolled import scrolled

_KIND_PIXELS, _PAGE_WEEKS, _MOST_SHIFTS = 132, 4, 4


class LeavePanel(PeoplePart):
    """Every edit is one undo step, for all the chosen people at once."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._week: date | None = None
        self._title, self._days, self._note = label("strong"), label(), label("small", wrap=True)
        self.back, self.on, self.home = button("step"), button("step"), button()
        self.calendar = LeaveCalendar(context.theme)
        self.kinds = QComboBox(editable=True)
        self.add_button, self.remove_button = button("primary"), button()
        self.cost_button, self.give_up_button = button(), button()
        self.price = LeavePricePanel(self.say)
        self._lay_out()
        self._connect()
        self.follow()

    def retranslate(self) -> None:
        self.back.setText("‹")
        self.on.setText("›")
        for step, name in (
            (self.back, self.tr("Earlier weeks")),
            (self.on, self.tr("Later weeks")),
        ):
            step.setToolTip(name)
            step.setAccessibleName(name)
        self.home.setText(self.tr("Shown week"))
        self.calendar.setAccessibleName(self.tr("Calendar of leave"))
        self.kinds.setAccessibleName(self.tr("Kind of leave"))
        line = self.kinds.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Kind of leave"))
        self.add_button.setText(self.tr("Add leave"))
        self.add_button.setToolTip(self.tr("Leave on the selected days (Enter)"))
        self.remove_button.setText(self.tr("Remove leave"))
        self.remove_button.setToolTip(self.tr("No leave on the selected days (Del)"))
        self.cost_button.setText(self.tr("What does it cost?"))
        self.cost_button.setToolTip(
            self.tr("Contacts answered without this person on these days, others re-planned")
        )
        self.give_up_button.setText(self.tr("Take them out"))
        self.refresh()

    def show_people(self, ids: Sequence[str]) -> None:
        if tuple(ids) != self.people:
            self.price.forget()
        super().show_people(ids)

    def fill(self) -> None:
        """Show the leave of the chosen people as it is now."""
        week = self._shown_week()
        if week != self._week:
            self._week = week
            self.calendar.begin_at(week)
        self.price.follow(self.document)
        self._fill_kinds()
        self._show_days()
        self._show_selected()
        self._show_lost()

    def give(self) -> None:
        """Give leave of the kind in the field on the selected days."""
        days, kind = self.calendar.days, self.kinds.currentText().strip()
        text = self.tr("leave for {who}, {days}").format(who=self.of_whom(), days=_span(days))
        if self._has_people():
            self.price.forget()
            self.edit(text, leave_put(self.data, self._ids(), days, kind))

    def take_off(self) -> None:
        """Take what leave there is off the selected days."""
        days = self.calendar.days
        changes = leave_taken_off(self.data, self._ids(), days)
        if changes:
            self.price.forget()
            text = self.tr("no leave for {who}, {days}")
            self.edit(text.format(who=self.of_whom(), days=_span(days)), changes)

    def ask_cost(self) -> None:
        """Ask what leave on the selected days costs; of one person at a time."""
        if self.document is None or len(self._ids()) != 1:
            return
        refusal = self.price.ask(self.document, self._ids()[0], self.calendar.days)
        if refusal:
            self.say(refusal)

    def give_up_shifts(self) -> None:
        """Take the shifts that lie in leave out of the roster."""
        cells = self._lost()
        text = self.tr("take out {count} {count:shift|shifts} in leave of {who}")
        said = text.format(count=Count(len(cells)), who=self.of_whom())
        self.edit(said, shifts_given_up(self.data, cells))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_days()

    def _ids(self) -> list[str]:
        return [person.id for person in self.shown_people]

    def _has_people(self) -> bool:
        return bool(self._ids())

    def _shown_week(self) -> date:
        document = self.document
        has_week = document is not None and document.week is not None
        return document.first_date if has_week and document else monday_of(date.today())

    def _lost(self) -> list[CellRow]:
        """Return the shifts of the shown week and later that lie in leave."""
        found: list[CellRow] = []
        week, wanted = self._shown_week(), set(self._ids())
        for row in self.data.time_off:
            if row.employee_id in wanted and row.last >= week:
                days = max(week, row.first), row.last
                found += shifts_in(self.data, [row.employee_id], days)
        return found

    def _show_days(self) -> None:
        if self._week is None:
            return
        calendar, people = self.calendar, self.shown_people
        calendar.show_days(day_looks(self.data, people, calendar.first, calendar.last))
        first, last = calendar.first, calendar.last
        self._title.setText(f"{first:%Y-%m} – {last:%Y-%m}")

    def _show_selected(self) -> None:
        days, n_people = self.calendar.days, len(self._ids())
        can_edit = n_people > 0 and not self.refusal()
        n_days = (days[1] - days[0]).days + 1
        text = self.tr("{days} · {count} days") if n_days > 1 else "{days}"
        self._days.setText(text.format(days=_span(days), count=n_days))
        self.add_button.setEnabled(can_edit)
        self.kinds.setEnabled(can_edit)
        has_leave = bool(leave_taken_off(self.data, self._ids(), days))
        self.remove_button.setEnabled(can_edit and has_leave)
        self.cost_button.setEnabled(n_people == 1 and not self.context.is_building)

    def _show_lost(self) -> None:
        """Say which shifts lie in leave; nobody comes for them."""
        cells, names = self._lost(), {person.id: person.name for person in self.shown_people}
        set_tone(self._note, "amber" if cells else "")
        self.give_up_button.setVisible(bool(cells))
        self.give_up_button.setEnabled(not self.refusal())
        if cells:
            said = [
                " ".join([*whose, day_text(c.date), c.pattern])
                for c in cells[:_MOST_SHIFTS]
                for whose in [[names[c.employee_id]] if len(names) > 1 else []]
            ]
            said += ["…"] if len(cells) > _MOST_SHIFTS else []
            text = self.tr("The roster has shifts in leave: {shifts}")
            self._note.setText(text.format(shifts=listed(said)))
        elif not names:
            self._note.setText(self.tr("Choose people in the table to see their leave."))
        else:
            self._note.setText(self.tr("Drag over days to select them, then add leave."))

    def _fill_kinds(self) -> None:
        known = list(
            dict.fromkeys([*leave_kinds(self.data), self.tr("Annual leave"), self.tr("Sick leave")])
        )
        if known == [self.kinds.itemText(i) for i in range(self.kinds.count())]:
            return
        typed = self.kinds.currentText() or known[0]
        self.kinds.clear()
        self.kinds.addItems(known)
        self.kinds.setEditText(typed)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.calendar.scroll(-_PAGE_WEEKS))
        self.on.clicked.connect(lambda: self.calendar.scroll(_PAGE_WEEKS))
        self.home.clicked.connect(self._go_home)
        self.calendar.moved.connect(self._show_days)
        self.calendar.selected.connect(self._show_selected)
        self.calendar.put_wanted.connect(self.give)
        self.calendar.take_off_wanted.connect(self.take_off)
        self.add_button.clicked.connect(self.give)
        self.remove_button.clicked.connect(self.take_off)
        self.cost_button.clicked.connect(self.ask_cost)
        self.give_up_button.clicked.connect(self.give_up_shifts)

    def _go_home(self) -> None:
        self.calendar.begin_at(self._shown_week())
        self._show_days()

    def _lay_out(self) -> None:
        self.kinds.setMinimumWidth(_KIND_PIXELS)
        head, form, others = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row, parts in (
            (head, (self.back, self._title, self.on)),
            (form, (self.kinds, self.add_button)),
            (others, (self.remove_button, self.cost_button)),
        ):
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
        head.addWidget(self.home)
        lost = QHBoxLayout()
        lost.addWidget(self._note, 1)
        lost.addWidget(self.give_up_button, 0, Qt.AlignmentFlag.AlignTop)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(lost)
        column.addWidget(self.price)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 10)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.calendar, 3)
        whole.addWidget(self._days)
        whole.addLayout(form)
        whole.addLayout(others)
        whole.addWidget(scrolled(below), 2)


def _span(days: tuple[date, date]) -> str:
    first, last = days
    return day_text(first) if first == last else f"{day_text(first)} – {day_text(last)}"
