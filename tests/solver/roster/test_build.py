"""The model of a whole rule book: its objective is the sum of the rules' costs."""

from __future__ import annotations

import pytest
from ortools.sat.python import cp_model

from solver.domain.queue import Queue
from solver.domain.wishes import Request
from solver.roster.build import build
from solver.roster.evaluate import evaluate
from solver.rules import default_rules
from solver.rules.requests import Requests
from tests.solver.tiny import all_rosters, demand, person, problem

PHONE = (Queue("phone"),)
OF = problem(
    person("Ana", max_days=1),
    days=3,
    queues=PHONE,
    requirements=demand(PHONE, {(0, 9): 2, (0, 33): 1, (0, 70): 1}, 72),
    requests=(Request(0, 1, 0), Request(0, 0, -1)),
)


def test_the_cost_of_each_roster_is_that_of_all_rules_together():
    for fixed in all_rosters(OF):
        model = build(OF, default_rules())
        for day, worked in enumerate(fixed.cells[0]):
            for p in range(2):
                model.cp.add(model.works(0, day, p) == int(p == worked))
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        status = solver.solve(model.cp)
        found = evaluate(OF, default_rules(), fixed)
        assert (status == cp_model.OPTIMAL) == found.is_feasible, fixed
        assert not found.is_feasible or solver.objective_value == found.cost, fixed


@pytest.mark.parametrize("weight", [0, 1])
def test_a_rule_that_is_off_adds_nothing_to_the_model(weight):
    objective = build(OF, (Requests(weight=weight),)).cp.proto.objective
    assert bool(list(objective.vars)) == bool(weight)
