"""Costs that a person's own rows force are found, and no more than those."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings

from solver.domain.pattern import OFF
from solver.roster.build import build
from solver.rules.consecutive_days import ConsecutiveDays
from solver.rules.weekends import Weekends
from solver.rules.working_days import WorkingDays
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.linear import linear_program, relax, solve_part
from solver.search.tightening import tighten
from tests.solver.random_problems import problems, rule_books
from tests.solver.test_random_problems import QUIET
from tests.solver.tiny import person, problem

NOW = CancelToken()


def test_a_weekend_that_cannot_be_free_is_charged_whole():
    # Both weekend days worked last: at most four of Monday to Friday are left, five are owed.
    ana = person(min_days=5, max_days=5, max_consecutive_days=6)
    past = ((OFF, OFF, OFF, OFF, OFF, 0, 0),)
    week = problem(ana, days=7, history=past)
    model = build(week, (WorkingDays(), ConsecutiveDays(), Weekends(hard=False, max_in_a_row=1)))
    lp = linear_program(model.cp)
    before = relax(lp, NOW)
    assert tighten(lp, model.all_cells(), NOW) == 1
    after = relax(lp, NOW)
    assert before is not None
    assert after is not None
    assert (before.objective, after.objective) == (50, 100)


@settings(max_examples=40, **QUIET)
@given(problems(max_people=3, max_days=7), rule_books())
def test_the_optimum_stays(drawn, rules):
    model = build(drawn, rules)
    lp = linear_program(model.cp)
    limits = SearchLimits(20, 1)
    before = solve_part(lp, NOW, limits)
    lower = np.array(lp.col_lower_)
    tighten(lp, model.all_cells(), NOW)
    assert (np.array(lp.col_lower_) >= lower).all()
    after = solve_part(lp, NOW, limits)
    assert (before is None) == (after is None)
    if before is not None and after is not None:
        assert abs(before.objective - after.objective) < 0.5


def test_nobody_forces_nothing():
    model = build(problem(days=1), ())
    lp = linear_program(model.cp)
    assert tighten(lp, model.all_cells()[:0], NOW) == 0
