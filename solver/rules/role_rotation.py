"""Role rotation: nobody on one queue for more than so many weeks in a row.

A role is the one queue that a person serves in a week (``Problem.roles``).  Roles are
known before the roster is made, so no cell of it can change what this rule finds; they
are chosen so as to keep it by ``solver.roster.roles``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import ClassVar

from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation, setting
from solver.rules.wording import Day, Person, Value

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "{name}: {weeks} weeks in a row on {queue} with the week of {day}; at most {limit}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleRotation(PersonRule):
    """Unit: weeks in which a person is on a queue beyond those in a row that are allowed."""

    key: ClassVar[str] = "role_rotation"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Role rotation")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule",
        "Each person serves one queue a week, and none for more than so many weeks in a row.",
    )

    hard: bool = False
    weight: int = 0
    most_weeks: int = setting(
        2,
        QT_TRANSLATE_NOOP("Rule", "Weeks in a row on one queue, at most"),
        QT_TRANSLATE_NOOP("Rule", "weeks"),
        least=1,
        most=12,
    )

    def post(self, model: RosterModel) -> Cost:
        """Add what the roles cost whatever the roster is, or that there is none."""
        cost: Cost = 0
        for e in range(len(model.problem.employees)):
            over = sum(v.amount for v in self.check(model.problem, e, ()))
            if over:
                cost += self.limit(model, over, 0, over)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each week of the horizon that is one too many."""
        del row
        known = list(problem.past_roles[employee]) if problem.past_roles else []
        for week, days in enumerate(problem.grid.weeks()):
            role = problem.role(employee, week)
            known.append(role)
            if role is not None and weeks_in_row(known, role) > self.most_weeks:
                values: dict[str, Value] = {
                    "name": Person(employee),
                    "weeks": weeks_in_row(known, role),
                    "queue": problem.queues[role].name,
                    "day": Day(days.start),
                    "limit": self.most_weeks,
                }
                where = {"employee": employee, "day": days.start}
                yield self.breach(1, _TEXT, values=values, **where)


def weeks_in_row(roles: Sequence[int | None], queue: int) -> int:
    """Return how many of the last roles, newest last, are the queue without a break."""
    return sum(1 for _ in takewhile(lambda role: role == queue, reversed(roles)))
