"""Local search over the chosen patterns: each set is priced by a linear program.

Where the number of patterns is limited, its relaxation knows nothing of the limit; but for
given patterns the relaxed heads are next to whole.  So a set is priced by the relaxation with
all other candidates closed, from the basis of the set before (a few hundred steps of the
dual simplex), given up as soon as it costs more than the best.  One pattern is
exchanged for another, near ones first, until none helps; then some are exchanged at random
(iterated local search; Lourenço, Martin & Stützle 2003).
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence

import highspy
import numpy as np

from solver.patterns.choice_model import ChoiceModel
from solver.search.cancellation import CancelToken
from solver.search.incumbent import Incumbent, whole
from solver.search.limits import SearchLimits
from solver.search.linear import linear_program, solve_part
from solver.search.table import FloatArray, IntArray, Table

Chosen = tuple[frozenset[int], ...]
"""The candidates that days of each class use."""

_NEAR = 8
_FAR = 10
_KICKED = 2
_LEAST_GAIN = 0.5
_WHOLE = 1e-6
_HEADS_SECONDS = 10.0


class Moves:
    """One local search on a model whose cost is to be minimised."""

    def __init__(
        self, model: ChoiceModel, seed: int, cancel: CancelToken, incumbent: Incumbent
    ) -> None:
        self._question = model.question
        self._random = random.Random(seed)
        self._cancel = cancel
        self._incumbent = incumbent
        self._lp = linear_program(model.cp)
        self._used = np.array([[y.index for y in ys] for ys in model.used], dtype=np.int64)
        self._near = nearest_first(model)
        self._heads = np.array([n.index for n in model.heads.values()], dtype=np.int32)
        self._most = np.array(self._lp.col_upper_)[self._heads]
        asked = model.question
        self._place = np.array([asked.day_class[d] for _, d, _ in model.heads], dtype=np.int64)
        self._place *= len(asked.candidates)
        self._place += np.array([p for _, _, p in model.heads], dtype=np.int64)
        self._relaxed = _relaxation(self._lp, self._used.ravel())
        self._cheapest = math.inf  # of what was offered

    def run(self, start: Chosen | None) -> None:
        """Improve from ``start``, or from patterns spread as needed, until cancelled.

        Whole heads of better sets are offered: at once where the relaxation has them,
        else those of local optima.
        """
        best = self._filled(start or self._spread())
        self._offer(best)
        price = self._price(best, math.inf)
        current, at = best, price
        while not self._cancel.is_cancelled():
            current, at = self._descended(current, at)
            if at < price - _LEAST_GAIN:
                best, price = current, at
                self._offer(best)
            current = self._kicked(best)
            at = self._price(current, math.inf)

    def _spread(self) -> Chosen:
        """Return patterns spread as the relaxation spreads its heads: equally many a pattern."""
        self._relax((frozenset(range(self._used.shape[1])),) * len(self._used), math.inf)
        heads = self._of_heads(self._relaxed.getSolution().col_value)
        n_patterns = self._question.most_patterns
        found = []
        for weights in self._by_candidate(heads):
            total = np.cumsum(weights)
            marks = (np.arange(n_patterns) + 0.5) * total[-1] / n_patterns
            found.append(frozenset(np.searchsorted(total, marks).tolist()))
        return tuple(found)

    def _promised(self) -> FloatArray:
        """Return what opening each candidate promises (C x P): by the last price, per head."""
        prices = self._of_heads(self._relaxed.getSolution().col_dual)
        return self._by_candidate(np.minimum(prices, 0.0))

    def _of_heads(self, values: Sequence[float]) -> FloatArray:
        """Return the values of the heads; 0 where the relaxation had no solution."""
        found = np.array(values)
        return found[self._heads] if found.size else np.zeros(self._heads.size)

    def _by_candidate(self, of_heads: FloatArray) -> FloatArray:
        sums = np.bincount(self._place, of_heads, minlength=self._used.size)
        return np.asarray(sums.reshape(self._used.shape))

    def _filled(self, chosen: Chosen) -> Chosen:
        """Return K candidates of each class (or all): those promising most are added."""
        asked = self._question
        filled = []
        for known in chosen:
            own = [*sorted(asked.fixed), *sorted(known - asked.fixed)][: asked.most_patterns]
            filled.append(frozenset(own))
        wanted = min(asked.most_patterns, len(asked.candidates))
        while min(map(len, filled)) < wanted:
            self._price(tuple(filled), math.inf)
            worth = self._promised()
            for c, known in enumerate(filled):
                if len(known) == wanted:
                    continue
                best = next(int(p) for p in np.argsort(worth[c], kind="stable") if p not in known)
                filled[c] = known | {best}
        return tuple(filled)

    def _descended(self, chosen: Chosen, price: float) -> tuple[Chosen, float]:
        """Return a set that no exchange which was tried makes cheaper."""
        improved = True
        while improved and not self._cancel.is_cancelled():
            improved = False
            for other in self._exchanges(chosen):
                found = self._price(other, price - _LEAST_GAIN)
                if found < price - _LEAST_GAIN:
                    chosen, price, improved = other, found, True
                    break
                if self._cancel.is_cancelled():
                    break
        return chosen, price

    def _exchanges(self, chosen: Chosen) -> Iterator[Chosen]:
        """Yield the sets with one pattern exchanged for a near one, then some for others.

        First those that the last price promises most for: the reduced costs of what is closed.
        """
        worth = self._promised()
        places = [(c, p) for c, known in enumerate(chosen) for p in known - self._question.fixed]
        near = {
            (float(worth[c, new]), c, p, new)
            for c, p in places
            for new in self._near[p][:_NEAR]
            if new not in chosen[c]
        }
        for _, c, p, new in sorted(near):
            yield _exchanged(chosen, c, p, new)
        for _ in range(_FAR if places else 0):
            c, p = self._random.choice(places)
            closed = sorted(set(self._near[p][_NEAR:]) - chosen[c])
            if closed:
                yield _exchanged(chosen, c, p, self._random.choice(closed))

    def _kicked(self, chosen: Chosen) -> Chosen:
        for _ in range(_KICKED):
            c = self._random.randrange(len(chosen))
            movable = sorted(chosen[c] - self._question.fixed)
            closed = sorted(set(range(len(self._question.candidates))) - chosen[c])
            if movable and closed:
                old, new = self._random.choice(movable), self._random.choice(closed)
                chosen = _exchanged(chosen, c, old, new)
        return chosen

    def _price(self, chosen: Chosen, beyond: float) -> float:
        """Return what the set costs at least; infinity if that is more than ``beyond``.

        Where its heads are whole already, they are offered.
        """
        price = self._relax(chosen, beyond)
        if price >= self._cheapest - _LEAST_GAIN:
            return price
        values = np.array(self._relaxed.getSolution().col_value)
        values[self._used] = 0.0
        for c, known in enumerate(chosen):
            values[self._used[c, sorted(known)]] = 1.0
        if np.abs(values - np.rint(values)).max() < _WHOLE:
            self._cheapest = price
            self._incumbent.offer(price, whole(values))
        return price

    def _relax(self, chosen: Chosen, beyond: float) -> float:
        self._relaxed.setOptionValue("objective_bound", beyond)
        self._close(chosen)
        self._relaxed.run()
        if self._relaxed.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return math.inf
        return float(self._relaxed.getObjectiveValue())

    def _close(self, chosen: Chosen) -> None:
        """Close the heads of all candidates but the chosen ones."""
        is_open = np.zeros(self._used.shape, dtype=np.bool_)
        for c, known in enumerate(chosen):
            is_open[c, sorted(known)] = True
        upper = np.where(is_open.ravel()[self._place], self._most, 0.0)
        none = np.zeros(upper.size)
        self._relaxed.changeColsBounds(upper.size, self._heads, none, upper)

    def _offer(self, chosen: Chosen) -> None:
        """Find whole heads for the patterns, unless they are known, and offer them."""
        if self._price(chosen, math.inf) >= self._cheapest - _LEAST_GAIN:
            return
        lower, upper = np.array(self._lp.col_lower_), np.array(self._lp.col_upper_)
        upper[self._used] = 0.0
        for c, known in enumerate(chosen):
            upper[self._used[c, sorted(known)]] = 1.0
        limits = SearchLimits(_HEADS_SECONDS, 1)
        point = solve_part(self._lp, self._cancel, limits, ranges=(lower, upper))
        if point is not None:
            self._cheapest = min(self._cheapest, point.objective)
            self._incumbent.offer(point.objective, whole(point.values))


def nearest_first(model: ChoiceModel) -> list[list[int]]:
    """Return for each candidate all others, those with the nearest start and end first."""
    starts = np.array([c.start_minute for c in model.question.candidates])
    ends = np.array([c.end_minute for c in model.question.candidates])
    found = []
    for p in range(starts.size):
        distance = np.abs(starts - starts[p]) + np.abs(ends - ends[p])
        order = np.argsort(distance, kind="stable")
        found.append([int(other) for other in order if other != p])
    return found


def _exchanged(chosen: Chosen, of_class: int, old: int, new: int) -> Chosen:
    known = chosen[of_class] - {old} | {new}
    return (*chosen[:of_class], known, *chosen[of_class + 1 :])


def _relaxation(lp: highspy.HighsLp, used: IntArray) -> highspy.Highs:
    """Return the relaxation without what links heads to candidates: closed ones have none."""
    highs = highspy.Highs()
    for option, value in (("output_flag", False), ("threads", 1), ("solve_relaxation", True)):
        highs.setOptionValue(option, value)
    highs.passModel(lp)
    table = Table(lp)
    links = np.unique(table.rows[np.isin(table.columns, used)]).astype(np.int32)
    highs.deleteRows(links.size, links)
    return highs
