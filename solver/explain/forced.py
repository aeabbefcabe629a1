"""What forcing a cell costs when the others may be re-planned around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from solver.domain.pattern import OFF
from solver.domain.validation import require
from solver.domain.wishes import Pin
from solver.explain.repriced import Repriced, repriced
from solver.explain.single_change import Cell
from solver.explain.wanted import Present, Wanted
from solver.roster.evaluate import evaluate
from solver.roster.result import SolveOptions, SolveProgress
from solver.rules.pinned import Pinned
from solver.search.cancellation import CancelToken

FORCED_SECONDS = 4.2
"""Time limit of a question that somebody waits for; with what ends after it, below 5 s."""


def forced(
    present: Present,
    cell: Cell,
    options: SolveOptions,
    cancel: CancelToken,
    report: Callable[[SolveProgress], None] = lambda _progress: None,
) -> Repriced:
    """Lock the cell to its pattern in place of what was locked there, and re-plan.

    Raises:
        FieldError: No such employee, day or pattern.
        RosterMismatchError: Engine and checkers disagree on a roster.
    """
    problem, rules, roster = present.problem, present.rules, present.roster
    require(0 <= cell.employee < len(problem.employees), "employee", "no such employee")
    require(0 <= cell.day < problem.grid.n_days, "day", "no such day")
    require(OFF <= cell.pattern < len(problem.patterns), "pattern", "no such pattern")
    pin = Pin(cell.employee, cell.day, cell.pattern)
    others = tuple(p for p in problem.pins if (p.employee, p.day) != (pin.employee, pin.day))
    locked = replace(problem, pins=(*others, pin))
    start = roster.with_cells([(cell.employee, cell.day, cell.pattern)])
    binding = [rule for rule in rules if rule.key != Pinned.key]
    before = evaluate(problem, rules, roster)
    wanted = Wanted(locked, [*binding, Pinned()], roster, start, cell.employee, (cell.day,))
    return repriced(wanted, before, options, cancel, report)
