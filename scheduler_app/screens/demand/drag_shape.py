"""How the neighbours follow when one point of a curve is dragged."""

from __future__ import annotations

import math
from collections.abc import Iterable

from scheduler_app.screens.demand.regrid import FloatArray


def moved_values(
    values: FloatArray, per_day: int, grabbed: int, selected: Iterable[int], value: float
) -> dict[int, float]:
    """Return new values of the dragged point and of the selected ones around it.

    The point goes to ``value``.  If it is one of ``selected``, the others follow by
    less and less the further their time of day is from its own (half a cosine wave,
    to nothing just beyond the selection).  Nothing falls below 0.
    """
    by = value - float(values[grabbed] if values[grabbed] == values[grabbed] else 0.0)
    followers = set(selected)
    if grabbed not in followers:
        followers = {grabbed}
    time = grabbed % per_day
    apart = {i: i % per_day - time for i in followers}
    reach = (1 - min(apart.values()), 1 + max(apart.values()))
    moved = {}
    for i in sorted(followers):
        share = abs(apart[i]) / reach[apart[i] > 0]
        now = float(values[i]) if values[i] == values[i] else 0.0
        moved[i] = max(0.0, now + by * 0.5 * (1.0 + math.cos(math.pi * share)))
    return moved
