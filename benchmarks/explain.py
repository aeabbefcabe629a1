"""Seconds, and seconds of processor time, that explanations take on the sample centre's family.

``python -m benchmarks.explain [--sizes 60,150] [--seed 1] [--build-seconds 20]`` prints Markdown
tables: questions about a roster that was built first, and weeks made impossible in
several ways.  Prices: of each repair; ``*``: proven the least, ``+n``: n other people could
give way.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median
from typing import Any

from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.store.week import Week, week_of
from solver.domain.pattern import OFF
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.wishes import Pin, TimeOff
from solver.explain.cell import explain_cell
from solver.explain.forced import FORCED_SECONDS, forced
from solver.explain.infeasible import EXPLAIN_SECONDS, explain_infeasible
from solver.explain.leave_price import leave_price
from solver.explain.short_interval import explain_interval
from solver.explain.single_change import Cell
from solver.explain.wanted import Present
from solver.roster.result import SolveOptions
from solver.roster.solve import solve
from solver.search.cancellation import CancelToken

_EVERY_INTERVAL, _EVERY_PERSON = 13, 29


def timed(ask: Callable[[], Any]) -> tuple[float, float, Any]:
    """Return seconds, seconds of processor time (all threads) and answer."""
    start, started = time.perf_counter(), time.process_time()
    answer = ask()
    return time.perf_counter() - start, time.process_time() - started, answer


def questions(week: Week) -> list[str]:
    """Ask about a sample of intervals, cells and leave; return lines of the table."""
    now = Present(week.problem, week.rules, week.roster)
    parts = (week.problem, week.rules, week.roster)
    options, token = SolveOptions(FORCED_SECONDS), CancelToken
    n_people = len(week.problem.employees)
    people = range(0, n_people, _EVERY_PERSON)
    queues = [None, *range(len(week.problem.queues))]
    intervals = range(0, week.problem.grid.n_intervals, _EVERY_INTERVAL)
    nobody_off = len(week.problem.patterns) - 1
    asked = {
        "short interval": [
            timed(lambda t=t, q=q: explain_interval(*parts, t, q))
            for t in intervals
            for q in queues
        ],
        "cell": [timed(lambda e=e: explain_cell(*parts, e, e % 7)) for e in people],
        "forced cell": [
            timed(lambda e=e: forced(now, Cell(e, e % 7, nobody_off), options, token()))
            for e in people
        ],
        "leave": [
            timed(lambda e=e: leave_price(now, (e, range(2, 4)), options, token())) for e in people
        ],
    }
    lines = []
    for question, found in asked.items():
        figures = [
            f"{of(column):.2f}"
            for column in ([wall for wall, _, _ in found], [cpu for _, cpu, _ in found])
            for of in (median, max)
        ]
        lines.append(f"| {n_people} | {question} | {len(found)} | {' | '.join(figures)} |")
    return lines


def impossible(week: Week) -> dict[str, Week]:
    """Return weeks of the same people that no roster satisfies."""
    problem, n_people = week.problem, len(week.problem.employees)
    day = next(d for d, p in enumerate(week.roster.cells[3]) if p != OFF)
    start = day * MINUTES_PER_DAY
    on_leave = TimeOff(3, start, start + MINUTES_PER_DAY)
    locked = Pin(3, day, week.roster.cells[3][day])
    data = replace(problem, pins=(*problem.pins, locked), time_off=(*problem.time_off, on_leave))
    rules = {
        "minimum on duty": {"minimum_on_duty": {"minimum": n_people * 25 // 100}},
        "team leads": {"lead_present": {"hard": True, "minimum": n_people // 20}},
        "seats": {"seats": {"hard": True, "seats": n_people * 28 // 100}},
    }
    made = {"locked during leave": replace(week, problem=data)}
    for name, changes in rules.items():
        book = tuple(replace(r, **changes.get(r.key, {})) for r in week.rules)  # type: ignore[arg-type]
        made[name] = replace(week, rules=book)
    return made


def reasons(name: str, week: Week) -> str:
    """Explain one impossible week; return its line of the table."""
    options = SolveOptions(EXPLAIN_SECONDS)
    seconds, processor, found = timed(
        lambda: explain_infeasible(week.problem, week.rules, options, CancelToken())
    )
    prices = " / ".join(
        f"{r.price}{'*' if r.is_cheapest else ''}{f' +{len(r.others)}' if r.others else ''}"
        for r in found.repairs
    )
    people, confirmed = len(week.problem.employees), found.is_confirmed
    return f"| {people} | {name} | {seconds:.1f} | {processor:.1f} | {confirmed} | {prices} |"


def main() -> None:
    """Build each roster, ask, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="60,150")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--build-seconds", type=float, default=20.0)
    options = parser.parse_args()
    weeks = []
    for size in map(int, options.sizes.split(",")):
        week = week_of(Centre(size, seed=options.seed).data(), FIRST_DATE)
        limit = SolveOptions(options.build_seconds)
        built = solve(week.problem, week.rules, limit, CancelToken()).roster
        weeks.append(replace(week, roster=built or week.roster))
    print("| people | question | asked | median s | longest s | median CPU s | longest CPU s |")
    print("|---|---|---|---|---|---|---|")
    for week in weeks:
        print("\n".join(questions(week)), flush=True)
    print("\n| people | no roster because of | s | CPU s | confirmed | prices |")
    print("|---|---|---|---|---|---|")
    for week in weeks:
        for name, made in impossible(week).items():
            print(reasons(name, made), flush=True)


if __name__ == "__main__":
    main()
