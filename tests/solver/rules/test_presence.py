"""What the presence rules share: open hours, midnight, last week's night, lookahead."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF, Pattern
from solver.domain.queue import Queue
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.rules.wording import Span
from tests.solver.tiny import NIGHT, H, assert_halves_agree, demand, person, problem, roster

PHONE = (Queue("phone"),)
RULE = MinimumOnDuty(minimum=1)


def spans(of, *lines: str, rule=RULE) -> list[tuple[int, int, int]]:
    """First hour, last hour and people missing of each breach."""
    found = [dict(v.values) for v in rule.violations(of, roster(*lines))]
    return [(v["span"].start // H, v["span"].end // H, v["missing"]) for v in found]


def open_at(hours, days=1, lookahead=0, **fields):
    needs = demand(PHONE, {(0, t): 1 for t in hours}, 24 * days + lookahead)
    return problem(
        days=days, lookahead_minutes=lookahead * H, queues=PHONE, requirements=needs, **fields
    )


def test_nobody_is_needed_while_nothing_is_required():
    assert not spans(open_at([]), ".")
    assert spans(open_at([8, 9]), ".") == [(8, 10, 1)]
    assert not spans(open_at([8, 9]), "E")


def test_hours_that_no_shift_covers_are_left_out():
    assert spans(open_at(range(24)), ".") == [(7, 15, 1), (22, 24, 1)]


def test_a_gap_is_told_as_one_stretch_cut_at_midnight_and_where_its_depth_changes():
    of = open_at(range(22, 31), days=2, history=())
    assert spans(of, "..") == [(22, 24, 1), (24, 31, 1)]
    two = MinimumOnDuty(minimum=2)
    early_and_ten = open_at(range(7, 16), days=1)
    assert spans(early_and_ten, "E", rule=two) == [(7, 15, 1)]
    assert spans(early_and_ten, ".", rule=two) == [(7, 15, 2)]


def test_last_nights_shift_covers_the_first_morning():
    morning = open_at([5, 6, 7], days=2, history=((OFF, 1),))
    assert spans(morning, "..") == [(7, 8, 1)]
    assert spans(open_at([0, 6], days=2, history=((1, OFF),)), "..") == []  # nobody could be there


def test_last_nights_shift_counts_beside_this_weeks_people():
    dawn = Pattern("D", 0, 8 * H, 8 * H)
    of = problem(
        days=1,
        patterns=(dawn, NIGHT),
        queues=PHONE,
        requirements=demand(PHONE, {(0, t): 1 for t in range(8)}, 24),
        history=((1,),),
    )
    found = list(MinimumOnDuty(minimum=2).violations(of, roster(".", patterns=(dawn, NIGHT))))
    told = [(dict(v.values)["span"], dict(v.values)["missing"], v.amount) for v in found]
    assert told == [(Span(0, 7 * H), 1, 7 * H), (Span(7 * H, 8 * H), 2, 2 * H)]


def test_sunday_night_covers_the_morning_looked_ahead_to():
    of = open_at(range(22, 31), lookahead=7)
    assert not spans(of, "N")
    assert spans(of, ".") == [(22, 24, 1), (24, 31, 1)]


def test_a_breach_beyond_the_horizon_is_shown_on_its_last_day():
    *_, beyond = RULE.violations(open_at(range(22, 31), lookahead=7), roster("."))
    assert (beyond.day, beyond.start, beyond.amount) == (0, 24 * H, 7 * H)


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("minimum", [0, 1, 2, 3])
def test_solver_and_checker_agree_on_every_roster(hard, minimum):
    hours = [0, 6, 7, 8, 14, 15, 22, 23, 24, 30]
    of = problem(
        person("Ana"),
        person("Bo"),
        days=2,
        lookahead_minutes=7 * H,
        queues=PHONE,
        requirements=demand(PHONE, {(0, t): 1 for t in hours}, 55),
        history=((1,), (OFF,)),
    )
    assert_halves_agree(MinimumOnDuty(hard=hard, weight=2, minimum=minimum), of)


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_where_last_nights_people_are_joined(hard):
    dawn = Pattern("D", 0, 8 * H, 8 * H)
    of = problem(
        person("Ana"),
        person("Bo"),
        days=1,
        patterns=(dawn, NIGHT),
        queues=PHONE,
        requirements=demand(PHONE, {(0, t): 1 for t in range(8)}, 24),
        history=((1,), (OFF,)),
    )
    assert_halves_agree(MinimumOnDuty(hard=hard, weight=2, minimum=2), of)
