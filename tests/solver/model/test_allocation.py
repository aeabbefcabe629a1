"""Agents on duty in the model, and how a class is shared among queues."""

from __future__ import annotations

from ortools.sat.python import cp_model

from solver.domain.queue import Queue
from solver.model.allocation import on_duty, post_supplies
from solver.model.coverage import cover_groups, skill_classes
from solver.model.roster_model import RosterModel
from tests.solver.tiny import EARLY, person, problem

QUEUES = (Queue("zh", "zh"), Queue("en", "en"))


def most_served(people, most):
    """The largest sum of supplies at eight o'clock, everybody working."""
    of = problem(*people, days=1, patterns=(EARLY,), queues=QUEUES)
    model, classes = RosterModel(of), skill_classes(of)
    cover = next(c for c in cover_groups(of) if 8 in c.intervals)
    present = [on_duty(model, group, cover) for group in classes]
    supplies = post_supplies(model, classes, present, most)
    model.cp.maximize(sum(supplies.values()))
    solver = cp_model.CpSolver()
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    return {q: round(solver.value(supply)) for q, supply in supplies.items()}


def test_a_shared_agent_counts_for_one_queue_only():
    both = [person(name, skills=frozenset({"zh", "en"})) for name in "abc"]
    assert sum(most_served(both, {0: 3, 1: 3}).values()) == 3
    assert most_served(both, {0: 1, 1: 1}) == {0: 1, 1: 1}


def test_a_class_with_one_queue_counts_whole_and_one_without_not_at_all():
    people = [person("a", skills=frozenset({"zh"})), person("b", skills=frozenset({"fr"}))]
    assert most_served(people, {0: 1, 1: 1}) == {0: 1, 1: 0}
