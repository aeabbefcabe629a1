"""First roster, cost, bound, gap and seconds on the sample centre's family.

``python -m benchmarks.rosters [--sizes 30,60,120,150,400] [--seeds 1,2,3] [--seconds 60]
[--aim required|contacts|both] [--levels default|one|two]`` prints a Markdown table (medians
over the seeds; the seed makes the instance; costs and bounds: important + nice).
``--levels one``: every soft rule is important; ``two``: requests and fairness are nice.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass, replace
from statistics import median

from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.store.week import week_of
from solver.roster.result import SolveOptions, SolveProgress, SolveResult
from solver.roster.solve import solve
from solver.rules.priority import LevelCosts
from solver.search.cancellation import CancelToken

_GOOD_GAP = 0.01
AIMS = {
    "required": {"contacts_answered": 0},
    "contacts": {"contacts_answered": 1, "coverage": 0},
    "both": {"contacts_answered": 1},
}
"""Weights that an aim changes; 1 for contacts_answered: a contact lost costs 100."""
LEVELS: dict[str, frozenset[str] | None] = {
    "default": None,
    "one": frozenset(),
    "two": frozenset({"requests", "fairness"}),
}
"""Keys of the rules that are nice; None: as the rules have it."""


@dataclass(frozen=True, slots=True)
class Run:
    """One solve: its result, and when its gap first was at most 1 %."""

    result: SolveResult
    good_seconds: float | None


def run(n_people: int, seed: int, seconds: float, aim: str, levels: str = "default") -> Run:
    """Generate and solve one centre."""
    week = week_of(Centre(n_people, seed=seed).data(), FIRST_DATE)
    weights = AIMS[aim]
    rules = [replace(r, weight=weights.get(r.key, r.weight)) for r in week.rules]
    nice = LEVELS[levels]
    if nice is not None:
        rules = [replace(r, nice=r.key in nice) for r in rules]
    good: list[float] = []

    def watch(progress: SolveProgress) -> None:
        if progress.gap is not None and progress.gap <= _GOOD_GAP:
            good.append(progress.seconds)

    result = solve(week.problem, rules, SolveOptions(seconds), CancelToken(), watch)
    return Run(result, min(good, default=None))


def row(n_people: int, runs: list[Run]) -> str:
    """Return one line of the table: medians over the runs."""
    results = [r.result for r in runs]
    first = median(r.first_solution_seconds or float("inf") for r in results)
    gap = median(1.0 if r.gap is None else r.gap for r in results)
    good = median(r.good_seconds or float("inf") for r in runs)
    proven = sum(r.status.value == "OPTIMAL" for r in results)
    costs = "/".join(_by_level(r.evaluation.costs) if r.evaluation else "-" for r in results)
    bounds = "/".join(_by_level(r.bounds) for r in results)
    seconds = median(r.seconds for r in results)
    return (
        f"| {n_people} | {first:.2f} | {good:.1f} | {seconds:.1f} | {gap:.3%} "
        f"| {proven} of {len(runs)} | {costs} | {bounds} |"
    )


def _by_level(costs: LevelCosts) -> str:
    return f"{costs.important:.0f}+{costs.nice:.0f}"


def main() -> None:
    """Run the family and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="30,60,120,150,400")
    parser.add_argument("--seeds", default="618,1,2")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--aim", choices=AIMS, default="required")
    parser.add_argument("--levels", choices=LEVELS, default="default")
    options = parser.parse_args()
    seeds = [int(seed) for seed in options.seeds.split(",")]
    print("| people | first roster s | gap ≤ 1 % after s | end s | gap | proven | costs | bounds |")
    print("|---|---|---|---|---|---|---|---|")
    for size in (int(size) for size in options.sizes.split(",")):
        runs = [run(size, seed, options.seconds, options.aim, options.levels) for seed in seeds]
        print(row(size, runs), flush=True)


if __name__ == "__main__":
    main()
