"""Large neighbourhoods over the candidates: those chosen, some near them and a few others.

Where each pattern costs something, good plans differ from better ones in several
patterns at once.  So all candidates but some are closed, and what is left is a small
integer program; the number left open follows whether the last one was searched to the end
(Shaw 1998).
"""

from __future__ import annotations

import random

import highspy
import numpy as np
import numpy.typing as npt

from solver.patterns.choice_model import ChoiceModel
from solver.patterns.moves import nearest_first
from solver.search.cancellation import CancelToken, Deadline
from solver.search.incumbent import Incumbent, whole
from solver.search.limits import SearchLimits
from solver.search.linear import Point, linear_program, relax, solve_part
from solver.search.stopwatch import Stopwatch
from solver.search.table import FloatArray

_FIRST_OPEN, _FIRST_SHARE = 60, 0.4
"""Candidates of the relaxation that are tried first, and for which share of the time."""
_FIRST_SIZE = 40.0
_LEAST_SIZE = 12.0
_GROWTH = 1.2
_SECONDS = 6.0
_NEAR = 12
_HALF = 0.5
_LEAST_GAIN = 0.5

BoolArray = npt.NDArray[np.bool_]


class Windows:
    """One search on a model whose cost is to be minimised."""

    def __init__(
        self, model: ChoiceModel, limits: SearchLimits, cancel: CancelToken, incumbent: Incumbent
    ) -> None:
        self._watch = Stopwatch()
        self._seconds = limits.seconds
        self._random = random.Random(limits.seed)
        self._cancel = cancel
        self._incumbent = incumbent
        self._lp = linear_program(model.cp)
        self._parts = linear_program(model.cp)  # only the choice is whole
        self._used = np.array([[y.index for y in ys] for ys in model.used], dtype=np.int64)
        kinds = [highspy.HighsVarType.kContinuous] * self._parts.num_col_
        for column in self._used.ravel():
            kinds[column] = highspy.HighsVarType.kInteger
        self._parts.integrality_ = kinds
        self._near = nearest_first(model)
        self._fixed = model.question.fixed
        self._size = _FIRST_SIZE

    def run(self) -> None:
        """Improve what the incumbent holds, or find a first plan, until cancelled."""
        self._search_relaxed()
        while not self._cancel.is_cancelled():
            known = self._incumbent.best()
            values = None if known is None else np.array(known[1], dtype=np.float64)
            watch = Stopwatch()
            self._search(values)
            finished = watch.seconds < _SECONDS
            most = float(self._used.shape[1])
            size = self._size * (_GROWTH if finished else 1 / _GROWTH)
            self._size = min(most, max(_LEAST_SIZE, size))

    def _search_relaxed(self) -> None:
        """Choose first among the candidates that the relaxation uses most."""
        relaxed = relax(self._lp, Deadline(self._cancel, self._seconds))
        if relaxed is None:
            return
        opened = np.zeros(self._used.shape, dtype=np.bool_)
        for row, columns in zip(opened, self._used, strict=True):
            row[np.argsort(-relaxed.values[columns], kind="stable")[:_FIRST_OPEN]] = True
            row[sorted(self._fixed)] = True
        self._choose(opened, None, max(_SECONDS, _FIRST_SHARE * self._seconds))

    def _search(self, known: FloatArray | None) -> None:
        """Choose among what is chosen and some other candidates."""
        opened = np.zeros(self._used.shape, dtype=np.bool_)
        for row, columns in zip(opened, self._used, strict=True):
            chosen = [] if known is None else np.flatnonzero(known[columns] > _HALF).tolist()
            row[self._opened(chosen)] = True
        self._choose(opened, known, _SECONDS)

    def _choose(self, opened: BoolArray, known: FloatArray | None, seconds: float) -> None:
        """Choose with heads in parts; then find whole heads for the choice."""
        point = self._solved(self._parts, opened, known, seconds)
        best = self._incumbent.best()
        if point is None or (best is not None and point.objective >= best[0] - _LEAST_GAIN):
            return
        whole_point = self._solved(self._lp, point.values[self._used] > _HALF, None, _SECONDS)
        if whole_point is not None:
            self._incumbent.offer(whole_point.objective, whole(whole_point.values))

    def _solved(
        self, lp: highspy.HighsLp, opened: BoolArray, known: FloatArray | None, seconds: float
    ) -> Point | None:
        lower, upper = np.array(lp.col_lower_), np.array(lp.col_upper_)
        upper[self._used] = np.where(opened, 1.0, 0.0)
        # An engine may notice a cancel late, but never its own limit of time.
        left = max(0.0, self._seconds - self._watch.seconds)
        limits = SearchLimits(min(seconds, left), 1, self._random.randrange(2**31))
        return solve_part(lp, self._cancel, limits, known, ranges=(lower, upper))

    def _opened(self, chosen: list[int]) -> list[int]:
        """Return the candidates left open: half of the new ones near some that are chosen."""
        opened = {*chosen, *self._fixed}
        new = int(self._size)
        near = [other for p in chosen for other in self._near[p][:_NEAR] if other not in opened]
        opened |= set(self._random.sample(near, min(len(near), new // 2)))
        others = sorted(set(range(self._used.shape[1])) - opened)
        wanted = min(len(others), len(chosen) + new - len(opened) + len(self._fixed))
        return sorted(opened | set(self._random.sample(others, max(0, wanted))))
