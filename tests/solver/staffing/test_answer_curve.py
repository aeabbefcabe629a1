"""The answer curve is the performance by agents: rising, concave, cut where it is flat."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from solver.domain.queue import Channel, Contacts, Queue
from solver.staffing.answer_curve import answer_curve
from solver.staffing.performance import performance

PHONE = Queue("phone")
QUEUES = (
    PHONE,
    replace(PHONE, shrinkage=0.35),
    replace(PHONE, patience_seconds=0),
    replace(PHONE, patience_seconds=3, shrinkage=0.1),
    replace(PHONE, channel=Channel.CHAT, concurrency=3, concurrency_slowdown=0.2, shrinkage=0.2),
    replace(PHONE, channel=Channel.EMAIL, shrinkage=0.2),
)


@pytest.mark.parametrize("queue", QUEUES)
def test_the_curve_is_the_performance(queue):
    volume, aht = np.array([0.3, 8.0, 150.0]), np.array([600.0, 200.0, 340.0])
    for curve, v, a in zip(answer_curve(queue, volume, aht, 30), volume, aht, strict=True):
        found = performance(queue, v, a, np.arange(len(curve)), 30)
        assert curve == pytest.approx(v * found.answer_rate, abs=1e-8)


@given(
    volume=st.floats(0.001, 3_000),
    aht=st.floats(1, 4_000),
    patience=st.sampled_from([0.0, 1.0, 90.0, 1e6]),
    shrinkage=st.sampled_from([0.0, 0.33]),
)
def test_the_domain_accepts_the_curve_and_it_ends_where_it_is_flat(
    volume, aht, patience, shrinkage
):
    queue = replace(PHONE, patience_seconds=patience, shrinkage=shrinkage)
    (curve,) = answer_curve(queue, [volume], [aht], 30)
    Contacts(0, (volume,), (aht,), (curve,))
    gains = np.diff(curve)
    assert (gains >= 0.005).all()
    beyond = performance(queue, volume, aht, [len(curve) - 1, len(curve)], 30)
    assert np.diff(volume * beyond.answer_rate)[0] < 0.005 + 1e-9
    assert curve[-1] <= volume + 1e-9


def test_nothing_coming_in_and_no_handle_time():
    assert answer_curve(PHONE, [0.0, 7.0], [300.0, 0.0], 30) == ((0.0,), (7.0,))
