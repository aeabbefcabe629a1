"""What goes into a solve and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from solver.domain.roster import Roster
from solver.domain.validation import require
from solver.roster.evaluate import Evaluation
from solver.rules.priority import LevelCosts, Priority


class Status(StrEnum):
    """How a solve ended."""

    OPTIMAL = "OPTIMAL"
    FEASIBLE = "FEASIBLE"
    INFEASIBLE = "INFEASIBLE"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class SolveOptions:
    """``workers`` 0 uses the cores there are.

    ``work_limit``: instead of all cores until the time limit, so much effort (about seconds)
    of one worker, so that the same seed gives the same roster everywhere and always.
    """

    time_limit_seconds: float = 60.0
    workers: int = 0
    seed: int = 0
    work_limit: float | None = None

    def __post_init__(self) -> None:
        require(self.time_limit_seconds > 0, "time_limit", "must be more than 0 seconds")
        require(self.workers >= 0, "workers", "must not be negative")
        has_work = self.work_limit is None or self.work_limit > 0
        require(has_work, "work_limit", "must be more than 0")
        require(0 <= self.seed < 2**31, "seed", "must be 0 to 2147483647")


def gap_of(cost: float | None, bound: float) -> float | None:
    """Proven gap ``(cost - bound) / max(1, |cost|)``; None without a roster."""
    return None if cost is None else max(0.0, (cost - bound) / max(1.0, abs(cost)))


@dataclass(frozen=True, slots=True)
class SolveProgress:
    """State of a running solve: best cost so far, proven bound, seconds since its start.

    Where there are two levels, ``level`` is the one being worked on.  ``cost`` and
    ``bound`` are those of the levels worked on so far: while it is IMPORTANT, of the
    important rules alone (nobody has looked at the nice ones yet), and from then on of
    both; ``important`` is the part of the cost that was settled before.  So a cost falls
    within a level, and grows once, by the nice part, when the second begins.
    """

    cost: int | None
    bound: float
    seconds: float
    level: Priority | None = None
    important: int = 0

    @property
    def gap(self) -> float | None:
        """Proven gap as a fraction of the cost."""
        return gap_of(self.cost, self.bound)

    @property
    def nice(self) -> int | None:
        """The nice part of the cost; None while nobody has looked at it, or without a roster."""
        if self.cost is None or self.level is Priority.IMPORTANT:
            return None
        return self.cost - self.important


@dataclass(frozen=True, slots=True)
class SolveResult:
    """End of a solve; ``roster`` passed every hard rule's check, its cost was recomputed.

    ``bound`` sums what is proven of both levels; ``nice_bound`` is the nice level's part.
    """

    status: Status
    roster: Roster | None
    evaluation: Evaluation | None
    bound: float
    seconds: float
    first_solution_seconds: float | None
    nice_bound: float = 0.0

    @property
    def bounds(self) -> LevelCosts:
        """Proven bounds level by level: no roster's costs compare below them."""
        return LevelCosts(self.bound - self.nice_bound, self.nice_bound)

    @property
    def cost(self) -> int | None:
        """Cost of the roster, as recomputed without a solver."""
        return None if self.evaluation is None else self.evaluation.cost

    @property
    def gap(self) -> float | None:
        """Proven gap as a fraction of the cost."""
        return gap_of(self.cost, self.bound)

    @property
    def progress(self) -> SolveProgress:
        """The end as the last state of the solve."""
        found = self.evaluation
        if found is None or not found.has_levels:
            return SolveProgress(self.cost, self.bound, self.seconds)
        important = round(found.costs.important)
        return SolveProgress(self.cost, self.bound, self.seconds, Priority.NICE, important)
