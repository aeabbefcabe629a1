"""What work costs: extra pay, rounding, overtime by the started hour."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.employee import Contract
from solver.domain.time_grid import SATURDAY
from solver.domain.wishes import TimeOff
from solver.rules.pay import Unit, overtime_hours, overtime_price, shift_price, week_price
from tests.solver.tiny import EARLY, NIGHT, H, person, problem, roster

RATES = Contract(
    "c",
    hourly_cost_cents=3_550,
    night_percent=50,
    weekend_percent=100,
    holiday_percent=200,
    overtime_percent=50,
)


@pytest.mark.parametrize(
    ("day", "holidays", "pattern", "minutes"),
    [
        (0, (), 0, 8 * H),
        (0, (), 1, 12 * H),
        (5, (), 0, 16 * H),
        (5, (), 1, 20 * H),
        (0, (0,), 0, 24 * H),
        (5, (5,), 1, 28 * H),  # of weekend and holiday only the higher counts
    ],
)
def test_extra_pay_goes_by_the_pattern_and_the_day_it_starts(day, holidays, pattern, minutes):
    of = problem(days=7, holidays=frozenset(holidays))
    assert shift_price(of, RATES, day, pattern, Unit.MINUTES) == minutes
    money = shift_price(of, RATES, day, pattern, Unit.MONEY)
    assert money == round(minutes / 60 * 35.50)


def test_prices_are_rounded_shift_by_shift():
    of = problem(patterns=(EARLY, replace(NIGHT, paid_minutes=333)))
    tenth = Contract("c", night_percent=10, hourly_cost_cents=1_000)
    assert shift_price(of, tenth, 0, 1, Unit.MINUTES) == 366
    assert shift_price(of, tenth, 0, 1, Unit.MONEY) == 61
    assert shift_price(of, Contract("unknown"), 0, 1, Unit.MONEY) == 0


def test_overtime_is_what_the_week_has_above_the_contract_by_the_started_hour():
    part = person(max_minutes=15 * H + 30, max_days=5)
    of = problem(part, days=8, time_off=(TimeOff(0, 144 * H, 168 * H),))
    week, tail = of.grid.weeks()
    row = roster("EE.....E").cells[0]
    # A day of leave takes a fifth off: 12.4 of 15.5 hours, 16 worked, 3.6 too many.
    assert overtime_hours(of, 0, row, week) == 4
    assert overtime_hours(of, 0, row, tail) == 0
    assert overtime_hours(problem(part, days=8), 0, row, week) == 1


def test_overtime_costs_its_extra_on_top_of_the_shifts():
    assert overtime_price(RATES, Unit.MINUTES) == 30
    assert overtime_price(RATES, Unit.MONEY) == 18
    of = problem(person(max_minutes=8 * H, hourly_cost_cents=3_550, overtime_percent=50), days=7)
    assert week_price(of, roster("EE....."), range(7), Unit.MONEY) == 2 * 284 + 8 * 18
    assert week_price(of, roster("EE....."), range(7), Unit.MINUTES) == 2 * 480 + 8 * 30


def test_the_weekend_is_told_by_the_day_of_the_horizon():
    of = problem(days=2, first_weekday=SATURDAY - 1)
    assert [shift_price(of, RATES, d, 0, Unit.MINUTES) for d in (0, 1)] == [480, 960]
