"""Building a part: what is not free is pinned to what it is, locks stay."""

from __future__ import annotations

from dataclasses import replace

from solver.domain.employee import Contract, Employee
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import TimeGrid
from solver.domain.wishes import Pin
from solver.roster.evaluate import evaluate
from solver.roster.kept import eased, with_kept
from solver.roster.result import SolveOptions
from solver.roster.solve import solve
from solver.rules import default_rules
from solver.search.cancellation import CancelToken

PROBLEM = Problem(
    TimeGrid(7, 30),
    tuple(Employee(str(e), str(e), Contract("c")) for e in range(2)),
    (Pattern("E", 420, 540, 480), Pattern("L", 840, 540, 480)),
)
ROSTER = Roster(((0, 1, OFF, OFF, OFF, OFF, OFF), (1,) * 5 + (OFF, OFF)))


def test_all_but_the_free_cells_are_pinned_to_the_roster():
    free = {(0, 1), (0, 2)}
    pins = with_kept(PROBLEM, ROSTER, free).pins
    assert {(pin.employee, pin.day) for pin in pins} == {
        (e, d) for e in range(2) for d in range(7)
    } - free
    assert all(ROSTER.cells[pin.employee][pin.day] == pin.pattern for pin in pins)


def test_a_lock_stays_also_where_the_roster_differs_from_it():
    locked = replace(PROBLEM, pins=(Pin(0, 1, 0), Pin(1, 6, 0)))
    pins = {(p.employee, p.day): p.pattern for p in with_kept(locked, ROSTER, {(0, 1)}).pins}
    assert (pins[0, 1], pins[1, 6]) == (0, 0)
    assert len(pins) == 14


FORTY = Contract("40 h", min_minutes=2_400)
OWING = replace(PROBLEM, employees=tuple(Employee(str(e), str(e), FORTY) for e in range(2)))
NOBODY = Roster(((OFF,) * 7, (OFF,) * 7))


def test_rules_that_the_rest_breaks_are_no_musts_and_those_that_can_be_mended_are():
    rules = default_rules()
    found = evaluate(OWING, rules, NOBODY).violations
    all_of_0 = {(0, day) for day in range(7)}
    soft = {rule.key for rule in eased(rules, found, all_of_0) if not rule.hard}
    assert "weekly_hours" in soft - {rule.key for rule in rules if not rule.hard}
    everything = all_of_0 | {(1, day) for day in range(7)}
    assert eased(rules, found, everything) == tuple(rules)


def test_a_part_is_built_although_the_rest_breaks_musts():
    rules = default_rules()
    free = {(0, day) for day in range(7)}
    chosen = eased(rules, evaluate(OWING, rules, NOBODY).violations, free)
    problem = with_kept(OWING, NOBODY, free)
    result = solve(problem, chosen, SolveOptions(5.0, work_limit=2.0), CancelToken())
    assert result.roster is not None
    assert result.roster.cells[1] == NOBODY.cells[1]
    left = evaluate(OWING, rules, result.roster).violations
    assert {v.employee for v in left if v.hard} == {1}
