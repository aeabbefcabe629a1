"""Nights: a week's number, the longest run, exempt people, last week's nights."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF
from solver.rules.nights import Nights, night_patterns
from solver.rules.wording import Day, Person
from tests.solver.tiny import EARLY, LATE, NIGHT, assert_halves_agree, person, problem, roster

BOTH = (EARLY, NIGHT)
EXEMPT = person(works_nights=False)


def found(line: str, rule: Nights, history: tuple[int, ...] = (), who=None):
    of = problem(
        who or person(), days=len(line), patterns=BOTH, history=(history,) if history else ()
    )
    return list(rule.violations(of, roster(line)))


def test_night_patterns_are_found_by_their_hours():
    assert night_patterns(problem(patterns=(EARLY, NIGHT, LATE))) == {1}


def test_so_many_nights_a_week_are_allowed_and_one_more_is_not():
    rule = Nights(max_per_week=2, max_in_a_row=7)
    assert not found("NEN.E..", rule)
    (violation,) = found("NEN.N..", rule)
    assert (violation.rule, violation.amount, violation.day) == ("nights", 1, 4)
    assert violation.text == "{name} works {nights} nights in the week; at most {limit}"
    assert dict(violation.values) == {"name": Person(0), "day": Day(0), "nights": 3, "limit": 2}


def test_each_week_has_its_own_nights():
    rule = Nights(max_per_week=1, max_in_a_row=7)
    assert not found("......NN......", rule)
    assert [v.day for v in found("N.....NN.....N", rule)] == [6, 13]


def test_so_many_nights_in_a_row_are_allowed_and_one_more_is_not():
    rule = Nights(max_per_week=7, max_in_a_row=2)
    assert not found("NN.NN..", rule)
    (violation,) = found("NENNN..", rule)
    assert (violation.amount, violation.day) == (1, 4)
    assert violation.text == "{name} works {nights} nights in a row from {day}; at most {limit}"
    assert dict(violation.values) == {"name": Person(0), "day": Day(2), "nights": 3, "limit": 2}


def test_nights_in_a_row_that_began_last_week_go_on():
    rule = Nights(max_per_week=7, max_in_a_row=2)
    assert len(found("N......", rule, history=(1, 1))) == 1
    assert not found("N......", rule, history=(1, 0))
    assert not found("EN.....", rule, history=(1, 1))


def test_last_weeks_nights_do_not_count_for_this_week():
    assert not found("N......", Nights(max_per_week=1, max_in_a_row=7), history=(1, 1, 1, OFF))


def test_exempt_people_work_no_night_at_all():
    (violation,) = found("EE.N...", Nights(), who=EXEMPT)
    assert (violation.amount, violation.day) == (1, 3)
    assert violation.text == "{name} works no nights but has one on {day}"
    assert dict(violation.values) == {"name": Person(0), "day": Day(3)}


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize(("per_week", "in_a_row"), [(0, 7), (1, 7), (7, 0), (7, 1), (2, 1)])
def test_solver_and_checker_agree_on_every_roster(hard, per_week, in_a_row):
    rule = Nights(hard=hard, weight=3, max_per_week=per_week, max_in_a_row=in_a_row)
    assert_halves_agree(rule, problem(patterns=BOTH, history=((1, 1),)))


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_on_exempt_people(hard):
    of = problem(EXEMPT, patterns=BOTH, history=((1,),))
    assert assert_halves_agree(Nights(hard=hard, weight=1), of) == {0, 1, 2, 3}


def test_solver_and_checker_agree_over_two_weeks():
    of = problem(days=8, patterns=(NIGHT,))
    assert_halves_agree(Nights(hard=False, weight=3, max_per_week=1, max_in_a_row=2), of)
