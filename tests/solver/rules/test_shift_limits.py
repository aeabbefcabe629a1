"""Shifts of a pattern: each person's own most of it over the horizon."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.employee import Contract, Employee
from solver.domain.time_grid import TimeGrid
from solver.rules.shift_limits import ShiftLimits
from solver.rules.wording import Person, Shift
from tests.solver.tiny import assert_halves_agree, person, problem, roster


def found(line: str, *limits: tuple[str, int]):
    of = problem(person(max_shifts=limits), days=len(line))
    return list(ShiftLimits().violations(of, roster(line)))


def test_so_many_shifts_are_allowed_and_one_more_is_not():
    assert not found("EE.NNNN", ("E", 2))
    (violation,) = found("EE.NNNE", ("E", 2))
    assert (violation.rule, violation.hard, violation.amount) == ("shift_limits", True, 1)
    assert violation.text == "{name} works {shift} {times} times; at most {limit}"
    assert dict(violation.values) == {
        "name": Person(0),
        "shift": Shift(0),
        "times": 3,
        "limit": 2,
    }


def test_the_whole_horizon_counts_and_each_pattern_for_itself():
    assert [v.amount for v in found("E......" + "E.....N", ("E", 1), ("N", 0))] == [1, 1]


def test_two_periods_of_the_contract_have_the_limit_twice():
    week = problem(person(period_weeks=1, max_shifts=(("E", 1),)), days=14)
    month = problem(person(period_weeks=4, max_shifts=(("E", 1),)), days=14)
    line = roster("EE.....E......")
    assert [v.amount for of in (week, month) for v in ShiftLimits().violations(of, line)] == [1, 2]


def test_limits_of_patterns_that_are_not_there_bind_nothing():
    assert not found("EEE", ("X", 0))


def test_limits_are_each_persons_own():
    of = problem(person("Ana", max_shifts=(("E", 0),)), person("Bo"), days=1)
    assert [v.employee for v in ShiftLimits().violations(of, roster("E", "E"))] == [0]


def test_the_contract_limits_those_who_have_no_limit_of_their_own():
    contract = Contract("night", max_shifts=(("N", 1), ("E", 2)))
    people = (
        Employee("Ana", "Ana", contract),
        Employee("Bo", "Bo", contract, max_shifts=(("N", 3),)),
    )
    of = problem(*people, days=7)
    violations = list(ShiftLimits().violations(of, roster("NN.....", "NNN.EEE")))
    found = [(v.employee, dict(v.values)["limit"], v.amount) for v in violations]
    assert found == [(0, 1, 1), (1, 2, 1)]
    assert_halves_agree(ShiftLimits(), replace(of, employees=people[1:], grid=TimeGrid(4)))
    assert_halves_agree(ShiftLimits(), replace(of, employees=people[:1], grid=TimeGrid(4)))


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("limits", [(), (("E", 0),), (("E", 1), ("N", 2)), (("N", 3), ("X", 0))])
def test_solver_and_checker_agree_on_every_roster(hard, limits):
    of = problem(person(max_shifts=limits), days=3)
    assert_halves_agree(ShiftLimits(hard=hard, weight=3), of)
