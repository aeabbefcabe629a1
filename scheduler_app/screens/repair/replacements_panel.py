"""Who could take one shift: everybody in order, why and why not, and why others cannot."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from scheduler_app.screens.repair.repair_case import RepairCase, find_replacements
from scheduler_app.screens.repair.repair_state import RepairState
from scheduler_app.screens.repair.replacement_words import RankedWords, ReplacementWords
from scheduler_app.tasks.one_task import OneTask
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from scheduler_app.widgets.scrolled import scrolled
from solver.explain.single_change import Cell
from solver.replan.ranked import Replacements


class RankedRow(Panel):
    """``wanted``: she is to get the shift."""

    wanted = Signal()

    def __init__(self, words: RankedWords) -> None:
        super().__init__()
        self.words = words
        self.take_button = button()
        self.take_button.clicked.connect(self.wanted)
        column = QVBoxLayout()
        column.setSpacing(0)
        for kind, text, tone in (
            ("strong", words.title, ""),
            ("small", words.worth, ""),
            ("small", words.arguments_for, "green"),
            ("small", words.arguments_against, "amber"),
        ):
            if not text:
                continue
            part = label(kind, wrap=True)
            part.setText(text)
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            set_tone(part, tone)
            column.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 3)
        row.addLayout(column, 1)
        row.addWidget(self.take_button)
        self.retranslate()

    def retranslate(self) -> None:
        self.take_button.setText(self.tr("Take over"))
        self.take_button.setToolTip(self.tr("Show this as a plan, ready to be applied"))
        self.take_button.setAccessibleName(f"{self.take_button.text()}: {self.words.title}")


class ReplacementsPanel(Panel):
    """Looks for them in the background when it is shown, or another shift is chosen."""

    def __init__(self, state: RepairState) -> None:
        super().__init__()
        self._state = state
        self._case: RepairCase | None = None
        self._found: tuple[RepairCase, Replacements] | None = None
        self.task = OneTask(self)
        self.shifts, self.note = QComboBox(), label("small", wrap=True)
        self.rows: list[QWidget] = []
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        top = QHBoxLayout()
        top.addWidget(self.shifts)
        top.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(scrolled(inside), 1)
        self.task.failed.connect(lambda error: self.note.setText(str(error)))
        self.shifts.currentIndexChanged.connect(lambda _index: self._search())
        state.menu_changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self.shifts.setAccessibleName(self.tr("Which shift"))
        self._fill()
        self._show()

    def refresh(self) -> None:
        """Offer the shifts that are missed, once for each case."""
        state = self._state
        is_known = state.case is not None and bool(state.plans)
        if not is_known or state.case is self._case:
            self._allow()
            return
        self._case = state.case
        self._fill()
        self._search()

    def _fill(self) -> None:
        case, plans = self._case, self._state.plans
        chosen = self.shifts.currentIndex()
        self.shifts.blockSignals(True)
        self.shifts.clear()
        if case is not None and plans:
            words = ReplacementWords(case.week)
            for change in plans[0].absent:
                cell = Cell(change.employee, change.day, change.before)
                self.shifts.addItem(words.shift(cell), cell)
        last = self.shifts.count() - 1
        self.shifts.setCurrentIndex(min(max(0, chosen), last))
        self.shifts.setVisible(last >= 0)
        self.shifts.blockSignals(False)

    def _search(self) -> None:
        case, cell = self._case, self.shifts.currentData()
        self.task.forget()
        self._found = None
        self._show()
        if case is not None and cell is not None:
            self.note.setText(self.tr("Looking…"))
            self.task.start(
                lambda _cancel, _report: find_replacements(case, cell),
                lambda found: self._on_found(case, found),
            )
        elif case is not None:
            self.note.setText(self.tr("No shift is missing: nobody has to be replaced."))

    def _on_found(self, case: RepairCase, found: Replacements) -> None:
        self._found = case, found
        self._show()

    def _show(self) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()  # it is deleted when the event loop comes round
            row.deleteLater()
        self.rows = []
        if self._found is None:
            return
        case, found = self._found
        words = ReplacementWords(case.week)
        count = len(found.ranked)
        some = self.tr("{count} could take it, the best first").format(count=count)
        self.note.setText(some if count else self.tr("Nobody could take the whole shift."))
        self.rows += [self._ranked(words, n, found) for n in range(count)]
        if found.groups:
            heading = label("section")
            heading.setText(self.tr("Cannot"))
            self.rows.append(heading)
        for group in found.groups:
            part = label("small", wrap=True)
            part.setText(words.group(group))
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self.rows.append(part)
        for row in self.rows:
            self._list.insertWidget(self._list.count() - 1, row)
        self._allow()

    def _ranked(self, words: ReplacementWords, number: int, found: Replacements) -> RankedRow:
        one = found.ranked[number]
        row = RankedRow(words.ranked(number + 1, one))
        row.wanted.connect(lambda: self._state.take(one.change))
        return row

    def _allow(self) -> None:
        for row in self.rows:
            if isinstance(row, RankedRow):
                row.take_button.setEnabled(not self._state.is_applied)
