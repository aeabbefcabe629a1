"""Long horizons a few weeks at a time: everybody is free in a window of days, settled outside.

To begin with everybody gets any tour that keeps her limits, then better ones, a few people at a
time, at the prices that the tours of all others leave. Then windows are chosen anew beside
the days around them, first one after the other, later at random (fix-and-optimise; Pochet &
Wolsey 2006). What the whole horizon limits (hours, weekends, shifts of a kind) is limited in a
window by what the other days leave of it.
"""

from __future__ import annotations

import math
import random
import threading
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
from solver.search.incumbent import Incumbent, Values, beside_news, whole
from solver.search.reduction import Program
from solver.search.relax_and_fix import RelaxAndFix
from solver.search.stopwatch import Stopwatch

_LENGTH_DAYS = 28
_LEAST_DAYS = 7
_WINDOW_CELLS = 14_000
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
        make_groups: Callable[[], RelaxAndFix],
    ) -> None:
        """``lp``: without the rows that say what the limits of the people say.

        ``make_groups``: of what chooses a few people's whole horizon anew; made after the
        first pass, for that takes a minute with a year of 150 people.
        """
        self._people = people
        self._make_groups = make_groups
        self._core = Core(lp, fit(people, is_quick=True))
        self._cells = np.stack([limits.columns for limits in people])
        self._program = Program(lp, self._cells)
        self._cancel = cancel
        self._incumbent = incumbent
        self._random = random.Random(seed)
        self._numbers = np.random.default_rng(seed)
        self._n_rows = lp.num_row_
        self._n_days = self._cells.shape[1]
        self._cuts = _cuts(people)
        self._gains = Gains(2, incumbent, self._random)
        fitting = max(_LEAST_DAYS, _WINDOW_CELLS // self._cells[:, 0].size)
        self._length = float(min(_LENGTH_DAYS, fitting, self._n_days))

    def run(self, passed: threading.Event) -> None:
        """Search until cancelled; not at all if somebody gets no first tour.

        ``passed`` is set as soon as every day has been in a window.
        """
        if self._incumbent.best() is None and not self._begin():
            return
        while self._incumbent.best() is None:  # the first tours are none; others search for one
            if self._cancel.is_cancelled():
                return
            time.sleep(_POLL_SECONDS)
        day = 0
        while day < self._n_days and not self._cancel.is_cancelled():
            day = self._improve(day)
        if self._cancel.is_cancelled():
            return
        passed.set()
        groups = self._make_groups()
        while not self._cancel.is_cancelled():
            way = self._gains.next()
            with self._gains.trial(way):
                if way:
                    groups.improve_once()
                else:
                    self._improve(self._random.randrange(self._n_days))

    def _begin(self) -> bool:
        """Give everybody a tour that keeps her limits; tell whether all have one.

        Any tour at first, then better ones, some people at a time, at the prices that the
        tours of the others leave.  Rows that several people share are only priced: the tours
        together may break them, and are no solution then.
        """
        pricing = PricingRound(self._core.spaces)
        found: dict[int, IntArray] = {}
        everybody = list(range(len(self._people)))
        for _ in range(_TRIALS):
            waiting = [e for e in everybody if e not in found]
            found |= self._legal(pricing, waiting, self._numbers.random(self._cells.shape))
        if len(found) < len(everybody):
            return False
        self._offer(found)
        size = max(1, len(everybody) // _BATCHES)
        master = Master(self._core, (), found, self._core.penalty)
        for blur in _BLURS:
            self._random.shuffle(everybody)
            for first in range(0, len(everybody), size):
                some = everybody[first : first + size]
                for e in some:
                    master.settle(e, found[e], -1)
                found |= self._anew(pricing, some, master, blur)
                for e in some:
                    master.settle(e, found[e])
            if not self._offer(found):
                break
        return not self._cancel.is_cancelled()

    def _anew(
        self, pricing: PricingRound, some: Sequence[int], master: Master, blur: float
    ) -> dict[int, IntArray]:
        """Return tours of some people that suit those of all others, where any are found.

        ``master``: all others have their tours.  ``blur``: how far chance decides instead
        (0 to 1).
        """
        relaxed = master.relax()
        if relaxed is None:
            return {}
        # The rows behind those of the program are people's own: their tours see to them.
        shared = np.where(np.arange(self._core.n_rows) < self._n_rows, relaxed.duals, 0.0)
        # Where nobody is at work the program may name the price of one fewer: beyond all costs.
        most = self._core.largest_cost
        prices = self._core.prices(np.clip(shared, -most, most))
        # Prices that differ everywhere: sums move in small steps with a price on them.
        noise = self._numbers.random(prices.shape)
        return self._legal(pricing, some, prices * (1 - blur * noise) + noise)

    def _legal(
        self, pricing: PricingRound, some: Sequence[int], prices: FloatArray
    ) -> dict[int, IntArray]:
        if not some or self._cancel.is_cancelled():
            return {}
        _, tours = pricing.cheapest(some, prices, self._cancel)
        return pricing.legal(some, prices, tours, self._cancel)

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
            self._offer_beside_news(known, best[0], whole(values))

    def _offer_beside_news(self, before: Values, cost: int, after: Values) -> None:
        """Offer a better solution, beside what another engine has changed meanwhile."""
        now = self._incumbent.best()
        if now is None or now[1] == before:
            self._incumbent.offer(cost, after)
            return
        tours = [np.stack(self._core.tours(values)) for values in (now[1], before, after)]
        self._offer(dict(enumerate(beside_news(tours[0], tours[1], tours[2]))))


def _cuts(people: Sequence[Limits]) -> list[int]:
    """Days on which a window may begin or end: no block of days lies across."""
    n_days = people[0].shape.n_days
    shapes = (person.shape.blocks for person in people)
    blocks = {block for found in shapes if found is not None for block in found.days}
    inside = {day for block in blocks for day in block[1:]}
    return [day for day in range(n_days + 1) if day not in inside]
