"""Answer rate of the week: of all contacts, as many answered as the goals ask for.

One row a week for the whole centre: contacts expected to be answered, against the
sum of each queue's goal times its contacts.
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
from solver.rules.wording import Day, Share

_TEXT = QT_TRANSLATE_NOOP(
    "Rule",
    "Answer rate of the week of {day}: {rate}; the goals ask for {goal}: "
    "{missing} {missing:contact|contacts} more",
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
    weight_when_on: ClassVar[int] = 1

    hard: bool = False
    weight: int = 0

    def post(self, model: RosterModel) -> Cost:
        """Add one row a week, over its contacts."""
        found = post_answered(model)
        cost: Cost = 0
        for inside in _weeks(model.problem):
            total: Cost = sum(f.variable for f in found if f.intervals[0] in inside)
            cost += self.limit(model, -total, -_wanted(model.problem, inside), 0)
        return cost

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield a breach for each week whose contacts answered fall short of the goals."""
        known = answered(problem, roster)
        for inside in _weeks(problem):
            week = slice(inside.start, inside.stop)
            expected, offered = (int(a[:, week].sum()) for a in (known.expected, known.offered))
            wanted = _wanted(problem, inside)
            if expected < wanted:
                missing = wanted - expected
                values = {
                    "day": Day(inside.start // problem.grid.intervals_per_day),
                    "rate": Share(expected / offered),
                    "goal": Share(wanted / offered),
                    "missing": -(-missing // HUNDREDTHS),
                }
                yield self.breach(missing, _TEXT, values=values)


def _weeks(problem: Problem) -> list[range]:
    """The intervals of each week of the horizon."""
    per_day = problem.grid.intervals_per_day
    return [range(days.start * per_day, days.stop * per_day) for days in problem.grid.weeks()]


def _wanted(problem: Problem, inside: range) -> int:
    """Hundredths of a contact that the goals ask for in a week, none beyond reach."""
    week = slice(inside.start, inside.stop)
    wanted = 0
    for contacts in problem.contacts:
        offered = round(sum(contacts.volume[week]) * HUNDREDTHS)
        reachable = sum(map(sum, contacts.gains[week]))
        wanted += min(int(problem.queues[contacts.queue].answer_rate * offered), reachable)
    return wanted
