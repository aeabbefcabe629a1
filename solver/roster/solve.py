"""Build the best roster: warm start, search level by level, and a check of what it returns."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import starmap

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.model.roster_model import RosterModel
from solver.roster.build import posted
from solver.roster.evaluate import Evaluation, evaluate
from solver.roster.greedy import greedy_roster
from solver.roster.mending import mending_groups
from solver.roster.result import SolveOptions, SolveProgress, SolveResult, Status
from solver.roster.tours import tours
from solver.rules.base import Cost, Rule
from solver.rules.priority import SOFT_LEVELS, LevelCosts, Priority
from solver.search.cancellation import CancelToken
from solver.search.companions import Tie
from solver.search.incumbent import SearchOutcome
from solver.search.limits import SearchLimits
from solver.search.neighbourhoods import Start
from solver.search.portfolio import People, search
from solver.search.run import SearchProgress
from solver.search.stopwatch import Stopwatch

_FIRST_SHARE = 0.7
"""Of the time limit, at most, for the first of two levels."""
_MOST_FACTOR = 100_000
"""Beyond it, costs of both levels in one objective lie too far apart for floating point."""


class RosterMismatchError(RuntimeError):
    """The engine returned a roster that the rules' own checkers refuse."""


def solve(
    problem: Problem,
    rules: Sequence[Rule],
    options: SolveOptions,
    cancel: CancelToken,
    report: Callable[[SolveProgress], None] = lambda _progress: None,
    start: Roster | None = None,
) -> SolveResult:
    """Return the best roster within the time limit, with its proven bound.

    Levels that occur are searched in turn: first the cost I of the important rules, which
    ends with I = K; then ``M (I - K) + N`` with the cost N of the nice ones, where M is
    one more than the N of the roster found: whoever costs less than that roster has I <= K.
    (The same with the row I <= K, and N alone, is exact too; but a search that has to
    stay on the optimal face of the first level hardly finds rosters.)

    Bounds hold for the lexicographic optimum (I*, N*): that of the first level is one on I
    alone, that of the second at most ``M (I* - K) + N* <= N*``, as I* <= K.  So their
    sum bounds its cost (not that of rosters which give up important cost for nice cost).

    ``report`` is called on this thread and on solver threads.  ``start`` is a roster
    that is there already: if it keeps the hard rules, the result is never worse, level by
    level.  When cancelled, the best roster so far is returned.  No roster of the result
    breaks a hard rule.  OPTIMAL: every level was proven.

    Raises:
        RosterMismatchError: Engine and checkers disagree on a roster.
    """
    return _Solve(problem, rules, options, cancel, report).run(start)


