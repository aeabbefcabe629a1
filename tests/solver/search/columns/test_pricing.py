"""The cheapest tour of the pricing against every tour there is."""

from __future__ import annotations

import math
import random
from itertools import product

import numpy as np
import pytest

from solver.search.cancellation import CancelToken
from solver.search.columns.fitting import fit
from solver.search.columns.pricing_round import PricingRound
from solver.search.columns.tour_space import (
    OFF,
    Beside,
    Blocks,
    Counter,
    Limits,
    TourShape,
    Window,
    part,
)


def is_allowed(limits: Limits, tour: tuple[int, ...]) -> bool:
    """What a tour may be, told run by run, with what lies before and after it."""
    after = limits.after
    line = [*tour, *([after.pattern] if after.run > 0 else [OFF]) * abs(after.run)]
    if after.run and not after.is_edge:
        line += [OFF] if after.run > 0 else [0]
    return keeps_runs(limits, line, len(tour)) and keeps_sums(limits.shape, tour)


def keeps_runs(limits: Limits, line: list[int], n_days: int) -> bool:
    shape, start = limits.shape, limits.before
    run, days_off = max(0, start.run), max(0, -start.run)
    rested = start.run <= 0 and (start.is_edge or days_off >= shape.least_off)
    last = start.pattern if start.run > 0 else OFF
    for day, pattern in enumerate(line):
        if pattern == OFF:
            began_before = start.is_edge and start.run >= 0 and run == day + start.run
            if last != OFF and run < shape.least_work and not began_before:
                return False
            days_off = 1 if last != OFF else days_off + 1
            rested = (rested and last == OFF) or days_off >= shape.least_off
            run = 0
        else:
            run += 1
            # Days beyond ours go as they will; only how they fit ours is asked.
            follows = rested if last == OFF else (last, pattern) not in shape.forbidden
            if not (follows or (day > n_days and last != OFF)) or run > (shape.most_work or 99):
                return False
        last = pattern
    return True


def keeps_sums(shape: TourShape, tour: tuple[int, ...]) -> bool:
    for counter in shape.counters:
        for window in counter.windows:
            days = range(window.first, window.stop)
            total = sum(counter.gains[tour[d]] for d in days if tour[d] != OFF)
            if not window.least <= total <= window.most:
                return False
    blocks = shape.blocks
    return blocks is None or (
        sum(any(tour[d] != OFF for d in block) for block in blocks.days) <= blocks.most
    )


def random_limits(rng: random.Random, n_days: int = 0) -> Limits:
    n_days = n_days or rng.randint(3, 6)
    n_patterns = rng.randint(1, 3)
    pairs = product(range(n_patterns), repeat=2)
    least_work = rng.randint(1, 3)
    before = random_beside(rng, n_patterns)
    may_be_short = before.is_edge and 0 <= before.run < least_work
    size = (n_days, n_patterns)
    shape = TourShape(
        n_days,
        n_patterns,
        frozenset(pair for pair in pairs if rng.random() < 0.3),
        least_work,
        rng.choice((max(before.run, least_work) + rng.randint(0, 2), None)),
        rng.randint(1, 3),
        before.run if may_be_short else None,
        tuple(random_counter(rng, n_days, n_patterns) for _ in range(rng.randint(0, 2))),
        rng.choice((None, Blocks(((0, 1),), 0), Blocks(((0,), (1, 2)), 1))),
    )
    return Limits(
        shape,
        np.arange(math.prod(size)).reshape(size),
        np.array([rng.random() > 0.15 for _ in range(math.prod(size))]).reshape(size),
        np.array([rng.random() > 0.2 for _ in range(n_days)]),
        before,
        random_beside(rng, n_patterns),
    )


def random_beside(rng: random.Random, n_patterns: int) -> Beside:
    run = rng.randint(-2, 2)
    is_edge = run == 0 or rng.random() < 0.5
    return Beside(run, is_edge, rng.randrange(n_patterns) if run > 0 else OFF)


