"""The dated cells of a horizon and of the weeks before it, by employee and day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler_app.store.records import CellRow
from solver.domain.pattern import OFF
from solver.domain.roster import Row
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.model.ledger import LEDGER_WEEKS

HISTORY_DAYS = 4 * DAYS_PER_WEEK
LEDGER_DAYS = LEDGER_WEEKS * DAYS_PER_WEEK


@dataclass(frozen=True, slots=True, eq=False)
class WeekCells:
    """Cells of the ``people`` (E IDs), from ``LEDGER_DAYS`` before ``first_date`` to the last day.

    ``rows``: E x days; None where no cell is stored.
    """

    first_date: date
    people: tuple[str, ...]
    rows: tuple[tuple[CellRow | None, ...], ...]

    def on(self, employee: int, day: int) -> CellRow | None:
        """Return the cell of a day of the horizon (negative: before it), or None."""
        return self.rows[employee][LEDGER_DAYS + day]

    def codes(self, employee: int, days: range) -> tuple[str, ...]:
        """Return what is stored for the days, "" where nothing is."""
        cells = self.rows[employee][LEDGER_DAYS + days.start : LEDGER_DAYS + days.stop]
        return tuple("" if cell is None else cell.pattern for cell in cells)


def week_cells(
    cells: tuple[CellRow, ...], people: tuple[str, ...], first_date: date, n_days: int
) -> WeekCells:
    """Return those of ``cells``, years of them, that a horizon of ``n_days`` looks at."""
    width = LEDGER_DAYS + n_days
    # To look a date up is faster than to subtract it.
    columns = {first_date + timedelta(days=day - LEDGER_DAYS): day for day in range(width)}
    rows: dict[str, list[CellRow | None]] = {person: [None] * width for person in people}
    for cell in cells:
        column = columns.get(cell.date)
        if column is not None:
            rows[cell.employee_id][column] = cell
    return WeekCells(first_date, people, tuple(map(tuple, rows.values())))


def worked(cells: WeekCells, places: Mapping[str, int], days: range) -> tuple[Row, ...]:
    """Return what everybody has on the days, as patterns (E x days); ``places``: index by code."""
    index = {**places, "": OFF}
    return tuple(
        tuple(index[code] for code in cells.codes(e, days)) for e in range(len(cells.people))
    )


def history(cells: WeekCells, codes: tuple[str, ...]) -> tuple[Row, ...]:
    """Return what everybody worked in the four weeks before, from the first day with any cell."""
    days = range(-HISTORY_DAYS, 0)
    people = range(len(cells.people))
    first = next((d for d in days if any(cells.on(e, d) is not None for e in people)), None)
    if first is None:
        return ()
    return worked(cells, {code: p for p, code in enumerate(codes)}, range(first, 0))
