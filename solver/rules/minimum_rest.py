"""Minimum rest between two shifts of one person, by contract.

Shift ``b`` may follow shift ``a`` only if ``b.start >= a.end + rest``.  Extend
every shift by the rest it needs; the shifts still running when ``b`` starts
then conflict pairwise, so one at-most-one per shift says it all (n cliques
against n*n/2 pairs).  Shifts of the history take part.

Source of the usual 11 h: Directive 2003/88/EC, art. 3.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.model.tours import Successions
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation
from solver.rules.wording import Day, Duration, Person, Shift

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "{name} rests {rest} before {shift} on {day}; the contract asks for {least}"
)
_DayPattern = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumRest(PersonRule):
    """Unit: minutes of rest missing between two shifts."""

    key: ClassVar[str] = "minimum_rest"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Minimum rest between shifts")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Between two shifts there is at least the rest that the contract asks for."
    )
    by_contract: ClassVar[bool] = True
    relaxation_price: ClassVar[int] = 1

    weight: int = 1

    def post(self, model: RosterModel) -> Cost:
        """Add one at-most-one per clique of shifts (hard), or charge each short pair."""
        people_by_rest: dict[int, list[int]] = defaultdict(list)
        for e, employee in enumerate(model.problem.employees):
            people_by_rest[employee.contract.min_rest_minutes].append(e)
        cost: Cost = 0
        for rest, people in people_by_rest.items():
            pairs = _short_pairs(model.problem, rest)
            cliques = _cliques(model.problem, pairs)
            next_day = frozenset((a, b) for (day, a), (later, b) in pairs if later == day + 1)
            for e in people:
                cost += self._post_history(model, e, pairs)
                states = Successions(next_day)
                is_all = self.hard and all(b[0] == a[0] + 1 for a, b in pairs)
                with model.tours.states(e, states, holds=is_all):
                    cost += self._post_person(model, e, cliques, pairs)
        return cost

    def _post_person(
        self,
        model: RosterModel,
        e: int,
        cliques: list[list[_DayPattern]],
        pairs: dict[tuple[_DayPattern, _DayPattern], int],
    ) -> Cost:
        if self.hard:
            for clique in cliques:
                model.cp.add_at_most_one(model.works(e, d, p) for d, p in clique)
            return 0
        cost: Cost = 0
        for (a, b), missing in pairs.items():
            if a[0] >= 0:
                both = model.works(e, *a) + model.works(e, *b)
                cost += self.weight * missing * model.excess(both, 1, 1)
        return cost

    def _post_history(
        self, model: RosterModel, e: int, pairs: dict[tuple[_DayPattern, _DayPattern], int]
    ) -> Cost:
        past = model.problem.past(e)
        cost: Cost = 0
        for (a, b), missing in pairs.items():
            if -len(past) <= a[0] < 0 and past[a[0]] == a[1]:
                cost += missing * self.exclude(model, e, *b)
        return cost

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each pair of shifts that lie too close together."""
        least = problem.employees[employee].contract.min_rest_minutes
        reach = _reach_days(least)
        past = problem.past(employee)[-reach:]
        worked = [(d, p) for d, p in enumerate((*past, *row), -len(past)) if p != OFF]
        for i, (day_a, a) in enumerate(worked):
            end = problem.shift_minutes(day_a, a)[1]
            for day_b, b in worked[i + 1 : i + 1 + reach]:
                rest = problem.shift_minutes(day_b, b)[0] - end
                if rest < least and day_b >= 0:
                    values = {
                        "name": Person(employee),
                        "rest": Duration(max(rest, 0)),
                        "shift": Shift(b),
                        "day": Day(day_b),
                        "least": Duration(least),
                    }
                    yield self.breach(
                        least - rest, _TEXT, values=values, employee=employee, day=day_b
                    )


def _reach_days(rest_minutes: int) -> int:
    """Days within which two shifts can lie too close: a shift lasts a day at most."""
    return 2 + rest_minutes // (24 * 60)


def _short_pairs(problem: Problem, rest_minutes: int) -> dict[tuple[_DayPattern, _DayPattern], int]:
    """Pairs of shifts too close together, history included, and the minutes missing."""
    reach = _reach_days(rest_minutes)
    first = -min(reach, problem.n_history_days)
    patterns = range(len(problem.patterns))
    pairs = {}
    for day_b in range(problem.grid.n_days):
        for day_a in range(max(first, day_b - reach), day_b):
            for a in patterns:
                for b in patterns:
                    gap = problem.shift_minutes(day_b, b)[0] - problem.shift_minutes(day_a, a)[1]
                    if gap < rest_minutes:
                        pairs[(day_a, a), (day_b, b)] = rest_minutes - gap
    return pairs


def _cliques(
    problem: Problem, pairs: dict[tuple[_DayPattern, _DayPattern], int]
) -> list[list[_DayPattern]]:
    """Sets of shifts of which one person works at most one; together they hold all pairs.

    For each shift ``b``: the earlier ones that it may not follow, and its own
    day's shifts that start no later.  Of two earlier ones on different days, the
    later starts before ``b`` does, so it may not follow the first either.
    """
    before: dict[_DayPattern, list[_DayPattern]] = defaultdict(list)
    for earlier_shift, shift in pairs:
        if earlier_shift[0] >= 0:
            before[shift].append(earlier_shift)
    cliques: list[list[_DayPattern]] = []
    for (day_b, b), earlier in before.items():
        start = problem.patterns[b].start_minute
        same_day = [
            (day_b, p) for p, shape in enumerate(problem.patterns) if shape.start_minute <= start
        ]
        cliques.append([*earlier, *same_day])
    return cliques
