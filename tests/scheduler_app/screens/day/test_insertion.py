"""What is put in by hand: for the break rule that is still open, else as usual."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler_app.screens.day.insertion import new_activity
from solver.domain.activity import Activity, ActivityKind, BreakRule
from tests.solver.tiny import EARLY, NIGHT, person, problem

LUNCH, BREAK = ActivityKind.LUNCH, ActivityKind.BREAK
RULES = (
    BreakRule("Lunch", LUNCH, 45),
    BreakRule("First", BREAK, 10, 60, 120, paid=True),
    BreakRule("Second", BREAK, 20, 300, 400, patterns=frozenset({"E"})),
)
SHIFT = (0, 1, 0)  # Ana, the second day, early: from 07:00
START = 1_440 + 420


def made(kind, week=(), rules=RULES, shift=SHIFT):
    return new_activity(problem(person(), break_rules=rules), week, shift, kind)


def test_a_break_is_for_the_first_rule_that_is_open():
    assert made(LUNCH) == Activity(0, START, LUNCH, 45, False, True, "Lunch")
    first = made(BREAK)
    assert first == Activity(0, START, BREAK, 10, True, True, "First")
    assert made(BREAK, [first]).name == "Second"
    assert made(BREAK, [replace(first, start=500)]).name == "First"  # of the day before


def test_where_no_rule_is_open_it_has_the_usual_length():
    both = [made(BREAK), replace(made(BREAK), name="Second")]
    assert made(BREAK, both) == Activity(0, START, BREAK, 15, True, True)
    assert made(BREAK, [made(BREAK)], shift=(0, 1, 1)).length_minutes == 10  # another shift
    night = made(BREAK, [replace(made(BREAK), start=1_440 + 1_320)], shift=(0, 1, 1))
    assert (night.name, night.start) == ("", 1_440 + 1_320)


@pytest.mark.parametrize(
    ("pattern", "minutes"), [(EARLY, 30), (replace(EARLY, break_minutes=50), 50)]
)
def test_without_rules_lunch_is_as_long_as_the_shifts_break(pattern, minutes):
    week = problem(person(), patterns=(pattern, NIGHT))
    assert new_activity(week, (), SHIFT, LUNCH).length_minutes == minutes


def test_a_meeting_is_paid_and_locked():
    meeting = made(ActivityKind.MEETING)
    assert (meeting.length_minutes, meeting.paid, meeting.locked) == (30, True, True)
