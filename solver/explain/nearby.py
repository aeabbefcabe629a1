"""Re-plan a few people around one change: least cost, level by level, then fewest changes.

Everybody else keeps their row, so that the model is small and the plan is one that a
supervisor can carry out.  What is given up by that is told by the bound of the whole
problem, which is solved beside it (``repriced``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from solver.domain.roster import Roster
from solver.explain.own_row import mended
from solver.explain.relaxed import has_no_roster
from solver.explain.wanted import Wanted, people_around
from solver.model.roster_model import RosterModel
from solver.roster.build import posted
from solver.roster.evaluate import Evaluation, evaluate
from solver.roster.in_turn import search_in_turn, varying
from solver.roster.result import SolveOptions, SolveProgress, Status
from solver.roster.solve import solve
from solver.rules.base import Cost, PersonRule
from solver.rules.priority import LevelCosts
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.stopwatch import Stopwatch

_PEOPLE_BESIDE = (5, 15, 30)
_NEARBY_SHARE = 0.6
_LEAST_SECONDS, _LEAST_SECONDS_TO_CONFIRM = 0.1, 2.0


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that differs: what it held before, and what it holds then."""

    employee: int
    day: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Repriced:
    """The roster re-planned around a change, and what that costs.

    ``status``: INFEASIBLE if no roster at all goes with the change, UNKNOWN if none was
    found in time.  ``roster`` changes few cells (``changes``), those of a few people only
    where that is possible; ``bounds``: no roster with the change costs less, whoever is
    re-planned; ``least``: the cheapest found, everybody re-planned.  Less and cheapest
    level by level; what is one number here is the sum of the levels.
    """

    status: Status
    before: Evaluation
    roster: Roster | None
    after: Evaluation | None
    changes: tuple[Change, ...]
    least: LevelCosts | None
    bounds: LevelCosts

    @property
    def least_cost(self) -> int | None:
        """Cost of the cheapest roster found."""
        return None if self.least is None else round(self.least.total)

    @property
    def bound(self) -> float:
        """Proven bound on the cheapest roster's cost."""
        return self.bounds.total

    @property
    def price(self) -> int | None:
        """What the change costs beside the roster as it is; None without a plan."""
        return None if self.after is None else self.after.cost - self.before.cost

    @property
    def prices(self) -> LevelCosts | None:
        """The price level by level."""
        return None if self.after is None else self.after.costs.minus(self.before.costs)

    @property
    def least_prices(self) -> LevelCosts:
        """Proven: no plan makes the change cheaper than this."""
        return self.bounds.minus(self.before.costs)

    @property
    def is_proven(self) -> bool:
        """Tell whether the plan is proven to be the cheapest."""
        return self.after is not None and self.bounds >= self.after.costs

    @property
    def price_by_rule(self) -> dict[str, int]:
        """The price rule by rule; no entry where it does not change."""
        if self.after is None:
            return {}
        now, then = self.before.cost_by_rule, self.after.cost_by_rule
        keys = [key for key in then if then[key] != now.get(key, 0)]
        return {key: then[key] - now.get(key, 0) for key in keys}


def repriced(
    wanted: Wanted,
    before: Evaluation,
    options: SolveOptions,
    cancel: CancelToken,
    report: Callable[[SolveProgress], None],
) -> Repriced:
    """Re-plan around the change within the time limit; when cancelled, with what is known.

    First the people around it, then everybody, for the bound and a cheaper roster.
    """
    watch = Stopwatch()
    near = _nearby(wanted, options, cancel)
    left = max(_LEAST_SECONDS, options.time_limit_seconds - watch.seconds)
    whole = solve(
        wanted.problem,
        wanted.rules,
        replace(options, time_limit_seconds=left),
        cancel,
        report,
        near,
    )
    if near is None and whole.roster is None:
        status = whole.status
        left = max(_LEAST_SECONDS_TO_CONFIRM, options.time_limit_seconds - watch.seconds)
        limits = SearchLimits(left, options.workers, options.seed)
        if status is Status.INFEASIBLE and not _is_confirmed(wanted, limits, cancel):
            status = Status.UNKNOWN
        return Repriced(status, before, None, None, (), None, whole.bounds)
    roster = near if near is not None else whole.roster
    assert roster is not None
    after = evaluate(wanted.problem, wanted.rules, roster)
    least = after.costs if whole.evaluation is None else min(after.costs, whole.evaluation.costs)
    status = Status.OPTIMAL if whole.bounds >= after.costs else Status.FEASIBLE
    changes = changed_cells(wanted.roster, roster)
    return Repriced(status, before, roster, after, changes, least, whole.bounds)


