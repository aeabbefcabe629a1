"""One person's row mended around a change, without a solver."""

from __future__ import annotations

from dataclasses import replace

from solver.domain.wishes import Pin, Request
from solver.explain.own_row import mended
from solver.rules import default_rules
from tests.solver.tiny import EARLY, LATE, H, person, problem, roster

BOTH = (EARLY, LATE)
RULES = default_rules()


def mend(of, line):
    return mended(of, RULES, roster(line, patterns=BOTH), 0)


def test_a_row_that_keeps_the_rules_stays():
    of = problem(person(), patterns=BOTH)
    assert mend(of, "E.L") == roster("E.L", patterns=BOTH)


def test_one_more_cell_gives_way_the_one_that_costs_least():
    of = problem(
        person(max_days=2, min_days=2),
        days=7,
        patterns=BOTH,
        requests=(Request(0, 1, -1),),
    )
    assert mend(of, "EEE....") == roster("E.E....", patterns=BOTH)


def test_two_more_cells_at_most():
    of = problem(person(max_days=1), patterns=BOTH, days=4)
    assert mend(of, "EEE.").cells[0].count(0) == 1
    assert mend(of, "EEEE") is None


def test_locked_cells_are_not_touched():
    of = problem(person(min_rest_minutes=11 * H), patterns=BOTH, pins=(Pin(0, 0, 1),))
    assert mend(of, "LE.") in (roster("LL.", patterns=BOTH), roster("L..", patterns=BOTH))
    both = replace(of, pins=(Pin(0, 0, 1), Pin(0, 1, 0)))
    assert mend(both, "LE.") is None
