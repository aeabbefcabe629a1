"""Rosters that break hard rules are mended, near where they were."""

from __future__ import annotations

from dataclasses import replace

from solver.domain.employee import Contract, Employee, Level
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import TimeGrid
from solver.domain.wishes import TimeOff
from solver.roster.build import build
from solver.roster.evaluate import evaluate
from solver.roster.mending import mending_groups
from solver.rules.availability import Availability
from solver.rules.mentor_ratio import MentorRatio
from solver.rules.working_days import WorkingDays
from solver.search.cancellation import CancelToken
from solver.search.incumbent import Incumbent
from solver.search.neighbourhoods import NeighbourhoodSearch, Start

DAY = Pattern("D", 480, 480, 480)
FIVE = Contract("five", 0, 2400, 5, 5)
RULES = (Availability(), WorkingDays(), MentorRatio(juniors_per_guide=1))
WEEK = (0, 0, 0, 0, 0, OFF, OFF)


def centre(n_pairs):
    people = []
    for n in range(n_pairs):
        team = f"team {n}"
        people.append(Employee(f"s{n}", "Senior", FIVE, Level.SENIOR, team))
        people.append(Employee(f"j{n}", "Junior", FIVE, Level.JUNIOR, team, mentor_id=f"s{n}"))
    return Problem(TimeGrid(), tuple(people), (DAY,))


def mend(problem, roster, cancel=None):
    cancel = cancel or CancelToken()
    model = build(problem, RULES)
    incumbent = Incumbent(cancel, lambda _progress: None)
    groups = mending_groups(problem, evaluate(problem, RULES, roster).violations)
    nearby = NeighbourhoodSearch(model.cp, model.all_cells(), 0, cancel, incumbent)
    nearby.mend(Start(model.values(roster), None, groups))
    best = incumbent.best()
    return best and model.roster(best[1])


def test_whoever_breaks_a_rule_gets_another_row_and_most_others_keep_theirs():
    problem = centre(20)
    rows = [WEEK] * 40
    rows[7] = (OFF,) * 7
    roster = mend(problem, Roster(tuple(rows)))
    assert evaluate(problem, RULES, roster).is_feasible
    assert sum(old != new for old, new in zip(rows, roster.cells, strict=True)) <= 11


def test_a_mentor_is_freed_before_others():
    """Only if her mentor comes along can a junior work on other days than everybody."""
    problem = centre(20)
    away = TimeOff(7, 0, 3 * 1440)
    problem = replace(problem, time_off=(away,))
    rows = [WEEK] * 40
    rows[7] = (OFF, OFF, OFF, 0, OFF, OFF, OFF)
    roster = mend(problem, Roster(tuple(rows)))
    assert evaluate(problem, RULES, roster).is_feasible
    assert sum(old != new for old, new in zip(rows, roster.cells, strict=True)) <= 11


def test_where_no_roster_keeps_the_rules_there_is_none():
    problem = centre(1)
    lonely = replace(problem, employees=(replace(problem.employees[1], mentor_id=""),))
    assert mend(lonely, Roster(((OFF,) * 7,))) is None


def test_a_cancelled_search_mends_nothing():
    problem, roster = centre(1), Roster(((OFF,) * 7,) * 2)
    cancel = CancelToken()
    cancel.cancel()
    assert mend(problem, roster, cancel) is None
