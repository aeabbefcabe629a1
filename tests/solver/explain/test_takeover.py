"""Who else could take a shift."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from solver.domain.pattern import OFF
from solver.domain.queue import Queue
from solver.domain.roster import Roster
from solver.domain.wishes import Request, TimeOff
from solver.explain.single_change import Cell
from solver.explain.takeover import takeover
from solver.roster.evaluate import evaluate
from solver.rules import default_rules
from solver.rules.minimum_on_duty import MinimumOnDuty
from tests.solver.random_problems import problems, rule_books
from tests.solver.tiny import EARLY, LATE, H, demand, junior, person, problem, roster

PHONE = (Queue("phone"),)
BOTH = (EARLY, LATE)
RULES = tuple(r for r in default_rules() if r.key != "minimum_on_duty")


def ask(of, *lines, rules=RULES):
    return takeover(of, rules, roster(*lines, patterns=BOTH), Cell(0, 0, 0))


def told(answer):
    return {g.text.format(count=len(g.people), skill=g.skill, rule=g.rule) for g in answer.groups}


def test_who_is_off_takes_it_and_who_works_swaps():
    of = problem(person("A"), person("Off"), person("Late"), person("Too"), patterns=BOTH)
    found = ask(of, "E..", "...", "L..", "E..")
    assert [(t.cell, t.in_return) for t in found.takers] == [
        (Cell(1, 0, 0), Cell(0, 0, OFF)),
        (Cell(2, 0, 0), Cell(0, 0, 1)),
    ]
    assert found.groups == ()


def test_the_rule_that_keeps_somebody_back_is_named():
    of = problem(
        person("A"),
        person("Leave"),
        person("Hours", max_minutes=8 * H),
        patterns=BOTH,
        time_off=(TimeOff(1, 0, 24 * H),),
    )
    found = ask(of, "E..", "...", "..E")
    assert found.takers == ()
    assert told(found) == {"1 on leave", "1 at their weekly hours"}


def test_the_holders_own_rules_count_too():
    """She has a late shift the evening before her next early one: no swap is possible."""
    of = problem(person("A", min_rest_minutes=11 * H), person("B"), patterns=BOTH)
    found = ask(of, "EE.", "L..")
    assert told(found) == {"1 because of somebody else: minimum_rest"}
    assert [t.cell.employee for t in ask(of, "EE.", "...").takers] == [1]


def test_a_day_too_few_of_the_holder_is_not_made_good_by_one_of_the_taker():
    of = problem(person("A", min_days=1), person("B", min_days=1), patterns=BOTH, days=7)
    found = ask(of, "E......", ".......")
    assert told(found) == {"1 because of somebody else: working_days"}


def test_what_the_taker_heals_does_not_stand_in_the_way():
    of = problem(
        person("A"),
        person("B"),
        junior("J"),
        patterns=BOTH,
        queues=PHONE,
        requirements=demand(PHONE, {(0, t): 1 for t in range(7, 15)}, 72),
    )
    rules = (*RULES, MinimumOnDuty(minimum=1))
    found = ask(of, "E..", "...", "...", rules=rules)
    assert [t.cell.employee for t in found.takers] == [1]
    assert told(found) == {"1 without a senior on the shift"}


def test_takers_come_in_order_of_cost():
    of = problem(person("A"), person("B"), person("C"), requests=(Request(1, 0, OFF),))
    found = takeover(of, RULES, roster("E..", "...", "..."), Cell(0, 0, 0))
    assert [t.cell.employee for t in found.takers] == [2, 1]
    assert found.takers[1].cost_by_rule == {"requests": found.takers[1].cost}


@st.composite
def cases(draw):
    of = draw(problems(max_people=4))
    one = st.integers(OFF, len(of.patterns) - 1)
    cells = tuple(tuple(draw(one) for _ in range(of.grid.n_days)) for _ in of.employees)
    e = draw(st.integers(0, len(of.employees) - 1))
    return of, draw(rule_books()), Roster(cells), e, draw(st.integers(0, of.grid.n_days - 1))


@settings(max_examples=100, deadline=None)
@given(cases())
def test_every_taker_keeps_the_rules_at_the_cost_told(case):
    of, rules, before, e, day = case
    shift = Cell(e, day, before.cells[e][day])
    if shift.pattern == OFF:
        return
    now = evaluate(of, rules, before)
    for taker in takeover(of, rules, before, shift).takers:
        cells = (taker.cell, taker.in_return)
        after = evaluate(
            of, rules, before.with_cells([(c.employee, c.day, c.pattern) for c in cells])
        )
        assert after.cost - now.cost == taker.cost
        for rule in rules:
            if rule.hard:
                was, then = (
                    sum(v.amount for v in judged.violations if v.rule == rule.key)
                    for judged in (now, after)
                )
                assert then <= was
