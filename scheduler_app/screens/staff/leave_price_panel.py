"""What leave on the selected days would cost: contacts answered before and after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.answers import Answers
from scheduler_app.tasks.one_task import OneTask
from scheduler_app.tasks.task import Report
from scheduler_app.widgets.clock_bar import ClockBar
from scheduler_app.widgets.panel import Panel, button, label
from solver.domain.pattern import OFF
from solver.explain.forced import FORCED_SECONDS
from solver.explain.leave_price import LeaveAnswer, leave_price
from solver.explain.wanted import Present
from solver.roster.result import SolveOptions
from solver.search.cancellation import CancelToken

_MOST_CHANGES = 6


class LeavePricePanel(Panel):
    """Asks in the background; ``forget`` drops the question and its answer."""

    def __init__(self, say: Callable[[str], None]) -> None:
        super().__init__(kind="card")
        self._say = say
        self._run = OneTask(self)
        self._run.failed.connect(self._on_failed)
        self._asked: Present | None = None
        self._shown: tuple[Answers, LeaveAnswer] | None = None
        self._title, self.text = label("section"), label(wrap=True)
        self.bar = ClockBar()
        self.stop_button = button()
        self.stop_button.clicked.connect(self._run.cancel)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self.text)
        column.addLayout(row)
        self.retranslate()
        self.forget()

    @property
    def is_running(self) -> bool:
        """Tell whether an answer is being looked for."""
        return self._run.is_running

    def retranslate(self) -> None:
        self._title.setText(self.tr("What this leave costs"))
        self.stop_button.setText(self.tr("Stop"))
        self.stop_button.setToolTip(self.tr("Stop with what is known so far"))
        self.bar.setAccessibleName(self.tr("Time for the answer"))
        self._show()

    def ask(self, document: ScheduleDocument, employee_id: str, days: tuple[date, date]) -> str:
        """Ask about a person's days in the shown week; return why that cannot be, or ""."""
        self.forget()
        if document.week is None:
            return self.tr("There is no week yet: its demand and roster come first.")
        problem, first = document.problem, document.first_date
        index = next((e for e, p in enumerate(problem.employees) if p.id == employee_id), None)
        inside = range(
            max(0, (days[0] - first).days),
            min(problem.grid.n_days, (days[1] - first).days + 1),
        )
        if index is None or not inside:
            text = self.tr("The cost is known for days of the shown week, {first} to {last}.")
            last = first + timedelta(days=problem.grid.n_days - 1)
            return text.format(first=first, last=last)
        if not any(pattern != OFF for row in document.roster.cells for pattern in row):
            return self.tr("This week has no roster yet: build it, then leave has a cost.")
        present = self._asked = Present(problem, document.rules, document.roster)
        self.bar.begin(FORCED_SECONDS)
        self._run.start(
            partial(_price, present, (index, inside)),
            partial(self._on_answer, Answers(problem, first)),
        )
        self._show()
        return ""

    def follow(self, document: ScheduleDocument | None) -> None:
        """Drop what was asked of a week that is otherwise by now."""
        asked, week = self._asked, document.week if document is not None else None
        if asked is not None and (
            week is None or asked.problem is not week.problem or asked.roster is not week.roster
        ):
            self.forget()

    def forget(self) -> None:
        """Drop the question and its answer."""
        self._asked = None
        self._run.forget()
        self.bar.end()
        self._shown = None
        self._show()

    def _on_answer(self, answers: Answers, answer: LeaveAnswer) -> None:
        self.bar.end()
        self._shown = answers, answer
        self._show()

    def _on_failed(self, error: Exception) -> None:
        self.forget()
        self._say(self.tr("No answer: {reason}").format(reason=error))

    def _show(self) -> None:
        for part in (self.bar, self.stop_button):
            part.setVisible(self.is_running)
        self.text.setVisible(self._shown is not None)
        if self._shown is not None:
            self.text.setText("\n".join(self._lines(*self._shown)))
        self.setVisible(self.is_running or self._shown is not None)

    def _lines(self, answers: Answers, answer: LeaveAnswer) -> Sequence[str]:
        changes = answer.plan.changes
        lines = [*answers.leave(answer), *answers.price(answer.plan)]
        if changes:
            lines.append(self.tr("Others who would move:"))
        lines += [answers.change(change) for change in changes[:_MOST_CHANGES]]
        return [*lines, *answers.more(len(changes) - _MOST_CHANGES)]


def _price(
    present: Present, leave: tuple[int, range], cancel: CancelToken, report: Report
) -> LeaveAnswer:
    return leave_price(present, leave, SolveOptions(FORCED_SECONDS), cancel, report)
