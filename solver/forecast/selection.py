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
from solver.forecast.series import FloatArray

MEMORY_DAYS = 62 * DAYS_PER_WEEK
"""Longest history that a method is given: a year, and the weeks before the same day in it."""

_ORIGINS = 26
_FIRST_ORIGIN_DAYS = DAYS_PER_WEEK
_FEWEST_WEEKS = 3
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

    def wape(self) -> FloatArray:
        """Sum of |error| / sum of actual of each method, K; NaN where nothing came in."""
        return self._share(np.abs)

    def bias(self) -> FloatArray:
        """Sum of errors / sum of actual of each method, K; positive = too high."""
        return self._share(np.positive)

    def _share(self, sized: np.ufunc) -> FloatArray:
        scored = ~np.isnan(self.actual)
        actual = self.actual[scored]
        if actual.sum() <= 0:
            return np.full(len(self.keys), np.nan)
        errors = [sized(made[scored] - actual).sum() for made in self.expected]
        return np.asarray(np.array(errors) / actual.sum())

    def best(self) -> int:
        """Index of the method to take: the first one where none was scored.

        Otherwise the combination, unless the method with the least error beat
        it by more than a standard error of the weekly lead (the rule of
        Breiman et al. 1984): a smaller lead is luck as often as not.
        """
        scored = ~np.isnan(self.actual)
        contacts = self.actual.sum(axis=(1, 2), where=scored)
        used = contacts > 0
        if not used.any():
            return 0
        error = np.array(
            [np.abs(f - self.actual).sum(axis=(1, 2), where=scored) for f in self.expected]
        )
        least = int(np.argmin(error.sum(axis=1)))
        lead = ((error[-1] - error[least]) / np.where(used, contacts, 1.0))[used]
        if len(lead) < _FEWEST_WEEKS:
            return len(self.keys) - 1
        sure = lead.mean() > lead.std(ddof=1) / np.sqrt(len(lead))
        return least if sure else len(self.keys) - 1


def run_trials(
    history: History,
    competitors: Sequence[Competitor],
    n_days: int,
    cancel: Cancellable,
    report: Report,
) -> Trials:
    """Let the competitors forecast ``n_days`` from each weekly origin of the last half year.

    The combination is weighted at each origin by the errors of the weeks before it.
    """
    origins = _origins(history.n_days)
    actual = np.full((len(origins), n_days, history.volume.shape[1]), np.nan)
    expected = np.zeros((len(competitors) + 1, *actual.shape))
    error = np.zeros((len(competitors), len(origins)))
    for i, origin in enumerate(origins):
        seen = min(n_days, history.n_days - origin)
        actual[i, :seen] = history.volume[origin : origin + seen]
        past = history.before(origin, MEMORY_DAYS)
        made = predictions(past, competitors, n_days, cancel)
        weights = combination_weights(error[:, :i].sum(axis=1))
        expected[:-1, i], expected[-1, i] = made, combined(made, weights)
        week = slice(DAYS_PER_WEEK)
        error[:, i] = np.nan_to_num(np.abs(made[:, week] - actual[i, week])).sum(axis=(1, 2))
        report((i + 1) / len(origins))
    keys = (*(c.method.key for c in competitors), COMBINATION)
    return Trials(keys, tuple(origins), actual, expected, combination_weights(error.sum(axis=1)))


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


def combined(forecasts: FloatArray, weights: FloatArray) -> FloatArray:
    """Return the weighted mean of K forecasts, n_days x S."""
    return np.asarray(np.tensordot(weights, forecasts, axes=1))


def combination_weights(error: FloatArray) -> FloatArray:
    """Weights over the first axis, summing to 1: a high power of 1 / error."""
    best = error.min(axis=0, keepdims=True)
    relative = np.where(best > 0, best / np.where(error > 0, error, 1.0), error <= best)
    power = relative**_SHARPNESS
    return np.asarray(power / power.sum(axis=0, keepdims=True))
