"""Solve one instance of Curtois & Qu and write its roster and how the solve went.

``python -m benchmarks.curtois INSTANCE.txt --time-limit S --out SOLUTION.csv
[--json FILE] [--seed N] [--workers N]``
"""

from __future__ import annotations

import argparse
import json
import resource
from pathlib import Path

from benchmarks.curtois_instance import read, rules, write
from solver.roster.result import SolveOptions, SolveProgress, SolveResult
from solver.roster.solve import solve
from solver.search.cancellation import CancelToken

Point = tuple[float, int | None, float]
"""Seconds, cost (None: no roster yet) and bound."""


def report(result: SolveResult, curve: list[Point]) -> dict[str, object]:
    """Return the figures of a solve; peak memory is that of this process, in MB."""
    return {
        "status": result.status.value,
        "cost": result.cost,
        "bound": result.bound,
        "gap": result.gap,
        "seconds": round(result.seconds, 3),
        "first_solution_seconds": result.first_solution_seconds,
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "progress": curve,
    }


def main() -> None:
    """Read, solve, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("instance", type=Path)
    parser.add_argument("--time-limit", type=float, default=600.0)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=0)
    options = parser.parse_args()
    problem = read(options.instance)
    curve: list[Point] = []

    def watch(progress: SolveProgress) -> None:
        point = (round(progress.seconds, 3), progress.cost, progress.bound)
        if not curve or curve[-1][1:] != point[1:]:
            curve.append(point)

    limits = SolveOptions(options.time_limit, options.workers, options.seed)
    result = solve(problem, rules(), limits, CancelToken(), watch)
    if result.roster is not None:
        write(options.out, problem, result.roster)
    figures = report(result, curve)
    if options.json:
        options.json.write_text(json.dumps(figures), encoding="utf-8")
    print(json.dumps(figures | {"progress": len(curve)}))


if __name__ == "__main__":
    main()
