"""In the model: a mentor's shifts where she is bound to a junior, and the minutes in common."""

from __future__ import annotations

from collections.abc import Sequence

from solver.model.roster_model import LinearExpr, RosterModel

BoundShifts = dict[int, list[LinearExpr]]
"""By day (-1: the last of the history), for each pattern 1 if it is worked, else 0."""


def bound_shifts(model: RosterModel, mentor: int, bind: LinearExpr) -> BoundShifts:
    """Return the mentor's shifts if she is bound to the junior, else none."""
    problem = model.problem
    patterns = range(len(problem.patterns))
    past = problem.past(mentor)[-1:]
    found: BoundShifts = {-1: [bind * int(p in past) for p in patterns]}
    for day in range(problem.grid.n_days):
        found[day] = [model.works(mentor, day, p) for p in patterns]
        if not isinstance(bind, int):
            bound = [model.integer(1, "beside") for _ in patterns]
            for one, works in zip(bound, found[day], strict=True):
                model.cp.add(one <= works)
            model.cp.add(sum(bound) <= bind)
            found[day] = [*bound]
    return found


def sums(rows: Sequence[Sequence[LinearExpr]]) -> list[LinearExpr]:
    """Add up rows, place by place; empty rows are left out."""
    return [sum(column) for column in zip(*filter(None, rows), strict=True)]


def post_shared(
    model: RosterModel,
    common: Sequence[tuple[int, int, int]],
    worked: Sequence[LinearExpr],
    beside: Sequence[LinearExpr],
) -> LinearExpr:
    """Return the minutes in common of one shift of each list, 0 if there are not both.

    A 0/1 number for each pair of shifts that overlap, bound by both: the convex hull of
    the products, where minutes bound by each shift alone would be a weak relaxation.
    """
    both = [(p, other, minutes, model.integer(1, "both")) for p, other, minutes in common]
    for p, works in enumerate(worked):
        model.cp.add(sum(y for first, _, _, y in both if first == p) <= works)
    for p, works in enumerate(beside):
        model.cp.add(sum(y for _, second, _, y in both if second == p) <= works)
    return sum(minutes * y for _, _, minutes, y in both)
