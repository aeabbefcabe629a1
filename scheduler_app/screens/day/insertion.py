"""What is put into a shift by hand: how long, paid or not, for which break rule."""

from __future__ import annotations

from solver.domain.activity import Activity, ActivityKind
from solver.domain.problem import Problem
from solver.domain.roster import Roster

USUAL_MINUTES = {
    ActivityKind.LUNCH: 30,
    ActivityKind.BREAK: 15,
    ActivityKind.MEETING: 30,
    ActivityKind.TRAINING: 60,
    ActivityKind.OFF_LINE: 30,
}
"""Lengths where no break rule says another."""


def new_activity(
    problem: Problem, roster: Roster, employee: int, day: int, kind: ActivityKind
) -> Activity:
    """Return an activity at the start of the person's shift of a day, locked.

    A lunch or break is as long as the first break rule of that kind for the shift says,
    and bears its name.  Locked, because the supervisor wants it: placing keeps it.
    """
    pattern = problem.patterns[roster.cells[employee][day]]
    start, _ = problem.shift_minutes(day, roster.cells[employee][day])
    rules = [rule for rule in problem.break_rules if rule.kind is kind and rule.is_for(pattern)]
    if rules:
        rule = rules[0]
        return Activity(employee, start, kind, rule.length_minutes, rule.paid, True, rule.name)
    length = USUAL_MINUTES[kind]
    if kind is ActivityKind.LUNCH and pattern.break_minutes:
        length = pattern.break_minutes
    is_paid = not kind.is_rest
    return Activity(employee, start, kind, length, is_paid, True)
