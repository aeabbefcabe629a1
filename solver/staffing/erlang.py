"""Erlang B, C and A: exact, for arrays, and for loads and crowds of any size.

Loads are offered loads in erlang, agents may be a real number.  Sources: A. K. Erlang
1917 (B and C); C. Palm 1957 and F. Baccelli & G. Hebuterne 1981 (A); A. Mandelbaum &
S. Zeltyn, "Service engineering in action: the Palm/Erlang-A queue" (2007) for the
form used here; D. L. Jagerman 1974 for Erlang B as an integral.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from solver.staffing.incomplete_gamma import FloatArray, lower, upper

_SMALLEST = 1e-290  # stands for a rate that has faded to nothing


def erlang_b(agents: ArrayLike, load_erlang: ArrayLike) -> FloatArray:
    """Return the share of contacts lost when none may wait (M/M/n/n); arrays broadcast.

    1/B = A e^A A^-(n+1) Gamma(n+1, A).
    """
    n, load = _arrays(agents, load_erlang)
    some = load > 0
    integral = upper(n[some] + 1, load[some])
    lost = np.where(n == 0, 1.0, 0.0)
    lost[some] = np.exp(-integral.log_scale) / (load[some] * integral.value)
    return np.minimum(lost, 1.0)


def erlang_c(agents: ArrayLike, load_erlang: ArrayLike) -> FloatArray:
    """Return the probability that a contact has to wait (M/M/n); 1 where load >= agents.

    1/C = 1 + (n - A) / (A B(n-1)).
    """
    n, load = _arrays(agents, load_erlang)
    waits = np.where(load > 0, 1.0, 0.0)
    stable = (load > 0) & (n > load)
    integral = upper(n[stable], load[stable])
    faded = np.exp(-integral.log_scale)
    waits[stable] = faded / (faded + (n[stable] - load[stable]) * integral.value)
    return waits


@dataclass(frozen=True, slots=True)
class ErlangA:
    """The M/M/n+M queue in steady state; all arrays have one shape.

    ``waits``: share of contacts that find nobody free.  ``abandons``: share that
    give up.  ``mean_wait_seconds``: mean wait of all contacts, those who give up included.
    """

    waits: FloatArray
    abandons: FloatArray
    mean_wait_seconds: FloatArray
    _busy: FloatArray  # n / (aht theta): departures while all are busy, per patience
    _arrivals: FloatArray  # arrivals per patience
    _patience_seconds: FloatArray
    _log_total: FloatArray

    def answered_within(self, threshold_seconds: float) -> FloatArray:
        """Return the share of all contacts answered after at most ``threshold_seconds``."""
        c, z = self._busy, self._arrivals
        faded = threshold_seconds / self._patience_seconds
        still = np.maximum(z * np.exp(-faded), _SMALLEST)
        serving = (c > 0) & (z > 0)
        late = np.zeros_like(z)
        c, z, still, faded = c[serving], z[serving], still[serving], faded[serving]
        tail = lower(c + 1, still)
        exponent = -z * np.expm1(-faded) - c * faded + tail.log_scale - self._log_total[serving]
        late[serving] = still * tail.value * np.exp(exponent)
        return np.clip(1 - self.abandons - late, 0.0, 1.0)


def erlang_a(
    agents: ArrayLike, load_erlang: ArrayLike, aht_seconds: ArrayLike, patience_seconds: ArrayLike
) -> ErlangA:
    """Return the M/M/n+M queue with exponential patience (> 0 s); arrays broadcast.

    With c = n patience / AHT and z = load patience / AHT, and up to one common factor,
    "somebody is free" weighs 1/B(n-1) = A upper(n, A) and "all are busy" z lower(c, z);
    the share that gives up weighs z (lower(c, z) - lower(c+1, z)).  No agents: all give up.
    """
    n, load, aht, patience = _arrays(agents, load_erlang, aht_seconds, patience_seconds)
    serving = (n > 0) & (load > 0)
    per_patience = np.divide(patience, aht, out=np.zeros_like(aht), where=aht > 0)
    c, z = n * per_patience, load * per_patience
    waits, log_total = np.where(load > 0, 1.0, 0.0), np.zeros_like(load)
    abandons = waits.copy()
    busy, idle = lower(c[serving], z[serving]), upper(n[serving], load[serving])
    scale = np.maximum(busy.log_scale, idle.log_scale)
    shrink = np.exp(busy.log_scale - scale) * z[serving]
    all_busy = shrink * busy.value
    total = all_busy + load[serving] * idle.value * np.exp(idle.log_scale - scale)
    waits[serving] = all_busy / total
    abandons[serving] = shrink * busy.fall / total
    log_total[serving] = scale + np.log(total)
    return ErlangA(waits, abandons, abandons * patience, c, z, patience, log_total)


def _arrays(*values: ArrayLike) -> list[FloatArray]:
    """Broadcast to float arrays of one shape."""
    arrays = (np.asarray(value, dtype=float) for value in values)
    return [np.array(array) for array in np.broadcast_arrays(*arrays)]
