"""Re-plan a few people around one change: least cost, level by level, then fewest changes.

Everybody else keeps their row, so that the model is small and the plan is one that a
supervisor can carry out.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.explain.own_row import mended
from solver.explain.wanted import Wanted, people_around
from solver.model.roster_model import RosterModel
from solver.roster.build import posted
from solver.roster.evaluate import evaluate
from solver.roster.in_turn import search_in_turn, varying
from solver.roster.result import SolveOptions
from solver.rules.base import Cost
from solver.rules.priority import LevelCosts
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.stopwatch import Stopwatch

_PEOPLE_BESIDE = (5, 15, 30)
_SHARE = 0.6
"""Of the time limit; the rest is for the bound of everybody."""
_EVERYBODY_IN_MODELS = 3.0
"""What a solve of everybody takes before it searches, in times of making a model."""


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that differs: what it held before, and what it holds then."""

    employee: int
    day: int
    before: int
    after: int


def changed_cells(before: Roster, after: Roster) -> tuple[Change, ...]:
    """Return the cells that differ, person by person."""
    return tuple(
        Change(e, day, was, then)
        for e, (old, new) in enumerate(zip(before.cells, after.cells, strict=True))
        for day, (was, then) in enumerate(zip(old, new, strict=True))
        if was != then
    )


class Nearby:
    """The best plan so far for one wanted change; its time runs from when it is made."""

    def __init__(self, wanted: Wanted, options: SolveOptions, cancel: CancelToken) -> None:
        self._wanted = wanted
        self._options = options
        self._cancel = cancel
        self._watch = Stopwatch()
        self._plan: Roster | None = None
        self._model_seconds = 0.0

    def mend(self) -> Roster | None:
        """Mend only the row of the person concerned, without a solver."""
        wanted = self._wanted
        self._plan = mended(wanted.problem, wanted.rules, wanted.start, wanted.employee)
        return self._plan

    def replan(self) -> Roster | None:
        """Re-plan a few people too, then some more; None if nothing is possible.

        Where the mended row is all that there is time for, it is the answer.
        """
        others = people_around(self._wanted)
        for n_beside in _PEOPLE_BESIDE:
            if self._left > self._model_seconds and not self._cancel.is_cancelled():
                self._plan = self._better({self._wanted.employee, *others[:n_beside]})
        return self._plan

    @property
    def seconds_for_everybody(self) -> float:
        """What a solve of everybody is expected to take before it searches; at first unknown, 0."""
        return _EVERYBODY_IN_MODELS * self._model_seconds

    @property
    def _left(self) -> float:
        """Return the seconds left: all there are, if the rest would not do for everybody."""
        limit = self._options.time_limit_seconds
        is_enough = (1 - _SHARE) * limit > self.seconds_for_everybody
        return (_SHARE if is_enough else 1.0) * limit - self._watch.seconds

    def _better(self, free: Collection[int]) -> Roster | None:
        """Return the plan that costs less, or else changes less: as it is, or re-planned."""
        plans = [plan for plan in (self._plan, self._replanned(free)) if plan is not None]

        def worth(plan: Roster) -> tuple[LevelCosts, int]:
            costs = evaluate(self._wanted.problem, self._wanted.rules, plan).costs
            return costs, len(changed_cells(self._wanted.roster, plan))

        return min(plans, key=worth, default=None)

    def _replanned(self, free: Collection[int]) -> Roster | None:
        wanted, watch = self._wanted, Stopwatch()
        model, in_turn = _model(wanted, wanted.start if self._plan is None else self._plan, free)
        self._model_seconds = watch.seconds
        limits = SearchLimits(max(0.0, self._left), self._options.workers, self._options.seed)
        # So little is free that what the search does for people takes longer than it saves.
        found = search_in_turn(model, in_turn, limits, self._cancel)
        if found.values is None:
            return None
        roster = model.roster(found.values)
        return roster if evaluate(wanted.problem, wanted.rules, roster).is_feasible else None


def _model(wanted: Wanted, start: Roster, free: Collection[int]) -> tuple[RosterModel, list[Cost]]:
    """Return the model in which all but the ``free`` keep their rows of ``start``; its costs.

    To be minimised in turn; no number of changed cells outweighs one unit of the last.
    """
    model, costs = posted(wanted.problem, wanted.rules)
    changes: Cost = 0
    for e, row in enumerate(start.cells):
        for day, pattern in enumerate(row):
            if e in free:
                changes += model.differs(e, day, wanted.roster.cells[e][day])
            else:
                _keep(model, e, day, pattern)
    n_cells = len(free) * wanted.problem.grid.n_days
    *first, last = varying(costs)
    model.hint(start.cells)
    return model, [*first, (n_cells + 1) * last + changes]


def _keep(model: RosterModel, employee: int, day: int, pattern: int) -> None:
    for p in range(len(model.problem.patterns)):
        if p != pattern:
            model.forbid(employee, day, p)
    if pattern != OFF:
        model.require(employee, day, pattern)
