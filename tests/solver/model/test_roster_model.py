"""The model's variables: one shift a day, counts, hints, and reading a solution back."""

from __future__ import annotations

from ortools.sat.python import cp_model

from solver.model.roster_model import RosterModel
from tests.solver.tiny import all_rosters, person, problem, roster

TWO = problem(person("Ana"), person("Bo"), days=2)


def solve(model: RosterModel) -> cp_model.CpSolver:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    return solver


def fix(model: RosterModel, cells) -> None:
    for e, line in enumerate(cells):
        for d, worked in enumerate(line):
            for p in range(len(model.problem.patterns)):
                model.cp.add(model.works(e, d, p) == int(p == worked))


def test_one_shift_a_day_at_most():
    model = RosterModel(TWO)
    model.cp.maximize(sum(model.works(0, 0, p) for p in (0, 1)))
    assert solve(model).objective_value == 1


def test_days_patterns_and_counts_follow_the_shifts():
    model = RosterModel(TWO)
    fix(model, roster("N.", "NE").cells)
    told = [
        model.works_day(0, 0),
        model.works_day(0, 1),
        model.works_any(0, 0, [0]),
        model.works_any(1, 1, [0, 1]),
        model.count([0, 1], 0, 1),
        model.count([0], 1, 0),
        model.count([], 0, 0),
    ]
    solver = solve(model)
    assert [solver.value(expression) for expression in told] == [1, 0, 0, 1, 2, 0, 0]


def test_a_count_is_made_once():
    model = RosterModel(TWO)
    assert model.count([0, 1], 0, 0) is model.count((1, 0), 0, 0)
    assert model.count([0, 1], 0, 0) is not model.count([0], 0, 0)


def test_excess_is_what_lies_above_and_never_negative():
    model = RosterModel(TWO)
    fix(model, roster("NN", "..").cells)
    worked = model.works_day(0, 0) + model.works_day(0, 1)
    over, under = model.excess(worked, 1, 1), model.excess(worked, 3, 5)
    model.cp.minimize(over + under)
    solver = solve(model)
    assert (solver.value(over), solver.value(under)) == (1, 0)


def test_a_hint_is_complete_and_solutions_are_read_back():
    for fixed in all_rosters(TWO):
        model = RosterModel(TWO)
        model.count([0, 1], 0, 0)
        model.hint(TWO.empty_roster().cells)  # replaced by the next one
        model.hint(fixed.cells)
        hints = dict(
            zip(model.cp.proto.solution_hint.vars, model.cp.proto.solution_hint.values, strict=True)
        )
        assert len(hints) == len(model.cp.proto.variables)
        values = [hints[v] for v in range(len(hints))]
        assert model.roster(values) == fixed
        assert values[-1] == sum(line[0] == 0 for line in fixed.cells)
