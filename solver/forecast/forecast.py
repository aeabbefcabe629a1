"""The forecast of one queue: methods compete, the best one is taken, bands are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.domain.validation import require
from solver.forecast.bands import learn_noise
from solver.forecast.handle_time import forecast_aht
from solver.forecast.history import History
from solver.forecast.naive import NAIVE
from solver.forecast.outliers import without_outliers
from solver.forecast.profile import Profile
from solver.forecast.progress import Cancellable, Report, stop_if_cancelled
from solver.forecast.selection import MEMORY_DAYS, Competitor, Trials, predictions, run_trials
from solver.forecast.series import FloatArray, FutureDay, Series
from solver.forecast.tagged import learn_tags, with_tags

COMPETITORS = (
    *(Competitor(method, shielded=False) for method in NAIVE),
    Competitor(Profile("profile", 15)),
    Competitor(Profile("profile_slow", 45)),
    Competitor(Profile("profile_two_speed", 45, 2)),
    Competitor(Profile("profile_trend", 15, trend=True)),
    Competitor(Profile("month", 15, month=True)),
    Competitor(Profile("month_slow", 45, month=True)),
    Competitor(Profile("month_two_speed", 45, 2, month=True)),
    Competitor(Profile("month_trend", 15, trend=True, month=True)),
)
_TRIALS_SHARE = 0.9
"""Share of the work that the trials of the past are, for the progress report."""

_HOURS = 24


@dataclass(frozen=True, slots=True)
class Score:
    """How a method did in the past: sum of |error| and of errors over the contacts."""

    method: str
    wape: float
    bias: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """Expected contacts and AHT (seconds) of the days asked for, each n_days x S.

    Between ``low_80`` and ``high_80`` 80 % of the contacts per interval should
    lie, likewise 95 %.  ``aht_seconds`` is NaN where the history has none.
    ``method`` won; ``scores`` are of all.  ``weekday_wape`` 7 and ``hour_wape``
    24: the winner's error, NaN where nothing came in or there is no past to
    compare with.
    """

    volume: FloatArray
    aht_seconds: FloatArray
    low_80: FloatArray
    high_80: FloatArray
    low_95: FloatArray
    high_95: FloatArray
    method: str
    scores: tuple[Score, ...]
    weekday_wape: FloatArray
    hour_wape: FloatArray


def forecast(
    series: Series, days: Sequence[FutureDay], cancel: Cancellable, report: Report
) -> Forecast:
    """Forecast the ``days`` right after the last one of the series.

    ``report`` receives the share done, 0 to 1.  Raises ``FieldError`` where
    there is no day with known contacts or no day to forecast, and
    ``CancelledError`` when stopped.
    """
    require(not np.isnan(series.volume).all(), "volume", "needs a day with known contacts")
    require(len(days) > 0, "days", "must not be empty")
    tagged = np.array([bool(tag) for tag in series.tags])
    history = _normal_history(series, tagged)
    trials = run_trials(
        history, COMPETITORS, len(days), cancel, lambda done: report(_TRIALS_SHARE * done)
    )
    best = trials.best()
    now = predictions(history.before(series.n_days, MEMORY_DAYS), COMPETITORS, len(days), cancel)
    normal = np.concatenate([now, np.tensordot(trials.weights, now, axes=1)[None]])[best]
    stop_if_cancelled(cancel)
    shapes = (
        learn_tags(series.volume, series.tags, without_outliers(history)) if tagged.any() else {}
    )
    volume = with_tags(normal, days, shapes)
    noise = learn_noise(trials.expected[best], trials.actual)
    (low_80, high_80), (low_95, high_95) = noise.band(volume, 0.80), noise.band(volume, 0.95)
    aht_seconds = forecast_aht(series, ~tagged, len(days))
    report(1.0)
    return Forecast(
        volume=volume,
        aht_seconds=aht_seconds,
        low_80=low_80,
        high_80=high_80,
        low_95=low_95,
        high_95=high_95,
        method=trials.keys[best],
        scores=_scores(trials),
        weekday_wape=_weekday_wape(trials, best, series),
        hour_wape=_hour_wape(trials, best, series),
    )


def _normal_history(series: Series, tagged: FloatArray) -> History:
    """The series without its tagged days; with them where there is no other."""
    volume = np.where(tagged[:, None], np.nan, series.volume)
    if np.isnan(volume).all():
        volume = series.volume
    return History(volume, series.weekdays(series.n_days), series.first_date)


def _scores(trials: Trials) -> tuple[Score, ...]:
    values = zip(trials.keys, trials.wape(), trials.bias(), strict=True)
    return tuple(Score(key, float(wape), float(bias)) for key, wape, bias in values)


def _weekday_wape(trials: Trials, best: int, series: Series) -> FloatArray:
    """WAPE of the best method by weekday, 7."""
    n_days = trials.actual.shape[1]
    first = np.array(trials.first_days, dtype=int)[:, None]
    weekday = (series.first_weekday + first + np.arange(n_days)) % DAYS_PER_WEEK
    parts = [(weekday == w)[:, :, None] for w in range(DAYS_PER_WEEK)]
    return np.array([trials.wape(part)[best] for part in parts])


def _hour_wape(trials: Trials, best: int, series: Series) -> FloatArray:
    """WAPE of the best method by hour of the day, 24."""
    hour = np.arange(series.intervals_per_day) * series.interval_minutes // 60
    return np.array([trials.wape(hour == h)[best] for h in range(_HOURS)])
