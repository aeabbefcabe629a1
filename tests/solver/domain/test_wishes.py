"""Windows, leave and wishes: their limits."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF
from solver.domain.validation import FieldError
from solver.domain.wishes import Availability, Request, TimeOff


@pytest.mark.parametrize(
    "make",
    [
        lambda end: Availability(0, 60, end, available=True),
        lambda end: TimeOff(0, 60, end),
    ],
)
def test_a_stretch_of_time_ends_after_it_starts(make):
    assert make(61).end == 61
    with pytest.raises(FieldError) as refused:
        make(60)
    assert refused.value.field == "to"


def test_a_wish_weighs_at_least_one():
    assert Request(0, 0, OFF).weight == 1
    with pytest.raises(FieldError) as refused:
        Request(0, 0, OFF, weight=0)
    assert refused.value.field == "weight"
