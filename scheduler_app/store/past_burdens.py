"""What everybody carried in the weeks before a horizon: dated cells to the fairness ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from scheduler_app.store.week_cells import LEDGER_DAYS, WeekCells
from solver.domain.burden import Burden
from solver.domain.employee import Employee
from solver.domain.pattern import Pattern
from solver.domain.time_grid import DAYS_PER_WEEK, TimeGrid
from solver.model.ledger import kinds_of


@dataclass(frozen=True, slots=True)
class PastShifts:
    """The shifts of one person before a horizon: the ``first`` day (negative; 0: none) and kinds.

    ``counts``: how many of them count for each kind of ``Burden``.
    """

    first: int
    counts: Mapping[str, int]


def past_shifts(
    cells: WeekCells, patterns: tuple[Pattern, ...], grid: TimeGrid, holidays: frozenset[int]
) -> tuple[PastShifts, ...]:
    """Return the shifts of everybody (E) in the weeks before the horizon."""
    by_code = {pattern.code: pattern for pattern in patterns}
    days = range(-LEDGER_DAYS, 0)
    kinds = {
        (code, day): kinds_of(grid, holidays, pattern, day)
        for code, pattern in by_code.items()
        for day in days
    }
    found = []
    for e in range(len(cells.people)):
        shifts = [(code, d) for d, code in zip(days, cells.codes(e, days), strict=True) if code]
        alike = Counter(kinds[shift] for shift in shifts)
        counts: Counter[str] = Counter()
        for names, number in alike.items():
            counts.update(dict.fromkeys(names, number))
        found.append(PastShifts(min((day for _, day in shifts), default=0), counts))
    return tuple(found)


def past_burdens(
    employees: Sequence[Employee],
    shifts: Sequence[PastShifts],
    leave: Mapping[int, Set[int]],
    late_changes: Mapping[int, int],
) -> tuple[Burden, ...]:
    """Return the ledger of each employee; empty where nobody worked before.

    ``leave``: the days (negative) of whole leave of an employee.  Somebody is there from
    her first shift on; of the days since then on which she was not on leave, her contract's
    share is available.  ``late_changes``: an employee's cells changed after they were published.
    """
    if not any(past.first for past in shifts):
        return ()
    found = []
    for e, (employee, past) in enumerate(zip(employees, shifts, strict=True)):
        away = sum(day >= past.first for day in leave.get(e, ()))
        days = round((-past.first - away) * employee.contract.max_days / DAYS_PER_WEEK)
        burden = Burden(available_days=days, late_changes=late_changes.get(e, 0), **past.counts)
        found.append(burden)
    return tuple(found)
