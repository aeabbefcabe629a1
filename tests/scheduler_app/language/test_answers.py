"""Answers in words that no other test reads."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler_app.cli.explain_json import AsJson
from scheduler_app.language.answers import Answers
from scheduler_app.store.week import week_of
from solver.explain.infeasible import Explanation, Repair
from solver.explain.other_people import OtherPerson
from solver.explain.repair_steps import repair_step
from solver.rules.working_days import WorkingDays

MONDAY = date(2026, 11, 30)


@pytest.fixture
def week(centre):
    return week_of(centre, MONDAY)


@pytest.fixture
def repair(week):
    """Li Na works all seven days, or Wang Wei does."""
    row = (0,) * week.problem.grid.n_days
    steps = []
    for employee in (0, 1):
        (breach,) = WorkingDays().check(week.problem, employee, row)
        steps.append((repair_step(breach),))
    other = OtherPerson(0, 1, steps[1], 1_920)
    return Repair(steps[0], steps[0], 960, False, week.roster, 0, (other,))


def test_a_repair_tells_who_else_could_give_way(week, repair):
    lines = Answers(week.problem, MONDAY).repair(1, repair, 5)
    assert lines[0] == "Way out 1, weight 960"
    assert lines[1].startswith("Let Li Na work 7 days in the week")
    assert lines[2].startswith(
        "or Wang Wei in place of Li Na, weight 1,920: Let Wang Wei work 7 days in the week"
    )


def test_and_so_does_its_json(week, repair):
    (found,) = AsJson(week).explanation(Explanation((), (repair,), True))["repairs"]
    (other,) = found["others"]
    assert (other["employee"], other["instead_of"], other["price"]) == ("008", "007", 1_920)
    assert [step["rule"] for step in other["steps"]] == ["working_days"]
