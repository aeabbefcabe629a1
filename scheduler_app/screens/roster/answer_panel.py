"""Answers to "why?" and "what would it cost?", in the place of the violations.

Every question runs in the background; a new one takes the place of the one before.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from scheduler_app.context import AppContext
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.answers import Answers
from scheduler_app.screens.roster.answer_page import Answer, AnswerPage, page_of
from scheduler_app.screens.roster.answer_row_view import AnswerRowView
from scheduler_app.tasks.one_task import OneTask
from scheduler_app.tasks.task import Report
from scheduler_app.widgets.clock_bar import ClockBar
from scheduler_app.widgets.panel import Panel, button, label, set_tone
from solver.explain.cell import explain_cell
from solver.explain.forced import FORCED_SECONDS, forced
from solver.explain.leave_price import leave_price
from solver.explain.short_interval import explain_interval
from solver.explain.single_change import Cell
from solver.explain.wanted import Present
from solver.roster.result import SolveOptions
from solver.search.cancellation import CancelToken

_Work = Callable[[Present, CancelToken, Report], Answer]


class AnswerPanel(Panel):
    """``opened`` when there is something to see; ``closed`` when it is put away.

    ``chosen`` carries a cell to go to, ``wanted`` the cell changes of a button.
    """

    opened = Signal()
    closed = Signal()
    chosen = Signal(object)  # Cell
    wanted = Signal(object)  # tuple of CellChange

    def __init__(self, context: AppContext) -> None:
        super().__init__(kind="card")
        self._context = context
        self._document: ScheduleDocument | None = None
        self._run = OneTask(self)
        self._run.failed.connect(self._on_failed)
        self._shown: tuple[Answers, Answer, Cell | None] | None = None
        self.page: AnswerPage | None = None
        self.rows: list[AnswerRowView] = []
        self._title, self.text, self.note = label("section"), label(wrap=True), label("small")
        self.note.setWordWrap(True)
        set_tone(self.note, "amber")
        self.bar = ClockBar()
        self.stop_button, self.close_button, self.apply_button = button(), button(), button()
        self.close_button.setText("✕")
        self.stop_button.clicked.connect(self.stop)
        self.close_button.clicked.connect(self.close_answer)
        self.apply_button.clicked.connect(self._on_apply)
        self._lay_out()
        self.retranslate()

    @property
    def is_running(self) -> bool:
        """Tell whether an answer is being looked for."""
        return self._run.is_running

    def retranslate(self) -> None:
        self.stop_button.setText(self.tr("Stop"))
        self.stop_button.setToolTip(self.tr("Stop with what is known so far"))
        self.close_button.setToolTip(self.tr("Close the answer"))
        self.close_button.setAccessibleName(self.tr("Close the answer"))
        self.note.setText(self.tr("The roster has changed since this answer."))
        self._show_page()

    def show_document(self, document: ScheduleDocument | None) -> None:
        """Take another document; what was asked about the one before is dropped."""
        self._document = document
        self.close_answer()

    def ask_interval(self, interval: int, queue: int | None) -> None:
        """Ask who could cover an interval of the week."""
        self._ask(
            lambda now, _cancel, _report: explain_interval(
                now.problem, now.rules, now.roster, interval, queue
            )
        )

    def ask_cell(self, employee: int, day: int) -> None:
        """Ask why a person has her shift on a day."""
        self._ask(
            lambda now, _cancel, _report: explain_cell(
                now.problem, now.rules, now.roster, employee, day
            )
        )

    def ask_cost(self, employee: int, day: int, pattern: int) -> None:
        """Ask what forcing another choice costs."""
        cell, options = Cell(employee, day, pattern), SolveOptions(FORCED_SECONDS)
        self._ask(lambda now, cancel, report: forced(now, cell, options, cancel, report), cell)

    def ask_leave(self, employee: int, days: range) -> None:
        """Ask what leave costs."""
        leave, options = (employee, days), SolveOptions(FORCED_SECONDS)
        self._ask(lambda now, cancel, report: leave_price(now, leave, options, cancel, report))

    def stop(self) -> None:
        """End the search; what is known so far is the answer."""
        if self.is_running:
            self._run.cancel()
            self.stop_button.setEnabled(False)

    def close_answer(self) -> None:
        """Drop the question and its answer."""
        self._forget_run()
        self._shown = None
        self._show_page()
        self.closed.emit()

    def mark_changed(self) -> None:
        """Say that the answer is about a roster that is no more."""
        if self._shown is not None:
            self.note.show()
            for part in (self.apply_button, *(row.button for row in self.rows)):
                if part is not None:
                    part.setEnabled(False)

    def _ask(self, work: _Work, about: Cell | None = None) -> None:
        document = self._document
        if document is None or document.week is None:
            return
        self._forget_run()
        self._shown = None
        present = Present(document.problem, document.rules, document.roster)
        answers = Answers(document.problem, document.first_date)
        self.bar.begin(FORCED_SECONDS)
        self._run.start(partial(work, present), partial(self._on_answer, answers, about))
        self._show_page()
        self.opened.emit()

    def _forget_run(self) -> None:
        self._run.forget()
        self.bar.end()

    def _on_answer(self, answers: Answers, about: Cell | None, answer: Answer) -> None:
        self.bar.end()
        self._shown = answers, answer, about
        self._show_page()

    def _on_failed(self, error: Exception) -> None:
        self.close_answer()
        self._context.post(self.tr("No answer: {reason}").format(reason=error), "red")

    def _on_apply(self) -> None:
        if self.page is not None:
            self.wanted.emit(self.page.changes)

    def _show_page(self) -> None:
        self.page = None if self._shown is None else page_of(*self._shown)
        page, running = self.page, self.is_running
        self._title.setText(self.tr("Looking…") if running else "")
        self.text.setText("")
        for part in (self.bar, self.stop_button):
            part.setVisible(running)
        self.bar.show_share(0.0)
        self.stop_button.setEnabled(running)
        self.note.hide()
        self.apply_button.setVisible(page is not None and bool(page.changes))
        self.apply_button.setEnabled(True)
        if page is not None:
            self._title.setText(page.title)
            self.text.setText("\n".join(page.lines))
            self.apply_button.setText(page.action)
        self._show_rows()

    def _show_rows(self) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()  # it is deleted when the event loop comes round
            row.deleteLater()
        self.rows = [AnswerRowView(row) for row in self.page.rows] if self.page else []
        for row in self.rows:
            row.chosen.connect(self.chosen)
            row.wanted.connect(self.wanted)
            self._column.insertWidget(self._column.count() - 1, row)
        self._area.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("bare")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.text)
        self._column.addWidget(self.apply_button)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.stop_button)
        top.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addWidget(self.note)
        column.addWidget(self._area, 1)
