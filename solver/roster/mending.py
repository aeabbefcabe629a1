"""A roster that breaks hard rules, mended: some people's rows are free, the others stay.

Whoever breaks a rule is freed first, with some others; then more of them, in the end
everybody.  Costs do not count here: any roster that keeps the rules is a start for the
search, and a search for a cheap one may be long in finding any.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Sequence

from ortools.sat.python import cp_model

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.mentoring import named_mentors
from solver.model.roster_model import RosterModel
from solver.rules.base import Violation
from solver.search.cancellation import CancelToken
from solver.search.run import run

_OTHERS = 10
_GROWTH = 4
_SECONDS = 5.0
_FOUND = (cp_model.OPTIMAL, cp_model.FEASIBLE)


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
    for free in _ever_more(model.problem, troubled, seed):
        if cancel.is_cancelled():
            break
        found = _solved(model, roster, free, cancel, seed)
        if found is not None:
            return found
    return None


def _ever_more(
    problem: Problem, troubled: Collection[int], seed: int
) -> Iterator[frozenset[int]]:
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
    model: RosterModel, roster: Roster, free: Collection[int], cancel: CancelToken, seed: int
) -> Roster | None:
    cp = model.cp.clone()
    cp.clear_objective()  # type: ignore[no-untyped-call]
    cells = model.all_cells()
    values = model.values(roster)
    variables = cp.proto.variables
    for e in set(range(len(cells))).difference(free):
        for index in cells[e].ravel().tolist():
            domain = variables[index].domain
            domain[0] = domain[1] = values[index]
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = seed
    if len(free) < len(cells):
        solver.parameters.max_time_in_seconds = _SECONDS
    if run(cp, solver, cancel) not in _FOUND:
        return None
    return model.roster(solver.response_proto.solution)
