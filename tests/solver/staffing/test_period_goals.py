"""Goals over a day or week: they hold on average, with the fewest agents or next to it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.domain.queue import Queue
from solver.staffing.interval_goals import agents_for_intervals
from solver.staffing.performance import performance
from solver.staffing.period_goals import agents_for_period
from solver.staffing.whole_agents import work_of

FREE = Queue("q", max_occupancy=1)
QUEUES = (
    FREE,
    Queue("q", shrinkage=0.3, asa_seconds=2.5),
    Queue("q", patience_seconds=0, asa_seconds=12, shrinkage=0.1),
    Queue("q", service_level=0.8, answer_rate=0, max_occupancy=1, threshold_seconds=20),
    Queue("q", service_level=0, answer_rate=0.9, max_occupancy=1, patience_seconds=60),
)


def averages(queue: Queue, volume, aht, agents, minutes=30) -> tuple[float, float, float]:
    found = performance(queue, volume, aht, agents, minutes)
    means = [
        np.average(values[volume > 0], weights=volume[volume > 0])
        for values in (found.answer_rate, found.service_level, found.asa_seconds)
    ]
    return float(means[0]), float(means[1]), float(means[2])


def hold(queue: Queue, volume, aht, agents) -> bool:
    answer_rate, service_level, asa = averages(queue, volume, aht, agents)
    return (
        answer_rate >= queue.answer_rate - 1e-7
        and service_level >= queue.service_level - 1e-7
        and (queue.asa_seconds == 0 or asa <= queue.asa_seconds + 1e-4)
    )


def by_interval(queue: Queue, volume, aht):
    return agents_for_intervals(queue, work_of(queue, volume, aht, 30))


def day_of_calls(seed: int, n: int = 48):
    draw = np.random.default_rng(seed)
    shape = np.clip(np.sin((np.arange(n) % 48 - 14) / 26 * np.pi), 0, 1)
    return shape * draw.uniform(60, 140, n), draw.uniform(200, 400, n)


@pytest.mark.parametrize("queue", QUEUES)
@pytest.mark.parametrize("seed", [1, 2])
def test_the_goals_hold_with_fewer_agents_than_by_interval(queue, seed):
    volume, aht = day_of_calls(seed)
    agents = agents_for_period(queue, volume, aht, 30, 48)
    assert hold(queue, volume, aht, agents)
    assert agents.sum() < by_interval(queue, volume, aht).sum()


@pytest.mark.parametrize("queue", QUEUES)
def test_no_agent_can_be_taken_out(queue):
    volume, aht = day_of_calls(3)
    agents = agents_for_period(queue, volume, aht, 30, 48)
    limits = replace(queue, service_level=0, answer_rate=0, asa_seconds=0)
    least = by_interval(limits, volume, aht)
    for t in np.flatnonzero(agents > least):
        fewer = agents.copy()
        fewer[t] -= 1
        assert not hold(queue, volume, aht, fewer)


@pytest.mark.parametrize("queue", QUEUES)
def test_limits_hold_in_every_interval(queue):
    volume, aht = day_of_calls(4)
    strict = replace(queue, max_occupancy=0.85, minimum_agents=6)
    agents = agents_for_period(strict, volume, aht, 30, 48)
    found = performance(strict, volume, aht, agents, 30)
    assert (found.occupancy <= 0.85 + 1e-7).all()
    assert (agents[volume > 0] >= 6).all()
    assert not agents[volume == 0].any()


def fewest(queue: Queue, volume, aht) -> int:
    """Try every number of agents in every interval."""
    most = int(by_interval(queue, volume, aht).max()) + 4
    least = by_interval(replace(queue, service_level=0, answer_rate=0, asa_seconds=0), volume, aht)
    levels = [
        performance(queue, v, a, np.arange(most + 1), 30) for v, a in zip(volume, aht, strict=True)
    ]
    best = most * len(volume)
    for agents in product(*(range(n, most + 1) for n in least)):
        if sum(agents) >= best:
            continue
        rows = [
            (f.answer_rate[n], f.service_level[n], f.asa_seconds[n])
            for f, n in zip(levels, agents, strict=True)
        ]
        answer_rate, service_level, asa = volume @ np.array(rows) / volume.sum()
        if (
            answer_rate >= queue.answer_rate
            and service_level >= queue.service_level
            and (queue.asa_seconds == 0 or asa <= queue.asa_seconds)
        ):
            best = sum(agents)
    return best


@settings(max_examples=25, deadline=None)
@given(
    volume=st.lists(st.floats(2, 40), min_size=3, max_size=3),
    queue=st.sampled_from(QUEUES),
)
def test_against_every_number_of_agents(volume, queue):
    """Exact for one concave goal; at most one agent more with two goals or an S-shaped one."""
    calls, aht = np.array(volume), np.full(3, 300.0)
    found = int(agents_for_period(queue, calls, aht, 30, 3).sum())
    best = fewest(queue, calls, aht)
    exact = queue.service_level == 0
    assert best <= found <= best + (0 if exact else 1)


def test_periods_are_apart_and_the_last_may_be_short():
    volume, aht = day_of_calls(5, 48 + 48 + 20)
    agents = agents_for_period(FREE, volume, aht, 30, 48)
    for part in (slice(0, 48), slice(48, 96), slice(96, None)):
        alone = agents_for_period(FREE, volume[part], aht[part], 30, 48)
        assert agents[part].tolist() == alone.tolist()
        assert hold(FREE, volume[part], aht[part], agents[part])


def test_a_week_needs_no_more_than_its_days():
    volume, aht = day_of_calls(6, 7 * 48)
    volume[48:96] *= 3
    totals = [agents_for_period(FREE, volume, aht, 30, n).sum() for n in (1, 48, 7 * 48)]
    assert totals[0] > totals[1] >= totals[2]
    assert totals[0] == by_interval(FREE, volume, aht).sum()


def test_nothing_to_do_needs_nobody():
    nothing = np.zeros(48)
    assert not agents_for_period(FREE, nothing, nothing, 30, 48).any()
    assert agents_for_period(FREE, np.zeros(0), np.zeros(0), 30, 48).size == 0


def lowest_possible(queue: Queue, volume, aht) -> int:
    """Bound the agents from below by Lagrange: goals priced, each interval free to choose.

    For any weights w of the goals and any price p, a solution has at least
    p + sum over t of min over n of (n - p w.share_t(n)) agents, shares scaled to sum to 1.
    """
    least = by_interval(replace(queue, service_level=0, answer_rate=0), volume, aht)
    extra = np.arange(150)
    found = performance(queue, volume[:, None], aht[:, None], least[:, None] + extra, 30)
    parts = []
    for shares, goal in (
        (found.service_level, queue.service_level),
        (found.answer_rate, queue.answer_rate),
    ):
        missing = (goal - shares[:, 0]) @ volume
        parts.append((shares - shares[:, :1]) * volume[:, None] / missing)
    best = 0.0
    for weight in np.linspace(0, 1, 33):
        worth = weight * parts[0] + (1 - weight) * parts[1]
        for price in np.geomspace(10, 2_000, 60):
            best = max(best, price + (extra - price * worth).min(axis=1).sum())
    return int(least.sum() + np.ceil(best - 1e-6))


@pytest.mark.parametrize(
    ("service_level", "answer_rate"), [(0.8, 0.9), (0.8, 0.95), (0.85, 0.9), (0.9, 0.97)]
)
def test_two_goals_are_within_three_agents_of_a_bound(service_level, answer_rate):
    queue = replace(FREE, service_level=service_level, answer_rate=answer_rate, threshold_seconds=5)
    volume, aht = day_of_calls(7)
    agents = agents_for_period(queue, volume * np.tile([0.3, 1, 3], 16), aht, 30, 48)
    bound = lowest_possible(queue, volume * np.tile([0.3, 1, 3], 16), aht)
    assert bound <= agents.sum() <= bound + 3
