"""HiGHS on a CP-SAT model: the same rows, the same optimum, and what it refuses."""

from __future__ import annotations

import math
import random
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from ortools.sat.python import cp_model

from solver.roster.build import build
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.linear import LinearOutcome, linear_program, near_to, relax, solve_linear
from tests.solver.random_problems import problems, rule_books


def highs(model: cp_model.CpModel, cancel: CancelToken | None = None) -> tuple[LinearOutcome, list]:
    """The outcome, and (cost, values) of each solution on the way."""
    solutions: list = []
    outcome = solve_linear(
        linear_program(model),
        cancel or CancelToken(),
        SearchLimits(60),
        lambda cost, values: solutions.append((cost, values)),
        lambda bound: None,
    )
    return outcome, solutions


def cp_sat(model: cp_model.CpModel) -> int | None:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    # A whole number, but for what scaling it to a float leaves.
    return round(solver.objective_value) if status == cp_model.OPTIMAL else None


def knapsack() -> cp_model.CpModel:
    model = cp_model.CpModel()
    x = [model.new_bool_var(f"x{i}") for i in range(12)]
    y = model.new_int_var(-3, 5, "y")
    model.add(sum((3 + 5 * i % 7) * v for i, v in enumerate(x)) + y <= 20)
    model.add_at_most_one(x[0], ~x[1], x[2])
    model.minimize(7 - sum((2 + 3 * i % 5) * v for i, v in enumerate(x)) + 2 * y)
    return model


def no_sum_fits() -> cp_model.CpModel:
    """Four people by four days; whose sum must be 480 has 450 a day."""
    model = cp_model.CpModel()
    x = [[model.new_bool_var(f"x[{e},{d}]") for d in range(4)] for e in range(4)]
    for e, row in enumerate(x):
        model.add(450 * sum(row) <= (1200 if e == 3 else 450))
    model.add_linear_constraint(450 * sum(x[3]), 480, 480)
    for row, day in product(x, range(3)):
        model.add(row[day] + row[day + 1] <= 1)
    for day in range(4):
        guides, juniors = (model.new_int_var(0, 2, name) for name in ("guides", "juniors"))
        model.add(guides == x[2][day] + x[3][day])
        model.add(juniors == x[0][day] + x[1][day])
        model.add(juniors <= 2 * guides)
    others = [model.new_int_var(0, 3, f"others[{day}]") for day in range(4)]
    for day, count in enumerate(others):
        model.add(count == x[0][day] + x[1][day] + x[2][day])
    last = [model.new_int_var(0, 1, f"last[{day}]") for day in range(4)]
    for day, count in enumerate(last):
        model.add(count == x[3][day])
    price = model.new_int_var(0, 100_000, "price")
    weekend = sum(k * n for k, n in zip((450, 675, 675, 450), last, strict=True))
    model.add(450 * sum(others) + weekend <= price)
    model.minimize(price)
    return model


def test_what_breaks_rows_is_no_solution():
    """HiGHS calls one there, before it finds out that there is none."""
    lp = linear_program(no_sum_fits())
    relaxed = relax(lp, CancelToken())
    lp.col_lower_, lp.col_upper_ = near_to(lp, relaxed, 1 + 0.01 * relaxed.objective).ranges
    told = []
    outcome = solve_linear(
        lp,
        CancelToken(),
        SearchLimits(5.0, 1, 1),
        lambda *found: told.append(found),
        lambda _: None,
    )
    assert (told, outcome.values) == ([], None)


def test_both_engines_find_the_same_optimum():
    outcome, solutions = highs(knapsack())
    best = cp_sat(knapsack())
    assert outcome.proven
    assert min(cost for cost, _ in solutions) == pytest.approx(best)
    assert math.ceil(outcome.bound - 1e-6) == best


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(problems(max_people=4, max_days=5, max_patterns=3), rule_books())
def test_both_engines_agree_on_rosters(problem, rules):
    model = build(problem, rules).cp
    outcome, solutions = highs(model)
    best = cp_sat(model)
    assert outcome.infeasible == (best is None)
    assert outcome.proven == (best is not None)
    if best is not None:
        assert round(min(cost for cost, _ in solutions)) == best
        assert math.ceil(outcome.bound - 1e-6) == best


