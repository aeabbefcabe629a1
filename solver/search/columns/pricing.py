"""The cheapest tour of each person under given prices, by dynamic programming over the days.

All people of one shape go at once, in arrays.  A state of a day is the run of days off
(saturated at the least that is asked for), or the run of days worked with the class of
the last pattern; beside it, the counters.  Patterns that may be followed by the same
patterns are one class: the state need not know more.  This is the resource-constrained
shortest path of column generation (Desrosiers & Luebbecke 2005), with the resources
as array axes.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from solver.search.columns.counts import (
    Closing,
    Counts,
    Places,
    Steps,
    as_slice,
    block_steps,
    steps_of,
    windows_ending,
)
from solver.search.columns.tour_space import (
    OFF,
    Beside,
    BoolArray,
    FloatArray,
    IntArray,
    Limits,
    TourShape,
)

Sums = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Ends:
    """One person's first state, and the states and counts that her last day may have."""

    first: int
    states: BoolArray
    counts: BoolArray


@dataclass(frozen=True, slots=True)
class _Bundle:
    """Patterns that look alike on a day: same class, same predecessors, same counter steps.

    ``from_off``, ``from_work``: the counts of the day before and of this one, after a day
    off and after a day worked; ``before_off``, ``before_work``: the same, count by count.
    """

    patterns: IntArray
    kind: int
    after: tuple[int, ...]
    from_off: tuple[Places, ...]
    from_work: tuple[Places, ...]
    before_off: IntArray
    before_work: IntArray


