"""The shifts that people were to work, and to which of them worked hours belong."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from scheduler_app.store.records import ProjectData

_ONE_DAY = timedelta(days=1)
_NEARBY = (0, -1, 1)

Moments = tuple[datetime, datetime]


class PlannedShifts:
    """When each rostered shift of a project begins and ends, on the clock of the wall."""

    def __init__(self, data: ProjectData) -> None:
        patterns = {pattern.code: pattern for pattern in data.patterns}
        self._spans: dict[tuple[str, date], Moments] = {}
        for cell in data.cells:
            if cell.pattern:
                shape = patterns[cell.pattern]
                start = datetime.combine(cell.date, time()) + timedelta(minutes=shape.start_minute)
                end = start + timedelta(minutes=shape.length_minutes)
                self._spans[cell.employee_id, cell.date] = start, end

    def span(self, employee_id: str, day: date) -> Moments | None:
        """Return when the person's shift of a date begins and ends; None: a day off."""
        return self._spans.get((employee_id, day))

    def between(self, first: datetime, last: datetime) -> Iterable[tuple[str, date]]:
        """Return the person and date of each shift that lies within two moments, in order."""
        inside = (k for k, (start, end) in self._spans.items() if first <= start and end <= last)
        return sorted(inside, key=lambda key: (key[1], key[0]))

    def date_of(self, employee_id: str, start: datetime, end: datetime) -> date:
        """Return the date of the shift with which the hours have most in common.

        Where no shift shares a minute with them, it is the date on which they start.
        """
        day = start.date()
        shared = {by: self._shared(employee_id, day + by * _ONE_DAY, start, end) for by in _NEARBY}
        best = max(shared, key=lambda by: shared[by])  # 0 first among equals
        return day + best * _ONE_DAY if shared[best] else day

    def moved(
        self, employee_id: str, day: date, start: datetime, end: datetime
    ) -> tuple[datetime, datetime]:
        """Return hours, told by the clock alone, on that side of midnight where the shift lies.

        A row of 30 November that says 00:20 to 07:00 is of the morning after, where the
        shift of that date is a night; one that says 23:50 is of the evening before, where
        it begins at midnight.
        """
        shared = {
            by: self._shared(employee_id, day, start + by * _ONE_DAY, end + by * _ONE_DAY)
            for by in _NEARBY
        }
        by = max(shared, key=lambda by: shared[by]) * _ONE_DAY
        return start + by, end + by

    def _shared(self, employee_id: str, day: date, start: datetime, end: datetime) -> timedelta:
        span = self.span(employee_id, day)
        if span is None:
            return timedelta(0)
        return max(timedelta(0), min(end, span[1]) - max(start, span[0]))

    def nearest(self, employee_id: str, moment: datetime, within: timedelta) -> date | None:
        """Return the date of the shift that a moment lies in, or is nearest to; None: of none."""
        found: tuple[timedelta, date] | None = None
        for by in (-1, 0, 1):
            day = moment.date() + by * _ONE_DAY
            span = self.span(employee_id, day)
            if span is not None:
                away = max(timedelta(0), span[0] - moment, moment - span[1])
                if away <= within and (found is None or away < found[0]):
                    found = away, day
        return found[1] if found else None
