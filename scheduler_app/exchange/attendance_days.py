"""Time-clock files with one line a person and day: rows to worked days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scheduler_app.exchange.attendance_rows import ClockRow, Mark, RowReader
from scheduler_app.exchange.attendance_shifts import Moments, PlannedShifts
from scheduler_app.exchange.faults import FaultList
from scheduler_app.language.translation import QT_TRANSLATE_NOOP

_ONE_DAY = timedelta(days=1)
_LONGEST = timedelta(hours=24)

_NO_DATE = QT_TRANSLATE_NOOP("Fault", "the row has no date: fill it in")
_NO_START = QT_TRANSLATE_NOOP(
    "Fault", "the row says when the person left, not when they came: fill it in"
)
_NO_END = QT_TRANSLATE_NOOP("Fault", "the row does not say when the person left; that stays open")
_TOO_LONG = QT_TRANSLATE_NOOP("Fault", "from {start} to {end} is more than 24 h: mend the row")
_HALF_BREAK = QT_TRANSLATE_NOOP("Fault", "a break needs a beginning and an end: fill both in")
_BREAK_OUTSIDE = QT_TRANSLATE_NOOP(
    "Fault", "the break does not lie between coming and leaving: mend the row"
)
_SAME_TIME = QT_TRANSLATE_NOOP("Fault", "came and left at {start}: mend the row")


@dataclass(frozen=True, slots=True)
class WorkedHours:
    """What one or more rows say of a person's day; ``rows`` are their numbers.

    ``start`` None: did not come; ``end`` None: not known.  ``key`` is the field of the cell
    to name where something is wrong with the day.
    """

    employee_id: str
    date: date
    start: datetime | None
    end: datetime | None
    breaks: tuple[Moments, ...]
    rows: tuple[int, ...]
    key: str


class DayRows:
    """Turns rows into worked hours, each on the date of its shift."""

    def __init__(self, reader: RowReader, shifts: PlannedShifts, faults: FaultList) -> None:
        self._reader, self._shifts, self._faults = reader, shifts, faults

    def hours(self, rows: list[ClockRow]) -> list[WorkedHours]:
        """Return the hours of each sound row, in their order.

        A row without times says that a rostered person did not come; of anybody else it
        says nothing.
        """
        return [found for row in rows if (found := self._hours(row)) is not None]

    def _hours(self, row: ClockRow) -> WorkedHours | None:
        start, end = row.marks.get("start"), row.marks.get("end")
        day = row.date or (start.day if start else None)
        if day is None:
            self._reader.refuse(row.employee_id, "date", row.number, _NO_DATE)
            return None
        if start is None:
            if end is not None:
                self._reader.refuse(row.employee_id, "start", row.number, _NO_START)
                return None
            is_rostered = self._shifts.span(row.employee_id, day) is not None
            return self._day(row, day, None, None) if is_rostered else None
        came = start.at(day)
        left = end.at(day) if end else None
        if came is None:
            return None
        has_dates = start.day is not None
        if left is None:
            self._faults.warn(self._reader.place("end", row.number), _NO_END)
            return self._open(row, day, came)
        if end is not None and end.day is None and left <= came:
            left += _ONE_DAY
        return self._closed(row, day, (came, left), has_dates=has_dates)

    def _open(self, row: ClockRow, day: date, came: datetime) -> WorkedHours | None:
        """Hours without an end: of the shift that is nearest to their start."""
        nearest = self._shifts.nearest(row.employee_id, came, _ONE_DAY / 2)
        return self._day(row, row.date or nearest or day, came, None)

    def _closed(
        self, row: ClockRow, day: date, times: Moments, *, has_dates: bool
    ) -> WorkedHours | None:
        came, left = times
        if not came < left <= came + _LONGEST:
            problem = _SAME_TIME if came == left else _TOO_LONG
            shown = {"start": f"{came:%Y-%m-%d %H:%M}", "end": f"{left:%Y-%m-%d %H:%M}"}
            self._reader.refuse(row.employee_id, "end", row.number, problem, **shown)
            return None
        if not has_dates:
            came, left = self._shifts.moved(row.employee_id, day, came, left)
        if row.date is None or has_dates:
            day = self._shifts.date_of(row.employee_id, came, left)
        return self._day(row, day, came, left)

    def _day(
        self, row: ClockRow, day: date, came: datetime | None, left: datetime | None
    ) -> WorkedHours | None:
        first, last = row.marks.get("break_start"), row.marks.get("break_end")
        if (first is None) != (last is None):
            key = "break_end" if last is None else "break_start"
            self._reader.refuse(row.employee_id, key, row.number, _HALF_BREAK)
            return None
        breaks: tuple[Moments, ...] = ()
        if first is not None and last is not None and came is not None:
            found = _break(first, last, came, left)
            if found is None:
                self._reader.refuse(row.employee_id, "break_start", row.number, _BREAK_OUTSIDE)
                return None
            breaks = (found,)
        return WorkedHours(row.employee_id, day, came, left, breaks, (row.number,), "start")


def _break(first: Mark, last: Mark, came: datetime, left: datetime | None) -> Moments | None:
    """Return the break, which a clock alone may tell for the day after; None: not inside."""
    begin, end = (mark.at(came.date()) for mark in (first, last))
    if begin is None or end is None:
        return None
    if begin < came:
        begin, end = begin + _ONE_DAY, end + _ONE_DAY
    if end <= begin:
        end += _ONE_DAY
    is_inside = came <= begin and (left is None or end <= left)
    return (begin, end) if is_inside else None