class Pricing:
    """Cheapest tours of a shape; built once, run with many prices."""

    def __init__(self, shape: TourShape) -> None:
        self._shape = shape
        self._kind_of, self._kinds = _classes(shape)
        self._n_kinds = len(self._kinds)
        self._n_off = max(1, shape.least_off)
        self._is_capped = shape.most_work is not None
        self._n_runs = max(1, shape.least_work) if shape.most_work is None else shape.most_work
        self._counts = Counts(shape)
        self._n_states = self._n_off + self._n_runs * self._n_kinds
        # A day off follows one day off fewer; the last state also follows itself.
        self._off_sources = [[n - 1] if n else [] for n in range(self._n_off)]
        self._off_sources[-1].append(self._n_off - 1)
        self._bundles = [self._bundles_of(day) for day in range(shape.n_days)]
        self._closing = [self._closing_of(day) for day in range(shape.n_days)]

    @property
    def n_cells(self) -> int:
        """Numbers kept a person: a measure of memory and of time."""
        return self._n_states * self._counts.size * (self._shape.n_days + 1)

    def ends_of(self, limits: Limits, sums: Sums) -> Ends:
        """Return where the tours of a person of this shape begin and end.

        ``sums``: her least and most of each counter, and of the blocks, on the last day.
        """
        values = self._counts.values
        kept = np.ones(len(values), dtype=np.bool_)
        for n, (least, most) in enumerate(sums):
            kept &= (least <= values[:, n]) & (values[:, n] <= most)
        states = [self._may_be_last(state, limits.after) for state in range(self._n_states)]
        return Ends(self._first_state(limits.before), np.array(states), kept)

    def cheapest(
        self, prices: FloatArray, off_prices: FloatArray, ends: Sequence[Ends]
    ) -> tuple[FloatArray, IntArray]:
        """Return the least price of a tour (B) and a tour that has it (B x D).

        ``prices`` is B x D x P, infinite where a shift is not open; ``off_prices`` is
        B x D.  A person without any tour has an infinite price.
        """
        layers = [self._first_layer(ends)]
        unclosed: list[FloatArray] = []
        for day in range(self._shape.n_days):
            layer = self._step(layers[-1], day, prices[:, day], off_prices[:, day])
            unclosed.append(layer)
            closing = self._closing[day]
            layers.append(layer if closing is None else _closed(layer, closing))
        states = np.stack([end.states for end in ends])[:, :, None]
        counts = np.stack([end.counts for end in ends])[:, None, :]
        flat = np.where(states & counts, layers[-1], np.inf).reshape(len(prices), -1)
        last = flat.argmin(axis=1)
        costs = flat[np.arange(len(prices)), last]
        tours = np.full(prices.shape[:2], OFF, dtype=np.int64)
        for person in np.flatnonzero(np.isfinite(costs)).tolist():
            end = divmod(int(last[person]), self._counts.size)
            tours[person] = self._trace(person, end, layers, unclosed, prices[person])
        return costs, tours

    # -- forward ----------------------------------------------------------------------

    def _first_layer(self, ends: Sequence[Ends]) -> FloatArray:
        layer = np.full((len(ends), self._n_states, self._counts.size), np.inf)
        layer[np.arange(len(ends)), [end.first for end in ends], 0] = 0.0
        return layer

    def _first_state(self, before: Beside) -> int:
        if before.run > 0:
            return self._work(min(before.run, self._n_runs), self._kind_of[before.pattern])
        known = self._n_off if before.is_edge else -before.run
        return min(known, self._n_off) - 1

    def _may_be_last(self, state: int, after: Beside) -> bool:
        """Tell whether the days after ours may follow a state of the last day."""
        if after.run == 0:
            return True
        run, kind = divmod(state - self._n_off, self._n_kinds)
        if after.run < 0:
            days_off = state + 1 if state < self._n_off else 0
            is_rest = after.is_edge or days_off - after.run >= self._shape.least_off
            return is_rest and (state < self._n_off or self._may_end(run + 1, self._shape.n_days))
        if state < self._n_off:
            worked, follows = after.run, state == self._n_off - 1
        else:
            worked = run + 1 + after.run
            follows = (self._kinds[kind][0], after.pattern) not in self._shape.forbidden
        is_long = after.is_edge or worked >= self._shape.least_work
        return follows and is_long and not (self._is_capped and worked > self._n_runs)

    def _work(self, run: int, kind: int) -> int:
        return self._n_off + (run - 1) * self._n_kinds + kind

    def _step(
        self, before: FloatArray, day: int, prices: FloatArray, off_prices: FloatArray
    ) -> FloatArray:
        after = np.full_like(before, np.inf)
        worked = before[:, self._n_off :].reshape(len(before), self._n_runs, self._n_kinds, -1)
        self._take_off(before, worked, after, day)
        after[:, : self._n_off] += off_prices[:, None, None]
        rested = before[:, self._n_off - 1]
        into = after[:, self._n_off :].reshape(worked.shape)
        earlier: dict[tuple[int, ...], FloatArray] = {}
        for bundle in self._bundles[day]:
            price = prices[:, bundle.patterns].min(axis=1)[:, None]
            source, target = bundle.from_off
            _lower(into[:, 0, bundle.kind], rested, price, source, target)
            if not bundle.after:
                continue
            if bundle.after not in earlier:
                earlier[bundle.after] = _least(worked, bundle.after)
            self._extend(into[:, :, bundle.kind], earlier[bundle.after], price, bundle)
        after[:, self._n_off :] = into.reshape(len(before), -1, self._counts.size)
        return after

    def _take_off(
        self, before: FloatArray, worked: FloatArray, after: FloatArray, day: int
    ) -> None:
        """Begin, or go on with, days off."""
        ending = [run - 1 for run in range(1, self._n_runs + 1) if self._may_end(run, day)]
        if ending and self._n_kinds:
            after[:, 0] = worked[:, ending].min(axis=(1, 2))
        last = self._n_off - 1
        if last:
            after[:, 1:last] = before[:, : last - 1]
            after[:, last] = before[:, last - 1 :][:, :2].min(axis=1)
        else:
            np.minimum(after[:, 0], before[:, 0], out=after[:, 0])

    def _extend(
        self, into: FloatArray, earlier: FloatArray, price: FloatArray, bundle: _Bundle
    ) -> None:
        """Let each run go on by a day; a run without a limit stays in its last state."""
        source, target = bundle.from_work
        if self._n_runs > 1:
            _lower(into[:, 1:], earlier[:, :-1], price[:, None], source, target)
        if not self._is_capped:
            _lower(into[:, -1], earlier[:, -1], price, source, target)

    def _may_end(self, run: int, day: int) -> bool:
        """Tell whether a run of days worked may be over on ``day``."""
        short = self._shape.short_run
        return run >= self._shape.least_work or (short is not None and run == day + short)

    # -- backward ---------------------------------------------------------------------

    def _trace(
        self,
        person: int,
        end: tuple[int, int],
        layers: list[FloatArray],
        unclosed: list[FloatArray],
        prices: FloatArray,
    ) -> list[int]:
        """Follow one person's cheapest tour back from its end (state and count)."""
        tour = []
        state, count = end
        for day in reversed(range(self._shape.n_days)):
            closing = self._closing[day]
            if closing is not None:
                members = closing.members[closing.targets.searchsorted(count)]
                count = int(members[unclosed[day][person, state, members].argmin()])
            before = layers[day][person]
            if state < self._n_off:
                state, pattern = self._before_off(before[:, count], state, day), OFF
            else:
                state, count, pattern = self._before_work(before, state, count, day, prices[day])
            tour.append(pattern)
        return tour[::-1]

    def _before_off(self, before: FloatArray, state: int, day: int) -> int:
        """Return the cheapest state of the day before a day off."""
        sources = self._off_sources[state]
        if state == 0:
            ends = [run for run in range(1, self._n_runs + 1) if self._may_end(run, day)]
            sources = sources + [self._work(run, k) for run in ends for k in range(self._n_kinds)]
        return sources[int(before[sources].argmin())]

    def _before_work(
        self, before: FloatArray, state: int, count: int, day: int, prices: FloatArray
    ) -> tuple[int, int, int]:
        """Return the cheapest state and count of the day before, and the pattern worked."""
        run, kind = divmod(state - self._n_off, self._n_kinds)
        best = (math.inf, state, count, OFF)
        for bundle in self._bundles[day]:
            if bundle.kind != kind:
                continue
            offered = prices[bundle.patterns]
            place = int(offered.argmin())
            for earlier, sources in self._sources(bundle, run):
                at = int(earlier[count])
                if at >= 0:
                    values = before[sources, at]
                    n = int(values.argmin())
                    offer = float(values[n] + offered[place])
                    if offer < best[0]:
                        best = (offer, sources[n], at, int(bundle.patterns[place]))
        return best[1:]

    def _sources(self, bundle: _Bundle, run: int) -> Iterator[tuple[IntArray, list[int]]]:
        """Yield what may lie before the bundle's shift as day ``run`` (from 0) of a run."""
        if run == 0:
            yield bundle.before_off, [self._n_off - 1]
        runs = [run] if run > 0 else []
        if not self._is_capped and run == self._n_runs - 1:
            runs.append(self._n_runs)
        if runs and bundle.after:
            yield bundle.before_work, [self._work(r, k) for r in runs for k in bundle.after]

    # -- what the shape says of a day ---------------------------------------------------

    def _bundles_of(self, day: int) -> list[_Bundle]:
        shape, counts = self._shape, self._counts
        members: dict[tuple[int, tuple[int, ...], Steps], list[int]] = defaultdict(list)
        for p in range(shape.n_patterns):
            after = tuple(
                k for k, kind in enumerate(self._kinds) if (kind[0], p) not in shape.forbidden
            )
            members[self._kind_of[p], after, steps_of(shape, day, p)].append(p)
        from_off, from_work = block_steps(shape, day)
        bundles = []
        for (kind, after, steps), patterns in members.items():
            rested, worked = (*steps, *from_off), (*steps, *from_work)
            bundles.append(
                _Bundle(
                    np.array(patterns),
                    kind,
                    after,
                    tuple(map(as_slice, counts.moved(rested))),
                    tuple(map(as_slice, counts.moved(worked))),
                    counts.before(rested),
                    counts.before(worked),
                )
            )
        return bundles

    def _closing_of(self, day: int) -> Closing | None:
        limits = windows_ending(self._shape, day)
        is_last = day == self._shape.n_days - 1
        return self._counts.closing(limits, is_last=is_last) if limits else None


