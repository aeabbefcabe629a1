"""Who takes which of several kinds of offers: one each, with the least burden of all together.

The assignment problem, solved one kind at a time by shortest augmenting paths: who is asked
for a kind already may take the new one, if somebody else then takes hers (R. Jonker and
A. Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment
problems", Computing 38, 1987).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from solver.replan.rows import Offers

_Step = tuple[int, int]
"""The place that is taken over, and the offer by which."""


@dataclass(slots=True)
class Members:
    """Chooses among the ``offers`` of each type those that keep the person's own rules."""

    offers: Offers

    def joined(
        self, kinds: Sequence[int], taken: tuple[int, ...], kind: int
    ) -> tuple[int, ...] | None:
        """Return the offers of ``kinds`` (now ``taken``) and one of ``kind``; None: impossible.

        ``taken`` has the least burden of all for its kinds, and so has what is returned.
        """
        asked = {self.offers.all[n].employee for n in taken}
        least: int | None = None
        for n in self.offers.types[kind]:
            if least is not None and self._burden(n) > least:
                break
            if self.offers.is_allowed(n):
                if self.offers.all[n].employee not in asked:
                    return *taken, n
                least = self._burden(n)
        if least is None:
            return None
        return self._exchanged((*kinds, kind), taken)

    def _exchanged(self, kinds: Sequence[int], taken: tuple[int, ...]) -> tuple[int, ...] | None:
        """Find the cheapest chain of exchanges that ends at somebody who is not asked yet."""
        new = len(taken)
        place_of = {self.offers.all[n].employee: place for place, n in enumerate(taken)}
        able = [self._able(kind, new + 1) for kind in kinds]
        least: dict[int, int] = {new: 0}
        came: dict[int, _Step] = {}
        end: tuple[int, _Step] | None = None
        fresh = [new]
        for _ in kinds:  # no shortest chain is longer
            later: list[int] = []
            for place in fresh:
                cost = least[place]
                given_back = self._burden(taken[place]) if place < new else 0
                for n in able[place]:
                    then = cost + self._burden(n) - given_back
                    other = place_of.get(self.offers.all[n].employee)
                    if other is None:
                        if end is None or then < end[0]:
                            end = then, (place, n)
                    elif other != place and then < least.get(other, then + 1):
                        least[other], came[other] = then, (place, n)
                        later.append(other)
            fresh = later
        return None if end is None else _along(taken, end[1], came)

    def _able(self, kind: int, most: int) -> list[int]:
        """Return the cheapest offers of a type that are allowed; so many always leave one free."""
        allowed = (n for n in self.offers.types[kind] if self.offers.is_allowed(n))
        return list(islice(allowed, most))

    def _burden(self, n: int) -> int:
        return self.offers.all[n].burden


def _along(taken: tuple[int, ...], last: _Step, came: dict[int, _Step]) -> tuple[int, ...]:
    chosen = [*taken, -1]
    place, n = last
    chosen[place] = n
    while place != len(taken):
        place, n = came[place]
        chosen[place] = n
    return tuple(chosen)
