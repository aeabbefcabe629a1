from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.domain.validation import FieldError
from solver.forecast.forecast import forecast
from solver.forecast.progress import CancelledError
from solver.forecast.series import FutureDay
from solver.search.cancellation import CancelToken
from tests.solver.forecast.synthetic import ahead, difference, poisson, series, truth

NORMAL = poisson(truth(182, 20_000))


def test_a_known_week_is_recovered_and_every_method_is_scored():
    made = ahead(series(NORMAL))
    assert difference(made.volume, truth(7, 20_000)) < 0.02
    names = [score.method for score in made.scores]
    assert names[:3] == ["last_week", "mean_of_4", "median_of_6"]
    assert names[-1] == "combination"
    assert {"profile_steady", "month_steady", "profile_trend", "yearly"} < set(names)
    by_name = {score.method: score for score in made.scores}
    assert by_name[made.method].wape < min(score.wape for score in made.scores) * 1.01
    assert by_name[made.method].wape < by_name["last_week"].wape * 0.85
    assert abs(by_name[made.method].bias) < 0.01


def test_methods_that_need_dates_are_left_out_without_them():
    made = ahead(series(NORMAL, dated=False))
    assert not [score for score in made.scores if score.method.startswith("month")]
    assert difference(made.volume, truth(7, 20_000)) < 0.02


@pytest.mark.parametrize("factor", [0.0, 0.3, 2.0])
def test_an_untagged_holiday_or_double_count_hardly_changes_the_forecast(factor):
    odd = NORMAL.copy()
    odd[160] *= factor
    assert difference(ahead(series(odd)).volume, ahead(series(NORMAL)).volume) < 0.01


def test_a_gap_does_not_matter():
    gap = NORMAL.copy()
    gap[150:157] = np.nan
    gap[170, 10:30] = np.nan
    assert difference(ahead(series(gap)).volume, ahead(series(NORMAL)).volume) < 0.01


def test_the_errors_by_weekday_and_hour_are_those_of_the_winner():
    volume = NORMAL.copy()
    volume[np.arange(182) % 7 == 6] = 0
    rng = np.random.default_rng(3)
    volume[np.arange(182) % 7 == 2] *= rng.uniform(0.8, 1.2, (26, 1))
    made = ahead(series(volume))
    assert np.argmax(np.nan_to_num(made.weekday_wape)) == 2
    assert np.isnan(made.weekday_wape[6])
    assert np.isnan(made.hour_wape[3])
    assert made.hour_wape[10] > 0
    assert (made.weekday_wape.shape, made.hour_wape.shape) == ((7,), (24,))


def test_thirteen_weeks_are_as_good_as_one_where_nothing_changes():
    made = ahead(series(NORMAL), 91)
    assert made.volume.shape == (91, 48)
    assert difference(made.volume, truth(91, 20_000)) < 0.02


def test_one_day_is_the_first_day_of_its_week():
    volume = NORMAL.copy()
    volume[np.arange(182) % 7 > 0] *= np.random.default_rng(4).uniform(0.7, 1.3, (156, 1))
    day, week = ahead(series(volume), 1), ahead(series(volume))
    assert day.method == week.method
    assert np.allclose(day.volume[0], week.volume[0])
    assert np.allclose(day.high_80[0], week.high_80[0])


def test_a_week_of_history_gives_that_week():
    volume = poisson(truth(7))
    made = ahead(series(volume), 14)
    assert np.allclose(made.volume, np.tile(volume, (2, 1)))
    assert made.method == "last_week"
    assert np.isnan([score.wape for score in made.scores]).all()


def test_one_day_of_history_gives_that_day():
    volume = poisson(truth(1))
    assert np.allclose(ahead(series(volume)).volume, volume)


def test_no_calls_ever_are_forecast_as_none():
    made = ahead(series(np.zeros((60, 48))))
    assert made.volume.sum() == made.high_95.sum() == 0


@pytest.mark.parametrize("volume", [np.zeros((0, 48)), np.full((5, 48), np.nan)])
def test_a_history_without_a_known_day_is_refused(volume):
    with pytest.raises(FieldError, match="volume"):
        ahead(series(volume))


def test_no_day_to_forecast_is_refused():
    with pytest.raises(FieldError, match="days"):
        ahead(series(NORMAL), 0)


def test_handle_times_come_with_the_volume():
    aht = np.where(NORMAL > 0, 321.0, np.nan)
    made = ahead(series(NORMAL, aht_seconds=aht))
    assert made.aht_seconds == pytest.approx(321)


def test_progress_rises_from_start_to_end():
    shares: list[float] = []
    forecast(series(NORMAL), [FutureDay()] * 7, CancelToken(), shares.append)
    assert shares == sorted(shares)
    assert shares[0] < 0.1
    assert shares[-1] == 1.0


def test_a_cancelled_forecast_stops():
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        forecast(series(NORMAL), [FutureDay()], token, lambda _: None)


histories = st.tuples(
    st.integers(1, 40),
    st.sampled_from([(24, 60), (48, 30), (288, 5)]),
    st.sampled_from([0.0, 3.0, 500.0, 50_000.0]),
    st.floats(0, 0.9),
    st.floats(0, 0.5),
    st.integers(0, 2**16),
)


@settings(max_examples=60, deadline=None)
@given(histories)
def test_any_history_gives_a_sound_forecast_without_warnings(drawn):
    n_days, (n_intervals, _), per_day, unknown, tagged, seed = drawn
    rng = np.random.default_rng(seed)
    volume = poisson(truth(n_days, per_day, n_intervals), seed)
    volume[rng.random(n_days) < unknown] = np.nan
    volume[rng.random(volume.shape) < unknown / 3] = np.nan
    volume[0] = np.nan_to_num(volume[0])
    aht = np.where(rng.random(volume.shape) < 0.5, np.nan, rng.exponential(300, volume.shape))
    tags = {d: "tag" for d in range(n_days) if rng.random() < tagged}
    days = [FutureDay("tag" if rng.random() < tagged else "") for _ in range(9)]
    made = forecast(series(volume, tags, aht), days, CancelToken(), lambda _: None)
    for values in (made.volume, made.low_80, made.high_80, made.low_95, made.high_95):
        assert values.shape == (9, n_intervals)
        assert np.isfinite(values).all()
        assert (values >= 0).all()


def test_the_forecast_depends_on_nothing_but_its_arguments():
    history = series(NORMAL)
    assert np.array_equal(ahead(history).volume, ahead(replace(history)).volume)
