"""Read a roster back from its workbook, also after it was edited by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from scheduler_app.exchange.activities_sheet import has_activities_sheet, with_sheet_activities
from scheduler_app.exchange.day_chart_sheet import chart_differences
from scheduler_app.exchange.faults import FaultList, Place
from scheduler_app.exchange.roles_sheet import with_sheet_roles
from scheduler_app.exchange.roster_cells import RosterGrid
from scheduler_app.exchange.roster_layout import ROSTER_TABLE
from scheduler_app.exchange.sheet_reader import Header, find_header
from scheduler_app.exchange.words import Names, fold_header
from scheduler_app.exchange.workbook_file import Sheet, load
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.store.week import Week
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.rules.base import Violation

_NO_SHEET = QT_TRANSLATE_NOOP(
    "Fault", "the workbook has no sheet {sheet}: use one that SixShift exported"
)
_NO_DATE = QT_TRANSLATE_NOOP(
    "Fault", "the date {date} has no column: add it, or choose the week of this workbook"
)
_NO_PERSON = QT_TRANSLATE_NOOP(
    "Fault",
    "{name} (ID {id}) has no row: add the row, with OFF in each cell if not at work",
)


@dataclass(frozen=True, slots=True)
class RosterReading:
    """A week as a workbook has it, and where its day chart says something else.

    ``is_placed``: it has a sheet of what was placed inside the shifts, were it empty.
    """

    week: Week
    differences: tuple[Violation, ...]
    is_placed: bool = False


def read_roster(path: Path, week: Week) -> RosterReading:
    """Return ``week`` with the roster that the workbook holds, its roles, breaks and meetings.

    Rows and columns may have moved and others may have been put in between;
    people are found by ID, days by date.

    Raises:
        WorkbookError: Every unknown ID, code or date, every person or day
            that is missing, each with its sheet and cell.
    """
    content, faults = load(path), FaultList()
    sheet = _roster_sheet(content.sheets)
    if sheet is None:
        faults.add(Place(path.name), _NO_SHEET, sheet=ROSTER_TABLE.name)
    header = find_header(ROSTER_TABLE, sheet, faults) if sheet else None
    roster = _read(sheet, header, week, faults) if sheet and header else None
    week = with_sheet_roles(week, content.sheets, faults)
    week = with_sheet_activities(week, content.sheets, faults)
    found = replace(week, roster=roster or week.problem.empty_roster())
    differences = chart_differences(found, content.sheets, faults)
    faults.raise_if_any()
    return RosterReading(found, tuple(differences), has_activities_sheet(content.sheets))


def _roster_sheet(sheets: tuple[Sheet, ...]) -> Sheet | None:
    names = {fold_header(name) for name in ROSTER_TABLE.name.both()}
    return next((sheet for sheet in sheets if fold_header(sheet.title) in names), None)


def _read(sheet: Sheet, header: Header, week: Week, faults: FaultList) -> Roster:
    problem = week.problem
    index = {employee.id: e for e, employee in enumerate(problem.employees)}
    pattern = {p.code: number for number, p in enumerate(problem.patterns)} | {"": OFF}
    grid = RosterGrid(sheet, header, faults)
    days = {number: (date - week.first_date).days for number, date in grid.dates().items()}
    days = {number: day for number, day in days.items() if 0 <= day < problem.grid.n_days}
    codes, changes, seen = Names(p.code for p in problem.patterns), [], set()
    for row in grid.rows(Names(index)):
        employee = index[row.employee_id]
        seen.add(employee)
        for number, day in days.items():
            cell = row.cells.get(number)
            read = grid.code(cell, codes) if cell else None
            if read is not None:
                changes.append((employee, day, pattern[read[0]]))
    _report_missing(Place(sheet.title, f"A{header.row}"), week, set(days.values()), seen, faults)
    return problem.empty_roster().with_cells(changes)


def _report_missing(
    place: Place, week: Week, days: set[int], people: set[int], faults: FaultList
) -> None:
    for day in range(week.problem.grid.n_days):
        if day not in days:
            date = week.first_date.fromordinal(week.first_date.toordinal() + day)
            faults.add(place, _NO_DATE, date=date)
    for e, employee in enumerate(week.problem.employees):
        if e not in people:
            faults.add(place, _NO_PERSON, name=employee.name, id=employee.id)
