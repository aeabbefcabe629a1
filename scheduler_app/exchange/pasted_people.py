"""People pasted as a block of text: one edit, or every fault with its cell; nothing in between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.cell_values import plain
from scheduler_app.exchange.faults import CellError, Fault, FaultList, Place
from scheduler_app.exchange.mentor_check import check_mentor
from scheduler_app.exchange.people_cells import COLUMNS, PeopleCells, shown
from scheduler_app.exchange.words import Words, fold_header
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.store.changes import Change
from scheduler_app.store.records import ProjectData
from scheduler_app.store.staff import Person, new_person, people_of, person_changes
from solver.domain.employee import Contract, Level
from solver.domain.validation import FieldError

CLIPBOARD = Words("Clipboard", "剪贴板")
_LEAST_HEADERS = 2

_NO_ID = QT_TRANSLATE_NOOP("Fault", "the column ID is missing: copy it too")
_EMPTY = QT_TRANSLATE_NOOP("Fault", "{column} is empty: fill it in")
_TWICE = QT_TRANSLATE_NOOP(
    "Fault", '"{value}" is already in {first}: every person needs an ID of their own'
)
_TOO_WIDE = QT_TRANSLATE_NOOP("Fault", "there is no column for this cell: it was copied too far")
_ID_STAYS = QT_TRANSLATE_NOOP("Fault", "an ID cannot be pasted over: paste whole rows, from the ID")


@dataclass(frozen=True, slots=True)
class PastedPeople:
    """What a block would change.  ``faults``: while there are any, it cannot be applied.

    ``assumed``: keys of columns that the block lacks and new people need, with the value
    that they get.
    """

    changes: tuple[Change, ...]
    ids: tuple[str, ...]
    n_new: int
    n_changed: int
    faults: tuple[Fault, ...]
    assumed: tuple[tuple[str, str], ...] = ()


@dataclass
class _Row:
    """One row: whom it is about, and the cell of each of its columns."""

    employee_id: str
    texts: dict[str, str]
    cells: dict[str, str]
    values: dict[str, Any] = field(default_factory=dict)

    def cell(self, key: str) -> str:
        return self.cells.get(key) or self.cells.get("id") or next(iter(self.cells.values()), "")


def has_headers(block: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first row names columns, among them that of the IDs."""
    keys = _header_keys(block[0]) if block else []
    return "id" in keys and sum(key is not None for key in keys) >= _LEAST_HEADERS


def read_people(block: Sequence[Sequence[str]], data: ProjectData) -> PastedPeople:
    """Return what whole rows would change: known IDs get other fields, unknown ones are new.

    The first row may name the columns, as in the sheet of employees in either language;
    else they are in its order.
    """
    with_names = has_headers(block)
    keys = _header_keys(block[0]) if with_names else list(COLUMNS)
    reading = _Reading(data)
    first = 1 if with_names else 0
    rows = [
        row
        for number, texts in enumerate(block[first:], start=first + 1)
        if any(text.strip() for text in texts)
        for row in reading.person_row(keys, texts, number)
    ]
    return reading.result(rows)


def read_cells(
    block: Sequence[Sequence[str]], data: ProjectData, ids: Sequence[str], keys: Sequence[str]
) -> PastedPeople:
    """Return what a block of cells would change, put on these people and columns.

    A single cell fills all of them; the block must not be larger than that.
    """
    reading = _Reading(data)
    if len(block) == 1 and len(block[0]) == 1:
        block = [[block[0][0]] * len(keys)] * len(ids)
    rows = [
        reading.cell_row(employee_id, keys, texts, number)
        for number, (employee_id, texts) in enumerate(zip(ids, block, strict=False), start=1)
    ]
    return reading.result(rows)


def _header_keys(texts: Sequence[str]) -> list[str | None]:
    spelled = {fold_header(s): key for key, column in COLUMNS.items() for s in column.spellings()}
    return [spelled.get(fold_header(text)) for text in texts]


