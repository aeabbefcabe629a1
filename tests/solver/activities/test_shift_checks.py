"""What lies wrong inside the shifts is told with the rules, however often it is asked."""

from __future__ import annotations

from dataclasses import replace

from solver.activities.checks import KEY
from solver.activities.shift_checks import ShiftChecks
from solver.domain.activity import Activity, ActivityKind
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.roster.evaluate import Evaluation
from solver.rules.base import Violation
from tests.solver.activities.scenes import LUNCH, SHORT, H
from tests.solver.tiny import person, problem

BEGIN = 8 * H
EARLY = Activity(0, BEGIN + 30, ActivityKind.LUNCH, 30, name="Lunch")  # from 09:00 on is allowed
LATER = replace(SHORT, code="S2", start_minute=BEGIN + 30)
OF = problem(person("Ana"), person("Bo"), days=1, patterns=(SHORT, LATER), break_rules=(LUNCH,))
BOTH = Roster(((0,), (0,)))
CLEAN = Evaluation((), {})


def told(checks, roster, *activities, by_rules=CLEAN):
    found = checks.added_to(by_rules, OF, roster, activities)
    return [(v.rule, v.employee, v.amount) for v in found.violations]


def test_a_break_outside_its_window_is_told_and_a_shift_without_any_is_not():
    assert told(ShiftChecks(), BOTH, EARLY) == [(KEY, 0, 30)]


def test_a_judgement_with_nothing_to_add_is_the_same():
    fine = replace(EARLY, start=BEGIN + 60)
    assert ShiftChecks().added_to(CLEAN, OF, BOTH, [fine]) is CLEAN


def test_they_stand_behind_the_rules_that_must_hold():
    others = tuple(Violation(key, key == "must", 1, 0, "", ()) for key in ("must", "soft"))
    found = told(ShiftChecks(), BOTH, EARLY, by_rules=Evaluation(others, {}))
    assert [key for key, *_ in found] == ["must", KEY, "soft"]


def test_what_is_remembered_follows_shift_and_break():
    checks = ShiftChecks()
    assert told(checks, BOTH, EARLY) == told(checks, BOTH, EARLY) == [(KEY, 0, 30)]
    assert told(checks, Roster(((1,), (0,))), replace(EARLY, start=BEGIN + 60)) == [(KEY, 0, 30)]
    assert told(checks, BOTH, replace(EARLY, start=BEGIN + 60)) == []
    assert told(checks, Roster(((OFF,), (0,))), EARLY) == []
    assert told(checks, BOTH, EARLY) == [(KEY, 0, 30)]
