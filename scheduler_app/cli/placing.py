"""Placing breaks and meetings from the command line, and what there is to say about it."""

from __future__ import annotations

from typing import Any

from scheduler_app.cli.as_json import violation_rows
from scheduler_app.cli.console import stdout
from scheduler_app.cli.report import print_violations
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.activities import activity_rows
from scheduler_app.store.week import Week
from solver.activities.on_line import answered_with
from solver.activities.place import Placement, ToPlace, place
from solver.domain.queue import HUNDREDTHS
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.model.answering import answered
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits

SECONDS_A_DAY = 5.0
_PEOPLE_A_SHARE = 150
_DONE = QT_TRANSLATE_NOOP(
    "Command",
    "{count} breaks and meetings placed, {state}: {after} contacts answered; the roster counts "
    "on {before}",
)
_BEST = QT_TRANSLATE_NOOP("Command", "proven best day by day")
_WITHIN = QT_TRANSLATE_NOOP("Command", "at most {contacts} contacts from the best")


def wants_placing(week: Week) -> bool:
    """Tell whether the project says what is to be placed inside shifts, or has breaks there."""
    has_breaks = any(activity.kind.is_rest for activity in week.activities)
    return bool(week.problem.break_rules or week.meetings) or has_breaks


def usual_seconds(week: Week) -> float:
    """Return how long the placing of a week's breaks may take; larger centres get longer."""
    n_days = DAYS_PER_WEEK * len(week.problem.grid.weeks())
    size = max(1.0, len(week.problem.employees) / _PEOPLE_A_SHARE)
    return SECONDS_A_DAY * n_days * size


def placed(week: Week, limits: SearchLimits, cancel: CancelToken) -> Placement:
    """Place what is to be placed in the week's roster."""
    asked = ToPlace(week.problem, week.roster, week.meetings, week.activities)
    return place(asked, limits, cancel)


def print_placement(week: Week, placement: Placement) -> None:
    """Write how many were placed, what they cost, and what is wrong with them."""
    before, after = answered_contacts(week, placement)
    gap = f"{placement.gap_contacts:.1f}"
    state = translate("Command", _BEST) if placement.proven else ""
    state = state or translate("Command", _WITHIN, contacts=gap)
    values = {"before": f"{before:.0f}", "after": f"{after:.0f}", "state": state}
    stdout(translate("Command", _DONE, count=len(placement.activities), **values))
    print_violations(week, placement.breaches)


def answered_contacts(week: Week, placement: Placement) -> tuple[float, float]:
    """Return the contacts that the roster counts on, and those answered with all placed."""
    inside = slice(0, week.problem.grid.n_intervals)
    known = [contacts.queue for contacts in week.problem.contacts]
    before = answered(week.problem, week.roster).expected[known, inside].sum() / HUNDREDTHS
    after = answered_with(week.problem, week.roster, placement.activities)[known, inside].sum()
    return float(before), float(after)


def placement_json(week: Week, placement: Placement) -> dict[str, Any]:
    """Return the placement as plain values."""
    before, after = answered_contacts(week, placement)
    rows = activity_rows(placement.activities, week.problem.employees, week.first_date)
    return {
        "answered_counted_on": round(before, 2),
        "answered": round(after, 2),
        "gap_contacts": round(placement.gap_contacts, 2),
        "activities": [
            {
                "employee": row.employee_id,
                "start": row.start.isoformat(timespec="minutes"),
                "minutes": row.length_minutes,
                "kind": str(row.kind),
                "name": row.name,
                "paid": row.paid,
                "locked": row.locked,
            }
            for row in rows
        ],
        "activity_violations": violation_rows(week, placement.breaches),
    }
