"""What everybody carried in the weeks before a horizon: dated cells to the fairness ledger."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set

from solver.domain.burden import Burden
from solver.domain.employee import Employee
from solver.domain.pattern import Pattern
from solver.domain.time_grid import DAYS_PER_WEEK, TimeGrid
from solver.model.ledger import LEDGER_WEEKS, kinds_of

LEDGER_DAYS = LEDGER_WEEKS * DAYS_PER_WEEK


def past_burdens(
    employees: Sequence[Employee],
    shifts: Mapping[tuple[int, int], Pattern],
    leave: Mapping[int, Set[int]],
    late_changes: Mapping[int, int],
    grid: TimeGrid,
    holidays: frozenset[int],
) -> tuple[Burden, ...]:
    """Return the ledger of each employee; empty where nobody worked before.

    ``shifts`` by (employee, day) of the past, days negative; ``leave`` the days of
    whole leave of an employee.  Somebody is there from her first shift on; of the
    days since then on which she was not on leave, her contract's share is
    available.  ``late_changes``: an employee's cells changed after they were published.
    """
    if not shifts:
        return ()
    alike: Counter[tuple[int, tuple[str, ...]]] = Counter()
    first: dict[int, int] = {}
    known: dict[tuple[str, int], tuple[str, ...]] = {}
    for (e, day), pattern in shifts.items():
        kinds = known.get((pattern.code, day))
        if kinds is None:
            kinds = known[pattern.code, day] = kinds_of(grid, holidays, pattern, day)
        alike[e, kinds] += 1
        if day < first.get(e, 0):
            first[e] = day
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for (e, kinds), number in alike.items():
        for kind in kinds:
            counts[e][kind] += number
    found = []
    for e, employee in enumerate(employees):
        away = sum(day >= first.get(e, 0) for day in leave.get(e, ()))
        present = -first.get(e, 0) - away
        days = round(present * employee.contract.max_days / DAYS_PER_WEEK)
        found.append(Burden(available_days=days, late_changes=late_changes.get(e, 0), **counts[e]))
    return tuple(found)
