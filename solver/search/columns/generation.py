"""Column generation proper: price, add, solve again, until no tour would pay.

The prices are smoothed towards those of the best bound (Wentges 1997): without that the
duals of the many equal rows jump about.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from solver.search.cancellation import CancelToken
from solver.search.columns.core import Core
from solver.search.columns.master import Master, Relaxed
from solver.search.columns.pricing_round import PricingRound
from solver.search.columns.tour_space import UNDECIDED, FloatArray, IntArray

_SMOOTHING = 0.5
_LEAST_GAIN = 1e-6


@dataclass(frozen=True, slots=True)
class Generated:
    """Where column generation ended: the relaxed master and the best bound proven on the way."""

    relaxed: Relaxed
    bound: float


class Generation:
    """Generates columns for masters of one core."""

    def __init__(self, core: Core, pricing: PricingRound, cancel: CancelToken) -> None:
        self._core = core
        self._pricing = pricing
        self._cancel = cancel

    def run(self, master: Master, most_rounds: int, near: float = 1e-4) -> Generated | None:
        """Add columns until the bound is within ``near`` of the master, or for so many rounds.

        None if the master has no solution or somebody no tour, or after a cancel.
        """
        progress = _Progress()
        relaxed = master.relax()
        for _ in range(most_rounds):
            if relaxed is None or self._cancel.is_cancelled():
                return None
            people = _undecided(master)
            duals = master.signed(progress.smoothed(relaxed.duals))
            prices = self._core.prices(duals)
            costs, tours = self._pricing.cheapest(people, prices, self._cancel, master.closed)
            if self._cancel.is_cancelled() or not np.isfinite(costs).all():
                return None
            if (master.fixed == UNDECIDED).all():
                progress.note(self._bound(master, duals, costs), duals)
            added = master.add(self._paying(relaxed, master, people, tours))
            if added:
                relaxed = master.relax()
            if relaxed is None or progress.is_done(relaxed.objective, near, added):
                break
        return None if relaxed is None else Generated(relaxed, progress.bound)

    def add_legal(self, master: Master, relaxed: Relaxed) -> None:
        """Add, at the master's prices, tours of people whose limits are not all in the states."""
        people = [e for e in _undecided(master) if self._core.spaces[e].extra]
        if people:
            prices = self._core.prices(relaxed.duals)
            _, tours = self._pricing.cheapest(people, prices, self._cancel, master.closed)
            legal = self._pricing.legal(people, prices, tours, self._cancel, master.closed)
            master.add(list(legal.items()))

    def has_tours(self, master: Master) -> bool:
        """Tell whether everybody who is free has a tour that is not ruled out."""
        prices = np.zeros_like(self._core.cell_costs)
        costs, _ = self._pricing.cheapest(master.free, prices, CancelToken(), master.closed)
        return bool(np.isfinite(costs).all())

    def _bound(self, master: Master, duals: FloatArray, costs: FloatArray) -> float:
        fixed = self._core.bound_without_people(duals, master.lower, master.upper)
        return fixed + master.fixed_cost + float(costs.sum())

    def _paying(
        self, relaxed: Relaxed, master: Master, people: list[int], tours: IntArray
    ) -> list[tuple[int, IntArray]]:
        """Return the tours that the master would use at its own duals."""
        prices = self._core.prices(relaxed.duals)
        place = {e: i for i, e in enumerate(master.free)}
        paying = []
        for e, tour in zip(people, tours, strict=True):
            days = np.flatnonzero(tour >= 0)
            price = prices[e, days, tour[days]].sum() - relaxed.people_duals[place[e]]
            if price < -_LEAST_GAIN:
                paying.append((e, tour))
        return paying


def _undecided(master: Master) -> list[int]:
    return [e for e in master.free if (master.fixed[e] == UNDECIDED).any()]


class _Progress:
    """The best bound so far, with its prices, and whether the next ones are smoothed."""

    def __init__(self) -> None:
        self.bound = -math.inf
        self._centre: FloatArray | None = None
        self._is_smooth = True

    def smoothed(self, duals: FloatArray) -> FloatArray:
        """Return the prices to use, given those of the master."""
        if self._centre is None or not self._is_smooth:
            return duals
        return _SMOOTHING * self._centre + (1 - _SMOOTHING) * duals

    def note(self, bound: float, duals: FloatArray) -> None:
        """Keep a bound if it is the best."""
        if bound > self.bound:
            self.bound, self._centre = bound, duals

    def is_done(self, objective: float, near: float, added: int) -> bool:
        """Tell whether no more columns are worth while; ``added``: those of this round."""
        was_smooth, self._is_smooth = self._is_smooth, bool(added)
        is_near = objective - self.bound <= near * max(1.0, abs(self.bound))
        return is_near or (not added and (not was_smooth or self._centre is None))
