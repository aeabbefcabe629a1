"""Why no roster satisfies the hard rules, and the smallest way out.

Both answers come from the rules themselves, made soft: the least that people's
own rules must give way shows contradictions in the data, person by person; the
least that all hard rules must give way is the smallest set of relaxations.
A relaxation model always has a solution, so it also tests the verdict: if
nothing has to give way, the week was feasible after all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from solver.domain.problem import Problem
from solver.roster.build import build
from solver.roster.evaluate import evaluate
from solver.roster.result import SolveOptions
from solver.rules.base import PersonRule, Rule, Violation
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.portfolio import search


@dataclass(frozen=True, slots=True)
class Explanation:
    """What has to give way.

    ``contradictions``: breaches that no roster of the person alone avoids.
    ``relaxations``: the cheapest set of breaches that allows a roster of
    everybody (cheapest proven if ``is_proven``); empty when none is needed.
    """

    contradictions: tuple[Violation, ...]
    relaxations: tuple[Violation, ...]
    is_proven: bool


def explain_infeasible(
    problem: Problem, rules: Sequence[Rule], options: SolveOptions, cancel: CancelToken
) -> Explanation:
    """Find what the hard rules would have to give way; each answer gets half the time."""
    hard = [rule for rule in rules if rule.hard]
    personal = [rule for rule in hard if isinstance(rule, PersonRule)]
    half = replace(options, time_limit_seconds=options.time_limit_seconds / 2)
    contradictions, _ = _least_breaches(problem, personal, half, cancel)
    relaxations, is_proven = _least_breaches(problem, hard, half, cancel)
    return Explanation(contradictions, relaxations, is_proven)


def _least_breaches(
    problem: Problem, hard: Sequence[Rule], options: SolveOptions, cancel: CancelToken
) -> tuple[tuple[Violation, ...], bool]:
    relaxed = [replace(rule, hard=False, weight=rule.relaxation_price) for rule in hard]
    model = build(problem, relaxed)
    limits = SearchLimits(options.time_limit_seconds, options.workers, options.seed)
    found = search(model.cp, limits, cancel, lambda _progress: None)
    if found.values is None:
        return (), False
    return evaluate(problem, hard, model.roster(found.values)).violations, found.proven
