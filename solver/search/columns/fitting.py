"""Which limits the states of the pricing hold, and which shape people share.

Every counter multiplies the states.  Those that are owed come first, then the smallest, as
long as the states stay few.  Pricing shape by shape takes time: where people's limits differ
too much, the states hold only what is owed, and count as far as anybody may go; what a
person herself may reach by the last day is then her own business.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from solver.search.columns.counts import Counts
from solver.search.columns.tour_space import Blocks, Counter, Limits, TourShape, TourSpace

_MOST_STATES = 400
"""Counter values of one person and day that are always worth their time."""
_MOST_IN_ALL = 4_000_000
"""Counter values of all people and days, where pricing is to be exact if it can."""
_MOST_SHAPES = 40
_NO_LIMIT = 2**40

_Kind = tuple[object, ...]


def fit(people: Sequence[Limits], *, is_quick: bool = False) -> tuple[TourSpace, ...]:
    """Return everybody's tours as they are priced.

    ``is_quick``: few states even where all would fit.  What the states do not hold is in
    ``extra``: rows of the master, and prices, see to it.
    """
    n_cells = len(people) * people[0].shape.n_days
    most = _MOST_STATES if is_quick else max(_MOST_STATES, _MOST_IN_ALL // n_cells)
    own = _Fitting(people, most, is_shared=False).spaces()
    if len({space.shape for space in own}) <= _MOST_SHAPES:
        return own
    return _Fitting(people, most, is_shared=True).spaces()


class _Fitting:
    def __init__(self, people: Sequence[Limits], most_states: int, *, is_shared: bool) -> None:
        self._people = people
        self._most_states = most_states
        self._is_shared = is_shared
        self._sizes: dict[TourShape, int] = {}
        self._most: dict[_Kind, int] = {}
        for person in people:
            shape = person.shape
            for counter in shape.counters:
                self._widen(_kind(counter), counter.windows[-1].most)
            if shape.blocks is not None:
                self._widen(shape.blocks.days, shape.blocks.most)

    def _widen(self, kind: _Kind, most: int) -> None:
        self._most[kind] = max(most, self._most.get(kind, 0))

    def spaces(self) -> tuple[TourSpace, ...]:
        return tuple(map(self._space, self._people))

    def _space(self, person: Limits) -> TourSpace:
        own = person.shape
        blocks = own.blocks
        if blocks is not None and self._is_shared:
            blocks = Blocks(blocks.days, self._most[blocks.days])
        shape = replace(own, counters=(), blocks=blocks)
        held: list[Counter] = []
        extra: list[Counter] = []
        for counter in sorted(own.counters, key=self._reach):
            larger = replace(shape, counters=(*shape.counters, self._shared(counter, own)))
            # Those that follow are larger still.
            is_wanted = _is_owed(counter) or not self._is_shared
            if is_wanted and not extra and self._size(larger) <= self._most_states:
                shape = larger
                held.append(counter)
            else:
                extra.append(counter)
        sums = [_last(counter, own.n_days) for counter in held]
        if own.blocks is not None:
            sums.append((0, own.blocks.most))
        return TourSpace(person, shape, tuple(sums), tuple(extra))

    def _reach(self, counter: Counter) -> tuple[bool, int, tuple[int, ...]]:
        """Sort what is owed first, then the smallest."""
        largest = max(self._most[_kind(counter)], *(w.most for w in counter.windows))
        return not _is_owed(counter), largest, counter.gains

    def _shared(self, counter: Counter, own: TourShape) -> Counter:
        """Return the counter with the limit of its last day as wide as anybody's."""
        last = counter.windows[-1]
        if last.stop < own.n_days or not self._is_shared:
            return counter
        wide = replace(last, least=0, most=self._most[_kind(counter)])
        return replace(counter, windows=(*counter.windows[:-1], wide))

    def _size(self, shape: TourShape) -> int:
        if shape not in self._sizes:
            self._sizes[shape] = Counts(shape, self._most_states).size
        return self._sizes[shape]


def _kind(counter: Counter) -> _Kind:
    last = counter.windows[-1]
    return counter.gains, counter.windows[:-1], last.first, last.stop


def _last(counter: Counter, n_days: int) -> tuple[int, int]:
    last = counter.windows[-1]
    return (last.least, last.most) if last.stop == n_days else (0, _NO_LIMIT)


def _is_owed(counter: Counter) -> bool:
    """Tell whether a tour without shifts breaks the limits."""
    return any(window.least > 0 for window in counter.windows)
