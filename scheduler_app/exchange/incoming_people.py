"""Whom the rows of a roster from elsewhere are about: people by ID, else by name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scheduler_app.exchange.cell_values import parse, plain
from scheduler_app.exchange.columns import Column, Kind
from scheduler_app.exchange.faults import CellError, FaultList
from scheduler_app.exchange.words import Names, Words, fold, fold_header
from scheduler_app.exchange.workbook_file import RawCell
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from solver.domain.employee import Employee

ID_COLUMN = Column("id", Words("ID", "工号"), Words("", ""), Kind.ID)
_TOTALS = re.compile(
    r"(总计|合计|小计|总数|人数|备注|说明|注[:：]|制表|审核|审批|签字|平均|上班人数|休息人数"
    r"|total|sum|subtotal|count|notes?|remarks?|legend|prepared|approved|average|headcount)",
    re.IGNORECASE,
)
_NAME_NOISE = re.compile(r"\(.*?\)|\s|[·•*★]")

_UNKNOWN_ID = QT_TRANSLATE_NOOP(
    "Fault", 'nobody in the project has the ID "{value}": correct it, or delete the row'
)
_UNKNOWN_NAME = QT_TRANSLATE_NOOP(
    "Fault", 'nobody is called "{value}": correct the name, or put the ID beside it'
)
_TWO_OF_A_NAME = QT_TRANSLATE_NOOP(
    "Fault", "{count} people are called {value} (IDs {ids}): put the ID beside the name"
)
_NOT_THE_SAME = QT_TRANSLATE_NOOP(
    "Fault", "the ID {id} is {name}'s, but the row says {value}: correct one of them"
)


@dataclass(frozen=True, slots=True)
class PeopleColumns:
    """The columns that hold IDs and names; 0: there is none."""

    id: int = 0
    name: int = 0


class People:
    """Finds the employees of a project; knows whose names are not unique."""

    def __init__(self, employees: Sequence[Employee], old_ids: Iterable[str] = ()) -> None:
        self._employees = employees
        self._index = {employee.id: e for e, employee in enumerate(employees)}
        self._ids = Names(self._index)
        self._old_ids = Names(old_ids)
        self._unpadded: dict[str, list[int]] = defaultdict(list)
        self._named: dict[str, list[int]] = defaultdict(list)
        for e, employee in enumerate(employees):
            self._unpadded[employee.id.lstrip("0")].append(e)
            self._named[_name(employee.name)].append(e)

    def of_id(self, text: str) -> int | None:
        """Return whom an ID names; zeros that a table program took away are forgiven."""
        found = self._ids.find(text)
        if found is not None:
            return self._index[found]
        alike = self._unpadded.get(text.lstrip("0"), []) if text.isdigit() else []
        return alike[0] if len(alike) == 1 else None

    def of_name(self, text: str) -> list[int]:
        """Return everybody who is called so."""
        return self._named.get(_name(text), []) if _name(text) else []

    def is_gone(self, employee_id: str) -> bool:
        """Tell whether the ID was in the export, but is in the project no more."""
        return self._old_ids.find(employee_id) is not None and self.of_id(employee_id) is None

    def columns(self, rows: Iterable[Mapping[int, RawCell]]) -> PeopleColumns:
        """Return the columns in which most people are found; the first of equals.

        A column of numbers that only happen to be IDs (hours, totals) contradicts the names.
        """
        names: dict[int, set[int]] = defaultdict(set)
        texts = [{number: cell_text(cell) for number, cell in cells.items()} for cells in rows]
        for row in texts:
            for number, text in row.items():
                names[number].update(self.of_name(text))
        name = _most({number: len(people) for number, people in names.items()})
        ids: dict[int, int] = defaultdict(int)
        for row in texts:
            named = self.of_name(row.get(name, ""))
            for number, text in row.items():
                found = self.of_id(text)
                if found is not None:
                    ids[number] += 1 if not named or found in named else -1
        return PeopleColumns(_most(ids), name)

    def find(self, id_cell: RawCell | None, name_cell: RawCell | None, faults: FaultList) -> int:
        """Return whose row it is, or -1 after saying what is wrong with it."""
        by_id = None if id_cell is None else self.of_id(cell_text(id_cell))
        named = [] if name_cell is None else self.of_name(cell_text(name_cell))
        if by_id is not None:
            if named and by_id not in named and name_cell is not None and id_cell is not None:
                self._report_other(by_id, id_cell, name_cell, faults)
                return -1
            return by_id
        if len(named) == 1:
            return named[0]
        self._report(id_cell, name_cell, named, faults)
        return -1

    def _report_other(
        self, employee: int, id_cell: RawCell, name_cell: RawCell, faults: FaultList
    ) -> None:
        person = self._employees[employee]
        value = cell_text(name_cell)
        faults.add(id_cell.place, _NOT_THE_SAME, id=person.id, name=person.name, value=value)

    def _report(
        self,
        id_cell: RawCell | None,
        name_cell: RawCell | None,
        named: list[int],
        faults: FaultList,
    ) -> None:
        if len(named) > 1 and name_cell is not None:
            ids = ", ".join(self._employees[e].id for e in named)
            value = cell_text(name_cell)
            faults.add(name_cell.place, _TWO_OF_A_NAME, count=len(named), value=value, ids=ids)
        elif id_cell is not None:
            text = cell_text(id_cell)
            faults.add(id_cell.place, _UNKNOWN_ID, self._ids.guess(text), value=text)
        elif name_cell is not None:
            text = cell_text(name_cell)
            guess = Names(employee.name for employee in self._employees).guess(text)
            faults.add(name_cell.place, _UNKNOWN_NAME, guess, value=text)


def is_footer(cells: Mapping[int, RawCell], days: Iterable[RawCell]) -> bool:
    """Tell whether a row is none of a person's: totals, remarks, a signature line."""
    filled = [cell for cell in days if cell_text(cell)]
    if not filled:
        return True
    first = next(iter(cells.values()), None)
    if first is not None and _TOTALS.search(cell_text(first)):
        return True
    return all(cell.is_unsaved or isinstance(cell.value, int | float) for cell in filled)


def cell_text(cell: RawCell) -> str:
    """Return what a cell says of a person or a shift; "" where it cannot be read."""
    try:
        return str(parse(ID_COLUMN, cell))
    except CellError:
        return ""


def _name(text: str) -> str:
    return fold_header(_NAME_NOISE.sub("", fold(plain(text))))


def _most(counts: Mapping[int, int]) -> int:
    """Return the column with the highest count above 0, else 0."""
    best = max(counts, key=lambda number: (counts[number], -number), default=0)
    return best if counts.get(best, 0) > 0 else 0
