"""The menu of the selected cells."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from scheduler_app.screens.roster.cell_look import off_word

if TYPE_CHECKING:
    from scheduler_app.screens.roster.roster_view import RosterView


class CellMenu(QMenu):
    """What can be done with the selection of ``view``; questions are about the current cell."""

    def __init__(self, view: RosterView) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, code in enumerate(view.codes()):
            key = f"\t{number + 1}" if number < 9 else ""
            self.addAction(f"{code}{key}", partial(view.assign, code))
        self.addAction(f"{off_word()}\tDel", partial(view.assign, ""))
        self.addSeparator()
        self.addAction(self.tr("Lock or unlock") + "\tL", view.toggle_lock)
        self.addAction(self.tr("Copy") + "\tCtrl+C", view.copy)
        self.addAction(self.tr("Paste") + "\tCtrl+V", view.paste)
        self.addAction(self.tr("Fill down") + "\tCtrl+D", view.fill_down)
        self.addAction(self.tr("Fill right") + "\tCtrl+R", view.fill_right)
        swap = self.addAction(self.tr("Swap the two") + "\tCtrl+T", view.swap_two)
        swap.setEnabled(view.can_swap())
        self.addSeparator()
        self.addAction(
            self.tr("Build only these, keep the rest") + "\tShift+F5", view.build_asked.emit
        )
        self._add_questions(view)

    def _add_questions(self, view: RosterView) -> None:
        at = view.current_cell()
        if at is None:
            return
        employee, day = at
        self.addSeparator()
        self.addAction(self.tr("Absent…"), partial(view.absence_asked.emit, employee, day))
        self.addAction(self.tr("Why this shift?"), partial(view.why_asked.emit, employee, day))
        costs = self.addMenu(self.tr("What would it cost to give…"))
        for pattern, code in view.other_choices(employee, day):
            ask = partial(view.cost_asked.emit, employee, day, pattern)
            costs.addAction(code or off_word(), ask)
        days = [d for e, d in view.selected_cells() if e == employee]
        asked = range(min(days, default=day), max(days, default=day) + 1)
        text = self.tr("Price of leave on this day")
        if len(asked) > 1:
            text = self.tr("Price of leave on these {count} days").format(count=len(asked))
        self.addAction(text, partial(view.leave_asked.emit, employee, asked))
