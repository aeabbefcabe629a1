"""Horizons of several weeks: they say what their weeks say one after the other."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.queue import Contacts, Queue
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY, TimeGrid
from solver.roster.evaluate import evaluate
from solver.roster.greedy import greedy_roster
from solver.roster.solve import solve
from solver.rules import default_rules
from solver.rules.fairness import Fairness
from solver.rules.named_mentor import NamedMentor
from solver.rules.on_duty import OnDutyRule
from solver.rules.period_hours import PeriodHours
from solver.rules.shift_limits import ShiftLimits
from solver.search.cancellation import CancelToken
from tests.solver.random_problems import problems, rule_books, weekly_roles
from tests.solver.test_random_problems import OPTIONS, QUIET, assert_sound, solved
from tests.solver.tiny import demand, person, problem

WEEK = 7


@st.composite
def long_problems(draw: st.DrawFn) -> Problem:
    """Two whole weeks from a Monday, nothing looked ahead to."""
    drawn = draw(problems(max_people=3))
    grid = TimeGrid(2 * WEEK, 120)
    n = grid.n_intervals
    stretched = {
        "requirements": tuple(replace(r, agents=(r.agents * n)[:n]) for r in drawn.requirements),
        "contacts": tuple(
            Contacts(c.queue, *((row * n)[:n] for row in (c.volume, c.aht_seconds, c.answered)))
            for c in drawn.contacts
        ),
        "published": tuple((row * 2 * WEEK)[: 2 * WEEK] for row in drawn.published),
        **draw(weekly_roles(drawn.employees, drawn.queues, 2)),
    }
    people = tuple(
        replace(e, contract=replace(e.contract, max_weekends=None)) for e in drawn.employees
    )
    return replace(drawn, grid=grid, employees=people, **stretched)


@st.composite
def long_rosters(draw: st.DrawFn) -> tuple[Problem, Roster]:
    of = draw(long_problems())
    cell = st.integers(OFF, len(of.patterns) - 1)
    row = st.tuples(*[cell] * of.grid.n_days)
    return of, Roster(tuple(draw(row) for _ in of.employees))


def week_alone(of: Problem, roster: Roster, week: int) -> tuple[Problem, Roster]:
    """One of the two weeks; what is before it becomes its history."""
    first, last = week * WEEK, (week + 1) * WEEK
    per_day = of.grid.intervals_per_day
    inside = slice(first * per_day, last * per_day)
    gone = first * MINUTES_PER_DAY

    def moved(items):
        return tuple(replace(t, start=t.start - gone, end=t.end - gone) for t in items)

    def kept(items):
        return tuple(replace(i, day=i.day - first) for i in items if first <= i.day < last)

    alone = Problem(
        replace(of.grid, n_days=WEEK),
        of.employees,
        of.patterns,
        of.queues,
        tuple(replace(r, agents=r.agents[inside]) for r in of.requirements),
        tuple(
            Contacts(c.queue, c.volume[inside], c.aht_seconds[inside], c.answered[inside])
            for c in of.contacts
        ),
        moved(of.availability),
        moved(of.time_off),
        kept(of.requests),
        kept(of.pins),
        tuple((*of.past(e), *row[:first]) for e, row in enumerate(roster.cells))
        if first or of.history
        else (),
        tuple(row[first:last] for row in of.published),
        holidays=frozenset(day - first for day in of.holidays),
        shift_targets=kept(of.shift_targets),
        roles=tuple((row[week],) for row in of.roles),
        past_roles=tuple(
            (*(of.past_roles[e] if of.past_roles else ()), *(of.role(e, w) for w in range(week)))
            for e in range(len(of.employees))
        ),
    )
    return alone, Roster(tuple(row[first:last] for row in roster.cells))


@settings(max_examples=100, **QUIET)
@given(long_rosters(), rule_books())
def test_the_breaches_of_two_weeks_are_those_of_each_after_the_other(drawn, rules):
    """But for sums over all of it, one mentor for all of it, and people already on duty."""
    of, roster = drawn
    weeks = [week_alone(of, roster, week) for week in range(2)]
    for rule in rules:
        if isinstance(rule, Fairness | PeriodHours | ShiftLimits | NamedMentor | OnDutyRule):
            continue
        together = sum(v.amount for v in rule.violations(of, roster))
        apart = sum(v.amount for week in weeks for v in rule.violations(*week))
        assert together == apart, rule.key


@settings(max_examples=20, **QUIET)
@given(long_problems(), rule_books())
def test_rosters_of_two_weeks_are_legal_and_their_cost_true(problem, rules):
    assert_sound(problem, rules, solved(problem, rules))


def test_where_demand_is_by_interval_the_search_begins_from_the_greedy_roster():
    phone = (Queue("phone"),)
    asked = demand(phone, {(0, 24 * day + 8): 1 for day in range(14)}, 14 * 24)
    people = [person(name, min_days=3) for name in ("Ana", "Bo")]
    of = problem(*people, days=14, queues=phone, requirements=asked)
    rules, told = default_rules(), []
    greedy = evaluate(of, rules, greedy_roster(of, rules, CancelToken()))
    solve(of, rules, OPTIONS, CancelToken(), told.append)
    assert greedy.is_feasible
    assert told[0].cost == greedy.costs.important
