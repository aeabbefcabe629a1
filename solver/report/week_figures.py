"""One roster of a week in the few figures by which several of them are compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isnan

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.report.week_report import week_report
from solver.roster.evaluate import Evaluation, evaluate
from solver.rules.base import Rule
from solver.rules.fairness import Fairness
from solver.rules.priority import Priority

LeastMost = tuple[int, int]


@dataclass(frozen=True, slots=True)
class WeekFigures:
    """Rates are fractions of 1, None where no contacts are expected; times in minutes.

    Rates count on the breaks as the roster does, wherever they are placed.
    ``worst_start_minute`` is where the answer rate of an interval is lowest.
    ``price``: whole units of money, None where no pay is known.
    ``nights`` and ``weekend_days``: least and most that anybody has in the week, of those who
    work in it (and, for nights, who work nights).  ``unevenness``: steps, as the rule Fairness
    counts them at weight 1, with the 13 weeks before.
    ``broken`` counts violations by priority; ``important_cost`` and ``nice_cost`` weigh them.
    """

    offered: float
    answer_rate: float | None
    service_level: float | None
    occupancy: float | None
    worst_answer_rate: float | None
    worst_start_minute: int | None
    paid_minutes: int
    overtime_hours: int
    price: int | None
    short_minutes: int
    surplus_minutes: int
    shifts: int
    nights: LeastMost
    weekend_days: LeastMost
    unevenness: int
    broken_must: int
    broken_important: int
    broken_nice: int
    important_cost: int
    nice_cost: int


def week_figures(
    problem: Problem,
    rules: Sequence[Rule],
    roster: Roster,
    evaluation: Evaluation | None = None,
) -> WeekFigures:
    """Return the figures of a roster of one week, judged by ``rules``.

    ``evaluation``: what the rules say of the roster, where that is known already.
    """
    judged = evaluation or evaluate(problem, rules, roster)
    report = week_report(problem, rules, roster, judged)
    figures, rates = report.figures, report.rates
    broken = Counter(violation.priority for violation in judged.violations)
    at_work = [person for person in report.people if person.shifts]
    by_night = [p for p in at_work if problem.employees[p.employee].works_nights]
    return WeekFigures(
        offered=rates.offered,
        answer_rate=_known(rates.answer_rate),
        service_level=_known(rates.service_level),
        occupancy=_known(rates.occupancy),
        worst_answer_rate=_known(figures.worst_answer_rate),
        worst_start_minute=figures.worst_start_minute,
        paid_minutes=figures.paid_minutes,
        overtime_hours=report.overtime_hours,
        price=report.price,
        short_minutes=report.short_minutes,
        surplus_minutes=report.surplus_minutes,
        shifts=figures.shifts,
        nights=_least_and_most(person.added.nights for person in by_night),
        weekend_days=_least_and_most(person.added.weekends for person in at_work),
        unevenness=Fairness(weight=1).cost(problem, roster),
        broken_must=broken[Priority.MUST],
        broken_important=broken[Priority.IMPORTANT],
        broken_nice=broken[Priority.NICE],
        important_cost=round(judged.costs.important),
        nice_cost=round(judged.costs.nice),
    )


def _known(share: float) -> float | None:
    return None if isnan(share) else share


def _least_and_most(counts: Iterable[int]) -> LeastMost:
    found = list(counts)
    return min(found, default=0), max(found, default=0)
