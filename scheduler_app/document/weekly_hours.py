"""When a person can work in every week: windows painted, wiped out and put together.

A window belongs to the weekday on which it starts and may end on the next: minutes count
on from that weekday's midnight.  A shift may not touch what is not available; on a weekday
with available windows, a shift that starts there must lie inside them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from scheduler_app.store.changes import Change
from scheduler_app.store.listed import listed_changes
from scheduler_app.store.records import AvailabilityRow, ProjectData
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY

_STEP_MINUTES = 30


class Word(Enum):
    """What is said of a time: she can work then, she cannot, or nothing."""

    AVAILABLE = "available"
    UNAVAILABLE = "unavailable"
    NONE = "none"


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """``[start, end)`` in minutes from midnight of ``weekday`` (0 = Monday).

    An end above 1,440 lies on the day after.
    """

    weekday: int
    start: int
    end: int
    available: bool


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stroke of the brush: the same minutes of some weekdays get ``word``."""

    weekdays: frozenset[int]
    start: int
    end: int
    word: Word


def windows_of(rows: Iterable[AvailabilityRow], employee_id: str) -> tuple[Window, ...]:
    """Return the weekly windows of a person, in order, those of one word that touch as one.

    Single dates are no part of them.
    """
    by_day: dict[int, list[Window]] = defaultdict(list)
    for row in rows:
        if row.employee_id == employee_id and row.weekday is not None:
            by_day[row.weekday].append(_window(row))
    return tuple(window for day in sorted(by_day) for window in _joined(by_day[day]))


def painted(windows: Iterable[Window], stroke: Stroke) -> tuple[Window, ...]:
    """Return the windows after a stroke.

    On the days that it touches, windows of one word that touch are put together; the others
    stay as they are.
    """
    by_day: dict[int, list[Window]] = {day: [] for day in range(DAYS_PER_WEEK)}
    for window in windows:
        by_day[window.weekday].append(window)
    late: list[Window] = []
    for day in stroke.weekdays:
        kept = [part for w in by_day[day] for part in _without(w, stroke.start, stroke.end)]
        if stroke.word is not Word.NONE:
            kept.append(Window(day, stroke.start, stroke.end, stroke.word is Word.AVAILABLE))
        joined = _joined(kept)
        by_day[day] = [window for window in joined if window.start < MINUTES_PER_DAY]
        late += [window for window in joined if window.start >= MINUTES_PER_DAY]
    for window in late:
        _put_on_the_next_day(by_day, window, stroke)
    return tuple(sorted(window for found in by_day.values() for window in found))


def stroke_changes(data: ProjectData, people: Iterable[str], stroke: Stroke) -> list[Change]:
    """Return the edit of one stroke for some people; windows that it leaves alone stay rows."""
    wanted = set(people)
    rows_of: dict[str, list[AvailabilityRow]] = {employee_id: [] for employee_id in wanted}
    for row in data.availability:
        if row.employee_id in wanted and row.weekday is not None:
            rows_of[row.employee_id].append(row)
    gone: list[AvailabilityRow] = []
    new: list[AvailabilityRow] = []
    for employee_id, rows in rows_of.items():
        known = {_window(row) for row in rows}
        after = [part for window in painted(known, stroke) for part in _within_a_day(window)]
        gone += [row for row in rows if _window(row) not in after]
        new += [_row(employee_id, window) for window in after if window not in known]
    return listed_changes(data.availability, gone, new)


def common_windows(
    of_people: Sequence[Sequence[Window]],
) -> tuple[tuple[Window, ...], tuple[Window, ...]]:
    """Return the windows that all people have, and those that only some of them have."""
    everywhere: list[Window] = []
    partly: list[Window] = []
    places = {(w.weekday, w.available) for windows in of_people for w in windows}
    for weekday, available in sorted(places):
        own = [
            [w for w in windows if (w.weekday, w.available) == (weekday, available)]
            for windows in of_people
        ]
        edges = sorted({edge for windows in own for w in windows for edge in (w.start, w.end)})
        full: list[Window] = []
        some: list[Window] = []
        for start, end in pairwise(edges):
            n = sum(any(w.start <= start and end <= w.end for w in windows) for windows in own)
            if n:
                (full if n == len(of_people) else some).append(
                    Window(weekday, start, end, available)
                )
        everywhere += _joined(full)
        partly += _joined(some)
    return tuple(everywhere), tuple(partly)


def _without(window: Window, start: int, end: int) -> list[Window]:
    """Return what is left of a window outside ``[start, end)``."""
    parts = ((window.start, min(window.end, start)), (max(window.start, end), window.end))
    return [replace(window, start=low, end=high) for low, high in parts if low < high]


def _put_on_the_next_day(by_day: dict[int, list[Window]], window: Window, stroke: Stroke) -> None:
    """Say what lies after midnight, without an evening before it, of the day that it lies on.

    What was painted there cuts what that day has.  Of what is left of a night, hours that
    are not available stay so; available ones were for that night's shifts, and would bind
    all shifts of the next day: they go.
    """
    day = (window.weekday + 1) % DAYS_PER_WEEK
    moved = Window(
        day, window.start - MINUTES_PER_DAY, window.end - MINUTES_PER_DAY, window.available
    )
    is_painted = stroke.word is not Word.NONE and (
        window.available is (stroke.word is Word.AVAILABLE)
        and window.start <= stroke.start < window.end
    )
    if is_painted:
        rest = [part for w in by_day[day] for part in _without(w, moved.start, moved.end)]
        by_day[day] = _joined([*rest, moved])
    elif not window.available:
        by_day[day] = _joined([*by_day[day], moved])


def _within_a_day(window: Window) -> list[Window]:
    """Return a window as parts that start on its weekday; none is longer than a day."""
    length = window.end - window.start
    if length <= MINUTES_PER_DAY:
        return [window]
    middle = window.start + length // 2 // _STEP_MINUTES * _STEP_MINUTES
    return [replace(window, end=middle), replace(window, start=middle)]


def _joined(windows: Iterable[Window]) -> list[Window]:
    """Return windows of one weekday, those of one word that touch put together."""
    joined: list[Window] = []
    for window in sorted(windows, key=lambda w: (w.available, w.start)):
        last = joined[-1] if joined else None
        if last and last.available == window.available and window.start <= last.end:
            joined[-1] = replace(last, end=max(last.end, window.end))
        else:
            joined.append(window)
    return sorted(joined)


def _window(row: AvailabilityRow) -> Window:
    end = row.to_minute + (MINUTES_PER_DAY if row.to_minute <= row.from_minute else 0)
    return Window(row.weekday or 0, row.from_minute, end, row.available)


def _row(employee_id: str, window: Window) -> AvailabilityRow:
    end = window.end - (MINUTES_PER_DAY if window.end > MINUTES_PER_DAY else 0)
    return AvailabilityRow(employee_id, window.start, end, window.available, window.weekday)
