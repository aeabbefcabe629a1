"""Erlang C against published values, values worked out by hand, and the queue's goals."""

from __future__ import annotations

import csv
import math
import os
from pathlib import Path

import pytest

from solver.domain.queue import Channel, Queue
from solver.domain.validation import FieldError
from solver.staffing.erlang import erlang_c, required_agents

DATA = Path(os.environ.get("SIXSHIFT_DATA", Path(__file__).parents[3].parent / "shared" / "data"))
PUBLISHED = DATA / "erlang" / "published_checks.csv"
TEN_ERLANG = {"volume": 100, "aht_seconds": 180, "interval_minutes": 30}
GOAL = Queue("phone", service_level=0.8, threshold_seconds=0.33 * 60, max_occupancy=1)


def service_level(agents: int, load: float, threshold: float, aht: float) -> float:
    return 1 - erlang_c(agents, load) * math.exp(-(agents - load) * threshold / aht)


COMPUTED = {
    "C 100 calls/30min AHT 3min 80% in .33min: agents": lambda: required_agents(GOAL, **TEN_ERLANG),
    "14 agents: service level": lambda: service_level(14, 10, 0.33, 3),
    "14 agents: P(wait)": lambda: erlang_c(14, 10),
    "max occupancy 70%: agents": lambda: required_agents(
        Queue("phone", threshold_seconds=0.33 * 60, max_occupancy=0.7), **TEN_ERLANG
    ),
    "15 agents: service level": lambda: service_level(15, 10, 0.33, 3),
    "15 agents: P(wait)": lambda: erlang_c(15, 10),
    "C 3.5/min AHT 3min 13 agents: mean wait s": lambda: erlang_c(13, 10.5) * 180 / 2.5,
    "C 200/h AHT 300s 80/20: agents": lambda: required_agents(
        Queue("phone", threshold_seconds=20, max_occupancy=1), 200, 300, 60
    ),
}


@pytest.mark.parametrize("what", COMPUTED)
def test_published_values(what):
    if not PUBLISHED.is_file():
        pytest.skip(f"no published values at {PUBLISHED} (set SIXSHIFT_DATA)")
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        (row,) = (row for row in csv.DictReader(file) if row["what"] == what)
    tolerance = float(row["tolerance"]) + 1e-12
    assert COMPUTED[what]() == pytest.approx(float(row["published"]), abs=tolerance)


@pytest.mark.parametrize(
    ("agents", "load", "waits"),
    [
        (1, 0.5, 0.5),  # one server: P(wait) is its load
        (2, 1.0, 1 / 3),  # B = 1/5, C = 2/5 / (2 - 4/5)
        (3, 2.0, 4 / 9),  # B = 4/19, C = 12/19 / (3 - 30/19)
        (2, 1.9, 3.61 / 3.9),  # two servers: A^2 / (2 + A)
    ],
)
def test_hand_values_of_the_wait(agents, load, waits):
    assert erlang_c(agents, load) == pytest.approx(waits, rel=1e-12)


def test_a_large_centre_does_not_overflow():
    assert 0 < erlang_c(2_100, 2_000.0) < 0.05


@pytest.mark.parametrize("volume", [1, 20, 100, 340])
def test_the_agents_reach_the_goal_and_one_fewer_does_not(volume):
    queue = Queue("phone", threshold_seconds=20, max_occupancy=1)
    load = volume * 200 / 1_800
    agents = required_agents(queue, volume, 200, 30)
    assert service_level(agents, load, 20, 200) >= 0.8
    fewer = agents - 1
    assert fewer <= load or service_level(fewer, load, 20, 200) < 0.8


@pytest.mark.parametrize(("volume", "aht"), [(0, 180), (100, 0)])
def test_no_load_needs_nobody(volume, aht):
    assert required_agents(Queue("phone"), volume, aht, 30) == 0


@pytest.mark.parametrize(("field", "volume", "aht"), [("volume", -1, 180), ("aht", 1, -180)])
def test_a_negative_load_is_refused(field, volume, aht):
    with pytest.raises(FieldError) as refused:
        required_agents(Queue("phone"), volume, aht, 30)
    assert refused.value.field == field


def test_occupancy_stays_at_or_below_its_limit():
    """2.1 erlang at 70 %: exactly 3 agents, and not 4 for a rounding error."""
    lenient = Queue("phone", service_level=0, max_occupancy=0.7)
    assert required_agents(lenient, 21, 180, 30) == 3
    assert required_agents(lenient, 22, 180, 30) == 4


def test_mail_waits_and_needs_only_its_occupancy():
    mail = Queue("mail", channel=Channel.EMAIL, service_level=1.0, max_occupancy=1)
    assert required_agents(mail, **TEN_ERLANG) == 10


def test_a_chat_agent_serves_several_at_a_time():
    chat = Queue("chat", channel=Channel.CHAT, service_level=0, concurrency=2, max_occupancy=1)
    assert required_agents(chat, **TEN_ERLANG) == 5


@pytest.mark.parametrize(("shrinkage", "agents"), [(0.0, 14), (0.3, 20), (0.31, 21)])
def test_shrinkage_grosses_the_agents_up(shrinkage, agents):
    queue = Queue("phone", threshold_seconds=0.33 * 60, max_occupancy=1, shrinkage=shrinkage)
    assert required_agents(queue, **TEN_ERLANG) == agents


def test_every_contact_within_the_threshold_ends_too():
    """A service level of 100 % is reached when the wait is too rare for a float."""
    assert required_agents(Queue("phone", service_level=1), 10, 180, 30) < 60
