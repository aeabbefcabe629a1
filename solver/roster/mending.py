"""A roster that breaks hard rules, mended: some people's rows are free, the others stay.

Whoever breaks a rule is freed first, with some others; then more of them, in the end
everybody.  Costs do not count here: any roster that keeps the rules is a start for the
search, and a search for a cheap one may be long in finding any.
"""

from __future__ import annotations

import math
import random
from collections.abc import Collection, Iterator, Sequence

import highspy
import numpy as np

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.mentoring import named_mentors
from solver.model.roster_model import RosterModel
from solver.rules.base import Violation
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.linear import linear_program, solve_linear
from solver.search.reduction import Program

_OTHERS = 10
_GROWTH = 4
_SECONDS = 5.0


def mended(
    model: RosterModel,
    roster: Roster,
    violations: Sequence[Violation],
    cancel: CancelToken,
    seed: int = 0,
) -> Roster | None:
    """Return a roster near ``roster`` that keeps all hard rules; None if none was found.

    ``violations``: those of ``roster``; soft ones do not matter.  Each of the few attempts
    takes five seconds at most, the last, with everybody free, until it ends or ``cancel``.
    """
    troubled = {v.employee for v in violations if v.hard and v.employee is not None}
    program = Program(linear_program(model.cp), model.all_cells())
    values = np.array(model.values(roster), dtype=np.float64)
    for free in _ever_more(model.problem, troubled, seed):
        if cancel.is_cancelled():
            break
        part = program.around(model.all_cells()[sorted(free)].ravel(), values)
        is_all = len(free) == len(roster.cells)
        found = _solved(part.lp, SearchLimits(math.inf if is_all else _SECONDS, 1, seed), cancel)
        if found is not None:
            values[part.columns] = found
            return model.roster(values.round().astype(np.int64).tolist())
    return None


def _ever_more(problem: Problem, troubled: Collection[int], seed: int) -> Iterator[frozenset[int]]:
    """Yield who is free: the troubled and ten others, then four times as many, then all.

    Mentors and their juniors come first, then the rest of the teams.
    """
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


def _solved(
    lp: highspy.HighsLp, limits: SearchLimits, cancel: CancelToken
) -> tuple[int, ...] | None:
    """Return any solution of the program."""
    lp.col_cost_ = np.zeros(lp.num_col_)
    lp.offset_ = 0.0
    lp.integrality_ = [highspy.HighsVarType.kInteger] * lp.num_col_
    return solve_linear(lp, cancel, limits, lambda *_: None, lambda _: None).values
