"""Start spread: within a week, a person's shifts start at about the same time.

The spread of a week is its latest start less its earliest, in minutes of the
day.  Two 0/1 numbers for each start time ``s`` that any pattern has say whether
a shift of the week starts at ``s`` or before, and at ``s`` or after.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation, setting
from solver.rules.wording import Day, Duration, Person

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "{name} starts at times {spread} apart in the week of {day}; at most {limit}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StartSpread(PersonRule):
    """Unit: minutes beyond the spread allowed in a week."""

    key: ClassVar[str] = "start_spread"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Similar start times")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Within a week, the start times of a person's shifts lie close together."
    )
    relaxation_price: ClassVar[int] = 1

    hard: bool = False
    weight: int = 0
    most_minutes: int = setting(
        120,
        QT_TRANSLATE_NOOP("Rule", "Latest start less earliest start in a week, at most"),
        QT_TRANSLATE_NOOP("Rule", "minutes"),
        most=1440,
    )

    def post(self, model: RosterModel) -> Cost:
        """Limit the spread of each person's week."""
        problem = model.problem
        starts = sorted({pattern.start_minute for pattern in problem.patterns})
        cost: Cost = 0
        if starts and starts[-1] - starts[0] > self.most_minutes:
            for e in range(len(problem.employees)):
                for week in problem.grid.weeks():
                    cost += self._post_week(model, e, week, starts)
        return cost

    def _post_week(self, model: RosterModel, e: int, week: range, starts: list[int]) -> Cost:
        shapes = list(enumerate(model.problem.patterns))
        by, since = [], []
        for s in starts:
            by.append(_any(model, e, week, [p for p, a in shapes if a.start_minute <= s]))
            since.append(_any(model, e, week, [p for p, a in shapes if a.start_minute >= s]))
        if self.hard:
            for i, early in enumerate(starts):
                too_late = [j for j, s in enumerate(starts) if s - early > self.most_minutes]
                if too_late:
                    model.cp.add(by[i] + since[too_late[0]] <= 1)
            return 0
        steps = [later - earlier for earlier, later in pairwise(starts)]
        # Summed over the steps between neighbours; below 0 in a week without a shift.
        latest = starts[0] + sum(n * is_on for n, is_on in zip(steps, since[1:], strict=True))
        earliest = starts[-1] - sum(n * is_on for n, is_on in zip(steps, by[:-1], strict=True))
        return self.limit(model, latest - earliest, self.most_minutes, starts[-1] - starts[0])

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each week whose starts lie too far apart."""
        for week in problem.grid.weeks():
            starts = [problem.patterns[row[d]].start_minute for d in week if row[d] != OFF]
            spread = max(starts) - min(starts) if starts else 0
            if spread > self.most_minutes:
                values = {
                    "name": Person(employee),
                    "spread": Duration(spread),
                    "day": Day(week.start),
                    "limit": Duration(self.most_minutes),
                }
                yield self.breach(
                    spread - self.most_minutes, _TEXT, values=values, employee=employee
                )


def _any(model: RosterModel, e: int, week: range, patterns: Collection[int]) -> Cost:
    """Return a 0/1 number that is 1 if one of the patterns is worked in the week."""
    worked = model.integer(1, "starts")
    for day in week:
        model.cp.add(worked >= model.works_any(e, day, patterns))
    return worked
