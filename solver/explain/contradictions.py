"""Contradictions in the data, person by person: rules of one person that cannot all hold.

A row of hers that breaks none of her own hard rules is proof that there is no
contradiction; most people have one in the greedy roster.  For the others a tiny problem
of one person is solved by HiGHS, which makes each finding a proof that no roster exists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.explain.own_row import own_breaches
from solver.explain.relaxed import LeastBreach, least_breach
from solver.explain.repair_steps import repair_step
from solver.rules.base import PersonRule, Violation
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.stopwatch import Stopwatch

_PERSON_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A smallest set of rules (keys) that cannot all hold for one person.

    ``ways[n]``: what gives way if it is only the n-th of the rules, in the words of steps.
    """

    employee: int
    rules: tuple[str, ...]
    ways: tuple[tuple[Violation, ...], ...]


def contradictions(
    problem: Problem,
    hard: Sequence[PersonRule],
    known: Roster,
    limits: SearchLimits,
    cancel: CancelToken,
) -> Iterator[Contradiction]:
    """Yield each person whose own hard rules contradict each other, as far as time allows.

    ``known``: any roster; people who keep their own rules in it are fine.
    """
    watch = Stopwatch()
    for employee, row in enumerate(known.cells):
        if any(own_breaches(problem, hard, employee, row)):
            left = min(_PERSON_SECONDS, limits.seconds - watch.seconds)
            if left <= 0 or cancel.is_cancelled():
                return
            one = _OnePerson(problem, employee, SearchLimits(left, 1, limits.seed), cancel)
            found = one.contradiction(hard)
            if found is not None:
                yield found


def contradicts_herself(
    problem: Problem,
    hard: Sequence[PersonRule],
    employee: int,
    limits: SearchLimits,
    cancel: CancelToken,
) -> bool:
    """Let HiGHS prove that no row of hers keeps her own hard rules; False: not in time."""
    return _OnePerson(problem, employee, limits, cancel).is_impossible(hard)


class _OnePerson:
    def __init__(
        self, problem: Problem, employee: int, limits: SearchLimits, cancel: CancelToken
    ) -> None:
        self._problem = problem
        self._employee = employee
        self._alone = problem_of_one(problem, employee)
        self._limits = limits
        self._cancel = cancel

    def contradiction(self, hard: Sequence[PersonRule]) -> Contradiction | None:
        if not self.is_impossible(hard):
            return None
        core = list(hard)
        for rule in reversed(hard):  # what comes first in the rule book is plainest to people
            less = [kept for kept in core if kept.key != rule.key]
            if self.is_impossible(less):
                core = less
        ways = tuple(self._way(core, rule) for rule in core)
        return Contradiction(self._employee, tuple(rule.key for rule in core), ways)

    def is_impossible(self, hard: Sequence[PersonRule]) -> bool:
        found = self._least(hard, frozenset())
        return found.roster is None and found.is_proven

    def _way(self, core: Sequence[PersonRule], rule: PersonRule) -> tuple[Violation, ...]:
        found = self._least(core, frozenset({rule.key}))
        if found.roster is None:
            return ()
        row = found.roster.cells[0]
        breaches = own_breaches(self._problem, [rule], self._employee, row)
        return tuple(repair_step(breach) for breach in breaches)

    def _least(self, hard: Sequence[PersonRule], giving_way: frozenset[str]) -> LeastBreach:
        return least_breach(self._alone, hard, giving_way, None, self._limits, self._cancel)


def problem_of_one(problem: Problem, employee: int) -> Problem:
    """Return the problem of one person, who becomes employee 0; without any demand."""
    return replace(
        problem,
        employees=(problem.employees[employee],),
        requirements=(),
        contacts=(),
        availability=tuple(replace(a, employee=0) for a in problem.availability_of(employee)),
        time_off=tuple(replace(t, employee=0) for t in problem.time_off_of(employee)),
        requests=tuple(replace(r, employee=0) for r in problem.requests_of(employee)),
        pins=tuple(replace(p, employee=0) for p in problem.pins_of(employee)),
        history=(problem.past(employee),) if problem.history else (),
        published=(problem.published[employee],) if problem.published else (),
        ledger=(problem.ledger[employee],) if problem.ledger else (),
        roles=(problem.roles[employee],) if problem.roles else (),
        past_roles=(problem.past_roles[employee],) if problem.past_roles else (),
    )
