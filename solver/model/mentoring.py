"""Who may guide whom, how long two people work together, and the cheapest binding of all.

Time together counts from a shift's start to its end, breaks included, the gap of a
split shift not; standby is no time of anybody's.  A shift
belongs to the week of the day it starts on; the last night before the horizon
may overlap its first shifts, what comes after the horizon is not known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ortools.graph.python import min_cost_flow  # type: ignore[import-untyped]

from solver.domain.employee import Level
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.model.remembered import remembered

Overlaps = dict[int, list[tuple[int, int, int]]]
"""By days later (-1, 0, 1): pattern, pattern so many days later, minutes in common, not 0."""

_MOST_CANDIDATES = 8
_MOST_KNOWN = 20_000


@dataclass(frozen=True, slots=True)
class Together:
    """Minutes of a junior's shifts in some days, and those of them spent with a mentor.

    The days on which the mentor is on leave count in neither.
    """

    worked: int
    shared: int


def named_mentors(problem: Problem) -> dict[int, int]:
    """Return the juniors whose mentor the data names, and that mentor."""
    index = {person.id: e for e, person in enumerate(problem.employees)}
    return {
        e: index[person.mentor_id]
        for e, person in enumerate(problem.employees)
        if person.level is Level.JUNIOR and person.mentor_id in index
    }


@remembered
def free_places(problem: Problem, max_juniors: int) -> dict[int, int]:
    """Return the seniors and leads who may take further juniors, and how many.

    Named juniors have their places.  Who is on leave on more than half of the
    horizon's days takes nobody new.
    """
    taken = Counter(named_mentors(problem).values())
    n_days = problem.grid.n_days
    return {
        e: max_juniors - taken[e]
        for e, person in enumerate(problem.employees)
        if person.is_guide
        and taken[e] < max_juniors
        and 2 * problem.leave_days(e, range(n_days)) <= n_days
    }


def candidates(problem: Problem, places: Mapping[int, int]) -> dict[int, list[int]]:
    """Return the guides to whom each junior without a named mentor could be bound.

    Those of her team, where the team has places for all such juniors of it; else
    those of any team.  Eight at most, so that large centres stay small problems;
    they are dealt so that all juniors can be bound if there are places for all.
    """
    people = problem.employees
    named = named_mentors(problem)
    unbound = [e for e, p in enumerate(people) if p.level is Level.JUNIOR and e not in named]
    wanted = Counter(people[j].team for j in unbound)
    spare = Counter[str]()
    for guide, n in places.items():
        spare[people[guide].team] += n
    own = [team for team, n in wanted.items() if team and spare[team] >= n]
    found: dict[int, list[int]] = {}
    for team in own:
        inside = {m: n for m, n in places.items() if people[m].team == team}
        found |= _dealt([j for j in unbound if people[j].team == team], inside)
        spare[team] -= wanted[team]
    pool = {}
    for guide, n in places.items():
        pool[guide] = min(n, spare[people[guide].team])
        spare[people[guide].team] -= pool[guide]
    return found | _dealt([j for j in unbound if people[j].team not in own], pool)


def _dealt(juniors: Sequence[int], seats: Mapping[int, int]) -> dict[int, list[int]]:
    """Give each junior a seat of her own, and the guides who follow the one that has it."""
    guides = list(seats)
    in_order = [guide for guide, n in seats.items() for _ in range(n)]
    found = {}
    for i, junior in enumerate(juniors):
        first = guides.index(in_order[i * len(in_order) // len(juniors)]) if in_order else 0
        found[junior] = [*guides[first:], *guides[:first]][:_MOST_CANDIDATES]
    return found


@lru_cache(maxsize=8)  # checkers ask for each pair and week
def overlaps(shapes: tuple[Pattern, ...]) -> Overlaps:
    """Return what two shifts of the same day, or of days that follow each other, share."""
    found: Overlaps = {-1: [], 0: [], 1: []}
    for later, common in found.items():
        for p, shape in enumerate(shapes):
            for q, other in enumerate(shapes):
                minutes = minutes_in_common(shape, other, later * MINUTES_PER_DAY)
                if minutes and not (shape.is_standby or other.is_standby):
                    common.append((p, q, minutes))
    return found


def minutes_in_common(shape: Pattern, other: Pattern, shift_by: int) -> int:
    """Return the minutes that both work, the other one ``shift_by`` minutes later; no gap."""
    return sum(
        max(0, min(end, last + shift_by) - max(start, first + shift_by))
        for start, end in shape.parts
        for first, last in other.parts
    )


def together(problem: Problem, row: Row, mentor: int | None, beside: Row, days: range) -> Together:
    """Count the minutes of a junior's shifts that start in ``days``, and those with a mentor.

    ``row`` is the junior's, ``beside`` the mentor's (not looked at if there is none).
    Shifts of the mentor that overlap each other, which only a soft minimum rest allows,
    count both.
    """
    known = _known(problem)
    key = mentor, row, beside, days
    if key not in known:
        if len(known) > _MOST_KNOWN:
            known.clear()
        known[key] = _counted(problem, row, mentor, beside, days)
    return known[key]


@remembered
def _known(problem: Problem) -> dict[tuple[int | None, Row, Row, range], Together]:
    """Return the pairs counted so far: one changed cell leaves most of them as they were."""
    del problem
    return {}


def _counted(problem: Problem, row: Row, mentor: int | None, beside: Row, days: range) -> Together:
    common = overlaps(problem.patterns)
    worked = shared = 0
    for day in days:
        pattern = row[day]
        if pattern == OFF or (mentor is not None and problem.is_on_leave(mentor, day)):
            continue
        worked += on_line_minutes(problem.patterns[pattern])
        if mentor is not None:
            shared += sum(
                minutes
                for later, pairs in common.items()
                for p, q, minutes in pairs
                if p == pattern and q == _worked(problem, mentor, beside, day + later)
            )
    return Together(worked, shared)


def on_line_minutes(shape: Pattern) -> int:
    """Return the minutes of a shift that count: all but the gap, none of a standby shift."""
    return 0 if shape.is_standby else shape.work_minutes


def _worked(problem: Problem, employee: int, row: Row, day: int) -> int:
    """Return the pattern of a day of the horizon or of the day before; OFF of any other."""
    if day < 0:
        return problem.past(employee)[-1] if problem.n_history_days else OFF
    return row[day] if day < len(row) else OFF


def cheapest_binding(
    prices: Mapping[tuple[int, int | None], int], places: Mapping[int, int]
) -> dict[int, int | None]:
    """Bind each junior to one guide, or to nobody (None), at the least sum of prices.

    ``prices[junior, guide]`` are whole numbers of at least 0; every junior has a
    price of None.  This is a transportation problem, solved exactly as a flow
    (Ahuja, Magnanti & Orlin, "Network Flows", 1993, chapter 11).
    """
    nodes = {("junior", j): i for i, j in enumerate(sorted({j for j, _ in prices}), start=1)}
    nodes |= {("guide", m): i for i, m in enumerate(places, start=len(nodes) + 1)}
    source, sink = 0, len(nodes) + 1
    flow = min_cost_flow.SimpleMinCostFlow()
    arcs = {}
    for (junior, guide), price in prices.items():
        to = sink if guide is None else nodes["guide", guide]
        arc = flow.add_arc_with_capacity_and_unit_cost(nodes["junior", junior], to, 1, price)
        arcs[arc] = (junior, guide)
    for (kind, person), node in nodes.items():
        ends, n = ((source, node), 1) if kind == "junior" else ((node, sink), places[person])
        flow.add_arc_with_capacity_and_unit_cost(*ends, n, 0)
    n_juniors = len({junior for junior, _ in prices})
    flow.set_node_supply(source, n_juniors)
    flow.set_node_supply(sink, -n_juniors)
    flow.solve()
    return {junior: guide for arc, (junior, guide) in arcs.items() if flow.flow(arc)}
