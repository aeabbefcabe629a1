"""The queues themselves: added, renamed, taken out; their channels and skills."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QVBoxLayout,
)

from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.store.changes import Change
from scheduler_app.store.queues import queue_use, removal, renaming, skills_of
from scheduler_app.widgets.message_bar import Message
from scheduler_app.widgets.panel import Panel, button, label
from solver.domain.queue import Channel, Queue

_FIELD_PIXELS, _MOST_ROWS = 150, 5


class QueuesPanel(Panel):
    """Every change is one undo step; what hangs on a queue goes along with it."""

    def __init__(self, state: DemandState) -> None:
        super().__init__(kind="card")
        self._state = state
        self._title, self._about = label("section"), label("small", wrap=True)
        self._names = [label() for _ in range(3)]
        self.list, self.name = QListWidget(), QLineEdit()
        self.channels, self.skills = QComboBox(), QComboBox()
        self.skills.setEditable(True)
        self.add_button, self.delete_button = button(), button()
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._fill())
        self.name.editingFinished.connect(self._on_name)
        self.channels.activated.connect(self._on_channel)
        self.skills.activated.connect(lambda _index: self._on_skill())
        line = self.skills.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._on_skill)
        self.add_button.clicked.connect(self.add)
        self.delete_button.clicked.connect(self.delete)
        state.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Queues"))
        self._about.setText(
            self.tr("A queue with a skill is served by who has it; without, by everybody.")
        )
        words = (self.tr("Name"), self.tr("Channel"), self.tr("Skill"))
        for name, field, word in zip(
            self._names, (self.name, self.channels, self.skills), words, strict=True
        ):
            name.setText(word)
            field.setAccessibleName(word)
        self.list.setAccessibleName(self.tr("Queues"))
        line = self.skills.lineEdit()
        assert line is not None
        line.setPlaceholderText(self.tr("everybody"))
        channels = {
            Channel.VOICE: self.tr("phone"),
            Channel.CHAT: self.tr("chat"),
            Channel.EMAIL: self.tr("e-mail"),
        }
        self.channels.clear()
        for channel, word in channels.items():
            self.channels.addItem(word, channel.value)
        self.add_button.setText(self.tr("Add a queue"))
        self.delete_button.setText(self.tr("Delete"))
        self.refresh()

    @property
    def queue(self) -> Queue | None:
        """The queue that is chosen in the list."""
        queues, row = self._queues(), self.list.currentRow()
        return queues[row] if 0 <= row < len(queues) else None

    def refresh(self) -> None:
        """Show the queues as they are now; the chosen one stays chosen."""
        names = [queue.name for queue in self._queues()]
        if [self.list.item(i).text() for i in range(self.list.count())] != names:
            row = self.list.currentRow()
            self.list.blockSignals(True)
            self.list.clear()
            self.list.addItems(names)
            self.list.setCurrentRow(min(max(row, 0), len(names) - 1))
            self.list.blockSignals(False)
            rows = min(max(len(names), 1), _MOST_ROWS)
            self.list.setFixedHeight(rows * self.list.sizeHintForRow(0) + 4)
        self._fill()

    def add(self) -> None:
        """Add a queue with a name of its own, and let it be typed over."""
        taken, number = {queue.name for queue in self._queues()}, len(self._queues()) + 1
        text = self.tr("Queue {number}")
        while text.format(number=number) in taken:
            number += 1
        queue = Queue(text.format(number=number))
        if self._edit(self.tr("add a queue"), lambda: [Change(None, queue)]):
            self.list.setCurrentRow(self.list.count() - 1)
            self.name.setFocus()
            self.name.selectAll()

    def delete(self) -> None:
        """Take the chosen queue out with all that is about it; say what that was."""
        queue, document = self.queue, self._state.document
        if queue is None or document is None:
            return
        use = queue_use(document.data, queue.name)
        data = document.data
        text = self.tr("delete queue {queue}").format(queue=queue.name)
        if self._edit(text, lambda: removal(data, queue.name)):
            said = self.tr(
                "{queue} is gone, with {intervals} intervals of demand and {days} days of history."
            )
            numbers = {"intervals": f"{use.intervals:,}", "days": f"{use.days:,}"}
            said = said.format(queue=queue.name, **numbers)
            back = document.undo_stack.undo
            self._state.context.message_posted.emit(
                Message(said, "amber", self.tr("Take it back"), back, is_passing=True)
            )

    def _queues(self) -> tuple[Queue, ...]:
        document = self._state.document
        return () if document is None else document.data.queues

    def _fill(self) -> None:
        queue, document = self.queue, self._state.document
        can_edit = queue is not None and not self._state.refusal()
        for field in (self.name, self.channels, self.skills):
            field.setEnabled(can_edit)
        self.add_button.setEnabled(not self._state.refusal())
        self.delete_button.setEnabled(can_edit and self.list.count() > 1)
        last = can_edit and self.list.count() == 1
        self.delete_button.setToolTip(
            self.tr("The last queue stays; give it another name") if last else ""
        )
        if queue is None or document is None:
            return
        if self.name.text() != queue.name and not self.name.hasFocus():
            self.name.setText(queue.name)
        self.channels.setCurrentIndex(self.channels.findData(queue.channel.value))
        offered = ["", *skills_of(document.data)]
        if [self.skills.itemText(i) for i in range(self.skills.count())] != offered:
            self.skills.clear()
            self.skills.addItems(offered)
        self.skills.setCurrentText(queue.skill)

    def _on_name(self) -> None:
        queue, document, name = self.queue, self._state.document, self.name.text().strip()
        if queue is None or document is None or name == queue.name:
            return
        if not name or any(name == other.name for other in self._queues()):
            reason = self.tr("There is a queue {name} already.") if name else ""
            self._state.say(reason.format(name=name) or self.tr("A queue needs a name."))
            self.name.setText(queue.name)
            return
        data, new = document.data, replace(queue, name=name)
        was_shown = self._state.queue == queue.name
        text = self.tr("rename queue {queue}").format(queue=queue.name)
        if not self._edit(text, lambda: renaming(data, queue.name, new)):
            self.name.setText(queue.name)
        elif was_shown:
            self._state.choose_queue(name)

    def _on_channel(self, index: int) -> None:
        queue = self.queue
        if queue is not None:
            channel = Channel(str(self.channels.itemData(index)))
            self._change(queue, replace(queue, channel=channel))

    def _on_skill(self) -> None:
        queue = self.queue
        if queue is not None:
            self._change(queue, replace(queue, skill=self.skills.currentText().strip()))

    def _change(self, queue: Queue, new: Queue) -> None:
        text = self.tr("channel or skill of {queue}").format(queue=queue.name)
        if queue != new and not self._edit(text, lambda: [Change(queue, new)]):
            self._fill()

    def _edit(self, text: str, make: Callable[[], list[Change]]) -> bool:
        done = self._state.edit(text, make)
        self.refresh()
        return done

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, (name, field) in enumerate(
            zip(self._names, (self.name, self.channels, self.skills), strict=True)
        ):
            field.setFixedWidth(_FIELD_PIXELS)
            grid.addWidget(name, row, 0)
            grid.addWidget(field, row, 1)
        knobs = QHBoxLayout()
        knobs.setSpacing(8)
        knobs.addWidget(self.add_button)
        knobs.addStretch(1)
        knobs.addWidget(self.delete_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(6)
        for part in (self._title, self._about, self.list):
            column.addWidget(part)
        column.addLayout(knobs)
        column.addLayout(grid)
