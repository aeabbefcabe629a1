"""Problems small enough to enumerate, and what a rule's two halves say of each roster."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import product
from typing import Any

from ortools.sat.python import cp_model

from solver.domain.employee import Contract, Employee, Level
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.queue import Contacts, Queue, Requirement
from solver.domain.roster import Roster, Row
from solver.domain.time_grid import MINUTES_PER_DAY, TimeGrid
from solver.domain.wishes import TimeOff
from solver.model.roster_model import RosterModel
from solver.rules.base import Rule

H = 60
EARLY = Pattern("E", 7 * H, 8 * H, 8 * H)  # 07:00-15:00
LATE = Pattern("L", 14 * H, 8 * H, 8 * H)  # 14:00-22:00
NIGHT = Pattern("N", 22 * H, 9 * H, 8 * H)  # 22:00-07:00
FREE = Contract("free", max_minutes=168 * H, max_days=7, max_consecutive_days=7, min_rest_minutes=0)


def person(name: str = "Ana", **changes: Any) -> Employee:
    """A senior who may do anything; fields of the contract or of the person replaced."""
    # What both have (limits of shifts) goes to the person.
    of_contract = set(Contract.__dataclass_fields__) - set(Employee.__dataclass_fields__)
    of_contract &= set(changes)
    contract = replace(FREE, **{k: changes.pop(k) for k in of_contract})
    return Employee(**{"id": name, "name": name, "contract": contract, **changes})


def junior(name: str, **changes: Any) -> Employee:
    """A junior who may do anything."""
    return person(name, level=Level.JUNIOR, **changes)


def problem(
    *people: Employee,
    days: int = 3,
    patterns: tuple[Pattern, ...] = (EARLY, NIGHT),
    first_weekday: int = 0,
    lookahead_minutes: int = 0,
    interval_minutes: int = 60,
    **fields: Any,
) -> Problem:
    """A problem of one-hour intervals; nobody given: one person, Ana."""
    grid = TimeGrid(days, interval_minutes, first_weekday, lookahead_minutes)
    return Problem(grid, people or (person(),), patterns, **fields)


def one_person(
    n_days: int, history: Row = (), leave: Collection[int] = (), **changes: Any
) -> Problem:
    """A problem of Ana alone, who works EARLY or is off; ``leave`` are whole days."""
    days = tuple(TimeOff(0, d * MINUTES_PER_DAY, (d + 1) * MINUTES_PER_DAY) for d in leave)
    past = (history,) if history else ()
    return problem(person(**changes), days=n_days, patterns=(EARLY,), history=past, time_off=days)


def demand(queues: tuple[Queue, ...], agents: dict[tuple[int, int], int], n: int) -> Any:
    """Requirements of ``n`` intervals from ``{(queue, interval): agents}``, else 0."""
    return tuple(
        Requirement(q, tuple(agents.get((q, t), 0) for t in range(n))) for q in range(len(queues))
    )


def calls(queue: int, curves: dict[int, tuple[float, ...]], n: int) -> Contacts:
    """Contacts of ``n`` intervals from ``{interval: answered by 0, 1, ... agents}``, else none."""
    answered = tuple(curves.get(t, (0.0,)) for t in range(n))
    return Contacts(queue, tuple(curve[-1] for curve in answered), (180.0,) * n, answered)


def row(codes: str, patterns: tuple[Pattern, ...] = (EARLY, NIGHT)) -> tuple[int, ...]:
    """Pattern indices of a line such as ``"E.N"``; ``.`` is off."""
    index = {pattern.code: p for p, pattern in enumerate(patterns)} | {".": OFF}
    return tuple(index[code] for code in codes)


def roster(*lines: str, patterns: tuple[Pattern, ...] = (EARLY, NIGHT)) -> Roster:
    """A roster of one line for each person."""
    return Roster(tuple(row(line, patterns) for line in lines))


def all_rosters(of: Problem) -> Iterator[Roster]:
    """Every roster there is: ``(P + 1) ** (E * D)``."""
    n_days = of.grid.n_days
    cells = range(OFF, len(of.patterns))
    for flat in product(cells, repeat=len(of.employees) * n_days):
        yield Roster(tuple(flat[e * n_days : (e + 1) * n_days] for e in range(len(of.employees))))


def least_cost(rule: Rule, of: Problem, fixed: Roster) -> int | None:
    """Fix the roster and let CP-SAT find the rule's least cost; None: it forbids the roster."""
    model = RosterModel(of)
    model.cp.minimize(rule.post(model))
    for e, line in enumerate(fixed.cells):
        for day, worked in enumerate(line):
            for p in range(len(of.patterns)):
                model.cp.add(model.works(e, day, p) == int(p == worked))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model.cp)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    return round(solver.objective_value) if status == cp_model.OPTIMAL else None


def assert_halves_agree(rule: Rule, of: Problem) -> set[int]:
    """Compare the solver with the checker on every roster; return the amounts seen.

    Hard: CP-SAT allows a roster just when the checker finds nothing.  Soft: the
    least cost in CP-SAT is the cost recomputed without it.
    """
    seen = set()
    for fixed in all_rosters(of):
        amount = sum(v.amount for v in rule.violations(of, fixed))
        by_solver, by_checker = least_cost(rule, of, fixed), rule.cost(of, fixed)
        if rule.hard:
            assert (by_solver is not None) == (amount == 0), fixed
        else:
            assert by_solver == by_checker, fixed
        seen.add(amount if rule.hard else by_checker)
    return seen
