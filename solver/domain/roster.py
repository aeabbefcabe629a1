"""A roster: one pattern index, or OFF, for each employee and day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from solver.domain.pattern import OFF

Row = tuple[int, ...]
"""Pattern indices (or OFF) of one employee, one a day."""


@dataclass(frozen=True, slots=True)
class Roster:
    """``cells[e][d]``: pattern index worked by employee e on day d, or OFF; E x D."""

    cells: tuple[Row, ...]

    @staticmethod
    def empty(n_employees: int, n_days: int) -> Roster:
        """Return a roster in which everybody is off."""
        return Roster(((OFF,) * n_days,) * n_employees)

    def with_cells(self, changes: Iterable[tuple[int, int, int]]) -> Roster:
        """Return a copy in which each (employee, day) has the given pattern index."""
        rows = list(self.cells)
        for employee, day, pattern in changes:
            row = rows[employee]
            rows[employee] = (*row[:day], pattern, *row[day + 1 :])
        return Roster(tuple(rows))

    def shifts(self) -> Iterator[tuple[int, int, int]]:
        """Yield (employee, day, pattern) of every cell that is not OFF."""
        for employee, row in enumerate(self.cells):
            for day, pattern in enumerate(row):
                if pattern != OFF:
                    yield employee, day, pattern
