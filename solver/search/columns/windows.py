"""Long horizons a few weeks at a time: everybody is free in a window of days, settled outside.

To begin with everybody gets any tour that keeps her limits, then better ones, a few people at a
time, at the prices that the tours of all others leave. Then windows are chosen anew beside
the days around them, first one after the other, later at random (fix-and-optimise; Pochet &
Wolsey 2006). What the whole horizon limits (hours, weekends, shifts of a kind) is limited in a
window by what the other days leave of it. Between windows people choose their whole horizon
anew: one after the other at the prices that all others leave, or a few together.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import highspy
import numpy as np

from solver.search.cancellation import CancelToken, Deadline
from solver.search.columns.core import Core
from solver.search.columns.fitting import fit
from solver.search.columns.master import Master, Tours
from solver.search.columns.pricing_round import PricingRound
from solver.search.columns.search import ColumnSearch
from solver.search.columns.tour_space import FloatArray, IntArray, Limits, part
from solver.search.gains import Gains
from solver.search.incumbent import Incumbent, Values, whole
from solver.search.reduction import Program
from solver.search.relax_and_fix import RelaxAndFix
from solver.search.stopwatch import Stopwatch

_LENGTH_DAYS = 28
_LEAST_DAYS = 7
_SECONDS = 20.0
_GROWTH = 1.15
_BATCHES = 60
_POLL_SECONDS = 0.1
_TRIALS = 8
_BLURS = (0.1, 0.2, 0.1)


class WindowSearch:
    """Builds and improves rosters of a horizon that is long for one set of columns."""

    def __init__(
        self,
        lp: highspy.HighsLp,
        people: Sequence[Limits],
        seed: int,
        cancel: CancelToken,
        incumbent: Incumbent,
        groups: Callable[[], RelaxAndFix],
    ) -> None:
        """``lp``: without the rows that say what the limits of the people say.

        ``groups``: makes what chooses a few people's whole horizon anew.
        """
        self._people = people
        self._groups = groups
        self._core = Core(lp, fit(people, is_quick=True))
        self._pricing = PricingRound(self._core.spaces)
        self._cells = np.stack([limits.columns for limits in people])
        self._program = Program(lp, self._cells)
        self._cancel = cancel
        self._incumbent = incumbent
        self._random = random.Random(seed)
        self._numbers = np.random.default_rng(seed)
        self._n_rows = lp.num_row_
        self._n_days = self._cells.shape[1]
        self._cuts = _cuts(people)
        self._length = float(min(_LENGTH_DAYS, self._n_days))

    def run(self, first: range) -> None:
        """Search until cancelled; not at all if somebody gets no first tour.

        ``first``: days that are in windows first.  Whoever has day 0 among them makes the
        first roster, others wait for one.
        """
        is_first = self._incumbent.best() is None and first.start == 0
        if is_first and not self._begin():
            return
        while self._incumbent.best() is None:  # the first tours may be none
            if self._cancel.is_cancelled():
                return
            time.sleep(_POLL_SECONDS)
        day = first.start
        while day < first.stop and not self._cancel.is_cancelled():
            day = self._improve(day)
        groups = self._groups()
        ways = (
            lambda: self._improve(self._random.randrange(self._n_days)),
            self._answer,
            groups.improve_once,
        )
        gains = Gains(len(ways), self._incumbent, self._random)
        while not self._cancel.is_cancelled():
            way = gains.next()
            with gains.trial(way):
                ways[way]()

    def _begin(self) -> bool:
        """Give everybody a tour that keeps her limits; tell whether all have one.

        Any tour at first, then better ones, some people at a time, at the prices that the
        tours of the others leave.  Rows that several people share are only priced: the tours
        together may break them, and are no solution then.
        """
        found: dict[int, IntArray] = {}
        everybody = list(range(len(self._people)))
        for _ in range(_TRIALS):
            waiting = [e for e in everybody if e not in found]
            found |= self._legal(waiting, self._numbers.random(self._cells.shape))
        if len(found) < len(everybody):
            return False
        self._offer(found)
        size = max(1, len(everybody) // _BATCHES)
        for blur in _BLURS:
            self._random.shuffle(everybody)
            for first in range(0, len(everybody), size):
                found |= self._anew(everybody[first : first + size], found, blur)
            if not self._offer(found):
                break
        return not self._cancel.is_cancelled()

    def _anew(self, some: Sequence[int], found: Tours, blur: float) -> dict[int, IntArray]:
        """Return tours of some people that suit those of all others, where any are found.

        ``blur``: how far chance decides instead (0 to 1).
        """
        others = {e: tour for e, tour in found.items() if e not in some}
        relaxed = Master(self._core, (), others, self._core.penalty).relax()
        if relaxed is None:
            return {}
        # Where nobody is at work the program may name the price of one fewer: beyond all costs.
        most = self._core.largest_cost
        prices = self._core.prices(np.clip(self._shared(relaxed.duals), -most, most))
        # Prices that differ everywhere: sums move in small steps with a price on them.
        noise = self._numbers.random(prices.shape)
        return self._legal(some, prices * (1 - blur * noise) + noise)

    def _legal(self, some: Sequence[int], prices: FloatArray) -> dict[int, IntArray]:
        if not some or self._cancel.is_cancelled():
            return {}
        _, tours = self._pricing.cheapest(some, prices, self._cancel)
        return self._pricing.legal(some, prices, tours, self._cancel)

    def _answer(self) -> None:
        """Give one person after the other the tour that suits those of all others best."""
        known = self._incumbent.best()
        if known is None:
            return
        tours = dict(enumerate(self._core.tours(known[1])))
        everybody = list(tours)
        self._random.shuffle(everybody)
        stop = Deadline(self._cancel, _SECONDS)
        for e in everybody:
            if stop.is_cancelled():
                break
            tours[e] = self._best_beside(tours, e)
        self._offer_beside_news(known[1], tours)

    def _best_beside(self, tours: Tours, e: int) -> IntArray:
        """Return the best tour known of one person beside those of all others."""
        others = {other: tour for other, tour in tours.items() if other != e}
        # With a little of each of her shifts the duals are what a first one more is worth.
        some = self._core.part_of_all(e)
        relaxed = Master(self._core, (), others, self._core.penalty, some).relax()
        if relaxed is None:
            return tours[e]
        prices = self._core.prices(self._shared(relaxed.duals))
        noise = self._numbers.random(prices.shape)
        found = self._legal([e], prices + noise)
        options = [tours[e], *found.values()]
        return min(options, key=lambda tour: _price(prices[e], tour))

    def _shared(self, duals: FloatArray) -> FloatArray:
        """Return the duals of the program's rows; people's tours see to their own behind them."""
        return np.where(np.arange(self._core.n_rows) < self._n_rows, duals, 0.0)

    def _offer(self, tours: Tours) -> bool:
        """Find the other variables, and offer the solution; tell whether it is the best."""
        choice = Master(self._core, (), tours, self._core.penalty).choose(math.inf, self._cancel)
        known = self._incumbent.best()
        if choice is None or (known is not None and known[0] <= choice.cost):
            return False
        rows = [tours[e] for e in range(len(self._people))]
        self._incumbent.offer(choice.cost, self._core.values(rows, choice.others))
        return True

    def _window(self, first: int, length: int) -> range:
        """Return days from about ``first`` on, about so many."""
        start = min(first, self._n_days - length)
        start = max(cut for cut in self._cuts if cut <= start)
        return range(start, min(cut for cut in self._cuts if cut >= start + length))

    def _improve(self, first: int) -> int:
        """Choose the shifts of a window from about a day on anew; return the day after it."""
        watch = Stopwatch()
        days = self._window(first, round(self._length))
        known = self._incumbent.best()
        if known is not None:
            self._choose(days, *known)
        self._length *= _GROWTH if watch.seconds < _SECONDS / 2 else 1 / _GROWTH
        self._length = min(float(self._n_days), max(_LEAST_DAYS, self._length))
        return days.stop

    def _choose(self, days: range, cost: int, known: Values) -> None:
        """Choose the shifts of one window anew, where all else is as known."""
        values = np.array(known, dtype=np.float64)
        tours = self._core.tours(known)
        limits = [part(one, days, tour) for one, tour in zip(self._people, tours, strict=True)]
        reduced = self._program.around(self._cells[:, days.start : days.stop].ravel(), values)
        place = np.full(len(values), -1, dtype=np.int64)
        place[reduced.columns] = np.arange(len(reduced.columns))
        people = [replace(one, columns=place[one.columns]) for one in limits]
        stop = Deadline(self._cancel, _SECONDS)
        inside = Incumbent(stop, lambda _progress: None)
        inside.offer(cost, whole(values[reduced.columns]))
        seed = self._random.getrandbits(30)
        ColumnSearch(reduced.lp, people, seed, stop, inside, is_quick=True).descend()
        best = inside.best()
        if best is not None and best[0] < cost:
            values[reduced.columns] = best[1]
            self._offer_beside_news(known, dict(enumerate(self._core.tours(whole(values)))))

    def _offer_beside_news(self, before: Values, after: Tours) -> None:
        """Offer better tours, beside what another engine has changed meanwhile."""
        now = self._incumbent.best()
        if now is None or now[1] == before:
            self._offer(after)
            return
        news, old = (np.stack(self._core.tours(values)) for values in (now[1], before))
        joined = np.where(news == old, np.stack([after[e] for e in range(len(news))]), news)
        mixed = np.flatnonzero((joined != news).any(axis=1))
        free = np.zeros(self._cells.shape)
        costs, _ = self._pricing.cheapest(mixed.tolist(), free, self._cancel, joined)
        for e, cost in zip(mixed.tolist(), costs.tolist(), strict=True):
            # Both may have used what the limits of the whole horizon had left.
            if math.isinf(cost) or not self._core.spaces[e].keeps_extra(joined[e]):
                joined[e] = news[e]
        self._offer(dict(enumerate(joined)))


def _price(prices: FloatArray, tour: IntArray) -> float:
    """Return what a tour costs at prices of D x P."""
    days = np.flatnonzero(tour >= 0)
    return float(prices[days, tour[days]].sum())


def _cuts(people: Sequence[Limits]) -> list[int]:
    """Days on which a window may begin or end: no block of days lies across."""
    n_days = people[0].shape.n_days
    shapes = (person.shape.blocks for person in people)
    blocks = {block for found in shapes if found is not None for block in found.days}
    inside = {day for block in blocks for day in block[1:]}
    return [day for day in range(n_days + 1) if day not in inside]
