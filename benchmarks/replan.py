"""How fast repair plans come, and how little they change against a full re-solve.

``python -m benchmarks.replan [--cases 60:2,150:8,1200:60] [--repeats 5] [--situations 20]
[--resolve-seconds 8]`` prints Markdown tables.  A situation: on a morning at 07:40, some of
those who work that day do not come.  The re-solve builds the whole week anew with the past
locked and the absences as time off, begun with the published roster, without regard to it.
"""

from __future__ import annotations

import argparse
import random
import time
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import median

from benchmarks.family import Family
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.wishes import Pin, TimeOff
from solver.model.coverage import coverage
from solver.replan.plan import Menu, Plan
from solver.replan.replan import replan, usual_seconds
from solver.replan.situation import Situation, absence_of_days
from solver.roster.greedy import greedy_roster
from solver.roster.result import SolveOptions
from solver.roster.solve import solve
from solver.rules.base import Rule
from solver.search.cancellation import CancelToken
from solver.staffing.outlook import outlook

_NOW = 7 * 60 + 40
_AIM = "contacts"
"""What the roster and the re-solve are for: contacts answered, as repairs are."""
_BUILD_SECONDS = 15.0
_SOLVED_UP_TO = 200
"""People up to whom the roster is built by the solver; beyond, greedily."""


@lru_cache(maxsize=4)
def published(n_people: int) -> tuple[Problem, tuple[Rule, ...], Roster]:
    """Return a centre of the family with a roster that is out already."""
    problem, rules = Family(n_people, aim=_AIM).instance()
    if n_people > _SOLVED_UP_TO:
        return problem, rules, greedy_roster(problem, rules, CancelToken())
    found = solve(problem, rules, SolveOptions(_BUILD_SECONDS), CancelToken()).roster
    return problem, rules, found or greedy_roster(problem, rules, CancelToken())


def situation(n_people: int, n_absent: int, seed: int) -> Situation:
    """Return a seeded morning on which so many of those who work do not come."""
    problem, rules, roster = published(n_people)
    draw = random.Random(f"{n_people} {n_absent} {seed}")
    day = draw.randrange(5)
    at_work = [e for e, row in enumerate(roster.cells) if row[day] != OFF]
    away = draw.sample(at_work, min(n_absent, len(at_work)))
    absences = tuple(absence_of_days(problem, roster, e, range(day, day + 1)) for e in away)
    return Situation(problem, rules, roster, day * MINUTES_PER_DAY + _NOW, absences)


@dataclass(frozen=True, slots=True)
class Resolved:
    """A full re-solve: changed days of those who are there, and the answer rates."""

    cells: int
    days_rate: float
    week_rate: float


def resolved(of: Situation, seconds: float, days: tuple[int, ...]) -> Resolved:
    """Build the week anew around the absences; what began before now stays."""
    problem, away = of.problem, {a.employee for a in of.absences}
    left = [
        tuple(OFF if _is_gone(of, e, day, p) else p for day, p in enumerate(row))
        for e, row in enumerate(of.roster.cells)
    ]
    pins = tuple(
        Pin(e, day, p)
        for e, row in enumerate(left)
        for day, p in enumerate(row)
        if day * MINUTES_PER_DAY <= of.now_minute - MINUTES_PER_DAY
        or (p != OFF and problem.shift_minutes(day, p)[0] < of.now_minute)
        or (e in away and p == OFF and of.roster.cells[e][day] != OFF)
    )
    time_off = tuple(TimeOff(a.employee, a.start, a.end) for a in of.absences)
    changed = replace(problem, pins=pins, time_off=(*problem.time_off, *time_off))
    start = Roster(tuple(left))
    found = solve(changed, of.rules, SolveOptions(seconds), CancelToken()).roster or start
    cells = sum(
        was != then
        for e, (old, new) in enumerate(zip(left, found.cells, strict=True))
        if e not in away
        for was, then in zip(old, new, strict=True)
    )
    return Resolved(cells, *rates(of, found, days))


