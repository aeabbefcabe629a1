"""Which limits the states hold: what is owed first, never too many, shapes shared."""

from __future__ import annotations

import random

import numpy as np
import pytest

from solver.search.columns.counts import Counts
from solver.search.columns.fitting import fit
from solver.search.columns.tour_space import Blocks, Counter, Limits, TourShape, Window

DAYS = 8


def one(*counters: Counter, blocks: Blocks | None = None, n_patterns: int = 1) -> Limits:
    """A person who may do anything within her counters."""
    size = (DAYS, n_patterns)
    return Limits(
        TourShape(DAYS, n_patterns, frozenset(), counters=counters, blocks=blocks),
        np.arange(DAYS * n_patterns).reshape(size),
        np.ones(size, bool),
        np.ones(DAYS, bool),
    )


def count(most: int, *, least: int = 0, gain: int = 1) -> Counter:
    return Counter((gain,), (Window(0, DAYS, least, most),))


def nights(most: int, *, least: int = 0) -> Counter:
    """Shifts of the second of two patterns."""
    return Counter((0, 1), (Window(0, DAYS, least, most),))


def days(most: int, *, least: int = 0) -> Counter:
    """Shifts of the first of two patterns."""
    return Counter((1, 0), (Window(0, DAYS, least, most),))


@pytest.fixture
def allow(monkeypatch):
    """Limit the states of a person and day, and the shapes."""

    def limit(states: int, *, in_all: int = 1, shapes: int = 40) -> None:
        module = "solver.search.columns.fitting."
        monkeypatch.setattr(module + "_MOST_STATES", states)
        monkeypatch.setattr(module + "_MOST_IN_ALL", in_all)
        monkeypatch.setattr(module + "_MOST_SHAPES", shapes)

    return limit


def test_what_is_owed_comes_before_what_is_smaller(allow):
    allow(8)
    small, owed = nights(3), days(7, least=5)
    (space,) = fit([one(small, owed, n_patterns=2)])
    assert (space.shape.counters, space.extra) == ((owed,), (small,))
    assert space.sums == ((5, 7),)


def test_of_what_is_not_owed_the_smallest_come_first(allow):
    allow(5)
    large, small = days(6), nights(4)
    (space,) = fit([one(large, small, n_patterns=2)])
    assert (space.shape.counters, space.extra) == ((small,), (large,))


def test_where_people_are_few_the_states_may_be_many(allow):
    limits = one(nights(3), days(7, least=5), n_patterns=2)
    allow(8, in_all=DAYS * 1000)
    (space,) = fit([limits])
    assert not space.extra
    (quick,) = fit([limits], is_quick=True)
    assert quick.extra == (nights(3),)
    allow(8, in_all=DAYS * 20)  # six people: three states each
    assert all(space.extra for space in fit([limits] * 6))


@pytest.mark.parametrize("seed", range(60))
def test_the_states_are_never_more_than_allowed_and_no_limit_is_lost(allow, seed):
    rng = random.Random(seed)
    most = rng.choice((1, 4, 12, 60))
    allow(most, shapes=rng.choice((1, 40)))
    people = [one(*random_counters(rng), n_patterns=2) for _ in range(4)]
    for limits, space in zip(people, fit(people), strict=True):
        assert Counts(space.shape).size <= most
        assert len(space.sums) == len(space.shape.counters)
        held = {(counter.gains, counter.windows[0].first) for counter in space.shape.counters}
        left = {(counter.gains, counter.windows[0].first) for counter in space.extra}
        assert len(space.shape.counters) + len(space.extra) == len(limits.shape.counters)
        assert held | left == {(c.gains, c.windows[0].first) for c in limits.shape.counters}


def random_counters(rng: random.Random) -> list[Counter]:
    counters = []
    for gains in ((1, 1), (0, 1), (480, 600)):
        cut = rng.randint(1, DAYS - 1)
        windows = ((0, DAYS),) if rng.random() < 0.5 else ((0, cut), (cut, DAYS))
        unit = max(gains)
        limits = [
            Window(first, stop, unit * rng.choice((0, 0, 1)), unit * rng.randint(1, 4))
            for first, stop in windows
        ]
        counters.append(Counter(gains, tuple(limits)))
    return counters


def test_people_who_differ_too_much_share_the_states_of_what_is_owed(allow):
    allow(100, shapes=1)
    people = [one(count(most), count(most + 1, least=2, gain=2)) for most in (3, 5)]
    first, second = fit(people)
    assert first.shape == second.shape
    assert [counter.gains for counter in first.shape.counters] == [(2,)]
    # As far as anybody may go; how far she herself may go is told beside it.
    assert first.shape.counters[0].windows == (Window(0, DAYS, 0, 6),)
    assert (first.sums, second.sums) == (((2, 4),), ((2, 6),))
    assert [space.extra for space in (first, second)] == [(count(3),), (count(5),)]


def test_people_who_differ_little_keep_shapes_of_their_own(allow):
    allow(100, shapes=2)
    spaces = fit([one(count(most)) for most in (3, 5)])
    assert len({space.shape for space in spaces}) == 2
    assert not any(space.extra for space in spaces)


def test_blocks_are_always_in_the_states(allow):
    allow(1, shapes=1)
    weekends = ((5, 6),)
    people = [one(count(3), blocks=Blocks(weekends, most)) for most in (0, 1)]
    first, second = fit(people)
    assert first.shape == second.shape
    assert first.shape.blocks == Blocks(weekends, 1)
    assert (first.sums, second.sums) == (((0, 0),), ((0, 1),))
