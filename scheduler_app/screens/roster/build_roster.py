"""Building a roster in the background: solve, and explain when it cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from solver.domain.problem import Problem
from solver.explain.infeasible import Explanation, explain_infeasible
from solver.roster.result import SolveOptions, SolveProgress, SolveResult, Status
from solver.roster.solve import solve
from solver.rules.base import Rule
from solver.search.cancellation import CancelToken


@dataclass(frozen=True, slots=True)
class BuildOutcome:
    """What came of a build; ``explanation`` only when the hard rules cannot hold."""

    result: SolveResult
    explanation: Explanation | None


def build_roster(
    problem: Problem,
    rules: tuple[Rule, ...],
    options: SolveOptions,
    cancel: CancelToken,
    report: Callable[[SolveProgress], None],
) -> BuildOutcome:
    """Solve; find the reasons in the same go if there is no roster."""
    result = solve(problem, rules, options, cancel, report)
    explanation = None
    if result.status is Status.INFEASIBLE:
        explanation = explain_infeasible(problem, rules, options, cancel)
    return BuildOutcome(result, explanation)
