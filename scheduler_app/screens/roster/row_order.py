"""In which order the table shows its people, and under which headings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from scheduler_app.language.name_search import name_keys
from solver.domain.employee import Employee, Level

_LEVELS = (Level.LEAD, Level.SENIOR, Level.JUNIOR)


class Grouping(StrEnum):
    """What people are put together by; SHIFT: that of the chosen day."""

    NONE = "none"
    TEAM = "team"
    LEVEL = "level"
    SKILLS = "skills"
    CONTRACT = "contract"
    SHIFT = "shift"


class SortKey(StrEnum):
    """What people are sorted by; GIVEN: as the project has them."""

    GIVEN = "given"
    ID = "id"
    NAME = "name"
    LEVEL = "level"
    HOURS = "hours"
    NIGHTS = "nights"
    OFF = "off"
    BURDEN = "burden"


@dataclass(frozen=True, slots=True)
class RowFacts:
    """One person and what she has in the shown days.

    ``shift``: start minute and code on the chosen day, None for a day off.
    """

    person: Employee
    minutes: int = 0
    nights: int = 0
    days_off: int = 0
    burden: float = 0.0
    shift: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The chosen order; equal ones stay in the project's order, also when descending."""

    grouping: Grouping = Grouping.NONE
    key: SortKey = SortKey.GIVEN
    is_descending: bool = False

    @property
    def is_given(self) -> bool:
        """Tell whether people stay as the project has them."""
        return self.key is SortKey.GIVEN and self.grouping is Grouping.NONE

    def sorted_by(self, key: SortKey) -> Arrangement:
        """Return what a click on a column does: up, down, then as given."""
        if key is not self.key:
            return Arrangement(self.grouping, key)
        if not self.is_descending:
            return Arrangement(self.grouping, key, is_descending=True)
        return Arrangement(self.grouping)


@dataclass(frozen=True, slots=True)
class Heading:
    """The line above a group; ``value`` "" where its people have none of it.

    ``members`` are places among all people, in the order shown.
    """

    grouping: Grouping
    value: str
    members: tuple[int, ...]


Entry = int | Heading
"""A row of the table: a person, by her place among all people, or a heading."""


def arranged(rows: Sequence[RowFacts], by: Arrangement) -> tuple[Entry, ...]:
    """Return the rows to show, as places among ``rows``; groups without a value come last."""
    order = list(range(len(rows)))
    if by.key is not SortKey.GIVEN:
        sort_key = _SORT_KEYS[by.key]
        order.sort(key=lambda row: sort_key(rows[row]), reverse=by.is_descending)
    if by.grouping is Grouping.NONE:
        return tuple(order)
    group_key = _GROUP_KEYS[by.grouping]
    groups: dict[tuple[Any, str], list[int]] = {}
    for row in order:
        groups.setdefault(group_key(rows[row]), []).append(row)
    found: list[Entry] = []
    for _rank, value in sorted(groups):
        members = groups[_rank, value]
        found += [Heading(by.grouping, value, tuple(members)), *members]
    return tuple(found)


def _name_key(row: RowFacts) -> tuple[str, ...]:
    """Sort Chinese names by their pinyin, as a telephone book does."""
    return tuple(unit[min(1, len(unit) - 1)] for unit in name_keys(row.person.name).units)


def _by_shift(row: RowFacts) -> tuple[int, str]:
    return (1 << 30, "") if row.shift is None else row.shift


def _by_word(word: str) -> tuple[int, str]:
    return (not word, word)


_SORT_KEYS: dict[SortKey, Callable[[RowFacts], Any]] = {
    SortKey.ID: lambda row: row.person.id,
    SortKey.NAME: _name_key,
    SortKey.LEVEL: lambda row: _LEVELS.index(row.person.level),
    SortKey.HOURS: lambda row: row.minutes,
    SortKey.NIGHTS: lambda row: row.nights,
    SortKey.OFF: lambda row: row.days_off,
    SortKey.BURDEN: lambda row: row.burden,
}
_GROUP_KEYS: dict[Grouping, Callable[[RowFacts], tuple[Any, str]]] = {
    Grouping.TEAM: lambda row: _by_word(row.person.team),
    Grouping.LEVEL: lambda row: (_LEVELS.index(row.person.level), row.person.level.value),
    Grouping.SKILLS: lambda row: _by_word(", ".join(sorted(row.person.skills))),
    Grouping.CONTRACT: lambda row: _by_word(row.person.contract.name),
    Grouping.SHIFT: _by_shift,
}