def _is_confirmed(wanted: Wanted, limits: SearchLimits, cancel: CancelToken) -> bool:
    """Let a second engine say too that no roster goes with the change."""
    hard = [rule for rule in wanted.rules if rule.hard]
    together = [rule.key for rule in hard if not isinstance(rule, PersonRule)]
    return has_no_roster(wanted.problem, hard, together, limits, cancel)


def changed_cells(before: Roster, after: Roster) -> tuple[Change, ...]:
    """Return the cells that differ, person by person."""
    return tuple(
        Change(e, day, was, then)
        for e, (old, new) in enumerate(zip(before.cells, after.cells, strict=True))
        for day, (was, then) in enumerate(zip(old, new, strict=True))
        if was != then
    )


def _nearby(wanted: Wanted, options: SolveOptions, cancel: CancelToken) -> Roster | None:
    """Mend her row, re-plan a few people too, then some more; None if nothing is possible.

    Where the first is all that there is time for, it is the answer.
    """
    watch = Stopwatch()
    plan = mended(wanted.problem, wanted.rules, wanted.start, wanted.employee)
    others = people_around(wanted)
    for n_beside in _PEOPLE_BESIDE:
        left = options.time_limit_seconds * _NEARBY_SHARE - watch.seconds
        if left > 0 and not cancel.is_cancelled():
            limits = SearchLimits(left, options.workers, options.seed)
            start = wanted.start if plan is None else plan
            found = _replanned(wanted, start, {wanted.employee, *others[:n_beside]}, limits, cancel)
            plan = _better(wanted, plan, found)
    return plan


def _better(wanted: Wanted, one: Roster | None, other: Roster | None) -> Roster | None:
    """Return the plan that costs less, or else changes less."""
    plans = [plan for plan in (one, other) if plan is not None]

    def worth(plan: Roster) -> tuple[LevelCosts, int]:
        costs = evaluate(wanted.problem, wanted.rules, plan).costs
        return costs, len(changed_cells(wanted.roster, plan))

    return min(plans, key=worth, default=None)


def _replanned(
    wanted: Wanted,
    start: Roster,
    free: Collection[int],
    limits: SearchLimits,
    cancel: CancelToken,
) -> Roster | None:
    model, costs = posted(wanted.problem, wanted.rules)
    changes: Cost = 0
    for e, row in enumerate(start.cells):
        for day, pattern in enumerate(row):
            if e in free:
                changes += model.differs(e, day, wanted.roster.cells[e][day])
            else:
                _fix(model, e, day, pattern)
    # Lexicographic: no number of changed cells outweighs one unit of cost.
    n_cells = len(free) * wanted.problem.grid.n_days
    *first, last = varying(costs)
    model.hint(start.cells)
    found = search_in_turn(model, [*first, (n_cells + 1) * last + changes], limits, cancel)
    if found.values is None:
        return None
    roster = model.roster(found.values)
    return roster if evaluate(wanted.problem, wanted.rules, roster).is_feasible else None


def _fix(model: RosterModel, employee: int, day: int, pattern: int) -> None:
    """Leave the cell's variables one value: cheaper for the engines than a row each."""
    for p in range(len(model.problem.patterns)):
        variable = model.works(employee, day, p)
        domain = model.cp.proto.variables[variable.index].domain
        domain.clear()
        domain.extend([int(p == pattern)] * 2)
