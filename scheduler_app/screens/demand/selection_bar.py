"""Over the table: what it shows, what is selected, and what can be done with that."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QHBoxLayout, QLineEdit

from scheduler_app.language.units import PERCENT
from scheduler_app.screens.demand.cell_edits import CellEdits
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.screens.demand.measures import Measure, read_number, written
from scheduler_app.widgets.panel import Panel, button, label

_MOST_PERCENT, _PERCENT_PIXELS, _TOTAL_PIXELS, _NOTE_PIXELS = 500.0, 84, 76, 64


class SelectionBar(Panel):
    """Acts on the intervals given by ``select``.

    ``done``: something was changed, and the table may have the keys again, so that
    Ctrl+Z takes the change back and not the text in a field.
    """

    done = Signal()

    def __init__(self, state: DemandState, edits: CellEdits) -> None:
        super().__init__()
        self._state, self._edits = state, edits
        self._intervals: list[int] = []
        self.measures = QComboBox()
        self._selected = label("small")
        self.percent = QDoubleSpinBox(
            minimum=-100.0, maximum=_MOST_PERCENT, decimals=0, singleStep=5.0, suffix=PERCENT
        )
        self.percent_button, self.back_button = button(), button()
        self.whole, self.note = QLineEdit(), QLineEdit()
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        words = {
            Measure.VOLUME: self.tr("Contacts"),
            Measure.AHT: self.tr("Handle time (s)"),
            Measure.REQUIRED: self.tr("Agents required"),
            Measure.ANSWER_RATE: self.tr("Answer rate"),
        }
        self.measures.blockSignals(True)
        self.measures.clear()
        for measure, word in words.items():
            self.measures.addItem(word, measure.value)
        self.measures.setCurrentIndex(list(words).index(self._state.measure))
        self.measures.blockSignals(False)
        self.measures.setAccessibleName(self.tr("What the table shows"))
        self.percent.setAccessibleName(self.tr("Change by percent"))
        self.percent_button.setText(self.tr("Apply"))
        self.percent_button.setToolTip(self.tr("Raise or lower the selected cells by percent"))
        self.back_button.setText(self.tr("Back to forecast"))
        self.back_button.setToolTip(
            self.tr("Take the corrections of the selected cells back (Del)")
        )
        self.note.setPlaceholderText(self.tr("Note why…  ↵"))
        self.note.setAccessibleName(self.tr("Note why"))
        self.note.setToolTip(self.tr("Why these numbers differ; Enter keeps the note"))
        self.refresh()

    def select(self, intervals: list[int]) -> None:
        """Take other intervals of the week."""
        self._intervals = intervals
        self.refresh()

    def refresh(self) -> None:
        """Say what is selected; allow what can be done with it."""
        self.measures.blockSignals(True)
        self.measures.setCurrentIndex(self.measures.findData(self._state.measure.value))
        self.measures.blockSignals(False)
        is_volume = self._state.measure is Measure.VOLUME
        self.whole.setPlaceholderText(self.tr("Total  ↵") if is_volume else self.tr("Set to  ↵"))
        self.whole.setAccessibleName(self.tr("Total") if is_volume else self.tr("Set to"))
        self.whole.setToolTip(
            self.tr("Share this total among the selected cells, in their present shape")
            if is_volume
            else self.tr("Set all selected cells to this number")
        )
        can = bool(self._intervals) and self._state.week is not None and not self._edits.refusal()
        for part in (self.percent, self.percent_button, self.whole, self.back_button, self.note):
            part.setEnabled(can)
        self._selected.setText(self._summary())

    def _summary(self) -> str:
        state = self._state
        if state.week is not None and not state.week.can_edit_at(state.queue, state.step):
            return self.tr("Kept in longer intervals: choose a longer step to edit")
        if state.week is None or not self._intervals:
            return ""
        inside = [i for i in self._intervals if i < len(state.values())]
        values = state.values()[inside]
        if state.measure is not Measure.VOLUME or len(inside) < 2 or np.isnan(values).all():
            count = len(inside)
            return self.tr("{count} selected").format(count=count) if count > 1 else ""
        text = self.tr("{count} selected · {total} contacts")
        total = written(Measure.VOLUME, float(np.nansum(values)))
        return text.format(count=len(inside), total=total)

    def _lay_out(self) -> None:
        self.percent.setFixedWidth(_PERCENT_PIXELS)
        self.whole.setFixedWidth(_TOTAL_PIXELS)
        self.note.setMinimumWidth(_NOTE_PIXELS)
        for field in (self.whole, self.percent):
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self.measures)
        for part in (self.percent, self.percent_button, self.whole, self.back_button):
            row.addWidget(part)
        row.addWidget(self.note, 1)
        # Last, so that no knob moves when there is more or less to say.
        row.addWidget(self._selected)

    def _connect(self) -> None:
        self.measures.currentIndexChanged.connect(self._on_measure)
        self.percent_button.clicked.connect(self._on_percent)
        self.whole.returnPressed.connect(self._on_whole)
        self.back_button.clicked.connect(self._on_back)
        self.note.returnPressed.connect(self._on_note)
        self._state.changed.connect(self.refresh)
        enter = QShortcut(QKeySequence("Return"), self.percent, self._on_percent)
        enter.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _on_measure(self, index: int) -> None:
        self._state.choose_measure(Measure(self.measures.itemData(index)))

    def _on_percent(self) -> None:
        self.percent.interpretText()
        if self.percent.value() and self._edits.scale(self._intervals, self.percent.value()):
            self.percent.setValue(0.0)
            self.done.emit()

    def _on_back(self) -> None:
        self._edits.back_to_forecast(self._intervals)
        self.done.emit()

    def _on_whole(self) -> None:
        try:
            value = read_number(self.whole.text())
        except ValueError:
            said = self.tr("'{text}' is no number. Type how many, for example 120.")
            self._state.say(said.format(text=self.whole.text().strip()))
            return
        if self._edits.set_whole(self._intervals, value):
            self.whole.clear()
            self.done.emit()

    def _on_note(self) -> None:
        if self._edits.note(self._intervals, self.note.text()):
            self.note.clear()
            self.done.emit()