def _classes(shape: TourShape) -> tuple[list[int], list[tuple[int, ...]]]:
    """Return the class of each pattern, and the patterns of each class.

    Patterns are alike if the same ones may follow them.
    """
    alike: dict[frozenset[int], list[int]] = defaultdict(list)
    for p in range(shape.n_patterns):
        later = frozenset(q for q in range(shape.n_patterns) if (p, q) in shape.forbidden)
        alike[later].append(p)
    kinds = [tuple(patterns) for patterns in alike.values()]
    return [
        next(k for k, kind in enumerate(kinds) if p in kind) for p in range(shape.n_patterns)
    ], kinds


def _closed(layer: FloatArray, closing: Closing) -> FloatArray:
    """Where the window of a counter ends: keep what is within its limits, count anew."""
    closed = np.full_like(layer, np.inf)
    closed[:, :, closing.targets] = layer[:, :, closing.members].min(axis=-1)
    return closed


def _lower(
    into: FloatArray, earlier: FloatArray, price: FloatArray, source: Places, target: Places
) -> None:
    """Lower ``into`` (B x ... x counts) to ``earlier`` plus the price, counts moved."""
    moved = earlier[..., source] + price
    into[..., target] = np.minimum(into[..., target], moved)


def _least(worked: FloatArray, kinds: tuple[int, ...]) -> FloatArray:
    """Cheapest of several classes, run by run (B x R x counters)."""
    return reduce(np.minimum, (worked[:, :, kind] for kind in kinds))
