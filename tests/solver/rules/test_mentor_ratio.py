"""Juniors beside seniors: the ratio on every shift."""

from __future__ import annotations

import pytest

from solver.domain.employee import Level
from solver.rules.mentor_ratio import MentorRatio
from solver.rules.wording import Day, Shift
from tests.solver.tiny import assert_halves_agree, junior, person, problem, roster

FOUR = problem(person("Sue"), junior("Jo"), junior("Jim"), junior("Jan"), days=1)


def test_so_many_juniors_for_a_senior_are_allowed_and_one_more_is_not():
    rule = MentorRatio(juniors_per_guide=2)
    assert not list(rule.violations(FOUR, roster("E", "E", "E", ".")))
    (found,) = rule.violations(FOUR, roster("E", "E", "E", "E"))
    assert (found.rule, found.amount, found.day, found.employee) == ("mentor_ratio", 1, 0, None)
    assert dict(found.values) == {
        "shift": Shift(0),
        "day": Day(0),
        "juniors": 3,
        "guides": 1,
        "over": 1,
    }


def test_a_senior_on_another_shift_is_no_help():
    found = list(MentorRatio().violations(FOUR, roster("E", "N", "N", "E")))
    assert [(v.day, dict(v.values)["shift"], v.amount) for v in found] == [(0, Shift(1), 2)]


def test_a_lead_guides_as_a_senior_does():
    of = problem(person("Lea", level=Level.LEAD), junior("Jo"), days=1)
    assert not list(MentorRatio(juniors_per_guide=1).violations(of, roster("E", "E")))
    assert list(MentorRatio(juniors_per_guide=0).violations(of, roster("E", "E")))


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("ratio", [0, 1, 2])
def test_solver_and_checker_agree_on_every_roster(hard, ratio):
    assert_halves_agree(MentorRatio(hard=hard, weight=3, juniors_per_guide=ratio), FOUR)


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("people", [(junior("Jo"), junior("Jim")), (person("Sue"),)])
def test_solver_and_checker_agree_without_seniors_or_without_juniors(hard, people):
    assert_halves_agree(MentorRatio(hard=hard, weight=3), problem(*people, days=1))
