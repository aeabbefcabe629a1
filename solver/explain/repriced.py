"""The price of a change: a plan of a few people around it, and a bound for all plans.

The plan (``nearby``) is one that a supervisor can carry out; what is given up by leaving
everybody else alone is told by the bound of the whole problem, solved after it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from solver.domain.roster import Roster
from solver.explain.contradictions import contradicts_herself
from solver.explain.nearby import Change, Nearby, changed_cells
from solver.explain.relaxed import has_no_roster
from solver.explain.wanted import Wanted
from solver.roster.evaluate import Evaluation, evaluate
from solver.roster.result import SolveOptions, SolveProgress, SolveResult, Status
from solver.roster.solve import solve
from solver.rules.base import PersonRule
from solver.rules.priority import LevelCosts
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.stopwatch import Stopwatch

_LEAST_SECONDS, _LEAST_SECONDS_TO_CONFIRM = 0.1, 1.0


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

    First the people around it, then everybody, for the bound and a cheaper roster: the
    latter is left out where there is a plan, and no time to look for a better one.
    """
    return _Repricing(wanted, before, options, cancel).answer(report)


class _Repricing:
    def __init__(
        self, wanted: Wanted, before: Evaluation, options: SolveOptions, cancel: CancelToken
    ) -> None:
        self._wanted = wanted
        self._before = before
        self._options = options
        self._cancel = cancel
        self._watch = Stopwatch()

    def answer(self, report: Callable[[SolveProgress], None]) -> Repriced:
        wanted = self._wanted
        near = Nearby(wanted, self._options, self._cancel)
        if near.mend() is None and self._contradicts_herself():
            return self._without_plan(Status.INFEASIBLE, LevelCosts())
        plan = near.replan()
        if plan is not None and self._left < near.seconds_for_everybody:
            return self._with_plan(plan, None)
        limited = replace(self._options, time_limit_seconds=max(_LEAST_SECONDS, self._left))
        whole = solve(wanted.problem, wanted.rules, limited, self._cancel, report, plan)
        plan = plan or whole.roster
        if plan is not None:
            return self._with_plan(plan, whole)
        status = whole.status
        if status is Status.INFEASIBLE and not self._is_confirmed():
            status = Status.UNKNOWN
        return self._without_plan(status, whole.bounds)

    @property
    def _left(self) -> float:
        return self._options.time_limit_seconds - self._watch.seconds

    def _contradicts_herself(self) -> bool:
        """Tell whether no row of hers goes with the change, whatever the others do: proven."""
        own = [rule for rule in self._wanted.rules if rule.hard and isinstance(rule, PersonRule)]
        limits = SearchLimits(_LEAST_SECONDS_TO_CONFIRM, 1, self._options.seed)
        employee = self._wanted.employee
        return contradicts_herself(self._wanted.problem, own, employee, limits, self._cancel)

    def _is_confirmed(self) -> bool:
        """Let a second engine say too that no roster goes with the change."""
        hard = [rule for rule in self._wanted.rules if rule.hard]
        together = [rule.key for rule in hard if not isinstance(rule, PersonRule)]
        left = max(_LEAST_SECONDS_TO_CONFIRM, self._left)
        limits = SearchLimits(left, self._options.workers, self._options.seed)
        return has_no_roster(self._wanted.problem, hard, together, limits, self._cancel)

    def _with_plan(self, plan: Roster, whole: SolveResult | None) -> Repriced:
        after = evaluate(self._wanted.problem, self._wanted.rules, plan)
        least, bounds = after.costs, LevelCosts()  # no roster costs less than nothing
        if whole is not None:
            bounds = whole.bounds
            if whole.evaluation is not None:
                least = min(least, whole.evaluation.costs)
        status = Status.OPTIMAL if bounds >= after.costs else Status.FEASIBLE
        changes = changed_cells(self._wanted.roster, plan)
        return Repriced(status, self._before, plan, after, changes, least, bounds)

    def _without_plan(self, status: Status, bounds: LevelCosts) -> Repriced:
        return Repriced(status, self._before, None, None, (), None, bounds)
