"""Breaks of generated centres: time, gap, and answered contacts against the roster's promise.

    python -m benchmarks.activities [--people 60 150 1200] [--seconds 30] [--json F]

Each centre is rostered twice within ``--seconds`` (0: the warm start as it is): counting on
its breaks, and (for comparison) as if nobody ever had one.  Then a week of lunches and breaks
is placed.
"""

from __future__ import annotations

import argparse
import json
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.store.records import ProjectData
from scheduler_app.store.week import week_of
from solver.activities.on_line import answered_with
from solver.activities.place import Placement, ToPlace, place
from solver.domain.problem import Problem
from solver.domain.queue import HUNDREDTHS
from solver.domain.roster import Roster
from solver.model.answering import answered
from solver.roster.greedy import greedy_roster
from solver.roster.result import SolveOptions
from solver.roster.solve import solve
from solver.rules.base import Rule
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits

_DAYS = 7
_PLACING_SECONDS = {60: 5.0, 150: 5.0, 1200: 60.0}  # a day
_LARGEST_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Placed:
    """One roster with its breaks: contacts promised and then answered; seconds a day."""

    promised: float
    answered: float
    seconds_a_day: float
    gap_contacts: float
    breaches: int

    @property
    def share(self) -> float:
        """Answered contacts over those that the roster promised."""
        return self.answered / self.promised


def roster_of(problem: Problem, rules: tuple[Rule, ...], seconds: float) -> Roster:
    """Return the best roster found in some seconds; without any, the warm start."""
    if not seconds:
        return greedy_roster(problem, rules, CancelToken())
    found = solve(problem, rules, SolveOptions(seconds), CancelToken(), lambda _progress: None)
    if found.roster is None:
        raise RuntimeError("no roster in this time: allow more seconds")
    return found.roster


def measured(counting: Problem, placing: Problem, roster: Roster, n_people: int) -> Placed:
    """Place the breaks of ``placing`` in a roster made for ``counting``."""
    limits = SearchLimits(_DAYS * _PLACING_SECONDS.get(n_people, _LARGEST_SECONDS))
    begin = time.perf_counter()
    found: Placement = place(ToPlace(placing, roster), limits, CancelToken())
    seconds = time.perf_counter() - begin
    return Placed(
        float(answered(counting, roster).expected.sum()) / HUNDREDTHS,
        float(answered_with(placing, roster, found.activities).sum()),
        seconds / _DAYS,
        found.gap_contacts,
        len(found.breaches),
    )


def compared(n_people: int, seconds: float) -> dict[str, Placed]:
    """Return what becomes of a roster that counts on breaks, and of one that does not."""
    data: ProjectData = Centre(n_people, has_breaks=True).data()
    blind = week_of(replace(data, break_rules=()), FIRST_DATE)
    aware = week_of(data, FIRST_DATE)
    rosters = {
        "counting on breaks": (aware.problem, roster_of(aware.problem, aware.rules, seconds)),
        "as if there were none": (blind.problem, roster_of(blind.problem, blind.rules, seconds)),
    }
    return {
        name: measured(counting, aware.problem, roster, n_people)
        for name, (counting, roster) in rosters.items()
    }


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, nargs="+", default=[60, 150])
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    told: list[dict[str, Any]] = []
    for n_people in asked.people:
        for name, found in compared(n_people, asked.seconds).items():
            print(
                f"{n_people:5} people, roster {name}: promised {found.promised:.0f}, answered "
                f"{found.answered:.0f} ({found.share:.2%}), {found.seconds_a_day:.1f} s a day, "
                f"gap {found.gap_contacts:.2f} contacts, {found.breaches} breaches",
                flush=True,
            )
            told.append(
                {
                    "people": n_people,
                    "roster": name,
                    "promised": round(found.promised, 2),
                    "answered": round(found.answered, 2),
                    "seconds_a_day": round(found.seconds_a_day, 2),
                    "gap_contacts": round(found.gap_contacts, 3),
                    "breaches": found.breaches,
                }
            )
    if asked.json is not None:
        asked.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
