"""Side by side: rosters of the same people and hours, with today's patterns and with others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from solver.domain.pattern import Pattern
from solver.domain.problem import Problem
from solver.roster.result import SolveOptions, SolveProgress, SolveResult
from solver.roster.retired import without_retired
from solver.roster.solve import solve
from solver.rules.base import Rule
from solver.scenarios.figures import Figures, figures_of, own_intervals
from solver.scenarios.other_patterns import with_patterns
from solver.search.cancellation import CancelToken


@dataclass(frozen=True, slots=True)
class ScenarioProgress:
    """Which roster is being built (0: today's, 1: the proposed), how far, and the whole's share."""

    scenario: int
    solve: SolveProgress
    share: float


@dataclass(frozen=True, slots=True)
class Scenario:
    """One set of patterns, its roster, and what that achieves; None without a roster.

    ``problem`` is what the roster's indices belong to.
    """

    patterns: tuple[Pattern, ...]
    problem: Problem
    result: SolveResult
    figures: Figures | None


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Both scenarios: the same people, contracts, rules and seconds."""

    today: Scenario
    proposed: Scenario


def side_by_side(
    problem: Problem,
    rules: Sequence[Rule],
    proposed: Sequence[Pattern],
    options: SolveOptions,
    cancel: CancelToken,
    report: Callable[[ScenarioProgress], None] = lambda _progress: None,
) -> SideBySide:
    """Return the rosters of both; each has the whole time limit.

    When cancelled, the best so far; a scenario that was not begun has no roster.
    ``report`` is called on this thread and on solver threads.
    """
    both = _Both(rules, options, cancel, report)
    problems = (without_retired(problem), with_patterns(problem, proposed))
    results = [both.solved(i, each) for i, each in enumerate(problems)]
    # Only what either set of patterns can cover is compared.
    shared = frozenset(own_intervals(problems[0])) & frozenset(own_intervals(problems[1]))
    today, other = (
        _scenario(each, result, shared) for each, result in zip(problems, results, strict=True)
    )
    return SideBySide(today, other)


@dataclass(frozen=True, slots=True)
class _Both:
    rules: Sequence[Rule]
    options: SolveOptions
    cancel: CancelToken
    report: Callable[[ScenarioProgress], None]

    def solved(self, index: int, problem: Problem) -> SolveResult:
        def tell(progress: SolveProgress) -> None:
            done = min(1.0, progress.seconds / self.options.time_limit_seconds)
            self.report(ScenarioProgress(index, progress, (index + done) / 2))

        return solve(problem, self.rules, self.options, self.cancel, tell)


def _scenario(problem: Problem, result: SolveResult, among: frozenset[int]) -> Scenario:
    figures = None if result.roster is None else figures_of(problem, result.roster, among)
    return Scenario(used_patterns(problem), problem, result, figures)


def used_patterns(problem: Problem) -> tuple[Pattern, ...]:
    """Return the patterns that somebody may work."""
    people = problem.employees
    return tuple(p for p in problem.patterns if any(e.may_work(p.code) for e in people))
