"""What a project begins with that is made by hand: enough to type people and demand into."""

from __future__ import annotations

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.records import ProjectData
from solver.domain.activity import ActivityKind, BreakRule
from solver.domain.employee import Contract
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.rules import default_rules

_SHIFT_MINUTES, _LUNCH_MINUTES, _BREAK_MINUTES = 510, 30, 15
_LEAST_WITH_LUNCH_MINUTES = 390
_GRID_MINUTES = 30
_ROUND_THE_CLOCK = (420, 510, 600, 780, 960, 1380)
"""Starts of six shifts that leave no hour of a day and night empty."""
_FULL_DAYS, _PART_DAYS, _LEAST_PART_DAYS = 5, 3, 2
_COLOURS = ("#CFE5FA", "#A9D0F5", "#D3EFCF", "#B2E0AA", "#FFDFB0", "#D9CDF2")
_QUEUE = QT_TRANSLATE_NOOP("NewProject", "Phone")
_FULL_TIME = QT_TRANSLATE_NOOP("NewProject", "Full time")
_PART_TIME = QT_TRANSLATE_NOOP("NewProject", "Part time")
_LUNCH = QT_TRANSLATE_NOOP("NewProject", "Lunch")
_FIRST_BREAK = QT_TRANSLATE_NOOP("NewProject", "First break")
_SECOND_BREAK = QT_TRANSLATE_NOOP("NewProject", "Second break")
_DAY_SHIFTS = (
    (QT_TRANSLATE_NOOP("NewProject", "E1"), QT_TRANSLATE_NOOP("NewProject", "Early 1")),
    (QT_TRANSLATE_NOOP("NewProject", "E2"), QT_TRANSLATE_NOOP("NewProject", "Early 2")),
    (QT_TRANSLATE_NOOP("NewProject", "M1"), QT_TRANSLATE_NOOP("NewProject", "Middle 1")),
    (QT_TRANSLATE_NOOP("NewProject", "M2"), QT_TRANSLATE_NOOP("NewProject", "Middle 2")),
    (QT_TRANSLATE_NOOP("NewProject", "L1"), QT_TRANSLATE_NOOP("NewProject", "Late 1")),
    (QT_TRANSLATE_NOOP("NewProject", "L2"), QT_TRANSLATE_NOOP("NewProject", "Late 2")),
)
_NIGHT = (QT_TRANSLATE_NOOP("NewProject", "N"), QT_TRANSLATE_NOOP("NewProject", "Night"))


def new_project_data(
    title: str, country: str, opens_minute: int, closes_minute: int
) -> ProjectData:
    """Return a project without people and demand for a centre with these opening hours.

    Both are minutes of a day; a centre that closes when it opens is open round the clock,
    and one that closes earlier is open over midnight.  It has one queue that everybody can
    serve, up to six shifts whose starts are spread over the opening hours, a lunch and two
    short breaks, contracts for five days and for two or three, and the rules as they are by
    default.  All words are in the reader's language.
    """
    open_minutes = (closes_minute - opens_minute) % MINUTES_PER_DAY or MINUTES_PER_DAY
    length = min(_SHIFT_MINUTES, open_minutes)
    has_lunch = length >= _LEAST_WITH_LUNCH_MINUTES
    unpaid = _LUNCH_MINUTES if has_lunch else 0
    paid = length - unpaid
    return ProjectData(
        title=title,
        country=country,
        contracts=(
            Contract(_text(_FULL_TIME), _FULL_DAYS * paid, _FULL_DAYS * paid, _FULL_DAYS),
            Contract(
                _text(_PART_TIME),
                _LEAST_PART_DAYS * paid,
                _PART_DAYS * paid,
                _LEAST_PART_DAYS,
                _PART_DAYS,
            ),
        ),
        patterns=_patterns(opens_minute, open_minutes, length, unpaid),
        queues=(Queue(_text(_QUEUE)),),
        break_rules=_break_rules() if has_lunch else (),
        rules=default_rules(),
    )


def _patterns(
    opens_minute: int, open_minutes: int, length: int, unpaid: int
) -> tuple[Pattern, ...]:
    is_always_open = open_minutes == MINUTES_PER_DAY
    names = (*_DAY_SHIFTS[:-1], _NIGHT) if is_always_open else _DAY_SHIFTS
    spread = _spread(opens_minute, open_minutes - length, len(names))
    starts = _ROUND_THE_CLOCK if is_always_open else spread
    return tuple(
        Pattern(
            _text(code),
            start % MINUTES_PER_DAY,
            length,
            length - unpaid,
            _text(name),
            unpaid,
            colour,
        )
        for start, (code, name), colour in zip(starts, names, _COLOURS, strict=False)
    )


def _spread(first: int, room: int, most: int) -> tuple[int, ...]:
    """Return up to ``most`` starts from ``first`` to ``room`` minutes later, on half hours.

    The first and the last are where the centre opens, and so that it closes with the shift.
    """
    steps = [round(room * i / (most - 1) / _GRID_MINUTES) * _GRID_MINUTES for i in range(most)]
    inside = [min(step, room) for step in steps[:-1]]
    return tuple(first + step for step in sorted({*inside, room}))


def _break_rules() -> tuple[BreakRule, ...]:
    rest, minutes = ActivityKind.BREAK, _BREAK_MINUTES
    lunch = BreakRule(
        _text(_LUNCH), ActivityKind.LUNCH, _LUNCH_MINUTES, 180, 300, most_work_minutes=240
    )
    least = _SHIFT_MINUTES
    return (
        lunch,
        BreakRule(_text(_FIRST_BREAK), rest, minutes, 60, 150, True, least_shift_minutes=least),
        BreakRule(_text(_SECOND_BREAK), rest, minutes, 360, 450, True, least_shift_minutes=least),
    )


def _text(marked: str) -> str:
    return translate("NewProject", marked)
