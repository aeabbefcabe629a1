"""Parts cut out of a program: what they choose is right for the whole."""

from __future__ import annotations

import highspy
import numpy as np
from hypothesis import given, settings

from solver.roster.build import build
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.linear import linear_program, solve_part
from solver.search.reduction import Program
from tests.solver.random_problems import problems, rule_books
from tests.solver.test_random_problems import QUIET

NOW = CancelToken()
LIMITS = SearchLimits(20, 1)


@settings(max_examples=40, **QUIET)
@given(problems(max_people=3, max_days=7), rule_books())
def test_a_part_of_the_optimum_costs_the_optimum(drawn, rules):
    model = build(drawn, rules)
    lp, cells = linear_program(model.cp), model.all_cells()
    best = solve_part(lp, NOW, LIMITS)
    if best is None:
        return
    program = Program(lp, cells)
    part = program.around(cells[0].ravel(), np.rint(best.values))
    assert set(cells[0].ravel()) == set(part.columns[part.cells])
    part.lp.integrality_ = [highspy.HighsVarType.kInteger] * part.lp.num_col_
    again = solve_part(part.lp, NOW, LIMITS)
    assert again is not None
    assert abs(again.objective - best.objective) < 0.5


@settings(max_examples=20, **QUIET)
@given(problems(max_people=3, max_days=7), rule_books())
def test_within_ranges_that_settle_the_cells_all_that_follows_is_found(drawn, rules):
    model = build(drawn, rules)
    lp, cells = linear_program(model.cp), model.all_cells().ravel()
    best = solve_part(lp, NOW, LIMITS)
    if best is None:
        return
    lower, upper = np.array(lp.col_lower_), np.array(lp.col_upper_)
    lower[cells] = upper[cells] = np.rint(best.values[cells])
    settled = solve_part(lp, NOW, LIMITS, ranges=(lower, upper))
    assert settled is not None
    assert (np.rint(settled.values[cells]) == lower[cells]).all()
    assert abs(settled.objective - best.objective) < 0.5
