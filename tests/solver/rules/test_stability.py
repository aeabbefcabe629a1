"""Few changes to a published roster: cells that differ, but not those of leave."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF
from solver.domain.wishes import TimeOff
from solver.rules.stability import Stability
from solver.rules.wording import Day, Person, Shift
from tests.solver.tiny import H, assert_halves_agree, person, problem, roster

PUBLISHED = ((0, OFF, 1), (1, 1, OFF))
TWO = (person("Ana"), person("Bo"))
HALF_TOLD = ((0, None, 1), (None, None, None))
SICK = (TimeOff(1, 24 * H, 48 * H),)


def found(*lines: str, **fields):
    of = problem(*TWO, **{"published": PUBLISHED, **fields})
    return list(Stability(weight=7).violations(of, roster(*lines)))


def test_what_was_published_is_no_breach_and_each_changed_cell_is_one():
    assert not found("E.N", "NN.")
    taken, *_, given = found("..N", "NEE")
    assert [v.amount for v in found("..N", "NEE")] == [1, 1, 1]
    assert (taken.rule, taken.cost, taken.employee, taken.day) == ("stability", 7, 0, 0)
    assert dict(taken.values) == {
        "name": Person(0),
        "shift": Shift(OFF),
        "day": Day(0),
        "before": Shift(0),
    }
    assert dict(given.values) | {"day": Day(2), "before": Shift(OFF)} == dict(given.values)


def test_without_a_published_roster_nothing_is_a_change():
    assert not found("..N", "NEE", published=())


def test_a_day_of_leave_is_no_change():
    assert found("E.N", "N..")
    assert not found("E.N", "N..", time_off=SICK)


def test_what_a_person_was_told_nothing_of_is_free():
    changed = found("NEN", "EN.", published=HALF_TOLD)
    assert [(v.employee, v.day) for v in changed] == [(0, 0)]


def test_it_is_off_unless_asked_for():
    assert Stability().is_off


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("published", [(), PUBLISHED, HALF_TOLD])
@pytest.mark.parametrize("time_off", [(), SICK])
def test_solver_and_checker_agree_on_every_roster(hard, published, time_off):
    of = problem(*TWO, published=published, time_off=time_off)
    assert_halves_agree(Stability(hard=hard, weight=3), of)


def test_a_shift_that_time_off_meets_is_no_change_but_what_it_does_not_meet_is():
    ill = (TimeOff(1, 46 * H, 50 * H),)
    assert not found("E.N", "N..", time_off=ill)
    assert found("..N", "N..", time_off=ill)
