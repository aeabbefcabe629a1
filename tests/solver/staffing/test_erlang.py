"""Erlang B, C and A against published values, the birth-death chain itself, and their limits."""

from __future__ import annotations

import csv
import math
import os
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.domain.queue import Queue
from solver.staffing.erlang import erlang_a, erlang_b, erlang_c
from solver.staffing.performance import performance
from solver.staffing.staff import staff

DATA = Path(os.environ.get("SIXSHIFT_DATA", Path(__file__).parents[3].parent / "shared" / "data"))
PUBLISHED = DATA / "erlang" / "published_checks.csv"

# All measured in one hour, so that the contacts are the calls an hour.
_TEN_ERLANG = Queue("phone", patience_seconds=0, threshold_seconds=0.33 * 60, max_occupancy=1)
_IMPATIENT = replace(_TEN_ERLANG, patience_seconds=300, threshold_seconds=20)
_SIMULATED = replace(_TEN_ERLANG, threshold_seconds=20)
_SIMULATED_A = replace(_SIMULATED, patience_seconds=60)
ten = partial(performance, _TEN_ERLANG, 200, 180, interval_minutes=60)
ten_a = partial(performance, _IMPATIENT, 200, 180, interval_minutes=60)
herzog = partial(performance, _TEN_ERLANG, 210, 180, interval_minutes=60)
herzog_a = partial(performance, _IMPATIENT, 210, 180, interval_minutes=60)
help_desk = partial(performance, _SIMULATED, 200, 300, interval_minutes=60)
simulated = partial(performance, _SIMULATED, 252, 120, interval_minutes=60)
simulated_a = partial(performance, _SIMULATED_A, 252, 120, interval_minutes=60)


def required(queue: Queue, volume: float, aht_seconds: float) -> int:
    return int(staff([queue], [[volume]], [[aht_seconds]], 60, 24)[0, 0])


def gone_by_20_seconds() -> float:
    """Share that gives up within 20 s: with S(t) still waiting, S' = -S / patience - answered'."""
    at = np.linspace(0, 20, 2_001)
    found = erlang_a(12, 8.4, 120, 60)
    answered = np.array([float(found.answered_within(t)) for t in at])
    middle = (at[1:] + at[:-1]) / 2
    waiting = math.exp(-20 / 60) * (found.waits - np.diff(answered) @ np.exp(middle / 60))
    return float(1 - answered[-1] - waiting)


COMPUTED = (
    ("C 100 calls/30min AHT 3min 80% in .33min: agents", lambda: required(_TEN_ERLANG, 200, 180)),
    ("14 agents: service level", lambda: ten(agents=14).service_level),
    ("14 agents: occupancy", lambda: ten(agents=14).occupancy),
    ("14 agents: P(wait)", lambda: erlang_c(14, 10)),
    (
        "max occupancy 70%: agents",
        lambda: required(replace(_TEN_ERLANG, max_occupancy=0.7), 200, 180),
    ),
    ("15 agents: service level", lambda: ten(agents=15).service_level),
    ("15 agents: P(wait)", lambda: erlang_c(15, 10)),
    ("A same, patience 5min, 14 agents: P(wait)", lambda: erlang_a(14, 10, 180, 300).waits),
    ("P(abandon)", lambda: 1 - ten_a(agents=14).answer_rate),
    ("occupancy", lambda: ten_a(agents=14).occupancy),
    ("mean wait, all callers (min)", lambda: ten_a(agents=14).asa_seconds / 60),
    ("SL 20s = served in time / all callers", lambda: ten_a(agents=14).service_level),
    ("B load 1, 1 line", lambda: erlang_b(1, 1)),
    ("B load 1, 2 lines", lambda: erlang_b(2, 1)),
    ("B load 10, blocking<=2%: lines", lambda: int(np.sum(erlang_b(np.arange(50), 10) > 0.02))),
    ("C 3.5/min AHT 3min 13 agents: mean wait s", lambda: herzog(agents=13).asa_seconds),
    ("A same, patience 5min: mean wait s", lambda: herzog_a(agents=13).asa_seconds),
    ("A same, 9 agents: mean wait s", lambda: herzog_a(agents=9).asa_seconds),
    ("C 200/h AHT 300s 80/20: agents", lambda: required(_SIMULATED, 200, 300)),
    ("service level", lambda: help_desk(agents=21).service_level),
    ("mean wait s", lambda: help_desk(agents=21).asa_seconds),
    ("occupancy", lambda: help_desk(agents=21).occupancy),
    ("C 4.2/min AHT 2min 12 agents: SL 20s (sim)", lambda: simulated(agents=12).service_level),
    ("mean wait min (sim)", lambda: simulated(agents=12).asa_seconds / 60),
    ("occupancy (sim)", lambda: simulated(agents=12).occupancy),
    (
        "A same, patience 1min: P(abandon) (sim 58.609/2016)",
        lambda: 1 - simulated_a(agents=12).answer_rate,
    ),
    (
        "SL with abandonment (sim)",  # not counting those who give up within the 20 s
        lambda: simulated_a(agents=12).service_level / (1 - gone_by_20_seconds()),
    ),
    (
        "SL of served only (sim)",
        lambda: simulated_a(agents=12).service_level / simulated_a(agents=12).answer_rate,
    ),
    ("occupancy (sim)", lambda: simulated_a(agents=12).occupancy),
)


