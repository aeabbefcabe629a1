"""First roster, cost, bound, gap, seconds and memory on the sample centre's family.

``python -m benchmarks.rosters [--people 60,150,400,1200] [--weeks 1,2,4] [--queues 1,2,3]
[--aims required,contacts,both] [--seeds 618,1,2] [--time-limit S] [--workers N]
[--levels default|one|two] [--all-rules]`` runs every combination.  Each solve is a process
of its own, so that its memory is its own; its line is added to
``benchmarks/results/rosters.csv`` as soon as it ends, and what is there already for this
state of the program is not solved again.  Prints a line a run, then a Markdown table of
medians over the seeds (the seed makes the instance).  ``--levels one``: every soft rule is
important; ``two``: wishes and fairness are nice.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path
from statistics import median

from benchmarks.family import LEVELS
from benchmarks.kept import FOLDER, ROOT, Kept, Line, commit

KEPT = Kept(
    FOLDER / "rosters.csv",
    (
        "people",
        "weeks",
        "queues",
        "aim",
        "levels",
        "all_rules",
        "seed",
        "commit",
        "time_limit",
        "workers",
    ),
    (
        "first_solution_seconds",
        "gap_10",
        "gap_60",
        "gap",
        "gap_without_pay",
        "seconds",
        "status",
        "cost",
        "bound",
        "nice_cost",
        "nice_bound",
        "peak_memory_mb",
    ),
)
_GROUP = ("people", "weeks", "queues", "aim", "levels", "all_rules")
_OPTIONS = ("people", "weeks", "queues", "aim", "levels", "seed", "time_limit", "workers")
_GAPS = ("gap_10", "gap_60", "gap", "gap_without_pay")


def solved(key: Line) -> dict[str, object]:
    """Solve one instance in a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        told = Path(name) / "figures.json"
        command = [sys.executable, "-m", "benchmarks.roster", "--json", str(told)]
        for option in _OPTIONS:
            command += [f"--{option.replace('_', '-')}", key[option]]
        command += ["--all-rules"] * (key["all_rules"] == "True")
        done = subprocess.run(command, check=False, cwd=ROOT, stdout=subprocess.DEVNULL)
        if told.is_file():
            return dict(json.loads(told.read_text(encoding="utf-8")))
    return {"status": f"exit {done.returncode}"}  # out of memory, for one


def table(lines: list[Line]) -> str:
    """Return the medians over the seeds, in Markdown; a gap without a roster is 100 %."""
    heads = ("people", "weeks", "queues", "aim", "levels", "all rules", "first roster s")
    gaps = ("gap at 10 s", "at 60 s", "at the end", "without pay")
    rows = [[*heads, *gaps, "s", "proven", "peak MB"], ["---"] * (len(heads) + len(gaps) + 3)]
    for group in dict.fromkeys(tuple(line[c] for c in _GROUP) for line in lines):
        runs = [line for line in lines if tuple(line[c] for c in _GROUP) == group]
        proven = sum(line["status"] == "OPTIMAL" for line in runs)
        rows.append(
            [
                *group,
                f"{_median(runs, 'first_solution_seconds', float('inf')):.2f}",
                *(f"{_median(runs, gap, 1.0):.3%}" for gap in _GAPS),
                f"{_median(runs, 'seconds', float('inf')):.1f}",
                f"{proven} of {len(runs)}",
                f"{_median(runs, 'peak_memory_mb', float('inf')):.0f}",
            ]
        )
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _median(runs: list[Line], column: str, missing: float) -> float:
    return median(float(line[column]) if line[column] else missing for line in runs)


def main() -> None:
    """Solve what is missing and print all that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", default="60,150,400,1200")
    parser.add_argument("--weeks", default="1")
    parser.add_argument("--queues", default="3")
    parser.add_argument("--aims", default="required")
    parser.add_argument("--seeds", default="618,1,2")
    parser.add_argument("--time-limit", type=float, default=60.0)
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--levels", choices=LEVELS, default="default")
    parser.add_argument("--all-rules", action="store_true")
    options = parser.parse_args()
    of_all = {
        "levels": options.levels,
        "all_rules": options.all_rules,
        "commit": commit(),
        "time_limit": options.time_limit,
        "workers": options.workers,
    }
    lists = (options.people, options.weeks, options.queues, options.aims, options.seeds)
    lines = []
    for values in product(*(text.split(",") for text in lists)):
        one = dict(zip(("people", "weeks", "queues", "aim", "seed"), values, strict=True))
        lines.append(KEPT.line({**one, **of_all}, solved))
        print(", ".join(f"{name} {value}" for name, value in lines[-1].items()), flush=True)
    print(table(lines))


if __name__ == "__main__":
    main()
