"""The stretches of the week in which most people are missing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from scheduler_app.document.rates_summary import RatesSummary, rates_summary
from solver.domain.problem import Problem
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.model.coverage import Coverage
from solver.staffing.outlook import Outlook


@dataclass(frozen=True, slots=True)
class Shortage:
    """Some hours of one day (0-6) without a break in which agents are missing.

    Minutes are of that day.  ``agents``: the most that are missing at a time;
    ``agent_minutes``: all of it together; ``rates``: what the queues reach meanwhile.
    """

    day: int
    start_minute: int
    end_minute: int
    agents: int
    agent_minutes: int
    rates: RatesSummary


def worst_shortages(
    problem: Problem, coverage: Coverage, outlook: Outlook, most: int
) -> list[Shortage]:
    """Return the stretches with most agent-minutes missing, at most so many, worst first."""
    grid = problem.grid
    missing = coverage.shortage[:, : grid.n_intervals].sum(axis=0)
    found = []
    for (day, is_short), times in groupby(
        range(grid.n_intervals), lambda t: (t // grid.intervals_per_day, bool(missing[t]))
    ):
        if is_short:
            stretch = list(times)
            found.append((int(missing[stretch].sum()), day, stretch))
    found.sort(key=lambda entry: -entry[0])
    step, queues = grid.interval_minutes, range(len(problem.queues))
    return [
        Shortage(
            day,
            stretch[0] * step - day * MINUTES_PER_DAY,
            (stretch[-1] + 1) * step - day * MINUTES_PER_DAY,
            int(missing[stretch].max()),
            agents * step,
            rates_summary(problem, outlook, queues, stretch),
        )
        for agents, day, stretch in found[:most]
    ]
