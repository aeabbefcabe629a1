"""Labour cost: money, at the rates of each contract."""

from __future__ import annotations

import pytest

from solver.domain.time_grid import SATURDAY
from solver.domain.validation import FieldError
from solver.rules.labour_cost import LabourCost
from tests.solver.tiny import H, assert_halves_agree, person, problem, roster

CHEAP = person("Ana", hourly_cost_cents=3_000, night_percent=50)
DEAR = person("Bo", hourly_cost_cents=5_000, weekend_percent=100)
UNKNOWN = person("Cy")


@pytest.mark.parametrize(
    ("lines", "cost"),
    [
        (("E.", "..", ".."), 240),
        (("N.", "..", ".."), 360),
        (("..", "E.", ".."), 400),
        (("..", ".E", ".."), 800),
        (("..", "..", "EE"), 0),
    ],
)
def test_each_is_paid_by_her_contract(lines, cost):
    of = problem(CHEAP, DEAR, UNKNOWN, days=2, first_weekday=SATURDAY - 1)
    assert LabourCost(weight=2).cost(of, roster(*lines)) == 2 * cost


def test_all_weeks_of_the_horizon_count():
    of = problem(CHEAP, days=14)
    assert LabourCost(weight=1).cost(of, roster("E" + "." * 12 + "E")) == 480


def test_it_is_a_goal_and_off_unless_asked_for():
    assert LabourCost().is_off
    assert not list(LabourCost(weight=1).violations(problem(CHEAP), roster("EEE")))
    with pytest.raises(FieldError):
        LabourCost(hard=True)


def test_solver_and_checker_agree_on_every_roster():
    pay = {"hourly_cost_cents": 3_333, "overtime_percent": 50, "max_minutes": 10 * H}
    of = problem(
        person("Ana", **pay),
        person("Bo", hourly_cost_cents=2_000, night_percent=25, skills=frozenset({"en"})),
        days=2,
        first_weekday=SATURDAY,
        holidays=frozenset({1}),
    )
    assert len(assert_halves_agree(LabourCost(weight=3), of)) > 10
