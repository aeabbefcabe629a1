"""The goals of one queue, edited in place; the agents required follow at once."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QVBoxLayout

from scheduler_app.language.translation import translate
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.screens.demand.goal_fields import FIELDS, GoalField
from scheduler_app.store.changes import Change
from scheduler_app.widgets.calm_spin_box import CalmSpinBox, set_quietly
from scheduler_app.widgets.panel import Panel, label
from solver.domain.queue import Channel, GoalPeriod, Queue

_FIELD_PIXELS = 108


class GoalsPanel(Panel):
    """Shows the queue that the screen shows; with all of them, one chosen here."""

    def __init__(self, state: DemandState) -> None:
        super().__init__(kind="card")
        self._state = state
        self.queues, self.periods = QComboBox(), QComboBox()
        self._names: dict[str, QLabel] = {}
        self.fields: dict[str, CalmSpinBox] = {}
        self._period_name = label()
        self._lay_out()
        for field in FIELDS:
            self.fields[field.name].valueChanged.connect(partial(self._on_value, field))
        self.queues.currentIndexChanged.connect(lambda _index: self._fill())
        self.periods.currentIndexChanged.connect(self._on_period)
        state.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self.queues.setAccessibleName(self.tr("Queue"))
        self._period_name.setText(self.tr("Goals hold over each"))
        for field in FIELDS:
            name, tip = translate("Goals", field.label), translate("Goals", field.tip)
            self._names[field.name].setText(name)
            self._names[field.name].setToolTip(tip)
            self.fields[field.name].setToolTip(tip)
            self.fields[field.name].setAccessibleName(name)
            self.fields[field.name].setSuffix(field.shown_suffix)
            if field.nothing:
                self.fields[field.name].setSpecialValueText(translate("Goals", field.nothing))
        words = {
            GoalPeriod.INTERVAL: self.tr("interval"),
            GoalPeriod.DAY: self.tr("day"),
            GoalPeriod.WEEK: self.tr("week"),
        }
        self.periods.blockSignals(True)
        self.periods.clear()
        for period, word in words.items():
            self.periods.addItem(word, period.value)
        self.periods.blockSignals(False)
        tip = self.tr("Over a day or week the goals are met on average, with fewer agents")
        self.periods.setToolTip(tip)
        self.periods.setAccessibleName(self._period_name.text())
        self.refresh()

    @property
    def queue(self) -> Queue | None:
        """The queue whose goals are shown."""
        document, name = self._state.document, self.queues.currentText()
        queues = document.data.queues if document is not None else ()
        return next((queue for queue in queues if queue.name == name), None)

    def refresh(self) -> None:
        """Show the goals as they are now."""
        names = list(self._state.queues)
        if [self.queues.itemText(i) for i in range(self.queues.count())] != names:
            chosen = self.queues.currentText()
            self.queues.blockSignals(True)
            self.queues.clear()
            self.queues.addItems(names)
            self.queues.setCurrentIndex(max(0, self.queues.findText(chosen)))
            self.queues.blockSignals(False)
        if self._state.queue:
            self.queues.blockSignals(True)
            self.queues.setCurrentText(self._state.queue)
            self.queues.blockSignals(False)
        self.queues.setEnabled(not self._state.queue)
        self._fill()

    def _fill(self) -> None:
        queue, can_edit = self.queue, not self._state.refusal()
        for field in FIELDS:
            box = self.fields[field.name]
            is_meant = queue is not None and queue.channel in field.channels
            box.setVisible(is_meant)
            self._names[field.name].setVisible(is_meant)
            box.setEnabled(can_edit)
            if queue is not None:
                set_quietly(box, getattr(queue, field.name) * field.factor)
        is_live = queue is not None and queue.channel is not Channel.EMAIL
        for part in (self.periods, self._period_name):
            part.setVisible(is_live)
        self.periods.setEnabled(can_edit)
        if queue is not None:
            self.periods.blockSignals(True)
            self.periods.setCurrentIndex(self.periods.findData(queue.goal_period.value))
            self.periods.blockSignals(False)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for row, field in enumerate(FIELDS):
            name = self._names[field.name] = label()
            box = CalmSpinBox(*field.limits, field.decimals)
            self.fields[field.name] = box
            box.setFixedWidth(_FIELD_PIXELS)
            grid.addWidget(name, row, 0)
            grid.addWidget(box, row, 1)
        self.periods.setFixedWidth(_FIELD_PIXELS)
        grid.addWidget(self._period_name, len(FIELDS), 0)
        grid.addWidget(self.periods, len(FIELDS), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(6)
        column.addWidget(self.queues)
        column.addLayout(grid)

    def _on_value(self, field: GoalField, shown: float) -> None:
        value = shown / field.factor
        self._set(field.name, round(value) if field.name in _WHOLE else value)

    def _on_period(self, index: int) -> None:
        self._set("goal_period", GoalPeriod(self.periods.itemData(index)))

    def _set(self, name: str, value: object) -> None:
        queue = self.queue
        if queue is None:
            return
        text = self.tr("a goal of {queue}").format(queue=queue.name)
        new = {name: value}

        def make() -> list[Change]:
            return [Change(queue, replace(queue, **new))]  # type: ignore[arg-type]

        if not self._state.edit(text, make):
            self._fill()


_WHOLE = ("concurrency", "minimum_agents")
