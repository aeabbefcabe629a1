"""How a solve went: cost and bound by time, and the figures at its end."""

from __future__ import annotations

import resource
from dataclasses import dataclass, field

from solver.roster.result import SolveProgress, SolveResult, gap_of

Point = tuple[float, int | None, float]
"""Seconds, cost (None: no roster yet) and bound."""


@dataclass(slots=True)
class Curve:
    """Collects the reports of a solve."""

    points: list[Point] = field(default_factory=list)

    def watch(self, progress: SolveProgress) -> None:
        """Keep a report that has news."""
        point = (round(progress.seconds, 3), progress.cost, progress.bound)
        if not self.points or self.points[-1][1:] != point[1:]:
            self.points.append(point)

    def gap_at(self, seconds: float) -> float | None:
        """Return the gap known by then; None without a roster."""
        known = [point for point in self.points if point[0] <= seconds]
        return gap_of(*known[-1][1:]) if known else None

    def figures(self, result: SolveResult) -> dict[str, object]:
        """Return the figures of the solve; peak memory is that of this process, in MB."""
        found = result.evaluation
        return {
            "status": result.status.value,
            "cost": result.cost,
            "bound": result.bound,
            "nice_cost": None if found is None else round(found.costs.nice),
            "nice_bound": result.nice_bound,
            "gap": result.gap,
            "seconds": round(result.seconds, 3),
            "first_solution_seconds": result.first_solution_seconds,
            "peak_memory_mb": peak_memory_mb(),
            "progress": self.points,
        }


def peak_memory_mb() -> int:
    """Return the most memory that this process has had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
