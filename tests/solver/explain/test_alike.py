"""Whom a rule cannot tell apart."""

from __future__ import annotations

from solver.domain.queue import Queue
from solver.domain.wishes import TimeOff
from solver.explain.alike import kinds
from solver.rules.coverage import Coverage
from solver.rules.labour_budget import LabourBudget
from solver.rules.named_mentor import NamedMentor
from solver.rules.seats import Seats
from solver.rules.shift_cover import ShiftCover
from solver.rules.team_together import TeamTogether
from tests.solver.tiny import H, junior, person, problem, roster


def groups(rule, of, *lines):
    """The people of each kind, in order."""
    lines = lines or ("...",) * len(of.employees)
    found = {}
    for e, kind in enumerate(kinds(rule, of, roster(*lines))):
        found.setdefault(kind, []).append(e)
    return list(found.values())


def test_by_default_everybody_is_like_nobody():
    assert groups(TeamTogether(), problem(person("A"), person("B"))) == [[0], [1]]


def test_people_of_the_same_skills_count_alike():
    english = {"skills": frozenset({"en"})}
    of = problem(
        person("A"), person("B", **english), person("C"), queues=(Queue("p"), Queue("e", "en"))
    )
    assert groups(Coverage(), of) == groups(Seats(), of) == [[0, 2], [1]]
    assert groups(ShiftCover(), of) == [[0, 1, 2]]


def test_a_budget_sees_pay_and_with_paid_overtime_the_week():
    dear = {"hourly_cost_cents": 9_000}
    of = problem(person("A"), person("B", **dear), person("C"))
    assert groups(LabourBudget(), of, "E..", "E..", "...") == [[0, 2], [1]]
    more = {"overtime_percent": 50}
    people = [person(name, **more) for name in "ABCD"]
    of = problem(*people, time_off=(TimeOff(3, 0, 24 * H),))
    assert groups(LabourBudget(), of, ".EE", ".EE", "...", ".EE") == [[0, 1], [2], [3]]


def test_who_can_be_no_mentor_is_all_the_same_to_the_mentors_rule():
    of = problem(person("A"), person("B"), junior("J", mentor_id="B"), person("C"))
    assert groups(NamedMentor(), of) == [[0, 3], [1], [2]]
