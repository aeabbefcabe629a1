"""The fewest agents for goals in every interval: they hold, and with one agent less they do not."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.domain.queue import Channel, Queue
from solver.staffing.interval_goals import agents_for_intervals
from solver.staffing.performance import performance
from solver.staffing.whole_agents import work_of

NO_GOAL = Queue("q", service_level=0, answer_rate=0, max_occupancy=1)


def needed(queue: Queue, volume: float, aht: float = 180.0) -> int:
    return int(agents_for_intervals(queue, work_of(queue, [volume], [aht], 30))[0])


def goals_hold(queue: Queue, volume: float, aht: float, agents: int, slack: float = 1e-7) -> bool:
    found = performance(queue, volume, aht, agents, 30)
    keeps_up = queue.patience_seconds > 0 or np.isfinite(found.asa_seconds)
    return bool(
        found.service_level >= queue.service_level - slack
        and found.answer_rate >= queue.answer_rate - slack
        and found.occupancy <= queue.max_occupancy + slack
        and (queue.asa_seconds == 0 or found.asa_seconds <= queue.asa_seconds + 100 * slack)
        and keeps_up
    )


@st.composite
def queues(draw: st.DrawFn) -> Queue:
    chat = draw(st.booleans())
    return Queue(
        "q",
        channel=Channel.CHAT if chat else Channel.VOICE,
        service_level=draw(st.sampled_from([0, 0.5, 0.8, 0.99])),
        threshold_seconds=draw(st.sampled_from([0, 20, 60])),
        answer_rate=draw(st.sampled_from([0, 0.6, 0.97, 0.999])),
        patience_seconds=draw(st.sampled_from([0, 20, 120, 3_000])),
        concurrency=draw(st.integers(1, 4)) if chat else 1,
        concurrency_slowdown=0.1 if chat else 0,
        shrinkage=draw(st.sampled_from([0, 0.15, 0.3, 0.37])),
        max_occupancy=draw(st.sampled_from([0.6, 0.9, 1])),
        asa_seconds=draw(st.sampled_from([0, 5, 45])),
    )


@settings(max_examples=150)
@given(
    queue=queues(),
    volume=st.floats(0.01, 900),
    aht=st.floats(20, 900),
)
def test_the_agents_meet_all_goals_and_one_fewer_does_not(queue, volume, aht):
    agents = needed(queue, volume, aht)
    assert goals_hold(queue, volume, aht, agents)
    if agents > 1:
        # What is missing may be less than a slack.
        assert not goals_hold(queue, volume, aht, agents - 1, slack=0.0)


@pytest.mark.parametrize(
    ("goal", "agents"),
    [
        ({}, 1),  # no goal: somebody is there
        ({"shrinkage": 0.3}, 1),
        ({"service_level": 0.8, "threshold_seconds": 20}, 12),
        ({"answer_rate": 0.97}, 14),
        ({"answer_rate": 0.99}, 16),
        ({"asa_seconds": 2}, 15),
        ({"max_occupancy": 0.5}, 20),
    ],
)
def test_each_goal_asks_for_its_own_number(goal, agents):
    """10 erlang, patience 120 s; counted by hand on its birth-death chain."""
    assert needed(replace(NO_GOAL, **goal), 100) == agents


def test_occupancy_stays_at_or_below_its_limit():
    """2.1 erlang at 70 %: exactly 3 agents, and not 4 for a rounding error."""
    patient = replace(NO_GOAL, patience_seconds=0, max_occupancy=0.7)
    assert needed(patient, 21) == 3
    assert needed(patient, 22) == 4


def test_shrinkage_rounds_no_whole_number_up():
    """21 on the line are 30 rostered at 30 %, though 21 / (1 - 0.3) is a little over 30."""
    assert needed(replace(NO_GOAL, patience_seconds=0, max_occupancy=0.5, shrinkage=0.3), 105) == 30


def test_patient_contacts_need_more_places_than_erlang():
    patient = replace(NO_GOAL, patience_seconds=0)
    assert needed(patient, 100) == 11
    assert needed(replace(patient, shrinkage=0.5), 100) == 22


@pytest.mark.parametrize(("shrinkage", "agents"), [(0.0, 14), (0.3, 19), (0.32, 20)])
def test_shrinkage_grosses_up_the_mixed_agents(shrinkage, agents):
    """13.06 agents on the line do: 13 give 79.5 %, 14 give 88.8 %."""
    queue = replace(
        NO_GOAL, patience_seconds=0, service_level=0.8, threshold_seconds=19.8, shrinkage=shrinkage
    )
    assert needed(queue, 100) == agents


def test_a_goal_of_everybody_ends_where_the_rest_is_too_rare_to_count():
    everybody = replace(NO_GOAL, service_level=1, answer_rate=1, patience_seconds=30)
    assert 10 < needed(everybody, 100) < 60


@pytest.mark.parametrize("load", [0.001, 1.0, 300.0, 9_000.0])
def test_any_size_of_centre(load):
    agents = needed(Queue("q"), load * 10, 180)
    assert goals_hold(Queue("q"), load * 10, 180, agents)
    assert agents == 1 or not goals_hold(Queue("q"), load * 10, 180, agents - 1)


def test_no_work_needs_nobody():
    assert needed(Queue("q"), 0) == needed(Queue("q"), 100, 0) == 0
