"""How long, on how many cores and from which seed a search runs."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchLimits:
    """Seconds, worker threads (0: every core) and seed of a search.

    ``work``: the effort of a search that is the same wherever it runs, in CP-SAT's deterministic
    seconds (about one of a fast core); infinite: only the clock counts.
    """

    seconds: float
    workers: int = 0
    seed: int = 0
    work: float = math.inf
