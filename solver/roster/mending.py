"""Who is chosen anew, beside all others, where a roster breaks hard rules."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Sequence

from solver.domain.problem import Problem
from solver.model.mentoring import named_mentors
from solver.rules.base import Violation

_OTHERS = 10
_GROWTH = 4


def mending_groups(
    problem: Problem, violations: Sequence[Violation], seed: int = 0
) -> tuple[frozenset[int], ...]:
    """Return groups of people, for one attempt after the other; the last one is everybody.

    Whoever breaks a rule comes first, with ten others, then with ever more.  ``violations``:
    those of the roster; soft ones do not matter.
    """
    troubled = {v.employee for v in violations if v.hard and v.employee is not None}
    return tuple(_ever_more(problem, troubled, seed))


def _ever_more(problem: Problem, troubled: Collection[int], seed: int) -> Iterator[frozenset[int]]:
    """Mentors and their juniors come first, then the rest of the teams."""
    named = named_mentors(problem)
    pairs = [*named.items(), *((mentor, junior) for junior, mentor in named.items())]
    bound = {other for e, other in pairs if e in troubled}
    teams = {problem.employees[e].team for e in troubled}
    others = [e for e in range(len(problem.employees)) if e not in troubled]
    random.Random(seed).shuffle(others)
    others.sort(key=lambda e: (e not in bound, problem.employees[e].team not in teams))
    n_others = _OTHERS
    while n_others < len(others):
        yield frozenset(troubled).union(others[:n_others])
        n_others *= _GROWTH
    yield frozenset(range(len(problem.employees)))