@pytest.mark.parametrize("line", range(29))
def test_published_values(line):
    if not PUBLISHED.is_file():
        pytest.skip(f"no published values at {PUBLISHED} (set SIXSHIFT_DATA)")
    with PUBLISHED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    what, compute = COMPUTED[line]
    assert (rows[line]["what"], len(rows)) == (what, len(COMPUTED))
    tolerance = float(rows[line]["tolerance"]) + 1e-12
    assert compute() == pytest.approx(float(rows[line]["published"]), abs=tolerance)


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


@pytest.mark.parametrize("load", [0.001, 0.7, 12.0, 150.0, 2_000.0])
def test_blocking_follows_its_recurrence(load):
    """B(n) = A B(n-1) / (n + A B(n-1)) from B(0) = 1, which only adds."""
    lost = [1.0]
    for n in range(1, 2_200):
        lost.append(load * lost[-1] / (n + load * lost[-1]))
    found = erlang_b(np.arange(2_200), load)
    assert found == pytest.approx(lost, rel=1e-9, abs=1e-290)


def chain(agents: int, load: float, aht: float, patience: float) -> tuple[float, float, float]:
    """P(wait), P(abandon) and mean wait from the stationary birth-death chain."""
    states = np.arange(1, agents + 4_000)
    deaths = np.minimum(states, agents) / aht + np.maximum(states - agents, 0) / patience
    logs = np.concatenate(([0.0], np.cumsum(np.log(load / aht / deaths))))
    weights = np.exp(logs - logs.max())
    weights /= weights.sum()
    queue = weights[agents:] @ np.arange(weights.size - agents)
    wait = queue / (load / aht)
    return weights[agents:].sum(), wait / patience, wait


@pytest.mark.parametrize("load", [0.001, 0.8, 9.0, 120.0])
@pytest.mark.parametrize("patience", [1.0, 60.0, 3_000.0])
@pytest.mark.parametrize("crowd", [-2.0, 0.0, 2.0, 6.0])
def test_erlang_a_is_the_birth_death_chain(load, patience, crowd):
    agents = max(1, math.ceil(load + crowd * math.sqrt(load)))
    found = erlang_a(agents, load, 240.0, patience)
    got = (found.waits, found.abandons, found.mean_wait_seconds)
    assert got == pytest.approx(chain(agents, load, 240.0, patience), rel=1e-9, abs=1e-14)


@pytest.mark.parametrize(("agents", "load"), [(12, 10.0), (105, 100.0), (1, 0.001)])
def test_great_patience_is_erlang_c_and_none_erlang_b(agents, load):
    patient = erlang_a(agents, load, 200.0, 1e9)
    assert patient.waits == pytest.approx(erlang_c(agents, load), rel=1e-4)
    expected = 1 - erlang_c(agents, load) * math.exp(-(agents - load) * 30 / 200)
    assert patient.answered_within(30) == pytest.approx(expected, abs=1e-4)
    hasty = erlang_a(agents, load, 200.0, 1e-4)
    assert hasty.abandons == pytest.approx(erlang_b(agents, load), rel=1e-2)


