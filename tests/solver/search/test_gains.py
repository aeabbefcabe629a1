"""Ways that gain much are tried often, and no way is forgotten."""

from __future__ import annotations

import random
from collections import Counter

from solver.search.cancellation import CancelToken
from solver.search.gains import Gains
from solver.search.incumbent import Incumbent


def tried(gains: tuple[int, ...]) -> Counter[int]:
    """Try each way once, taking so much off the cost; then count what is next."""
    incumbent = Incumbent(CancelToken(), lambda _progress: None)
    cost = 1000
    incumbent.offer(cost, ())
    ways = Gains(len(gains), incumbent, random.Random(0))
    for way, gain in enumerate(gains):
        with ways.trial(way):
            cost -= gain
            incumbent.offer(cost, ())
    return Counter(ways.next() for _ in range(1000))


def test_what_gained_much_is_next_most_often():
    found = tried((5, 0, 500))
    assert found[2] > 600
    assert found[0] > 100
    assert found[1] > 100


def test_where_nothing_was_gained_all_are_alike():
    found = tried((0, 0))
    assert min(found.values()) > 400


def test_what_was_gained_long_ago_counts_little():
    incumbent = Incumbent(CancelToken(), lambda _progress: None)
    incumbent.offer(1000, ())
    ways = Gains(2, incumbent, random.Random(0))
    for way, cost in ((0, 500), (1, 400)):
        with ways.trial(way):
            incumbent.offer(cost, ())
    for _ in range(20):
        with ways.trial(0):
            pass
    found = Counter(ways.next() for _ in range(1000))
    assert found[1] > 600
