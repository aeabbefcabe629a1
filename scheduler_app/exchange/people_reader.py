"""Contracts, patterns, queues and employees from their sheets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from scheduler_app.exchange.columns import SEPARATORS
from scheduler_app.exchange.faults import FaultList, Place
from scheduler_app.exchange.mentor_check import JUNIOR_MENTOR, MENTOR_CIRCLE
from scheduler_app.exchange.pattern_codes import (
    ALSO_A_WISH,
    RESERVED,
    RESERVED_SIGNS,
    has_separator,
    is_reserved_code,
)
from scheduler_app.exchange.sheet_reader import Record
from scheduler_app.exchange.wish_text import clash
from scheduler_app.exchange.words import Names
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.store.records import EmploymentRow
from scheduler_app.store.staff import mentor_circle
from solver.domain.employee import Contract, Employee, Level
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.validation import FieldError, require

T = TypeVar("T")

_EMPLOYMENT = ("joined", "left", "language", "note")

PATTERN_COLOURS = (
    "#CFE5FA", "#CDEFD9", "#FDEBC0", "#FBD5C4", "#E4D6F7", "#C6CEE8", "#D7F0EF", "#F6D3E2",
)  # fmt: skip
"""Fills of patterns whose colour is left empty, in turn."""

_LOWER_LIMIT_OF = {
    "max_hours": "min_hours",
    "max_days": "min_days",
    "max_period_hours": "min_period_hours",
}

_DUPLICATE = QT_TRANSLATE_NOOP(
    "Fault", '"{value}" is already in {first}: every row needs its own, change or delete one'
)
_TWICE = QT_TRANSLATE_NOOP("Fault", "the same row is already in row {first}: delete one")
_SEPARATOR = QT_TRANSLATE_NOOP("Fault", '"{value}" cannot be a skill: it holds one of {signs}')
UNKNOWN_CONTRACT = QT_TRANSLATE_NOOP(
    "Fault", 'no contract is called "{value}": correct it or add it to the sheet Contracts'
)
UNKNOWN_CODE = QT_TRANSLATE_NOOP(
    "Fault", 'no pattern has the code "{value}": correct it or add it to the sheet Patterns'
)
_UNKNOWN_SKILL = QT_TRANSLATE_NOOP(
    "Fault", 'no queue takes the skill "{value}": correct it or add it to the sheet Queues'
)
UNKNOWN_ID = QT_TRANSLATE_NOOP(
    "Fault", 'no employee has the ID "{value}": correct it or add it to the sheet Employees'
)


class PeopleReader:
    """Turns rows into domain objects; each of the given rows may be faulty."""

    def __init__(self, faults: FaultList) -> None:
        self._faults = faults

    def check_unique(self, records: list[Record], key: str) -> None:
        """Report every value of a column that an earlier row has already."""
        first: dict[str, Record] = {}
        for record in records:
            value = record.get(key)
            if value is None:
                continue
            if value in first:
                where = first[value].place(key).cell
                self._faults.add(record.place(key), _DUPLICATE, value=value, first=where)
                record.bad.add(key)
            else:
                first[value] = record

    def check_once(self, records: list[Record], keys: tuple[str, ...]) -> None:
        """Report every row whose values of some columns an earlier row has already."""
        first: dict[tuple[object, ...], int] = {}
        for record in records:
            if any(key in record.bad for key in keys):
                continue
            row = tuple(record.get(key) for key in keys)
            if row in first:
                self._faults.add(record.place(keys[0]), _TWICE, first=first[row])
                record.bad.add(keys[0])
            else:
                first[row] = record.row

    def contracts(self, records: list[Record]) -> tuple[Contract, ...]:
        self.check_unique(records, "name")
        built = (self._build(_contract, record, ("name",)) for record in records)
        return tuple(contract for contract in built if contract is not None)

    def patterns(self, records: list[Record]) -> tuple[Pattern, ...]:
        self.check_unique(records, "code")
        for record in records:
            code = record.get("code")
            if code is not None and is_reserved_code(code):
                where = record.place("code")
                self._faults.add(where, RESERVED, value=code, signs=RESERVED_SIGNS)
                record.bad.add("code")
        codes = Names(record.values["code"] for record in records if "code" in record.values)
        for record in records:
            self.resolve_each(record, "forbidden_followers", codes, UNKNOWN_CODE)
            self._check_wish(record, codes)
        needs = ("code", "start", "end")
        built = (self._build(_pattern, r, needs, number) for number, r in enumerate(records))
        return tuple(pattern for pattern in built if pattern is not None)

    def _check_wish(self, record: Record, codes: Names) -> None:
        code = record.get("code", "")
        other = clash(code, codes)
        if other:
            self._faults.add(record.place("code"), ALSO_A_WISH, value=code, other=other)
            record.bad.add("code")

    def queues(self, records: list[Record]) -> tuple[Queue, ...]:
        self.check_unique(records, "name")
        for record in records:
            skill = record.get("skill", "")
            if has_separator(skill):
                self._faults.add(record.place("skill"), _SEPARATOR, value=skill, signs=SEPARATORS)
                record.bad.add("skill")
        built = (self._build(Queue, record, ("name",)) for record in records)
        return tuple(queue for queue in built if queue is not None)

    def _build(
        self, make: Callable[..., T], record: Record, needs: tuple[str, ...], *first: Any
    ) -> T | None:
        """Make an object; report all that the domain has against it, field by field.

        A refused field is taken out and the rest tried again with its default,
        so that one fault does not hide the next.
        """
        values = dict(record.values)
        refused: set[str] = set()
        while values.keys() >= set(needs):
            try:
                made = make(*first, **values)
            except FieldError as error:
                if error.field in refused:
                    return None
                refused.add(error.field)
                raw = record.raw.get(error.field, "")
                self._faults.add_field_error(record.place(error.field), raw, error)
                values.pop(error.field, None)
                values.pop(_LOWER_LIMIT_OF.get(error.field, ""), None)
            else:
                return None if record.bad or refused else made
        return None

    def employees(
        self,
        records: list[Record],
        contracts: dict[str, Contract | None] | None,
        codes: Names | None,
        skills: Names | None,
    ) -> tuple[Employee, ...]:
        """Return the people; a None in place of names means: cannot be looked up."""
        self.check_unique(records, "id")
        ids = Names(record.values["id"] for record in records if "id" in record.values)
        names = None if contracts is None else Names(contracts)
        for record in records:
            self.resolve(record, "contract", names, UNKNOWN_CONTRACT)
            self.resolve(record, "mentor", ids, UNKNOWN_ID)
            self.resolve_each(record, "patterns", codes, UNKNOWN_CODE)
            self.resolve_each(record, "skills", skills, _UNKNOWN_SKILL)
        self._check_mentors(records)
        needs = ("id", "name", "level", "contract")
        built = (self._build(_employee, record, needs, contracts or {}) for record in records)
        return tuple(employee for employee in built if employee is not None)

    def employment(self, records: list[Record]) -> tuple[EmploymentRow, ...]:
        """Return when people are employed; nothing for those of whom the rows say nothing."""
        told = (r for r in records if any(r.get(key) for key in _EMPLOYMENT))
        built = (self._build(_employment, record, ("id",)) for record in told)
        return tuple(row for row in built if row is not None)

    def resolve(self, record: Record, key: str, names: Names | None, problem: str) -> None:
        """Replace a value by the name that it refers to, or report it."""
        value = record.get(key)
        if value is None or names is None:
            return
        found = names.find(value)
        if found is None:
            self._faults.add(record.place(key), problem, names.guess(value), value=value)
            record.reject(key)
        else:
            record.values[key] = found

    def resolve_each(self, record: Record, key: str, names: Names | None, problem: str) -> None:
        """Do the same with each value of a list."""
        if names is None:
            return
        found = [(value, names.find(value)) for value in record.get(key, ())]
        unknown = [value for value, name in found if name is None]
        for value in unknown:
            self._faults.add(record.place(key), problem, names.guess(value), value=value)
        if unknown:
            record.reject(key)
        elif found:
            record.values[key] = tuple(name for _, name in found)

    def _check_mentors(self, records: list[Record]) -> None:
        by_id = {record.get("id"): record for record in records}
        mentor = {key: r.get("mentor") for key, r in by_id.items() if r.get("mentor")}
        in_reported_circle: set[str] = set()
        for record in records:
            guide = by_id.get(record.get("mentor"))
            if guide is not None and guide.get("level") is Level.JUNIOR:
                place, value = record.place("mentor"), record.get("mentor")
                self._faults.add(place, JUNIOR_MENTOR, value=value)
            circle = mentor_circle(mentor, record.get("id"))
            if len(circle) > 1 and not in_reported_circle & set(circle):
                in_reported_circle |= set(circle)
                self._report_circle(record.place("mentor"), circle)

    def _report_circle(self, place: Place, circle: list[str]) -> None:
        self._faults.add(place, MENTOR_CIRCLE, circle=" → ".join([*circle, circle[0]]))


def _employment(**values: Any) -> EmploymentRow:
    told = {key: values[key] for key in _EMPLOYMENT if key in values}
    return EmploymentRow(values["id"], **told)


def _contract(**values: Any) -> Contract:
    hours = {key: key.replace("hours", "minutes") for key in values if key.endswith("hours")}
    return Contract(**{hours.get(key, key): value for key, value in values.items()})


def _pattern(
    number: int,
    *,
    code: str,
    start: int,
    end: int,
    paid_hours: int | None = None,
    forbidden_followers: tuple[str, ...] = (),
    **named: Any,
) -> Pattern:
    start %= MINUTES_PER_DAY
    length = end - start if end > start else end - start + MINUTES_PER_DAY
    pause = named.get("break_minutes", 0)
    after, gap = _gap(start, named.pop("gap_start", None), named.pop("gap_end", None))
    paid = max(1, length - pause - gap) if paid_hours is None else paid_hours
    named |= {"gap_start_minute": after, "gap_minutes": gap}
    named.setdefault("colour", PATTERN_COLOURS[number % len(PATTERN_COLOURS)])
    followers = frozenset(forbidden_followers)
    return Pattern(code, start, length, paid, forbidden_followers=followers, **named)


def _gap(start: int, gap_start: int | None, gap_end: int | None) -> tuple[int, int]:
    """Return the gap's start after the shift's, and its length, from clock times; 0: none.

    Raises:
        FieldError: Only one of its times is there.
    """
    if gap_start is None and gap_end is None:
        return 0, 0
    reason = "needs both times of the gap"
    require(gap_start is not None, "gap_start", reason)
    require(gap_end is not None, "gap_end", reason)
    after = (gap_start or 0) - start
    return after % MINUTES_PER_DAY, ((gap_end or 0) - (gap_start or 0)) % MINUTES_PER_DAY


def _employee(contracts: dict[str, Contract | None], **values: Any) -> Employee | None:
    terms = contracts.get(values["contract"])
    # Without its contract (itself faulty) the person is still checked, with a plain one.
    employee = Employee(
        id=values["id"],
        name=values["name"],
        contract=terms or Contract(values["contract"]),
        level=values["level"],
        team=values.get("team", ""),
        skills=frozenset(values.get("skills", ())),
        mentor_id=values.get("mentor", ""),
        patterns=frozenset(values.get("patterns", ())),
        works_nights=values.get("night", True),
        volunteers=frozenset(values.get("volunteer", ())),
    )
    return employee if terms else None
