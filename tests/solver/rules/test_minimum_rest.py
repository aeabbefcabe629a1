"""Minimum rest: the boundary, overlaps, last week's shifts, very long rests."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF, Pattern
from solver.rules.minimum_rest import MinimumRest
from solver.rules.wording import Day, Duration, Person, Shift
from tests.solver.tiny import EARLY, LATE, NIGHT, H, assert_halves_agree, person, problem, roster

ALL = (EARLY, LATE, NIGHT)
WHOLE_DAY = Pattern("D", 8 * H, 24 * H, 20 * H)


def found(rest: int, line: str, history: tuple[int, ...] = ()):
    of = problem(person(min_rest_minutes=rest), patterns=ALL, history=(history,) if history else ())
    return list(MinimumRest().violations(of, roster(line, patterns=ALL)))


def test_rest_of_exactly_the_minimum_is_allowed():
    assert not found(9 * H, "LE.")


def test_rest_one_minute_short_is_forbidden():
    (violation,) = found(9 * H + 1, "LE.")
    assert (violation.rule, violation.amount, violation.day) == ("minimum_rest", 1, 1)
    assert dict(violation.values) == {
        "name": Person(0),
        "rest": Duration(9 * H),
        "shift": Shift(0),
        "day": Day(1),
        "least": Duration(9 * H + 1),
    }


def test_the_next_shift_may_start_when_a_contract_asks_for_no_rest():
    assert not found(0, "NE.")  # 07:00 to 07:00


def test_overlapping_shifts_are_forbidden_even_without_any_rest():
    six = Pattern("X", 6 * H, 8 * H, 8 * H)
    of = problem(person(min_rest_minutes=0), patterns=(six, NIGHT))
    (violation,) = MinimumRest().violations(of, roster("NX.", patterns=(six, NIGHT)))
    assert violation.amount == H
    assert dict(violation.values)["rest"] == Duration(0)


def test_last_sundays_night_binds_monday_morning():
    (violation,) = found(11 * H, "E..", history=(OFF, 2))
    assert (violation.day, violation.amount) == (0, 11 * H)
    assert not found(11 * H, ".E.", history=(OFF, 2))
    assert not found(11 * H, "E..", history=(2, OFF))


def test_two_shifts_of_the_past_are_not_this_weeks_breach():
    assert not found(11 * H, "...", history=(2, 0))


def test_a_long_rest_reaches_over_a_day_off():
    (violation,) = found(40 * H + 1, "E.E")
    assert violation.amount == 1
    assert not found(40 * H, "E.E")


def test_a_long_rest_reaches_back_over_a_day_off_of_the_past():
    (violation,) = found(40 * H + 1, "E..", history=(0, OFF))
    assert (violation.day, violation.amount) == (0, 1)


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("rest", [0, 9 * H, 9 * H + 1, 15 * H, 16 * H + 1])
def test_solver_and_checker_agree_on_every_roster(rest, hard):
    of = problem(person(min_rest_minutes=rest), patterns=ALL, history=((OFF, 2),))
    assert_halves_agree(MinimumRest(hard=hard, weight=2), of)


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("rest", [0, 30 * H, 40 * H, 40 * H + 1, 60 * H])
def test_solver_and_checker_agree_on_long_rests(rest, hard):
    """Whole-day shifts and rests of days: two earlier shifts may be compatible."""
    patterns = (EARLY, WHOLE_DAY)
    of = problem(person(min_rest_minutes=rest), days=4, patterns=patterns, history=((1, OFF, OFF),))
    assert_halves_agree(MinimumRest(hard=hard, weight=1), of)
