"""How often people do not come, by weekday, and how many on standby cover for them.

A handful of Mondays says little.  So the rate of a weekday is its own only where its
95 % interval leaves out the rate of all days together; else that of all days stands for it.
The interval is that of Wilson (1927), which holds for small samples and rare events where
the normal one does not (Brown, Cai, DasGupta 2001).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, inf, isnan, lgamma, log, log1p, nan, sqrt

from solver.domain.validation import require

_Z_95 = 1.959964
WIDEST_INTERVAL = 0.10
"""A rate whose 95 % interval is wider than this is not yet known."""
CONFIDENCE = 0.90
"""On this share of the days, the standby that is proposed is enough."""


@dataclass(frozen=True, slots=True)
class AbsenceRate:
    """Rostered shifts whose people did not come, of those with a record.

    ``own`` is ``absent / rostered`` (NaN without shifts), ``low`` to ``high`` its 95 %
    interval.  ``rate`` is what to reckon with, ``is_own`` whether that is ``own`` or the
    rate of all days; ``is_known``: whether enough shifts are known to reckon at all.
    """

    rostered: int
    absent: int
    own: float
    low: float
    high: float
    rate: float
    is_own: bool
    is_known: bool


def absence_rates(counts: Sequence[tuple[int, int]]) -> tuple[AbsenceRate, ...]:
    """Return the rate of each weekday from its (rostered, absent) shifts, Monday first."""
    rostered, absent = (sum(column) for column in zip(*counts, strict=True))
    everywhere = absent / rostered if rostered else nan
    low, high = wilson_interval(absent, rostered)
    found = []
    for n, k in counts:
        own_low, own_high = wilson_interval(k, n)
        is_own = n > 0 and not own_low <= everywhere <= own_high
        width = own_high - own_low if is_own else high - low
        found.append(
            AbsenceRate(
                rostered=n,
                absent=k,
                own=k / n if n else nan,
                low=own_low,
                high=own_high,
                rate=k / n if is_own else everywhere,
                is_own=is_own,
                is_known=width <= WIDEST_INTERVAL,
            )
        )
    return tuple(found)


def wilson_interval(successes: int, trials: int) -> tuple[float, float]:
    """Return the 95 % score interval of a proportion; 0 to 1 without trials.

    Source: E. B. Wilson, "Probable inference, the law of succession, and statistical
    inference", JASA 22 (1927).
    """
    if not trials:
        return 0.0, 1.0
    p, z2 = successes / trials, _Z_95 * _Z_95
    middle = (p + z2 / (2 * trials)) / (1 + z2 / trials)
    half = _Z_95 / (1 + z2 / trials) * sqrt(p * (1 - p) / trials + z2 / (4 * trials**2))
    return max(0.0, middle - half), min(1.0, middle + half)


def standby_for(people: int, rate: float, confidence: float = CONFIDENCE) -> int:
    """Return the fewest on standby that cover all absences with probability ``confidence``.

    Each of ``people`` is away with probability ``rate``, whatever the others do, so
    absences are binomial and this is their quantile (Johnson, Kemp, Kotz, "Univariate
    Discrete Distributions", 3rd ed. 2005, chapter 3).  Illnesses come together: then more
    are away than this says.

    Raises:
        FieldError: A rate or a confidence that is no probability.
    """
    require(people >= 0, "people", "must not be negative")
    for name, value in (("rate", rate), ("confidence", confidence)):
        require(not isnan(value) and 0 <= value <= 1, name, "must be 0 to 1 (0% to 100%)")
    reached = 0.0
    for away in range(people):
        reached += exp(_log_binomial(people, away, rate))
        if reached >= confidence:
            return away
    return people


def _log_binomial(n: int, k: int, p: float) -> float:
    """Return the logarithm of the probability of ``k`` in ``n``."""
    ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
    hits = k * log(p) if p > 0 else (0.0 if k == 0 else -inf)
    misses = (n - k) * log1p(-p) if p < 1 else (0.0 if k == n else -inf)
    return ways + hits + misses
