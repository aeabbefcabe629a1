"""Who could have covered an interval, and what stopped everybody else.

Everybody who is not on duty is tried with every shift that covers the interval, each
as a single change of the roster: a hard rule that it would break is the reason why she
cannot come; if there is a shift without, she is a candidate, at a price.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.validation import require
from solver.explain.reasons import Blocked, ReasonGroup, fewest, reason_groups
from solver.explain.single_change import Cell, SingleChanges
from solver.model.coverage import coverage, covered_intervals
from solver.rules.base import Rule
from solver.rules.priority import LevelCosts


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could come: the cell that brings her; its cost by rule and by level.

    ``replaced`` is what she has on that day now: OFF, or a pattern that she would give up.
    """

    cell: Cell
    replaced: int
    cost_by_rule: dict[str, int]
    costs: LevelCosts

    @property
    def cost(self) -> int:
        """Change of the roster's cost."""
        return sum(self.cost_by_rule.values())


@dataclass(frozen=True, slots=True)
class IntervalAnswer:
    """One interval ``[start, end)`` (minutes) of one queue, or of all (``queue`` None).

    ``required`` and ``scheduled`` count agents; ``on_duty`` are the cells of those at
    work then, who serve the queue (day -1: last night's shift); ``elsewhere`` those
    at work who cannot.  ``shifts`` are the (day, pattern) that cover the interval.
    ``candidates`` are in order of cost.
    """

    start: int
    end: int
    queue: int | None
    required: int
    scheduled: int
    on_duty: tuple[Cell, ...]
    elsewhere: tuple[Cell, ...]
    shifts: tuple[tuple[int, int], ...]
    groups: tuple[ReasonGroup, ...]
    candidates: tuple[Candidate, ...]


def explain_interval(
    problem: Problem, rules: Sequence[Rule], roster: Roster, interval: int, queue: int | None = None
) -> IntervalAnswer:
    """Say who covers the interval, who could, and why the others cannot.

    Raises:
        FieldError: No such interval of the horizon, or no such queue.
    """
    require(0 <= interval < problem.grid.n_intervals, "interval", f"no interval {interval}")
    require(queue is None or 0 <= queue < len(problem.queues), "queue", f"no queue {queue}")
    return _Interval(problem, rules, roster, interval, queue).answer()


class _Interval:
    def __init__(
        self,
        problem: Problem,
        rules: Sequence[Rule],
        roster: Roster,
        interval: int,
        queue: int | None,
    ) -> None:
        self._problem = problem
        self._roster = roster
        self._interval = interval
        self._queue = queue
        self._changes = SingleChanges(problem, rules, roster)
        day = interval // problem.grid.intervals_per_day
        self._shifts = tuple(
            (d, p)
            for d in range(max(0, day - 1), day + 1)
            for p in range(len(problem.patterns))
            if interval in covered_intervals(problem, d, p)
        )

    def answer(self) -> IntervalAnswer:
        at_work = self._at_work()
        present = {cell.employee for cell in at_work}
        people = range(len(self._problem.employees)) if self._shifts else ()
        tried = [self._tried(employee) for employee in people if employee not in present]
        blocked = [one for one in tried if isinstance(one, Blocked)]
        candidates = [one for one in tried if isinstance(one, Candidate)]
        required, scheduled = self._agents()
        step = self._problem.grid.interval_minutes
        return IntervalAnswer(
            start=self._interval * step,
            end=(self._interval + 1) * step,
            queue=self._queue,
            required=required,
            scheduled=scheduled,
            on_duty=tuple(cell for cell in at_work if self._serves(cell)),
            elsewhere=tuple(cell for cell in at_work if not self._serves(cell)),
            shifts=self._shifts,
            groups=reason_groups(self._problem, blocked),
            candidates=tuple(sorted(candidates, key=lambda one: (one.costs, one.cell.employee))),
        )

    def _agents(self) -> tuple[int, int]:
        """Agents required and scheduled; of all queues: the sums, nobody counted twice."""
        found = coverage(self._problem, self._roster)
        if self._queue is None:
            required = int(found.required[:, self._interval].sum())
            return required, int(found.scheduled[:, self._interval].sum())
        at = self._queue, self._interval
        return int(found.required[at]), int(found.scheduled[at])

    def _at_work(self) -> list[Cell]:
        """Return the shifts that run in the interval, last night's of the history included."""
        problem = self._problem
        running = [(-1, e, row[-1]) for e, row in enumerate(problem.history) if row]
        running += [
            (day, e, row[day])
            for e, row in enumerate(self._roster.cells)
            for day in {day for day, _ in self._shifts}
        ]
        return [
            Cell(e, day, p)
            for day, e, p in running
            if p != OFF and self._interval in covered_intervals(problem, day, p)
        ]

    def _skill(self) -> str:
        return "" if self._queue is None else self._problem.queues[self._queue].skill

    def _serves(self, cell: Cell) -> bool:
        queue = self._queue
        return queue is None or self._problem.serves(cell.employee, queue, cell.day)

    def _tried(self, employee: int) -> Blocked | Candidate:
        """Try every shift that covers the interval; return the cheapest that breaks nothing."""
        everywhere = (Cell(employee, day, p) for day, p in self._shifts)
        cells = [cell for cell in everywhere if self._serves(cell)]
        if not cells:
            return Blocked(employee, None, (), self._skill())
        broken = [(cell, self._changes.broken(cell)) for cell in cells]
        possible = [self._candidate(cell) for cell, violations in broken if not violations]
        if possible:
            return min(possible, key=lambda one: one.costs)
        return Blocked(employee, *fewest(broken))

    def _candidate(self, cell: Cell) -> Candidate:
        cost = self._changes.cost_by_rule(cell)
        replaced = self._roster.cells[cell.employee][cell.day]
        return Candidate(cell, replaced, cost, self._changes.costs(cost))
