"""An edited or a foreign roster, read for one week: what it would change, or what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from scheduler_app.exchange.faults import Fault, FaultList, Place
from scheduler_app.exchange.foreign_codes import CodeBook
from scheduler_app.exchange.incoming_cells import (
    Days,
    IncomingCell,
    Matrix,
    find_matrix,
    matrix_cells,
)
from scheduler_app.exchange.incoming_dates import Clarity
from scheduler_app.exchange.incoming_file import IncomingFile
from scheduler_app.exchange.incoming_lines import Lines, find_lines, line_cells
from scheduler_app.exchange.incoming_people import People
from scheduler_app.exchange.roster_base import RosterBase
from scheduler_app.exchange.roster_diff import CellDifference, CellKey, Comparison, compare
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.store.records import ProjectData
from scheduler_app.store.week import Week, monday_of
from solver.domain.time_grid import DAYS_PER_WEEK

_NOTHING = QT_TRANSLATE_NOOP(
    "Fault",
    "no roster found: put dates above the columns and IDs or names of this project before the "
    "rows, or a line for each shift with date, person and code",
)


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file read for a week.

    ``missing``: people (indices) of whom the file says nothing; ``n_cells``: cells read.
    """

    file: IncomingFile
    week: Week
    comparison: Comparison
    warnings: tuple[Fault, ...]
    missing: tuple[int, ...]
    n_cells: int

    @property
    def base(self) -> RosterBase | None:
        """What the export remembered, if the file was ours."""
        return self.file.base

    @property
    def differences(self) -> tuple[CellDifference, ...]:
        """The cells that the file has otherwise, by person, then day."""
        return self.comparison.differences

    @property
    def unknown(self) -> Mapping[str, int]:
        """Codes that mean nothing here yet, with how many cells have them."""
        return self.comparison.unknown

    @property
    def changed_here(self) -> tuple[CellKey, ...]:
        """Cells that the project has changed since the export, and the file has not."""
        return self.comparison.changed_here

    @property
    def is_stale(self) -> bool:
        """Tell whether the project was changed since the file was exported."""
        return bool(self.changed_here) or any(d.is_conflict for d in self.differences)


def read_incoming(
    file: IncomingFile,
    week: Week,
    memory: Mapping[str, str] | None = None,
    kept: frozenset[str] = frozenset(),
    key: str = "",
) -> Incoming:
    """Return what the file would change in ``week``; nothing is changed by reading.

    ``memory``: codes of other systems and what they mean here; ``kept``: keys of codes whose
    cells stay as they are; ``key`` names the week's project.  What an export of another project
    remembers says nothing of this one: it is compared as it is.

    Raises:
        WorkbookError: Everything that cannot be understood, each with its sheet and cell.
    """
    faults, problem = FaultList(), week.problem
    people = People(problem.employees, file.base.cells if file.base else ())
    codes = CodeBook(problem.patterns, memory)
    days = Days(week.first_date, problem.grid.n_days)
    found = _find(file, people, codes, days)
    cells: list[IncomingCell] = []
    if isinstance(found, Matrix):
        cells = matrix_cells(found, people, days, faults)
    elif isinstance(found, Lines):
        cells = line_cells(found, people, days, faults)
    else:
        faults.add(Place(file.path.name), _NOTHING)
    faults.raise_if_any()
    is_own = file.base is not None or (isinstance(found, Lines) and found.is_own)
    base = file.base if file.base is not None and file.base.is_of(key) else None
    comparison = compare(week, cells, base, codes, kept, is_own)
    named = {cell.employee for cell in cells}
    missing = tuple(e for e in range(len(problem.employees)) if e not in named)
    return Incoming(file, week, comparison, tuple(faults.warnings), missing, len(cells))


def weeks_of(file: IncomingFile, data: ProjectData, near: date) -> tuple[date, int]:
    """Return the Monday and the number of weeks that a file is about.

    Our own say it; of others, the week of ``near`` counts if they have a day of it, else the
    week of their first day; where they name only weekdays, that of ``near``.
    """
    monday = monday_of(near)
    if file.base is not None and file.base.first_date.weekday() == 0:
        longest = max(len(codes) for codes in file.base.cells.values())
        return file.base.first_date, max(1, min(4, longest // DAYS_PER_WEEK))
    people = People(data.employees)
    days = Days(monday, DAYS_PER_WEEK)
    found = _find(file, people, CodeBook(data.patterns), days)
    dates = found.header.dates if isinstance(found, Matrix) else found.dates if found else None
    if dates is None or dates.clarity is None or dates.clarity < Clarity.MONTH_DAY:
        return monday, 1
    if dates.inside(monday, DAYS_PER_WEEK):
        return monday, 1
    return monday_of(min(dates.found.values())), 1


def _find(file: IncomingFile, people: People, codes: CodeBook, days: Days) -> Matrix | Lines | None:
    matrix = find_matrix(file.sheets, people, days)
    if matrix is not None and len(set(matrix.header.dates.found.values())) > 1:
        return matrix
    # One date in a row may be that of a line.
    return find_lines(file.sheets, people, codes, days) or matrix
