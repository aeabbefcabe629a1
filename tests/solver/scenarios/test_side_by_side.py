"""The same people with other patterns: who may work what, and which is better."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.pattern import OFF, Pattern
from solver.domain.queue import Queue, Requirement
from solver.domain.roster import Roster
from solver.domain.validation import FieldError
from solver.domain.wishes import Pin, Request
from solver.patterns.candidate import CandidateGrid, ShiftShape
from solver.patterns.question import DesignRequest
from solver.roster.result import SolveOptions, Status
from solver.rules import default_rules
from solver.rules.coverage import Coverage
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.rules.qualified import Qualified
from solver.scenarios.joint import PatternCount, joint
from solver.scenarios.other_patterns import with_patterns
from solver.scenarios.side_by_side import side_by_side
from solver.search.cancellation import CancelToken
from tests.solver.tiny import EARLY, LATE, NIGHT, H, person, problem

NOON = Pattern("M", 11 * H, 8 * H, 8 * H)
OPTIONS = SolveOptions(20.0, 2)
REQUIRED = Requirement(0, tuple(int(11 <= t % 24 < 19) for t in range(48)))


def two_days(*people, **fields):
    return problem(
        *people,
        days=2,
        patterns=(EARLY, NIGHT),
        queues=(Queue("Phone"),),
        requirements=(REQUIRED,),
        **fields,
    )


def test_nobody_gets_todays_patterns_any_more():
    found = with_patterns(two_days(person("Ana")), (NOON, NIGHT))
    assert found.employees[0].patterns == {"M", "N"}
    assert [(p.code, p.is_retired) for p in found.patterns] == [
        ("E", True),
        ("N", False),
        ("M", False),
    ]


def test_who_worked_only_early_gets_what_is_like_it():
    ana = person("Ana", patterns=frozenset({"E"}))
    proposed = (replace(EARLY, code="E2"), NIGHT)
    assert with_patterns(two_days(ana), proposed).employees[0].patterns == {"E2"}


def test_wishes_and_locked_cells_name_the_nearest():
    found = with_patterns(
        two_days(requests=(Request(0, 0, 0),), pins=(Pin(0, 1, 0), Pin(0, 0, OFF))),
        (NOON, NIGHT),
    )
    assert [r.pattern for r in found.requests] == [2]
    assert sorted(p.pattern for p in found.pins) == [OFF, 2]


def test_what_is_published_names_the_nearest_too_and_nothing_where_nothing_was_told():
    found = with_patterns(two_days(published=((0, None),)), (NOON, NIGHT))
    assert found.published == ((2, None),)
    assert with_patterns(two_days(published=((1, OFF),)), (NOON, NIGHT)).published == ((1, OFF),)


def test_what_only_todays_night_covers_is_asked_of_nobody():
    morning = Requirement(0, (0,) * 48 + (1,) * 7)
    asked = replace(two_days(), requirements=())
    asked = replace(asked, grid=replace(asked.grid, lookahead_minutes=7 * H))
    asked = replace(asked, requirements=(morning,))
    rules = (Qualified(), MinimumOnDuty(minimum=1))
    found = with_patterns(asked, (NOON,))
    assert found.grid.lookahead_minutes == 0
    both = side_by_side(asked, rules, (NOON,), OPTIONS, CancelToken())
    assert both.proposed.result.status is Status.OPTIMAL
    assert with_patterns(asked, (NOON, NIGHT)).grid.lookahead_minutes == 7 * H


def test_standby_stays_and_retired_ones_are_given_to_nobody():
    standby = replace(LATE, code="S", is_standby=True)
    retired = replace(LATE, code="R", is_retired=True)
    found = with_patterns(problem(patterns=(EARLY, standby, retired)), (NOON,))
    assert found.employees[0].patterns == {"M", "S"}


def test_the_better_patterns_show_better_figures():
    rules = (Qualified(), Coverage())
    both = side_by_side(two_days(person("Ana")), rules, (NOON,), OPTIONS, CancelToken())
    assert both.today.result.status is Status.OPTIMAL
    assert both.today.figures is not None
    assert both.proposed.figures is not None
    assert both.today.figures.short_minutes == 8 * H
    assert both.proposed.figures.short_minutes == 0
    assert [p.code for p in both.proposed.patterns] == ["M"]


def test_progress_tells_which_roster_is_built():
    seen = []
    rules = (Qualified(), Coverage())
    side_by_side(two_days(), rules, (NOON,), OPTIONS, CancelToken(), seen.append)
    assert {p.scenario for p in seen} == {0, 1}
    assert all(0 <= p.share <= 1 for p in seen)


@pytest.mark.parametrize(("most", "missing"), [(1, 1), (2, 0)])
def test_more_patterns_than_allowed_are_a_breach(most, missing):
    rule = PatternCount(most=most)
    worked = Roster(((0, 1), (OFF, 0)))
    found = list(rule.violations(two_days(person("Ana"), person("Ben")), worked))
    assert sum(v.amount for v in found) == missing


def test_together_is_never_worse_than_in_two_steps():
    found = two_days(person("Ana"), person("Ben"))
    rules = (Qualified(), Coverage())
    request = DesignRequest(CandidateGrid((ShiftShape(8 * H, 8 * H),), 60), 1)
    two_steps = side_by_side(
        found, rules, (replace(NOON, start_minute=10 * H),), OPTIONS, CancelToken()
    )
    both = joint(two_steps.proposed, found, rules, request, OPTIONS, CancelToken())
    assert both.result.cost is not None
    assert both.result.cost < (two_steps.proposed.result.cost or 0)
    assert [p.start_minute for p in both.patterns] == [11 * H]


def test_many_people_are_refused():
    people = tuple(person(f"P{n}") for n in range(61))
    found = two_days(*people)
    two_steps = side_by_side(found, (), (NOON,), OPTIONS, CancelToken())
    request = DesignRequest(CandidateGrid((ShiftShape(8 * H, 8 * H),)))
    with pytest.raises(FieldError):
        joint(two_steps.proposed, found, default_rules(), request, OPTIONS, CancelToken())
