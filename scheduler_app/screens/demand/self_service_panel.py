"""The share of contacts that a bot resolves, by queue and date: a small table."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QGridLayout, QLabel, QPushButton, QVBoxLayout

from scheduler_app.language.units import PERCENT
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.store.changes import Change
from scheduler_app.store.records import SelfServiceShare
from scheduler_app.widgets.calm_spin_box import CalmSpinBox
from scheduler_app.widgets.panel import Panel, button, label

_PERCENT_PIXELS, _FIRST_ROW = 84, 1


class SelfServicePanel(Panel):
    """What is listed is taken off the forecast of the human demand, with its trend."""

    def __init__(self, state: DemandState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self._about = label("section"), label("small", wrap=True)
        self.queues, self.day = QComboBox(), QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setDate(QDate.currentDate())
        self.share = CalmSpinBox(0, 99, 0, PERCENT)
        self.share.setFixedWidth(_PERCENT_PIXELS)
        self.add_button = button()
        self.add_button.clicked.connect(self._on_add)
        self._grid = QGridLayout()
        self._rows: list[QLabel | QPushButton] = []
        state.changed.connect(self.refresh)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Self-service"))
        self._about.setText(
            self.tr("Share of contacts that a bot resolves from a day on. Then forecast again.")
        )
        self.queues.setAccessibleName(self.tr("Queue of the share"))
        self.day.setAccessibleName(self.tr("First day of the share"))
        self.share.setAccessibleName(self.tr("Share that the bot resolves"))
        self.add_button.setText(self.tr("Add"))
        self.refresh()

    def refresh(self) -> None:
        """List the shares as they are now."""
        document = self._state.document
        names = list(self._state.queues)
        if [self.queues.itemText(i) for i in range(self.queues.count())] != names:
            self.queues.clear()
            self.queues.addItems(names)
        self.add_button.setEnabled(bool(names) and not self._state.refusal())
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows = []
        shares = document.data.self_service if document is not None else ()
        for row, share in enumerate(shares, start=_FIRST_ROW):
            self._show_row(row, share)

    def _show_row(self, row: int, share: SelfServiceShare) -> None:
        texts = (share.queue, f"{share.date:%Y-%m-%d}", f"{share.share:.0%}")
        for column, text in enumerate(texts):
            cell = label()
            cell.setText(text)
            self._grid.addWidget(cell, row, column)
            self._rows.append(cell)
        remove = button("link")
        remove.setText("✕")
        tip = self.tr("Remove {queue}, {day}").format(queue=share.queue, day=share.date)
        remove.setToolTip(tip)
        remove.setAccessibleName(tip)
        remove.clicked.connect(lambda _checked=False, s=share: self._remove(s))
        remove.setEnabled(not self._state.refusal())
        self._grid.addWidget(remove, row, len(texts))
        self._rows.append(remove)

    def _on_add(self) -> None:
        document = self._state.document
        if document is None:
            return
        picked = self.day.date()
        new = SelfServiceShare(
            self.queues.currentText(),
            date(picked.year(), picked.month(), picked.day()),
            self.share.value() / 100.0,
        )
        shares = document.data.self_service
        same = (s for s in shares if (s.queue, s.date) == (new.queue, new.date))
        old = next(same, None)
        text = self.tr("self-service of {queue}").format(queue=new.queue)
        self._state.edit(text, lambda: [Change(old, new)], is_learned=True)

    def _remove(self, share: SelfServiceShare) -> None:
        text = self.tr("self-service of {queue}").format(queue=share.queue)
        self._state.edit(text, lambda: [Change(share, None)], is_learned=True)

    def _lay_out(self) -> None:
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        fields = QGridLayout()
        fields.setHorizontalSpacing(8)
        fields.setVerticalSpacing(6)
        fields.addWidget(self.queues, 0, 0)
        fields.addWidget(self.share, 0, 1)
        fields.addWidget(self.day, 1, 0)
        fields.addWidget(self.add_button, 1, 1)
        fields.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addLayout(self._grid)
        column.addLayout(fields)
