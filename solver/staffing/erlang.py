"""Agents that a queue needs in one interval, by Erlang C.

Source: A. K. Erlang 1917, in the form of I. Angus, "An Introduction to Erlang B
and Erlang C", Telemanagement 187 (2001): B(n) = A B(n-1) / (n + A B(n-1)),
C = n B / (n - A (1 - B)), P(wait <= t) = 1 - C exp(-(n - A) t / AHT).
"""

from __future__ import annotations

import math

from solver.domain.queue import Channel, Queue
from solver.domain.validation import require


def required_agents(queue: Queue, volume: float, aht_seconds: float, interval_minutes: int) -> int:
    """Return the rostered agents for ``volume`` contacts in one interval.

    Voice and chat: the fewest agents that reach the queue's service level within
    its threshold and stay at or below its maximum occupancy; a chat agent serves
    ``concurrency`` contacts at a time.  E-mail waits: only the occupancy counts.
    The result is grossed up for shrinkage.

    Raises:
        FieldError: A negative volume or handle time.
    """
    require(volume >= 0, "volume", "must not be negative")
    require(aht_seconds >= 0, "aht", "must not be negative")
    load_erlang = volume * aht_seconds / (interval_minutes * 60 * queue.concurrency)
    if load_erlang == 0:
        return 0
    agents = max(1, math.ceil(load_erlang / queue.max_occupancy - 1e-9))
    if queue.channel is not Channel.EMAIL:
        while _answered_in_time(agents, load_erlang, aht_seconds, queue) < queue.service_level:
            agents += 1
    return math.ceil(agents / (1 - queue.shrinkage) - 1e-9)


def _answered_in_time(agents: int, load_erlang: float, aht_seconds: float, queue: Queue) -> float:
    """Share of contacts answered within the threshold; 0 when the queue never empties."""
    if agents <= load_erlang:
        return 0.0
    wait = erlang_c(agents, load_erlang)
    decay = (agents - load_erlang) * queue.threshold_seconds / aht_seconds
    return 1 - wait * math.exp(-decay)


def erlang_c(agents: int, load_erlang: float) -> float:
    """Probability that a contact has to wait; ``agents`` > ``load_erlang`` > 0."""
    blocked = 1.0
    for n in range(1, agents + 1):
        blocked = load_erlang * blocked / (n + load_erlang * blocked)
    return agents * blocked / (agents - load_erlang * (1 - blocked))
