"""The cheapest tour of the pricing against every tour there is."""

from __future__ import annotations

import math
import random
from itertools import product

import numpy as np
import pytest

from solver.search.columns.pricing import Pricing
from solver.search.columns.tour_space import OFF, Blocks, Counter, Start, TourShape, Window


def is_allowed(shape: TourShape, tour: tuple[int, ...]) -> bool:
    """What a tour may be, told day by day."""
    start = shape.start
    run = start.run if start.run > 0 else 0
    rested = start.run <= 0 and (start.is_edge or -start.run >= shape.least_off)
    days_off, last = max(0, -start.run), start.pattern if start.run > 0 else OFF
    for day, pattern in enumerate(tour):
        if pattern == OFF:
            if last != OFF:
                began_before = start.is_edge and run == day + max(0, start.run)
                if run < shape.least_work and not began_before:
                    return False
                run, days_off, rested = 0, 0, False
            days_off += 1
            rested = rested or days_off >= shape.least_off
        else:
            run += 1
            if (last == OFF and not rested) or (last, pattern) in shape.forbidden:
                return False
            if run > shape.most_work:
                return False
        last = pattern
    return keeps_sums(shape, tour)


def keeps_sums(shape: TourShape, tour: tuple[int, ...]) -> bool:
    for counter in shape.counters:
        for window in counter.windows:
            days = range(window.first, window.stop)
            total = sum(counter.gains[d][tour[d]] for d in days if tour[d] != OFF)
            if not window.least <= total <= window.most:
                return False
    blocks = shape.blocks
    return blocks is None or (
        sum(any(tour[d] != OFF for d in block) for block in blocks.days) <= blocks.most
    )


def random_shape(rng: random.Random) -> TourShape:
    n_days, n_patterns = rng.randint(3, 6), rng.randint(1, 3)
    pairs = product(range(n_patterns), repeat=2)
    forbidden = frozenset(pair for pair in pairs if rng.random() < 0.3)
    least_work = rng.randint(1, 3)
    most_work = rng.choice((least_work, least_work + 1, 5, 99))
    run = rng.randint(-2, min(2, most_work))
    start = Start(
        run, run == 0 or rng.random() < 0.5, rng.randrange(n_patterns) if run > 0 else OFF
    )
    counters = tuple(random_counter(rng, n_days, n_patterns) for _ in range(rng.randint(0, 2)))
    blocks = rng.choice((None, Blocks(((0, 1),), 0), Blocks(((0,), (1, 2)), 1)))
    least_off = rng.randint(1, 3)
    return TourShape(
        n_days, n_patterns, forbidden, least_work, most_work, least_off, start, counters, blocks
    )


def random_counter(rng: random.Random, n_days: int, n_patterns: int) -> Counter:
    unit = rng.choice((1, 2, 120))
    gains = tuple(tuple(unit * rng.randint(0, 2) for _ in range(n_patterns)) for _ in range(n_days))
    cut = rng.randint(1, n_days - 1)
    whole = (Window(0, n_days, unit * rng.randint(0, 3), unit * rng.randint(3, 7)),)
    two = (Window(0, cut, 0, unit * rng.randint(1, 3)), Window(cut, n_days, unit, unit * 3))
    return Counter(gains, rng.choice((whole, two)))


@pytest.mark.parametrize("seed", range(150))
def test_the_cheapest_tour_is_allowed_and_none_is_cheaper(seed):
    rng = random.Random(seed)
    shape = random_shape(rng)
    size = (2, shape.n_days, shape.n_patterns)
    prices = np.array([rng.randint(-9, 9) for _ in range(math.prod(size))], float).reshape(size)
    prices[np.array([rng.random() < 0.15 for _ in range(prices.size)]).reshape(size)] = np.inf
    off = np.array([rng.choice((0.0, 0.0, 2.0, np.inf)) for _ in range(2 * shape.n_days)])
    off = off.reshape(2, -1)
    costs, tours = Pricing(shape).cheapest(prices, off)
    every = [
        tour
        for tour in product(range(OFF, shape.n_patterns), repeat=shape.n_days)
        if is_allowed(shape, tour)
    ]
    for person in range(2):

        def cost(tour, person=person):
            return sum(
                off[person, d] if p == OFF else prices[person, d, p] for d, p in enumerate(tour)
            )

        assert costs[person] == pytest.approx(min(map(cost, every), default=math.inf))
        if math.isfinite(costs[person]):
            assert is_allowed(shape, tuple(tours[person].tolist()))
            assert cost(tours[person]) == pytest.approx(costs[person])


def test_an_unlimited_run_may_last_for_ever():
    shape = TourShape(12, 1, frozenset(), 2, 99, 1, Start(), (), None)
    costs, tours = Pricing(shape).cheapest(np.full((1, 12, 1), -1.0), np.zeros((1, 12)))
    assert costs.tolist() == [-12.0]
    assert tours.tolist() == [[0] * 12]
