"""Special days: learned by tag from earlier ones, placed on days to come.

A tagged day's size is its volume as a multiple of what a normal day there
would have had; its profile is its own shares of the intervals.  The open days
just before and after a tagged one are learned the same way, more warily: an
eve may close at noon, and what a holiday held back comes in on the day after.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.forecast.history import History
from solver.forecast.naive import mean_of_known
from solver.forecast.series import FloatArray, FutureDay, IntArray
from solver.forecast.smoothing import smoothed

Role = tuple[str, int]
"""A tag, and where the day stands to it: -1 before, 0 on, 1 after."""

_WEEKS_AROUND = 4
_LONGEST_CLOSURE_DAYS = 4
_PRIOR_CONTACTS_PER_INTERVAL = 1.0
"""Weight of the normal profile in a tag's own one; fades as tagged contacts are seen."""

_PRIOR_SPREAD = 0.25
"""Of the size: what one more day with the tag, as uncertain as this, would add."""

_PRIOR_NEIGHBOURS = 1.0
"""So many neighbours without any effect are imagined beside those that were seen."""


@dataclass(frozen=True, slots=True)
class TagShape:
    """What a role does to a day: ``size`` x the normal volume; ``contacts`` S seen then.

    ``spread``: standard deviation of the size from day to day.
    """

    size: float
    spread: float
    contacts: FloatArray

    def applied(self, normal: FloatArray, size: float) -> FloatArray:
        """Return a day's volume, S, of ``size`` x a ``normal`` day's with the own profile."""
        total = float(normal.sum())
        prior = _PRIOR_CONTACTS_PER_INTERVAL * len(normal)
        share = normal / total if total > 0 else np.full(len(normal), 1 / len(normal))
        own = (self.contacts + prior * share) / (self.contacts.sum() + prior)
        return np.asarray(size * total * own)


def roles(tags: Sequence[str], weekday: IntArray, open_weekdays: frozenset[int]) -> list[Role]:
    """Return what each day is to the tags around it; ("", 0) = a normal day.

    Weekdays on which nobody ever calls do not count as days before or after.
    """
    found: list[Role] = []
    for day, tag in enumerate(tags):
        around = [(_open_tag(tags, weekday, open_weekdays, day, step), -step) for step in (1, -1)]
        found.append(next((role for role in [(tag, 0), *around] if role[0]), ("", 0)))
    return found


def _open_tag(
    tags: Sequence[str], weekday: IntArray, open_weekdays: frozenset[int], day: int, step: int
) -> str:
    """Tag of the next open day in a direction, "" if it has none."""
    if int(weekday[day]) not in open_weekdays:
        return ""
    last = day + step * _LONGEST_CLOSURE_DAYS
    for other in range(day + step, last + step, step):
        if not 0 <= other < len(tags):
            return ""
        if tags[other] or int(weekday[other]) in open_weekdays:
            return tags[other]
    return ""


def learn_roles(volume: FloatArray, days: Sequence[Role], normal: History) -> dict[Role, TagShape]:
    """Learn every role that a day with known contacts has.

    ``volume`` D x S as it came in; ``normal`` the same days without tagged
    days and outliers.
    """
    seen: dict[Role, list[tuple[float, FloatArray]]] = {}
    for day, role in enumerate(days):
        occurrence = _occurrence(volume[day], usual_day(normal, day)) if role[0] else None
        if occurrence is not None:
            seen.setdefault(role, []).append(occurrence)
    return {role: _shape(role, occurrences) for role, occurrences in seen.items()}


def _shape(role: Role, occurrences: Sequence[tuple[float, FloatArray]]) -> TagShape:
    sizes = np.array([size for size, _ in occurrences])
    size = float(np.median(sizes))
    spread = np.sqrt((((sizes - size) ** 2).sum() + (_PRIOR_SPREAD * size) ** 2) / len(sizes))
    if role[1] != 0:
        size **= len(sizes) / (len(sizes) + _PRIOR_NEIGHBOURS)
    seen = np.mean([contacts for _, contacts in occurrences], axis=0)
    # The noise of the few days that were seen is not to come again.
    calm = smoothed(seen[None], np.full((1, len(seen)), float(len(occurrences))))[0]
    return TagShape(size, float(spread), calm * len(occurrences))


def _occurrence(volume: FloatArray, usual: FloatArray) -> tuple[float, FloatArray] | None:
    """Size and contacts of one tagged day; nothing where it cannot be compared."""
    known = ~np.isnan(volume)
    expected = float(usual[known].sum())
    if expected <= 0:
        return None
    size = float(volume[known].sum()) / expected
    return size, np.where(known, volume, size * usual)


def usual_day(normal: History, day: int) -> FloatArray:
    """Mean of the same weekday in the weeks around, S; of all such weekdays if there is none."""
    near = [day + DAYS_PER_WEEK * k for k in range(-_WEEKS_AROUND, _WEEKS_AROUND + 1) if k]
    rows = normal.volume[[d for d in near if 0 <= d < normal.n_days]]
    everywhere = mean_of_known(normal.volume[normal.weekday == normal.weekday[day]])
    mean = mean_of_known(rows)
    return np.nan_to_num(np.where(np.isnan(mean), everywhere, mean))


def with_roles(
    volume: FloatArray,
    days: Sequence[FutureDay],
    ahead: Sequence[Role],
    shapes: dict[Role, TagShape],
) -> tuple[FloatArray, FloatArray]:
    """Put special days in the place of normal ones.

    ``volume`` n_days x S is the normal forecast.  Returns the forecast and the
    standard deviation that the uncertain size of special days adds, both n_days x S.
    """
    placed, uncertain = volume.copy(), np.zeros_like(volume)
    for i, (day, role) in enumerate(zip(days, ahead, strict=True)):
        shape = shapes.get(role)
        if shape is None:
            placed[i] *= 1.0 if day.size is None else day.size
        elif day.size is None:
            placed[i] = shape.applied(volume[i], shape.size)
            uncertain[i] = shape.applied(volume[i], shape.spread)
        else:
            placed[i] = shape.applied(volume[i], day.size)
    return placed, uncertain
