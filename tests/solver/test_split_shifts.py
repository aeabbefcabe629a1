"""Split shifts: nobody is at work in the gap, for the solver as for the checkers."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from solver.domain.activity import default_break_rules
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.domain.roster import Roster
from solver.domain.wishes import Availability as Window
from solver.domain.wishes import TimeOff
from solver.model.coverage import coverage, covered_intervals, covered_parts
from solver.model.mentoring import on_line_minutes, overlaps
from solver.rules.availability import Availability
from solver.rules.contacts_answered import ContactsAnswered
from solver.rules.coverage import Coverage
from solver.rules.mentor_ratio import MentorRatio
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.rules.minimum_rest import MinimumRest
from solver.rules.named_mentor import NamedMentor
from solver.rules.nights import Nights
from solver.rules.seats import Seats
from solver.rules.standby import Standby, standby_shifts
from solver.rules.weekly_hours import WeeklyHours
from tests.solver.tiny import (
    EARLY,
    H,
    assert_halves_agree,
    calls,
    demand,
    junior,
    person,
    problem,
    row,
)

SPLIT = Pattern("T", 8 * H, 12 * H, 8 * H, gap_start_minute=4 * H, gap_minutes=4 * H)
LATE_SPLIT = Pattern("U", 20 * H, 9 * H, 6 * H, gap_start_minute=2 * H, gap_minutes=3 * H)
"""20:00-22:00 and 01:00-05:00."""
BOTH = (EARLY, SPLIT)
PHONE = (Queue("calls"),)


def rosters(*lines: str) -> Roster:
    return Roster(tuple(row(line, BOTH) for line in lines))


def test_a_split_shift_covers_its_parts_alone():
    of = problem(days=2, patterns=(SPLIT, LATE_SPLIT), history=((1,),))
    assert covered_intervals(of, 0, 0) == (*range(8, 12), *range(16, 20))
    assert covered_parts(of, 0, 1) == (range(20, 22), range(25, 29))
    assert [len(part) for part in covered_parts(of, -1, 1)] == [0, 4]
    found = coverage(of, Roster(((0, -1),)))
    assert np.flatnonzero(found.on_duty).tolist() == [*range(1, 5), *range(8, 12), *range(16, 20)]


def test_half_intervals_at_the_gap_are_not_covered():
    odd = replace(SPLIT, gap_start_minute=4 * H + 20, paid_minutes=7 * H)
    assert covered_intervals(problem(days=1, patterns=(odd,)), 0, 0) == (*range(8, 12), 17, 18, 19)


def test_the_gap_is_no_night_work():
    assert LATE_SPLIT.is_night
    assert not replace(LATE_SPLIT, gap_minutes=5 * H, paid_minutes=4 * H).is_night


def test_minutes_together_are_those_at_work():
    inside = Pattern("I", 11 * H, 6 * H, 6 * H)  # 11:00-17:00: an hour of each part
    assert overlaps((SPLIT, inside))[0].count((0, 1, 2 * H)) == 1
    assert (0, 0, 8 * H) in overlaps((SPLIT, inside))[0]
    assert on_line_minutes(SPLIT) == 8 * H


def test_a_standby_reserve_is_asked_for_in_its_parts():
    reserve = replace(SPLIT, is_standby=True)
    for hour, queues in ((13, ()), (16, (0,))):
        needs = demand(PHONE, {(0, hour): 1}, 24)
        of = problem(days=1, patterns=(reserve,), queues=PHONE, requirements=needs)
        assert [shift.queues for shift in standby_shifts(of)] == [queues]


def test_the_default_lunch_lies_in_the_longer_part():
    shape = Pattern("T", 8 * H, 12 * H, 420, "", 30, gap_start_minute=3 * H, gap_minutes=4 * H)
    (rule,) = default_break_rules([shape])
    assert 3 * H <= rule.earliest_minute <= rule.latest_minute <= 8 * H - 30  # of its work
    assert shape.has_room(shape.minute_after(rule.earliest_minute), 30)
    assert not rule.paid
    assert rule.is_for(shape)
    assert not replace(rule, least_shift_minutes=8 * H + 1).is_for(shape)


@pytest.mark.parametrize(
    ("start", "end", "clashes"),
    [(12 * H, 16 * H, False), (11 * H + 59, 13 * H, True), (15 * H, 16 * H + 1, True)],
)
def test_what_she_does_in_the_gap_is_her_own_affair(start, end, clashes):
    for fields in (
        {"time_off": (TimeOff(0, start, end),)},
        {"availability": (Window(0, start, end, available=False),)},
    ):
        of = problem(days=1, patterns=BOTH, **fields)
        assert bool(list(Availability().violations(of, rosters("T")))) == clashes
        assert of.published_cells(0) == []
        told = replace(of, published=((1,),))
        is_lost = clashes and "time_off" in fields
        assert bool(told.published_cells(0)) != is_lost


def test_rest_is_between_shifts_and_never_the_gap():
    def rests(least):
        of = problem(person(min_rest_minutes=least), days=2, patterns=BOTH)
        return [v.amount for v in MinimumRest().violations(of, rosters("TT"))]

    assert rests(12 * H) == []  # 20:00 to 08:00
    assert rests(12 * H + 1) == [1]


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize(
    "rule",
    [
        Availability,
        Coverage,
        MentorRatio,
        MinimumOnDuty,
        MinimumRest,
        NamedMentor,
        Nights,
        Seats,
        Standby,
        WeeklyHours,
    ],
)
def test_solver_and_checker_agree_on_every_roster(rule, hard):
    if hard and not rule.can_be_hard:
        return
    pair = (
        person(min_rest_minutes=12 * H, max_minutes=14 * H),
        junior("Bo", mentor_id="Ana"),
    )
    needs = demand(PHONE, {(0, 9): 2, (0, 13): 1, (0, 18): 2}, 48)
    of = problem(
        *pair,
        days=2,
        patterns=(SPLIT, LATE_SPLIT),
        queues=PHONE,
        requirements=needs,
        time_off=(TimeOff(0, 13 * H, 15 * H), TimeOff(1, 40 * H, 41 * H)),
        availability=(Window(1, 8 * H, 12 * H, available=True), Window(1, 16 * H, 20 * H, True)),
        history=((1,), (1,)),
    )
    assert assert_halves_agree(rule(hard=hard, weight=3), of)


def test_contacts_are_answered_in_the_parts_alone():
    curve = dict.fromkeys((9, 13, 18), (0.0, 3.0, 4.0))
    of = problem(
        person(), person("Bo"), days=1, patterns=BOTH, queues=PHONE, contacts=(calls(0, curve, 24),)
    )
    rule = ContactsAnswered(weight=1)
    assert assert_halves_agree(rule, of)
    costs = [rule.cost(of, rosters(*lines)) for lines in ((".", "."), ("T", "."), ("T", "T"))]
    assert [costs[0] - cost for cost in costs] == [0, 2 * 300, 2 * 400]  # not those of 13:00