class _Solve:
    def __init__(
        self,
        problem: Problem,
        rules: Sequence[Rule],
        options: SolveOptions,
        cancel: CancelToken,
        report: Callable[[SolveProgress], None],
    ) -> None:
        self._problem = problem
        self._rules = rules
        self._options = options
        self._cancel = cancel
        self._report = report
        self._watch = Stopwatch()
        self._first_solution_seconds: float | None = None
        self._levels = _levels(rules)
        self._level = self._levels[0]
        self._cost: int | None = None  # of the level being worked on
        self._settled = 0  # important cost K of the level before
        self._factor = 0  # M, what a unit of it counts in the present level
        self._best: tuple[Roster, Evaluation] | None = None
        self._bounds = LevelCosts()
        self._groups: tuple[frozenset[int], ...] = ()

    def run(self, start: Roster | None) -> SolveResult:
        warm, judged = self._first(start)
        if judged.is_feasible:
            self._best = warm, judged
            self._progress(round(judged.costs.of(self._level)), -math.inf)
        else:
            seed = self._options.seed
            self._groups = mending_groups(self._problem, judged.violations, seed)
        model, costs = posted(self._problem, self._rules)
        plain = People(model.all_cells(), ties=tuple(starmap(Tie, model.ties)))
        people = tours(model) if self._has_long_tours else plain
        first, *second = self._levels
        proven = self._searched(model, costs[first], people, warm)
        if second and self._best is not None:
            proven = self._second(model, costs, people) and proven
        return self._result(proven)

    @property
    def _has_long_tours(self) -> bool:
        """Tell whether people's rows, and not the intervals of the days, are what is hard.

        Then columns are generated, and the greedy way is slow and rarely feasible.
        """
        problem = self._problem
        is_by_interval = bool(problem.requirements or problem.contacts)
        is_long = problem.grid.n_days > DAYS_PER_WEEK
        return is_long and not is_by_interval and bool(problem.employees)

    def _first(self, start: Roster | None) -> tuple[Roster, Evaluation]:
        """Return the best roster known before the search, feasible or not."""
        if self._has_long_tours:
            warm = self._problem.empty_roster()
        else:
            warm = greedy_roster(self._problem, self._rules, self._cancel)
        judged = evaluate(self._problem, self._rules, warm)
        if start is not None:
            start = self._without_closed(start)
            known = evaluate(self._problem, self._rules, start)
            if known.is_feasible and (known.costs < judged.costs or not judged.is_feasible):
                return start, known
        return warm, judged

    def _without_closed(self, roster: Roster) -> Roster:
        """Return the roster without the shifts that may not be given any more."""
        may_be_given = self._problem.may_be_given
        return Roster(
            tuple(
                tuple(
                    p if p == OFF or may_be_given(e, day, p) else OFF for day, p in enumerate(row)
                )
                for e, row in enumerate(roster.cells)
            )
        )

    def _second(self, model: RosterModel, costs: dict[Priority, Cost], people: People) -> bool:
        """Search the nice level around the best roster; tell whether its optimum is proven."""
        assert self._best is not None
        roster, evaluation = self._best
        if self._cancel.is_cancelled():
            return False
        important, nice = map(round, evaluation.costs)
        self._level, self._cost, self._settled = Priority.NICE, None, important
        model.renew()
        model.cp.minimize(costs[Priority.NICE])
        if not model.cp.proto.objective.vars:  # the same whatever the roster
            self._bounds = self._bounds.replaced(Priority.NICE, nice)
            return True
        if nice < _MOST_FACTOR:
            self._factor = nice + 1
        else:
            model.cp.add(costs[Priority.IMPORTANT] <= important)
        cost = self._factor * (costs[Priority.IMPORTANT] - important) + costs[Priority.NICE]
        return self._searched(model, cost, people, roster)

    def _weighed(self, costs: LevelCosts) -> int:
        """Return the costs as the present level's objective has them."""
        return round(costs.of(self._level) + self._factor * (costs.important - self._settled))

    def _searched(self, model: RosterModel, cost: Cost, people: People, warm: Roster) -> bool:
        """Search the present level; tell whether its optimum is proven, or that there is none."""
        model.cp.minimize(cost)
        model.hint(warm.cells)
        if self._best is not None:
            known = self._weighed(self._best[1].costs)
            start = Start(model.values(self._best[0]), known)
        else:
            start = Start(model.values(warm), None, self._groups)
        found = search(model.cp, self._limits(), self._cancel, self._on_search, people, start)
        if found.values is not None:
            self._take(model.roster(found.values), found)
        # An engine's tolerances times the factor may lift its bound by a unit of nice cost.
        most = math.inf if self._best is None else self._weighed(self._best[1].costs)
        bound = _at_least_0(min(found.bound, most))
        self._bounds = self._bounds.replaced(self._level, bound)
        if self._best is None or found.cost is None:
            return found.proven
        return found.proven and self._weighed(self._best[1].costs) <= found.cost

    def _limits(self) -> SearchLimits:
        """Return what the present level may take: all that is left, if it is the last."""
        options = self._options
        is_last = self._level is self._levels[-1]
        share = 1.0 if is_last else _FIRST_SHARE
        if options.work_limit is None:
            left = max(0.0, share * options.time_limit_seconds - self._watch.seconds)
            return SearchLimits(left, options.workers, options.seed)
        if is_last and len(self._levels) > 1:
            share -= _FIRST_SHARE
        return SearchLimits(math.inf, 1, options.seed, share * options.work_limit)

    def _take(self, roster: Roster, found: SearchOutcome) -> None:
        """Keep the roster unless a better one is known, level by level."""
        evaluation = evaluate(self._problem, self._rules, roster)
        # Before optimality is proven, the engine may hold slack that the checkers do not charge.
        is_dearer = self._weighed(evaluation.costs) > (found.cost or 0)
        if not evaluation.is_feasible or is_dearer:
            raise RosterMismatchError(
                f"cost {found.cost} recomputed as {self._weighed(evaluation.costs)}, "
                f"first violation {next(iter(evaluation.violations), None)}"
            )
        if self._best is None or evaluation.costs <= self._best[1].costs:
            self._best = roster, evaluation

    def _result(self, proven: bool) -> SolveResult:
        roster, evaluation = self._best or (None, None)
        if roster is None:
            status = Status.INFEASIBLE if proven else Status.UNKNOWN
        else:
            status = Status.OPTIMAL if proven else Status.FEASIBLE
        return SolveResult(
            status,
            roster,
            evaluation,
            self._bounds.total,
            self._watch.seconds,
            self._first_solution_seconds,
            self._bounds.nice,
        )

    def _on_search(self, progress: SearchProgress) -> None:
        self._progress(None if progress.cost is None else round(progress.cost), progress.bound)

    def _progress(self, cost: int | None, bound: float) -> None:
        """Tell the costs of this level and of the one before it."""
        if cost is not None:
            self._cost = cost if self._cost is None else min(cost, self._cost)
            if self._first_solution_seconds is None:
                self._first_solution_seconds = self._watch.seconds
        is_second = self._level is not self._levels[0]
        important, nice = self._settled, self._cost
        if nice is not None and nice < 0:  # less important cost than was settled
            better, nice = divmod(nice, self._factor)
            important += better
        self._report(
            SolveProgress(
                None if nice is None else important + nice,
                (self._bounds.important if is_second else 0) + _at_least_0(bound),
                self._watch.seconds,
                self._level if len(self._levels) > 1 else None,
                important,
            )
        )


def _levels(rules: Sequence[Rule]) -> list[Priority]:
    """Return the soft levels that occur, the one that counts most first; at least one."""
    active = {rule.priority for rule in rules if not rule.is_off}
    return [level for level in SOFT_LEVELS if level in active] or [Priority.IMPORTANT]


def _at_least_0(bound: float) -> float:
    """No rule costs less than nothing, whatever the engines have proven so far."""
    return max(0.0, bound)
