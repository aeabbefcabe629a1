"""Whole solves beyond a small week: ten weeks of shifts, and a greedy roster that breaks rules."""

from __future__ import annotations

from dataclasses import replace

from solver.domain.problem import Problem
from solver.domain.queue import Queue, ShiftTarget
from solver.domain.wishes import TimeOff
from solver.roster.evaluate import evaluate
from solver.roster.greedy import greedy_roster
from solver.roster.result import SolveOptions, SolveResult
from solver.roster.solve import solve
from solver.rules import default_rules
from solver.rules.base import Rule
from solver.search.cancellation import CancelToken
from solver.search.columns.search import ColumnSearch
from solver.search.columns.windows import WindowSearch
from solver.search.neighbourhoods import NeighbourhoodSearch, Start
from tests.solver.tiny import EARLY, LATE, NIGHT, H, demand, junior, person, problem

PHONE = (Queue("phone"),)
BOOK: tuple[Rule, ...] = tuple(replace(rule, nice=False) for rule in default_rules())


def ten_weeks(**changes: object) -> Problem:
    limits = {
        "max_consecutive_days": 5,
        "min_consecutive_days": 2,
        "min_days_off": 2,
        "min_rest_minutes": 11 * H,
        "min_period_minutes": 38 * 480,
        "max_period_minutes": 42 * 480,
        **changes,
    }
    people = [person(f"P{e}", **limits) for e in range(4)]
    targets = tuple(ShiftTarget(d, p, (d + p) % 3 != 0, 20, 1) for d in range(70) for p in range(2))
    return problem(*people, days=70, patterns=(EARLY, LATE), shift_targets=targets)


def asked(of: Problem, rules: tuple[Rule, ...], seconds: float, workers: int = 2) -> SolveResult:
    return solve(of, rules, SolveOptions(seconds, workers=workers, seed=1), CancelToken())


def assert_true(of: Problem, rules: tuple[Rule, ...], result: SolveResult) -> None:
    assert result.roster is not None
    found = evaluate(of, rules, result.roster)
    assert found.is_feasible
    assert result.cost == found.cost
    assert 0 <= result.bound <= result.cost


SHIFTS = tuple(rule for rule in BOOK if rule.key not in {"minimum_on_duty", "fairness"})


def test_ten_weeks_of_shifts_get_a_roster_and_a_bound_by_columns_and_windows(monkeypatch):
    ran = set()
    for engine in (ColumnSearch, WindowSearch):
        run = engine.run

        def noted(self, *shared, run=run):
            ran.add(type(self))
            run(self, *shared)

        monkeypatch.setattr(engine, "run", noted)
    of = ten_weeks()
    result = asked(of, SHIFTS, seconds=8)
    assert_true(of, SHIFTS, result)
    assert result.bound > 0.5 * result.cost
    assert ran >= {ColumnSearch, WindowSearch}


def test_a_person_who_contradicts_herself_for_ten_weeks_gets_no_roster():
    """Not even one of days off, which would break what she must work."""
    of = ten_weeks(min_period_minutes=70 * 480, max_period_minutes=70 * 480)
    result = asked(of, SHIFTS, seconds=3)
    assert (result.roster, result.cost) == (None, None)


def night_and_day() -> Problem:
    """A week open all day: the greedy roster leaves hours without anybody on duty."""
    limits = {
        "max_minutes": 40 * H,
        "min_days": 4,
        "max_days": 5,
        "max_consecutive_days": 5,
        "min_rest_minutes": 11 * H,
        "min_consecutive_days": 3,
        "min_days_off": 2,
    }
    people = [person(f"S{n}", **limits, team=f"t{n}") for n in range(5)]
    people += [junior(f"J{n}", **limits, team=f"t{n}") for n in range(4)]
    needs = {(0, 24 * d + h): 1 + (h + d) % 3 for d in range(7) for h in range(7, 24)}
    return problem(
        *people,
        days=7,
        patterns=(EARLY, LATE, NIGHT),
        queues=PHONE,
        requirements=demand(PHONE, needs, 168),
        time_off=(TimeOff(5, 0, 2 * 1440), TimeOff(1, 3 * 1440, 5 * 1440)),
    )


def test_a_greedy_roster_that_breaks_hard_rules_is_mended_and_improved(monkeypatch):
    of, starts = night_and_day(), []
    mend = NeighbourhoodSearch.mend

    def noted(self: NeighbourhoodSearch, start: Start) -> None:
        starts.append(start)
        mend(self, start)

    monkeypatch.setattr(NeighbourhoodSearch, "mend", noted)
    monkeypatch.setattr("solver.search.portfolio._CP_SAT_SECONDS", 0.0)
    greedy = greedy_roster(of, BOOK, CancelToken())
    broken = evaluate(of, BOOK, greedy).violations
    assert any(v.hard for v in broken)
    result = asked(of, BOOK, seconds=4)
    assert_true(of, BOOK, result)
    (start,) = starts
    assert start.cost is None
    assert start.groups[-1] == set(range(9))
    assert sum(start.values) > 0  # it is the greedy roster, and not nobody at all
