"""More or fewer contacts, of every queue or of one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QVBoxLayout

from scheduler_app.language.units import PERCENT
from scheduler_app.store.scenario_definition import LEAST_PERCENT, MOST_PERCENT, DemandChange
from scheduler_app.widgets.calm_spin_box import CalmSpinBox, set_quietly
from scheduler_app.widgets.panel import Panel, button, label

_FIELD_PIXELS, _STEP = 78, 5


class PercentBox(CalmSpinBox):
    """A percentage with its sign."""

    def __init__(self) -> None:
        super().__init__(LEAST_PERCENT, MOST_PERCENT, 0, PERCENT)
        self.setSingleStep(_STEP)
        self.setFixedWidth(_FIELD_PIXELS)
        self.valueChanged.connect(self._sign)

    def show_percent(self, percent: int) -> None:
        """Show a value without saying that it changed."""
        set_quietly(self, percent)
        self._sign(self.value())

    def _sign(self, value: float) -> None:
        self.setPrefix("+" if value > 0 else "")


class DemandSection(Panel):
    """``edited`` carries all changes of the demand, as they are to be."""

    edited = Signal(tuple)  # of DemandChange

    def __init__(self) -> None:
        super().__init__()
        self._queues: tuple[str, ...] = ()
        self._changes: tuple[DemandChange, ...] = ()
        self._title = label("section")
        self._heads = [label("small") for _ in range(2)]
        self.add_button = button("link")
        self.add_button.clicked.connect(self._add)
        self.queues: list[QComboBox] = []
        self.volumes: list[PercentBox] = []
        self.ahts: list[PercentBox] = []
        self.removers: list[QPushButton] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self._title, 0, 0)
        for place, head in enumerate(self._heads, start=1):
            head.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(head, 0, place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._grid)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Demand"))
        for head, word in zip(
            self._heads, (self.tr("Contacts"), self.tr("Handle time")), strict=True
        ):
            head.setText(word)
        self.add_button.setText(self.tr("+ Change contacts or handle time"))
        self.show_changes(self._changes, self._queues)

    def show_changes(self, changes: Sequence[DemandChange], queues: Sequence[str]) -> None:
        """Show the changes; ``queues``: the names there are."""
        self._changes, self._queues = tuple(changes), tuple(queues)
        self._make_rows(len(changes))
        for row, change in enumerate(changes):
            self._show_queue(row, change)
            self.volumes[row].show_percent(change.volume_percent)
            self.ahts[row].show_percent(change.aht_percent)
        for head in self._heads:
            head.setVisible(bool(changes))
        self.add_button.setVisible(bool(self._free()))

    def _show_queue(self, row: int, change: DemandChange) -> None:
        box, names = self.queues[row], [change.queue, *self._free()]
        in_order = [name for name in ("", *self._queues) if name in names]
        box.blockSignals(True)
        box.clear()
        for name in in_order if change.queue in in_order else [change.queue, *in_order]:
            box.addItem(name or self._of_all(), name)
        box.setCurrentIndex(box.findData(change.queue))
        box.blockSignals(False)
        box.setAccessibleName(self.tr("Queue"))
        self.volumes[row].setAccessibleName(self.tr("Contacts"))
        self.ahts[row].setAccessibleName(self.tr("Handle time"))
        self.removers[row].setAccessibleName(self.tr("Remove this change"))
        self.removers[row].setToolTip(self.tr("Remove this change"))

    def _of_all(self) -> str:
        others = any(change.queue for change in self._changes)
        return self.tr("All other queues") if others else self.tr("All queues")

    def _free(self) -> list[str]:
        used = {change.queue for change in self._changes}
        return [name for name in ("", *self._queues) if name not in used]

    def _add(self) -> None:
        self._tell((*self._changes, DemandChange(self._free()[0], 10)))

    def _remove(self, row: int) -> None:
        self._tell((*self._changes[:row], *self._changes[row + 1 :]))

    def _edit(self, row: int) -> None:
        change = DemandChange(
            str(self.queues[row].currentData() or ""),
            round(self.volumes[row].value()),
            round(self.ahts[row].value()),
        )
        self._tell((*self._changes[:row], change, *self._changes[row + 1 :]))

    def _tell(self, changes: tuple[DemandChange, ...]) -> None:
        self._changes = changes  # the next edit is of these, though they are shown later
        self.edited.emit(changes)

    def _make_rows(self, number: int) -> None:
        while len(self.queues) < number:
            self._make_row(len(self.queues))
        while len(self.queues) > number:
            for parts in (self.queues, self.volumes, self.ahts, self.removers):
                part = parts.pop()
                self._grid.removeWidget(part)
                part.blockSignals(True)  # hidden, a field still tells what was typed into it
                part.hide()
                part.deleteLater()

    def _make_row(self, row: int) -> None:
        box, volume, aht, remover = QComboBox(), PercentBox(), PercentBox(), button("step")
        remover.setText("✕")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        for place, part in enumerate((box, volume, aht, remover)):
            self._grid.addWidget(part, row + 1, place)
        box.activated.connect(lambda _index: self._edit(row))
        volume.valueChanged.connect(lambda _value: self._edit(row))
        aht.valueChanged.connect(lambda _value: self._edit(row))
        remover.clicked.connect(lambda: self._remove(row))
        self.queues.append(box)
        self.volumes.append(volume)
        self.ahts.append(aht)
        self.removers.append(remover)
