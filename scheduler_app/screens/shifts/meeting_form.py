"""The form of the chosen meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from scheduler_app.exchange.activity_tables import REPEAT_WORDS
from scheduler_app.exchange.words import Names
from scheduler_app.language.phrases import kind_text
from scheduler_app.screens.shifts.inside_form import InsideForm, show_text
from scheduler_app.screens.shifts.inside_state import InsideState
from scheduler_app.screens.shifts.inside_words import day_name
from scheduler_app.store.records import MeetingRow
from scheduler_app.widgets.calm_spin_box import CalmSpinBox, set_quietly
from scheduler_app.widgets.clock_edit import ClockEdit
from solver.domain.activity import MEETING_KINDS, ActivityKind
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY

_LAST_MINUTE, _STEP, _DAYS_A_ROW, _MOST_HOURS = MINUTES_PER_DAY - 1, 5, 4, 2000
_REPEATS = tuple(REPEAT_WORDS)


class MeetingForm(InsideForm):
    """Times that leave no room for the meeting move its end along."""

    def __init__(self, state: InsideState) -> None:
        super().__init__(state)
        self.kinds, self.team, self.repeat = QComboBox(), QComboBox(), QComboBox()
        self.kinds.addItems([""] * len(MEETING_KINDS))
        self.repeat.addItems([""] * len(_REPEATS))
        self.length = CalmSpinBox(1, _LAST_MINUTE, 0)
        self.length.setSingleStep(_STEP)
        self.people, self.first, self.last = QLineEdit(), QLineEdit(), QLineEdit()
        self.begin, self.end = ClockEdit(), ClockEdit()
        self.needs_all = QCheckBox()
        self.hours = CalmSpinBox(0, _MOST_HOURS, 0)
        self.days = [QCheckBox() for _ in range(DAYS_PER_WEEK)]
        self._days = QWidget()
        who = (self.people, self.team, self.needs_all)
        when = (self._day_ticks(), self.begin, self.end, self.repeat, self.first, self.last)
        self.lay_out([self.kinds, self.length, *who, *when, self.hours])
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Meeting"))
        alone = self.tr("Empty, and no team: everybody; in coaching each junior with the mentor")
        day = self.tr("As 2026-11-30; empty: no such limit")
        self.say_words(
            (
                (self.name, self.tr("Name"), self.tr("Unique among the meetings")),
                (
                    self.kinds,
                    self.tr("Kind"),
                    self.tr(
                        "Briefing: first minutes of the shift. Review: together.\n"
                        "Training: each alone. Coaching: in pairs."
                    ),
                ),
                (self.length, self.tr("Length"), ""),
                (self.people, self.tr("IDs"), alone),
                (self.team, self.tr("Team"), alone),
                (
                    self.needs_all,
                    self.tr("With everybody"),
                    self.tr("Held with everybody or not at all; else with whoever is at work"),
                ),
                (self._days, self.tr("Days"), self.tr("None ticked: any day")),
                (self.begin, self.tr("From"), ""),
                (self.end, self.tr("To"), self.tr("It has ended by then; 00:00 is midnight")),
                (self.repeat, self.tr("Repeat"), ""),
                (self.first, self.tr("First day"), day),
                (self.last, self.tr("Last day"), day),
                (
                    self.hours,
                    self.tr("Hours a year"),
                    self.tr("Training: whoever is behind gets it; 0: held every time"),
                ),
            )
        )
        self._write_choices()
        super().retranslate()

    def _write_choices(self) -> None:
        self.length.setSuffix(self.tr(" min"))
        self.hours.setSuffix(self.tr(" h"))
        self.hours.setSpecialValueText(self.tr("every time"))
        for line in (self.first, self.last):
            line.setPlaceholderText(self.tr("any"))
        self.people.setPlaceholderText(self.tr("IDs, for example 00012, 00015"))
        for i, kind in enumerate(MEETING_KINDS):
            self.kinds.setItemText(i, kind_text(kind))
        for i, repeat in enumerate(_REPEATS):
            self.repeat.setItemText(i, str(REPEAT_WORDS[repeat]))
        for i, box in enumerate(self.days):
            box.setText(day_name(i))

    def refresh(self) -> None:
        document = self.state.shifts.document
        people = document.data.employees if document is not None else ()
        teams = ["", *dict.fromkeys(person.team for person in people if person.team)]
        if [self.team.itemData(i) for i in range(self.team.count())] != teams:
            self.team.clear()
            for team in teams:
                self.team.addItem(team, team)
        super().refresh()

    def show_row(self, row: Any) -> None:
        meeting: MeetingRow = row
        self.kinds.setCurrentIndex(MEETING_KINDS.index(meeting.kind))
        self.repeat.setCurrentIndex(_REPEATS.index(meeting.repeat))
        self.team.setCurrentIndex(self.team.findData(meeting.team))
        set_quietly(self.length, meeting.length_minutes)
        set_quietly(self.hours, meeting.hours_a_year)
        self.hours.setEnabled(meeting.kind is ActivityKind.TRAINING and self.name.isEnabled())
        self.begin.show_minute(meeting.from_minute)
        self.end.show_minute(meeting.to_minute)
        self.needs_all.setChecked(meeting.required)
        show_text(self.people, ", ".join(sorted(meeting.attendees)))
        for line, day in ((self.first, meeting.first), (self.last, meeting.last)):
            show_text(line, "" if day is None else day.isoformat())
        for i, box in enumerate(self.days):
            box.setChecked(i in meeting.weekdays)

    def _connect(self) -> None:
        self.kinds.activated.connect(lambda i: self.change(kind=MEETING_KINDS[i]))
        self.repeat.activated.connect(lambda i: self.change(repeat=_REPEATS[i]))
        self.team.activated.connect(lambda i: self.change(team=self.team.itemData(i)))
        self.needs_all.clicked.connect(lambda is_on: self.change(required=is_on))
        self.hours.valueChanged.connect(lambda n: self.change(hours_a_year=round(n)))
        self.length.valueChanged.connect(lambda n: self.change(length_minutes=round(n)))
        self.begin.entered.connect(self._on_begin)
        self.end.entered.connect(lambda minute: self.change(to_minute=minute or MINUTES_PER_DAY))
        self.people.editingFinished.connect(self._on_people)
        self.first.editingFinished.connect(lambda: self._on_day("first", self.first))
        self.last.editingFinished.connect(lambda: self._on_day("last", self.last))
        for box in self.days:
            box.clicked.connect(self._on_days)

    def _on_begin(self, minute: int) -> None:
        def moved(row: MeetingRow) -> MeetingRow:
            end = max(row.to_minute, min(MINUTES_PER_DAY, minute + row.length_minutes))
            return replace(row, from_minute=minute, to_minute=end)

        self.state.change(moved)

    def _on_days(self) -> None:
        ticked = frozenset(i for i, box in enumerate(self.days) if box.isChecked())
        self.change(weekdays=ticked)

    def _on_people(self) -> None:
        document = self.state.shifts.document
        if document is None:
            return
        known = Names(person.id for person in document.data.employees)
        ids = self.found(self.people.text(), known, self.tr("Nobody has the ID {name}."))
        if ids is not None:
            self.change(attendees=ids)

    def _on_day(self, field: str, line: QLineEdit) -> None:
        text = line.text().strip()
        try:
            day = date.fromisoformat(text) if text else None
        except ValueError:
            self.state.refuse(self.tr("Write the date as 2026-11-30, or leave it empty."))
            return
        self.change(**{field: day})

    def _day_ticks(self) -> QWidget:
        grid = QGridLayout(self._days)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for i, box in enumerate(self.days):
            grid.addWidget(box, i // _DAYS_A_ROW, i % _DAYS_A_ROW)
        return self._days
