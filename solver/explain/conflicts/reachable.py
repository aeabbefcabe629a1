"""Which numbers of paid minutes so many days of shifts can make up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from math import gcd


def reachable_minutes(
    paid: Sequence[frozenset[int]], least_days: int, most_days: int
) -> tuple[int, ...]:
    """Return all sums of one number a day, or none, over ``least_days`` to ``most_days`` days.

    ``paid`` holds the paid minutes of the shifts that are possible on each day.  The sums
    of so many days are kept as the bits of one number: a shift moves all of them at once.
    """
    numbers = {minutes for day in paid for minutes in day}
    step = reduce(gcd, numbers, 0) or 1
    sums = [1] + [0] * len(paid)  # sums[k]: bit s is set where k days can make s steps
    for day in paid:
        for k in range(len(paid), 0, -1):
            for minutes in day:
                sums[k] |= sums[k - 1] << (minutes // step)
    every = 0
    for days in range(max(0, least_days), min(most_days, len(paid)) + 1):
        every |= sums[days]
    return tuple(step * bit for bit in range(every.bit_length()) if every >> bit & 1)
