"""Smooth a profile over its intervals as far as its own noise asks for it."""

from __future__ import annotations

import numpy as np

from solver.forecast.series import BoolArray, FloatArray

_HALF_HOURS = 48
_MOST_PASSES = 4
_MOST_PULL = 2 / 3
"""Three equally noisy values: their plain mean."""


def smoothed(profile: FloatArray, exposure: FloatArray) -> FloatArray:
    """Return the profile, W x S, each interval drawn towards the mean of its neighbours.

    ``exposure`` W x S: in how many days (weighted) each mean was observed, so
    Poisson noise gives it a variance of profile / exposure.  The pull is the
    share of noise in the distance to the neighbours (empirical Bayes, Efron &
    Morris 1975): full where noise explains it, none where it is a real edge.
    Passes reach about an hour far.  Where nobody calls, nobody is made up.
    """
    observed = exposure > 0
    noise = np.where(observed, profile / np.where(observed, exposure, 1.0), 0.0)
    for _ in range(min(max(profile.shape[1] // _HALF_HOURS, 1), _MOST_PASSES)):
        profile, noise = _one_pass(profile, noise, observed)
    return profile


def _one_pass(
    profile: FloatArray, noise: FloatArray, observed: BoolArray
) -> tuple[FloatArray, FloatArray]:
    """Return the profile and its variance after one pull towards the neighbours."""
    beside, noise_beside = profile.copy(), np.zeros_like(noise)
    beside[:, 1:-1] = (profile[:, 2:] + profile[:, :-2]) / 2
    noise_beside[:, 1:-1] = (noise[:, 2:] + noise[:, :-2]) / 4
    # Weekdays curve alike: over all of them, the distance is known better than over one.
    distance = (observed * (beside - profile) ** 2).sum(axis=0)
    explained = (observed * (noise + noise_beside)).sum(axis=0)
    distance = np.maximum(_with_neighbours(distance), _with_neighbours(explained))
    own = 3 * noise.sum(axis=0)
    pull = np.where(own > 0, own / np.where(own > 0, distance, 1.0), 0.0)
    pull = np.minimum(pull, _MOST_PULL)
    pulled = profile + pull * (beside - profile)
    return pulled, (1 - pull) ** 2 * noise + pull**2 * noise_beside


def _with_neighbours(values: FloatArray) -> FloatArray:
    """Sum with the values before and after, S."""
    return np.convolve(values, np.ones(3), mode="same")
