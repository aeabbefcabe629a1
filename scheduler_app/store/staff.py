"""One person with her employment, read and changed field by field; what names her."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from scheduler_app.store.changes import Change
from scheduler_app.store.records import EmploymentRow, ProjectData
from scheduler_app.store.scenario_definition import Part
from scheduler_app.store.scenario_names import scenario_changes
from solver.domain.employee import Contract, Employee

_EMPLOYEE_FIELDS = {
    "name": "name",
    "team": "team",
    "level": "level",
    "skills": "skills",
    "mentor": "mentor_id",
    "patterns": "patterns",
    "night": "works_nights",
    "volunteer": "volunteers",
    "max_shifts": "max_shifts",
}
_EMPLOYMENT_FIELDS = ("joined", "left", "language", "note")
_ID_END = re.compile(r"(.*?)(\d+)(\D*)")
Value = Hashable
"""A field's value: text, Level, bool, date or None, a frozenset of names."""


@dataclass(frozen=True, slots=True)
class Person:
    """An employee and when she is employed; fields go by the keys of the sheet of employees."""

    employee: Employee
    employment: EmploymentRow

    @property
    def id(self) -> str:
        """The person's ID."""
        return self.employee.id

    def value(self, key: str) -> Value:
        """Return a field: ``contract`` by its name, ``skills`` and the like as sets."""
        if key in ("id", "contract"):
            return self.employee.id if key == "id" else self.employee.contract.name
        if key in _EMPLOYMENT_FIELDS:
            return getattr(self.employment, key)  # type: ignore[no-any-return]
        return getattr(self.employee, _EMPLOYEE_FIELDS[key])  # type: ignore[no-any-return]

    def with_values(self, values: Mapping[str, Any], contracts: Mapping[str, Contract]) -> Person:
        """Return the person with other fields; ``contracts``: by name.

        Raises:
            FieldError: The fields cannot be; the first that cannot is named.
            KeyError: There is no such contract.
        """
        known = {_EMPLOYEE_FIELDS[k]: v for k, v in values.items() if k in _EMPLOYEE_FIELDS}
        if "contract" in values:
            known["contract"] = contracts[values["contract"]]
        of_employment = {k: v for k, v in values.items() if k in _EMPLOYMENT_FIELDS}
        new_id = values.get("id", self.id)
        return Person(
            replace(self.employee, id=new_id, **known),
            replace(self.employment, employee_id=new_id, **of_employment),
        )

    @property
    def stored_employment(self) -> EmploymentRow | None:
        """The record of her employment; None where it says nothing."""
        return None if self.employment == EmploymentRow(self.id) else self.employment


def people_of(data: ProjectData) -> list[Person]:
    """Return everybody, in order of the employees."""
    known = {row.employee_id: row for row in data.employment}
    return [Person(e, known.get(e.id) or EmploymentRow(e.id)) for e in data.employees]


def new_person(employee_id: str, name: str, contract: Contract) -> Person:
    """Return somebody of whom nothing else is known."""
    return Person(Employee(employee_id, name, contract), EmploymentRow(employee_id))


def person_changes(before: Person | None, after: Person, place: int | None = None) -> list[Change]:
    """Return the edit that makes ``after`` of ``before`` (None: she is new, put at ``place``)."""
    if before is None:
        changes = [Change(None, after.employee, place)]
        row = after.stored_employment
        return changes if row is None else [*changes, Change(None, row)]
    changes = []
    if before.employee != after.employee:
        changes.append(Change(before.employee, after.employee))
    old, new = before.stored_employment, after.stored_employment
    return changes if old == new else [*changes, Change(old, new)]


def renaming(data: ProjectData, before: Person, after: Person) -> list[Change]:
    """Return the edit that gives a person, whom no record names, another ID.

    Scenarios name her by the new one.
    """
    place = [e.id for e in data.employees].index(before.id)
    changes = [Change(before.employee, None, place), *person_changes(None, after, place)]
    old = before.stored_employment
    gone = [] if old is None else [Change(old, None)]
    return [*changes, *gone, *scenario_changes(data, Part.AWAY, before.id, after.id)]


def removal(data: ProjectData, employee_ids: Iterable[str]) -> list[Change]:
    """Return the edit that takes out people whom no record names."""
    gone = set(employee_ids)
    people = [Change(e, None, i) for i, e in enumerate(data.employees) if e.id in gone]
    return [*people, *(Change(row, None) for row in data.employment if row.employee_id in gone)]


def uses_of(data: ProjectData) -> dict[str, Counter[str]]:
    """Return for each ID how many records of which field of ``ProjectData`` name it.

    Under ``mentored``: people whose mentor she is.
    """
    found: dict[str, Counter[str]] = {person.id: Counter() for person in data.employees}

    def count(field: str, ids: Iterable[str]) -> None:
        for employee_id in ids:
            if employee_id in found:
                found[employee_id][field] += 1

    for field in ("cells", "activities", "absences", "attendance", "time_off"):
        count(field, (row.employee_id for row in getattr(data, field)))
    for field in ("availability", "requests", "roles"):
        count(field, (row.employee_id for row in getattr(data, field)))
    count("meetings", (id_ for meeting in data.meetings for id_ in meeting.attendees))
    worked = ((id_, codes) for week in data.published for id_, codes in week.cells.items())
    count("published", (id_ for id_, codes in worked if any(codes)))
    count("mentored", (person.mentor_id for person in data.employees))
    return found


def free_id(taken: Iterable[str]) -> str:
    """Return the next ID after the highest: "0151" after "0150", "A8" after "A7"."""
    known = set(taken)
    parts = [match.groups() for text in known if (match := _ID_END.fullmatch(text))]
    stem, digits, end = max(parts, key=lambda p: (len(p[1]), int(p[1])), default=("", "000", ""))
    number = int(digits) + 1
    while (found := f"{stem}{number:0{len(digits)}}{end}") in known:
        number += 1
    return found


def mentor_circle(mentors: Mapping[str, str], start: str | None) -> list[str]:
    """Return the chain of mentors (by ID) that leads from ``start`` back to it; else nothing."""
    chain: list[str] = []
    current = start
    while current and current not in chain:
        chain.append(current)
        current = mentors.get(current)
    return chain if current and current == start else []