def test_nobody_waits_at_no_time_but_those_who_find_somebody_free():
    found = erlang_a(np.arange(1, 30), 14.0, 300.0, 90.0)
    assert found.answered_within(0) == pytest.approx(1 - found.waits, abs=1e-12)
    assert found.answered_within(1e5) == pytest.approx(1 - found.abandons, abs=1e-12)


def test_the_answered_within_is_the_integral_of_the_wait():
    """The mean wait of all is the integral of P(still waiting), which is 1 - in time - left."""
    found = erlang_a(10, 11.0, 300.0, 120.0)
    at = np.linspace(0, 3_000, 30_001)
    answered = np.array([float(found.answered_within(t)) for t in at[::100]])
    assert (np.diff(answered) >= -1e-12).all()
    # Of those who wait, answered at t: density f; the wait of the answered and of those who leave.
    density = np.gradient(np.interp(at, at[::100], answered), at)
    served_wait = np.trapezoid(at * density, at)
    assert served_wait < found.mean_wait_seconds < served_wait + 120 * found.abandons


LOADS = np.geomspace(0.001, 9_000, 22)[:, None]
CROWDS = np.unique(np.concatenate((np.geomspace(1, 10_000, 60).round(), [0, 8_999, 9_000, 9_001])))


@pytest.mark.parametrize("patience", [1.0, 30.0, 1e3, 1e6])
@pytest.mark.parametrize("aht", [10.0, 300.0, 5e3])
def test_stable_over_the_whole_range(patience, aht):
    """0.001 to 9,000 erlang, to 10,000 agents: shares in [0, 1], better with each agent."""
    found = erlang_a(CROWDS, LOADS, aht, patience)
    for share in (found.waits, found.abandons):
        assert ((share >= 0) & (share <= 1)).all()
        assert (np.diff(share, axis=1) <= 1e-12).all()
    assert (found.mean_wait_seconds <= patience).all()
    for threshold in (0.0, 20.0, 3_600.0):
        in_time = found.answered_within(threshold)
        assert ((in_time >= 0) & (in_time <= 1)).all()
        assert (np.diff(in_time, axis=1) >= -1e-7).all()
        assert (in_time <= 1 - found.abandons + 1e-12).all()


def test_erlang_b_and_c_are_stable_over_the_whole_range():
    for share in (erlang_b(CROWDS, LOADS), erlang_c(CROWDS, LOADS)):
        assert ((share >= 0) & (share <= 1)).all()
        assert (np.diff(share, axis=1) <= 1e-12).all()
    assert (erlang_c(CROWDS, LOADS)[LOADS >= CROWDS] == 1).all()


@given(
    load=st.floats(0.001, 300),
    agents=st.integers(1, 400),
    patience=st.floats(1, 1e6),
    aht=st.floats(5, 5_000),
)
def test_the_throughput_is_concave_in_the_agents(load, agents, patience, aht):
    """Answered contacts: each further agent adds no more than the one before."""
    around = np.arange(agents - 1, agents + 2)
    before, here, after = load * (1 - erlang_a(around, load, aht, patience).abandons)
    assert -1e-9 <= after - here <= here - before + 1e-9


def test_no_load_and_no_agents():
    idle = erlang_a([0, 5], 0.0, 300.0, 60.0)
    assert not idle.waits.any()
    assert not idle.abandons.any()
    closed = erlang_a(0, [0.5, 500.0], 300.0, 60.0)
    assert closed.abandons.tolist() == closed.waits.tolist() == [1, 1]
    assert closed.mean_wait_seconds.tolist() == [60, 60]
    assert closed.answered_within(20).tolist() == [0, 0]
    for model in (erlang_b, erlang_c):
        assert model([0, 3], [2.0, 0.0]) == pytest.approx([1, 0], rel=1e-12)


def test_agents_may_be_a_real_number():
    around = erlang_a([9.0, 9.5, 10.0], 10.0, 300.0, 60.0).abandons
    assert around[0] > around[1] > around[2]
    assert erlang_b(9.5, 10.0) == pytest.approx(1 / (1 + 9.5 / 10 / erlang_b(8.5, 10.0)), rel=1e-12)
