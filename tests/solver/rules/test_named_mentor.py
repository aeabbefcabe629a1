"""Named mentor: whom the data names, whom the solver chooses, and the hours together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.pattern import Pattern
from solver.domain.wishes import TimeOff
from solver.roster.result import SolveOptions, Status
from solver.roster.solve import solve
from solver.rules import default_rules
from solver.rules.named_mentor import MentorPair, NamedMentor
from solver.rules.wording import Day, Duration, Person
from solver.search.cancellation import CancelToken
from tests.solver.tiny import (
    EARLY,
    LATE,
    NIGHT,
    H,
    assert_halves_agree,
    junior,
    person,
    problem,
    roster,
)

PATTERNS = (EARLY, LATE)  # 07:00-15:00, 14:00-22:00: one hour in common
SUE, SAM = person("Sue"), person("Sam")
JO = junior("Jo", mentor_id="Sue")
FREE_JO, FREE_JIM = junior("Jo"), junior("Jim")
DAY = 24 * H


def found(*lines: str, people=(SUE, JO), patterns=PATTERNS, **settings):
    of = problem(*people, days=len(lines[0]), patterns=patterns)
    rule = NamedMentor(hard=True, **settings)
    return list(rule.violations(of, roster(*lines, patterns=patterns)))


def pairs(*lines: str, people, **settings):
    of = problem(*people, days=len(lines[0]), patterns=PATTERNS)
    return NamedMentor(**settings).pairs(of, roster(*lines, patterns=PATTERNS))


def test_the_share_is_enough_and_a_minute_less_is_not():
    lines = ("EEEE.", "EEEEE")  # 32 of 40 hours: 80 %
    assert not found(*lines)
    (violation,) = found(*lines, shared_percent=81)
    assert (violation.rule, violation.amount, violation.employee) == ("named_mentor", 24, 1)
    assert dict(violation.values) == {
        "name": Person(1),
        "mentor": Person(0),
        "shared": Duration(32 * H),
        "worked": Duration(40 * H),
        "limit": Duration(32 * H + 24),
        "day": Day(0),
    }


def test_minutes_are_rounded_up_to_whole_ones():
    odd = Pattern("O", 7 * H, 7 * H + 1, 7 * H)
    (violation,) = found(".", "O", patterns=(odd,), shared_percent=50)
    assert violation.amount == 211  # half of 421 minutes


def test_shifts_that_overlap_share_the_hours_that_both_are_there():
    (violation,) = found("L", "E", shared_percent=50)
    assert violation.amount == 3 * H
    assert not found("L", "E", shared_percent=12)


def test_hours_together_reach_over_midnight_and_back_to_the_last_night():
    dawn = Pattern("D", 4 * H, 4 * H, 4 * H)
    shapes = (NIGHT, dawn)  # 22:00-07:00, 04:00-08:00: three hours in common
    assert [v.amount for v in found(".D", "N.", patterns=shapes, shared_percent=50)] == [90]
    assert [v.amount for v in found("N.", ".D", patterns=shapes, shared_percent=100)] == [H]
    of = problem(SUE, JO, days=1, patterns=shapes, history=((0,), (-1,)))
    (violation,) = NamedMentor(shared_percent=100).violations(of, roster(".", "D", patterns=shapes))
    assert violation.amount == H


def test_standby_is_no_time_of_the_junior_nor_of_the_mentor():
    shapes = (EARLY, Pattern("R", 7 * H, 8 * H, 0, is_standby=True))
    assert not found("..", ".R", patterns=shapes)
    assert [v.amount for v in found("ER", "EE", patterns=shapes)] == [288]
    of = problem(SUE, SAM, FREE_JO, days=1, patterns=shapes)
    assert_halves_agree(NamedMentor(hard=False, weight=3), of)


def test_days_of_the_mentors_leave_do_not_count():
    away = (TimeOff(0, 0, 4 * DAY),)
    assert found("....E", "EEEEL")
    of = problem(SUE, JO, days=5, patterns=PATTERNS, time_off=away)
    rule = NamedMentor()
    assert not list(rule.violations(of, roster("....E", "EEEEE", patterns=PATTERNS)))
    (violation,) = rule.violations(of, roster("....E", "EEEEL", patterns=PATTERNS))
    assert violation.amount == 384 - H  # of the one day that counts


def test_each_week_counts_for_itself():
    told = found("EEEEEEEE......", "EEEEEEEEEEEEEE")
    assert [(v.day, v.amount) for v in told] == [(7, round(0.8 * 7 * 8 * H) - 8 * H)]


def test_the_roster_itself_tells_the_best_pairs_of_juniors_without_a_name():
    people, lines = (SUE, SAM, FREE_JO, FREE_JIM), ("EEE", "LLL", "LLL", "LLE")
    chosen = pairs(*lines, people=people)
    assert chosen == (MentorPair(2, 1, 24 * H, 24 * H), MentorPair(3, 1, 24 * H, 17 * H))
    # Where Sam has one place, the least is missing if Jo has it.
    crowded = pairs(*lines, people=people, max_juniors=1)
    assert crowded == (MentorPair(2, 1, 24 * H, 24 * H), MentorPair(3, 0, 24 * H, 10 * H))


def test_named_juniors_have_their_places_first_and_too_many_of_them_are_told():
    people = (SUE, JO, FREE_JIM)
    assert [v.employee for v in found("E", "E", "E", people=people, max_juniors=1)] == [2]
    third = junior("Joy", mentor_id="Sue")
    (violation,) = found("E", "E", "E", people=(SUE, JO, third), max_juniors=1)
    assert (violation.employee, violation.amount) == (0, 480)
    assert dict(violation.values) == {"mentor": Person(0), "juniors": 2, "limit": 1}
    assert not found("E", "E", "E", people=(SUE, JO, third), max_juniors=2)


def test_a_junior_without_any_mentor_is_told_unless_she_is_off():
    (violation,) = found("E", people=(FREE_JO,))
    assert (violation.amount, dict(violation.values)["worked"]) == (384, Duration(8 * H))
    assert not found(".", people=(FREE_JO,))


def test_a_team_with_places_keeps_its_juniors_and_others_take_anybody():
    lea, jo = person("Lea", team="A"), replace(FREE_JO, team="A")
    assert [p.mentor for p in pairs("E", "L", "L", people=(lea, SUE, jo))] == [0]
    assert [p.mentor for p in pairs("E", "L", "L", people=(lea, SUE, jo), max_juniors=1)] == [0]
    alone = replace(FREE_JO, team="B")
    assert [p.mentor for p in pairs("E", "L", "L", people=(lea, SUE, alone))] == [1]


def test_who_is_on_leave_most_of_the_time_takes_nobody_new():
    of = problem(SUE, SAM, FREE_JO, days=2, patterns=PATTERNS)
    line = roster("E.", ".L", "EE", patterns=PATTERNS)
    assert NamedMentor().pairs(of, line) == (MentorPair(2, 0, 16 * H, 8 * H),)
    away = replace(of, time_off=(TimeOff(0, 0, 2 * DAY),))
    assert [p.mentor for p in NamedMentor().pairs(away, line)] == [1]
    half = replace(of, time_off=(TimeOff(0, DAY, 2 * DAY),))
    assert [p.mentor for p in NamedMentor().pairs(half, line)] == [0]


@pytest.mark.parametrize("n_juniors", [16, 20])
def test_all_juniors_of_a_large_team_can_be_bound_if_there_are_places(n_juniors):
    guides = [person(f"S{i}") for i in range(10)]
    of = problem(*guides, *(junior(f"J{i}") for i in range(n_juniors)), days=1, patterns=PATTERNS)
    line = roster(*["E"] * (10 + n_juniors), patterns=PATTERNS)
    assert len(NamedMentor().pairs(of, line)) == n_juniors
    assert not list(NamedMentor().violations(of, line))


def test_it_is_off_unless_asked_for():
    assert NamedMentor().is_off


def test_a_solve_keeps_the_pair_that_it_chose_where_it_is_named_next_week():
    of = problem(SUE, SAM, FREE_JO, days=5, patterns=PATTERNS)
    rules = (*(r for r in default_rules() if r.key == "availability"), NamedMentor(hard=True))
    result = solve(of, rules, SolveOptions(5, 1), CancelToken())
    assert result.status is Status.OPTIMAL
    named = replace(of, employees=(SUE, SAM, replace(FREE_JO, mentor_id="Sam")))
    line = roster("EEEEE", "LLLLL", "LLLLL", patterns=PATTERNS)
    assert NamedMentor().pairs(named, line) == (MentorPair(2, 1, 40 * H, 40 * H),)
    other = roster("LLLLL", "EEEEE", "LLLLL", patterns=PATTERNS)
    assert [p.mentor for p in NamedMentor().pairs(named, other)] == [1]
    assert list(NamedMentor().violations(named, other))


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("percent", [0, 33, 80, 100])
def test_solver_and_checker_agree_on_a_named_pair(hard, percent):
    of = problem(SUE, JO, days=2, patterns=PATTERNS)
    assert_halves_agree(NamedMentor(hard=hard, weight=3, shared_percent=percent), of)


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("places", [0, 1, 2])
def test_solver_and_checker_agree_on_chosen_pairs(hard, places):
    of = problem(SUE, SAM, FREE_JO, FREE_JIM, days=1, patterns=PATTERNS)
    assert_halves_agree(NamedMentor(hard=hard, weight=3, max_juniors=places), of)


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("away", [0, 1])
def test_solver_and_checker_agree_after_a_night_and_with_leave(hard, away):
    dawn = Pattern("D", 4 * H, 4 * H, 4 * H)
    of = problem(
        SUE,
        SAM,
        FREE_JO,
        days=2,
        patterns=(NIGHT, dawn),
        history=((0,), (-1,), (0,)),
        time_off=(TimeOff(away, DAY, 2 * DAY),),
    )
    assert_halves_agree(NamedMentor(hard=hard, weight=3), of)


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("most", [0, 1, 2])
def test_solver_and_checker_agree_beside_named_juniors(hard, most):
    of = problem(SUE, JO, junior("Joy", mentor_id="Sue"), FREE_JIM, days=1, patterns=PATTERNS)
    assert_halves_agree(NamedMentor(hard=hard, weight=3, max_juniors=most), of)
