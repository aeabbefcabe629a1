"""Large programs: their relaxation by the interior-point method, then people settled in groups.

For 1,200 people a simplex method needs minutes for the first relaxation, an interior point
seconds.  Most people's rows are whole in it already.  The others are settled a group at a
time, each by a small integer program beside the relaxed rows of the rest (relax-and-fix;
Pochet & Wolsey 2006), and improved in groups once all are settled.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

import highspy
import numpy as np

from solver.search.cancellation import CancelToken
from solver.search.companions import Tie, with_companions
from solver.search.incumbent import Incumbent, beside_news, whole
from solver.search.limits import SearchLimits
from solver.search.linear import Point, solve_part
from solver.search.reduction import Program
from solver.search.stopwatch import Stopwatch
from solver.search.table import FloatArray, IntArray

_GROUP = 120
_GROUP_CELLS = 4_000
_GROUP_SECONDS = 10.0
_GROWTH = 1.2
_NEAR = 0.0005
_GOOD_GAP = 0.02
_WHOLE = 1e-6


class RelaxAndFix:
    """One search over a program whose ``cells`` (E x D x P) are people's assignments."""

    def __init__(
        self,
        lp: highspy.HighsLp,
        cells: IntArray,
        limits: SearchLimits,
        cancel: CancelToken,
        incumbent: Incumbent,
        ties: Sequence[Tie] = (),
    ) -> None:
        """``ties``: who is chosen anew together."""
        self._lp = lp
        self._cells = cells.reshape(len(cells), -1)
        self._limits = limits
        self._cancel = cancel
        self._incumbent = incumbent
        self._ties = ties
        self._random = random.Random(limits.seed)
        self._program = Program(lp, cells)
        self._scale = 1.0
        n_people, n_cells = self._cells.shape
        most = min(float(_GROUP), n_people / 3, _GROUP_CELLS / max(1, n_cells))
        self._size = max(1.0, most)

    def run(self, relaxed: Point) -> None:
        """Find a solution near the relaxation, and better ones until cancelled."""
        self._scale = max(1.0, abs(relaxed.objective))
        settled = self._settled(relaxed.values.copy())
        if settled is not None:
            self._offer(settled)
        self.improve()

    def improve(self) -> None:
        """Settle groups of people anew, from the best solution known, until cancelled."""
        while not self._cancel.is_cancelled() and self.improve_once():
            pass

    def improve_once(self) -> bool:
        """Settle one group of people anew; False if there is no solution to improve."""
        known = self._incumbent.best()
        if known is None:
            return False
        self._scale = max(1.0, float(abs(known[0])))
        n_people = len(self._cells)
        n = min(n_people, round(self._size))
        people = self._random.sample(range(n_people), n)
        group = with_companions(people, self._ties, known[1], n)
        watch = Stopwatch()
        before = np.array(known[1], dtype=np.float64)
        after = self._chosen(group, before, known=True)
        if after is not None:
            self._offer(self._beside_news(before, after))
        is_quick = watch.seconds < _GROUP_SECONDS / 2
        self._size = min(
            float(n_people), max(1.0, self._size * (_GROWTH if is_quick else 1 / _GROWTH))
        )
        return True

    def _beside_news(self, before: FloatArray, after: FloatArray) -> FloatArray:
        """Put what is chosen into what another engine has found meanwhile."""
        known = self._incumbent.best()
        news = before if known is None else np.array(known[1], dtype=np.float64)
        rows = [values[self._cells] for values in (news, before, after)]
        mixed = news.copy()
        mixed[self._cells] = beside_news(*rows)
        return mixed

    def _settled(self, values: FloatArray) -> FloatArray | None:
        """Return values in which everybody's cells are whole, or None if that failed."""
        parts = np.abs(values[self._cells] - np.rint(values[self._cells])).max(axis=1)
        whole = self._cells[parts <= _WHOLE]
        values[whole] = np.rint(values[whole])
        waiting = np.flatnonzero(parts > _WHOLE).tolist()
        self._random.shuffle(waiting)
        size = _GROUP
        while waiting:
            found = self._chosen(waiting[:size], values, known=False)
            if found is not None:
                values, waiting = found, waiting[size:]
            elif size == 1 or self._cancel.is_cancelled() or self._incumbent.best() is not None:
                return None  # what is known can be improved instead
            else:
                size = -(-size // 2)
        return values

    def _chosen(self, people: list[int], values: FloatArray, *, known: bool) -> FloatArray | None:
        """Return the values with some people's cells chosen anew, or None if none were found.

        ``known``: the values are a solution, to start from.
        """
        part = self._program.around(self._cells[people].ravel(), values)
        kinds = [highspy.HighsVarType.kContinuous] * part.lp.num_col_
        for column in part.cells:
            kinds[column] = highspy.HighsVarType.kInteger
        part.lp.integrality_ = kinds
        limits = SearchLimits(_GROUP_SECONDS, 1, self._limits.seed)
        start = values[part.columns] if known else None
        point = solve_part(part.lp, self._cancel, limits, start, _NEAR * self._scale)
        if point is None or (point.gap > _GOOD_GAP * self._scale and not known):
            return None
        after = values.copy()
        after[part.columns] = point.values
        after[self._cells[people]] = np.rint(after[self._cells[people]])
        return after

    def _offer(self, values: FloatArray) -> None:
        """Find whole numbers for all that follows from the cells, and offer the solution."""
        cells = self._cells.ravel()
        lower, upper = np.array(self._lp.col_lower_), np.array(self._lp.col_upper_)
        lower[cells] = upper[cells] = np.rint(values[cells])
        point = solve_part(self._lp, self._cancel, self._limits, ranges=(lower, upper))
        if point is not None:
            self._incumbent.offer(point.objective, whole(point.values))
