"""Special days: learned by tag from earlier ones, placed on days to come.

A tagged day's size is its volume as a multiple of what a normal day there
would have had; its profile is its own shares of the intervals.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.forecast.history import History
from solver.forecast.naive import mean_of_known
from solver.forecast.series import FloatArray, FutureDay

_WEEKS_AROUND = 4
_PRIOR_CONTACTS_PER_INTERVAL = 1.0
"""Weight of the normal profile in a tag's own one; fades as tagged contacts are seen."""


@dataclass(frozen=True, slots=True)
class TagShape:
    """What a tag does to a day: ``size`` x the normal volume; ``contacts`` S seen on such days."""

    size: float
    contacts: FloatArray

    def applied(self, normal: FloatArray, size: float | None) -> FloatArray:
        """Return the tagged day's volume, S, in the place of a ``normal`` day's."""
        total = float(normal.sum())
        prior = _PRIOR_CONTACTS_PER_INTERVAL * len(normal)
        share = normal / total if total > 0 else np.full(len(normal), 1 / len(normal))
        own = (self.contacts + prior * share) / (self.contacts.sum() + prior)
        return (self.size if size is None else size) * total * own


def learn_tags(volume: FloatArray, tags: Sequence[str], normal: History) -> dict[str, TagShape]:
    """Learn every tag that a day with known contacts carries.

    ``volume`` D x S as it came in; ``normal`` the same days without tagged
    days and outliers.
    """
    seen: dict[str, list[tuple[float, FloatArray]]] = {}
    for day, tag in enumerate(tags):
        occurrence = _occurrence(volume[day], usual_day(normal, day)) if tag else None
        if occurrence is not None:
            seen.setdefault(tag, []).append(occurrence)
    return {
        tag: TagShape(
            float(np.median([size for size, _ in occurrences])),
            np.sum([contacts for _, contacts in occurrences], axis=0),
        )
        for tag, occurrences in seen.items()
    }


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
    rows = normal.volume[[d for d in near if 0 <= d < len(normal.weekday)]]
    everywhere = mean_of_known(normal.volume[normal.weekday == normal.weekday[day]])
    mean = mean_of_known(rows)
    return np.nan_to_num(np.where(np.isnan(mean), everywhere, mean))


def with_tags(
    volume: FloatArray, days: Sequence[FutureDay], shapes: dict[str, TagShape]
) -> FloatArray:
    """Return the normal forecast, n_days x S, with tagged days put in their place."""
    placed = volume.copy()
    for i, day in enumerate(days):
        shape = shapes.get(day.tag)
        if shape is not None:
            placed[i] = shape.applied(volume[i], day.size)
        elif day.size is not None:
            placed[i] = day.size * volume[i]
    return placed