def test_negated_literals_and_one_sided_rows_keep_their_meaning():
    model = cp_model.CpModel()
    x, y, z = (model.new_bool_var(name) for name in "xyz")
    model.add_at_most_one(~x, ~y)  # one of them is on
    model.add_bool_or(~x, z)
    model.add(x + y + z >= 1)
    model.minimize(3 * x + 2 * y + z)
    outcome, _ = highs(model)
    assert outcome.proven
    assert cp_sat(model) == 2 == round(outcome.bound)


def test_impossible_constants_are_impossible_for_both():
    model = cp_model.CpModel()
    model.new_bool_var("x")
    model.add(False)
    outcome, solutions = highs(model)
    assert outcome.infeasible
    assert not outcome.proven
    assert not solutions
    assert cp_sat(model) is None


@pytest.mark.parametrize(
    "post",
    [
        lambda model, x, y: model.add_multiplication_equality(x, [y, y]),
        lambda model, x, y: model.add_max_equality(x, [y, 3]),
        lambda model, x, y: model.add_all_different([x, y]),
    ],
)
def test_a_constraint_that_is_not_linear_is_refused(post):
    model = cp_model.CpModel()
    post(model, model.new_int_var(0, 9, "x"), model.new_int_var(0, 3, "y"))
    with pytest.raises(ValueError, match="not a linear constraint"):
        linear_program(model)


def test_a_condition_on_a_row_is_refused():
    model = cp_model.CpModel()
    x, y = model.new_int_var(0, 9, "x"), model.new_bool_var("y")
    model.add(x >= 5).only_enforce_if(y)
    model.minimize(x)
    with pytest.raises(ValueError, match="not a linear constraint"):
        linear_program(model)


def test_a_domain_with_holes_is_refused():
    model = cp_model.CpModel()
    x = model.new_int_var_from_domain(cp_model.Domain.from_values([0, 2, 7]), "x")
    model.add(x >= 3)
    model.minimize(x)
    with pytest.raises(ValueError, match="not a linear"):
        linear_program(model)


def test_a_cancelled_solve_proves_nothing():
    cancel = CancelToken()
    cancel.cancel()
    model = cp_model.CpModel()
    x = [[model.new_bool_var("") for _ in range(12)] for _ in range(12)]
    for i in range(12):  # an odd quadratic-assignment-like puzzle that presolve leaves alone
        model.add(sum((7 * i + 3 * j) % 11 * v for j, v in enumerate(x[i])) >= 20)
        model.add(sum((5 * i + 2 * j) % 13 * row[i] for j, row in enumerate(x)) <= 30)
    model.minimize(sum((i * j) % 17 * v for i, row in enumerate(x) for j, v in enumerate(row)))
    outcome, _ = highs(model, cancel)
    assert not outcome.proven
    assert not outcome.infeasible


def test_near_the_relaxation_is_every_solution_within_the_room():
    # One of three, at costs 0, 2 and 5: the relaxation takes the first.
    model = cp_model.CpModel()
    x = [model.new_bool_var(f"x{i}") for i in range(3)]
    model.add(sum(x) == 1)
    model.minimize(2 * x[1] + 5 * x[2])
    lp = linear_program(model)
    relaxed = relax(lp, CancelToken())
    assert relaxed is not None
    assert relaxed.objective == 0
    near = near_to(lp, relaxed, 2)
    assert [limits.tolist() for limits in near.ranges] == [[0, 0, 0], [1, 1, 0]]
    assert near.most == 2


def test_a_search_near_the_relaxation_ends_where_its_bound_is_beyond():
    """People of whom at least one of each pair is chosen: the relaxation takes half of each."""
    numbers = random.Random(1)
    model = cp_model.CpModel()
    x = [model.new_bool_var(f"x{i}") for i in range(120)]
    for _ in range(500):
        model.add(sum(numbers.sample(x, 2)) >= 1)
    model.minimize(sum(x))
    lp = linear_program(model)
    relaxed = relax(lp, CancelToken())
    assert relaxed is not None
    near = near_to(lp, relaxed, 2)
    bounds: list[float] = []
    limits = SearchLimits(10, 1, 1)
    outcome = solve_linear(lp, CancelToken(), limits, lambda *_: None, bounds.append, near)
    assert not outcome.proven
    assert 1 <= sum(bound > near.most for bound in bounds) <= 3  # the last one, told again
