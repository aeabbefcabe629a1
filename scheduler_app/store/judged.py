"""A week's roster judged by the rule book, and by what lies inside its shifts."""

from __future__ import annotations

from scheduler_app.store.week import Week
from solver.activities.shift_checks import ShiftChecks
from solver.roster.evaluate import Evaluation, evaluate


def judged(week: Week) -> Evaluation:
    """Return the violations and the cost of a week as it stands."""
    by_rules = evaluate(week.problem, week.rules, week.roster)
    return ShiftChecks().added_to(by_rules, week.problem, week.roster, week.activities)
