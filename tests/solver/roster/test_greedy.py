"""The warm start: sensible, obedient to the hard rules it can keep, quick to stop."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.queue import Queue
from solver.domain.time_grid import TimeGrid
from solver.domain.wishes import Pin, TimeOff
from solver.roster.evaluate import evaluate
from solver.roster.greedy import greedy_roster
from solver.rules import default_rules
from solver.rules.base import PersonRule, ShiftRule
from solver.rules.coverage import Coverage
from solver.rules.mentor_cover import MentorCover
from solver.rules.named_mentor import NamedMentor
from solver.rules.qualified import Qualified
from solver.rules.seats import Seats
from solver.rules.working_days import WorkingDays
from solver.search.cancellation import CancelToken
from tests.solver.random_problems import problems, rule_books
from tests.solver.tiny import EARLY, NIGHT, H, demand, junior, person, problem

PHONE = (Queue("phone"),)
NO_CANCEL = CancelToken()
FULL = {
    "max_minutes": 40 * H,
    "max_days": 5,
    "max_consecutive_days": 6,
    "min_rest_minutes": 11 * H,
}


def week(*people, need: int = 1, hours=range(8, 14), **fields):
    needs = {(0, 24 * day + hour): need for day in range(7) for hour in hours}
    return problem(*people, days=7, queues=PHONE, requirements=demand(PHONE, needs, 168), **fields)


def built(of, rules=None, cancel=NO_CANCEL):
    return greedy_roster(of, rules or default_rules(), cancel)


def test_it_covers_a_demand_that_is_easy_to_cover():
    of = week(person("Ana", **FULL), person("Bo", **FULL))
    roster = built(of)
    found = evaluate(of, default_rules(), roster)
    assert found.is_feasible
    assert not [v for v in found.violations if v.rule == "coverage"]


def test_nobody_works_where_nobody_is_needed():
    assert built(week(person(**FULL), need=0)).cells == ((OFF,) * 7,)
    assert built(problem(person(**FULL), days=7)).cells == ((OFF,) * 7,)


def test_whose_role_is_another_queue_that_week_is_not_sent():
    queues = (*PHONE, Queue("chat"))
    needs = demand(queues, {(0, 24 * day + 9): 1 for day in range(14)}, 336)
    people = (person("Ana", **FULL), person("Bo", **FULL))
    roles = ((0, 1), (1, 0))
    of = problem(*people, days=14, queues=queues, requirements=needs, roles=roles)
    cells = built(of, [Coverage(), WorkingDays()]).cells
    ana, bo = (tuple(p != OFF for p in row) for row in cells)
    assert (sum(ana[:7]), sum(ana[7:])) == (5, 0)
    assert (sum(bo[:7]), sum(bo[7:])) == (0, 5)


def test_a_contract_is_filled_even_without_demand():
    of = week(person(**FULL | {"min_days": 3}), need=0)
    assert sum(p != OFF for p in built(of).cells[0]) == 3


def test_more_is_not_worked_than_the_contract_allows():
    of = week(person(**FULL), need=9, hours=range(24))
    roster = built(of)
    personal = [rule for rule in default_rules() if rule.hard and isinstance(rule, PersonRule)]
    assert evaluate(of, personal, roster).is_feasible
    assert sum(p != OFF for p in roster.cells[0]) == 5


def test_locked_cells_are_kept():
    of = week(
        person("Ana", **FULL),
        person("Bo", **FULL),
        pins=(Pin(0, 0, 1), Pin(0, 1, OFF), Pin(1, 2, 0), Pin(1, 3, OFF)),
    )
    cells = built(of).cells
    assert (cells[0][0], cells[0][1], cells[1][2], cells[1][3]) == (1, OFF, 0, OFF)


def test_no_more_people_are_put_on_duty_than_there_are_seats():
    of = week(*(person(name, **FULL) for name in ("Ana", "Bo", "Cy")), need=3)
    rules = (*default_rules(), Seats(hard=True, seats=2))
    roster = built(of, rules)
    assert evaluate(of, rules, roster).is_feasible
    assert max(sum(line[day] == 0 for line in roster.cells) for day in range(7)) == 2


def test_juniors_are_put_where_a_guide_is_on_duty():
    of = week(person("Sue", **FULL | {"max_days": 2}), junior("Jo", **FULL), need=2)
    rules = (Coverage(), WorkingDays(), MentorCover(hard=True))
    roster = built(of, rules)
    assert evaluate(of, rules, roster).is_feasible
    assert sum(p != OFF for p in roster.cells[1]) == 2


def test_leave_is_kept():
    of = week(person(**FULL), need=3, time_off=(TimeOff(0, 24 * H, 72 * H),))
    assert built(of).cells[0][1:3] == (OFF, OFF)


def test_juniors_follow_a_senior():
    of = week(junior("Jo", **FULL), junior("Jim", **FULL), person("Sue", **FULL), need=3)
    roster = built(of)
    worked_by_sue = {(day, p) for e, day, p in roster.shifts() if e == 2}
    juniors = [(day, p) for e, day, p in roster.shifts() if e < 2]
    assert juniors
    assert set(juniors) <= worked_by_sue


def test_last_sundays_night_keeps_monday_morning_free():
    of = week(person(**FULL), history=((OFF,) * 6 + (1,),))
    assert built(of).cells[0][0] != 0


def test_last_nights_people_are_counted_where_they_still_work():
    dawn = Pattern("D", 0, 7 * H, 7 * H)
    needs = demand(PHONE, {(0, hour): 1 for hour in range(7)}, 24)
    fields = {"days": 1, "patterns": (dawn, NIGHT), "queues": PHONE, "requirements": needs}
    people = (person("Ana", min_rest_minutes=11 * H), person("Bo"))
    assert list(built(problem(*people, **fields)).shifts()) == [(0, 0, 0)]
    running = problem(*people, **fields, history=((1,), (OFF,)))
    assert list(built(running).shifts()) == []


@pytest.mark.parametrize("hard", [True, False])
def test_a_junior_follows_her_mentor_as_far_as_she_may(hard):
    """Without her, the junior would go where most are missing: into the nights."""
    rules = (NamedMentor(hard=hard, weight=1), Qualified(), WorkingDays(), Coverage())
    needs = {(0, t): 1 if 7 <= t % 24 < 15 else 5 for t in range(168)}
    needed = {"queues": PHONE, "requirements": demand(PHONE, needs, 168)}
    sue = person("Sue", patterns=frozenset("E"), max_days=4)
    jo = junior("Jo", mentor_id="Sue", min_days=5, max_days=5)
    cells = built(problem(sue, jo, days=7, **needed), rules).cells
    assert sum(mine == hers == 0 for mine, hers in zip(*cells, strict=True)) == 4
    assert sum(p != OFF for p in cells[1]) == 5
    alone = built(problem(sue, jo, days=7, **needed), rules[1:]).cells
    assert 0 not in alone[1]


def test_a_junior_without_a_name_follows_somebody_like_her():
    """Bo comes first in the data, but works days of a kind that Jo may not."""
    of = week(
        person("Bo", **FULL, patterns=frozenset("N")),
        person("Sue", **FULL),
        junior("Jo", **FULL),
        need=2,
    )
    rules = (*(r for r in default_rules() if r.key != "named_mentor"), NamedMentor(hard=True))
    assert NamedMentor().guides(of) == {2: 1}
    assert not list(rules[-1].violations(of, built(of, rules)))


def test_a_shift_is_given_back_when_it_leads_nowhere():
    """Ten hours are two short shifts; the long one that the demand asks for is a dead end."""
    short = Pattern("S", 9 * H, 5 * H, 5 * H)
    of = problem(
        person(min_minutes=10 * H, max_minutes=10 * H),
        days=7,
        patterns=(EARLY, short),
        queues=PHONE,
        requirements=demand(PHONE, {(0, hour): 1 for hour in range(7, 15)}, 168),
    )
    assert [p for p in built(of).cells[0] if p != OFF] == [1, 1]


@pytest.mark.parametrize("people", [(), (person(**FULL),)])
@pytest.mark.parametrize("patterns", [(), (EARLY, NIGHT)])
def test_no_people_and_no_patterns_are_no_trouble(people, patterns):
    of = Problem(TimeGrid(2), people, patterns, PHONE, demand(PHONE, {(0, 9): 1}, 96))
    cells = built(of).cells
    assert len(cells) == len(people)
    assert all(len(row) == 2 for row in cells)
    assert patterns or all(row == (OFF, OFF) for row in cells)


def test_when_cancelled_everybody_is_off_but_for_locked_cells():
    cancel = CancelToken()
    cancel.cancel()
    of = week(person("Ana", **FULL), person("Bo", **FULL), pins=(Pin(1, 4, 0),))
    assert list(built(of, cancel=cancel).shifts()) == [(1, 4, 0)]


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(problems(), rule_books())
def test_it_breaks_no_rule_that_the_locked_cells_keep(problem, rules):
    """Against everybody off but for the locked cells: no hard rule gets worse."""
    start = problem.empty_roster().with_cells((p.employee, p.day, p.pattern) for p in problem.pins)
    roster = greedy_roster(problem, rules, NO_CANCEL)
    for rule in rules:
        if rule.hard and isinstance(rule, PersonRule | ShiftRule):
            before = sum(v.amount for v in rule.violations(problem, start))
            assert sum(v.amount for v in rule.violations(problem, roster)) <= before, rule.key
    for pin in problem.pins:
        assert roster.cells[pin.employee][pin.day] == pin.pattern or pin.pattern == OFF


def test_two_runs_give_one_roster():
    of = week(*(person(f"P{e}", **FULL) for e in range(5)), need=3)
    assert built(of) == built(of)
