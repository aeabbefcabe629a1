"""Totals of one person's row, of a week or of the horizon, between a least and a most."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.rules.base import Cost, PersonRule, Violation
from solver.rules.wording import Day, Person, Value


class TotalTexts(NamedTuple):
    """Templates of a total above its most and below its least, and how its number is said.

    ``place`` is the total's place in the templates, ``value`` what stands there and in
    ``{limit}``, made of the number.
    """

    place: str
    value: Callable[[int], Value]
    over: str
    under: str


def paid_minutes(model: RosterModel, employee: int, days: range) -> Cost:
    """Return the employee's paid minutes of the days."""
    return sum(
        pattern.paid_minutes * model.works(employee, day, p)
        for day in days
        for p, pattern in enumerate(model.problem.patterns)
    )


def paid_in_row(problem: Problem, row: Row, days: range) -> int:
    """Return the paid minutes of a row's days."""
    return sum(problem.patterns[row[day]].paid_minutes for day in days if row[day] != OFF)


def longest_minutes(problem: Problem, days: range) -> int:
    """Return the most paid minutes that anybody could have on the days."""
    return max((p.paid_minutes for p in problem.patterns), default=0) * len(days)


def post_between(
    rule: PersonRule, model: RosterModel, total: Cost, limits: tuple[int, int], worst: int
) -> Cost:
    """Keep a total of 0 to ``worst`` between its limits; return the cost (0 if hard).

    A limit that binds nothing adds no row.
    """
    least, most = limits
    cost: Cost = 0
    if most < worst:
        cost += rule.limit(model, total, most, worst)
    if least > 0:
        cost += rule.limit(model, -total, -least, 0)
    return cost


def outside(
    rule: PersonRule,
    employee: int,
    total: int,
    limits: tuple[int, int | None],
    texts: TotalTexts,
    week_day: int | None = None,
) -> Iterator[Violation]:
    """Yield the breach of either limit (a most of None: no limit).

    ``week_day`` is the place ``{day}`` of templates that name the week.
    """
    least, most = limits
    sides = [(least - total, texts.under, least)]
    if most is not None:
        sides.append((total - most, texts.over, most))
    for amount, text, limit in sides:
        if amount > 0:
            values = {
                "name": Person(employee),
                texts.place: texts.value(total),
                "limit": texts.value(limit),
            }
            if week_day is not None:
                values["day"] = Day(week_day)
            yield rule.breach(amount, text, values=values, employee=employee)


def week_texts(
    problem: Problem, week: range, texts: TotalTexts, dated: TotalTexts
) -> tuple[TotalTexts, int | None]:
    """Return ``texts``, or those that name the week where the horizon has several, and its day."""
    is_only = len(problem.grid.weeks()) == 1
    return (texts, None) if is_only else (dated, week.start)
