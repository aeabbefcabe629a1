"""Pricing of many people at once: those of one shape together, in bites that fit in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from solver.search.cancellation import CancelToken
from solver.search.columns.pricing import Pricing
from solver.search.columns.tour_space import FloatArray, IntArray, TourShape, TourSpace

_MOST_NUMBERS = 2**25  # of one bite: 256 MB
_PENALTY_ROUNDS = 10
_PENALTY_GROWTH = 1.7


class PricingRound:
    """Cheapest tours of any of the people."""

    def __init__(self, spaces: Sequence[TourSpace]) -> None:
        self._spaces = spaces
        by_shape: dict[int, list[int]] = defaultdict(list)
        shapes: dict[TourShape, int] = {}
        for e, space in enumerate(spaces):
            key = shapes.setdefault(space.shape, len(shapes))
            by_shape[key].append(e)
        self._pricing = {key: Pricing(shape) for shape, key in shapes.items()}
        self._key_of = {e: key for key, people in by_shape.items() for e in people}
        self._ends = [
            self._pricing[self._key_of[e]].ends_of(space.limits, space.sums)
            for e, space in enumerate(spaces)
        ]
        self._closed = np.stack([~space.limits.open for space in spaces])
        self._off = np.stack([np.where(space.limits.may_be_off, 0.0, np.inf) for space in spaces])

    def cheapest(
        self, people: Sequence[int], prices: FloatArray, cancel: CancelToken
    ) -> tuple[FloatArray, IntArray]:
        """Return the least price (N) and a cheapest tour (N x D) of each of the people.

        The tours may break the limits that are followed only by prices.  ``prices``
        is E x D x P.
        """
        order = {e: n for n, e in enumerate(people)}
        costs = np.full(len(people), np.inf)
        tours = np.full((len(people), self._off.shape[1]), -1, dtype=np.int64)
        by_key: dict[int, list[int]] = defaultdict(list)
        for e in people:
            by_key[self._key_of[e]].append(e)
        for key, alike in by_key.items():
            pricing = self._pricing[key]
            size = max(1, _MOST_NUMBERS // pricing.n_cells)
            for first in range(0, len(alike), size):
                if cancel.is_cancelled():
                    return costs, tours
                some = alike[first : first + size]
                open_prices = np.where(self._closed[some], np.inf, prices[some])
                at = [order[e] for e in some]
                costs[at], tours[at] = pricing.cheapest(
                    open_prices, self._off[some], [self._ends[e] for e in some]
                )
        return costs, tours

    def legal(
        self,
        people: Sequence[int],
        prices: FloatArray,
        tours: IntArray,
        cancel: CancelToken,
    ) -> dict[int, IntArray]:
        """Return tours that keep all limits: those given, or others near them in price.

        Limits that the states do not hold are enforced by growing prices on what
        exceeds them; people for whom that fails within some rounds are left out.
        """
        found: dict[int, IntArray] = {}
        wanted = dict(zip(people, tours, strict=True))
        shifted = None
        step = max(1.0, float(np.abs(prices[np.isfinite(prices)]).mean()) / 4)
        for _ in range(_PENALTY_ROUNDS):
            broken = []
            for e, tour in wanted.items():
                if self._spaces[e].keeps_extra(tour):
                    found[e] = tour
                else:
                    broken.append(e)
            if not broken or cancel.is_cancelled():
                return found
            shifted = prices.copy() if shifted is None else shifted
            for e in broken:
                _penalise(self._spaces[e], wanted[e], shifted[e], step)
            step *= _PENALTY_GROWTH
            _, again = self.cheapest(broken, shifted, cancel)
            wanted = dict(zip(broken, again, strict=True))
        return found


def _penalise(space: TourSpace, tour: IntArray, prices: FloatArray, step: float) -> None:
    """Make what the tour has too much of dearer, and what it lacks cheaper."""
    for counter in space.extra:
        excess = np.sign(space.excess(counter, tour))
        gains = np.array(counter.gains, dtype=float)
        top = max(1.0, float(gains.max()))
        for window, sign in zip(counter.windows, excess, strict=True):
            prices[window.first : window.stop] += sign * step * gains / top
