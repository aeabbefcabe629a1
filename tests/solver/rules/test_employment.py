"""Employment: nobody works outside it, whatever availability and leave may count."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.roster import Roster
from solver.domain.wishes import Pin, Request, TimeOff
from solver.explain.conflicts.conflict import RuleBook
from solver.explain.conflicts.possible_shifts import PossibleShifts
from solver.roster.evaluate import evaluate
from solver.roster.kept import eased, with_kept
from solver.roster.result import SolveOptions, Status
from solver.roster.solve import solve
from solver.rules import default_rules
from solver.rules.availability import Availability
from solver.rules.base import Rule
from solver.rules.employment import Employment
from solver.rules.wording import Day, Person, Shift
from solver.search.cancellation import CancelToken
from tests.solver.tiny import H, all_rosters, assert_halves_agree, least_cost, problem, roster

DAY = 24 * H
JOINED = problem(time_off=(TimeOff(0, 0, DAY, is_employed=False),))
LEFT = problem(time_off=(TimeOff(0, 2 * DAY, 3 * DAY, is_employed=False),))


def broken_days(of, line: str) -> list[int | None]:
    return [v.day for v in Employment().violations(of, roster(line))]


def test_days_outside_employment_and_the_night_before_them_are_breaches():
    assert broken_days(JOINED, "EEE") == [0]
    assert broken_days(LEFT, "NE.") == []
    assert broken_days(LEFT, ".NE") == [1, 2]
    on_leave = problem(time_off=(TimeOff(0, 0, DAY),))
    assert broken_days(on_leave, "EEE") == []


def test_the_message_says_who_when_and_what():
    (found,) = Employment().violations(LEFT, roster("..N"))
    assert (found.rule, found.hard, found.employee, found.day) == ("employment", True, 0, 2)
    assert found.text == "{name} is not employed on {day} but has {shift}"
    assert dict(found.values) == {"name": Person(0), "day": Day(2), "shift": Shift(1)}


def test_solver_and_checker_agree_on_every_roster():
    assert assert_halves_agree(Employment(), LEFT) == {0, 1, 2}


def test_where_it_gives_way_it_does_so_for_locked_cells_alone():
    locked = replace(LEFT, pins=(Pin(0, 2, 0),))
    rule = Employment(hard=False, weight=3)
    for of in all_rosters(locked):
        hard = sum(v.hard for v in rule.violations(locked, of))
        assert least_cost(rule, locked, of) == (None if hard else rule.cost(locked, of))
    assert least_cost(rule, locked, roster("..E")) == 3


WISHED = [Availability(hard=False, weight=0), Availability(hard=False, weight=1, nice=True)]


@pytest.mark.parametrize("availability", WISHED, ids=["off", "nice"])
def test_with_availability_no_must_a_build_still_keeps_to_employment(availability: Rule):
    of = _wanting_everybody(LEFT)
    rules = [availability if r.key == availability.key else r for r in default_rules()]
    result = solve(of, rules, SolveOptions(5.0, work_limit=2.0), CancelToken())
    assert result.status is Status.OPTIMAL
    assert result.roster is not None
    assert not broken_days(of, _line(result.roster))
    possible = PossibleShifts(of, RuleBook(rules)).rows[0]
    assert possible[2] == frozenset()
    assert possible[1] == frozenset({0})
    assert not evaluate(of, rules, roster("..E")).is_feasible


def test_a_part_build_keeps_a_shift_after_leaving_and_gives_no_other():
    left = TimeOff(0, 3 * DAY, 5 * DAY, is_employed=False)
    of = _wanting_everybody(problem(days=5, time_off=(left,)))
    now, free = roster("...E."), {(0, day) for day in (0, 1, 2, 4)}
    rules = [rule for rule in default_rules() if rule.key != "coverage"]
    chosen = eased(rules, evaluate(of, rules, now).violations, free)
    result = solve(
        with_kept(of, now, free), chosen, SolveOptions(5.0, work_limit=2.0), CancelToken()
    )
    assert result.roster is not None
    line = _line(result.roster)
    assert line[3:] == "E."
    assert "E" in line[:3]


def _wanting_everybody(of):
    """The problem in which the person wants to work early on every day."""
    return replace(of, requests=tuple(Request(0, day, 0, 9) for day in range(of.grid.n_days)))


def _line(found: Roster) -> str:
    return "".join("." if p < 0 else "EN"[p] for p in found.cells[0])
