"""CP-SAT as the searches use it; what it finds on the whole model is shared."""

from __future__ import annotations

import math

from ortools.sat.python import cp_model

from solver.search.cancellation import CancelToken
from solver.search.incumbent import Incumbent
from solver.search.run import SearchProgress, run


def engine(seed: int, workers: int, seconds: float = math.inf) -> cp_model.CpSolver:
    """Return a solver with the settings that suit the models of rosters."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = seed % 2**31
    # With few workers, the full linear relaxation is worth its time.
    solver.parameters.linearization_level = 2
    if math.isfinite(seconds):
        solver.parameters.max_time_in_seconds = max(0.0, seconds)
    return solver


def search_whole(
    model: cp_model.CpModel, solver: cp_model.CpSolver, cancel: CancelToken, incumbent: Incumbent
) -> None:
    """Minimise the model until a proof, the solver's time limit, or ``cancel``."""

    def note(progress: SearchProgress) -> None:
        if progress.values is not None and progress.cost is not None:
            incumbent.offer(progress.cost, progress.values)
        incumbent.raise_bound(progress.bound)

    status = run(model, solver, cancel, note)
    if status == cp_model.OPTIMAL:
        incumbent.offer(solver.objective_value, tuple(solver.response_proto.solution))
        incumbent.raise_bound(solver.objective_value)
    if status in (cp_model.OPTIMAL, cp_model.INFEASIBLE):
        incumbent.finish()


class UntilKnown(CancelToken):
    """Cancelled with another one, or as soon as any engine has a solution."""

    def __init__(self, cancel: CancelToken, incumbent: Incumbent) -> None:
        super().__init__()
        self._other = cancel
        self._incumbent = incumbent

    def is_cancelled(self) -> bool:
        """Tell whether to stop."""
        return self._other.is_cancelled() or self._incumbent.best() is not None