class _Reading:
    def __init__(self, data: ProjectData) -> None:
        self._data = data
        self._people = {person.id: person for person in people_of(data)}
        self._contracts = {contract.name: contract for contract in data.contracts}
        self._cells = PeopleCells(data)
        self._faults = FaultList()
        self._seen: dict[str, str] = {}

    def person_row(
        self, keys: Sequence[str | None], texts: Sequence[str], number: int
    ) -> list[_Row]:
        """Return the row, or nothing where it cannot be said whose it is."""
        row = _Row("", {}, {})
        for index, text in enumerate(texts):
            key = keys[index] if index < len(keys) else None
            cell = f"{get_column_letter(index + 1)}{number}"
            if key is not None:
                row.texts[key], row.cells[key] = text, cell
            elif index >= len(keys) and text.strip():
                self._fault(cell, _TOO_WIDE)
        typed = plain(row.texts.pop("id", ""))
        cell = row.cells.get("id", f"A{number}")
        if not typed:
            self._fault(cell, _NO_ID if "id" not in keys else _EMPTY, column=COLUMNS["id"].name)
            return []
        row.employee_id = self._cells.known_id(typed) or typed
        if row.employee_id in self._seen:
            self._fault(cell, _TWICE, value=typed, first=self._seen[row.employee_id])
            return []
        self._seen[row.employee_id] = cell
        return [row]

    def cell_row(
        self, employee_id: str, keys: Sequence[str], texts: Sequence[str], number: int
    ) -> _Row:
        """Return the row of one known person."""
        row = _Row(employee_id, {}, {})
        for index, (key, text) in enumerate(zip(keys, texts, strict=False)):
            cell = f"{get_column_letter(index + 1)}{number}"
            if key == "id" and plain(text) != employee_id:
                self._fault(cell, _ID_STAYS)
            elif key != "id":
                row.texts[key], row.cells[key] = text, cell
        return row

    def result(self, rows: Sequence[_Row]) -> PastedPeople:
        """Read every cell, make the people, and check them beside all others."""
        new = {row.employee_id: row for row in rows if row.employee_id not in self._people}
        names = {id_: row.texts.get("name", "").strip() for id_, row in new.items()}
        self._cells = PeopleCells(self._data, names)
        assumed = self._assumed(new)
        for row in rows:
            self._read(row, assumed if row.employee_id in new else {})
        made = {row.employee_id: found for row in rows if (found := self._made(row)) is not None}
        self._check_mentors(rows, made)
        changes: list[Change] = []
        n_changed = 0
        for employee_id, person in made.items():
            before = self._people.get(employee_id)
            edit = person_changes(before, person)
            n_changed += before is not None and bool(edit)
            changes += edit
        ids = tuple(row.employee_id for row in rows)
        faults = tuple(self._faults.faults)
        return PastedPeople(
            tuple(changes), ids, len(new), n_changed, faults, tuple(assumed.items())
        )

    def _assumed(self, new: Mapping[str, _Row]) -> dict[str, str]:
        """Return what new people get where the block does not say it."""
        held = [person.value("contract") for person in self._people.values()]
        usual = {"level": shown("level", Level.SENIOR)}
        if self._contracts:
            usual["contract"] = max(self._contracts, key=held.count)
        return {
            key: text
            for key, text in usual.items()
            if any(not row.texts.get(key, "").strip() for row in new.values())
        }

    def _read(self, row: _Row, assumed: Mapping[str, str]) -> None:
        told = {key: text for key, text in row.texts.items() if text.strip() or key not in assumed}
        for key, text in {**assumed, **told}.items():
            try:
                row.values[key] = self._cells.read(key, text)
            except CellError as error:
                self._faults.add_cell_error(Place(str(CLIPBOARD), row.cell(key)), error)

    def _made(self, row: _Row) -> Person | None:
        before = self._people.get(row.employee_id)
        if before is None:
            before = new_person(row.employee_id, "", Contract("—"))
            for key in ("name", "contract"):
                if key not in row.values and key not in row.texts:
                    self._fault(row.cell("id"), _EMPTY, column=COLUMNS[key].name)
        try:
            return before.with_values(row.values, self._contracts)
        except FieldError as error:
            place = Place(str(CLIPBOARD), row.cell(error.field))
            self._faults.add_field_error(place, row.texts.get(error.field, ""), error)
            return None

    def _check_mentors(self, rows: Sequence[_Row], made: Mapping[str, Person]) -> None:
        people = {person.id: person.employee for person in self._people.values()}
        people |= {person.id: person.employee for person in made.values()}
        cells = {row.employee_id: row for row in rows}
        for employee_id, employee in people.items():
            row, is_guides = cells.get(employee_id), employee_id not in made
            if is_guides:
                row = cells.get(employee.mentor_id)  # what was pasted of her mentor
            if row is None:
                continue
            try:
                check_mentor(people, employee_id)
            except CellError as error:
                cell = row.cell("level" if is_guides else "mentor")
                self._faults.add_cell_error(Place(str(CLIPBOARD), cell), error)

    def _fault(self, cell: str, problem: str, **values: object) -> None:
        self._faults.add(Place(str(CLIPBOARD), cell), problem, "", **values)
