"""What the rules state of a person's row, against the rows of constraints that say the same."""

from __future__ import annotations

import highspy
import numpy as np
import pytest
from hypothesis import given, settings

from solver.model.roster_model import RosterModel
from solver.roster.build import build
from solver.roster.tours import tours
from solver.rules import default_rules
from solver.rules.shift_limits import ShiftLimits
from solver.rules.weekly_hours import WeeklyHours
from solver.search.cancellation import CancelToken
from solver.search.columns.fitting import fit
from solver.search.columns.pricing_round import PricingRound
from solver.search.linear import linear_program
from solver.search.portfolio import People
from tests.solver.random_problems import problems, rule_books
from tests.solver.test_random_problems import QUIET
from tests.solver.tiny import person, problem


def cheapest_by_rows(model: RosterModel, people: People, prices: np.ndarray) -> list[float]:
    """The least price of everybody's row under the constraints that tours keep, by HiGHS."""
    everything = range(len(model.cp.proto.constraints))
    lp = linear_program(model.cp, without=set(everything) - people.own_rows)
    found = []
    for cells, price in zip(people.cells, prices, strict=True):
        costs = np.zeros(lp.num_col_)
        costs[cells] = price
        lp.col_cost_, lp.offset_ = costs, 0.0
        lp.integrality_ = [highspy.HighsVarType.kInteger] * lp.num_col_
        highs = highspy.Highs()
        highs.setOptionValue("output_flag", False)
        highs.passModel(lp)
        highs.run()
        is_optimal = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
        found.append(highs.getObjectiveValue() if is_optimal else np.inf)
    return found


@settings(max_examples=60, **QUIET)
@given(problems(max_people=1, max_days=9), rule_books())
def test_tours_are_the_rows_that_the_stated_constraints_allow(drawn, rules):
    model = build(drawn, rules)
    people = tours(model)
    rng = np.random.default_rng(len(people.own_rows))
    prices = rng.integers(-9, 9, people.cells.shape).astype(float)
    priced = PricingRound(fit(people.limits))
    costs, _ = priced.cheapest(range(len(people.limits)), prices, CancelToken())
    assert costs.tolist() == pytest.approx(cheapest_by_rows(model, people, prices))


def test_a_limit_that_is_soft_is_not_stated():
    weekly = problem(person(max_minutes=8 * 60), days=7)
    for hard, most_shifts in ((True, 1), (False, 7)):
        people = tours(build(weekly, (WeeklyHours(hard=hard),)))
        prices = np.full(people.cells.shape, -1.0)
        costs, _ = PricingRound(fit(people.limits)).cheapest([0], prices, CancelToken())
        assert costs.tolist() == [-most_shifts]


def test_limits_beyond_the_size_of_the_states_are_kept_all_the_same(monkeypatch):
    for most in ("_MOST_STATES", "_MOST_IN_ALL"):
        monkeypatch.setattr(f"solver.search.columns.fitting.{most}", 1)
    limited = problem(person(max_shifts=(("E", 2),)), days=7)
    people = tours(build(limited, (ShiftLimits(),)))
    (space,) = fit(people.limits)
    assert len(space.extra) == 1
    prices = np.full(people.cells.shape, -2.0)
    priced = PricingRound(fit(people.limits))
    _, found = priced.cheapest([0], prices, CancelToken())
    legal = priced.legal([0], prices, found, CancelToken())
    assert not space.keeps_extra(found[0])
    assert (legal[0] == 0).sum() <= 2


def test_every_hard_rule_of_one_person_is_stated_by_default():
    one = problem(person(), days=14)
    people = tours(build(one, default_rules()))
    left = linear_program(build(one, default_rules()).cp, without=people.own_rows)
    assert left.num_row_ < 120  # shared rows only: counts, coverage, soft rules
