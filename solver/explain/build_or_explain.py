"""Build the roster; where the hard rules leave none, find the reasons in the same go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.explain.infeasible import Explanation, explain_infeasible
from solver.roster.result import SolveOptions, SolveProgress, SolveResult, Status
from solver.roster.solve import solve
from solver.rules.base import Rule
from solver.search.cancellation import CancelToken

_LEAST_SECONDS_TO_EXPLAIN = 10.0


@dataclass(frozen=True, slots=True)
class BuildOutcome:
    """What came of a build; ``explanation`` only when the hard rules cannot hold."""

    result: SolveResult
    explanation: Explanation | None


def build_or_explain(
    problem: Problem,
    rules: Sequence[Rule],
    options: SolveOptions,
    cancel: CancelToken,
    report: Callable[[SolveProgress], None],
    start: Roster | None = None,
) -> BuildOutcome:
    """Solve, never worse than ``start``; explain an impossible week in the time left, 10 s or more.

    Raises:
        RosterMismatchError: Engine and checkers disagree on a roster.
    """
    result = solve(problem, rules, options, cancel, report, start)
    if result.status is not Status.INFEASIBLE:
        return BuildOutcome(result, None)
    left = max(_LEAST_SECONDS_TO_EXPLAIN, options.time_limit_seconds - result.seconds)
    less = replace(options, time_limit_seconds=left)
    return BuildOutcome(result, explain_infeasible(problem, rules, less, cancel))
