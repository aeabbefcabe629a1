"""Who is absent: what was said so far, and the form for one more."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from scheduler_app.language.phrases import day_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.repair.absence_times import (
    AbsenceError,
    AbsenceKind,
    absence_span,
    absence_text,
)
from scheduler_app.screens.repair.entry_row import EntryRow
from scheduler_app.screens.repair.person_choice import PersonChoice
from scheduler_app.screens.repair.repair_state import RepairState
from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.widgets.clock_edit import ClockEdit
from scheduler_app.widgets.panel import Panel, button, label
from solver.domain.employee import Employee
from solver.domain.time_grid import DAYS_PER_WEEK

_KINDS, _LEAST_LETTERS, _CLOCK_PIXELS = tuple(AbsenceKind), 5, 84
_WITH_CLOCK = (AbsenceKind.FROM, AbsenceKind.LATE)
_WITH_LAST = (AbsenceKind.WHOLE_DAY, AbsenceKind.FROM)
_USUAL = {AbsenceKind.FROM: 14 * 60, AbsenceKind.LATE: 10 * 60}
_NO_SHOW = QT_TRANSLATE_NOOP("Absence", "no-show")
_REASONS = (
    QT_TRANSLATE_NOOP("Absence", "sick"),
    QT_TRANSLATE_NOOP("Absence", "family"),
    QT_TRANSLATE_NOOP("Absence", "traffic"),
    _NO_SHOW,
)


class AbsencePanel(Panel):
    """``state`` holds what was said; the day and the time of the form start at its ``now``."""

    def __init__(self, state: RepairState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title = label("section")
        self._none = label("small", wrap=True)
        self.rows: list[EntryRow] = []
        self._list = QVBoxLayout()
        self.person = PersonChoice()
        self.kind, self.first, self.last = QComboBox(), QComboBox(), QComboBox()
        self.clock, self.reason = ClockEdit(), QComboBox()
        self.reason.setEditable(True)
        self.add_button = button()
        self._to = label("small")
        self._filled: tuple[date | None, date] | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._none.setText(self.tr("Nobody is absent yet. Say who, and plans appear at the right."))
        self.person.setAccessibleName(self.tr("Who is absent"))
        self.person.show_hint(self.tr("Who? Name or ID"))
        words = {
            AbsenceKind.WHOLE_DAY: self.tr("Whole day"),
            AbsenceKind.FROM: self.tr("From … on"),
            AbsenceKind.LATE: self.tr("Late, until …"),
            AbsenceKind.NO_SHOW: self.tr("Did not come"),
        }
        for number, kind in enumerate(_KINDS):
            self.kind.setItemText(number, words[kind])
        for field, name in (
            (self.kind, self.tr("How long")),
            (self.clock, self.tr("Time")),
            (self.first, self.tr("Day")),
            (self.last, self.tr("Last day")),
            (self.reason, self.tr("Why")),
        ):
            field.setAccessibleName(name)
            field.setToolTip(name)
        self._to.setText(self.tr("to"))
        self._fill_reasons()
        self.add_button.setText(self.tr("Add absence"))
        self.refresh()

    def refresh(self) -> None:
        """Show what was said, and offer people and days of the shown week."""
        document = self._state.document
        self.person.show_people(document.problem.employees if document is not None else ())
        self._fill_days()
        self._show_kind()
        self._show_rows()

    def ask(self, employee_id: str, day: date) -> None:
        """Fill the form with a person and a day, and go on to how long."""
        document = self._state.document
        if document is None:
            return
        self.person.choose(employee_id)
        at = min(max(0, (day - document.first_date).days), DAYS_PER_WEEK - 1)
        for box in (self.first, self.last):
            box.setCurrentIndex(at)
        self.kind.setFocus()

    def add(self) -> None:
        """Take what the form says; say why if it cannot be."""
        state, employee_id = self._state, self.person.employee_id
        if not employee_id:
            state.say(self.tr("Who is absent? Choose a name from the list."))
            self.person.setFocus()
            return
        kind, first = _KINDS[self.kind.currentIndex()], self.first.currentData()
        last = self.last.currentData() if kind in _WITH_LAST else first
        shift_on = partial(state.shift_on, employee_id)
        try:
            start, end = absence_span(kind, first, last, self.clock.minute, shift_on)
        except AbsenceError as error:
            state.say(str(error))
            return
        state.add_absence(AbsenceRow(employee_id, start, end, self.reason.currentText().strip()))
        days = (end.date() - start.date()).days + 1
        if not any(shift_on(start.date() + timedelta(days=d)) for d in range(-1, days)):
            state.say(self.tr("There is no shift then: nothing is missing, but the time is kept."))
        self.person.choose("")
        self.kind.setCurrentIndex(0)
        self.person.setFocus()

    def _fill_reasons(self) -> None:
        typed, known = self.reason.currentText(), self.reason.currentIndex()
        self.reason.clear()
        self.reason.addItems([translate("Absence", reason) for reason in _REASONS])
        self.reason.setCurrentIndex(max(0, known))
        if typed and known < 0:
            self.reason.setEditText(typed)

    def _fill_days(self) -> None:
        document = self._state.document
        first = document.first_date if document is not None else None
        texts = [] if first is None else [day_text(first + timedelta(days=d)) for d in range(7)]
        now_day = self._state.now.date()
        is_same, self._filled = self._filled == (first, now_day), (first, now_day)
        for box in (self.first, self.last):
            chosen = box.currentIndex() if is_same else -1
            box.blockSignals(True)
            box.clear()
            for day, text in enumerate(texts):
                box.addItem(text, first + timedelta(days=day) if first is not None else None)
            if chosen < 0 and first is not None:
                chosen = min(max(0, (now_day - first).days), DAYS_PER_WEEK - 1)
            box.setCurrentIndex(chosen)
            box.blockSignals(False)

    def _show_kind(self) -> None:
        kind = _KINDS[max(0, self.kind.currentIndex())]
        self.clock.setVisible(kind in _WITH_CLOCK)
        for part in (self._to, self.last):
            part.setVisible(kind in _WITH_LAST)

    def _on_kind(self) -> None:
        kind = _KINDS[max(0, self.kind.currentIndex())]
        if kind in _USUAL:
            self.clock.show_minute(_USUAL[kind])
        reasons = [translate("Absence", reason) for reason in _REASONS]
        is_told = self.reason.currentText() == translate("Absence", _NO_SHOW)
        if kind is AbsenceKind.NO_SHOW:
            self.reason.setCurrentText(translate("Absence", _NO_SHOW))
        elif is_told:
            self.reason.setCurrentText(reasons[0])
        self._show_kind()

    def _on_first(self) -> None:
        self.last.setCurrentIndex(max(self.last.currentIndex(), self.first.currentIndex()))

    def _show_rows(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()  # it is deleted when the event loop comes round
            row.deleteLater()
        state, document = self._state, self._state.document
        people = {p.id: p for p in document.problem.employees} if document is not None else {}
        pending = [row for row in state.pending if row.employee_id in people]
        recorded = [row for row in state.recorded if row.employee_id in people]
        self.rows = [self._row(people[row.employee_id], row, is_new=True) for row in pending]
        self.rows += [self._row(people[row.employee_id], row, is_new=False) for row in recorded]
        for row in self.rows:
            self._list.addWidget(row)
        count = len(pending) + len(recorded)
        self._none.setVisible(not count)
        title = self.tr("Absent: {count}").format(count=count) if count else self.tr("Absent")
        self._title.setText(title)

    def _row(self, person: Employee, absence: AbsenceRow, *, is_new: bool) -> EntryRow:
        shift_on = partial(self._state.shift_on, person.id)
        parts = [absence_text(absence.start, absence.end, shift_on)]
        if absence.reason:
            parts.insert(0, absence.reason)
        if not is_new:
            parts.append(self.tr("applied"))
        row = EntryRow(person.name, " · ".join(parts))
        row.removed.connect(lambda: self._state.remove_absence(absence))
        row.remove_button.setEnabled(is_new or not self._state.refusal())
        return row

    def _connect(self) -> None:
        self._state.changed.connect(self.refresh)
        for box in (self.kind, self.first, self.last, self.reason):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(_LEAST_LETTERS)
        self.clock.setFixedWidth(_CLOCK_PIXELS)
        self.kind.addItems([""] * len(_KINDS))
        self.kind.currentIndexChanged.connect(lambda _index: self._on_kind())
        self.first.currentIndexChanged.connect(lambda _index: self._on_first())
        self.add_button.clicked.connect(self.add)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(6)
        self._list.setSpacing(0)
        column.addWidget(self._title)
        column.addLayout(self._list)
        column.addWidget(self._none)
        column.addWidget(self.person)
        column.addLayout(_pair(self.kind, self.clock))
        days = _pair(self.first, self._to)
        days.addWidget(self.last, 0, 2)
        days.setColumnStretch(2, 1)
        column.addLayout(days)
        column.addLayout(_pair(self.reason, self.add_button))


def _pair(first: QWidget, second: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(6)
    grid.addWidget(first, 0, 0)
    grid.addWidget(second, 0, 1)
    grid.setColumnStretch(0, 1)
    return grid
