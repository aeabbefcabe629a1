"""Build the best roster: warm start, search, and a check of whatever it returns."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.roster.build import build
from solver.roster.evaluate import Evaluation, evaluate
from solver.roster.greedy import greedy_roster
from solver.roster.result import SolveOptions, SolveProgress, SolveResult, Status
from solver.roster.tours import tours
from solver.rules.base import Rule
from solver.search.cancellation import CancelToken
from solver.search.incumbent import SearchOutcome
from solver.search.limits import SearchLimits
from solver.search.portfolio import People, search
from solver.search.run import SearchProgress
from solver.search.stopwatch import Stopwatch


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

    ``report`` is called on this thread and on solver threads.  ``start`` is a roster
    that is there already: if it keeps the hard rules, the result is never worse.
    When cancelled, the best roster so far is returned.  No roster of the result
    breaks a hard rule.

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
        self._cost: int | None = None

    def run(self, start: Roster | None) -> SolveResult:
        warm, judged = self._first(start)
        if judged.is_feasible:
            self._progress(judged.cost, -math.inf)
        model = build(self._problem, self._rules)
        model.hint(warm.cells)
        people = tours(model) if self._has_long_tours else People(model.all_cells())
        left = max(0.0, self._options.time_limit_seconds - self._watch.seconds)
        limits = SearchLimits(left, self._options.workers, self._options.seed)
        known = (judged.cost, model.values(warm)) if judged.is_feasible else None
        found = search(model.cp, limits, self._cancel, self._on_search, people, known)
        if found.values is not None:
            roster = model.roster(found.values)
            evaluation = self._checked(roster, found)
            status = Status.OPTIMAL if found.proven else Status.FEASIBLE
            if status is Status.OPTIMAL or not _better(judged, evaluation):
                return self._result(status, roster, evaluation, found.bound)
        if found.proven:
            return self._result(Status.INFEASIBLE, None, None, found.bound)
        if judged.is_feasible:
            return self._result(Status.FEASIBLE, warm, judged, found.bound)
        return self._result(Status.UNKNOWN, None, None, found.bound)

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
            if known.is_feasible and (known.cost < judged.cost or not judged.is_feasible):
                return start, known
        return warm, judged

    def _checked(self, roster: Roster, found: SearchOutcome) -> Evaluation:
        evaluation = evaluate(self._problem, self._rules, roster)
        # Before optimality is proven, the engine may hold slack that the checkers do not charge.
        if not evaluation.is_feasible or evaluation.cost > (found.cost or 0):
            raise RosterMismatchError(
                f"cost {found.cost} recomputed as {evaluation.cost}, "
                f"first violation {next(iter(evaluation.violations), None)}"
            )
        return evaluation

    def _result(
        self, status: Status, roster: Roster | None, evaluation: Evaluation | None, bound: float
    ) -> SolveResult:
        return SolveResult(
            status,
            roster,
            evaluation,
            _at_least_0(bound),
            self._watch.seconds,
            self._first_solution_seconds,
        )

    def _on_search(self, progress: SearchProgress) -> None:
        self._progress(None if progress.cost is None else round(progress.cost), progress.bound)

    def _progress(self, cost: int | None, bound: float) -> None:
        if cost is not None:
            self._cost = cost if self._cost is None else min(cost, self._cost)
            if self._first_solution_seconds is None:
                self._first_solution_seconds = self._watch.seconds
        self._report(SolveProgress(self._cost, _at_least_0(bound), self._watch.seconds))


def _better(warm: Evaluation, found: Evaluation) -> bool:
    return warm.is_feasible and warm.cost < found.cost


def _at_least_0(bound: float) -> float:
    """No rule costs less than nothing, whatever the engines have proven so far."""
    return max(0.0, bound)
