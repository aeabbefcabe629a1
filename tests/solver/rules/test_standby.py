"""Standby: so many on each standby shift, and somebody for each queue that is open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.model.coverage import coverage
from solver.roster.greedy import greedy_roster
from solver.rules.coverage import Coverage
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.rules.standby import Standby
from solver.rules.wording import Day, Shift
from solver.rules.working_days import WorkingDays
from solver.search.cancellation import CancelToken
from tests.solver.tiny import EARLY, H, assert_halves_agree, demand, person, problem, roster

RESERVE = Pattern("R", 8 * H, 4 * H, 0, is_standby=True)
PATTERNS = (EARLY, RESERVE)
PHONE, ENGLISH = Queue("Phone"), Queue("English", "en")
ANA, BO, CY = person("Ana"), person("Bo"), person("Cy", skills=frozenset({"en"}))


def centre(*people, days=1, hours=range(8, 12), queues=(PHONE, ENGLISH), **fields):
    needs = {(q, 24 * d + h): 1 for q in range(len(queues)) for d in range(days) for h in hours}
    needs = demand(queues, needs, 24 * days)
    return problem(
        *people, days=days, patterns=PATTERNS, queues=queues, requirements=needs, **fields
    )


def found(of, *lines, **settings):
    return list(Standby(hard=True, **settings).violations(of, roster(*lines, patterns=PATTERNS)))


def test_so_many_on_standby_are_enough_and_one_fewer_is_not():
    of = centre(ANA, BO, CY)
    assert not found(of, "R", ".", "R", least=2)
    (violation,) = found(of, ".", "E", "R", least=2)
    assert (violation.rule, violation.amount, violation.day) == ("standby", 1, 0)
    assert dict(violation.values) == {"shift": Shift(1), "day": Day(0), "people": 1, "limit": 2}


def test_so_many_on_standby_are_allowed_and_one_more_is_not():
    of = centre(ANA, BO, CY)
    assert not found(of, "R", ".", "R", most=2)
    (violation,) = found(of, "R", "R", "R", most=2)
    assert violation.amount == 1
    assert dict(violation.values)["limit"] == 2
    assert not found(of, "R", "R", "R", least=3, most=0)  # never below the least


def test_each_queue_that_is_open_has_somebody_who_serves_it():
    of = centre(ANA, BO, CY)
    (violation,) = found(of, "R", "R", ".")
    assert dict(violation.values)["queue"] == "English"
    assert not found(of, ".", ".", "R")
    assert [v.amount for v in found(of, "R", ".", "R", for_each_queue=2)] == [1]
    assert not found(of, "R", "R", ".", for_each_queue=0)


def test_nothing_is_asked_for_while_nothing_is_required():
    assert not found(centre(ANA, hours=range(12, 20)), ".")  # the standby shift ends at 12:00
    told = found(centre(ANA, hours=range(11, 20)), ".")
    assert [dict(v.values).get("queue") for v in told] == [None, "Phone", "English"]


def test_standby_counts_as_a_shift_but_not_on_the_line():
    of = centre(person("Ana", max_days=1), days=2)
    on_standby = roster("RR", patterns=PATTERNS)
    assert not coverage(of, on_standby).on_duty.any()
    missing = list(Coverage().violations(of, on_standby))
    assert sum(v.amount for v in missing) == 16
    assert list(MinimumOnDuty().violations(of, on_standby))
    assert [v.amount for v in WorkingDays().violations(of, on_standby)] == [1]


def test_it_is_off_unless_asked_for():
    assert Standby().is_off


def test_the_warm_start_fills_the_reserve_and_no_more():
    of = centre(*(replace(CY, id=str(i)) for i in range(8)), days=3)
    rules = (Standby(hard=True, least=2, most=2), Coverage(), WorkingDays())
    built = greedy_roster(of, rules, CancelToken())
    assert not list(rules[0].violations(of, built))
    assert not list(rules[1].violations(of, built))


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize(("least", "each", "most"), [(1, 1, 1), (2, 1, 2), (0, 2, 0), (1, 0, 1)])
def test_solver_and_checker_agree_on_every_roster(hard, least, each, most):
    rule = Standby(hard=hard, weight=3, least=least, for_each_queue=each, most=most)
    assert_halves_agree(rule, centre(ANA, BO, CY))


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_where_some_days_are_closed_and_nobody_speaks(hard):
    queues = (ENGLISH,)
    needs = demand(queues, {(0, 34): 1}, 48)
    of = problem(ANA, BO, days=2, patterns=PATTERNS, queues=queues, requirements=needs)
    assert_halves_agree(Standby(hard=hard, weight=3, most=1), of)
