"""Who is on the line, activities taken off."""

from __future__ import annotations

import numpy as np
import pytest

from solver.activities.held import by_shift, shift_day
from solver.activities.on_line import answered_with, on_line
from solver.activities.slots import slots_of
from solver.domain.activity import Activity, ActivityKind
from solver.domain.queue import HUNDREDTHS
from solver.model.answering import answered
from tests.solver.activities.scenes import H, scene
from tests.solver.tiny import NIGHT, person, problem, roster


@pytest.mark.parametrize("seed", range(4))
def test_with_nothing_placed_it_is_what_the_roster_answers(seed):
    of, rostered = scene(seed, skills=("x", "y"))
    known = answered(of, rostered).expected / HUNDREDTHS
    assert answered_with(of, rostered, ()) == pytest.approx(known)


def test_a_quarter_of_an_hour_is_a_quarter_of_an_agent():
    of, rostered = scene(people=1)
    begin = of.shift_minutes(0, rostered.cells[0][0])[0]
    tea = Activity(0, begin + H, ActivityKind.BREAK, 15)
    hours = range(begin // H, begin // H + 4)
    before = on_line(of, rostered, (), hours).sum(axis=0)
    after = on_line(of, rostered, (tea,), hours).sum(axis=0)
    assert (before - after).tolist() == [0, 0.25, 0, 0]
    assert np.array_equal(on_line(of, rostered, (tea,))[:, hours.start : hours.stop].sum(0), after)


def test_two_things_at_a_time_are_one_absence():
    of, rostered = scene(people=1)
    begin = of.shift_minutes(0, rostered.cells[0][0])[0]
    twice = [Activity(0, begin + H, kind, 30) for kind in (ActivityKind.BREAK, ActivityKind.REVIEW)]
    whole = on_line(of, rostered, ()).sum()
    assert on_line(of, rostered, twice).sum() == whole - 0.5


def test_a_night_before_the_horizon_holds_its_breaks():
    of = problem(person(), days=1, history=((1,),))
    rostered = roster(".")
    lunch = Activity(0, 2 * H, ActivityKind.LUNCH, 60)
    assert shift_day(of, rostered, 0, lunch.start, lunch.end) == -1
    assert shift_day(of, rostered, 0, NIGHT.end_minute - 24 * H - 30, 8 * H) is None
    assert by_shift(of, rostered, [lunch]) == {(0, -1): [lunch]}


def test_slots_are_as_fine_as_what_is_placed_but_not_below_five_minutes():
    of, _ = scene()
    assert slots_of(of).minutes == 15
    assert slots_of(of, minutes=[10]).minutes == 5
    assert slots_of(of, [Activity(0, 8 * H + 7, ActivityKind.BREAK, 15)]).minutes == 5
    assert slots_of(of).touched(8 * H + 7, 8 * H + 16) == range(32, 34)
