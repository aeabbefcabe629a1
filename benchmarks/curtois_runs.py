"""Our results on the instances of Curtois & Qu beside the best published ones.

``python -m benchmarks.curtois_runs [--instances 1,2,5] [--time-limit 600] [--seed N]
[--workers N]`` (the folder of public data in ``SIXSHIFT_DATA``).  Every solve is a process
of its own; its line is added to ``benchmarks/results/curtois.csv`` as soon as it ends, and
what is there already for this state of the program is not solved again.  Prints a table.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.kept import FOLDER, ROOT, Kept, Line, commit

DATA = Path(os.environ.get("SIXSHIFT_DATA", ROOT.parent / "shared" / "data"))
SCORER = DATA.parent / "tools" / "score_curtois.py"
BEST_PUBLISHED = {
    1: 607,
    2: 828,
    3: 1001,
    5: 1143,
    6: 1950,
    7: 1056,
    9: 439,
    10: 4631,
    11: 3443,
    13: 1348,
    14: 1278,
    15: 3828,
    17: 5746,
    18: 4459,
    20: 4769,
    22: 30241,
    24: 40439,
}
"""Source: schedulingbenchmarks.org, 24 Sep 2026; proven optimal but for 24 (bound 40438)."""
KEPT = Kept(
    FOLDER / "curtois.csv",
    ("instance", "commit", "seed", "time_limit", "workers"),
    (
        "status",
        "seconds",
        "first_solution_seconds",
        "cost",
        "bound",
        "scored",
        "best_published",
        "peak_memory_mb",
    ),
)


def solved(key: Line) -> dict[str, object]:
    """Solve one instance in a process of its own and score its roster."""
    instance = DATA / "curtois" / f"Instance{key['instance']}.txt"
    with tempfile.TemporaryDirectory() as name:
        out, told = Path(name) / "roster.csv", Path(name) / "figures.json"
        command = [sys.executable, "-m", "benchmarks.curtois", str(instance)]
        command += ["--out", str(out), "--json", str(told)]
        for option in ("seed", "time_limit", "workers"):
            command += [f"--{option.replace('_', '-')}", key[option]]
        done = subprocess.run(command, check=False, cwd=ROOT, stdout=subprocess.DEVNULL)
        figures = {"status": f"exit {done.returncode}"}  # out of memory, for one
        if told.is_file():
            figures = json.loads(told.read_text(encoding="utf-8"))
        objective = scored(instance, out) if out.is_file() else ""
    best = BEST_PUBLISHED.get(int(key["instance"]), "")
    return {**figures, "scored": objective, "best_published": best}


def scored(instance: Path, roster: Path) -> str:
    """Return the objective by the published rules; "infeasible" where one is broken."""
    command = [sys.executable, str(SCORER), str(instance), str(roster)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    found = json.loads(done.stdout.splitlines()[0])
    return str(found["objective"]) if found["feasible"] else "infeasible"


def row(line: Line) -> str:
    """Return one line of the table."""
    best = line["best_published"]
    above = f"{int(line['cost']) / int(best) - 1:.2%}" if line["cost"] and best else ""
    told = [line[c] for c in ("instance", "status", "cost", "scored", "bound", "best_published")]
    return f"| {' | '.join([*told, above, line['seconds'], line['peak_memory_mb']])} |"


def main() -> None:
    """Solve what is missing and print all that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--instances", default=",".join(map(str, BEST_PUBLISHED)))
    parser.add_argument("--time-limit", type=float, default=600.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, default=0)
    options = parser.parse_args()
    if not (DATA / "curtois").is_dir() or not SCORER.is_file():
        print(f"no instances at {DATA} or no scorer at {SCORER} (set SIXSHIFT_DATA)")
        return
    state = commit()
    print("| instance | status | cost | scored | bound | best published | above | s | MB |")
    print("|---|---|---|---|---|---|---|---|---|")
    for number in options.instances.split(","):
        of_run = {
            "instance": number,
            "commit": state,
            "seed": options.seed,
            "time_limit": options.time_limit,
            "workers": options.workers,
        }
        line = KEPT.line(of_run, solved)
        print(row(line), flush=True)


if __name__ == "__main__":
    main()
