"""Build the best roster: warm start, search level by level, and a check of what it returns."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.model.roster_model import RosterModel
from solver.roster.build import posted
from solver.roster.evaluate import Evaluation, evaluate
from solver.roster.greedy import greedy_roster
from solver.roster.result import SolveOptions, SolveProgress, SolveResult, Status
from solver.roster.tours import tours
from solver.rules.base import Cost, Rule
from solver.rules.priority import SOFT_LEVELS, LevelCosts, Priority
from solver.search.cancellation import CancelToken
from solver.search.incumbent import SearchOutcome
from solver.search.limits import SearchLimits
from solver.search.portfolio import People, search
from solver.search.run import SearchProgress
from solver.search.stopwatch import Stopwatch

_FIRST_SHARE = 0.7
"""Of the time limit, at most, for the first of two levels."""


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

    Levels that occur are searched in turn: first the cost of the important rules; then,
    with that of the best roster as a limit, the cost of the nice ones.  Each level's bound
    holds for the lexicographic optimum: nothing limits the first, and the optimum keeps
    the limit of the second, since its important cost is the least there is.  So their sum
    bounds its cost (not that of rosters which give up important cost for nice cost).

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
        self._best: tuple[Roster, Evaluation] | None = None
        self._bounds = LevelCosts()

    def run(self, start: Roster | None) -> SolveResult:
        warm, judged = self._first(start)
        if judged.is_feasible:
            self._best = warm, judged
            self._progress(round(judged.costs.of(self._level)), -math.inf)
        model, costs = posted(self._problem, self._rules)
        people = tours(model) if self._has_long_tours else People(model.all_cells())
        proven = True
        for level in self._levels:
            if level is not self._levels[0]:
                if self._best is None or self._cancel.is_cancelled():
                    proven = proven and self._best is None
                    break
                model.renew()
                model.cp.add(costs[self._level] <= round(self._best[1].costs.of(self._level)))
                self._level, self._cost = level, None
            proven = self._searched(model, costs[level], people, warm) and proven
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
            known = evaluate(self._problem, self._rules, start)
            if known.is_feasible and (known.costs < judged.costs or not judged.is_feasible):
                return start, known
        return warm, judged

    def _searched(self, model: RosterModel, cost: Cost, people: People, warm: Roster) -> bool:
        """Search the present level; tell whether its optimum is proven, or that there is none."""
        model.cp.minimize(cost)
        if self._best is not None and not model.cp.proto.objective.vars:
            self._bounds = self._bounds.replaced(self._level, self._best[1].costs.of(self._level))
            return True
        best, known = warm, None
        if self._best is not None:
            best, judged = self._best
            known = round(judged.costs.of(self._level)), model.values(best)
        model.hint(best.cells)
        share = 1.0 if self._level is self._levels[-1] else _FIRST_SHARE
        left = max(0.0, share * self._options.time_limit_seconds - self._watch.seconds)
        limits = SearchLimits(left, self._options.workers, self._options.seed)
        found = search(model.cp, limits, self._cancel, self._on_search, people, known)
        self._bounds = self._bounds.replaced(self._level, _at_least_0(found.bound))
        if found.values is not None:
            self._take(model.roster(found.values), found)
        best_cost = math.inf if self._best is None else self._best[1].costs.of(self._level)
        return found.proven and (found.cost is None or best_cost <= found.cost)

    def _take(self, roster: Roster, found: SearchOutcome) -> None:
        """Keep the roster unless a better one is known; the engine saw one level of it."""
        evaluation = evaluate(self._problem, self._rules, roster)
        # Before optimality is proven, the engine may hold slack that the checkers do not charge.
        is_dearer = evaluation.costs.of(self._level) > (found.cost or 0)
        if not evaluation.is_feasible or is_dearer:
            raise RosterMismatchError(
                f"cost {found.cost} recomputed as {evaluation.costs.of(self._level)}, "
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
        """Tell the costs of this level and of those before it."""
        if cost is not None:
            self._cost = cost if self._cost is None else min(cost, self._cost)
            if self._first_solution_seconds is None:
                self._first_solution_seconds = self._watch.seconds
        is_second = self._level is not self._levels[0]
        settled = self._best[1].costs.important if is_second and self._best else 0
        proven = self._bounds.important if is_second else 0
        self._report(
            SolveProgress(
                None if self._cost is None else round(settled) + self._cost,
                proven + _at_least_0(bound),
                self._watch.seconds,
                self._level if len(self._levels) > 1 else None,
                round(settled),
            )
        )


def _levels(rules: Sequence[Rule]) -> list[Priority]:
    """Return the soft levels that occur, the one that counts most first; at least one."""
    active = {rule.priority for rule in rules if not rule.is_off}
    return [level for level in SOFT_LEVELS if level in active] or [Priority.IMPORTANT]


def _at_least_0(bound: float) -> float:
    """No rule costs less than nothing, whatever the engines have proven so far."""
    return max(0.0, bound)
