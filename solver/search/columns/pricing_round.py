"""Pricing of many people at once: those of one shape together, in bites that fit in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from solver.search.cancellation import CancelToken
from solver.search.columns.pricing import Pricing
from solver.search.columns.tour_space import (
    UNDECIDED,
    BoolArray,
    Counter,
    FloatArray,
    IntArray,
    TourShape,
    TourSpace,
)

_MOST_NUMBERS = 2**25  # of one bite: 256 MB
_PRICE_ROUNDS = 20


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
        self._paid: dict[tuple[int, ...], FloatArray] = {}
        self._closed = np.stack(
            [np.column_stack([~s.limits.may_be_off, ~s.limits.open]) for s in spaces]
        )

    def cheapest(
        self,
        people: Sequence[int],
        prices: FloatArray,
        cancel: CancelToken,
        closed: BoolArray | None = None,
    ) -> tuple[FloatArray, IntArray]:
        """Return the least price (N) and a cheapest tour (N x D) of each of the people.

        The tours may break the limits that the states do not hold.  ``prices`` is
        E x D x P.  ``closed`` (E x D x (1 + P)): days off (first) and shifts that are ruled out.
        Who has no tour, or was not priced before a cancel, has an infinite price and UNDECIDED
        days.
        """
        order = {e: n for n, e in enumerate(people)}
        costs = np.full(len(people), np.inf)
        tours = np.full((len(people), self._closed.shape[1]), UNDECIDED, dtype=np.int64)
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
                at = [order[e] for e in some]
                ends = [self._ends[e] for e in some]
                costs[at], tours[at] = pricing.cheapest(*self._open(some, prices, closed), ends)
        tours[np.isinf(costs)] = UNDECIDED
        return costs, tours

    def _open(
        self, people: Sequence[int], prices: FloatArray, closed: BoolArray | None
    ) -> tuple[FloatArray, FloatArray]:
        """Return the prices of the people's shifts and days off, infinite where ruled out."""
        never = self._closed[people]
        if closed is not None:
            never = never | closed[people]
        return np.where(never[:, :, 1:], np.inf, prices[people]), np.where(
            never[:, :, 0], np.inf, 0.0
        )

    def legal(
        self,
        people: Sequence[int],
        prices: FloatArray,
        tours: IntArray,
        cancel: CancelToken,
        closed: BoolArray | None = None,
    ) -> dict[int, IntArray]:
        """Return tours that keep all limits: those given, or others near them in price.

        Limits that the states do not hold are enforced by growing prices on what
        exceeds them; people for whom that fails within some rounds, and those who have
        no tour at all, are left out.
        """
        found: dict[int, IntArray] = {}
        step = max(1.0, float(np.abs(prices[np.isfinite(prices)]).mean()) / 4)
        extras = {e: [_Price(c, step) for c in self._spaces[e].extra] for e in people}
        wanted = _priced(people, tours)
        for n in range(_PRICE_ROUNDS):
            found |= {e: t for e, t in wanted.items() if self._spaces[e].keeps_extra(t)}
            broken = [e for e in wanted if e not in found]
            if not broken or cancel.is_cancelled():
                break
            shifted = prices.copy()
            for e in broken:
                if n == 0:
                    self._recall(extras[e])
                else:
                    _follow(self._spaces[e], extras[e], wanted[e])
                for price in extras[e]:
                    shifted[e] += price.of_days(shifted.shape[1])
            _, again = self.cheapest(broken, shifted, cancel, closed)
            wanted = _priced(broken, again)
        for e in people:
            self._paid |= {p.counter.gains: p.price for p in extras[e] if p.price.any()}
        return found

    def _recall(self, prices: Sequence[_Price]) -> None:
        """Begin with the prices that others paid for the same."""
        for price in prices:
            known = self._paid.get(price.counter.gains)
            if known is not None and len(known) == len(price.price):
                price.price = known


def _follow(space: TourSpace, prices: Sequence[_Price], tour: IntArray) -> None:
    """Change the prices of what the tour has too much or too little of."""
    excess = [space.excess(price.counter, tour) for price in prices]
    n_broken = sum(bool(found.any()) for found in excess)
    for price, found in zip(prices, excess, strict=True):
        if found.any():
            # What other prices did before they changed says nothing of this one.
            price.follow(found, is_alone=n_broken == 1)


def _priced(people: Sequence[int], tours: IntArray) -> dict[int, IntArray]:
    """Return the tours of those who have one."""
    return {e: t for e, t in zip(people, tours, strict=True) if (t != UNDECIDED).all()}


class _Price:
    """The price of what a counter counts, window by window, until its limits are met.

    It is halved in between where both too much and too little have been seen.
    """

    def __init__(self, counter: Counter, step: float) -> None:
        n = len(counter.windows)
        self.counter = counter
        self.price = np.zeros(n)
        self._low, self._high = np.full(n, -np.inf), np.full(n, np.inf)
        self._step = np.full(n, step)
        self._sign = np.zeros(n)

    def follow(self, excess: IntArray, *, is_alone: bool) -> None:
        """Raise the prices of windows with too much, lower those with too little."""
        if not is_alone:
            self._low[:], self._high[:] = -np.inf, np.inf
        sign = np.sign(excess)
        self._low = np.where(sign > 0, self.price, self._low)
        self._high = np.where(sign < 0, self.price, self._high)
        is_between = np.isfinite(self._low) & np.isfinite(self._high)
        ends = np.where(is_between, [self._low, self._high], 0.0)
        beyond = self.price + sign * self._step
        self.price = np.where(
            sign == 0, self.price, np.where(is_between, ends.mean(axis=0), beyond)
        )
        turned = sign * self._sign < 0
        self._step *= np.where(turned, 0.5, np.where(is_between | (sign == 0), 1.0, 2.0))
        self._sign = np.where(sign == 0, self._sign, sign)

    def of_days(self, n_days: int) -> FloatArray:
        """Return the prices of shifts (D x P)."""
        gains = np.array(self.counter.gains, dtype=np.float64)
        prices = np.zeros((n_days, len(gains)))
        for window, price in zip(self.counter.windows, self.price, strict=True):
            prices[window.first : window.stop] = price * gains / max(1.0, gains.max())
        return prices
