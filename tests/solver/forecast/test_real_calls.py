"""The bars of accuracy and coverage on real call volumes; skipped where these are absent."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.forecast import FOLDER, SERIES, WEEKS, covered, wape, weeks

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"no call volumes at {FOLDER}")

PUBLISHED = {
    "bank": (0.127, 0.111, 0.087, 0.149),
    "anonymous bank": (0.383, 0.341, 0.332, 0.361),
    "service desk": (0.100, 0.085, 0.079, 0.093),
}
"""WAPE of last week, mean of 4, median of 6 and MSTL + AutoETS beside the data."""


@pytest.fixture(scope="module")
def made():
    return {name: weeks(load(), WEEKS) for name, load in SERIES.items()}


@pytest.mark.parametrize("name", SERIES)
def test_the_protocol_gives_the_published_errors_of_the_naive_methods(made, name):
    naive = [wape(made[name], m) for m in ("last week", "mean of 4", "median of 6")]
    assert naive == pytest.approx(PUBLISHED[name][:3], abs=0.0006)


@pytest.mark.parametrize("name", SERIES)
def test_every_series_is_forecast_better_than_by_any_reference(made, name):
    assert wape(made[name]) <= min(PUBLISHED[name])


def test_on_average_a_tenth_better_than_the_mean_of_four_weeks(made):
    assert np.mean([wape(m) / wape(m, "mean of 4") for m in made.values()]) <= 0.9


@pytest.mark.parametrize("name", SERIES)
def test_the_80_percent_band_holds_75_to_85_percent(made, name):
    assert 0.75 <= covered(made[name]) <= 0.85
