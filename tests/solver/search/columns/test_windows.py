"""Long horizons a few weeks at a time: first tours, then windows that keep all limits."""

from __future__ import annotations

import threading
from functools import partial

import pytest

from solver.domain.problem import Problem
from solver.domain.queue import ShiftTarget
from solver.model.roster_model import RosterModel
from solver.roster.build import build
from solver.roster.evaluate import evaluate
from solver.roster.tours import tours
from solver.rules.base import Rule
from solver.rules.consecutive_days import ConsecutiveDays
from solver.rules.min_consecutive_days import MinConsecutiveDays
from solver.rules.min_days_off import MinDaysOff
from solver.rules.minimum_rest import MinimumRest
from solver.rules.nights import Nights
from solver.rules.period_hours import PeriodHours
from solver.rules.shift_cover import ShiftCover
from solver.rules.shift_limits import ShiftLimits
from solver.rules.weekends import Weekends
from solver.search.cancellation import CancelToken
from solver.search.columns.windows import WindowSearch
from solver.search.incumbent import Incumbent
from solver.search.limits import SearchLimits
from solver.search.linear import linear_program
from solver.search.relax_and_fix import RelaxAndFix
from tests.solver.tiny import EARLY, LATE, NIGHT, person, problem

DAYS = 35
RULES: tuple[Rule, ...] = (
    MinimumRest(),
    ConsecutiveDays(),
    MinConsecutiveDays(hard=True),
    MinDaysOff(),
    Weekends(hard=True, max_in_a_row=9),
    PeriodHours(),
    ShiftLimits(),
    ShiftCover(weight=1),
)


def five_weeks(first_weekday: int = 0) -> Problem:
    """Narrow hours of the whole period; Sundays want everybody, Saturdays nobody."""
    people = [
        person(
            f"P{e}",
            max_consecutive_days=5,
            min_consecutive_days=2,
            min_days_off=2,
            min_rest_minutes=11 * 60,
            min_period_minutes=19 * 480,
            max_period_minutes=(19 + e % 2) * 480,
            max_weekends=2,
            max_shifts=(("N", 8),),
        )
        for e in range(4)
    ]
    targets = tuple(
        ShiftTarget(day, p, _wanted((day + first_weekday) % 7, p), 20, 1)
        for day in range(DAYS)
        for p in range(3)
    )
    return problem(
        *people,
        days=DAYS,
        patterns=(EARLY, LATE, NIGHT),
        first_weekday=first_weekday,
        shift_targets=targets,
    )


def _wanted(weekday: int, pattern: int) -> int:
    return {5: 0, 6: 2}.get(weekday, int(weekday % 3 != pattern))


class Offered:
    """Every roster that a search offers, until it has offered enough or time is over."""

    def __init__(
        self, asked: Problem, seconds: float, most: int = 10**6, more: tuple[Rule, ...] = ()
    ) -> None:
        self.asked = asked
        self.model: RosterModel = build(asked, (*RULES, *more))
        self.found: list[tuple[int, tuple[int, ...]]] = []
        self._most = most
        self._stop = CancelToken()
        self._incumbent = Incumbent(self._stop, self._note)
        people = tours(self.model)
        lp = linear_program(self.model.cp, without=people.own_rows)
        whole, shared = linear_program(self.model.cp), (self._stop, self._incumbent)
        groups = partial(RelaxAndFix, whole, self.model.all_cells(), SearchLimits(seconds), *shared)
        self.passed = threading.Event()
        timer = threading.Timer(seconds, self._stop.cancel)
        timer.start()
        WindowSearch(lp, people.limits, 3, *shared, groups).run(self.passed)
        timer.cancel()

    def _note(self, _progress: object) -> None:
        known = self._incumbent.best()
        assert known is not None
        self.found.append(known)
        if len(self.found) == self._most:
            self._stop.cancel()

    def assert_true(self) -> None:
        """Each keeps all rules and costs what the checkers say."""
        for cost, values in self.found:
            judged = evaluate(self.asked, RULES, self.model.roster(values))
            assert judged.is_feasible, next(v for v in judged.violations if v.hard)
            assert judged.cost == cost


@pytest.mark.parametrize("states", [1, 400])
def test_first_everybody_gets_a_tour_that_keeps_all_limits(monkeypatch, states):
    """With one state, limits of hours, weekends and shifts are followed by prices only."""
    monkeypatch.setattr("solver.search.columns.fitting._MOST_STATES", states)
    offered = Offered(five_weeks(), seconds=20, most=1)
    assert len(offered.found) == 1
    offered.assert_true()


@pytest.mark.parametrize("first_weekday", [0, 6])
def test_windows_keep_all_limits_and_make_rosters_better(monkeypatch, first_weekday):
    """Windows of odd lengths that begin anywhere."""
    monkeypatch.setattr("solver.search.columns.windows._LENGTH_DAYS", 9)
    monkeypatch.setattr("solver.search.columns.windows._SECONDS", 2.0)
    monkeypatch.setattr("solver.search.columns.windows._BLURS", ())  # any tours to begin with
    offered = Offered(five_weeks(first_weekday), seconds=60, most=4)
    offered.assert_true()
    assert len(offered.found) == 4
    assert offered.found[-1][0] < 0.9 * offered.found[0][0]


def test_first_tours_are_made_better_before_the_windows(monkeypatch):
    monkeypatch.setattr(WindowSearch, "_improve", lambda self, _day: self._cancel.cancel() or DAYS)
    offered = Offered(five_weeks(), seconds=20)
    offered.assert_true()
    assert len(offered.found) > 1


def test_where_somebody_has_no_tour_nothing_is_offered():
    asked = five_weeks()
    odd = person(
        "odd", max_consecutive_days=3, min_period_minutes=DAYS * 480, max_period_minutes=DAYS * 480
    )
    impossible = problem(
        *asked.employees[:2],
        odd,
        days=DAYS,
        patterns=asked.patterns,
        shift_targets=asked.shift_targets,
    )
    assert Offered(impossible, seconds=5).found == []


def test_until_there_is_a_roster_no_window_is_tried(monkeypatch):
    """No statement says that nights in a row are limited: first tours do not know it."""
    tried = []
    monkeypatch.setattr(WindowSearch, "_improve", lambda self, day: tried.append(day) or DAYS)
    offered = Offered(five_weeks(), seconds=1.5, more=(Nights(max_per_week=7, max_in_a_row=1),))
    assert (offered.found, tried) == ([], [])
    assert not offered.passed.is_set()


def test_after_the_windows_people_choose_their_whole_horizon_anew(monkeypatch):
    """What one window lacks and another has too much of no window can mend."""
    monkeypatch.setattr("solver.search.columns.windows._BLURS", ())  # any tours to begin with
    monkeypatch.setattr(WindowSearch, "_improve", lambda _self, _day: DAYS)
    offered = Offered(five_weeks(), seconds=4)
    offered.assert_true()
    assert offered.passed.is_set()
    assert offered.found[-1][0] < 0.8 * offered.found[0][0]