def random_counter(rng: random.Random, n_days: int, n_patterns: int) -> Counter:
    unit = rng.choice((1, 2, 120))
    gains = tuple(unit * rng.randint(0, 2) for _ in range(n_patterns))
    cut = rng.randint(1, n_days - 1)
    whole = (Window(0, n_days, unit * rng.randint(0, 3), unit * rng.randint(3, 7)),)
    two = (Window(0, cut, 0, unit * rng.randint(1, 3)), Window(cut, n_days, unit, unit * 3))
    return Counter(gains, rng.choice((whole, two)))


def allowed_tours(limits: Limits) -> list[tuple[int, ...]]:
    choices = [
        [OFF] * bool(may_be_off) + np.flatnonzero(is_open).tolist()
        for may_be_off, is_open in zip(limits.may_be_off, limits.open, strict=True)
    ]
    return [tour for tour in product(*choices) if is_allowed(limits, tour)]


@pytest.mark.parametrize("seed", range(300))
def test_the_cheapest_tour_is_allowed_and_none_is_cheaper(seed):
    rng = random.Random(seed)
    limits = random_limits(rng)
    prices = np.array([rng.randint(-9, 9) for _ in range(limits.open.size)], float)
    prices = prices.reshape(1, *limits.open.shape)
    costs, tours = PricingRound(fit([limits])).cheapest([0], prices, CancelToken())
    every = allowed_tours(limits)

    def cost(tour):
        return sum(prices[0, d, p] for d, p in enumerate(tour) if p != OFF)

    assert costs[0] == pytest.approx(min(map(cost, every), default=math.inf))
    if math.isfinite(costs[0]):
        assert tuple(tours[0].tolist()) in every
        assert cost(tours[0]) == pytest.approx(costs[0])


@pytest.mark.parametrize("seed", range(200))
def test_a_part_allows_what_the_whole_allows_there(seed):
    rng = random.Random(seed)
    limits = random_limits(rng, n_days=6)
    every = allowed_tours(limits)
    if not every:
        return
    first, stop = sorted(rng.sample([d for d in range(7) if splits_no_block(limits, d)], 2))
    known = rng.choice(every)
    alike = {
        t[first:stop] for t in every if t[:first] == known[:first] and t[stop:] == known[stop:]
    }
    few = part(limits, range(first, stop), np.array(known))
    assert set(allowed_tours(few)) == alike
    assert (few.columns == limits.columns[first:stop]).all()


def splits_no_block(limits: Limits, day: int) -> bool:
    blocks = limits.shape.blocks
    return blocks is None or not any(b[0] < day <= b[-1] for b in blocks.days)


def test_people_with_other_limits_of_their_own_are_priced_together(monkeypatch):
    monkeypatch.setattr("solver.search.columns.fitting._MOST_SHAPES", 1)
    people = [
        Limits(
            TourShape(4, 1, frozenset(), counters=(Counter((1,), (Window(0, 4, 1, most),)),)),
            np.arange(4).reshape(4, 1),
            np.ones((4, 1), bool),
            np.ones(4, bool),
            before,
        )
        for most, before in ((1, Beside()), (3, Beside(-1, is_edge=False)))
    ]
    spaces = fit(people)
    assert len({space.shape for space in spaces}) == 1
    costs, _ = PricingRound(spaces).cheapest([0, 1], np.full((2, 4, 1), -1.0), CancelToken())
    assert costs.tolist() == [-1, -3]


def test_an_unlimited_run_may_last_for_ever():
    limits = Limits(
        TourShape(12, 1, frozenset(), least_work=2),
        np.arange(12).reshape(12, 1),
        np.ones((12, 1), bool),
        np.ones(12, bool),
    )
    round_of_one = PricingRound(fit([limits]))
    costs, tours = round_of_one.cheapest([0], np.full((1, 12, 1), -1.0), CancelToken())
    assert costs.tolist() == [-12.0]
    assert tours.tolist() == [[0] * 12]
