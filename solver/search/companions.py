"""Who is chosen anew together: people whom a rule ties, as a mentor and her juniors.

One of them alone can hardly be moved while the others stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tie:
    """Two people, and the 0/1 variable (its index) that tells whether they are tied.

    None: they are.
    """

    one: int
    other: int
    variable: int | None = None


def with_companions(
    people: Sequence[int], ties: Sequence[Tie], values: Sequence[float], n: int
) -> list[int]:
    """Return ``n`` people: the first of ``people``, each followed by those tied to that one.

    ``values``: of all variables; ties that do not hold in them do not count.
    """
    tied: dict[int, list[int]] = defaultdict(list)
    for tie in ties:
        if tie.variable is None or round(values[tie.variable]):
            tied[tie.one].append(tie.other)
            tied[tie.other].append(tie.one)
    chosen: dict[int, None] = {}
    for person in people:
        waiting = [person]
        while waiting and len(chosen) < n:
            one = waiting.pop()
            if one not in chosen:
                chosen[one] = None
                waiting.extend(tied[one])
    return list(chosen)
