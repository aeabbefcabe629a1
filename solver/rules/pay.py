"""What work costs: the price of a shift and of overtime, for every rule that asks.

A shift costs its paid time, increased by the extra pay of the contract: for a
night, and the higher of those for a weekend and a public holiday, by the day on
which it starts.  Hours above the contract's most in a week cost the extra pay
for overtime on top, each started one.  Prices are whole numbers, rounded shift by
shift, so that solver and checker agree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from enum import Enum

from solver.domain.employee import Contract
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster, Row
from solver.model.coverage import classes_on
from solver.model.roster_model import RosterModel
from solver.rules.base import Cost
from solver.rules.weekly_hours import limits_minutes

_CENTS, _PERCENT, HOUR_MINUTES = 100, 100, 60


class Unit(Enum):
    """What a price counts in: minutes of plain pay, or whole units of money."""

    MINUTES = "minutes"
    MONEY = "money"


def shift_price(problem: Problem, contract: Contract, day: int, pattern: int, unit: Unit) -> int:
    """Return what a shift of somebody with the contract costs, without overtime."""
    shape = problem.patterns[pattern]
    extra = contract.night_percent * shape.is_night
    extra += max(
        contract.weekend_percent * problem.grid.is_weekend(day),
        contract.holiday_percent * (day in problem.holidays),
    )
    return _price(contract, shape.paid_minutes, _PERCENT + extra, unit)


def overtime_price(contract: Contract, unit: Unit) -> int:
    """Return what an hour of overtime costs on top of its pay."""
    return _price(contract, HOUR_MINUTES, contract.overtime_percent, unit)


def _price(contract: Contract, minutes: int, percent: int, unit: Unit) -> int:
    if unit is Unit.MINUTES:
        return round(minutes * percent / _PERCENT)
    cents = minutes * percent * contract.hourly_cost_cents
    return round(cents / (HOUR_MINUTES * _PERCENT * _CENTS))


def overtime_hours(problem: Problem, employee: int, row: Row, week: range) -> int:
    """Return the started hours by which a week's paid time exceeds the contract's most."""
    paid = sum(problem.patterns[row[day]].paid_minutes for day in week if row[day] != OFF)
    over = paid - limits_minutes(problem, employee, week)[1]
    return max(0, -(-over // HOUR_MINUTES))


def post_overtime(model: RosterModel, employee: int, week: range) -> Cost:
    """Return a number of at least the person's overtime hours of the week, to be minimised."""
    return model.shared(
        f"overtime[{employee},{week.start}]", lambda: _overtime(model, employee, week)
    )


def _overtime(model: RosterModel, employee: int, week: range) -> Cost:
    problem = model.problem
    most = limits_minutes(problem, employee, week)[1]
    longest = max((p.paid_minutes for p in problem.patterns), default=0)
    worst = -(-(longest * len(week) - most) // HOUR_MINUTES)
    if worst <= 0:
        return 0
    hours = model.integer(worst, "overtime")
    paid = sum(
        shape.paid_minutes * model.works(employee, day, p)
        for day in week
        for p, shape in enumerate(problem.patterns)
    )
    model.cp.add(paid - HOUR_MINUTES * hours <= most)
    return hours


def week_price(problem: Problem, roster: Roster, week: range, unit: Unit) -> int:
    """Return what everybody costs in a week."""
    return sum(row_price(problem, e, row, week, unit) for e, row in enumerate(roster.cells))


def row_price(problem: Problem, employee: int, row: Row, week: range, unit: Unit) -> int:
    """Return what one person's shifts of a week cost."""
    contract = problem.employees[employee].contract
    total = sum(
        shift_price(problem, contract, day, row[day], unit) for day in week if row[day] != OFF
    )
    if contract.overtime_percent:
        total += overtime_price(contract, unit) * overtime_hours(problem, employee, row, week)
    return total


def post_week_price(model: RosterModel, week: range, unit: Unit) -> tuple[Cost, int]:
    """Return what everybody costs in a week, and the most that it can be."""
    problem = model.problem
    total: Cost = 0
    worst = 0
    for contract, people in _by_pay(problem, week):
        for day in week:
            prices = [
                shift_price(problem, contract, day, p, unit) for p in range(len(problem.patterns))
            ]
            worst += max(prices, default=0) * len(people)
            for p, price in enumerate(prices):
                if price:
                    total += price * model.count(people, day, p)
    for e, person in enumerate(problem.employees):
        price = overtime_price(person.contract, unit)
        if price:
            total += price * post_overtime(model, e, week)
            worst += price * len(week) * 24
    return total, worst


def _by_pay(problem: Problem, week: range) -> Iterator[tuple[Contract, frozenset[int]]]:
    """Yield people of one pay and one skill class: where all are paid alike, the usual classes."""
    for group in classes_on(problem, week.start):
        people: dict[tuple[int, ...], list[int]] = defaultdict(list)
        for e in sorted(group.employees):
            c = problem.employees[e].contract
            pay = (c.hourly_cost_cents, c.night_percent, c.weekend_percent, c.holiday_percent)
            people[pay].append(e)
        for alike in people.values():
            yield problem.employees[alike[0]].contract, frozenset(alike)
