"""Seats: everybody on duty needs one, last week's night included."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF, Pattern
from solver.rules.seats import Seats
from solver.rules.wording import Span
from tests.solver.tiny import EARLY, H, assert_halves_agree, least_cost, person, problem, roster

NOON = Pattern("M", 11 * H, 8 * H, 8 * H)
PATTERNS = (EARLY, NOON)
DAWN, NIGHT = Pattern("D", 4 * H, 4 * H, 4 * H), Pattern("N", 22 * H, 9 * H, 8 * H)
THREE = (person("Ana"), person("Bo"), person("Cy"))


def found(seats: int, *lines: str):
    of = problem(*THREE, days=len(lines[0]), patterns=PATTERNS)
    return list(Seats(hard=True, seats=seats).violations(of, roster(*lines, patterns=PATTERNS)))


def test_as_many_people_as_seats_are_allowed_and_one_more_is_not():
    assert not found(3, "EE", "EM", "MM")
    (violation,) = found(2, "EE", "EM", "M.")
    assert (violation.rule, violation.amount, violation.day) == ("seats", 4 * H, 0)
    assert dict(violation.values) == {"span": Span(11 * H, 15 * H), "over": 1}
    assert violation.text == "{span}: {over} more people on duty than there are seats"


def test_people_too_many_are_counted():
    assert [(v.amount, dict(v.values)["over"]) for v in found(1, "E", "E", "E")] == [(16 * H, 2)]


def test_the_last_night_takes_seats_but_is_not_charged_itself():
    of = problem(*THREE, days=1, patterns=(DAWN, NIGHT), history=((1,), (1,), (OFF,)))
    lines = {line: roster(".", ".", line, patterns=(DAWN, NIGHT)) for line in ".D"}
    assert not list(Seats(seats=1).violations(of, lines["."]))
    (violation,) = Seats(seats=1).violations(of, lines["D"])  # 04:00 to 07:00: three on one seat
    assert dict(violation.values) == {"span": Span(4 * H, 7 * H), "over": 1}
    assert not list(Seats(seats=3).violations(of, lines["D"]))


def test_it_is_off_unless_asked_for():
    assert Seats().is_off


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("seats", [0, 1, 2, 3])
def test_solver_and_checker_agree_on_every_roster(hard, seats):
    of = problem(*THREE, days=1, patterns=PATTERNS)
    assert_halves_agree(Seats(hard=hard, weight=3, seats=seats), of)


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("seats", [0, 1, 2])
@pytest.mark.parametrize("history", [((1,), (1,)), ((1,), (OFF,))])
def test_solver_and_checker_agree_after_a_night_and_where_shifts_of_one_person_overlap(
    hard, seats, history
):
    of = problem(
        *THREE[:2], days=2, patterns=(DAWN, NIGHT), lookahead_minutes=7 * H, history=history
    )
    assert_halves_agree(Seats(hard=hard, weight=3, seats=seats), of)


def test_somebody_on_two_shifts_at_once_takes_two_seats():
    of = problem(*THREE, days=2, patterns=(DAWN, NIGHT))
    fixed = roster("ND", "ND", "ND", patterns=(DAWN, NIGHT))
    rule = Seats(weight=3, seats=0)
    assert [dict(v.values)["over"] for v in rule.violations(of, fixed)] == [3, 3, 6, 3]
    assert least_cost(rule, of, fixed) == rule.cost(of, fixed)
