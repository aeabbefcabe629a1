"""The two halves of the gamma integral, scaled, for any size of their arguments.

    upper(a, x) = e^x x^-a  Gamma(a, x) = integral over v > 0 of exp(a v - x (e^v - 1))
    lower(a, x) = e^x x^-a  gamma(a, x) = integral over u > 0 of exp(x (1 - e^-u) - a u)

(DLMF 8.2.1-8.2.2 with t = x e^v and t = x e^-u.)  Erlang B, C and A are made of
them.  Both integrands are log-concave with one peak; they are integrated by a
Gauss-Legendre rule over the stretch in which they exceed e^-36 of that peak, and
the peak's logarithm is kept apart, so that nothing overflows or cancels.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

FloatArray = NDArray[np.float64]

_DEPTH = 36.0  # e^-36 = 2e-16: what is cut off is below a float's rounding
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(40)
_SHIFT = 10  # below this shape the lower integrand has a long tail beside a narrow peak
_CHUNK = 512  # elements at a time: the nodes x elements tables stay in the cache
_NEWTON_STEPS = 3


class Scaled(NamedTuple):
    """``exp(log_scale) * value``."""

    log_scale: FloatArray
    value: FloatArray


class Falling(NamedTuple):
    """``exp(log_scale) * value``; ``fall``, on the same scale: lower(a, x) - lower(a + 1, x)."""

    log_scale: FloatArray
    value: FloatArray
    fall: FloatArray


def upper(a: FloatArray, x: FloatArray) -> Scaled:
    """Return e^x x^-a Gamma(a, x) for a > 0, x > 0, both of shape (N,).

    Relative error below 1e-9, mostly 1e-12, while a and x are at most 1e5.
    """
    ratio = np.log(a / x)
    peak = np.maximum(ratio, 0.0)
    log_scale = np.where(peak > 0, a * ratio - (a - x), 0.0)
    value, _ = _integrals(np.maximum(x - a, 0.0), np.maximum(a, x), peak, 1)
    return Scaled(log_scale, value)


def lower(a: FloatArray, x: FloatArray) -> Falling:
    """Return e^x x^-a gamma(a, x) for a > 0, x > 0, both of shape (N,), and its fall to a + 1.

    Small shapes are reached from larger ones by lower(a) = (1 + x lower(a + 1)) / a
    (DLMF 8.8.1), in which every term is positive.
    """
    steps = _SHIFT if a.size and a.min() < _SHIFT else 0
    shape = a + steps
    ratio = np.log(x / shape)
    peak = np.maximum(ratio, 0.0)
    log_scale = np.where(peak > 0, (x - shape) - shape * ratio, 0.0)
    value, fall = _integrals(np.maximum(shape - x, 0.0), np.minimum(shape, x), peak, -1)
    one = np.exp(-log_scale)
    for step in range(steps - 1, -1, -1):
        shape = a + step
        fall = (one / shape + x * (value / shape + fall)) / (shape + 1)
        value = (one + x * value) / shape
    return Falling(log_scale, value, fall)


def _integrals(
    slope: FloatArray, bend: FloatArray, peak: FloatArray, sign: int
) -> tuple[FloatArray, FloatArray]:
    """Integrate g(w) = exp(-slope w - bend (e^(sign w) - 1 - sign w)) over w > -peak.

    Also, for sign -1, g(w) (1 - e^-(peak + w)), which is what ``fall`` needs.
    """
    value, fall = np.empty_like(slope), np.zeros_like(slope)
    for start in range(0, slope.size, _CHUNK):
        part = slice(start, start + _CHUNK)
        s, k, b = slope[part], bend[part], peak[part]
        left = np.minimum(b, _reach(np.zeros_like(s), k, -sign))
        half = (left + _reach(s, k, sign)) / 2
        w = np.multiply.outer(_NODES + 1, half) - left
        depth = np.expm1(sign * w) - sign * w
        depth *= k
        depth += s * w
        density = np.exp(-depth)
        value[part] = half * (_WEIGHTS @ density)
        if sign < 0:
            fall[part] = half * (_WEIGHTS @ (density * -np.expm1(-(b + w))))
    return value, fall


def _reach(slope: FloatArray, bend: FloatArray, sign: int) -> FloatArray:
    """Distance w > 0 at which slope w + bend (e^(sign w) - 1 - sign w) has reached the depth.

    Never too short: for sign 1 the better of two upper bounds (e^w - 1 - w >= w^2 / 2, and
    its inverse by one substitution); for sign -1 Newton's steps on a convex function.
    """
    w: FloatArray = 2 * _DEPTH / (slope + np.sqrt(slope * slope + 2 * bend * _DEPTH))
    if sign > 0:
        ratio = _DEPTH / bend
        return np.minimum(w, np.log1p(ratio + np.sqrt(2 * ratio)))
    for _ in range(_NEWTON_STEPS):
        excess = slope * w + bend * (np.expm1(-w) + w) - _DEPTH
        w = w - excess / (slope - bend * np.expm1(-w))
    return w
