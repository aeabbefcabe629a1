"""Answer rate of the week: of all contacts, as many answered as the goals ask for.

One row for the whole centre: contacts expected to be answered, against the sum
of each queue's goal times its contacts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.domain.queue import HUNDREDTHS
from solver.domain.roster import Roster
from solver.model.answering import answered, post_answered
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, Rule, Violation
from solver.rules.wording import Share

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "The week's answer rate is {rate}; the goals ask for {goal}: {missing} contact(s) more"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRate(Rule):
    """Unit: hundredths of a contact too few."""

    key: ClassVar[str] = "answer_rate"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Answer rate of the week")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Of the week's contacts, as many are answered as the goals of the queues ask for."
    )
    relaxation_price: ClassVar[int] = 1

    hard: bool = False
    weight: int = 0

    def post(self, model: RosterModel) -> Cost:
        """Add one row over the contacts of the horizon."""
        inside = range(model.problem.grid.n_intervals)
        total: Cost = 0
        for found in post_answered(model):
            total += found.variable * (found.intervals[0] in inside)
        wanted = _wanted(model.problem)
        return self.limit(model, -total, -wanted, 0)

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield one breach if the contacts answered fall short of the goals."""
        known = answered(problem, roster)
        week = slice(0, problem.grid.n_intervals)
        expected, offered = (int(a[:, week].sum()) for a in (known.expected, known.offered))
        wanted = _wanted(problem)
        if expected < wanted:
            missing = wanted - expected
            values = {
                "rate": Share(expected / offered),
                "goal": Share(wanted / offered),
                "missing": -(-missing // HUNDREDTHS),
            }
            yield self.breach(missing, _TEXT, values=values)


def _wanted(problem: Problem) -> int:
    """Hundredths of a contact that the goals ask for in the horizon, none beyond reach."""
    week = slice(0, problem.grid.n_intervals)
    wanted = 0
    for contacts in problem.contacts:
        offered = round(sum(contacts.volume[week]) * HUNDREDTHS)
        reachable = sum(map(sum, contacts.gains[week]))
        wanted += min(int(problem.queues[contacts.queue].answer_rate * offered), reachable)
    return wanted
