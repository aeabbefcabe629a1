"""Choosing who serves which queue, week by week."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings

from solver.domain.queue import Queue
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY
from solver.domain.wishes import TimeOff
from solver.roster.roles import with_roles
from solver.rules.role_rotation import RoleRotation
from tests.solver.random_problems import problems
from tests.solver.tiny import calls, demand, person, problem

A, B = 0, 1
QUEUES = (Queue("a", "zh"), Queue("b", "en"))
BOTH = frozenset({"zh", "en"})


def centre(n: int = 15, weeks: int = 1, need: tuple[int, int] = (2, 1), people=None, **fields):
    """Queues a and b that need so many agents in the 12th hour of every day."""
    of = people or tuple(person(f"P{e}", skills=BOTH) for e in range(n))
    days = weeks * DAYS_PER_WEEK
    agents = {(q, day * 24 + 12): need[q] for q in (A, B) for day in range(days) if need[q]}
    wanted = demand(QUEUES, agents, days * 24)
    return problem(*of, days=days, queues=QUEUES, requirements=wanted, **fields)


def chosen(of, most: int = 2):
    return with_roles(of, [RoleRotation(weight=1, most_weeks=most)])


def breaches(of, most: int) -> int:
    return len(list(RoleRotation(most_weeks=most).violations(of, of.empty_roster())))


def by_week(of):
    return [Counter(row[week] for row in of.roles) for week in range(len(of.grid.weeks()))]


def test_where_the_rule_is_off_nothing_is_chosen():
    of = centre()
    assert with_roles(of, [RoleRotation()]) is of
    assert with_roles(of, []) is of


def test_queues_get_people_in_proportion_to_what_they_require():
    assert by_week(chosen(centre(15, need=(2, 1)))) == [{A: 10, B: 5}]
    assert by_week(chosen(centre(8, need=(6, 2)))) == [{A: 6, B: 2}]
    assert by_week(chosen(centre(4, need=(3, 0)))) == [{A: 4}]


def test_without_requirements_the_offered_load_counts():
    n = DAYS_PER_WEEK * 24
    load = (calls(A, {12: (0.0, 1.0)}, n), calls(B, {12: (0.0, 3.0)}, n))
    of = replace(centre(8), requirements=(), contacts=load)
    assert by_week(chosen(of)) == [{A: 2, B: 6}]


def test_a_queue_with_next_to_no_load_takes_nobody_who_can_do_more():
    n = DAYS_PER_WEEK * 24
    load = (calls(A, {12: (0.0, 1e6)}, n), calls(B, {12: (0.0, 1e-6)}, n))
    people = [person(f"P{e}", skills=BOTH) for e in range(200)]
    only_b = person("Only", skills=frozenset({"en"}))
    of = replace(centre(people=(*people, only_b)), requirements=(), contacts=load)
    assert by_week(chosen(of)) == [{A: 200, B: 1}]


@pytest.mark.parametrize("weeks", [1, 2, 4])
def test_over_a_quarter_nobody_stays_too_long_and_the_proportion_holds(weeks):
    past = ()
    for _ in range(0, 12, weeks):
        of = chosen(centre(15, weeks, past_roles=past))
        assert breaches(of, 2) == 0
        assert by_week(of) == [{A: 10, B: 5}] * weeks
        known = of.past_roles or ((),) * 15
        past = tuple(a + b for a, b in zip(known, of.roles, strict=True))
    changes = sum(a != b for row in past for a, b in pairwise(row))
    assert changes < 15 * 11 * 0.75  # two of three weeks, in the steady state


def test_as_few_as_needed_change_their_queue():
    past = ((A,),) * 6 + ((B,),) * 6
    assert chosen(centre(12, need=(1, 1), past_roles=past), most=4).roles == past
    past = ((A, A),) * 6 + ((None, B),) * 6
    found = chosen(centre(12, need=(1, 1), past_roles=past), most=2).roles
    assert found == ((B,),) * 6 + ((A,),) * 6


def test_who_changes_goes_where_she_has_been_least():
    queues = (*QUEUES, Queue("c"))
    agents = {(q, 12): 1 for q in range(3)}
    people = [person(f"P{e}", skills=BOTH) for e in range(3)]
    past = ((B, A), (2, B), (A, 2))
    of = problem(
        *people, days=7, queues=queues, requirements=demand(queues, agents, 168), past_roles=past
    )
    assert chosen(of, most=1).roles == ((2,), (A,), (B,))


def test_the_only_queue_that_somebody_serves_is_kept():
    one = person("One", skills=frozenset({"zh"}))
    other = person("Two", skills=BOTH)
    found = chosen(centre(people=(one, other), need=(1, 1), past_roles=((A, A), (A, A))))
    assert found.roles == ((A,), (B,))
    assert breaches(found, 2) == 1


def test_named_roles_stay_and_count_before_and_after():
    named = ((None, B, B), *((None, None, None),) * 3)
    found = chosen(centre(4, weeks=3, need=(1, 1), roles=named), most=2)
    assert found.roles[0] == (A, B, B)
    assert by_week(found) == [{A: 2, B: 2}] * 3
    assert breaches(found, 2) == 0


def test_on_leave_all_week_or_without_a_queue_there_is_no_role():
    away = TimeOff(0, 0, 7 * MINUTES_PER_DAY)
    assert chosen(centre(3, time_off=(away,))).roles[0] == (None,)
    short = TimeOff(0, 0, 6 * MINUTES_PER_DAY)
    assert chosen(centre(3, time_off=(short,))).roles[0] != (None,)
    assert chosen(centre(people=(person("Cy"), person("Di", skills=BOTH)))).roles[0] == (None,)


def test_nobody_and_nothing_to_do_get_no_roles():
    nobody = replace(centre(1), employees=())
    assert chosen(nobody) is nobody
    idle = replace(centre(3), requirements=())
    assert chosen(idle) is idle


@settings(max_examples=60, deadline=None)
@given(problems(max_people=5, max_days=21, max_patterns=1))
def test_the_same_problem_gets_the_same_allowed_roles(of):
    found = chosen(of)  # refuses a queue whose skill somebody lacks
    assert found == chosen(of)
    for e, row in enumerate(of.roles):
        kept = zip(row, found.roles[e], strict=True)
        assert all(was in (None, now) for was, now in kept)
