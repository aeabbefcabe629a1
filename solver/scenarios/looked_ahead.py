"""How far past the horizon a problem asks for people: as far as its last nights reach."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from solver.domain.pattern import Pattern
from solver.domain.problem import Problem
from solver.domain.time_grid import MINUTES_PER_DAY


def looking_ahead_for(problem: Problem, worked: Sequence[Pattern]) -> Problem:
    """Return the problem that looks ahead no further than the ``worked`` patterns cover.

    The hours after the last midnight, up to the first start of a day, are covered by the
    last night's shifts alone.  Where these end earlier than before, people would be asked
    for whom nobody could be; where later, nothing is known of that demand.
    """
    on_line = [p for p in worked if not p.is_standby]
    latest_end = max((p.end_minute - MINUTES_PER_DAY for p in on_line), default=0)
    first_start = min((p.start_minute for p in on_line), default=0)
    step = problem.grid.interval_minutes
    reach = max(0, min(latest_end, first_start)) // step * step
    if reach >= problem.grid.lookahead_minutes:
        return problem
    grid = replace(problem.grid, lookahead_minutes=reach)
    n = grid.n_planned_intervals
    return replace(
        problem,
        grid=grid,
        requirements=tuple(replace(r, agents=r.agents[:n]) for r in problem.requirements),
        contacts=tuple(
            replace(
                c,
                volume=c.volume[:n],
                aht_seconds=c.aht_seconds[:n],
                answered=c.answered[:n],
                on_line=c.on_line[:n],
            )
            for c in problem.contacts
        ),
    )
