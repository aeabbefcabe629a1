"""The head of the Day screen: title, day, order of the people, steps, print, place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from scheduler_app.paint.day_rows import ORDERS
from scheduler_app.screens.day.day_bar import DayBar
from scheduler_app.widgets.panel import Panel, button, label

STEPS = (15, 5)
"""Minutes of the grid on which things are moved."""


class DayTools(Panel):
    """Two lines: what is done, and what is shown."""

    order_chosen = Signal()
    step_chosen = Signal()

    def __init__(self, print_button: QWidget) -> None:
        super().__init__()
        self.bar, self.orders, self.steps = DayBar(), QComboBox(), QComboBox()
        self._title, self._order_name, self._step_name = (
            label("title"),
            label("small"),
            label("small"),
        )
        self.place_button, self.print_button = button("primary"), print_button
        self.orders.addItems([""] * len(ORDERS))
        self.steps.addItems([""] * len(STEPS))
        self.orders.currentIndexChanged.connect(lambda _index: self.order_chosen.emit())
        self.steps.currentIndexChanged.connect(lambda _index: self.step_chosen.emit())
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self._title)
        above.addWidget(self.bar.weeks)
        above.addStretch(1)
        above.addWidget(self.print_button)
        above.addWidget(self.place_button)
        below.setSpacing(8)
        below.addWidget(self.bar)
        below.addStretch(1)
        for part in (self._order_name, self.orders, self._step_name, self.steps):
            below.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(above)
        column.addLayout(below)
        self.retranslate()

    @property
    def order(self) -> str:
        """By what the people are sorted: one of ``ORDERS``."""
        return ORDERS[max(0, self.orders.currentIndex())]

    @property
    def step(self) -> int:
        """The grid of moves, in minutes."""
        return STEPS[max(0, self.steps.currentIndex())]

    def retranslate(self) -> None:
        self._title.setText(self.tr("Day"))
        self.place_button.setText(self.tr("Place breaks  F5"))
        self.place_button.setToolTip(
            self.tr("Place the breaks and meetings of this day anew; locked ones stay.")
        )
        self._order_name.setText(self.tr("Sort by"))
        self._step_name.setText(self.tr("Step"))
        self.orders.setAccessibleName(self.tr("Sort by"))
        self.steps.setAccessibleName(self.tr("Step of moves"))
        orders = (self.tr("start"), self.tr("team"), self.tr("skill"))
        for i, word in enumerate(orders):
            self.orders.setItemText(i, word)
        for i, minutes in enumerate(STEPS):
            self.steps.setItemText(i, self.tr("{minutes} min").format(minutes=minutes))
