"""Teams together: different shifts of a team on a day."""

from __future__ import annotations

import pytest

from solver.rules.team_together import TeamTogether
from solver.rules.wording import Day
from tests.solver.tiny import EARLY, LATE, NIGHT, assert_halves_agree, person, problem, roster

PATTERNS = (EARLY, LATE, NIGHT)
A, A2, A3 = (person(name, team="A") for name in ("Ana", "Al", "Amy"))
B, ALONE, ALONE_2 = person("Bo", team="B"), person("Cy"), person("Cid")


def found(*lines: str, people=(A, A2, A3), most: int = 1):
    of = problem(*people, days=len(lines[0]), patterns=PATTERNS)
    rule = TeamTogether(hard=True, shifts_a_day=most)
    return list(rule.violations(of, roster(*lines, patterns=PATTERNS)))


def test_one_shift_of_all_who_work_is_allowed_and_another_is_told():
    assert not found("EL", ".L", "E.")
    (violation,) = found("EL", ".E", "E.")
    assert (violation.rule, violation.amount, violation.day) == ("team_together", 1, 1)
    assert dict(violation.values) == {"team": "A", "shifts": 2, "day": Day(1), "limit": 1}


def test_so_many_different_shifts_are_allowed_and_one_more_is_not():
    assert not found("E", "L", "L", most=2)
    assert [v.amount for v in found("E", "L", "N", most=2)] == [1]
    assert [v.amount for v in found("E", "L", "N", most=1)] == [2]


def test_other_teams_and_people_without_a_team_do_as_they_like():
    assert not found("E", "L", "N", "E", people=(A, B, ALONE, ALONE_2))


def test_it_is_off_unless_asked_for():
    assert TeamTogether().is_off


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("most", [1, 2, 3])
def test_solver_and_checker_agree_on_every_roster(hard, most):
    of = problem(A, B, A2, A3, days=1, patterns=PATTERNS)
    assert_halves_agree(TeamTogether(hard=hard, weight=3, shifts_a_day=most), of)


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_on_two_days_and_two_teams(hard):
    of = problem(A, B, A2, days=2, patterns=PATTERNS[:2])
    assert_halves_agree(TeamTogether(hard=hard, weight=3), of)
