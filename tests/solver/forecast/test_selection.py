from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pytest

from solver.forecast.history import History
from solver.forecast.progress import CancelledError
from solver.forecast.selection import (
    COMBINATION,
    Competitor,
    Trials,
    combination_weights,
    run_trials,
)
from solver.search.cancellation import CancelToken
from tests.solver.forecast.synthetic import difference, poisson, truth


@dataclass(frozen=True)
class Scaled:
    """Forecasts the truth times a factor, and notes how long a history it was given."""

    key: str
    factor: float
    seen: list[History] = field(default_factory=list)

    def predict(self, history, n_days):
        self.seen.append(history)
        return truth(n_days + 7)[history.weekday[-1] + 1 :][:n_days] * self.factor


def history(volume):
    return History(volume, np.arange(len(volume)) % 7)


def trials(volume, *methods, n_days=7, shielded=False):
    competitors = [Competitor(m, shielded) for m in methods]
    return run_trials(history(volume), competitors, n_days, CancelToken(), lambda _: None)


def test_the_least_error_wins_and_errors_are_as_defined():
    made = trials(truth(70), Scaled("low", 0.975), Scaled("good", 0.98), Scaled("high", 1.3))
    assert made.keys == ("low", "good", "high", COMBINATION)
    assert np.allclose(made.wape()[:3], [0.025, 0.02, 0.3])
    assert np.allclose(made.bias()[:3], [-0.025, -0.02, 0.3])
    assert made.keys[made.best()] == "good"


def test_a_lead_that_one_lucky_week_made_is_not_believed():
    weeks = 10
    actual = np.full((weeks, 7, 1), 100.0)
    errors = np.full((2, weeks), 5.0)  # of the method, of the combination
    errors[0, 4], errors[1, 4] = 0.0, 50.0
    errors[0, 5:] = 6.0
    lucky = made_trials(actual, errors)
    assert np.argmin(lucky.wape()) == 0
    assert lucky.best() == 1
    assert made_trials(actual, np.array([[5.0] * weeks, [5.5] * weeks])).best() == 0


def made_trials(actual, errors):
    first_days = tuple(range(7, 7 + 7 * len(actual), 7))
    expected = actual + errors[:, :, None, None]
    return Trials(("a", COMBINATION), first_days, actual, expected, np.ones(1))


def test_no_method_sees_a_day_after_its_origin():
    volume = poisson(truth(98))
    method = Scaled("", 1.0)
    made = trials(volume, method, n_days=14)
    assert [len(seen.volume) for seen in method.seen] == list(made.first_days)
    for seen, origin in zip(method.seen, made.first_days, strict=True):
        assert np.array_equal(seen.volume, volume[:origin])
    later = volume.copy()
    later[made.first_days[-1] :] *= 5
    again = trials(later, Scaled("", 1.0), n_days=14)
    assert np.array_equal(again.expected[:-1], made.expected[:-1])


def test_the_combination_of_the_past_knew_only_earlier_errors():
    volume = truth(70)
    methods = (Scaled("a", 0.9), Scaled("b", 1.2))
    made = trials(volume, *methods)
    changed = volume.copy()
    changed[made.first_days[5] :] *= 1.2
    other = trials(changed, *methods)
    assert np.allclose(other.expected[-1, :6], made.expected[-1, :6])
    assert not np.allclose(other.expected[-1, -1], made.expected[-1, -1])


def test_a_combination_of_opposite_errors_wins():
    made = trials(truth(84), Scaled("low", 0.9), Scaled("high", 1.1))
    assert made.keys[made.best()] == COMBINATION
    assert difference(made.expected[-1, -1], truth(7)) < 0.02


def test_days_that_are_not_normal_are_not_scored():
    volume = truth(70)
    volume[65] = np.nan
    assert trials(volume, Scaled("", 0.9)).wape()[0] == pytest.approx(0.1)


def test_shielded_methods_get_the_history_without_outliers():
    volume = truth(70)
    volume[40] *= 5
    shielded, bare = Scaled("shielded", 1.0), Scaled("bare", 1.0)
    run_trials(
        history(volume),
        [Competitor(shielded), Competitor(bare, shielded=False)],
        7,
        CancelToken(),
        lambda _: None,
    )
    assert np.isnan(shielded.seen[-1].volume[40]).all()
    assert np.array_equal(bare.seen[-1].volume[40], volume[40])


def test_too_short_a_past_has_no_winner_but_the_first_method():
    made = trials(truth(13), Scaled("first", 1.0), Scaled("second", 1.0))
    assert made.best() == 0
    assert np.isnan(made.wape()).all()
    assert np.isnan(trials(np.zeros((40, 48)), Scaled("", 1.0)).wape()).all()


def test_weights_prefer_small_errors_and_survive_perfect_ones():
    assert np.allclose(combination_weights(np.array([1.0, 1.0])), 0.5)
    one, two = combination_weights(np.array([1.0, 1.1]))
    assert one > 4 * two
    assert combination_weights(np.array([0.0, 1.0])).tolist() == [1, 0]
    assert combination_weights(np.array([0.0, 0.0])).tolist() == [0.5, 0.5]


def test_a_cancelled_trial_stops():
    token = CancelToken()
    method = Scaled("", 1.0)

    def report(_):
        token.cancel()

    with pytest.raises(CancelledError):
        run_trials(history(truth(140)), [Competitor(method)], 7, token, report)
    assert len(method.seen) == 1
