"""Building a part: what is not free is pinned to what it is, locks stay."""

from __future__ import annotations

from dataclasses import replace

from solver.domain.employee import Contract, Employee
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import TimeGrid
from solver.domain.wishes import Pin
from solver.roster.kept import with_kept

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
