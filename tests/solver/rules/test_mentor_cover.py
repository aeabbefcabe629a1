"""Seniors on duty beside juniors: by the clock, not by the shift."""

from __future__ import annotations

import pytest

from solver.domain.employee import Level
from solver.domain.pattern import OFF, Pattern
from solver.rules.mentor_cover import MentorCover
from solver.rules.wording import Span
from tests.solver.tiny import EARLY, H, assert_halves_agree, junior, person, problem, roster

NOON = Pattern("M", 11 * H, 8 * H, 8 * H)
PATTERNS = (EARLY, NOON)
DAWN, NIGHT = Pattern("D", 4 * H, 4 * H, 4 * H), Pattern("N", 22 * H, 9 * H, 8 * H)
PEOPLE = (person("Sue"), junior("Jo"), junior("Jim"))


def found(ratio: int, *lines: str, people=PEOPLE):
    of = problem(*people, days=len(lines[0]), patterns=PATTERNS)
    rule = MentorCover(hard=True, juniors_per_guide=ratio)
    return list(rule.violations(of, roster(*lines, patterns=PATTERNS)))


def test_so_many_juniors_for_a_senior_are_allowed_and_one_more_is_not():
    assert not found(2, "E", "E", "E")
    (violation,) = found(1, "E", "E", "E")
    assert (violation.rule, violation.amount, violation.day) == ("mentor_cover", 8 * H, 0)
    assert dict(violation.values) == {"span": Span(7 * H, 15 * H), "over": 1}


def test_a_senior_of_another_shift_helps_while_both_are_there():
    told = [(dict(v.values)["span"], v.amount) for v in found(1, "E", "M", ".")]
    assert told == [(Span(15 * H, 19 * H), 4 * H)]


def test_a_lead_guides_as_a_senior_does():
    assert not found(1, "E", "E", people=(person("Lea", level=Level.LEAD), junior("Jo")))
    assert found(0, "E", "E", people=(person("Lea", level=Level.LEAD), junior("Jo")))


def test_the_last_night_counts_but_is_not_charged_itself():
    of = problem(*PEOPLE, days=1, patterns=(DAWN, NIGHT), history=((OFF,), (1,), (OFF,)))
    rule = MentorCover(juniors_per_guide=1)
    shapes = {"patterns": (DAWN, NIGHT)}
    assert not list(rule.violations(of, roster(".", ".", ".", **shapes)))
    told = [dict(v.values) for v in rule.violations(of, roster(".", ".", "D", **shapes))]
    assert told == [{"span": Span(4 * H, 8 * H), "over": 1}]  # last night's Jo goes at 07:00
    assert not list(rule.violations(of, roster("D", ".", "D", **shapes)))


def test_it_is_off_unless_asked_for():
    assert MentorCover().is_off


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("ratio", [0, 1, 2])
def test_solver_and_checker_agree_on_every_roster(hard, ratio):
    of = problem(*PEOPLE, days=1, patterns=PATTERNS)
    assert_halves_agree(MentorCover(hard=hard, weight=3, juniors_per_guide=ratio), of)


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("history", [((OFF,), (1,)), ((1,), (1,)), ((1,), (OFF,))])
def test_solver_and_checker_agree_after_a_night_and_where_shifts_of_one_person_overlap(
    hard, history
):
    of = problem(
        *PEOPLE[:2], days=2, patterns=(DAWN, NIGHT), lookahead_minutes=7 * H, history=history
    )
    assert_halves_agree(MentorCover(hard=hard, weight=3, juniors_per_guide=1), of)


@pytest.mark.parametrize("people", [PEOPLE[:1], PEOPLE[1:]])
@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_without_juniors_or_without_seniors(people, hard):
    of = problem(*people, days=1, patterns=PATTERNS)
    assert_halves_agree(MentorCover(hard=hard, weight=3), of)
