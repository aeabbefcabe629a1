from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from solver.forecast.month import MonthEffect, places


def test_places_count_from_the_turn_of_the_nearest_month():
    place = places(date(2024, 2, 14), 20)
    assert place[:3].tolist() == [13.5, 14.5, -13.5]
    assert place[14:18].tolist() == [-1.5, -0.5, 0.5, 1.5]


def test_few_days_make_a_small_factor_and_many_the_whole():
    total = np.full(400, 100.0)
    place = places(date(2024, 1, 1), 407)
    first = np.abs(place[:400] - 0.5) < 4
    total[first] = 150.0
    few = MonthEffect.of(place[300:], 100).factors(total[300:], np.full(100, 100.0))
    many = MonthEffect.of(place, 400).factors(total, np.full(400, 100.0))
    at_first = int(np.flatnonzero(place[300:400] == 0.5)[0])
    assert 1.1 < few[at_first] < many[300 + at_first] < 1.5
    assert many[place == -12.5] == pytest.approx(1.0, abs=0.01)


def test_days_without_calls_say_nothing():
    place = places(date(2024, 1, 1), 60)
    assert np.allclose(MonthEffect.of(place, 50).factors(np.zeros(50), np.ones(50)), 1.0)
