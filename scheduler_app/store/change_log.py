"""Who changed what when: written with every edit, in its transaction, and only ever added to."""

from __future__ import annotations

import json
import operator
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, insert, or_, select

from scheduler_app.store.archive_tables import step_changes, steps
from scheduler_app.store.changes import KEYS, Change, Record, is_kept, key_of, kind_of
from scheduler_app.store.presence_records import AbsenceRow, AttendanceRow
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.records import (
    ActivityRow,
    AvailabilityRow,
    CellRow,
    DayTag,
    DemandRow,
    EmploymentRow,
    ForecastReport,
    HistoryDay,
    RequestRow,
    RoleRow,
    ScenarioRow,
    SelfServiceShare,
    ShiftTargetRow,
    TimeOffRow,
)
from scheduler_app.store.steps import StepSource, user_name
from solver.domain.employee import Employee
from solver.rules.base import Rule

_MOST_LINES = {HistoryDay: 0, ForecastReport: 0, DemandRow: 96, ActivityRow: 96}
"""Of more records of one kind in a step, only their number a day is of interest."""
_BY_PERSON = (
    CellRow,
    RoleRow,
    ActivityRow,
    AbsenceRow,
    AttendanceRow,
    EmploymentRow,
    AvailabilityRow,
    TimeOffRow,
    RequestRow,
)
_BY_DATE = (
    CellRow,
    AttendanceRow,
    DayTag,
    SelfServiceShare,
    ShiftTargetRow,
    RequestRow,
    AvailabilityRow,
)
_ALL_KEY = (AvailabilityRow, TimeOffRow, RequestRow)
"""Records of which every field is of the key: their lines show what they say."""
_BY_START = (DemandRow, ActivityRow, AbsenceRow)
EXPORT = "Export"
"""The kind of a line that tells of a file which was handed out; no record of the project."""
Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LogFilter:
    """Which lines of the log are wanted; what is left empty lets all pass.

    ``first`` to ``last``: dates that the changed records are about, both included.
    ``since``, ``until``: when the change was made, ``until`` excluded.  ``below``: only
    what comes below that line in the list, by its ``place``.  At most ``most`` lines.
    """

    employee_id: str = ""
    first: date | None = None
    last: date | None = None
    kind: str = ""
    source: StepSource | None = None
    user: str = ""
    since: datetime | None = None
    until: datetime | None = None
    below: tuple[int, int] | None = None
    most: int = 1_000


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """One record before and after a step, by the fields that differ; None: it was not there.

    ``kind``: the record's type; ``key``: what names it, where person and date do not.
    ``records`` > 1: one line stands for so many of the kind and date; it has no values then.
    A step without a record (the project was made) has no ``kind``.
    """

    step: int
    at: datetime
    user: str
    text: str
    source: StepSource
    kind: str = ""
    key: tuple[str, ...] = ()
    employee_id: str | None = None
    date: date | None = None
    before: Values | None = None
    after: Values | None = None
    records: int = 0
    number: int = 0

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the list: its step, and its number in it."""
        return self.step, self.number


def add_step(
    connection: Connection, changes: Sequence[Change], text: str, source: StepSource
) -> None:
    """Add a step with all that it changed; none for an edit that changes nothing."""
    lines = list(_lines(changes))
    if lines:
        step = add_line(connection, text, source)
        numbered = [line | {"step": step, "number": n} for n, line in enumerate(lines)]
        connection.execute(insert(step_changes), numbered)


def add_line(connection: Connection, text: str, source: StepSource) -> int:
    """Add a step without records; return its number."""
    values = {"at": datetime.now(UTC), "user": user_name(), "text": text, "source": source}
    done = connection.execute(insert(steps), values)
    return int(done.inserted_primary_key[0])  # type: ignore[index]


def add_export(
    connection: Connection, first: date, file: str, version: int, people: int = 0
) -> None:
    """Add that a file was written of the week from a Monday; ``version`` 0: of its draft.

    ``people``: it tells of so many of them only; 0: of all.
    """
    step = add_line(connection, file, StepSource.EXPORT)
    line = dict.fromkeys(("employee_id", "before")) | {"kind": EXPORT, "key": "", "date": first}
    line |= {"after": {"file": file, "version": version, "people": people}, "records": 1}
    connection.execute(insert(step_changes), [line | {"step": step, "number": 0}])


def beginning(connection: Connection) -> str:
    """Return the moment of the first step as digits, "" where there is none."""
    first = connection.execute(select(steps.c.at).order_by(steps.c.id).limit(1)).scalar()
    return "" if first is None else f"{first:%Y%m%d%H%M%S%f}"


def read_log(connection: Connection, wanted: LogFilter) -> list[LoggedChange]:
    """Return the wanted lines, newest first; those of one step in its order."""
    columns = [column for column in step_changes.c if column.name != "step"]
    query = select(steps, *columns).select_from(steps.outerjoin(step_changes))
    query = _narrowed(query, wanted).order_by(steps.c.id.desc(), step_changes.c.number)
    return [_line(dict(row)) for row in connection.execute(query.limit(wanted.most)).mappings()]


def _narrowed(query: Select[Any], wanted: LogFilter) -> Select[Any]:
    lines = step_changes.c
    tests = (
        (lines.employee_id, operator.eq, wanted.employee_id),
        (lines.date, operator.ge, wanted.first),
        (lines.date, operator.le, wanted.last),
        (lines.kind, operator.eq, wanted.kind),
        (steps.c.source, operator.eq, wanted.source),
        (steps.c.user, operator.eq, wanted.user),
        (steps.c.at, operator.ge, wanted.since),
        (steps.c.at, operator.lt, wanted.until),
    )
    known = [(column, test, value) for column, test, value in tests if value not in (None, "")]
    query = query.where(*(test(column, value) for column, test, value in known))
    if wanted.below is None:
        return query
    step, number = wanted.below
    return query.where(or_(steps.c.id < step, and_(steps.c.id == step, lines.number > number)))


def _line(row: Values) -> LoggedChange:
    step, key = row.pop("id"), row.pop("key")
    names = tuple(json.loads(key)) if key else ()
    row |= {name: row[name] or 0 for name in ("records", "number")}
    row["kind"] = row["kind"] or ""
    return LoggedChange(step=step, key=names, **row)


def _lines(changes: Sequence[Change]) -> Iterator[Values]:
    real = [change for change in changes if _differs(change)]
    numbers = Counter(kind_of(change.record) for change in real)
    bulk = {kind for kind, most in _MOST_LINES.items() if numbers[kind] > most}
    for change in real:
        if kind_of(change.record) not in bulk:
            yield _changed(change)
    records = [change.record for change in real]
    days = Counter((kind_of(r), _date(r)) for r in records if kind_of(r) in bulk)
    for (kind, day), number in days.items():
        yield _empty(kind) | {"date": day, "records": number}


def _differs(change: Change) -> bool:
    return change.before != change.after and (is_kept(change.before) or is_kept(change.after))


def _empty(kind: type[Record]) -> Values:
    names = ("key", "employee_id", "date", "before", "after")
    return {"kind": kind.__name__, **dict.fromkeys(names), "key": "", "records": 1}


def _changed(change: Change) -> Values:
    record = change.record
    kind = kind_of(record)
    before, after = (_values(r) if is_kept(r) else None for r in (change.before, change.after))
    if before is not None and after is not None:
        differing = [name for name in after if before.get(name) != after[name]]
        before = {name: before.get(name) for name in differing}
        after = {name: after[name] for name in differing}
    names = {"employee_id", "date"} if kind in _BY_PERSON else set()
    is_known = set(KEYS[kind]) <= names
    key = "" if is_known else json.dumps([_plain(part) for part in key_of(record)])
    where = {"key": key, "employee_id": _person(record), "date": _date(record)}
    return _empty(kind) | where | {"before": before, "after": after}


def _person(record: Record) -> str | None:
    if isinstance(record, Employee):
        return record.id
    return record.employee_id if isinstance(record, _BY_PERSON) else None


def _date(record: Record) -> date | None:
    if isinstance(record, _BY_DATE):
        return record.date
    if isinstance(record, _BY_START):
        return record.start.date()
    if isinstance(record, RoleRow | ScenarioRow):
        return record.week
    return record.first if isinstance(record, PublishedWeek | TimeOffRow) else None


def _values(record: Any) -> Values:
    """Return a record's fields but its key as a JSON file can hold them."""
    if isinstance(record, PublishedWeek):
        return {"number": record.number, "note": record.note, "violations": record.violations}
    if isinstance(record, Rule):
        settings = {setting.name: getattr(record, setting.name) for setting in record.settings()}
        return {"hard": record.hard, "weight": record.weight, "nice": record.nice, **settings}
    if isinstance(record, ScenarioRow):
        return _scenario_values(record)
    known = ("employee_id", "date") if isinstance(record, _ALL_KEY) else KEYS[type(record)]
    names = (field.name for field in fields(record) if field.name not in known)
    return {name: _plain(getattr(record, name)) for name in names}


def _scenario_values(row: ScenarioRow) -> Values:
    """Return what differs in a scenario; of the roster built for it, only that there is one."""
    try:
        found = json.loads(row.definition)
    except ValueError:
        found = row.definition
    parts = found if isinstance(found, dict) else {"definition": found}
    return {part: value for part, value in parts.items() if value} | {"built": bool(row.result)}


def _plain(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        # Of a contract, its name says which.
        return getattr(value, "name", None) or _plain(asdict(value))
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, frozenset):
        return sorted(_plain(item) for item in value)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
