"""Build the roster; where the hard rules leave none, find the reasons in the same go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.explain.infeasible import EXPLAIN_SECONDS, Explanation, explain_infeasible
from solver.roster.evaluate import evaluate
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
    """Solve, never worse than ``start``; explain an impossible week in 10 to 17 s.

    That there is no roster is told only if the explanation confirms it; else the status
    is UNKNOWN, or FEASIBLE where the explanation finds a roster after all.

    Raises:
        RosterMismatchError: Engine and checkers disagree on a roster.
    """
    result = solve(problem, rules, options, cancel, report, start)
    if result.status is not Status.INFEASIBLE:
        return BuildOutcome(result, None)
    left = max(_LEAST_SECONDS_TO_EXPLAIN, options.time_limit_seconds - result.seconds)
    limited = replace(options, time_limit_seconds=min(EXPLAIN_SECONDS, left))
    return checked(problem, rules, result, explain_infeasible(problem, rules, limited, cancel))


def checked(
    problem: Problem, rules: Sequence[Rule], result: SolveResult, explanation: Explanation
) -> BuildOutcome:
    """Hold a verdict of INFEASIBLE against its explanation."""
    if explanation.possible is not None:
        judged = evaluate(problem, rules, explanation.possible)
        found = replace(
            result,
            status=Status.FEASIBLE,
            roster=explanation.possible,
            evaluation=judged,
            bound=0.0,
            nice_bound=0.0,
        )
        return BuildOutcome(found, None)
    if not explanation.is_confirmed:
        result = replace(result, status=Status.UNKNOWN)
    return BuildOutcome(result, explanation)
