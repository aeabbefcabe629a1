"""Column generation against branch and bound, on horizons of two weeks."""

from __future__ import annotations

import threading

import pytest

from solver.domain.problem import Problem
from solver.domain.queue import ShiftTarget
from solver.domain.wishes import Request
from solver.roster.build import build
from solver.roster.evaluate import evaluate
from solver.roster.tours import tours
from solver.rules.base import Rule
from solver.rules.consecutive_days import ConsecutiveDays
from solver.rules.fairness import Fairness
from solver.rules.min_days_off import MinDaysOff
from solver.rules.minimum_rest import MinimumRest
from solver.rules.period_hours import PeriodHours
from solver.rules.requests import Requests
from solver.rules.shift_cover import ShiftCover
from solver.rules.weekends import Weekends
from solver.search.cancellation import CancelToken
from solver.search.columns.search import ColumnSearch
from solver.search.incumbent import Incumbent, SearchOutcome
from solver.search.limits import SearchLimits
from solver.search.linear import linear_program
from solver.search.portfolio import search
from tests.solver.tiny import EARLY, LATE, NIGHT, person, problem

RULES: tuple[Rule, ...] = (
    MinimumRest(),
    ConsecutiveDays(),
    MinDaysOff(),
    Weekends(hard=True, max_in_a_row=9),
    PeriodHours(),
    ShiftCover(weight=1),
    Requests(weight=1),
)


def two_weeks(n_people: int) -> Problem:
    people = [
        person(
            f"P{e}",
            max_consecutive_days=4 + e % 2,
            min_days_off=2,
            min_rest_minutes=11 * 60,
            min_period_minutes=6 * 480,
            max_period_minutes=9 * 480,
            max_weekends=1,
        )
        for e in range(n_people)
    ]
    targets = tuple(
        ShiftTarget(day, p, 1 + (day + p) % 2, 20, 1) for day in range(14) for p in range(3)
    )
    wishes = tuple(
        Request(e, (3 * e + k) % 14, (e + k) % 3, 2, avoid=k == 1)
        for e in range(n_people)
        for k in range(2)
    )
    patterns = (EARLY, LATE, NIGHT)
    return problem(*people, days=14, patterns=patterns, shift_targets=targets, requests=wishes)


def by_columns(asked: Problem, rules: tuple[Rule, ...], seconds: float) -> SearchOutcome:
    """Let the columns search alone for some seconds."""
    model = build(asked, rules)
    people = tours(model)
    stop = CancelToken()
    incumbent = Incumbent(stop, lambda _progress: None)
    lp = linear_program(model.cp, without=people.own_rows)
    timer = threading.Timer(seconds, stop.cancel)
    timer.start()
    ColumnSearch(lp, people.limits, 0, stop, incumbent).run()
    timer.cancel()
    outcome = incumbent.close()
    assert outcome.values is not None
    assert evaluate(asked, rules, model.roster(outcome.values)).cost == outcome.cost
    return outcome


@pytest.mark.parametrize("more", [(), (Fairness(),)])
def test_columns_alone_find_the_optimum_and_prove_it(more):
    asked, rules = two_weeks(3), (*RULES, *more)
    whole = search(
        build(asked, rules).cp, SearchLimits(60, 2), CancelToken(), lambda _progress: None
    )
    assert whole.proven
    outcome = by_columns(asked, rules, seconds=60)
    assert (outcome.cost, outcome.bound, outcome.proven) == (whole.cost, whole.cost, True)


def test_a_cancel_before_the_start_finds_nothing():
    model = build(two_weeks(3), RULES)
    people = tours(model)
    stop = CancelToken()
    stop.cancel()
    incumbent = Incumbent(stop, lambda _progress: None)
    lp = linear_program(model.cp, without=people.own_rows)
    ColumnSearch(lp, people.limits, 0, stop, incumbent).run()
    assert incumbent.best() is None
