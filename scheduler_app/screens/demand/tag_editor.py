"""What is special about one day: its tag, its size, for which queue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from scheduler_app.language.phrases import day_text
from scheduler_app.language.units import PERCENT
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.store.changes import Change
from scheduler_app.store.records import DayTag
from scheduler_app.widgets.calm_spin_box import CalmSpinBox
from scheduler_app.widgets.panel import Panel, button, label

_MOST_PERCENT, _SIZE_PIXELS, _TAG_PIXELS = 2000, 128, 180


@dataclass(frozen=True, slots=True)
class OpenDay:
    """The day that is edited; ``calendar``: what the public calendar says of it."""

    day: date
    calendar: str = ""


class TagEditor(Panel):
    """Hidden while no day is open; every change is one undo step."""

    closed = Signal()

    def __init__(self, state: DemandState) -> None:
        super().__init__()
        self._state = state
        self._open: OpenDay | None = None
        self._day = label()
        self.tag, self.queues = QComboBox(editable=True), QComboBox()
        self.day_size = CalmSpinBox(0, _MOST_PERCENT, 0, PERCENT)
        self.save_button, self.remove_button, self.close_button = button(), button(), button("link")
        self.save_button.clicked.connect(self.save)
        self.remove_button.clicked.connect(self.remove)
        self.close_button.clicked.connect(self.close_day)
        self.queues.currentIndexChanged.connect(lambda _index: self._show_stored())
        line = self.tag.lineEdit()
        assert line is not None
        line.returnPressed.connect(self.save)
        self._lay_out()
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self.tag.setAccessibleName(self.tr("Tag of the day"))
        line = self.tag.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("618, launch, outage…"))
        self.day_size.setAccessibleName(self.tr("Size of the day"))
        self.day_size.setSpecialValueText(self.tr("as earlier ones"))
        self.day_size.setToolTip(
            self.tr("Contacts of the day as percent of a normal one; 0: as large as earlier ones")
        )
        self.queues.setAccessibleName(self.tr("Queue of the tag"))
        self.save_button.setText(self.tr("Set tag"))
        self.remove_button.setText(self.tr("Remove"))
        self.close_button.setText(self.tr("Close"))
        if self._open is not None:
            self.open_day(self._open)

    def open_day(self, opened: OpenDay) -> None:
        """Show what is known of a day."""
        self._open = opened
        self.tag.blockSignals(True)
        self.tag.clear()
        words = [
            "618",
            self.tr("Double 11"),
            self.tr("New Year sale"),
            self.tr("launch"),
            self.tr("outage"),
        ]
        document = self._state.document
        own = [t.tag for t in document.data.day_tags] if document is not None else []
        self.tag.addItems(list(dict.fromkeys([*words, *own])))
        self.tag.blockSignals(False)
        self.queues.blockSignals(True)
        self.queues.clear()
        self.queues.addItem(self.tr("every queue"), "")
        for name in self._state.queues:
            self.queues.addItem(name, name)
        only = [t.queue for t in self._tags_of_day()]
        wanted = self._state.queue if self._state.queue in only else (only or [""])[0]
        self.queues.setCurrentIndex(max(0, self.queues.findData(wanted)))
        self.queues.blockSignals(False)
        self._show_stored()
        self.show()

    def close_day(self) -> None:
        """Hide the editor."""
        self._open = None
        self.hide()
        self.closed.emit()

    def save(self) -> None:
        """Tag the day as the fields say."""
        text = self.tag.currentText().strip()
        if self._open is None or not text:
            self._state.say(self.tr("Type what the day is, for example 618."))
            return
        size = self.day_size.value() / 100.0 if self.day_size.value() else None
        new = DayTag(self._open.day, text, self.queues.currentData() or "", size)
        said = self.tr("tag {day}").format(day=day_text(new.date))
        self._state.edit(said, lambda: [Change(self._stored(), new)], is_learned=True)

    def remove(self) -> None:
        """Take the tag of the day away."""
        stored = self._stored()
        if stored is not None:
            said = self.tr("untag {day}").format(day=day_text(stored.date))
            self._state.edit(said, lambda: [Change(stored, None)], is_learned=True)

    def refresh(self) -> None:
        """Show the tag again after an edit."""
        if self._open is not None:
            self._show_stored()

    def _show_stored(self) -> None:
        opened, stored = self._open, self._stored()
        if opened is None:
            return
        text = day_text(opened.day)
        self._day.setText(f"{text} · {opened.calendar}" if opened.calendar else text)
        self.tag.setEditText(stored.tag if stored else "")
        self.day_size.setValue(stored.size * 100.0 if stored and stored.size is not None else 0.0)
        can_edit = not self._state.refusal()
        self.save_button.setEnabled(can_edit)
        self.remove_button.setEnabled(can_edit and stored is not None)

    def _tags_of_day(self) -> list[DayTag]:
        document = self._state.document
        if document is None or self._open is None:
            return []
        return [tag for tag in document.data.day_tags if tag.date == self._open.day]

    def _stored(self) -> DayTag | None:
        queue = self.queues.currentData() or ""
        return next((tag for tag in self._tags_of_day() if tag.queue == queue), None)

    def _lay_out(self) -> None:
        self.tag.setFixedWidth(_TAG_PIXELS)
        self.day_size.setFixedWidth(_SIZE_PIXELS)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 12, 8)
        row.setSpacing(8)
        for part in (self._day, self.tag, self.day_size, self.queues):
            row.addWidget(part)
        for knob in (self.save_button, self.remove_button):
            row.addWidget(knob)
        row.addStretch(1)
        row.addWidget(self.close_button)
