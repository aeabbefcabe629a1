"""Methods compete: every one forecasts the weeks of the past from what was known then.

Rolling origin (Tashman 2000): week by week the past is cut off, each method
forecasts as many days as are asked for now, and its error is summed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from solver.domain.time_grid import DAYS_PER_WEEK
from solver.forecast.history import History, Method
from solver.forecast.outliers import without_outliers
from solver.forecast.progress import Cancellable, Report, stop_if_cancelled
from solver.forecast.series import BoolArray, FloatArray

MEMORY_DAYS = 56 * DAYS_PER_WEEK
"""Longest history that a method is given: a year, and the weeks around the same day in it."""

_ORIGINS = 26
_FIRST_ORIGIN_DAYS = DAYS_PER_WEEK
COMBINATION = "combination"
_SHARPNESS = 20
"""Weights are error ** -20: a method 3.5 % worse than the best counts half as much."""


@dataclass(frozen=True, slots=True)
class Competitor:
    """A method, and whether it is shielded from outliers: naive ones take what they see."""

    method: Method
    shielded: bool = True

    def predict(self, history: History, clean: History, n_days: int) -> FloatArray:
        """Return the method's forecast, n_days x S, from the raw or the clean history."""
        return self.method.predict(clean if self.shielded else history, n_days)


@dataclass(frozen=True, slots=True)
class Trials:
    """Forecasts of the past: O origins, oldest first; K methods, the combination last.

    ``actual`` O x n_days x S, NaN = unknown, not normal or after the history's
    end; ``expected`` K x O x n_days x S.  ``weights`` K - 1: of the combination now.
    """

    keys: tuple[str, ...]
    first_days: tuple[int, ...]
    actual: FloatArray
    expected: FloatArray
    weights: FloatArray

    def wape(self, where: BoolArray | None = None) -> FloatArray:
        """Sum of |error| / sum of actual of each method, K; NaN where nothing came in."""
        return self._share(np.abs(self.expected - self.actual), where)

    def bias(self) -> FloatArray:
        """Sum of errors / sum of actual of each method, K; positive = too high."""
        return self._share(self.expected - self.actual, None)

    def _share(self, error: FloatArray, where: BoolArray | None) -> FloatArray:
        scored = ~np.isnan(self.actual)
        if where is not None:
            scored = scored & where
        total = float(self.actual[scored].sum())
        summed = np.where(scored, error, 0.0).sum(axis=(1, 2, 3))
        return summed / total if total > 0 else np.full(len(self.keys), np.nan)

    def best(self) -> int:
        """Index of the method with the least error; the combination where none was scored."""
        wape = self.wape()
        return int(np.argmin(wape)) if np.isfinite(wape).all() else len(self.keys) - 1


def run_trials(
    history: History,
    competitors: Sequence[Competitor],
    n_days: int,
    cancel: Cancellable,
    report: Report,
) -> Trials:
    """Let the competitors forecast ``n_days`` from each weekly origin of the last half year."""
    end = len(history.weekday)
    origins = _origins(end)
    actual = np.full((len(origins), n_days, history.volume.shape[1]), np.nan)
    expected = np.zeros((len(competitors), *actual.shape))
    for i, origin in enumerate(origins):
        seen = min(n_days, end - origin)
        actual[i, :seen] = history.volume[origin : origin + seen]
        expected[:, i] = predictions(
            history.before(origin, MEMORY_DAYS), competitors, n_days, cancel
        )
        report((i + 1) / len(origins))
    return _with_combination(tuple(c.method.key for c in competitors), origins, actual, expected)


def predictions(
    history: History, competitors: Sequence[Competitor], n_days: int, cancel: Cancellable
) -> FloatArray:
    """Return the competitors' forecasts, K x n_days x S."""
    clean = without_outliers(history)
    forecasts = []
    for competitor in competitors:
        stop_if_cancelled(cancel)
        forecasts.append(competitor.predict(history, clean, n_days))
    return np.stack(forecasts)


def _origins(end: int) -> list[int]:
    """First days of the trials, a week apart; the last leaves one week to compare with."""
    newest_first = range(end - DAYS_PER_WEEK, _FIRST_ORIGIN_DAYS - 1, -DAYS_PER_WEEK)
    return list(newest_first)[:_ORIGINS][::-1]


def _with_combination(
    keys: tuple[str, ...], origins: list[int], actual: FloatArray, expected: FloatArray
) -> Trials:
    """Add the combination, weighted at each origin by the errors of the weeks before it."""
    week = slice(DAYS_PER_WEEK)
    missed = np.abs(expected[:, :, week] - actual[:, week])
    error = np.nan_to_num(missed).sum(axis=(2, 3))
    so_far = np.cumsum(error, axis=1) - error
    weights = combination_weights(so_far)
    combined = np.einsum("ko,kods->ods", weights, expected)
    return Trials(
        (*keys, COMBINATION),
        tuple(origins),
        actual,
        np.concatenate([expected, combined[None]]),
        combination_weights(error.sum(axis=1)),
    )


def combination_weights(error: FloatArray) -> FloatArray:
    """Weights over the first axis, summing to 1: a high power of 1 / error."""
    best = error.min(axis=0, keepdims=True)
    relative = np.where(best > 0, best / np.where(error > 0, error, 1.0), error <= best)
    power = relative**_SHARPNESS
    return power / power.sum(axis=0, keepdims=True)