def rates(of: Situation, roster: Roster, days: tuple[int, ...]) -> tuple[float, float]:
    """Return the answer rates of the days from now on, and of the week."""
    grid, queues = of.problem.grid, range(len(of.problem.queues))
    expected = outlook(of.problem, coverage(of.problem, roster).scheduled)
    now, per_day = -(-of.now_minute // grid.interval_minutes), grid.intervals_per_day
    ahead = [t for day in days for t in range(max(now, day * per_day), (day + 1) * per_day)]
    week = expected.rates(queues, range(grid.n_intervals)).answer_rate
    return expected.rates(queues, ahead).answer_rate, week


def _is_gone(of: Situation, e: int, day: int, pattern: int) -> bool:
    if pattern == OFF:
        return False
    start, end = of.problem.shift_minutes(day, pattern)
    return any(a.employee == e and a.start < end and start < a.end for a in of.absences)


def speed(n_people: int, n_absent: int, repeats: int) -> str:
    """Return a line: medians of seconds to the first plan and to the menu, of its last plan."""
    first, first_cpu, whole, cpu, menus = [], [], [], [], []
    for seed in range(repeats):
        of = situation(n_people, n_absent, seed)
        started = time.process_time()
        marks: list[float] = []

        def note(plan: Plan, started: float = started, marks: list[float] = marks) -> None:
            if plan.changes:
                marks.append(time.process_time() - started)

        menu = replan(of, SolveOptions(usual_seconds(n_people)), CancelToken(), note)
        cpu.append(time.process_time() - started)
        first_cpu.append(marks[0] if marks else cpu[-1])
        first.append(menu.first_plan_seconds or menu.seconds)
        whole.append(menu.seconds)
        menus.append(menu)
    proven = sum(plan.is_proven for menu in menus for plan in menu.plans)
    n_plans = sum(len(menu.plans) for menu in menus)
    figures = [f"{median(some):.2f}" for some in (first, first_cpu, whole, cpu)]
    gap = median(menu.best_gap for menu in menus)
    cells = [n_people, n_absent, *figures, f"{proven} of {n_plans}", f"{gap:.2%}"]
    return f"| {' | '.join(map(str, cells))} |"


def against(n_people: int, n_absent: int, seed: int, seconds: float) -> str:
    """Return a line: the recommended plan and the best one beside a full re-solve."""
    of = situation(n_people, n_absent, seed)
    menu: Menu = replan(of, SolveOptions(usual_seconds(n_people)), CancelToken())
    best, nothing, last = menu.plans[menu.fewest], menu.plans[0], menu.plans[-1]
    anew = resolved(of, seconds, menu.days)
    share = best.cells_changed / anew.cells if anew.cells else 0.0
    mine = best.standing.days_answer_rate or 0.0, best.answer_rate or 0.0
    cells = [
        n_people,
        n_absent,
        seed,
        f"{nothing.standing.days_answer_rate or 0:.2%}",
        f"{mine[0]:.2%}",
        f"{anew.days_rate:.2%}",
        f"{100 * (mine[0] - anew.days_rate):+.2f}",
        f"{100 * ((last.standing.days_answer_rate or 0.0) - anew.days_rate):+.2f}",
        f"{100 * (mine[1] - anew.week_rate):+.2f}",
        best.cells_changed,
        last.cells_changed,
        anew.cells,
        f"{share:.0%}",
    ]
    return f"| {' | '.join(map(str, cells))} |"


def main() -> None:
    """Measure and print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", default="60:2,150:8,1200:60")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--situations", type=int, default=20)
    parser.add_argument("--resolve-seconds", type=float, default=8.0)
    options = parser.parse_args()
    cases = [tuple(map(int, case.split(":"))) for case in options.cases.split(",")]
    print(
        "| people | absent | first plan s | CPU s to it | menu s | CPU s | proven "
        "| gap of the best |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for n_people, n_absent in cases:
        print(speed(n_people, n_absent, options.repeats), flush=True)
    print(
        "\n| people | absent | seed | nobody | plan | re-solve | points of the days | best plan's "
        "| of the week | cells | best plan's | of the re-solve | share |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|---|---|")
    for seed in range(options.situations):
        n_absent = 1 + seed % 4
        print(against(60, n_absent, seed, options.resolve_seconds), flush=True)


if __name__ == "__main__":
    main()
