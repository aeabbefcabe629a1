"""Even nights and weekends: the next one costs more than the last, history counted in."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF
from solver.domain.time_grid import SATURDAY
from solver.domain.validation import FieldError
from solver.rules.fairness import Fairness
from tests.solver.tiny import assert_halves_agree, person, problem, roster

NIGHTS = Fairness(weight=4, weekends=0)
WEEKENDS = Fairness(weight=4, nights=0)
TWO = (person("Ana"), person("Bo"))


@pytest.mark.parametrize(("line", "cost"), [("EE.", 0), ("N..", 0), ("NN.", 4), ("NNN", 12)])
def test_the_nth_night_costs_n_minus_one_steps(line, cost):
    assert NIGHTS.cost(problem(), roster(line)) == cost


@pytest.mark.parametrize(("line", "cost"), [("..E", 0), ("E.E", 0), ("EN.", 4)])
def test_weekend_days_are_counted_as_nights_are(line, cost):
    assert WEEKENDS.cost(problem(first_weekday=SATURDAY), roster(line)) == cost


def test_an_even_share_costs_less():
    of = problem(*TWO)
    assert NIGHTS.cost(of, roster("N..", ".N.")) < NIGHTS.cost(of, roster("NN.", "..."))


def test_who_had_the_nights_before_pays_more_for_the_next():
    of = problem(*TWO, history=((1, 1), (OFF, 0)))
    assert NIGHTS.cost(of, roster("N..", "...")) == 8
    assert NIGHTS.cost(of, roster("...", "N..")) == 0


def test_weekend_days_of_the_history_are_told_by_their_weekday():
    """Saturday to Friday behind a Saturday: only the first two were a weekend."""
    last_week = (0, 0, OFF, OFF, OFF, OFF, OFF)
    of = problem(first_weekday=SATURDAY, history=(last_week,))
    assert WEEKENDS.cost(of, roster("E..")) == 8
    weekdays_only = problem(first_weekday=SATURDAY, history=((OFF, OFF, 0, 0, 0, 0, 0),))
    assert WEEKENDS.cost(weekdays_only, roster("E..")) == 0


def test_it_has_no_violations_and_cannot_be_hard():
    assert not list(Fairness().violations(problem(), roster("NNN")))
    with pytest.raises(FieldError) as refused:
        Fairness(hard=True)
    assert refused.value.field == "fairness.hard"


@pytest.mark.parametrize(("nights", "weekends"), [(1, 1), (1, 0), (0, 1), (0, 0)])
def test_solver_and_checker_agree_on_every_roster(nights, weekends):
    of = problem(first_weekday=SATURDAY, history=((1, 0, OFF, OFF, OFF, OFF, 1),))
    assert_halves_agree(Fairness(weight=3, nights=nights, weekends=weekends), of)


def test_solver_and_checker_agree_where_no_day_is_a_weekend():
    assert_halves_agree(Fairness(weight=3), problem(*TWO, days=2))
