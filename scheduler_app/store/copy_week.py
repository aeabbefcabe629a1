"""A week's demand or roster put into another week: the edit, and what it overwrites."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from scheduler_app.store.activities import with_other_hours, without_shift
from scheduler_app.store.changes import Change, changes_between, is_kept
from scheduler_app.store.employment import is_employed
from scheduler_app.store.published import Place, days_away
from scheduler_app.store.records import ActivityRow, CellRow, DemandRow, ProjectData
from solver.domain.time_grid import DAYS_PER_WEEK


@dataclass(frozen=True, slots=True)
class WeekCopy:
    """The edit that copies a week, and what somebody wants to know before she does it.

    ``intervals`` and ``shifts`` are copied; ``intervals_lost`` and ``shifts_lost`` are in the
    other week now, and others take their place.  Shifts are left out on ``leave`` and on days
    outside employment, and where their pattern is ``retired``; ``locked`` cells of the other
    week stay as they are.
    """

    changes: tuple[Change, ...] = ()
    intervals: int = 0
    intervals_lost: int = 0
    shifts: int = 0
    shifts_lost: int = 0
    leave: int = 0
    retired: int = 0
    locked: int = 0


def copied_week(
    data: ProjectData, source: date, target: date, *, demand: bool, roster: bool
) -> WeekCopy:
    """Return what copying the week from one Monday to another does.

    The other week becomes like this one: what it has besides goes.  A forecast of the other
    week stays beside the numbers that take its place.  Breaks are copied with their shifts;
    meetings are not, and nothing is locked.

    Raises:
        ValueError: Both weeks are the same, or one of the dates is no Monday.
    """
    if source == target or source.weekday() or target.weekday():
        raise ValueError("a week is copied to another one, from Monday to Monday")
    found = _with_demand(WeekCopy(), data, source, target) if demand else WeekCopy()
    return _RosterCopy(data, source, target).added_to(found) if roster else found


def _with_demand(found: WeekCopy, data: ProjectData, source: date, target: date) -> WeekCopy:
    by = target - source
    old = {(row.start, row.queue): row for row in _demand_of(data, target)}
    new = []
    for row in _demand_of(data, source):
        there = old.get((row.start + by, row.queue))
        new.append(replace(row, start=row.start + by, forecast=there.forecast if there else None))
    changes = changes_between(old.values(), new)
    wanted, wanted_here = (
        [row for row in data.shift_targets if 0 <= (row.date - monday).days < DAYS_PER_WEEK]
        for monday in (target, source)
    )
    copied = [replace(row, date=row.date + by) for row in wanted_here]
    # What goes comes back to its place when the copy is undone.
    places: dict[object, int] = {row: place for place, row in enumerate(data.shift_targets)}
    on_shifts = [
        replace(change, place=places[change.before]) if change.after is None else change
        for change in changes_between(wanted, copied)
    ]
    lost = [change.before for change in changes]
    return replace(
        found,
        changes=(*found.changes, *changes, *on_shifts),
        intervals=sum(map(_is_expected, new)),
        intervals_lost=sum(isinstance(row, DemandRow) and _is_expected(row) for row in lost),
    )


def _demand_of(data: ProjectData, monday: date) -> Iterator[DemandRow]:
    begin = datetime.combine(monday, time())
    end = begin + timedelta(days=DAYS_PER_WEEK)
    return (row for row in data.demand if begin <= row.start < end)


def _is_expected(row: DemandRow) -> bool:
    return bool(row.volume or row.required)


class _RosterCopy:
    """The cells of one week put into another, but for those that cannot be."""

    def __init__(self, data: ProjectData, source: date, target: date) -> None:
        self._data, self._by = data, target - source
        days = [target + timedelta(days=day) for day in range(DAYS_PER_WEEK)]
        self._away = days_away(data.time_off, data.absences, days)
        self._away |= {
            (row.employee_id, day)
            for row in data.employment
            for day in days
            if not is_employed(row, day, day)
        }
        self._retired = {pattern.code for pattern in data.patterns if pattern.is_retired}
        self._there = dict(self._cells(target))
        self._wanted = {
            (person, day + self._by): cell.pattern
            for (person, day), cell in self._cells(source)
            if cell.pattern
        }

    def added_to(self, found: WeekCopy) -> WeekCopy:
        locked = {place for place, cell in self._there.items() if cell.pinned}
        free = [place for place in {**self._wanted, **self._there} if place not in locked]
        put = {place: self._code(place) for place in free}
        changes = [
            Change(self._there.get(place), CellRow(*place, code))
            for place, code in put.items()
            if code != self._code_there(place)
        ]
        left_out = [place for place in free if place in self._wanted and not put[place]]
        on_leave = sum(place in self._away for place in left_out)
        return replace(
            found,
            changes=(*found.changes, *changes, *self._breaks(changes)),
            shifts=sum(map(bool, put.values())),
            shifts_lost=sum(is_kept(change.before) for change in changes),
            leave=on_leave,
            retired=len(left_out) - on_leave,
            locked=sum(self._wanted.get(p, "") != self._code_there(p) for p in locked),
        )

    def _cells(self, monday: date) -> Iterator[tuple[Place, CellRow]]:
        for cell in self._data.cells:
            if 0 <= (cell.date - monday).days < DAYS_PER_WEEK:
                yield (cell.employee_id, cell.date), cell

    def _code(self, place: Place) -> str:
        """Return what the cell gets: nothing on leave, and no retired pattern."""
        code = self._wanted.get(place, "")
        return "" if place in self._away or code in self._retired else code

    def _code_there(self, place: Place) -> str:
        return self._there[place].pattern if place in self._there else ""

    def _breaks(self, cells: Sequence[Change]) -> list[Change]:
        """Return the breaks that go with replaced shifts, and those that come with copied ones."""
        cells = with_other_hours(self._data, cells)
        gone = without_shift(self._data, cells)
        removed = {change.before for change in gone}
        taken = {(a.employee_id, a.start) for a in self._data.activities if a not in removed}
        spans = self._spans(cell.after for cell in cells if isinstance(cell.after, CellRow))
        moved = (
            replace(row, start=row.start + self._by, locked=False)
            for row in self._data.activities
            if row.kind.is_rest
        )
        come = [
            row
            for row in moved
            if (row.employee_id, row.start) not in taken
            and any(a <= row.start < b for a, b in spans.get(row.employee_id, ()))
        ]
        old: list[ActivityRow] = [row for row in removed if isinstance(row, ActivityRow)]
        return changes_between(old, come)

    def _spans(self, cells: Iterator[CellRow]) -> dict[str, list[tuple[datetime, datetime]]]:
        shapes = {pattern.code: pattern for pattern in self._data.patterns}
        spans: dict[str, list[tuple[datetime, datetime]]] = {}
        for cell in cells:
            if cell.pattern:
                midnight, shape = datetime.combine(cell.date, time()), shapes[cell.pattern]
                begin, end = (timedelta(minutes=m) for m in (shape.start_minute, shape.end_minute))
                spans.setdefault(cell.employee_id, []).append((midnight + begin, midnight + end))
        return spans
