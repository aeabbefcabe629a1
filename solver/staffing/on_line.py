"""Which share of those on duty is on the line while breaks are still to be placed.

A roster is made before its breaks are placed.  So that placing them is no surprise, it counts
an agent on duty as this share of one: each pattern's breaks spread evenly over their
windows, the patterns on duty at the time counted alike.  Placing puts breaks where fewest
contacts are lost, so what it reaches is rather more than what was counted on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from solver.domain.activity import BreakRule
from solver.domain.pattern import Pattern
from solver.domain.time_grid import TimeGrid

_STEP_MINUTES = 15
_LEAST_SHARE = 0.05  # however long the breaks: nobody counts as nothing


def on_line_share(
    patterns: Iterable[Pattern], rules: Sequence[BreakRule], grid: TimeGrid
) -> tuple[float, ...]:
    """Return the share for each planned interval (T); nothing at all without break rules."""
    if not rules:
        return ()
    step, per_day = grid.interval_minutes, grid.intervals_per_day
    on_duty, away = [0] * per_day, [0.0] * per_day
    for pattern in patterns:
        if pattern.is_standby or pattern.is_retired:
            continue
        mine = [rule for rule in rules if rule.is_for(pattern)]
        for t in _worked(pattern, step):
            begin = t * step - pattern.start_minute
            on_duty[t % per_day] += 1
            away[t % per_day] += sum(_away(rule, pattern, begin, begin + step) for rule in mine)
    day = [
        max(_LEAST_SHARE, 1 - gone / n) if n else 1.0 for n, gone in zip(on_duty, away, strict=True)
    ]
    return tuple(day[t % per_day] for t in range(grid.n_planned_intervals))


def _worked(pattern: Pattern, step: int) -> list[int]:
    """Return the intervals of ``step`` minutes that lie wholly in the pattern's parts."""
    return [t for start, end in pattern.parts for t in range(-(-start // step), end // step)]


def _away(rule: BreakRule, pattern: Pattern, begin: int, end: int) -> float:
    """Return the mean share of ``[begin, end)``, minutes of the shift, that the break takes."""
    every = range(rule.earliest_minute, rule.latest_minute + 1, _STEP_MINUTES)
    places = [pattern.minute_after(minutes) for minutes in every]
    starts = [
        place - pattern.start_minute
        for place in places
        if pattern.has_room(place, rule.length_minutes)
    ]
    taken = sum(
        max(0, min(end, start + rule.length_minutes) - max(begin, start)) for start in starts
    )
    return taken / len(starts) / (end - begin) if starts else 0.0


def anticipated(agents: int, share: float) -> int:
    """Return how many to roster so that about ``agents`` are on the line, to the nearest."""
    return int(agents / share + 0.5)
