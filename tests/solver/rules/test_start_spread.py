"""Similar start times: latest less earliest start, week by week."""

from __future__ import annotations

import pytest

from solver.domain.pattern import Pattern
from solver.rules.start_spread import StartSpread
from solver.rules.wording import Day, Duration, Person
from tests.solver.tiny import (
    EARLY,
    LATE,
    NIGHT,
    H,
    assert_halves_agree,
    least_cost,
    person,
    problem,
    roster,
)

SOON = Pattern("S", 7 * H + 45, 8 * H, 8 * H)
LONG = Pattern("M", 7 * H, 10 * H, 9 * H)  # starts with EARLY
PATTERNS = (EARLY, LATE, SOON)


def found(line: str, most_minutes: int, patterns: tuple[Pattern, ...] = PATTERNS):
    rule = StartSpread(hard=True, most_minutes=most_minutes)
    of = problem(days=len(line), patterns=patterns)
    return list(rule.violations(of, roster(line, patterns=patterns)))


def test_starts_so_far_apart_are_allowed_and_a_minute_more_is_not():
    assert not found("E.S.E..", 45)
    (violation,) = found("E.S.E..", 44)
    assert (violation.rule, violation.amount, violation.employee) == ("start_spread", 1, 0)
    assert dict(violation.values) == {
        "name": Person(0),
        "spread": Duration(45),
        "day": Day(0),
        "limit": Duration(44),
    }


def test_only_the_extremes_count():
    assert [v.amount for v in found("ESLSELS", 0)] == [7 * H]


def test_each_week_is_for_itself():
    assert not found("EEEEE.." + "LLLLL..", 0)
    (violation,) = found("EEEEE.." + "LLLLE..", 0)
    assert dict(violation.values)["day"] == Day(7)


def test_a_free_week_has_no_spread():
    assert not found(".......", 0)


def test_it_is_off_unless_asked_for():
    assert StartSpread().is_off


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("most", [0, 44, 45, 375, 420])
def test_solver_and_checker_agree_on_every_roster(hard, most):
    of = problem(days=3, patterns=PATTERNS)
    seen = assert_halves_agree(StartSpread(hard=hard, weight=3, most_minutes=most), of)
    assert max(seen) == (420 - most) * (1 if hard else 3)


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_on_four_patterns_of_two_people(hard):
    of = problem(
        person("Ana"),
        person("Bo"),
        days=1,
        patterns=(NIGHT, EARLY, LONG, LATE),
        history=((0,), (1,)),
    )
    assert assert_halves_agree(StartSpread(hard=hard, weight=3, most_minutes=0), of) == {0}


@pytest.mark.parametrize("line", ["EEEEEEEL", "EEEEEELL", "E......L", "EL.....L", "........"])
def test_solver_and_checker_agree_over_two_weeks(line):
    of, fixed = problem(days=8, patterns=PATTERNS), roster(line, patterns=PATTERNS)
    rule = StartSpread(hard=False, weight=3)
    assert least_cost(rule, of, fixed) == rule.cost(of, fixed)
    hard = StartSpread(hard=True)
    assert (least_cost(hard, of, fixed) is None) == bool(rule.cost(of, fixed))
