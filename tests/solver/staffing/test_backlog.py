"""E-mail work: nothing early, nothing late, nothing lost, and into the quiet intervals."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.domain.queue import Channel, Queue
from solver.staffing.backlog import Placement, place_backlog

MAIL = Queue("mail", channel=Channel.EMAIL, max_occupancy=1, hours_to_answer=2)
ALL_DAY = np.ones(48, dtype=bool)


def place(queue, volume, aht=1_800.0, others=None, is_open=None) -> Placement:
    volume = np.array(volume, dtype=float)
    n = volume.size
    others = np.zeros(n, dtype=np.int64) if others is None else np.array(others)
    is_open = np.ones(n, dtype=bool) if is_open is None else np.array(is_open)
    return place_backlog(queue, volume, np.full(n, aht), 30, others, is_open)


def in_time(volume, worked, window: int) -> bool:
    """In order of arrival, all is worked on between its arrival and its deadline."""
    arrived, done = np.cumsum(volume), np.cumsum(worked)
    due = np.concatenate((np.zeros(window - 1), arrived))[: arrived.size]
    due[-1] = arrived[-1]
    return bool((done <= arrived + 1e-6).all() and (done >= due - 1e-6).all())


@settings(deadline=None)
@given(
    volume=st.lists(st.sampled_from([0, 0.2, 0.7, 1, 3.4, 9]), min_size=1, max_size=40),
    others=st.lists(st.integers(0, 9), min_size=40, max_size=40),
    hours=st.sampled_from([0.25, 0.5, 1, 2, 6, 24]),
    aht=st.sampled_from([200.0, 1_800.0, 4_000.0]),
)
def test_nothing_early_nothing_late_nothing_lost(volume, others, hours, aht):
    queue = replace(MAIL, hours_to_answer=hours, shrinkage=0.2, max_occupancy=0.9)
    placed = place(queue, volume, aht, others[: len(volume)])
    window = max(1, int(hours * 2))
    assert placed.volume.sum() == pytest.approx(sum(volume))
    assert in_time(volume, placed.volume, window)
    capacity = placed.agents * 0.8 * 0.9 * 1_800 / aht
    assert (placed.volume <= capacity + 1e-6).all()


def reachable(volume, agents, window: int) -> bool:
    """Whether so many agents can do the work in time (one contact: one agent-interval)."""
    arrived, done = np.cumsum(volume), 0.0
    for t, n in enumerate(agents):
        done = min(arrived[t], done + n)
        due = (
            arrived[-1]
            if t == len(agents) - 1
            else arrived[t - window + 1]
            if t >= window - 1
            else 0
        )
        if done < due - 1e-9:
            return False
    return True


@settings(deadline=None, max_examples=40)
@given(
    volume=st.lists(st.sampled_from([0, 0.4, 1, 2]), min_size=5, max_size=5),
    others=st.lists(st.integers(0, 3), min_size=5, max_size=5),
    window=st.integers(1, 4),
)
def test_the_fewest_agents_of_all_placements(volume, others, window):
    placed = place(replace(MAIL, hours_to_answer=window / 2), volume, others=others)
    fewest = (
        min(
            sum(agents)
            for agents in product(range(6), repeat=5)
            if reachable(volume, agents, window)
        )
        if sum(volume) <= 8
        else placed.agents.sum()
    )
    assert placed.agents.sum() == fewest


@settings(deadline=None, max_examples=40)
@given(
    volume=st.lists(st.integers(0, 3), min_size=5, max_size=5),
    others=st.lists(st.integers(0, 4), min_size=5, max_size=5),
    window=st.integers(1, 5),
)
def test_whole_jobs_are_as_level_as_can_be(volume, others, window):
    """Of all placements of the same work none has a smaller sum of squares, or a lower peak."""
    placed = place(replace(MAIL, hours_to_answer=window / 2), volume, others=others)
    others = np.array(others)
    totals = [
        np.array(agents) + others
        for agents in product(range(min(sum(volume), 7) + 1), repeat=5)
        if sum(agents) == sum(volume) and reachable(volume, agents, window)
    ]
    found = placed.agents + others
    assert sum(volume) > 7 or (found**2).sum() == min((total**2).sum() for total in totals)
    assert sum(volume) > 7 or found.max() == min(total.max() for total in totals)


def test_the_valleys_of_the_others_are_filled():
    placed = place(
        replace(MAIL, hours_to_answer=4), [6, 0, 0, 0, 0, 0, 0, 0], others=[5, 4, 9, 1, 0, 2, 8, 7]
    )
    assert placed.agents.tolist() == [0, 0, 0, 2, 3, 1, 0, 0]
    assert placed.volume.tolist() == [0, 0, 0, 2, 3, 1, 0, 0]


def test_occupancy_and_shrinkage_ask_for_more_agents():
    plenty = [20] + [0] * 9
    assert place(MAIL, plenty).agents.sum() == 20
    assert place(replace(MAIL, max_occupancy=0.8, shrinkage=0.5), plenty).agents.sum() == 50


def test_small_work_is_gathered_until_it_fills_an_agent():
    """0.25 agent-intervals at a time with 2 h to go: one agent every four intervals."""
    placed = place(MAIL, [0.25] * 8)
    assert placed.agents.sum() == 2
    assert np.flatnonzero(placed.agents).tolist() == [3, 7]


def test_closed_intervals_are_the_last_resort():
    is_open = [False] * 4 + [True] * 4
    others = [0, 0, 0, 0, 5, 5, 5, 5]
    late = place(replace(MAIL, hours_to_answer=4), [2] + [0] * 7, others=others, is_open=is_open)
    assert not late.agents[:4].any()
    soon = place(replace(MAIL, hours_to_answer=1), [2] + [0] * 7, others=others, is_open=is_open)
    assert soon.agents.tolist() == [1, 1, 0, 0, 0, 0, 0, 0]


def test_the_minimum_is_there_while_mail_comes_in_and_does_the_work_first():
    placed = place(replace(MAIL, minimum_agents=1, hours_to_answer=24), [1, 1, 1, 1, 0, 0, 0, 0])
    assert placed.agents.tolist() == [1, 1, 1, 1, 0, 0, 0, 0]
    busy = place(replace(MAIL, minimum_agents=1), [1, 0, 0, 0], others=[9, 0, 0, 0])
    assert busy.agents.tolist() == [1, 0, 0, 0]
    idle = place(replace(MAIL, minimum_agents=2), [0.1, 0, 0, 0])
    assert idle.agents[0] == 2


def test_mail_without_handle_time_counts_where_it_arrives():
    placed = place(MAIL, [3, 0, 2], aht=0.0)
    assert not placed.agents.any()
    assert placed.volume.tolist() == [3, 0, 2]
