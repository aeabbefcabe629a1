"""Queues and requirements: their limits."""

from __future__ import annotations

import pytest

from solver.domain.queue import Contacts, Queue, Requirement, ShiftTarget
from solver.domain.validation import FieldError


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", " "),
        ("service_level", -0.01),
        ("service_level", 1.01),
        ("answer_rate", -0.01),
        ("answer_rate", 1.01),
        ("threshold_seconds", -1.0),
        ("patience_seconds", -1.0),
        ("asa_seconds", -1.0),
        ("minimum_agents", -1),
        ("concurrency_slowdown", -0.1),
        ("hours_to_answer", 0.0),
        ("concurrency", 0),
        ("shrinkage", -0.01),
        ("shrinkage", 1.0),
        ("max_occupancy", 0.0),
        ("max_occupancy", 1.01),
    ],
)
def test_a_queue_names_the_field_that_is_wrong(field, value):
    with pytest.raises(FieldError) as refused:
        Queue(**{"name": "phone", field: value})
    assert refused.value.field == field


def test_queue_limits_themselves_are_allowed():
    Queue("a", service_level=0, answer_rate=0, threshold_seconds=0, shrinkage=0)
    Queue("b", service_level=1, answer_rate=1, shrinkage=0.99, max_occupancy=1)


def test_nobody_can_be_required_fewer_than_none():
    assert Requirement(0, (0, 3)).agents == (0, 3)
    with pytest.raises(FieldError) as refused:
        Requirement(0, (0, -1))
    assert refused.value.field == "required"


@pytest.mark.parametrize("field", ["agents", "under_weight", "over_weight"])
def test_a_target_of_a_shift_has_no_negative_number(field):
    right = {"agents": 0, "under_weight": 0, "over_weight": 0}
    assert ShiftTarget(0, 0, **right).agents == 0
    with pytest.raises(FieldError) as refused:
        ShiftTarget(0, 0, **right | {field: -1})
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("volume", {"volume": (-1.0,)}),
        ("aht_seconds", {"aht_seconds": (-1.0,)}),
        ("answered", {"answered": ()}),
        ("answered", {"answered": ((),)}),
        ("answered", {"answered": ((0.0, 1.0, 3.0),)}),
        ("answered", {"answered": ((0.0, 1.0, 0.5),)}),
        ("answered", {"answered": ((-1.0,),)}),
    ],
)
def test_expected_contacts_name_the_field_that_is_wrong(field, values):
    right = {"volume": (4.0,), "aht_seconds": (200.0,), "answered": ((0.0, 3.0, 3.5),)}
    Contacts(0, **right)
    with pytest.raises(FieldError) as refused:
        Contacts(0, **right | values)
    assert refused.value.field == field


def test_gains_are_whole_hundredths_that_fall_and_end_before_nothing():
    curve = (0.0, 3.0, 3.504, 4.008, 4.0081)
    assert Contacts(0, (5.0,), (200.0,), (curve,)).gains == ((300, 50, 50),)
