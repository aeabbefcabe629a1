"""Questions about cells: who asks them, and what the buttons of an answer do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.screens.roster.answer_page import CellChange
from scheduler_app.screens.roster.answer_panel import AnswerPanel
from scheduler_app.screens.roster.roster_tools import RosterTools
from scheduler_app.screens.roster.table_card import TableCard

_WAIT_MILLISECONDS = 250


class Asking(QObject):
    """Joins the table's menu, the button that explains each cell, and the answers' panel."""

    def __init__(
        self, context: AppContext, answers: AnswerPanel, card: TableCard, tools: RosterTools
    ) -> None:
        super().__init__(card)
        self._context, self._answers, self._card = context, answers, card
        self._button = tools.explain_button
        # Going through cells with the arrow keys asks about the one where one stops.
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MILLISECONDS)
        self._wait.timeout.connect(self._explain_current)
        view = card.view
        view.why_asked.connect(answers.ask_cell)
        view.cost_asked.connect(answers.ask_cost)
        view.leave_asked.connect(answers.ask_leave)
        view.absence_asked.connect(self._on_absence_asked)
        answers.chosen.connect(lambda cell: view.jump(cell.employee, cell.day))
        answers.wanted.connect(self._on_changes_wanted)
        answers.closed.connect(lambda: self._button.setChecked(False))
        tools.explain_toggled.connect(self._on_explain)
        card.day_chosen.connect(lambda _day: self._ask_soon())

    def show_document(self, document: ScheduleDocument | None) -> None:
        """Take another document; what was asked about the one before is dropped."""
        self._answers.show_document(document)
        if document is not None:
            document.cells_changed.connect(lambda _cells: self._on_edited())
            document.replaced.connect(self._on_replaced)

    def _ask_soon(self) -> None:
        if self._button.isChecked():
            self._wait.start()

    def _on_explain(self, is_on: bool) -> None:
        if is_on:
            self._wait.start()
        elif not self._answers.isHidden():
            self._answers.close_answer()

    def _explain_current(self) -> None:
        is_asked = self._button.isChecked() and self._card.isVisible()
        if is_asked and self._card.model is not None:
            cell = self._card.view.current_cell()
            if cell is not None:
                self._answers.ask_cell(*cell)

    def _on_edited(self) -> None:
        self._answers.mark_changed()
        self._ask_soon()

    def _on_replaced(self) -> None:
        """Drop an answer about a week made anew; where each cell is explained, ask again."""
        is_on = self._button.isChecked()
        self._answers.close_answer()
        self._button.setChecked(is_on)

    def _on_absence_asked(self, employee: int, day: int) -> None:
        document = self._context.document
        if document is not None:
            person = document.problem.employees[employee].id
            self._context.want_absence(person, document.first_date + timedelta(days=day))

    def _on_changes_wanted(self, changes: Sequence[CellChange]) -> None:
        document, model = self._context.document, self._card.model
        if document is not None and model is not None:
            model.edit(lambda: document.paste(changes))
            self._card.view.jump(*changes[0][:2])
