"""Cells of people as text: how a field is shown, and what typed or pasted text means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, cast

from scheduler_app.exchange.cell_values import parse
from scheduler_app.exchange.columns import Column
from scheduler_app.exchange.faults import CellError, Place
from scheduler_app.exchange.master_tables import EMPLOYEES
from scheduler_app.exchange.words import Names, fold
from scheduler_app.exchange.workbook_file import RawCell
from scheduler_app.language.translation import LANGUAGE, QT_TRANSLATE_NOOP
from scheduler_app.store.records import ProjectData
from solver.domain.employee import Employee

COLUMNS = {column.key: column for column in EMPLOYEES.columns}
"""The columns of the sheet of employees: the table in the window has the same."""

_NOWHERE = Place("")
_EMPTY = QT_TRANSLATE_NOOP("Fault", "{column} is empty: fill it in")
_CONTRACT = QT_TRANSLATE_NOOP("Fault", 'no contract is called "{value}"')
_CODE = QT_TRANSLATE_NOOP("Fault", 'no shift has the code "{value}"')
_SKILL = QT_TRANSLATE_NOOP("Fault", 'no queue takes the skill "{value}" and nobody has it yet')
_ID = QT_TRANSLATE_NOOP("Fault", 'nobody has the ID "{value}"')
_TWO = QT_TRANSLATE_NOOP("Fault", "{count} people are called {value}: type the ID")


def shown(key: str, value: object, codes: Iterable[str] = ()) -> str:
    """Return a field's value as the table shows and copies it; lists with commas.

    ``codes``: the order in which shifts are listed.
    """
    column = COLUMNS[key]
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, frozenset):
        order = {code: place for place, code in enumerate(codes)}
        names = sorted(value, key=lambda name: (order.get(name, len(order)), name))
        return ", ".join(_word(column, name) for name in names)
    return _word(column, value)


def _word(column: Column, value: object) -> str:
    for choice in column.choices:
        if choice.value == value:
            return choice.shown.text(LANGUAGE.code)
    return str(value)


class PeopleCells:
    """Reads cells against the names of a project; ``also``: people who come with the cells."""

    def __init__(self, data: ProjectData, also: Mapping[str, str] | None = None) -> None:
        names = {person.id: person.name for person in data.employees} | dict(also or {})
        self._ids = Names(names)
        self._named: dict[str, list[str]] = defaultdict(list)
        for employee_id, name in names.items():
            self._named[fold(name)].append(employee_id)
        self._names = {
            "contract": (Names(c.name for c in data.contracts), _CONTRACT),
            "patterns": (Names(p.code for p in data.patterns), _CODE),
            "skills": (Names(known_skills(data)), _SKILL),
        }

    def known_id(self, text: str) -> str | None:
        """Return the ID of the project that ``text`` is, or None."""
        return self._ids.find(text)

    def read(self, key: str, text: str) -> Any:
        """Return the value that a cell's text stands for.

        Raises:
            CellError: It is no such value, or empty where there must be one.
        """
        column = COLUMNS[key]
        if not text.strip():
            if column.required:
                raise CellError(_EMPTY, column=column.name)
            return _empty(column)
        value = parse(column, RawCell(text, _NOWHERE))
        if key == "mentor":
            return self._person(value)
        if column.many:
            return frozenset(self._resolved(key, item) for item in value)
        return self._resolved(key, value)

    def _resolved(self, key: str, value: Any) -> Any:
        if key not in self._names:
            return value
        names, problem = self._names[key]
        found = names.find(value)
        if found is None:
            raise CellError(problem, names.guess(value), value=value)
        return found

    def _person(self, text: str) -> str:
        """Return whose ID it is, else who alone is called so."""
        found = self._ids.find(text)
        if found is not None:
            return found
        named = self._named.get(fold(text), [])
        if len(named) > 1:
            raise CellError(_TWO, count=len(named), value=text)
        if not named:
            raise CellError(_ID, self._ids.guess(text), value=text)
        return named[0]


def known_skills(data: ProjectData) -> list[str]:
    """Return the skills that queues ask for or people have, those of queues first."""
    of_queues = [queue.skill for queue in data.queues if queue.skill]
    of_people = sorted({skill for person in data.employees for skill in person.skills})
    return list(dict.fromkeys([*of_queues, *of_people]))


def known_teams(people: Iterable[Employee]) -> list[str]:
    """Return the names of the teams, in order."""
    return sorted({person.team for person in people if person.team})


def _empty(column: Column) -> Any:
    if column.many:
        return frozenset()
    if column.key == "night":
        return True
    return None if column.key in ("joined", "left") else cast("Any", "")
