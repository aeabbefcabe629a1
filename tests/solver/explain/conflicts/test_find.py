"""Conflicts before a solve: certain, mended by their edits, and none in a centre that is fine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from solver.domain.employee import Contract, Employee, Level
from solver.domain.problem import Problem
from solver.domain.queue import Queue
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.wishes import Availability, TimeOff
from solver.explain.conflicts.conflict import Place
from solver.explain.conflicts.find import conflicts_of
from solver.roster.result import SolveOptions, Status
from solver.roster.solve import solve
from solver.rules import default_rules
from solver.rules.base import Rule
from solver.rules.wording import Span
from solver.search.cancellation import CancelToken
from tests.solver.random_problems import problems, rule_books
from tests.solver.tiny import EARLY, LATE, NIGHT, demand, person, problem

H = 60
QUIET = {
    "deadline": None,
    "derandomize": True,
    "database": None,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large],
}


def book(**changes):
    """The default rules, some of them changed."""
    return tuple(replace(rule, **changes.get(rule.key, {})) for rule in default_rules())


def after(of: Problem, rules: tuple[Rule, ...], fix) -> tuple[Problem, tuple[Rule, ...]]:
    """Problem and rules once an edit was made; a contract goes to all who have it."""
    people, found = list(of.employees), list(rules)
    for old, new in fix.edits:
        if isinstance(new, Rule):
            found[found.index(old)] = new
        elif isinstance(new, Contract):
            people = [replace(p, contract=new) if p.contract == old else p for p in people]
        else:
            assert isinstance(new, Employee)
            people[people.index(old)] = new
    return replace(of, employees=tuple(people)), tuple(found)


@settings(max_examples=250, **QUIET)
@given(problems(), rule_books())
def test_what_is_told_of_rules_that_must_hold_is_proven_by_a_solve(of, rules):
    if any(conflict.is_hard for conflict in conflicts_of(of, rules)):
        options = SolveOptions(time_limit_seconds=5, workers=2, seed=1)
        assert solve(of, rules, options, CancelToken()).status is Status.INFEASIBLE


def five(**changes):
    """Five people of one contract: five early shifts of eight hours make 40."""
    limits = {"min_minutes": 40 * H, "max_minutes": 40 * H, "min_days": 5, "max_days": 5}
    return [person(name, **(limits | changes)) for name in "ABCDE"]


def leave(who, *days):
    return tuple(TimeOff(who, d * MINUTES_PER_DAY, (d + 1) * MINUTES_PER_DAY) for d in days)


PHONE = Queue("Phone")
ALL_DAY = demand((PHONE,), {(0, t): 1 for t in range(7 * 24)}, 7 * 24)


def week(*people, **fields):
    given = {"queues": (PHONE,), "requirements": ALL_DAY, "patterns": (EARLY, LATE, NIGHT)}
    return problem(*people, days=7, **(given | fields))


CASES = {
    "contract hours": (week(*five(min_minutes=41 * H, max_minutes=42 * H)), {}),
    "hours in too few days": (week(*five(min_days=0, max_days=4)), {}),
    "hours in too many days": (
        week(*five(min_minutes=16 * H, max_minutes=20 * H, min_days=3)),
        {"minimum_on_duty": {"minimum": 0}},
    ),
    "hours of one of short shifts": (
        week(
            *five(),
            person("F", min_minutes=40 * H, max_days=5, patterns=frozenset({"S"})),
            patterns=(EARLY, LATE, NIGHT, replace(EARLY, code="S", paid_minutes=240)),
        ),
        {},
    ),
    "nights": (
        week(*five(patterns=frozenset("E"))[:4], person("N", max_days=5)),
        {"nights": {"max_per_week": 1}},
    ),
    "days of one person": (
        week(*five(), availability=(), time_off=leave(0, 1), pins=()),
        {"minimum_on_duty": {"minimum": 9}},
    ),
    "no shift": (
        week(
            person("A", patterns=frozenset({"N"}), works_nights=False, min_days=1),
            requirements=(),
        ),
        {},
    ),
    "days in a row": (week(*five(max_consecutive_days=1)), {}),
    "minimum at a time": (week(*five()), {"minimum_on_duty": {"minimum": 6}}),
    "minimum of the week": (week(*five()), {"minimum_on_duty": {"minimum": 2}}),
    "leads": (week(*five()), {"lead_present": {"hard": True}}),
    "seats": (
        week(*five()),
        {"seats": {"hard": True, "seats": 1}, "minimum_on_duty": {"minimum": 2}},
    ),
    "juniors alone": (
        week(*(replace(p, level=Level.JUNIOR) for p in five()), requirements=()),
        {},
    ),
    "budget": (
        week(*five(), requirements=()),
        {"labour_budget": {"hard": True, "hours": 199}},
    ),
    "days off": (
        week(person("A", max_days=2), requirements=()),
        {"consecutive_days_off": {"hard": True, "max_in_a_row": 1}},
    ),
    "standby": (
        week(*five(), patterns=(EARLY, replace(LATE, is_standby=True)), requirements=()),
        {"standby": {"weight": 1, "least": 5, "most": 2}},
    ),
    "no goal": (week(*five()), {"coverage": {"weight": 0}, "minimum_on_duty": {"minimum": 0}}),
}


@pytest.mark.parametrize("name", CASES)
def test_each_edit_mends_what_it_is_offered_for(name):
    of, changes = CASES[name]
    rules = book(**changes)
    found = conflicts_of(of, rules)
    assert found
    for conflict in found:
        assert conflict.fixes or conflict.place
        for fix in conflict.fixes:
            told = {one.text for one in conflicts_of(*after(of, rules, fix))}
            assert conflict.text not in told, fix


def test_a_centre_that_is_fine_has_none():
    people = [person(name, min_minutes=32 * H, max_minutes=40 * H, max_days=5) for name in "ABCDEF"]
    assert conflicts_of(week(*people), book()) == ()


def test_hours_of_a_contract_name_the_nearest_that_the_shifts_make_up():
    (found,) = conflicts_of(week(*five(min_minutes=41 * H, max_minutes=42 * H)), book())
    assert found.is_hard
    assert found.text.startswith("Contract {contract}: {hours} paid a week cannot be made up")
    values = dict(found.values)
    assert (values["hours"].minutes, values["nearest"].minutes) == (41 * H, 40 * H)
    assert found.fixes[0].edits[0][1].min_minutes == 40 * H


def test_who_is_not_there_enough_days_is_named_and_offered_another_contract():
    anna = person("Anna", min_days=5, max_days=5)
    few = person("Ben", max_days=3)
    of = week(anna, few, availability=(), requirements=())
    pinned_off = replace(of, pins=())
    assert conflicts_of(pinned_off, book()) == ()
    only_nights = replace(anna, patterns=frozenset({"E"}))
    windows = replace(
        of, employees=(only_nights, few), availability=no_mornings(0, days=range(1, 5))
    )
    (found,) = conflicts_of(windows, book())
    assert dict(found.values)["least"] == 5
    assert dict(found.values)["possible"] == 3
    texts = [fix.text for fix in found.fixes]
    assert texts[0] == "Give {name} the contract {contract}"


def no_mornings(who, days):
    return tuple(
        Availability(who, d * MINUTES_PER_DAY, d * MINUTES_PER_DAY + 12 * H, available=False)
        for d in days
    )


def test_leave_takes_its_days_off_what_is_owed():
    assert conflicts_of(week(*five(), requirements=(), time_off=leave(0, 0, 1, 2)), book()) == ()


def test_demand_that_nobody_can_serve_is_told_as_a_wish_that_cannot_be_met():
    of = week(*five(), queues=(Queue("Phone", "zh"),), requirements=ALL_DAY)
    (skill,) = conflicts_of(of, book(minimum_on_duty={"minimum": 0}))
    assert not skill.is_hard
    assert skill.place is Place.PEOPLE
    assert dict(skill.values) == {"skill": "zh", "queue": "Phone"}


def test_hours_that_no_shift_covers_are_told_but_not_those_of_last_weeks_night():
    no_night = week(*five(), patterns=(EARLY, LATE))
    (found,) = conflicts_of(no_night, book(minimum_on_duty={"minimum": 0}))
    assert found.text.startswith("No shift of anybody covers {span}")
    assert (dict(found.values)["span"].start, dict(found.values)["span"].end) == (0, 7 * H)
    assert conflicts_of(week(*five()), book(minimum_on_duty={"minimum": 0})) == ()


def test_too_few_nights_are_told_with_the_number_that_would_do():
    of = week(*five())
    (found,) = conflicts_of(of, book(minimum_on_duty={"minimum": 0}, nights={"max_per_week": 1}))
    values = dict(found.values)
    assert (values["needed"], values["have"], values["people"]) == (7, 5, 5)
    assert found.fixes[0].edits[0][1].max_per_week == 2


def test_the_gap_of_a_split_shift_is_nobodys_time():
    split = replace(EARLY, length_minutes=10 * H, gap_start_minute=4 * H, gap_minutes=2 * H)
    at = {(0, hour): 1 for hour in (8, 11, 12, 15)}
    of = week(*five(), queues=(PHONE,), requirements=demand((PHONE,), at, 7 * 24))
    told = [
        [dict(conflict.values)["span"] for conflict in conflicts_of(found, ()) if conflict.values]
        for found in (replace(of, patterns=(EARLY,)), replace(of, patterns=(split,)))
    ]
    assert told == [[Span(15 * H, 16 * H)], [Span(11 * H, 13 * H)]]


def edits(of: Problem, rules: tuple[Rule, ...]) -> set[str]:
    return {fix.text for conflict in conflicts_of(of, rules) for fix in conflict.fixes}


MORE, FEWER = (
    "Contract {contract}: up to {days} days a week",
    "Contract {contract}: at least {days} days a week",
)


def test_other_days_are_offered_where_they_make_the_hours_up_and_only_there():
    (found,) = conflicts_of(week(*five(min_days=0, max_days=4)), book())
    assert found.fixes[0].text == MORE
    assert found.fixes[0].edits[0][1].max_days == 5
    in_vain = week(*five(min_days=0, max_days=4, max_consecutive_days=1))
    assert MORE not in edits(in_vain, book())
    (found,) = conflicts_of(week(*five(min_minutes=16 * H, max_minutes=20 * H, min_days=3)), book())
    assert (found.fixes[0].text, found.fixes[0].edits[0][1].min_days) == (FEWER, 2)
    of_41_hours = week(*five(min_minutes=41 * H, max_minutes=42 * H))
    assert not {MORE, FEWER} & edits(of_41_hours, book())


def test_more_nights_are_offered_only_where_they_are_enough():
    each = "Up to {number} nights a week for each"
    days = [replace(p, works_nights=False) for p in five()]
    rules = book(nights={"max_per_week": 1})
    two = [person("N", max_days=5), person("O", max_days=5)]
    assert each in edits(week(*days, *two), rules)
    (found,) = (c for c in conflicts_of(week(*days, two[0]), rules) if "nights" in c.rules)
    assert each not in {fix.text for fix in found.fixes}
    assert found.place is Place.PEOPLE
