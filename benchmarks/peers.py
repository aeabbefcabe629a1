"""Time to the proven optimum on a family of weeks that other tools were run on.

``python -m benchmarks.peers [--sizes 30,60,120] [--seeds 1,2,3] [--seconds 60]
[--workers N]`` (the folder of public data in ``SIXSHIFT_DATA``) prints a table, medians
over the seeds.

Hard there: one shift a day, unavailable days, five shifts a week, 11 h of rest, a junior
only where a senior has the same shift.  Cost there: 10 for an agent missing and 1 for one
too many in a quarter of an hour, 8 for an undesired day worked, -8 for a desired one.  All
of it is said by our rules; a desired day is a wish against being off, so our cost is higher
by 8 for each desired day (``offset``).
"""

from __future__ import annotations

import argparse
import json
import os
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from statistics import median
from typing import Any

from solver.domain.employee import Contract, Employee, Level
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.queue import Queue, Requirement
from solver.domain.time_grid import TimeGrid
from solver.domain.wishes import Pin, Request
from solver.roster.result import SolveOptions, SolveResult
from solver.roster.solve import solve
from solver.rules.base import Rule
from solver.rules.coverage import Coverage
from solver.rules.mentor_ratio import MentorRatio
from solver.rules.minimum_rest import MinimumRest
from solver.rules.pinned import Pinned
from solver.rules.requests import Requests
from solver.rules.working_days import WorkingDays
from solver.search.cancellation import CancelToken

DATA = Path(os.environ.get("SIXSHIFT_DATA", Path(__file__).parents[2] / "shared" / "data"))
OPTIMUM = {30: 1050, 60: 2469, 120: 5953}
"""Source: the README of the family, proven there by CP-SAT."""
_HOUR = 60
_SHIFT_MINUTES = 8 * _HOUR
STARTS = {"E1": 7, "E2": 8, "M": 10, "L1": 12, "L2": 15, "N": 23}
_QUARTER_MINUTES = 15
_EARLY = 7 * _HOUR // _QUARTER_MINUTES
"""Quarters of Monday before the first shift starts: only Sunday's night covers them."""
_DAY_WISH = 8
_TERMS = Contract("week", max_minutes=5 * _SHIFT_MINUTES, max_days=5, min_rest_minutes=11 * _HOUR)


@dataclass(frozen=True, slots=True)
class Week:
    """A problem, its rules, and what our cost is higher by than that of the family."""

    problem: Problem
    rules: tuple[Rule, ...]
    offset: int


def week_of(data: dict[str, Any]) -> Week:
    """Return the week as ours.

    The family's week is cyclic for coverage: Sunday's night covers the first hours of
    Monday, and nothing else does.  Here it covers those of the Monday after, so that is
    where what they require stands.
    """
    required = list(chain.from_iterable(data["required"]))
    moved = [*[0] * _EARLY, *required[_EARLY:], *required[:_EARLY]]
    patterns = (Pattern(c, h * _HOUR, _SHIFT_MINUTES, _SHIFT_MINUTES) for c, h in STARTS.items())
    people = data["employees"]
    wishes = [
        Request(e, day, OFF, _DAY_WISH, avoid)
        for e, person in enumerate(people)
        for key, avoid in (("undesired", False), ("desired", True))
        for day in person[key]
    ]
    problem = Problem(
        TimeGrid(
            len(data["required"]), _QUARTER_MINUTES, lookahead_minutes=_EARLY * _QUARTER_MINUTES
        ),
        tuple(map(_person, people)),
        tuple(patterns),
        (Queue("all"),),
        (Requirement(0, tuple(moved)),),
        requests=tuple(wishes),
        pins=tuple(Pin(e, day, OFF) for e, p in enumerate(people) for day in p["unavailable"]),
    )
    juniors = sum(not person["senior"] for person in people)
    rules = (
        Pinned(),
        WorkingDays(),
        MinimumRest(),
        MentorRatio(juniors_per_guide=juniors),
        Coverage(weight=10, spread=0, surplus=1),
        Requests(weight=1, nice=False),
    )
    return Week(problem, rules, sum(wish.weight for wish in wishes if wish.avoid))


def _person(person: dict[str, Any]) -> Employee:
    level = Level.SENIOR if person["senior"] else Level.JUNIOR
    return Employee(person["id"], person["id"], _TERMS, level)


def row(size: int, offset: int, results: list[SolveResult]) -> str:
    """Return one line of the table."""
    proven = sum(r.status.value == "OPTIMAL" for r in results)
    costs = "/".join("" if r.cost is None else str(r.cost - offset) for r in results)
    first = median(r.first_solution_seconds or float("inf") for r in results)
    seconds = median(r.seconds for r in results)
    of_runs = f"{proven} of {len(results)}"
    return (
        f"| {size} | {OPTIMUM.get(size, '')} | {costs} | {of_runs} | {first:.2f} | {seconds:.1f} |"
    )


def main() -> None:
    """Solve the family and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="30,60,120")
    parser.add_argument("--seeds", default="1,2,3")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--workers", type=int, default=0)
    options = parser.parse_args()
    seeds = [int(seed) for seed in options.seeds.split(",")]
    print("| people | optimum | costs | proven | first roster s | end s |")
    print("|---|---|---|---|---|---|")
    for size in map(int, options.sizes.split(",")):
        path = DATA / "peers" / f"inst{size}.json"
        if not path.is_file():
            print(f"no week at {path} (set SIXSHIFT_DATA)")
            continue
        week = week_of(json.loads(path.read_text(encoding="utf-8")))
        runs = [
            solve(
                week.problem,
                week.rules,
                SolveOptions(options.seconds, options.workers, seed),
                CancelToken(),
            )
            for seed in seeds
        ]
        print(row(size, week.offset, runs), flush=True)


if __name__ == "__main__":
    main()
