"""Choose the shifts of one public instance of shift design and write them.

``python -m benchmarks.shift_design FILE.dzn --time-limit S --out SOLUTION.csv
[--json FILE] [--seed N] [--workers N]``
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from benchmarks.shift_design_instance import read, write
from solver.patterns.answer import Design, DesignProgress
from solver.patterns.choose import choose
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits


def main() -> None:
    """Read, choose, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("instance", type=Path)
    parser.add_argument("--time-limit", type=float, default=60.0)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=0)
    options = parser.parse_args()
    question = read(options.instance)
    seen: list[DesignProgress] = []
    limits = SearchLimits(options.time_limit, options.workers, options.seed)
    design = choose(question, limits, CancelToken(), seen.append)
    if design.patterns:
        write(options.out, question, design)
    figures = _figures(options.instance, design, seen)
    if options.json:
        options.json.write_text(json.dumps(figures), encoding="utf-8")
    print(json.dumps(figures))


def _figures(path: Path, design: Design, seen: list[DesignProgress]) -> dict[str, Any]:
    best = [p.seconds for p in seen if p.lost is not None]
    return {
        "instance": path.stem,
        "status": design.status.value,
        "cost": design.cost,
        "bound": design.cost_bound,
        "shifts": len(design.patterns),
        "seconds": round(design.seconds, 1),
        "first_solution_seconds": round(best[0], 1) if best else None,
    }


if __name__ == "__main__":
    main()
