"""Why there is no roster: contradictions person by person, then the smallest way out."""

from __future__ import annotations

import pytest

from solver.domain.employee import Level
from solver.domain.queue import Queue
from solver.domain.wishes import Pin, TimeOff
from solver.explain.infeasible import explain_infeasible
from solver.roster.result import SolveOptions
from solver.rules import default_rules
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.rules.wording import Span
from solver.search.cancellation import CancelToken
from tests.solver.tiny import EARLY, H, demand, person, problem

PHONE = (Queue("phone"),)
OPTIONS = SolveOptions(20, workers=1)


def explain(of, rules=None, cancel=None):
    return explain_infeasible(of, rules or default_rules(), OPTIONS, cancel or CancelToken())


def test_a_possible_week_needs_nothing_to_give_way():
    told = explain(problem(person("Ana", min_days=2), days=7))
    assert (told.contradictions, told.relaxations, told.is_proven) == ((), (), True)


def test_a_contradiction_names_the_person_and_the_rule():
    of = problem(
        person("Ana"),
        person("Bo"),
        pins=(Pin(1, 0, 0),),
        time_off=(TimeOff(1, 0, 24 * H),),
    )
    told = explain(of)
    (found,) = told.contradictions
    assert (found.employee, found.hard, found.amount) == (1, True, 1)
    assert found.rule in ("pinned", "availability")
    assert told.is_proven


def test_each_person_who_contradicts_herself_is_named():
    of = problem(
        person("Ana", min_days=3, max_consecutive_days=1),
        person("Bo"),
        person("Cy", min_days=5, max_minutes=16 * H),
        days=7,
        patterns=(EARLY,),
        time_off=(TimeOff(0, 24 * H, 36 * H), TimeOff(0, 72 * H, 80 * H)),
    )
    assert {v.employee for v in explain(of).contradictions} == {2}


def test_a_shortage_that_is_nobodys_own_is_a_relaxation_with_its_size():
    of = problem(
        person("Ana", max_days=1),
        days=2,
        patterns=(EARLY,),
        queues=PHONE,
        requirements=demand(PHONE, {(0, 8): 1, (0, 9): 1, (0, 32): 1}, 48),
    )
    told = explain(of, (*default_rules(), MinimumOnDuty(minimum=1)))
    assert told.contradictions == ()
    assert {v.rule for v in told.relaxations} <= {"minimum_on_duty", "working_days"}
    told = explain(of, (MinimumOnDuty(minimum=2),))
    spans = {dict(v.values)["span"] for v in told.relaxations}
    assert spans == {Span(8 * H, 10 * H), Span(32 * H, 33 * H)}
    assert told.is_proven


@pytest.mark.parametrize("minimum", [1, 2])
def test_the_cheapest_relaxation_is_found(minimum):
    """One hour short costs less than a working day too many."""
    of = problem(
        *(person(name, max_days=1, level=Level.LEAD) for name in ("Ana", "Bo")[:minimum]),
        days=2,
        patterns=(EARLY,),
        queues=PHONE,
        requirements=demand(PHONE, {(0, 8): 1, (0, 9): 1, (0, 32): 1}, 48),
    )
    rules = [r for r in default_rules() if r.hard and r.key != "minimum_on_duty"]
    told = explain(of, (*rules, MinimumOnDuty(minimum=minimum)))
    (found,) = told.relaxations
    assert (found.rule, dict(found.values)) == (
        "minimum_on_duty",
        {"span": Span(32 * H, 33 * H), "missing": minimum},
    )


def test_soft_rules_do_not_stand_in_the_way():
    of = problem(person("Ana"), pins=(Pin(0, 0, 0),))
    soft = [r for r in default_rules() if not r.hard]
    assert explain(of, tuple(soft)).relaxations == ()
