"""The forecast of one queue: methods compete, the best one is taken, bands are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.domain.validation import require
from solver.forecast.bands import SHARES, learn_bands
from solver.forecast.handle_time import forecast_aht
from solver.forecast.history import History, Method
from solver.forecast.naive import NAIVE
from solver.forecast.outliers import without_outliers
from solver.forecast.profile import Profile
from solver.forecast.progress import Cancellable, Report, stop_if_cancelled
from solver.forecast.scores import Score, scores_of, wape_by_weekday_and_hour
from solver.forecast.selection import (
    MEMORY_DAYS,
    Competitor,
    Trials,
    combined,
    predictions,
    run_trials,
)
from solver.forecast.series import FloatArray, FutureDay, Series
from solver.forecast.tagged import learn_roles, roles, with_roles
from solver.forecast.yearly import Yearly

_HALF_LIVES_DAYS = {
    "fast": (5.0, None),
    "steady": (15.0, None),
    "slow": (45.0, None),
    "returning": (45.0, 2.0),
}
_TRIALS_SHARE = 0.9
"""Share of the work that the trials of the past are, for the progress report."""


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


def competitors(dated: bool) -> tuple[Competitor, ...]:
    """Return the methods that compete; those that need dates only where they are known."""
    profiles: list[Method] = []
    for month in (False, True)[: 1 + dated]:
        name = "month" if month else "profile"
        profiles += [
            Profile(f"{name}_{speed}", slow, fast, month=month)
            for speed, (slow, fast) in _HALF_LIVES_DAYS.items()
        ]
        profiles.append(Profile(f"{name}_trend", 15.0, trend=True, month=month))
    yearly = Yearly("yearly", Profile("base", 15.0, month=dated))
    return (
        *(Competitor(method, shielded=False) for method in NAIVE),
        *(Competitor(method) for method in (*profiles, yearly)),
    )


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
    trials, best, normal = _normal_forecast(history, len(days), cancel, report)
    volume, uncertain = _with_special_days(series, history, days, normal)
    stop_if_cancelled(cancel)
    bands = learn_bands(trials.expected[best], trials.actual)
    (low_80, high_80), (low_95, high_95) = (
        bands.around(volume, uncertain, share) for share in SHARES
    )
    stop_if_cancelled(cancel)
    weekday_wape, hour_wape = wape_by_weekday_and_hour(trials, best, series)
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
        scores=scores_of(trials),
        weekday_wape=weekday_wape,
        hour_wape=hour_wape,
    )


def _normal_forecast(
    history: History, n_days: int, cancel: Cancellable, report: Report
) -> tuple[Trials, int, FloatArray]:
    """Let the methods compete: their trials, the best one, its forecast of normal days."""
    methods = competitors(history.first_date is not None)
    horizon = max(n_days, DAYS_PER_WEEK)  # fewer days would be judged by some weekdays only
    trials = run_trials(
        history, methods, horizon, cancel, lambda done: report(_TRIALS_SHARE * done)
    )
    past = history.latest(MEMORY_DAYS)
    now = predictions(past, methods, n_days, cancel)
    best = trials.best()
    return trials, best, [*now, combined(now, trials.weights)][best]


def _with_special_days(
    series: Series, history: History, days: Sequence[FutureDay], normal: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Put tagged days, and those beside them, into the normal forecast; and their deviation."""
    clean = without_outliers(history)
    weekday = series.weekdays(series.n_days + len(days))
    calls = np.nansum(history.volume, axis=1) > 0
    tags = (*series.tags, *(day.tag for day in days))
    all_roles = roles(tags, weekday, frozenset(history.weekday[calls].tolist()))
    shapes = learn_roles(series.volume, all_roles[: series.n_days], clean)
    return with_roles(normal, days, all_roles[series.n_days :], shapes)


def _normal_history(series: Series, tagged: FloatArray) -> History:
    """The series without its tagged days; with them where there is no other."""
    volume = np.where(tagged[:, None], np.nan, series.volume)
    if np.isnan(volume).all():
        volume = series.volume
    return History(volume, series.weekdays(series.n_days), series.first_date)
