"""Single days on which a person can work at other times than in every week."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QVBoxLayout

from scheduler_app.context import AppContext
from scheduler_app.language.phrases import clock_text, day_text
from scheduler_app.screens.staff.people_part import PeoplePart
from scheduler_app.screens.staff.record_table import RecordTable
from scheduler_app.store.listed import listed_changes
from scheduler_app.store.records import AvailabilityRow
from scheduler_app.widgets.clock_edit import ClockEdit
from scheduler_app.widgets.panel import button, label
from scheduler_app.widgets.text_table_model import TextColumn
from solver.domain.time_grid import MINUTES_PER_DAY


class ExceptionsPanel(PeoplePart):
    """A list, and a form that adds to it for all the chosen people."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(context)
        self._title, self._none = label("section"), label("small", wrap=True)
        self.list = RecordTable(context.theme)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.start, self.end = ClockEdit(), ClockEdit()
        self._to = label("small")
        self.words = QComboBox()
        self.add_button, self.remove_button = button(), button()
        self._first_shown: date | None = None
        self.list.chosen.connect(self._show_knobs)
        self.list.remove_wanted.connect(self.remove)
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        self._lay_out()
        self.follow()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Single days"))
        self._none.setText(
            self.tr("None. Here belongs what holds on one date only: a course, a late bus.")
        )
        self.day.setAccessibleName(self.tr("Day"))
        self.start.setAccessibleName(self.tr("From"))
        self.end.setAccessibleName(self.tr("To"))
        self.end.setToolTip(self.tr("Before the start: on the next day; 00:00: midnight"))
        self._to.setText(self.tr("to"))
        chosen = max(0, self.words.currentIndex())
        self.words.clear()
        self.words.addItem(self.tr("Not available"), False)
        self.words.addItem(self.tr("Available"), True)
        self.words.setCurrentIndex(chosen)
        self.words.setAccessibleName(self.tr("Whether the person can work then"))
        self.add_button.setText(self.tr("Add"))
        self.remove_button.setText(self.tr("Remove"))
        self.refresh()

    def fill(self) -> None:
        """List the days of the chosen people."""
        names = {person.id: person.name for person in self.shown_people}
        rows = sorted(
            (r for r in self.data.availability if r.date is not None and r.employee_id in names),
            key=lambda r: (r.date, r.from_minute, r.employee_id),
        )
        today = self._today()
        columns = [
            TextColumn(self.tr("Day"), is_number=False),
            TextColumn(self.tr("Time"), is_number=False),
            TextColumn("", is_number=False),
        ]
        if len(names) > 1:
            columns.insert(0, TextColumn(self.tr("Name"), is_number=False))
        shown = [(row, self._texts(row, names), self._tone(row, today)) for row in rows]
        first = sum(row.date is not None and row.date < today for row in rows)
        self.list.show_records(columns, shown, first)
        self.list.setVisible(bool(rows))
        self.remove_button.setVisible(bool(rows))
        self._none.setVisible(not rows)
        if self._first_shown != today:  # another week is shown: it is about its days
            self._first_shown = today
            self.day.setDate(QDate(today.year, today.month, today.day))
        self._show_knobs()

    def add(self) -> None:
        """Take what the form says, for all the chosen people."""
        picked = self.day.date()
        day = date(picked.year(), picked.month(), picked.day())
        start, end = self.start.minute, self.end.minute or MINUTES_PER_DAY
        if start == end:
            self.say(self.tr("From and to are the same time: correct one, or say 00:00 to 00:00."))
            return
        available = bool(self.words.currentData())
        new = [AvailabilityRow(e, start, end, available, date=day) for e in self._ids()]
        text = self.tr("availability of {who} on {day}")
        self.edit(
            text.format(who=self.of_whom(), day=day_text(day)),
            listed_changes(self.data.availability, (), new),
        )

    def remove(self) -> None:
        """Take the selected days away."""
        gone = self.list.selected
        if gone:
            text = self.tr("remove {count} single days of {who}")
            said = text.format(count=len(gone), who=self.of_whom())
            self.edit(said, listed_changes(self.data.availability, gone, ()))

    def _ids(self) -> list[str]:
        return [person.id for person in self.shown_people]

    def _today(self) -> date:
        """Return the day from which on it is of interest: the Monday of the shown week."""
        document = self.document
        return date.today() if document is None or document.week is None else document.first_date

    def _texts(self, row: AvailabilityRow, names: dict[str, str]) -> list[str]:
        assert row.date is not None
        end = "24:00" if row.to_minute == MINUTES_PER_DAY else clock_text(row.to_minute)
        word = self.tr("available") if row.available else self.tr("not available")
        texts = [day_text(row.date), f"{clock_text(row.from_minute)}–{end}", word]
        return [names[row.employee_id], *texts] if len(names) > 1 else texts

    def _tone(self, row: AvailabilityRow, today: date) -> str:
        if row.date is not None and row.date < today:
            return "muted"
        return "text" if row.available else "red"

    def _show_knobs(self) -> None:
        can_edit = not self.refusal() and bool(self.shown_people)
        self.add_button.setEnabled(can_edit)
        self.remove_button.setEnabled(can_edit and bool(self.list.selected))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.remove_button)
        times = QHBoxLayout()
        times.setSpacing(6)
        for part in (self.start, self._to, self.end, self.add_button):
            times.addWidget(part)
        times.addStretch(1)
        days = QHBoxLayout()
        days.setSpacing(6)
        for field in (self.day, self.words):
            days.addWidget(field)
        days.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addLayout(days)
        column.addLayout(times)
        column.addWidget(self.list, 1)
        column.addStretch(0)
