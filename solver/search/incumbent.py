"""The best solution and the best bound of a search: one truth, whoever found them."""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from solver.search.cancellation import CancelToken
from solver.search.run import SearchProgress
from solver.search.stopwatch import Stopwatch

Values = tuple[int, ...]
"""Values of all variables of the model, by index."""


def whole(values: npt.ArrayLike) -> Values:
    """Return the nearest whole numbers to what floating-point engines call whole."""
    return tuple(np.rint(np.asarray(values)).astype(np.int64).tolist())


def beside_news(
    news: npt.NDArray[Any], before: npt.NDArray[Any], after: npt.NDArray[Any]
) -> npt.NDArray[Any]:
    """Return the rows of ``after`` where the ``news`` are as ``before``, else those of the news.

    All are E x any: what two engines have changed at the same time, person by person.
    """
    is_as_before = (news == before).all(axis=1)
    rows: npt.NDArray[Any] = np.where(is_as_before[:, None], after, news)
    return rows


@dataclass(frozen=True, slots=True)
class SearchOutcome:
    """End of a search.  ``values`` of all variables, by index, or None without a solution.

    ``proven``: the solution is optimal, or (without one) there is none.
    """

    values: Values | None
    cost: int | None
    bound: float
    proven: bool


class Incumbent:
    """Shared by the engines of one search; safe from any thread.

    ``stop`` is cancelled as soon as the bound meets the cost.  ``report`` is called on the
    thread of whoever has news.
    """

    def __init__(self, stop: CancelToken, report: Callable[[SearchProgress], None]) -> None:
        self._stop = stop
        self._report = report
        self._watch = Stopwatch()
        self._lock = threading.Lock()
        self._values: Values | None = None
        self._cost: int | None = None
        self._bound: float = -math.inf
        self._proven = False
        self._closed = False

    def best(self) -> tuple[int, Values] | None:
        """Return the cost and values of the best solution, if there is one."""
        with self._lock:
            if self._cost is None or self._values is None:
                return None
            return self._cost, self._values

    def offer(self, cost: float, values: Values) -> None:
        """Keep a solution if it is better."""
        with self._lock:
            if self._closed or (self._cost is not None and self._cost <= round(cost)):
                return
            self._cost, self._values = round(cost), values
        self._tell()

    def raise_bound(self, bound: float) -> None:
        """Keep a proven bound if it is better; costs are whole numbers."""
        if not math.isfinite(bound):  # an engine that knows nothing yet, or gave up
            return
        whole = math.ceil(bound - 1e-6)
        with self._lock:
            if self._closed or whole <= self._bound:
                return
            self._bound = whole
        self._tell()

    def finish(self) -> None:
        """Note that an engine has searched everything."""
        with self._lock:
            self._proven = self._proven or not self._closed
        self._stop.cancel()

    def close(self) -> SearchOutcome:
        """Take no more news; return what is known."""
        with self._lock:
            self._closed = True
            return SearchOutcome(self._values, self._cost, self._bound, self._proven)

    def _tell(self) -> None:
        if self._cost is not None and self._bound >= self._cost:
            self.finish()
        self._report(SearchProgress(self._cost, self._bound, self._watch.seconds))
