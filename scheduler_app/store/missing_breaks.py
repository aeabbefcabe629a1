"""Shifts whose breaks are still to be placed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from scheduler_app.store.week import Week
from solver.activities.held import by_shift
from solver.activities.plans import rules_for


class MissingBreaks(NamedTuple):
    """``missing`` of ``due`` shifts, for which there is a break rule, have no break at all.

    ``days``: on which such shifts begin.
    """

    missing: int
    due: int
    days: tuple[date, ...] = ()


def missing_breaks(week: Week) -> MissingBreaks:
    """Count the week's shifts that await their breaks.

    What only the patterns' break minutes ask for may be placed, and need not be.
    """
    rules, patterns = week.problem.break_rules, week.problem.patterns
    if not rules:
        return MissingBreaks(0, 0)
    held = by_shift(week.problem, week.roster, week.activities)
    due = [
        (employee, day)
        for employee, day, pattern in week.roster.shifts()
        if rules_for(rules, patterns[pattern])
    ]
    missing = [place for place in due if not any(a.kind.is_rest for a in held.get(place, ()))]
    days = sorted({day for _, day in missing})
    dates = tuple(week.first_date + timedelta(days=day) for day in days)
    return MissingBreaks(len(missing), len(due), dates)
