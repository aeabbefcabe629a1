"""The rows of one day of a week: who is at work or on leave, in a chosen order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Set
from typing import Any

import numpy as np
import numpy.typing as npt

from scheduler_app.language.shift_words import shift_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.paint.activity_look import COLOURS, activity_name, kind_letter, kind_name
from scheduler_app.paint.timeline_rows import Bar, Block, Row
from scheduler_app.store.week import Week
from solver.domain.activity import Activity, ActivityKind
from solver.domain.employee import Employee
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.time_grid import MINUTES_PER_DAY

ORDERS = ("start", "team", "skill")
"""By what the people can be sorted."""
_ON_LEAVE = QT_TRANSLATE_NOOP("DayRows", "On leave")
_HOUR = 60
Span = tuple[int, int]
Cell = tuple[int, int]
"""Employee and day."""


def day_rows(week: Week, day: int, order: str) -> list[Row]:
    """Return everybody who is at work or on leave on a day of the week, from 0.

    ``order`` is one of ``ORDERS``.  At the end, or at the end of their group, come those who
    only end the night before, then those on leave.
    """
    people = week.problem.employees
    blocks = _blocks(week.activities, day)
    pins = {(pin.employee, pin.day) for pin in week.problem.pins}
    rows = [
        row
        for e in range(len(people))
        if (row := _row(week, (e, day), pins, blocks.get(e, ()), order)) is not None
    ]
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


def day_span(
    problem: Problem, required: npt.NDArray[np.generic], day: int, rows: Iterable[Row]
) -> Span:
    """Return the whole hours of the day in which anybody works or is required.

    ``required``: agents by queue and interval of the horizon (Q x T).
    """
    grid = problem.grid
    first = day * grid.intervals_per_day
    of_day = required[:, first : first + grid.intervals_per_day].sum(axis=0)
    needed = of_day.nonzero()[0]
    times = _worked_times(rows)
    if needed.size:
        begin, end = int(needed[0]), int(needed[-1]) + 1
        times.append((begin * grid.interval_minutes, end * grid.interval_minutes))
    return _whole_hours(times)


def worked_span(rows: Iterable[Row]) -> Span:
    """Return the whole hours of the day in which anybody works: what paper has to show."""
    return _whole_hours(_worked_times(rows))


def _worked_times(rows: Iterable[Row]) -> list[Span]:
    return [(max(0, bar.start), min(MINUTES_PER_DAY, bar.end)) for row in rows for bar in row.bars]


def _whole_hours(times: list[Span]) -> Span:
    if not times:
        return 0, MINUTES_PER_DAY
    first, last = min(start for start, _ in times), max(end for _, end in times)
    return first // _HOUR * _HOUR, -(-last // _HOUR) * _HOUR


def _row(
    week: Week, cell: Cell, pins: Set[Cell], blocks: Iterable[Block], order: str
) -> Row | None:
    bars = tuple(_bars(week, cell, pins))
    kind = _leave_kind(week.problem, cell)
    if not bars and kind is None:
        return None
    person = week.problem.employees[cell[0]]
    note = ", ".join(sorted(person.skills)) if order == "skill" else person.team
    leave = None if kind is None else kind or translate("DayRows", _ON_LEAVE)
    return Row(cell[0], person.name, note, bars, tuple(blocks), leave)


def _leave_kind(problem: Problem, cell: Cell) -> str | None:
    """Return the kind of the leave that covers the day ("" if unnamed), or None."""
    employee, day = cell
    midnight = day * MINUTES_PER_DAY
    away = (t for t in problem.time_off_of(employee) if t.start <= midnight < t.end)
    return next((t.kind for t in away if t.is_employed), None)


def _bars(week: Week, cell: Cell, pins: Set[Cell]) -> Iterable[Bar]:
    """The shift of the day before, as far as it reaches in, then that of the day."""
    employee, day = cell
    problem, cells = week.problem, week.roster.cells[employee]
    past = problem.past(employee)
    before = cells[day - 1] if day else past[-1] if past else OFF
    for which, pattern in ((day - 1, before), (day, cells[day])):
        if pattern == OFF:
            continue
        shape, shift = problem.patterns[pattern], (which - day) * MINUTES_PER_DAY
        leaves, returns = shape.parts[0][1] + shift, shape.parts[-1][0] + shift
        if shape.end_minute + shift > 0:
            yield Bar(
                shape.start_minute + shift,
                shape.end_minute + shift,
                shape.code,
                shape.colour,
                which,
                shift_text(shape),
                shape.is_standby,
                (employee, which) in pins,
                (leaves, returns) if shape.gap_minutes else None,
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
