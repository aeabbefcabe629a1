"""Contacts answered: as many as the answer curves of the demand allow.

Cost: ``weight`` for every hundredth of a contact that more agents would have
answered.  An agent with several skills answers where the most is gained.
Sources: docs/model.md, docs/staffing.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

import numpy as np

from solver.domain.problem import Problem
from solver.domain.queue import HUNDREDTHS
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.model.answering import answered, post_answered
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, Rule, Violation
from solver.rules.wording import Share, Span

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "{span} {queue}: answer rate {rate}, goal {goal}; {lost} of {offered} contacts lost"
)

_MANY = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactsAnswered(Rule):
    """Unit: hundredths of a contact lost."""

    key: ClassVar[str] = "contacts_answered"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Answer the most contacts")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Agents are where they answer most; in place of, or beside, the required agents."
    )
    can_be_hard: ClassVar[bool] = False
    weight_when_on: ClassVar[int] = 1

    hard: bool = False
    weight: int = 0

    def post(self, model: RosterModel) -> Cost:
        """Charge what is lost of what enough agents would answer."""
        cost: Cost = 0
        for found in post_answered(model):
            cost += self.weight * (found.reachable - found.variable)
        return cost

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield each stretch of time, within a day, in which a queue misses its answer rate."""
        found = answered(problem, roster)
        lost = found.reachable - found.expected
        step = problem.grid.interval_minutes
        for q, queue in enumerate(problem.queues):
            misses = found.expected[q] < np.floor(queue.answer_rate * found.offered[q])
            places = [(t, bool(m) and lost[q, t] > 0) for t, m in enumerate(misses)]
            for (day, is_missed), run in groupby(
                places, lambda place: (place[0] * step // MINUTES_PER_DAY, place[1])
            ):
                if is_missed:
                    intervals = [t for t, _ in run]
                    span = Span(intervals[0] * step, (intervals[-1] + 1) * step)
                    expected, offered = (
                        int(of[q, intervals].sum()) for of in (found.expected, found.offered)
                    )
                    values = {
                        "span": span,
                        "queue": queue.name,
                        "rate": Share(expected / offered),
                        "goal": Share(queue.answer_rate),
                        "lost": _contacts(lost[q, intervals].sum()),
                        "offered": _contacts(offered),
                    }
                    yield self.breach(
                        int(lost[q, intervals].sum()),
                        _TEXT,
                        values=values,
                        day=min(day, problem.grid.n_days - 1),
                        start=span.start,
                    )

    def cost(
        self,
        problem: Problem,
        roster: Roster,
        found: Sequence[Violation] | None = None,  # noqa: ARG002 - it names only the worst
    ) -> int:
        """Cost of all that is lost, also where the answer rate holds."""
        known = answered(problem, roster)
        return self.weight * int((known.reachable - known.expected).sum())


def _contacts(hundredths: int) -> str:
    """Return the contacts in words; few of them with a decimal, so that none reads "0"."""
    contacts = int(hundredths) / HUNDREDTHS
    return f"{contacts:.0f}" if contacts >= _MANY else f"{contacts:.1f}"
