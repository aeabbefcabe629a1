"""Solve one instance of the sample centre's family and tell how the solve went.

``python -m benchmarks.roster [--people N] [--weeks N] [--queues N] [--aim AIM] [--seed N]
[--levels LEVELS] [--all-rules] [--time-limit S] [--workers N] [--build-only] [--json FILE]``
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.curve import Curve, peak_memory_mb
from benchmarks.family import AIMS, LEVELS, Family
from benchmarks.full_book import full_book
from solver.domain.problem import Problem
from solver.roster.build import build
from solver.roster.result import SolveOptions, gap_of
from solver.roster.solve import solve
from solver.rules.base import Rule
from solver.search.cancellation import CancelToken
from solver.search.stopwatch import Stopwatch

_MARKS_SECONDS = (10, 60)


def solved(problem: Problem, rules: tuple[Rule, ...], limits: SolveOptions) -> dict[str, object]:
    """Solve and return the figures: gaps are fractions, at 10 and 60 seconds and at the end.

    Pay is nearly the same in every roster and makes any gap look small: ``gap_without_pay``
    leaves it out of the cost that the gap is a fraction of.
    """
    curve = Curve()
    result = solve(problem, rules, limits, CancelToken(), curve.watch)
    figures = curve.figures(result)
    for seconds in _MARKS_SECONDS:
        figures[f"gap_{seconds}"] = curve.gap_at(seconds)
    if result.evaluation is not None:
        pay = result.evaluation.cost_by_rule.get("labour_cost", 0)
        figures["gap_without_pay"] = gap_of(result.evaluation.cost - pay, result.bound - pay)
        figures["cost_by_rule"] = result.evaluation.cost_by_rule
    return figures


def built(problem: Problem, rules: tuple[Rule, ...]) -> dict[str, object]:
    """Build the model and return its size, the seconds, and the memory of this process."""
    before = peak_memory_mb()
    watch = Stopwatch()
    proto = build(problem, rules).cp.proto
    return {
        "status": "BUILT",
        "seconds": round(watch.seconds, 2),
        "variables": len(proto.variables),
        "constraints": len(proto.constraints),
        "memory_before_mb": before,
        "peak_memory_mb": peak_memory_mb(),
    }


def main() -> None:
    """Generate, solve, tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=60)
    parser.add_argument("--weeks", type=int, default=1)
    parser.add_argument("--queues", type=int, default=3)
    parser.add_argument("--aim", choices=AIMS, default="required")
    parser.add_argument("--levels", choices=LEVELS, default="default")
    parser.add_argument("--seed", type=int, default=618)
    parser.add_argument("--all-rules", action="store_true")
    parser.add_argument("--time-limit", type=float, default=60.0)
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--build-only", action="store_true")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    size = (options.people, options.weeks, options.queues)
    family = Family(*size, options.seed, options.aim, options.levels)
    problem, rules = full_book(family) if options.all_rules else family.instance()
    if options.build_only:
        figures = built(problem, rules)
    else:
        figures = solved(problem, rules, SolveOptions(options.time_limit, options.workers))
    if options.json:
        options.json.write_text(json.dumps(figures), encoding="utf-8")
    print(json.dumps({name: value for name, value in figures.items() if name != "progress"}))


if __name__ == "__main__":
    main()
