"""The family of weeks that other tools were run on: our cost and rules are its formula."""

from __future__ import annotations

import json
import random
from itertools import pairwise

import pytest

from benchmarks.peers import DATA, OPTIMUM, STARTS, week_of
from solver.domain.pattern import OFF
from solver.roster.evaluate import evaluate
from solver.roster.result import SolveOptions, Status
from solver.roster.solve import solve
from solver.search.cancellation import CancelToken

HOURS = list(STARTS.values())
LENGTH, QUARTERS, DAY = 32, 7 * 96, 96


def person(name, senior, unavailable=(), undesired=(), desired=()):
    days = {"unavailable": unavailable, "undesired": undesired, "desired": desired}
    return {"id": name, "senior": senior} | {key: list(value) for key, value in days.items()}


SMALL = {
    "required": [[(day + quarter) % 3 for quarter in range(DAY)] for day in range(7)],
    "employees": [
        person("a", True, undesired=[6]),
        person("b", False, unavailable=[1, 6], desired=[3]),
        person("c", False, undesired=[2], desired=[0, 5]),
        person("d", True, unavailable=[4]),
    ],
}


def published_cost(data, roster):
    """10 a quarter short, 1 over, 8 an undesired day, -8 a desired one; a cyclic week."""
    there = [0] * QUARTERS
    cost = 0
    for e, day, p in roster.shifts():
        first = day * DAY + HOURS[p] * 4
        for quarter in range(first, first + LENGTH):
            there[quarter % QUARTERS] += 1
        wishes = data["employees"][e]
        cost += 8 * (day in wishes["undesired"]) - 8 * (day in wishes["desired"])
    required = [n for day in data["required"] for n in day]
    for agents, need in zip(there, required, strict=True):
        cost += 10 * max(0, need - agents) + max(0, agents - need)
    return cost


def allowed(data, roster):
    """The hard rules in the family's own words."""
    people = data["employees"]
    for person, row in zip(people, roster.cells, strict=True):
        if any(row[day] != OFF for day in person["unavailable"]) or sum(p != OFF for p in row) > 5:
            return False
        for before, after in pairwise(row):
            rest = 24 + HOURS[after] - HOURS[before] - 8
            if OFF not in (before, after) and rest < 11:
                return False
    shifts = {(day, p): [] for _, day, p in roster.shifts()}
    for e, day, p in roster.shifts():
        shifts[day, p].append(people[e]["senior"])
    return all(any(seniors) for seniors in shifts.values())


def test_cost_and_rules_are_those_of_the_family_on_any_roster():
    week, chance = week_of(SMALL), random.Random(7)
    roster, seen = week.problem.empty_roster(), set()
    for _ in range(600):
        cell = chance.randrange(4), chance.randrange(7), chance.choice([OFF, OFF, *range(6)])
        changed = roster.with_cells([cell])
        found = evaluate(week.problem, week.rules, changed)
        assert found.cost - week.offset == published_cost(SMALL, changed)
        assert found.is_feasible == allowed(SMALL, changed)
        seen |= {v.rule for v in found.violations if v.hard}
        if found.is_feasible or chance.random() < 0.3:
            roster = changed
    assert seen == {"pinned", "working_days", "minimum_rest", "mentor_ratio"}


def test_the_proven_optimum_is_the_published_one():
    path = DATA / "peers" / "inst30.json"
    if not path.is_file():
        pytest.skip(f"no week at {path} (set SIXSHIFT_DATA)")
    data = json.loads(path.read_text(encoding="utf-8"))
    week = week_of(data)
    result = solve(week.problem, week.rules, SolveOptions(120, seed=1), CancelToken())
    assert result.status is Status.OPTIMAL
    assert result.cost - week.offset == published_cost(data, result.roster) == OPTIMUM[30]
