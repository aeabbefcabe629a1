"""The sample centre's family: 12 to 1,200 people, one to four weeks, one to three queues.

The same numbers give the same problem.  ``full_book`` (``benchmarks.full_book``) turns
every rule of the book on; else the default book holds.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.store.records import DemandRow, ProjectData
from scheduler_app.store.week import MOST_WEEKS, week_of
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY
from solver.domain.validation import require
from solver.domain.wishes import Request, TimeOff
from solver.model.coverage import required_agents
from solver.rules.base import Rule

AIMS = {
    "required": {"contacts_answered": 0, "answer_rate": 0},
    "contacts": {"contacts_answered": 1, "coverage": 0},
    "both": {"contacts_answered": 1},
}
"""Weights that an aim changes; 1 for contacts_answered: a contact lost costs 100."""
LEVELS: dict[str, frozenset[str] | None] = {
    "default": None,
    "one": frozenset(),
    "two": frozenset({"requests", "fairness"}),
}
"""Keys of the rules that are nice; None: as the rules have it."""
FEWEST, MOST = 12, 1_200
_MOST_QUEUES = 3
_WEEKS_DIFFER = 0.04
_LEAVE_LENGTHS = (1, 1, 2, 3)


@dataclass(frozen=True, slots=True)
class Family:
    """One instance: what to generate.

    Raises:
        FieldError: A number outside the family's limits.
    """

    n_people: int = 60
    n_weeks: int = 1
    n_queues: int = 3
    seed: int = 618
    aim: str = "required"
    levels: str = "default"

    def __post_init__(self) -> None:
        require(FEWEST <= self.n_people <= MOST, "n_people", f"must be {FEWEST} to {MOST}")
        require(1 <= self.n_weeks <= MOST_WEEKS, "n_weeks", f"must be 1 to {MOST_WEEKS}")
        most = _MOST_QUEUES
        require(1 <= self.n_queues <= most, "n_queues", f"must be 1 to {most}")
        require(self.aim in AIMS, "aim", f"must be one of {', '.join(AIMS)}")
        require(self.levels in LEVELS, "levels", f"must be one of {', '.join(LEVELS)}")

    def instance(self) -> tuple[Problem, tuple[Rule, ...]]:
        """Return the problem, and the default book with the aim's weights and levels."""
        data = Centre(self.n_people, seed=self.seed).data()
        kept = data.queues[: self.n_queues]
        names = {queue.name for queue in kept}
        fewer = replace(data, queues=kept, demand=tuple(r for r in data.demand if r.queue in names))
        # What is left has to need as many agents as all queues did; twice, for it is not linear.
        scale = 1.0
        for _ in range(2 if len(kept) < len(data.queues) else 0):
            scale *= _agents(data) / _agents(replace(fewer, demand=_scaled(fewer.demand, scale)))
        demand = tuple(self._demand(_scaled(fewer.demand, scale)))
        week = week_of(replace(fewer, demand=demand), FIRST_DATE, self.n_weeks)
        return self._later_weeks(week.problem), self.aimed(week.rules)

    def aimed(self, rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
        """Return the rules with the weights of the aim, and the levels."""
        weights, nice = AIMS[self.aim], LEVELS[self.levels]
        aimed = (replace(r, weight=weights.get(r.key, r.weight)) for r in rules)
        return tuple(r if nice is None else replace(r, nice=r.key in nice) for r in aimed)

    def random(self, purpose: str) -> random.Random:
        """Return random numbers of their own for each purpose."""
        return random.Random(f"{purpose} {self.seed}")

    def _demand(self, rows: tuple[DemandRow, ...]) -> Iterator[DemandRow]:
        """Repeat the week, a little larger or smaller."""
        draw = self.random("demand")
        sizes = [draw.uniform(1 - _WEEKS_DIFFER, 1 + _WEEKS_DIFFER) for _ in range(1, MOST_WEEKS)]
        for week, size in enumerate([1.0, *sizes][: self.n_weeks]):
            for row in _scaled(rows, size):
                yield replace(row, start=row.start + timedelta(weeks=week))

    def _later_weeks(self, problem: Problem) -> Problem:
        """Give the weeks after the first leave and wishes too."""
        later = range(DAYS_PER_WEEK, problem.grid.n_days)
        leave = self.leave(problem, later, 0.024)
        problem = replace(problem, time_off=(*problem.time_off, *leave))
        wishes = self.wishes(problem, later)
        return replace(problem, requests=(*problem.requests, *wishes))

    def leave(self, problem: Problem, days: range, share: float) -> Iterator[TimeOff]:
        """Yield leave of one to three days: ``share`` of the contracts' days, in every week."""
        draw = self.random("leave")
        for first in range(days.start, days.stop, DAYS_PER_WEEK):
            wanted = share * sum(e.contract.max_days for e in problem.employees)
            for e in draw.sample(range(self.n_people), self.n_people):
                if wanted < 1:
                    break
                length = draw.choice(_LEAVE_LENGTHS)
                start = first + draw.randrange(DAYS_PER_WEEK - 1 - length)
                wanted -= length
                end = (start + length) * MINUTES_PER_DAY
                yield TimeOff(e, start * MINUTES_PER_DAY, end, "leave")

    def wishes(self, problem: Problem, days: range, against: float = 0.0) -> Iterator[Request]:
        """Yield wishes of two people in five, in every week; a share of them ``against`` a shift.

        Nobody wishes for anything on a day of leave.
        """
        draw = self.random("wishes")
        for first in range(days.start, days.stop, DAYS_PER_WEEK):
            for e in draw.sample(range(self.n_people), self.n_people * 2 // 5):
                day, weight = (
                    first + draw.choice((0, 1, 2, 3, 4, 5, 5, 6, 6)),
                    draw.choice((1, 1, 2, 3)),
                )
                pattern = OFF if draw.random() < 0.7 else draw.randrange(len(problem.patterns))
                avoid = draw.random() < against
                pattern = 0 if avoid and pattern == OFF else pattern
                code = "" if pattern == OFF else problem.patterns[pattern].code
                may = pattern == OFF or problem.employees[e].may_work(code)
                if may and not problem.is_on_leave(e, day):
                    yield Request(e, day, pattern, weight, avoid)


def _scaled(rows: tuple[DemandRow, ...], size: float) -> tuple[DemandRow, ...]:
    return tuple(replace(row, volume=round((row.volume or 0) * size, 2)) for row in rows)


def _agents(data: ProjectData) -> int:
    """Agents times intervals that the first week requires."""
    return int(required_agents(week_of(data, FIRST_DATE).problem).sum())
