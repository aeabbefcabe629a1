"""Demand, availability, leave, wishes and roles from their sheets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from scheduler_app.exchange.faults import FaultList
from scheduler_app.exchange.people_reader import UNKNOWN_CODE, UNKNOWN_ID, PeopleReader
from scheduler_app.exchange.sheet_reader import Record
from scheduler_app.exchange.wish_text import guess_wish, read_wish
from scheduler_app.exchange.words import Names
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.store.records import (
    AvailabilityRow,
    DemandRow,
    RequestRow,
    RoleRow,
    ShiftTargetRow,
    TimeOffRow,
)
from scheduler_app.store.week import monday_of
from solver.domain.employee import Employee
from solver.domain.queue import Queue
from solver.domain.time_grid import MINUTES_PER_DAY

_GRIDS_MINUTES = (60, 30, 20, 15, 10, 5)
_ON_GRID_SHARE = 0.9

_UNKNOWN_QUEUE = QT_TRANSLATE_NOOP(
    "Fault", 'no queue is called "{value}": correct it or add it to the sheet Queues'
)
_BOTH = QT_TRANSLATE_NOOP("Fault", "Required and Volume are both filled in: leave one empty")
_NEITHER = QT_TRANSLATE_NOOP("Fault", "neither Required nor Volume is filled in: fill in one")
_NO_AHT = QT_TRANSLATE_NOOP("Fault", "Volume needs AHT, the handle time in seconds: fill it in")
_OFF_GRID = QT_TRANSLATE_NOOP(
    "Fault", "{value} does not fall on the {minutes}-minute intervals of the other rows: correct it"
)
_DAY_NEITHER = QT_TRANSLATE_NOOP("Fault", "neither weekday nor date is filled in: fill in one")
_DAY_BOTH = QT_TRANSLATE_NOOP("Fault", "weekday and date are both filled in: leave one empty")
_NO_TIME = QT_TRANSLATE_NOOP(
    "Fault", "From and To are the same time: correct one, or write 00:00 to 24:00 for a whole day"
)
_BACKWARDS = QT_TRANSLATE_NOOP("Fault", "{last} is before {first}: swap the two days")
_OVERLAP = QT_TRANSLATE_NOOP(
    "Fault", "this leave overlaps the one in row {first}: change the days or delete one"
)
_LACKS_SKILL = QT_TRANSLATE_NOOP(
    "Fault",
    "{name} lacks the skill {skill} of {queue}: choose another queue, or add the skill in "
    "the sheet Employees",
)
_UNKNOWN_WISH = QT_TRANSLATE_NOOP(
    "Fault",
    '"{value}" is no wish: write the code of a pattern, OFF for a day off, '
    "or either with not before it, such as not N",
)
_OPPOSITE = QT_TRANSLATE_NOOP(
    "Fault", "row {first} wishes for what this row is against, or the other way: delete one"
)


class DatedReader:
    """Turns rows into dated records; ``None`` names: cannot be looked up."""

    def __init__(self, faults: FaultList, ids: Names | None) -> None:
        self._faults = faults
        self._people = PeopleReader(faults)
        self._ids = ids

    def demand(self, records: list[Record], queues: Names | None) -> tuple[DemandRow, ...]:
        for record in records:
            self._people.resolve(record, "queue", queues, _UNKNOWN_QUEUE)
            self._check_amount(record)
        self._people.check_once(records, ("start", "queue"))
        self._check_grid(records)
        return tuple(
            DemandRow(
                record.values["start"],
                record.values["queue"],
                record.get("required"),
                record.get("volume"),
                record.get("aht"),
            )
            for record in records
            if not record.bad
        )

    def _check_amount(self, record: Record) -> None:
        given = {key for key in ("required", "volume") if key in record.raw}
        if len(given) == 2:
            self._faults.add(record.place("required"), _BOTH)
        elif not given:
            self._faults.add(record.place("required"), _NEITHER)
        elif "volume" in given and "aht" not in record.raw:
            self._faults.add(record.place("aht"), _NO_AHT)

    def _check_grid(self, records: list[Record]) -> None:
        """The grid is the coarsest on which nearly all rows start; the others are faults."""
        starts = [(r, _minute(r.values["start"])) for r in records if "start" in r.values]
        grid = next(
            (
                grid
                for grid in _GRIDS_MINUTES
                if sum(m % grid == 0 for _, m in starts) >= _ON_GRID_SHARE * len(starts)
            ),
            _GRIDS_MINUTES[-1],
        )
        for record, minute in starts:
            if minute % grid:
                start = f"{record.values['start']:%H:%M}"
                self._faults.add(record.place("start"), _OFF_GRID, value=start, minutes=grid)

    def availability(self, records: list[Record]) -> tuple[AvailabilityRow, ...]:
        rows = []
        for record in records:
            self._people.resolve(record, "id", self._ids, UNKNOWN_ID)
            self._check_day(record)
            start, end = record.get("from", 0), record.get("to", MINUTES_PER_DAY)
            if start == end and not {"from", "to"} & record.bad:
                self._faults.add(record.place("to"), _NO_TIME)
            if not record.bad:
                who, available = record.values["id"], record.values["available"]
                day = {"weekday": record.get("weekday"), "date": record.get("date")}
                rows.append(AvailabilityRow(who, start, end, available, **day))
        return tuple(rows)

    def _check_day(self, record: Record) -> None:
        given = {key for key in ("weekday", "date") if key in record.raw}
        if len(given) != 1:
            problem = _DAY_BOTH if given else _DAY_NEITHER
            self._faults.add(record.place("weekday"), problem)

    def time_off(self, records: list[Record]) -> tuple[TimeOffRow, ...]:
        leave: dict[str, list[tuple[TimeOffRow, Record]]] = defaultdict(list)
        rows = []
        for record in records:
            self._people.resolve(record, "id", self._ids, UNKNOWN_ID)
            if record.bad:
                continue
            first, last = record.values["from"], record.values["to"]
            if last < first:
                self._faults.add(record.place("to"), _BACKWARDS, first=first, last=last)
                continue
            row = TimeOffRow(record.values["id"], first, last, record.get("type", ""))
            self._check_overlap(row, record, leave[row.employee_id])
            leave[row.employee_id].append((row, record))
            rows.append(row)
        return tuple(rows)

    def _check_overlap(
        self, row: TimeOffRow, record: Record, earlier: list[tuple[TimeOffRow, Record]]
    ) -> None:
        for other, other_record in earlier:
            if row.first <= other.last and other.first <= row.last:
                self._faults.add(record.place("from"), _OVERLAP, first=other_record.row)
                return

    def requests(self, records: list[Record], codes: Names | None) -> tuple[RequestRow, ...]:
        for record in records:
            self._people.resolve(record, "id", self._ids, UNKNOWN_ID)
            self._read_wish(record, codes)
        self._people.check_once(records, ("id", "date", "pattern", "avoid"))
        self._check_opposite(records)
        return tuple(
            RequestRow(
                record.values["id"],
                record.values["date"],
                record.values["pattern"],
                record.get("weight", 1),
                record.values["avoid"],
            )
            for record in records
            if not record.bad
        )

    def _read_wish(self, record: Record, codes: Names | None) -> None:
        text = record.get("pattern")
        if text is None:
            return
        wish = read_wish(text, codes)
        if wish is None:
            guess = "" if codes is None else guess_wish(text, codes)
            self._faults.add(record.place("pattern"), _UNKNOWN_WISH, guess, value=text)
            record.reject("pattern")
        else:
            record.values |= wish._asdict()

    def _check_opposite(self, records: list[Record]) -> None:
        first: dict[tuple[object, ...], Record] = {}
        for record in (r for r in records if not r.bad):
            key = tuple(record.values[name] for name in ("id", "date", "pattern"))
            other = first.setdefault(key, record)
            if other.values["avoid"] != record.values["avoid"]:
                self._faults.add(record.place("pattern"), _OPPOSITE, first=other.row)

    def shift_targets(
        self, records: list[Record], codes: Names | None
    ) -> tuple[ShiftTargetRow, ...]:
        for record in records:
            self._people.resolve(record, "pattern", codes, UNKNOWN_CODE)
        self._people.check_once(records, ("date", "pattern"))
        return tuple(
            ShiftTargetRow(
                record.values["date"],
                record.values["pattern"],
                record.values["wanted"],
                record.get("under_weight", 1),
                record.get("over_weight", 0),
            )
            for record in records
            if not record.bad
        )

    def roles(
        self,
        records: list[Record],
        queues: Names | None,
        employees: Iterable[Employee],
        known: Iterable[Queue],
    ) -> tuple[RoleRow, ...]:
        """Return the roles, in order of the people, then of week."""
        people = {employee.id: (e, employee) for e, employee in enumerate(employees)}
        skills = {queue.name: queue.skill for queue in known}
        for record in records:
            self._people.resolve(record, "id", self._ids, UNKNOWN_ID)
            self._people.resolve(record, "queue", queues, _UNKNOWN_QUEUE)
            if "week" in record.values:
                record.values["week"] = monday_of(record.values["week"])
        self._people.check_once(records, ("id", "week"))
        found = []
        for record in records:
            if record.bad or record.values["id"] not in people:
                continue
            who, queue = record.values["id"], record.values["queue"]
            skill = skills.get(queue, "")
            if not people[who][1].has_skill(skill):
                place, name = record.place("queue"), people[who][1].name
                self._faults.add(place, _LACKS_SKILL, name=name, skill=skill, queue=queue)
            found.append(RoleRow(who, record.values["week"], queue))
        return tuple(sorted(found, key=lambda row: (people[row.employee_id][0], row.week)))


def _minute(start: datetime) -> int:
    return start.hour * 60 + start.minute
