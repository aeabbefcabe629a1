"""What is put into a shift by hand: how long, paid or not, for which break rule."""

from __future__ import annotations

from collections.abc import Sequence

from solver.domain.activity import Activity, ActivityKind
from solver.domain.problem import Problem

ShiftCell = tuple[int, int, int]
"""Employee, day and pattern."""
USUAL_MINUTES = {
    ActivityKind.LUNCH: 30,
    ActivityKind.BREAK: 15,
    ActivityKind.MEETING: 30,
    ActivityKind.TRAINING: 60,
    ActivityKind.OFF_LINE: 30,
}
"""Lengths where no break rule says another."""


def new_activity(
    problem: Problem, week: Sequence[Activity], shift: ShiftCell, kind: ActivityKind
) -> Activity:
    """Return an activity at the start of a shift, locked; ``week`` is all there is already.

    A lunch or break is for the first break rule of that kind that the shift has nothing for
    yet: as long as that, and of its name.  Locked, because the supervisor wants it:
    placing keeps it.
    """
    employee, day, cell = shift
    pattern = problem.patterns[cell]
    start, end = problem.shift_minutes(day, cell)
    names = {a.name for a in week if a.employee == employee and start <= a.start < end}
    mine = [rule for rule in problem.break_rules if rule.kind is kind and rule.is_for(pattern)]
    rule = next((rule for rule in mine if rule.name not in names), None)
    if rule is not None:
        return Activity(employee, start, kind, rule.length_minutes, rule.paid, True, rule.name)
    length = USUAL_MINUTES[kind]
    if kind is ActivityKind.LUNCH and pattern.break_minutes:
        length = pattern.break_minutes
    is_paid = kind is not ActivityKind.LUNCH
    return Activity(employee, start, kind, length, is_paid, True)
