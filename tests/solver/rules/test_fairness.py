"""Even nights and weekends: the next one costs more than the last, history counted in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.burden import Burden
from solver.domain.pattern import OFF
from solver.domain.time_grid import SATURDAY
from solver.domain.validation import FieldError
from solver.domain.wishes import TimeOff
from solver.rules.fairness import Fairness
from tests.solver.tiny import (
    EARLY,
    NIGHT,
    H,
    all_rosters,
    assert_halves_agree,
    person,
    problem,
    roster,
)

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
    of = problem(*TWO, first_weekday=SATURDAY, history=(last_week, (OFF,) * 7))
    assert WEEKENDS.cost(of, roster("E..", "...")) == 8
    weekdays_only = (OFF, OFF, 0, 0, 0, 0, 0)
    of = problem(*TWO, first_weekday=SATURDAY, history=(weekdays_only, (OFF,) * 7))
    assert WEEKENDS.cost(of, roster("E..", "...")) == 0


def test_the_ledger_of_13_weeks_counts_in_place_of_the_history():
    ledger = (Burden(nights=3, available_days=65), Burden(nights=5, available_days=65))
    of = problem(*TWO, history=((1, 1), (OFF, 0)), ledger=ledger)
    assert NIGHTS.cost(of, roster("N..", "...")) == 0
    assert NIGHTS.cost(of, roster("...", "N..")) == 8


@pytest.mark.parametrize("kind", ["nights", "weekends", "holidays", "unpopular"])
def test_each_kind_is_shared_by_itself_and_can_be_left_out(kind):
    """A Saturday's night is of every kind; Bo carried two of the one kind before."""
    night = replace(NIGHT, is_unpopular=True)
    ledger = (Burden(available_days=65), Burden(**{kind: 2}, available_days=65))
    of = problem(
        *TWO,
        days=1,
        patterns=(EARLY, night),
        first_weekday=SATURDAY,
        ledger=ledger,
        holidays=frozenset({0}),
    )
    rule = Fairness(weight=4)
    assert rule.cost(of, roster("N", ".")) == 0
    assert rule.cost(of, roster(".", "N")) == 8
    assert replace(rule, **{kind: 0}).cost(of, roster(".", "N")) == 0


def test_a_change_of_a_published_cell_is_shared_too():
    ledger = (Burden(late_changes=1, available_days=65), Burden(available_days=65))
    of = problem(*TWO, days=2, ledger=ledger, published=((0, 0), (0, 0)))
    rule = Fairness(weight=4, weekends=0, nights=0)
    assert rule.cost(of, roster("EE", "EE")) == 0
    assert rule.cost(of, roster("E.", "EE")) == 4
    assert rule.cost(of, roster("EE", "N.")) == 4  # the second change of a person
    on_leave = replace(of, time_off=(TimeOff(0, 24 * H, 48 * H),))
    assert rule.cost(on_leave, roster("E.", "EE")) == 0
    assert_halves_agree(rule, of)


def test_the_most_burdened_is_relieved_first_of_a_fixed_number():
    """However the others stand, the cheapest of all shares is the most even one."""
    people = [person(name) for name in "abc"]
    ledger = tuple(Burden(nights=n, available_days=65) for n in (0, 1, 4))
    of = problem(*people, days=2, patterns=(NIGHT,), ledger=ledger)
    shares: dict[tuple[int, ...], int] = {}
    for fixed in all_rosters(of):
        nights = tuple(sum(p == 0 for p in line) for line in fixed.cells)
        if sum(nights) == 4:
            totals = tuple(
                sorted((b.nights + n for b, n in zip(ledger, nights, strict=True)), reverse=True)
            )
            shares[totals] = min(NIGHTS.cost(of, fixed), shares.get(totals, 10**9))
    assert min(shares, key=lambda totals: shares[totals]) == min(shares)


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


def test_solver_and_checker_agree_on_every_kind():
    shapes = (replace(EARLY, is_unpopular=True), NIGHT)
    ledger = (
        Burden(1, 0, 1, 3, 0, available_days=10),
        Burden(0, 2, 0, 0, 2, available_days=65),
    )
    of = problem(
        *TWO,
        days=2,
        patterns=shapes,
        first_weekday=SATURDAY,
        ledger=ledger,
        holidays=frozenset({1}),
        published=((0, OFF), (1, 1)),
    )
    assert len(assert_halves_agree(Fairness(weight=3), of)) > 5
