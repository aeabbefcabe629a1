"""Solve one instance of Curtois & Qu and write its roster and how the solve went.

``python -m benchmarks.curtois INSTANCE.txt --time-limit S --out SOLUTION.csv
[--json FILE] [--seed N] [--workers N]``
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.curtois_instance import read, rules, write
from benchmarks.curve import Curve
from solver.roster.result import SolveOptions
from solver.roster.solve import solve
from solver.search.cancellation import CancelToken


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
    curve = Curve()
    limits = SolveOptions(options.time_limit, options.workers, options.seed)
    result = solve(problem, rules(), limits, CancelToken(), curve.watch)
    if result.roster is not None:
        write(options.out, problem, result.roster)
    figures = curve.figures(result)
    if options.json:
        options.json.write_text(json.dumps(figures), encoding="utf-8")
    print(json.dumps(figures | {"progress": len(curve.points)}))


if __name__ == "__main__":
    main()
