"""The rows of one day of a document: who is at work or on leave, in a chosen order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from scheduler_app.document.person_tips import shift_text
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.day.activity_look import COLOURS, activity_name, kind_letter, kind_name
from scheduler_app.screens.day.timeline_rows import Bar, Block, Row
from solver.domain.activity import Activity, ActivityKind
from solver.domain.employee import Employee
from solver.domain.pattern import OFF
from solver.domain.time_grid import MINUTES_PER_DAY

ORDERS = ("start", "team", "skill")
"""By what the people can be sorted."""
_ON_LEAVE = QT_TRANSLATE_NOOP("DayRows", "On leave")
_HOUR = 60
Span = tuple[int, int]


def day_rows(document: ScheduleDocument, day: int, order: str) -> list[Row]:
    """Return everybody who is at work or on leave on a day of the shown week (0 to 6).

    ``order`` is one of ``ORDERS``.  At the end, or at the end of their group, come those who
    only end the night before, then those on leave.
    """
    blocks = _blocks(document.activities, day)
    rows = [
        row
        for e in range(len(document.problem.employees))
        if (row := _row(document, e, day, blocks.get(e, ()), order)) is not None
    ]
    people = document.problem.employees
    groups: dict[str, Callable[[Employee], Any]] = {
        "start": lambda person: "",  # noqa: ARG005
        "team": lambda person: person.team,
        "skill": lambda person: sorted(person.skills),
    }
    group = groups[order]

    def key(row: Row) -> tuple[Any, ...]:
        own = [bar for bar in row.bars if bar.key == day]
        times = [(bar.start, bar.end) for bar in own or row.bars]
        return group(people[row.employee]), not row.bars, not own, times, row.employee

    return sorted(rows, key=key)


def day_span(document: ScheduleDocument, day: int, rows: Iterable[Row]) -> Span:
    """Return the whole hours of the day in which anybody works or is required."""
    bars = [bar for row in rows for bar in row.bars]
    starts = [max(0, bar.start) for bar in bars]
    ends = [min(MINUTES_PER_DAY, bar.end) for bar in bars]
    grid = document.problem.grid
    first = day * grid.intervals_per_day
    required = document.coverage.required[:, first : first + grid.intervals_per_day].sum(axis=0)
    needed = required.nonzero()[0]
    if needed.size:
        starts.append(int(needed[0]) * grid.interval_minutes)
        ends.append((int(needed[-1]) + 1) * grid.interval_minutes)
    if not starts:
        return 0, MINUTES_PER_DAY
    return min(starts) // _HOUR * _HOUR, -(-max(ends) // _HOUR) * _HOUR


def _row(
    document: ScheduleDocument, employee: int, day: int, blocks: Iterable[Block], order: str
) -> Row | None:
    bars = tuple(_bars(document, employee, day))
    kind = document.time_off_kind(employee, day)
    if not bars and kind is None:
        return None
    person = document.problem.employees[employee]
    note = ", ".join(sorted(person.skills)) if order == "skill" else person.team
    leave = None if kind is None else kind or translate("DayRows", _ON_LEAVE)
    return Row(employee, person.name, note, bars, tuple(blocks), leave)


def _bars(document: ScheduleDocument, employee: int, day: int) -> Iterable[Bar]:
    """The shift of the day before, as far as it reaches in, then that of the day."""
    problem, cells = document.problem, document.roster.cells[employee]
    past = problem.past(employee)
    before = cells[day - 1] if day else past[-1] if past else OFF
    for which, pattern in ((day - 1, before), (day, cells[day])):
        if pattern == OFF:
            continue
        shape, shift = problem.patterns[pattern], (which - day) * MINUTES_PER_DAY
        if shape.end_minute + shift > 0:
            yield Bar(
                shape.start_minute + shift,
                shape.end_minute + shift,
                shape.code,
                shape.colour,
                which,
                shift_text(shape),
                shape.is_standby,
                which >= 0 and document.is_pinned(employee, which),
            )


def _blocks(activities: Iterable[Activity], day: int) -> dict[int, list[Block]]:
    """Return by person what lies in the day or in a shift that begins in it."""
    midnight = day * MINUTES_PER_DAY
    found: dict[int, list[Block]] = defaultdict(list)
    for activity in activities:
        start = activity.start - midnight
        if -MINUTES_PER_DAY < start < 2 * MINUTES_PER_DAY:
            found[activity.employee].append(block_of(activity, day))
    return found


def shown_kinds(rows: Iterable[Row], day: int | None = None) -> set[ActivityKind]:
    """Return what kinds of activities lie in the rows' shifts, or in those that begin on a day.

    A row also holds those of a person's shifts on the days beside it, which are not seen.
    """
    return {
        block.key.kind
        for row in rows
        for bar in row.bars
        if day is None or bar.key == day
        for block in row.blocks
        if isinstance(block.key, Activity) and bar.start <= block.start < bar.end
    }


def block_of(activity: Activity, day: int) -> Block:
    """Return how an activity is shown on a day; its key is the activity."""
    midnight = day * MINUTES_PER_DAY
    return Block(
        activity.start - midnight,
        activity.end - midnight,
        activity_name(activity),
        kind_letter(activity.kind),
        COLOURS[activity.kind],
        activity,
        activity.locked,
        kind_name(activity.kind),
    )
