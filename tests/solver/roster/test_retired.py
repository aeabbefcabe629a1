"""Retired patterns are given to nobody in a new roster."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.pattern import OFF
from solver.domain.queue import Queue, Requirement
from solver.domain.roster import Roster
from solver.domain.wishes import Pin, Request
from solver.roster.kept import with_kept
from solver.roster.result import SolveOptions
from solver.roster.retired import without_retired
from solver.roster.solve import solve
from solver.rules import default_rules
from solver.rules.qualified import Qualified
from solver.search.cancellation import CancelToken
from tests.solver.tiny import EARLY, NIGHT, person, problem

OLD_EARLY = replace(EARLY, code="old", is_retired=True)
PATTERNS = (OLD_EARLY, EARLY, NIGHT)


def may_work(asked):
    return [employee.patterns for employee in without_retired(asked).employees]


def test_without_retired_patterns_the_problem_is_the_same():
    asked = problem(person("Ana"))
    assert without_retired(asked) is asked


def test_nobody_may_work_what_is_retired():
    asked = problem(
        person("Ana"), person("Ben", patterns=frozenset({"old", "N"})), patterns=PATTERNS
    )
    assert may_work(asked) == [{"E", "N"}, {"N"}]


def test_what_is_pinned_stays():
    asked = problem(person("Ana"), person("Ben"), patterns=PATTERNS, pins=(Pin(1, 0, 0),))
    assert may_work(asked) == [{"E", "N"}, {"E", "N", "old"}]
    assert may_work(replace(asked, pins=(Pin(1, 0, OFF),))) == [{"E", "N"}, {"E", "N"}]


def test_who_may_work_nothing_else_keeps_it():
    asked = problem(person("Ana", patterns=frozenset({"old"})), patterns=PATTERNS)
    assert may_work(asked) == [{"old"}]


def test_where_all_are_retired_all_stay():
    asked = problem(person("Ana"), patterns=(OLD_EARLY,))
    assert without_retired(asked) is asked


def test_a_new_roster_has_none_of_them():
    need = tuple([0] * 7 + [1] * 8 + [0] * 9) * 2
    asked = problem(
        person("Ana"),
        days=2,
        patterns=PATTERNS,
        queues=(Queue("Phone", shrinkage=0.0),),
        requirements=(Requirement(0, need),),
    )
    found = solve(without_retired(asked), default_rules(), SolveOptions(5.0), CancelToken())
    assert found.roster is not None
    assert found.roster.cells == ((1, 1),)


@pytest.mark.parametrize("qualified", [Qualified(), Qualified(hard=False, weight=0)])
def test_a_kept_shift_of_a_retired_pattern_is_not_spread(qualified: Qualified):
    """Everybody wants the old early shift; it stays on the one day that is kept."""
    wishes = tuple(Request(e, day, 0, 9) for e in range(2) for day in range(3))
    asked = problem(person("Ana"), person("Ben"), patterns=PATTERNS, requests=wishes)
    now = Roster(((0, 0, OFF), (OFF, OFF, OFF)))
    free = {(0, 1), (0, 2), (1, 0), (1, 1), (1, 2)}
    rules = [r for r in default_rules() if r.key not in ("coverage", "qualified")]
    found = solve(
        without_retired(with_kept(asked, now, free)),
        [*rules, qualified],
        SolveOptions(5.0, work_limit=2.0),
        CancelToken(),
        start=now,
    )
    assert found.roster is not None
    assert [shift for shift in found.roster.shifts() if shift[2] == 0] == [(0, 0, 0)]
