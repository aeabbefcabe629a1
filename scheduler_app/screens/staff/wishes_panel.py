"""What the chosen people would like: shifts and days off, wished for or against."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.document.wish_edits import wishes_put, wishes_removed
from scheduler_app.language.phrases import day_text
from scheduler_app.screens.staff.people_part import PeoplePart
from scheduler_app.screens.staff.record_table import RecordTable
from scheduler_app.store.records import RequestRow
from scheduler_app.widgets.calm_spin_box import CalmSpinBox
from scheduler_app.widgets.panel import button, label
from scheduler_app.widgets.text_table_model import TextColumn

_MOST_WEIGHT = 10_000


class WishesPanel(PeoplePart):
    """A list, and a form that adds to it; one chosen wish can be changed in the form."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._note = label("small", wrap=True)
        self.list = RecordTable(context.theme)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.sides, self.shifts = QComboBox(), QComboBox()
        self.weight = CalmSpinBox(1, _MOST_WEIGHT, 0)
        self._weight_label = label("small")
        self.add_button, self.change_button, self.remove_button = button(), button(), button()
        self._first_shown: date | None = None
        self._filled: RequestRow | None = None
        self.list.chosen.connect(self._on_chosen)
        self.list.remove_wanted.connect(self.remove)
        self.add_button.clicked.connect(self.add)
        self.change_button.clicked.connect(self.change)
        self.remove_button.clicked.connect(self.remove)
        self._lay_out()
        self.follow()

    def retranslate(self) -> None:
        self.day.setAccessibleName(self.tr("Day of the wish"))
        chosen = max(0, self.sides.currentIndex())
        self.sides.clear()
        self.sides.addItem(self.tr("would like"), False)
        self.sides.addItem(self.tr("would not like"), True)
        self.sides.setCurrentIndex(chosen)
        self.sides.setAccessibleName(self.tr("For or against"))
        self.shifts.setAccessibleName(self.tr("Shift of the wish"))
        self.weight.setAccessibleName(self.tr("Weight of the wish"))
        self.weight.setToolTip(self.tr("What it counts beside other wishes; 1 as most, 3 much"))
        self._weight_label.setText(self.tr("weight"))
        self.add_button.setText(self.tr("Add wish"))
        self.change_button.setText(self.tr("Change"))
        self.change_button.setToolTip(self.tr("Put what the form says in place of the chosen wish"))
        self.remove_button.setText(self.tr("Remove"))
        self.remove_button.setToolTip(self.tr("Remove the chosen wishes (Del)"))
        self._fill_shifts()
        self.refresh()

    def fill(self) -> None:
        """List the wishes of the chosen people, the next ones in sight."""
        names = {person.id: person.name for person in self.shown_people}
        rows = sorted(
            (row for row in self.data.requests if row.employee_id in names),
            key=lambda row: (row.date, row.employee_id, row.pattern),
        )
        week = self._shown_day()
        columns = [
            TextColumn(self.tr("Day"), is_number=False),
            TextColumn(self.tr("Wish"), is_number=False),
            TextColumn(self.tr("Weight"), self.tr("What it counts beside other wishes")),
        ]
        if len(names) > 1:
            columns.insert(0, TextColumn(self.tr("Name"), is_number=False))
        shown = [
            (row, self._texts(row, names), "muted" if row.date < week else "text") for row in rows
        ]
        self.list.show_records(columns, shown, sum(row.date < week for row in rows))
        self.list.setVisible(bool(rows))
        self._note.setText(self._note_text(len(names), len(rows)))
        if week != self._first_shown:
            self._first_shown = week
            self.day.setDate(QDate(week.year, week.month, week.day))
        self._fill_shifts()
        self._show_knobs()

    def add(self) -> None:
        """Add what the form says for all the chosen people."""
        wishes = [self._wish(person.id) for person in self.shown_people]
        if wishes:
            self._put(wishes, ())

    def change(self) -> None:
        """Put what the form says in place of the chosen wishes."""
        chosen = self.list.selected
        if chosen:
            wishes = [self._wish(row.employee_id) for row in chosen]
            self._put(wishes, chosen)

    def remove(self) -> None:
        """Take the chosen wishes away."""
        chosen = self.list.selected
        if chosen:
            text = self.tr("remove {count} wishes of {who}")
            said = text.format(count=len(chosen), who=self.of_whom())
            self.edit(said, wishes_removed(self.data, chosen))

    def _put(self, wishes: list[RequestRow], instead_of: list[RequestRow] | tuple[()]) -> None:
        text = self.tr("wish of {who} for {day}")
        said = text.format(who=self.of_whom(), day=day_text(wishes[0].date))
        self.edit(said, wishes_put(self.data, wishes, instead_of))

    def _wish(self, employee_id: str) -> RequestRow:
        picked = self.day.date()
        day = date(picked.year(), picked.month(), picked.day())
        weight, avoid = int(self.weight.value()), bool(self.sides.currentData())
        return RequestRow(employee_id, day, self.shifts.currentData() or "", weight, avoid)

    def _texts(self, row: RequestRow, names: dict[str, str]) -> list[str]:
        shift = row.pattern or self.tr("the day off")
        text = self.tr("not {shift}") if row.avoid else "{shift}"
        texts = [day_text(row.date), text.format(shift=shift), str(row.weight)]
        return [names[row.employee_id], *texts] if len(names) > 1 else texts

    def _note_text(self, n_people: int, n_wishes: int) -> str:
        if not n_people:
            return self.tr("Choose people in the table to see what they would like.")
        if n_people > 1:
            text = self.tr("A new wish is for all {count} people.")
            return text.format(count=n_people)
        if not n_wishes:
            return self.tr("No wishes yet. A roster grants them where nothing weightier is lost.")
        return self.tr("A roster grants wishes where nothing weightier is lost.")

    def _on_chosen(self) -> None:
        """Show one chosen wish in the form."""
        chosen = self.list.selected
        one = chosen[0] if len(chosen) == 1 else None
        if one is not None and one != self._filled:
            self.day.setDate(QDate(one.date.year, one.date.month, one.date.day))
            self.sides.setCurrentIndex(int(one.avoid))
            self.shifts.setCurrentIndex(max(0, self.shifts.findData(one.pattern)))
            self.weight.setValue(one.weight)
        self._filled = one
        self._show_knobs()

    def _show_knobs(self) -> None:
        can_edit = bool(self.shown_people) and not self.refusal()
        chosen = self.list.selected
        self.add_button.setEnabled(can_edit)
        self.change_button.setEnabled(can_edit and len(chosen) == 1)
        self.remove_button.setEnabled(can_edit and bool(chosen))
        for knob in (self.change_button, self.remove_button):
            knob.setVisible(self.list.isVisibleTo(self))

    def _fill_shifts(self) -> None:
        shown = [p for p in self.data.patterns if not p.is_retired]
        wanted = [("", self.tr("the day off"))]
        wanted += [(p.code, f"{p.code}  {p.name}".strip()) for p in shown]
        known = [
            (self.shifts.itemData(i), self.shifts.itemText(i)) for i in range(self.shifts.count())
        ]
        if wanted != known:
            chosen = self.shifts.currentData()
            self.shifts.clear()
            for code, text in wanted:
                self.shifts.addItem(text, code)
            self.shifts.setCurrentIndex(max(0, self.shifts.findData(chosen)))

    def _shown_day(self) -> date:
        document = self.document
        return date.today() if document is None or document.week is None else document.first_date

    def _lay_out(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(8)
        form.setVerticalSpacing(6)
        weight = QHBoxLayout()
        weight.setSpacing(8)
        weight.addWidget(self._weight_label)
        weight.addWidget(self.weight, 1)
        form.addWidget(self.day, 0, 0)
        form.addWidget(self.sides, 0, 1)
        form.addWidget(self.shifts, 1, 0)
        form.addLayout(weight, 1, 1)
        knobs = QHBoxLayout()
        knobs.setSpacing(8)
        for knob in (self.add_button, self.change_button, self.remove_button):
            knobs.addWidget(knob)
        knobs.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(self._note)
        column.addLayout(form)
        column.addLayout(knobs)
        column.addWidget(self.list, 1)
        column.addStretch(0)
