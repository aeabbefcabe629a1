"""What a leave request costs in contacts, shortage and cost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.pattern import OFF
from solver.domain.queue import Queue
from solver.domain.validation import FieldError
from solver.domain.wishes import Pin
from solver.explain.leave_price import leave_price
from solver.explain.wanted import Present
from solver.roster.result import SolveOptions, Status
from solver.rules import default_rules
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.search.cancellation import CancelToken
from tests.solver.tiny import EARLY, NIGHT, H, calls, demand, person, problem, roster

PHONE = (Queue("phone"),)
RULES = tuple(
    replace(r, weight=1) if r.key == "contacts_answered" else r
    for r in default_rules()
    if r.key != "minimum_on_duty"
)


def ask(people, lines, days=range(1), rules=RULES, **fields):
    n = 2 * 24
    of = problem(
        *people,
        days=2,
        queues=PHONE,
        requirements=demand(PHONE, {(0, t): 1 for t in range(8, 12)}, n),
        contacts=(calls(0, dict.fromkeys(range(8, 12), (0.0, 10.0)), n),),
        **fields,
    )
    return leave_price(
        Present(of, rules, roster(*lines)), (0, days), SolveOptions(20), CancelToken()
    )


def test_nobody_else_loses_contacts_and_time():
    told = ask([person("A")], ["E."])
    assert told.given_up == ((0, 0),)
    assert (told.now.answer_rate, told.then.answer_rate) == (1.0, 0.0)
    assert (told.now.answered, told.then.answered) == (40.0, 0.0)
    assert (told.now.shortage_minutes, told.then.shortage_minutes) == (0, 4 * H)
    assert told.then == told.without
    assert set(told.plan.price_by_rule) == {"coverage", "contacts_answered"}
    assert told.plan.is_proven


def test_somebody_steps_in_and_it_costs_no_contact():
    told = ask([person("A"), person("B")], ["E.", ".."])
    assert (told.without.answered, told.then.answered) == (0.0, 40.0)
    assert told.plan.price == 0
    assert told.plan.roster == roster("..", "E.")


def test_a_night_before_the_leave_is_given_up_too():
    told = ask([person("A")], ["N."], days=range(1, 2))
    assert told.given_up == ((0, 1),)
    assert told.plan.roster.cells[0][0] != 1


def test_a_lock_on_a_shift_given_up_gives_way():
    told = ask([person("A")], ["EE"], pins=(Pin(0, 0, 0), Pin(0, 1, 0)))
    assert told.plan.status is Status.OPTIMAL
    assert told.plan.roster == roster(".E")


def test_leave_that_no_roster_allows():
    told = ask([person("A")], ["EE"], rules=(*RULES, MinimumOnDuty()))
    assert (told.plan.status, told.then) == (Status.INFEASIBLE, None)


def test_leave_on_a_free_day_costs_nothing():
    told = ask([person("A")], ["E."], days=range(1, 2))
    assert (told.given_up, told.plan.price, told.now == told.then) == ((), 0, True)


def test_without_contacts_there_is_no_rate():
    of = problem(person("A"), patterns=(EARLY, NIGHT), days=1)
    told = leave_price(
        Present(of, RULES, roster("E")), (0, range(1)), SolveOptions(20), CancelToken()
    )
    assert told.now.answer_rate is None
    assert told.plan.roster.cells == ((OFF,),)


@pytest.mark.parametrize("days", [range(0), range(-1, 1), range(1, 3), range(0, 2, 2)])
def test_days_outside_are_refused(days):
    with pytest.raises(FieldError):
        ask([person("A")], ["E."], days=days)
