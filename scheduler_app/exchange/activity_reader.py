"""Break rules and meetings from their sheets, and placed activities from a roster workbook."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from scheduler_app.exchange.faults import FaultList
from scheduler_app.exchange.people_reader import UNKNOWN_CODE, UNKNOWN_ID, PeopleReader
from scheduler_app.exchange.sheet_reader import Record
from scheduler_app.exchange.words import Names
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.store.records import ActivityRow, MeetingRow
from solver.domain.activity import BreakRule
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.validation import FieldError

T = TypeVar("T")

_UNKNOWN_TEAM = QT_TRANSLATE_NOOP(
    "Fault", 'nobody is in the team "{value}": correct it or change the sheet Employees'
)
_SETS = ("patterns", "attendees", "weekdays")


class ActivityReader:
    """Turns rows into records; ``None`` names: cannot be looked up."""

    def __init__(self, faults: FaultList) -> None:
        self._faults = faults
        self._people = PeopleReader(faults)

    def break_rules(self, records: list[Record], codes: Names | None) -> tuple[BreakRule, ...]:
        """Return the break rules, in the order of the rows."""
        self._people.check_unique(records, "name")
        for record in records:
            self._people.resolve_each(record, "patterns", codes, UNKNOWN_CODE)
        made = (self._made(BreakRule, record) for record in records)
        return tuple(rule for rule in made if rule is not None)

    def meetings(
        self, records: list[Record], ids: Names | None, teams: Names | None
    ) -> tuple[MeetingRow, ...]:
        """Return the meetings, in the order of the rows."""
        self._people.check_unique(records, "name")
        for record in records:
            self._people.resolve_each(record, "attendees", ids, UNKNOWN_ID)
            self._people.resolve(record, "team", teams, _UNKNOWN_TEAM)
            if record.get("to_minute") == 0:  # midnight at the end of the day
                record.values["to_minute"] = MINUTES_PER_DAY
        made = (self._made(MeetingRow, record) for record in records)
        return tuple(meeting for meeting in made if meeting is not None)

    def placed(self, records: list[Record], ids: Names) -> list[ActivityRow]:
        """Return the placed activities, in the order of the rows."""
        for record in records:
            self._people.resolve(record, "id", ids, UNKNOWN_ID)
        self._people.check_once(records, ("id", "start"))
        made = (self._made(_activity, record) for record in records)
        return [row for row in made if row is not None]

    def _made(self, make: Callable[..., T], record: Record) -> T | None:
        """Make a record; report what the domain has against it."""
        if record.bad:
            return None
        values = {
            key: frozenset(value) if key in _SETS else value for key, value in record.values.items()
        }
        try:
            return make(**values)
        except FieldError as error:
            raw = record.raw.get(error.field, "")
            self._faults.add_field_error(record.place(error.field), raw, error)
            return None


def _activity(**values: Any) -> ActivityRow:
    known = {"id": "employee_id", "activity": "name"}
    values.pop("person", None)  # for the reader only
    return ActivityRow(**{known.get(key, key): value for key, value in values.items()})
