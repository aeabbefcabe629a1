"""The fairness ledger: what counts, and how time away is made good."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.burden import Burden
from solver.domain.pattern import OFF
from solver.domain.time_grid import SATURDAY
from solver.domain.validation import FieldError
from solver.domain.wishes import TimeOff
from solver.model.ledger import added, carried, levels, patterns_by_day
from tests.solver.tiny import EARLY, NIGHT, H, person, problem, roster

TWO = (person("Ana"), person("Bo"))


def test_one_shift_may_count_for_several_kinds():
    shapes = (EARLY, replace(NIGHT, is_unpopular=True, is_flexible=True))
    of = problem(patterns=shapes, first_weekday=SATURDAY, holidays=frozenset({1}))
    assert added(of, roster("E.E")) == (Burden(weekends=1),)
    assert added(of, roster(".NN")) == (Burden(2, 1, 1, 2, 0, 2),)
    assert patterns_by_day(of, "nights") == {0: [1], 1: [1], 2: [1]}
    assert patterns_by_day(of, "holidays") == {1: [0, 1]}
    assert patterns_by_day(of, "weekends") == {0: [0, 1], 1: [0, 1]}


def test_changes_of_what_was_published_count_but_not_those_for_leave():
    of = problem(*TWO, days=2, published=((0, OFF), (0, 0)), time_off=(TimeOff(1, 0, 24 * H),))
    late = [burden.late_changes for burden in added(of, roster("NN", ".N"))]
    assert late == [2, 1]


def test_without_a_ledger_the_history_is_counted():
    of = problem(*TWO, history=((1, 0), (OFF, OFF)), holidays=frozenset({-2}))
    assert carried(of) == (Burden(1, 2, 1, available_days=2), Burden(available_days=2))


def test_levels_are_above_the_least_burdened():
    of = problem(*TWO, ledger=(Burden(7, available_days=60), Burden(9, available_days=60)))
    assert levels(of, "nights") == [0, 2]
    assert levels(of, "weekends") == [0, 0]


def test_who_was_away_is_credited_with_the_average_of_her_time():
    """Six nights in 90 days of the two; Bo misses 30 days, worth two nights."""
    of = problem(*TWO, ledger=(Burden(4, available_days=60), Burden(2, available_days=30)))
    assert levels(of, "nights") == [0, 0]
    newcomer = problem(*TWO, ledger=(Burden(4, available_days=60), Burden()))
    assert levels(newcomer, "nights") == [0, 0]


def test_only_those_who_can_carry_it_are_compared():
    cannot = person("Cy", patterns=frozenset({"E"}))
    exempt = person("Di", works_nights=False)
    ledger = tuple(Burden(n, available_days=60) for n in (3, 5, 0, 0))
    of = problem(*TWO, cannot, exempt, ledger=ledger)
    assert levels(of, "nights") == [0, 2, 0, 0]
    assert levels(replace(of, ledger=()), "nights") == [0] * 4


def test_only_those_who_may_work_an_unpopular_shift_are_compared():
    shapes = (EARLY, replace(NIGHT, is_unpopular=True))
    ledger = tuple(Burden(unpopular=n, available_days=60) for n in (1, 4, 0))
    of = problem(*TWO, person("Cy", patterns=frozenset({"E"})), patterns=shapes, ledger=ledger)
    assert levels(of, "unpopular") == [0, 3, 0]


def test_a_ledger_has_one_entry_for_each():
    with pytest.raises(FieldError) as refused:
        problem(*TWO, ledger=(Burden(),))
    assert refused.value.field == "ledger"
    with pytest.raises(FieldError):
        Burden(nights=-1)
