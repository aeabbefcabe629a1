"""Why this shift: each alternative, its broken rules and its cost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.pattern import OFF
from solver.domain.queue import Queue
from solver.domain.validation import FieldError
from solver.domain.wishes import Pin, Request
from solver.explain.cell import explain_cell
from solver.rules import default_rules
from tests.solver.tiny import EARLY, LATE, H, demand, person, problem, roster

PHONE = (Queue("phone"),)
BOTH = (EARLY, LATE)


def ask(day=0, lines=("E.L",), rules=None, **fields):
    of = problem(
        person("A", min_rest_minutes=11 * H),
        patterns=BOTH,
        queues=PHONE,
        requirements=demand(PHONE, {(0, t): 1 for t in range(7, 15)}, 72),
        **fields,
    )
    return explain_cell(of, rules or default_rules(), roster(*lines, patterns=BOTH), 0, day)


def test_every_other_pattern_and_a_day_off_are_alternatives():
    answer = ask()
    assert (answer.cell.pattern, answer.is_pinned) == (0, False)
    assert {a.pattern for a in answer.alternatives} == {OFF, 1}
    assert answer.is_best
    late = next(a for a in answer.alternatives if a.pattern == 1)
    assert set(late.cost_by_rule) == {"coverage"}
    assert late.cost > 0


def test_broken_rules_are_told_and_come_last():
    answer = ask(day=1, lines=("L..",))
    assert [(a.pattern, [v.rule for v in a.broken]) for a in answer.alternatives] == [
        (1, []),
        (0, ["minimum_rest"]),
    ]


def test_a_cheaper_choice_is_seen():
    answer = ask(lines=("L..",), requests=(Request(0, 0, 0),))
    assert not answer.is_best
    best = answer.alternatives[0]
    assert best.pattern == 0
    assert set(best.cost_by_rule) == {"coverage", "requests"}


def test_no_wish_that_is_nice_makes_a_choice_cheaper_that_costs_cover():
    wish = {"requests": (Request(0, 0, 1, weight=1000),)}
    nice = tuple(replace(r, nice=r.key == "requests") for r in default_rules())
    important = tuple(replace(r, nice=False) for r in default_rules())
    assert ask(rules=important, **wish).alternatives[0].costs.important < 0
    answer = ask(rules=nice, **wish)
    assert answer.is_best
    late = next(a for a in answer.alternatives if a.pattern == 1)
    assert late.cost < 0 < late.costs.important


def test_a_locked_cell_is_the_supervisors_choice():
    answer = ask(pins=(Pin(0, 0, 0),))
    assert answer.is_pinned
    assert all([v.rule for v in a.broken] == ["pinned"] for a in answer.alternatives)


def test_who_else_could_take_the_shift_is_told_unless_it_is_a_day_off():
    of = problem(person("A"), person("B"), patterns=BOTH)
    line = roster("E..", "...", patterns=BOTH)
    found = explain_cell(of, default_rules(), line, 0, 0).takeover
    assert [t.cell.employee for t in found.takers] == [1]
    assert explain_cell(of, default_rules(), line, 0, 1).takeover is None


@pytest.mark.parametrize("day", [-1, 3])
def test_a_day_outside_is_refused(day):
    with pytest.raises(FieldError):
        ask(day=day)
