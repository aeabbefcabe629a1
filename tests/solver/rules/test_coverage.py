"""Coverage: what shortage and surplus cost, how it spreads, and who counts where."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF, Pattern
from solver.domain.queue import Queue
from solver.domain.validation import FieldError
from solver.rules.coverage import Coverage
from solver.rules.wording import Duration, Span
from tests.solver.tiny import H, all_rosters, assert_halves_agree, demand, person, problem, roster

PHONE = (Queue("phone"),)
ZH_EN = (Queue("zh", "zh"), Queue("en", "en"))
BOTH, ZH = frozenset({"zh", "en"}), frozenset({"zh"})
FOUR = tuple(person(name) for name in ("Ana", "Bo", "Cy", "Di"))


def one_hour(need: int, hour: int = 8, interval: int = 60, people=FOUR):
    first = hour * 60 // interval
    needs = demand(PHONE, {(0, first): need}, 24 * 60 // interval)
    return problem(*people, days=1, interval_minutes=interval, queues=PHONE, requirements=needs)


@pytest.mark.parametrize(
    ("short", "cost"),
    [
        (0, 0),
        (1, 4 * 10),
        (2, 4 * (10 + 15)),
        (3, 4 * (10 + 15 + 20)),
        (4, 4 * (10 + 15 + 20 + 20)),  # from the third on, each costs the same
    ],
)
def test_each_further_agent_short_costs_more(short, cost):
    rule = Coverage(weight=10, spread=5, surplus=0)
    lines = ["E"] * (4 - short) + ["."] * short
    assert rule.cost(one_hour(4), roster(*lines)) == cost


@pytest.mark.parametrize(("interval", "cost"), [(15, 10), (30, 20), (60, 40), (5, 4)])
def test_prices_are_per_quarter_of_an_hour_rounded_up(interval, cost):
    rule = Coverage(weight=10, spread=5, surplus=0)
    assert rule.cost(one_hour(1, interval=interval), roster(".", ".", ".", ".")) == cost


def test_an_agent_too_many_costs_the_surplus():
    rule = Coverage(surplus=1)
    of = one_hour(2)
    # Ana and Bo: one hour needed, seven each not; Cy: eight hours too many.
    assert rule.cost(of, roster("E", "E", ".", ".")) == 4 * 14
    assert rule.cost(of, roster("E", "E", "E", ".")) == 4 * (14 + 8)
    assert not list(rule.violations(of, roster("E", "E", "E", ".")))


def test_shortage_is_told_by_queue_and_stretch():
    of = problem(days=1, queues=PHONE, requirements=demand(PHONE, {(0, 8): 1, (0, 9): 3}, 24))
    (found,) = Coverage(weight=10, spread=5).violations(of, roster("."))
    assert (found.rule, found.amount, found.day, found.start) == ("coverage", 4, 0, 8 * H)
    assert found.cost == 4 * (10 + 10 + 15 + 20)
    assert dict(found.values) == {
        "span": Span(8 * H, 10 * H),
        "queue": "phone",
        "missing": 3,
        "hours": Duration(4 * H),
    }


def test_stretches_end_at_midnight_and_the_lookahead_belongs_to_the_last_day():
    needs = demand(PHONE, {(0, t): 1 for t in (22, 23, 24, 25)}, 31)
    of = problem(days=1, lookahead_minutes=7 * H, queues=PHONE, requirements=needs)
    found = [(v.day, v.start // H, v.amount) for v in Coverage().violations(of, roster("."))]
    assert found == [(0, 22, 2), (0, 24, 2)]
    assert not list(Coverage().violations(of, roster("N")))


def test_last_nights_shift_covers_the_first_morning():
    needs = demand(PHONE, {(0, 6): 1, (0, 7): 1}, 24)
    of = problem(days=1, queues=PHONE, requirements=needs, history=((1,),))
    assert [v.start // H for v in Coverage().violations(of, roster("."))] == [7]


def test_an_agent_of_two_skills_counts_for_one_queue_at_a_time():
    needs = demand(ZH_EN, {(0, 8): 1, (1, 8): 1}, 24)
    of = problem(person(skills=BOTH), days=1, queues=ZH_EN, requirements=needs)
    (found,) = Coverage().violations(of, roster("E"))
    assert found.amount == 1


def test_the_skill_class_goes_where_nobody_else_can():
    needs = demand(ZH_EN, {(0, 8): 1, (1, 8): 1}, 24)
    people = (person("Ana", skills=BOTH), person("Bo", skills=ZH))
    of = problem(*people, days=1, queues=ZH_EN, requirements=needs)
    assert not list(Coverage().violations(of, roster("E", "E")))


def test_shortage_is_spread_over_the_hours():
    """Two hours of 2: one agent each costs less than two and none."""
    morning, noon = Pattern("A", 8 * H, H, H), Pattern("B", 9 * H, H, H)
    needs = demand(PHONE, {(0, 8): 2, (0, 9): 2}, 24)
    of = problem(
        person("Ana"),
        person("Bo"),
        days=1,
        patterns=(morning, noon),
        queues=PHONE,
        requirements=needs,
    )
    best = min(all_rosters(of), key=lambda r: Coverage().cost(of, r))
    assert sorted(best.cells) == [(0,), (1,)]


def test_coverage_cannot_be_hard():
    with pytest.raises(FieldError) as refused:
        Coverage(hard=True)
    assert refused.value.field == "coverage.hard"


@pytest.mark.parametrize(("weight", "spread", "surplus"), [(10, 5, 1), (10, 0, 0), (1, 7, 3)])
def test_solver_and_checker_agree_on_every_roster(weight, spread, surplus):
    needs = {(0, 0): 1, (0, 8): 3, (0, 14): 1, (0, 15): 2, (0, 23): 2, (0, 24): 1, (0, 31): 1}
    of = problem(
        *FOUR[:2],
        days=1,
        lookahead_minutes=8 * H,
        queues=PHONE,
        requirements=demand(PHONE, needs, 32),
        history=((1,), (OFF,)),
    )
    assert_halves_agree(Coverage(weight=weight, spread=spread, surplus=surplus), of)


@pytest.mark.parametrize(("zh", "en", "other"), [(1, 1, 0), (2, 1, 1), (1, 3, 2), (0, 2, 0)])
def test_solver_and_checker_agree_on_shared_skills(zh, en, other):
    queues = (*ZH_EN, Queue("chat"))
    needs = {(0, 8): zh, (1, 8): en, (2, 8): other, (1, 23): en, (2, 2): 1}
    of = problem(
        person("Ana", skills=BOTH),
        person("Bo", skills=ZH),
        person("Cy", skills=frozenset({"en"})),
        person("Di"),
        days=1,
        queues=queues,
        requirements=demand(queues, needs, 24),
        history=((1,), (1,), (OFF,), (OFF,)),
    )
    assert_halves_agree(Coverage(), of)


def test_solver_and_checker_agree_on_people_who_serve_no_queue():
    of = problem(days=1, queues=ZH_EN, requirements=demand(ZH_EN, {(0, 8): 1}, 24))
    assert_halves_agree(Coverage(), of)
