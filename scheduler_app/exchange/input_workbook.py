"""Read an input workbook whole: all its records, or all its faults."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from scheduler_app.exchange import tables
from scheduler_app.exchange.activity_reader import ActivityReader
from scheduler_app.exchange.columns import Table
from scheduler_app.exchange.dated_reader import DatedReader
from scheduler_app.exchange.faults import Fault, FaultList, WorkbookError
from scheduler_app.exchange.limits_reader import LimitsReader, ShiftLimits
from scheduler_app.exchange.people_reader import PeopleReader
from scheduler_app.exchange.roster_cells import RosterGrid, cell_rows
from scheduler_app.exchange.roster_layout import META_SHEET
from scheduler_app.exchange.rules_reader import RulesReader
from scheduler_app.exchange.sheet_reader import Book, Record
from scheduler_app.exchange.words import Names
from scheduler_app.exchange.workbook_file import load
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.store.records import CellRow, ProjectData
from solver.domain.employee import Contract, Employee, ShiftNumbers

T = TypeVar("T", Contract, Employee)

_A_ROSTER = QT_TRANSLATE_NOOP(
    "Fault",
    "this is a roster that SixShift wrote, not an input workbook: open its project, then "
    "choose File > Take over an edited roster, or use the command merge",
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a workbook holds, and what in it was left out."""

    data: ProjectData
    warnings: tuple[Fault, ...]


def read_workbook(path: Path) -> Reading:
    """Return all records of the workbook at ``path``.

    Raises:
        WorkbookError: Every fault of the workbook, each with its sheet and cell.
    """
    content = load(path)
    if any(sheet.title == META_SHEET for sheet in content.sheets):
        raise WorkbookError((Fault(path.name, "", _A_ROSTER),))
    faults = FaultList()
    data = _InputReader(Book(content.sheets, faults), faults).data(content.title)
    faults.raise_if_any()
    return Reading(data, tuple(faults.warnings))


class _InputReader:
    """Reads sheet after sheet; later sheets refer to names of the earlier ones."""

    def __init__(self, book: Book, faults: FaultList) -> None:
        self._book = book
        self._faults = faults
        self._contracts = book.records(tables.CONTRACTS)
        self._patterns = book.records(tables.PATTERNS)
        self._queues = book.records(tables.QUEUES)
        self._employees = book.records(tables.EMPLOYEES)
        self._codes = book.names(self._patterns, "code")
        self._ids = book.names(self._employees, "id")

    def data(self, title: str) -> ProjectData:
        people = PeopleReader(self._faults)
        limits = self._limits()
        contracts = _limited(people.contracts(self._contracts or []), limits.of_contract, "name")
        patterns = people.patterns(self._patterns or [])
        queues = people.queues(self._queues or [])
        by_name: dict[str, Any] | None = None
        if self._contracts is not None:
            by_name = {r.values["name"]: None for r in self._contracts if "name" in r.values}
            by_name |= {contract.name: contract for contract in contracts}
        skills = _skills(self._queues)
        staff = people.employees(self._employees or [], by_name, self._codes, skills)
        dated = DatedReader(self._faults, self._ids)
        queue_names = self._book.names(self._queues, "name")
        inside = ActivityReader(self._faults)
        teams = self._book.names(self._employees, "team")
        return ProjectData(
            title=title,
            contracts=contracts,
            employees=_limited(staff, limits.of_person, "id"),
            employment=people.employment(self._employees or []),
            patterns=patterns,
            queues=queues,
            demand=dated.demand(self._records(tables.DEMAND), queue_names),
            availability=dated.availability(self._records(tables.AVAILABILITY)),
            time_off=dated.time_off(self._records(tables.TIME_OFF)),
            requests=dated.requests(self._records(tables.REQUESTS), self._codes),
            shift_targets=dated.shift_targets(self._records(tables.SHIFT_TARGETS), self._codes),
            rules=RulesReader(self._faults).rules(self._records(tables.RULES)),
            cells=self._cells(),
            break_rules=inside.break_rules(self._records(tables.BREAKS), self._codes),
            meetings=inside.meetings(self._records(tables.MEETINGS), self._ids, teams),
            roles=dated.roles(self._records(tables.ROLES), queue_names, staff, queues),
        )

    def _limits(self) -> ShiftLimits:
        contracts = self._book.names(self._contracts, "name")
        reader = LimitsReader(self._faults, self._ids, contracts, self._codes)
        return reader.limits(self._records(tables.SHIFT_LIMITS))

    def _records(self, table: Table) -> list[Record]:
        return self._book.records(table) or []

    def _cells(self) -> tuple[CellRow, ...]:
        sheet = self._book.sheet(tables.ROSTER)
        if sheet is None or not sheet.rows:
            return ()
        header = self._book.header(tables.ROSTER)
        if header is None:
            return ()
        return cell_rows(RosterGrid(sheet, header, self._faults), self._ids, self._codes)


def _limited(items: tuple[T, ...], limits: dict[str, ShiftNumbers], key: str) -> tuple[T, ...]:
    """Give each contract, or person, the limits of its name, or ID."""
    return tuple(replace(i, max_shifts=limits.get(getattr(i, key), ())) for i in items)


def _skills(queues: list[Record] | None) -> Names | None:
    """Skills that some queue takes; None if there is no readable sheet of queues."""
    if queues is None:
        return None
    return Names(record.values["skill"] for record in queues if "skill" in record.values)
