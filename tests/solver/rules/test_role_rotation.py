"""Role rotation: weeks in a row on one queue."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from solver.domain.queue import Queue
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.domain.validation import FieldError
from solver.explain.infeasible import explain_infeasible
from solver.model.roster_model import RosterModel
from solver.roster.result import SolveOptions, Status
from solver.roster.roles import with_roles
from solver.roster.solve import solve
from solver.rules.role_rotation import RoleRotation
from solver.rules.wording import Day, Person
from solver.search.cancellation import CancelToken
from solver.search.linear import linear_program
from tests.solver.tiny import EARLY, assert_halves_agree, least_cost, person, problem

QUEUES = (Queue("a"), Queue("b"))
A, B = 0, 1
SIGNS = {"a": A, "b": B, ".": None}


def roles(line: str):
    return tuple(SIGNS[sign] for sign in line)


def centre(*lines: str, past: tuple[str, ...] = (), **fields):
    """One person a line of weekly roles; ``.`` is no role."""
    people = [person(f"P{e}") for e in range(len(lines))]
    return problem(
        *people,
        days=DAYS_PER_WEEK * len(lines[0]),
        patterns=(EARLY,),
        queues=QUEUES,
        roles=tuple(map(roles, lines)),
        past_roles=tuple(map(roles, past)),
        **fields,
    )


def found(*lines: str, past: tuple[str, ...] = (), most: int = 2):
    of = centre(*lines, past=past)
    return list(RoleRotation(hard=True, most_weeks=most).violations(of, of.empty_roster()))


def test_so_many_weeks_in_a_row_are_allowed_and_one_more_is_told():
    assert not found("aaba", "bbab")
    (violation,) = found("abbb", "aabb")
    assert (violation.employee, violation.day, violation.amount) == (0, 21, 1)
    assert dict(violation.values) == {
        "name": Person(0),
        "weeks": 3,
        "queue": "b",
        "day": Day(21),
        "limit": 2,
    }
    assert not found("abbb", most=3)
    assert [v.day for v in found("bb", most=1)] == [7]


def test_weeks_before_count_and_a_week_without_a_role_is_a_break():
    assert [v.day for v in found("a", past=("aa",))] == [0]
    assert [dict(v.values)["weeks"] for v in found("aa", past=("baa",))] == [3, 4]
    assert not found("a", past=("ab",))
    assert not found("a", past=("aa.",))
    assert not found("aa.a", past=(".",))
    assert not found(".", past=("aaa",))


def test_it_is_off_unless_asked_for():
    assert RoleRotation().is_off
    with pytest.raises(FieldError, match="most_weeks"):
        RoleRotation(most_weeks=0)


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("most", [1, 2])
def test_solver_and_checker_agree_whatever_the_roles(hard, most):
    rule = RoleRotation(hard=hard, weight=3, most_weeks=most)
    seen = set()
    for signs in product("ab.", repeat=4):
        of = centre("".join(signs[2:]), past=("".join(signs[:2]),))
        fixed = of.empty_roster()
        amount = sum(v.amount for v in rule.violations(of, fixed))
        cost = least_cost(rule, of, fixed)
        assert (cost is None) == (amount > 0) if hard else cost == rule.cost(of, fixed)
        seen.add(amount)
    assert seen == {0, 1, 2}


@pytest.mark.parametrize("hard", [True, False])
def test_every_roster_is_judged_alike(hard):
    people = (person("Ana"), person("Bo"))
    of = problem(*people, days=2, queues=QUEUES, roles=((A,), (B,)), past_roles=((A, A), (A, A)))
    assert assert_halves_agree(RoleRotation(hard=hard, weight=5), of) == {1 if hard else 5}


def test_the_model_with_a_breach_is_still_linear():
    model = RosterModel(centre("a", past=("aa",)))
    RoleRotation(hard=True).post(model)
    assert linear_program(model.cp)


def test_a_hard_rule_that_somebody_cannot_keep_is_named_with_the_way_out():
    one = person("One", skills=frozenset({"zh"}))
    of = problem(
        one,
        person("Two"),
        days=7,
        queues=(Queue("a", "zh"), Queue("b")),
        roles=((A,), (B,)),
        past_roles=((A, A), (A, B)),
    )
    rules = [RoleRotation(hard=True)]
    assert with_roles(of, rules) == of
    options = SolveOptions(5.0, workers=1)
    assert solve(of, rules, options, CancelToken()).status is Status.INFEASIBLE
    told = explain_infeasible(of, rules, options, CancelToken())
    assert told.is_confirmed
    (contradiction,) = told.contradictions
    assert (contradiction.employee, contradiction.rules) == (0, ("role_rotation",))
    ((step,),) = contradiction.ways
    assert step.text.startswith("Let {name} stay on {queue}")
    assert [v.rule for v in told.repairs[0].breaches] == ["role_rotation"]


def test_without_people_there_is_nothing_to_say():
    nobody = replace(centre("a"), employees=(), roles=())
    assert not list(RoleRotation(hard=True).violations(nobody, nobody.empty_roster()))
    assert least_cost(RoleRotation(hard=True), nobody, nobody.empty_roster()) == 0
