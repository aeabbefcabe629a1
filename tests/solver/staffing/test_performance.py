"""What rostered agents achieve: shrinkage, chat, whole numbers between, overload, no work."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from solver.domain.queue import Channel, Queue
from solver.domain.validation import FieldError
from solver.staffing.erlang import erlang_a
from solver.staffing.performance import Performance, performance

PHONE = Queue("phone", patience_seconds=120, threshold_seconds=20)
PATIENT = replace(PHONE, patience_seconds=0)


def numbers(found: Performance) -> tuple[float, ...]:
    shares = (found.answer_rate, found.service_level, found.asa_seconds, found.occupancy)
    return tuple(float(value) for value in shares)


def test_the_measures_are_those_of_erlang_a():
    found = performance(PHONE, 120, 300, 21, 30)
    state = erlang_a(21, 20.0, 300, 120)
    lost = float(state.abandons)
    expected = (1 - lost, float(state.answered_within(20)), lost * 120, 20 * (1 - lost) / 21)
    assert numbers(found) == pytest.approx(expected, rel=1e-12)


def test_arrays_broadcast():
    volume, agents = np.array([0.0, 50.0, 120.0]), np.array([[5], [20], [30]])
    found = performance(PHONE, volume, 300.0, agents, 30)
    assert found.answer_rate.shape == found.occupancy.shape == (3, 3)
    one = performance(PHONE, 50.0, 300.0, 20, 30)
    assert found.service_level[1, 1] == one.service_level


def test_shrinkage_takes_agents_off_the_line():
    shrunk = replace(PHONE, shrinkage=0.3)
    on_line = numbers(performance(PHONE, 120, 300, 21, 30))
    assert numbers(performance(shrunk, 120, 300, 30, 30)) == pytest.approx(on_line, rel=1e-9)


def test_between_whole_numbers_the_values_are_mixed_by_time():
    """24 rostered with 15 % off the line are 20.4: 60 % of the time 20, 40 % 21."""
    found = performance(replace(PHONE, shrinkage=0.15), 120, 300, 24, 30)
    less, more = (performance(PHONE, 120, 300, n, 30) for n in (20, 21))
    for name in ("answer_rate", "service_level", "asa_seconds"):
        mixed = 0.6 * getattr(less, name) + 0.4 * getattr(more, name)
        assert getattr(found, name) == pytest.approx(mixed, rel=1e-12)
    assert found.occupancy == pytest.approx(20 * found.answer_rate / 20.4, rel=1e-12)


def test_a_chat_agent_has_places_and_each_contact_takes_longer():
    chat = replace(PHONE, channel=Channel.CHAT, concurrency=3, concurrency_slowdown=0.25)
    as_places = performance(PHONE, 120, 300 * 1.5, 3 * 11, 30)
    assert numbers(performance(chat, 120, 300, 11, 30)) == pytest.approx(numbers(as_places))


def test_too_few_agents_for_patient_contacts_answer_what_they_can():
    found = performance(PATIENT, 120, 300, [0, 15, 20, 21], 30)
    assert found.answer_rate == pytest.approx([0, 0.75, 1, 1])
    assert found.service_level[:3].tolist() == [0, 0, 0]
    assert found.asa_seconds[:3].tolist() == [math.inf] * 3
    assert found.occupancy == pytest.approx([0, 1, 1, 20 / 21])
    assert 0 < found.service_level[3] < 1
    assert found.asa_seconds[3] < math.inf


def test_a_wait_that_is_endless_for_some_of_the_time_is_endless():
    found = performance(replace(PATIENT, shrinkage=0.3), 120, 300, [29, 30], 30)  # 20.3, 21
    assert found.asa_seconds[0] == math.inf
    assert found.asa_seconds[1] < math.inf


def test_nobody_on_the_line_answers_nothing():
    assert numbers(performance(PHONE, 120, 300, 0, 30)) == (0, 0, 120, 0)


@pytest.mark.parametrize("queue", [PHONE, PATIENT, replace(PHONE, channel=Channel.EMAIL)])
@pytest.mark.parametrize(("volume", "aht"), [(0, 300), (0, 0), (50, 0)])
def test_without_work_all_is_answered_at_once(queue, volume, aht):
    for agents in (0, 4):
        assert numbers(performance(queue, volume, aht, agents, 30)) == (1, 1, 0, 0)


def test_mail_is_answered_as_far_as_the_agents_get():
    mail = replace(PHONE, channel=Channel.EMAIL)
    found = performance(mail, 120, 300, [5, 20, 40], 30)
    assert found.answer_rate == pytest.approx([0.25, 1, 1])
    assert found.occupancy == pytest.approx([1, 1, 0.5])
    assert not found.asa_seconds.any()


@pytest.mark.parametrize(
    ("field", "volume", "aht", "agents"),
    [
        ("volume", -1, 180, 3),
        ("volume", math.nan, 180, 3),
        ("aht", 1, -180, 3),
        ("agents", 1, 180, -3),
        ("agents", 1, 180, math.inf),
    ],
)
def test_what_cannot_be_is_refused(field, volume, aht, agents):
    with pytest.raises(FieldError) as refused:
        performance(PHONE, volume, aht, agents, 30)
    assert refused.value.field == field
