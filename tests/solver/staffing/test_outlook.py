"""Averages over any part of a week: of contacts, not of intervals."""

from __future__ import annotations

import math

import numpy as np
import pytest

from solver.domain.queue import Channel, Contacts, Queue
from solver.staffing.outlook import outlook
from solver.staffing.performance import performance
from tests.solver.tiny import problem

PHONE = Queue("Phone", patience_seconds=120, shrinkage=0.1)
CHAT = Queue("Chat", channel=Channel.CHAT, concurrency=3)
FLAT = ((0.0,),) * 24


def contacts(queue, volume):
    return Contacts(queue, tuple(volume), (240.0,) * 24, FLAT)


def of(*volumes):
    found = tuple(contacts(q, volume) for q, volume in enumerate(volumes))
    return problem(days=1, queues=(PHONE, CHAT), contacts=found)


def hours(**contacts_at):
    return [float(contacts_at.get(f"h{t}", 0.0)) for t in range(24)]


def test_an_interval_is_what_performance_says():
    week = of(hours(h9=60, h10=90))
    found = outlook(week, np.full((2, 24), 7)).rates([0], [9])
    expected = performance(PHONE, 60, 240, 7, 60)
    assert found.offered == 60
    assert found.answer_rate == pytest.approx(float(expected.answer_rate))
    assert found.service_level == pytest.approx(float(expected.service_level))
    assert found.asa_seconds == pytest.approx(float(expected.asa_seconds))
    assert found.occupancy == pytest.approx(float(expected.occupancy))


def test_busy_intervals_weigh_by_their_contacts():
    week = of(hours(h9=10, h10=90))
    known = outlook(week, np.full((2, 24), 7))
    apart = [known.rates([0], [t]) for t in (9, 10)]
    both = known.rates([0], range(24))
    assert both.answered == pytest.approx(sum(r.answered for r in apart))
    assert both.answer_rate == pytest.approx(
        (10 * apart[0].answer_rate + 90 * apart[1].answer_rate) / 100
    )
    assert both.asa_seconds == pytest.approx(
        (10 * apart[0].asa_seconds + 90 * apart[1].asa_seconds) / 100
    )


def test_queues_add_up_and_a_chat_agent_has_as_many_places_as_contacts_at_a_time():
    week = of(hours(h9=60), hours(h9=60))
    known = outlook(week, np.full((2, 24), 5))
    assert known.places[0, 9] == pytest.approx(5 * 0.9)
    assert known.places[1, 9] == 15
    assert known.rates([0, 1], [9]).offered == 120


def test_nothing_is_told_where_nothing_is_expected():
    known = outlook(of(hours(h9=60)), np.full((2, 24), 5))
    for rates in (known.rates([1], range(24)), known.rates([0], [3])):
        assert rates.offered == 0
        assert math.isnan(rates.answer_rate)
        assert math.isnan(rates.occupancy)
    assert np.isnan(known.answer_rate()[0, 3])
    assert 0 < known.answer_rate()[0, 9] < 1


def test_nobody_on_the_line_answers_nothing():
    found = outlook(of(hours(h9=60)), np.zeros((2, 24), dtype=np.int64)).rates([0], [9])
    assert found.answer_rate == 0
    assert math.isnan(found.occupancy)
