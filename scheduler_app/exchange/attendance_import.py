"""Read a time-clock file whole: worked days of people, and every fault in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from scheduler_app.exchange.attendance_columns import AttendanceMapping
from scheduler_app.exchange.attendance_days import DayRows, WorkedHours
from scheduler_app.exchange.attendance_file import (
    attendance_mapping_faults,
    preview_attendance,
)
from scheduler_app.exchange.attendance_rows import RowReader
from scheduler_app.exchange.attendance_shifts import PlannedShifts
from scheduler_app.exchange.attendance_stamps import StampRows
from scheduler_app.exchange.faults import Fault, FaultList, WorkbookError
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.store.changes import Change, changes_between
from scheduler_app.store.presence_records import AttendanceRow
from scheduler_app.store.records import ProjectData

_OVERLAP = QT_TRANSLATE_NOOP(
    "Fault",
    "{employee} has hours on {date} in row {other} already, and these overlap them: keep one row",
)
_SAME_ROW = QT_TRANSLATE_NOOP("Fault", "the row says the same as row {other}; it counts once")


@dataclass(frozen=True, slots=True)
class AttendanceReading:
    """What a time-clock file holds.

    ``rows`` in order of the people, then of date; of a person and date with a fault there
    is none.  ``missing``: person and date of rostered shifts that lie within the time of
    the file and of which neither it nor the project knows anything.  ``n_rows``: rows
    below the header that hold anything and could be read.
    """

    rows: tuple[AttendanceRow, ...]
    missing: tuple[tuple[str, date], ...]
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...]
    n_rows: int
    is_stamps: bool
    mapping: AttendanceMapping

    def with_absences(self) -> AttendanceReading:
        """Return the reading in which nobody of the missing shifts came."""
        away = (AttendanceRow(person, day, None, None) for person, day in self.missing)
        return replace(self, rows=(*self.rows, *away), missing=())


def read_attendance(
    path: Path, mapping: AttendanceMapping | None, data: ProjectData
) -> AttendanceReading:
    """Read the file at ``path`` against the people and rosters of a project.

    ``mapping`` None: columns are found by name.

    Raises:
        WorkbookError: It is no table, or a column is missing.  Faults of single rows are
            in the reading: whoever takes it decides whether the sound days are enough.
    """
    seen = preview_attendance(path, mapping)
    chosen = mapping or seen.mapping
    if wrong := attendance_mapping_faults(seen.table, chosen):
        raise WorkbookError(wrong)
    faults, shifts = FaultList(), PlannedShifts(data)
    reader = RowReader(seen.table, chosen, data.employees, faults)
    rows = reader.rows()
    kind = StampRows if chosen.is_stamps else DayRows
    hours = kind(reader, shifts, faults).hours(rows)
    days = _one_a_day(hours, reader, faults)
    order = {person.id: i for i, person in enumerate(data.employees)}
    found = sorted(days, key=lambda day: (order[day.employee_id], day.date))
    return AttendanceReading(
        rows=tuple(found),
        missing=_missing(hours, data, shifts, reader.refused),
        faults=tuple(faults.faults),
        warnings=tuple(faults.warnings),
        n_rows=len(rows),
        is_stamps=chosen.is_stamps,
        mapping=chosen,
    )


def attendance_changes(data: ProjectData, reading: AttendanceReading) -> list[Change]:
    """Return the edit that puts a reading in; notes of days that it replaces stay."""
    known = {(row.employee_id, row.date): row for row in data.attendance}
    places = [(row.employee_id, row.date) for row in reading.rows]
    before = [known[place] for place in places if place in known]
    after = [
        replace(row, note=known[place].note) if place in known else row
        for place, row in zip(places, reading.rows, strict=True)
    ]
    return changes_between(before, after)


def _one_a_day(
    hours: Iterable[WorkedHours], reader: RowReader, faults: FaultList
) -> list[AttendanceRow]:
    """Join the hours of a person and date; two stretches of one day have a break between."""
    days: dict[tuple[str, date], list[WorkedHours]] = {}
    for found in hours:
        days.setdefault((found.employee_id, found.date), []).append(found)
    joined = []
    for stretches in days.values():
        day = _joined(stretches, reader, faults)
        if day is not None:
            joined.append(day)
    return joined


def _joined(
    stretches: list[WorkedHours], reader: RowReader, faults: FaultList
) -> AttendanceRow | None:
    in_order = sorted(stretches, key=lambda s: (s.start or datetime.min, s.rows))
    day = in_order[0]
    for found in in_order[1:]:
        place = reader.place(found.key, found.rows[0])
        if (found.start, found.end) == (day.start, day.end):
            faults.warn(place, _SAME_ROW, other=day.rows[0])
            continue
        if day.start is None or found.start is None or day.end is None or found.start < day.end:
            told = {"employee": found.employee_id, "date": found.date, "other": day.rows[0]}
            reader.refuse(found.employee_id, found.key, found.rows[0], _OVERLAP, **told)
            return None
        between = ((day.end, found.start),) if day.end < found.start else ()
        day = replace(day, end=found.end, breaks=(*day.breaks, *between, *found.breaks))
    return AttendanceRow(day.employee_id, day.date, day.start, day.end, day.breaks)


def _missing(
    worked: list[WorkedHours], data: ProjectData, shifts: PlannedShifts, refused: set[str]
) -> tuple[tuple[str, date], ...]:
    """Return the shifts within the time of the file of which neither it nor the project knows.

    What begins before its first day or ends after its last stamp may be in another file.
    Of people with a fault nobody knows which of their days it hides.
    """
    starts = [w.start for w in worked if w.start is not None]
    ends = [w.end for w in worked if w.end is not None]
    if not starts or not ends:
        return ()
    told = {(w.employee_id, w.date) for w in worked}
    told |= {(row.employee_id, row.date) for row in data.attendance}
    first = datetime.combine(min(starts).date(), datetime.min.time())
    return tuple(
        key for key in shifts.between(first, max(ends)) if key not in told and key[0] not in refused
    )
