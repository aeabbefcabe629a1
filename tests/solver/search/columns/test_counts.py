"""Counter values that can be reached, numbered."""

from __future__ import annotations

import numpy as np

from solver.search.columns.counts import Counts, as_slice
from solver.search.columns.tour_space import Counter, TourShape, Window


def shape(n_days: int, gains: tuple[int, ...], *windows: Window) -> TourShape:
    counter = Counter(gains, windows)
    return TourShape(n_days, len(gains), frozenset(), counters=(counter,))


def test_only_sums_of_whole_shifts_are_numbered():
    counts = Counts(shape(3, (480, 600), Window(0, 3, 0, 1200)))
    assert counts.size == 6  # 0, 480, 600, 960, 1080, 1200
    sources, targets = counts.moved((600,))
    assert sources.tolist() == [0, 1, 2]
    assert targets.tolist() == [2, 4, 5]
    assert counts.before((600,)).tolist() == [-1, -1, 0, -1, 1, 2]


def test_a_window_that_ends_lets_through_what_is_within_its_limits():
    two = shape(2, (1,), Window(0, 1, 1, 1), Window(1, 2, 0, 1))
    counts = Counts(two)
    closing = counts.closing({0: Window(0, 1, 1, 1)}, is_last=False)
    assert closing.targets.tolist() == [0]
    assert closing.members.tolist() == [[1]]


def test_numbering_stops_beyond_the_limit():
    assert Counts(shape(9, (1,), Window(0, 9, 0, 9)), most=4).size == 5
    assert Counts(shape(9, (1,), Window(0, 9, 0, 9))).size == 10


def test_places_that_follow_each_other_are_a_slice():
    assert as_slice(np.array([3, 4, 5])) == slice(3, 6)
    assert as_slice(np.array([3, 5])).tolist() == [3, 5]
