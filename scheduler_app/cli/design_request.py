"""The options of ``design`` as a request."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import typer

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.problem import Problem
from solver.patterns.candidate import CandidateGrid, ShiftShape, shape_of, split_shapes
from solver.patterns.question import DesignRequest
from solver.scenarios.question import plain_patterns

_NOT_A_TIME = QT_TRANSLATE_NOOP("Command", "{text} is not a time; write it as 08:30")
_NOT_A_SPAN = QT_TRANSLATE_NOOP("Command", "{text}: write the opening hours as 07:00-23:00")
_NOT_A_LENGTH = QT_TRANSLATE_NOOP(
    "Command", "{text}: write lengths in hours, as 8.5,6; with paid hours, 8.5/8"
)
_NO_LENGTH = QT_TRANSLATE_NOOP(
    "Command", "there are no shift patterns to take lengths from; say them, as 8.5/8"
)
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_HOUR, _DAY = 60, 24 * 60
_BREAK_FROM_MINUTES, _BREAK_MINUTES = 6 * 60, 30
"""A shift longer than six hours has a break (Directive 2003/88/EC, art. 4), unpaid here."""

Patterns = Annotated[int, typer.Option("--patterns", metavar="K", help="At most.", min=1, max=48)]
Step = Annotated[int, typer.Option("--step", metavar="MIN", help="Between starts.", min=5, max=240)]
Lengths = Annotated[
    str,
    typer.Option("--lengths", metavar="H[/PAID],…", help="In hours; default: those of today."),
]
Earliest = Annotated[str, typer.Option("--earliest", metavar="HH:MM", help="First start.")]
Latest = Annotated[str, typer.Option("--latest", metavar="HH:MM", help="Last start.")]
Open = Annotated[str, typer.Option("--open", metavar="HH:MM-HH:MM", help="Opening hours.")]
Split = Annotated[
    bool, typer.Option("--split", help="Also split shifts: two parts, 2 to 5 hours apart.")
]
NoNights = Annotated[bool, typer.Option("--no-nights", help="No shift over midnight.")]
ByWeekend = Annotated[bool, typer.Option("--by-weekend", help="Weekends have their own patterns.")]
Fix = Annotated[
    list[str] | None, typer.Option("--fix", metavar="CODE", help="A pattern that stays; repeat it.")
]


def request_of(
    problem: Problem,
    n_patterns: int,
    fixed: Sequence[str],
    step: int,
    lengths: str,
    times: tuple[str, str, str],
) -> DesignRequest:
    """Return the request; ``times``: earliest and latest start, opening hours.

    Raises:
        typer.BadParameter: A text that cannot be read.
    """
    earliest, latest, open_hours = times
    grid = CandidateGrid(shapes_of(problem, lengths), step, _minute(earliest), _minute(latest))
    opens, closes = _span(open_hours)
    return DesignRequest(
        grid, n_patterns, tuple(fixed), open_from_minute=opens, open_to_minute=closes
    )


def with_split_shifts(request: DesignRequest, problem: Problem) -> DesignRequest:
    """Return the request that also allows split shifts: of its lengths, and those of today."""
    today = [shape_of(p) for p in plain_patterns(problem) if p.gap_minutes]
    shapes = (*request.grid.shapes, *split_shapes((*request.grid.shapes, *today)))
    return replace(request, grid=replace(request.grid, shapes=shapes))


def shapes_of(problem: Problem, text: str) -> tuple[ShiftShape, ...]:
    """Return the shapes in a list of lengths; an empty one: those of today's patterns.

    A length of today's has their paid hours and break; another longer than six hours half
    an hour unpaid, unless its paid hours are said.
    """
    today = {p.length_minutes: shape_of(p) for p in plain_patterns(problem) if not p.gap_minutes}
    if not text.strip():
        if not today:
            raise typer.BadParameter(translate("Command", _NO_LENGTH))
        return tuple(sorted(today.values()))
    return tuple(
        _shape(part.strip(), today) for part in re.split("[,，;；、]", text) if part.strip()
    )


def _shape(text: str, today: dict[int, ShiftShape]) -> ShiftShape:
    hours, _, paid = text.partition("/")
    try:
        length = round(float(hours) * _HOUR)
        paid_minutes = round(float(paid) * _HOUR) if paid else None
    except (ValueError, OverflowError):  # no number; an infinite one
        raise typer.BadParameter(translate("Command", _NOT_A_LENGTH, text=text)) from None
    if paid_minutes is not None:
        return ShiftShape(length, paid_minutes, max(0, length - paid_minutes))
    if length in today:
        return today[length]
    rest = _BREAK_MINUTES if length > _BREAK_FROM_MINUTES else 0
    return ShiftShape(length, length - rest, rest)


def _minute(text: str) -> int:
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        raise typer.BadParameter(translate("Command", _NOT_A_TIME, text=text))
    return int(found[1]) * _HOUR + int(found[2])


def _span(text: str) -> tuple[int | None, int | None]:
    """Return opening hours in minutes; an end not after the start is on the next day."""
    if not text.strip():
        return None, None
    first, dash, last = text.partition("-")
    if not dash:
        raise typer.BadParameter(translate("Command", _NOT_A_SPAN, text=text))
    opens = _minute(first)
    closes = _DAY if last.strip() == "24:00" else _minute(last)
    return opens, closes if closes > opens else closes + _DAY
