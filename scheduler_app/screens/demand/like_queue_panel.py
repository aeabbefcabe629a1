"""A queue without history gets another one's shape and a weekly volume."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout

from scheduler_app.document.demand_edits import like_queue
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.store.changes import Change
from scheduler_app.widgets.calm_spin_box import CalmSpinBox
from scheduler_app.widgets.panel import Panel, button, label
from solver.domain.queue import Queue

_MOST_CONTACTS, _FIELD_PIXELS = 10_000_000, 136


class LikeQueuePanel(Panel):
    """Fills the shown week and those after it, as one undo step."""

    def __init__(self, state: DemandState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self._about = label("section"), label("small", wrap=True)
        self._names = [label() for _ in range(3)]
        self.queues, self.models = QComboBox(editable=True), QComboBox()
        self.volume = CalmSpinBox(0, _MOST_CONTACTS, 0)
        self.fill_button = button()
        self.fill_button.clicked.connect(self._on_fill)
        state.changed.connect(self.refresh)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("New queue"))
        self._about.setText(
            self.tr("Without history: the shape of another queue, from the shown week on.")
        )
        words = (self.tr("Queue"), self.tr("Like"), self.tr("Contacts a week"))
        fields = (self.queues, self.models, self.volume)
        for name, word, field in zip(self._names, words, fields, strict=True):
            name.setText(word)
            field.setAccessibleName(word)
        line = self.queues.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("name"))
        self.fill_button.setText(self.tr("Fill it"))
        self.refresh()

    def refresh(self) -> None:
        """Offer the queues that there are."""
        names = list(self._state.queues)
        for box in (self.queues, self.models):
            if [box.itemText(i) for i in range(box.count())] != names:
                box.clear()
                box.addItems(names)
                box.setCurrentIndex(-1 if box is self.queues else 0)
        can = self._state.week is not None and bool(names) and not self._state.refusal()
        self.fill_button.setEnabled(can)

    def _on_fill(self) -> None:
        state, document, week = self._state, self._state.document, self._state.week
        name, model = self.queues.currentText().strip(), self.models.currentText()
        if document is None or week is None:
            return
        if not name or name == model or not self.volume.value():
            state.say(self.tr("Name the new queue, another one to copy, and the contacts a week."))
            return

        def make() -> list[Change]:
            found = like_queue(
                document.data.demand, model, name, week.first_date, self.volume.value()
            )
            return [*self._new_queue(name, model), *found]

        state.edit(self.tr("{queue} like {model}").format(queue=name, model=model), make)

    def _new_queue(self, name: str, model: str) -> list[Change]:
        """Make the queue if there is none of that name: same channel, skill free."""
        document = self._state.document
        assert document is not None
        if name in self._state.queues:
            return []
        other = next(queue for queue in document.data.queues if queue.name == model)
        return [Change(None, Queue(name, channel=other.channel))]

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, field in enumerate((self.queues, self.models, self.volume)):
            field.setFixedWidth(_FIELD_PIXELS)
            grid.addWidget(self._names[row], row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.fill_button, 3, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._about)
        column.addLayout(grid)
