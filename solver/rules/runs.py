"""Runs of yes-days (worked, off, nights, weekends): the longest and the shortest allowed.

Both halves count the same thing.  Longest: windows of ``limit + 1`` places that
are all yes and end inside the horizon.  Shortest: the places that are missing
to ``least`` when a run ends inside the horizon.  Places are days from the
horizon's first on; negative ones are known, they lie in the history.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from solver.domain.problem import Problem
from solver.model.roster_model import RosterModel
from solver.rules.base import Cost, PersonRule, Rule, Violation
from solver.rules.wording import Day, Person


def post_longest_run(
    rule: Rule, model: RosterModel, past: Sequence[int], places: Sequence[Cost], limit: int
) -> Cost:
    """Allow at most ``limit`` yes-places in a row; return the cost (0 if hard).

    ``past`` are known 0/1 places before ``places`` (0/1 expressions).
    """
    line: list[Cost] = [*past, *places]
    cost: Cost = 0
    for last in range(max(len(past), limit), len(line)):
        window = line[last - limit : last + 1]
        known = sum(past[last - limit : last + 1])
        if known == len(past[last - limit : last + 1]):
            cost += rule.limit(model, sum(window), limit, limit + 1)
    return cost


def runs_over(
    past: Sequence[bool], places: Sequence[bool], limit: int
) -> Iterator[tuple[range, int]]:
    """Yield each run longer than ``limit`` that reaches into ``places``, and its excess.

    A run is a range of places, negative ones lying in the past; the excess
    counts the places of the horizon at which the run is too long.
    """
    for run in _runs(past, places):
        excess = min(len(run) - limit, run.stop)
        if excess > 0:
            yield run, excess


def post_shortest_run(
    rule: Rule,
    model: RosterModel,
    past: Sequence[int],
    places: Sequence[Cost],
    least: int,
    exempt: Collection[int],
) -> Cost:
    """Make each run at least ``least`` yes-places long; return the cost (0 if hard).

    A run that begins at ``b`` goes on at ``b + 1``, ``b + 2``, ...: one row for
    each.  Runs that have an ``exempt`` place in them may be short, and so may
    those that the horizon's end, or the end of what is known, cuts.
    """
    line: list[Cost] = [*past, *places]
    cost: Cost = 0
    for start in _possible_starts(past, len(places)):
        here = len(past) + start
        begins = 1 if start < 0 else line[here] - line[here - 1]
        gone: Cost = 0
        for length in range(1, least):
            end = start + length
            if end - 1 in exempt or end >= len(places):
                # Who is gone by now stays gone: the places behind count as missing too.
                cost += rule.weight * (least - length) * gone
                break
            if end < 0:
                continue
            ends = begins - line[here + length]
            if rule.hard:
                model.cp.add(ends <= 0)
                continue
            before, gone = gone, model.excess(ends, 0, 1)
            model.cp.add(gone >= before)
            cost += rule.weight * gone
    return cost


def runs_under(
    past: Sequence[bool], places: Sequence[bool], least: int, exempt: Collection[int]
) -> Iterator[tuple[range, int]]:
    """Yield each run that ends, too short, before one of ``places``, and what it lacks."""
    for run in _runs(past, places):
        is_known = run.start > -len(past) and 0 <= run.stop < len(places)
        if is_known and len(run) < least and not any(place in exempt for place in run):
            yield run, least - len(run)


def short_runs(
    rule: PersonRule, employee: int, runs: Iterator[tuple[range, int]], text: str, least: int
) -> Iterator[Violation]:
    """Yield the breach of each run of days that ``runs_under`` found; it is on the day after."""
    for run, missing in runs:
        values = {
            "name": Person(employee),
            "days": len(run),
            "day": Day(run.start),
            "limit": least,
        }
        yield rule.breach(missing, text, values=values, employee=employee, day=run.stop)


def leave_days(problem: Problem, employee: int) -> frozenset[int]:
    """Return the days of the history and of the horizon on which the employee is on leave."""
    if not problem.time_off_of(employee):
        return frozenset()
    days = range(-problem.n_history_days, problem.grid.n_days)
    return frozenset(day for day in days if problem.is_on_leave(employee, day))


def _runs(past: Sequence[bool], places: Sequence[bool]) -> Iterator[range]:
    start = -len(past)
    for place, yes in enumerate([*past, *places, False], -len(past)):
        if not yes:
            if place > start:
                yield range(start, place)
            start = place + 1


def _possible_starts(past: Sequence[int], n_places: int) -> Iterator[int]:
    """Places at which a run that ends in the horizon may begin, as far as is known."""
    tail = next((n for n, yes in enumerate(reversed(past)) if not yes), len(past))
    if 0 < tail < len(past):
        yield -tail
    yield from range(0 if past and not tail else 1, n_places)
