"""Two rosters in the background: with today's shifts and with the proposed ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from scheduler_app.store.week import Week
from solver.domain.pattern import Pattern
from solver.roster.result import SolveOptions
from solver.scenarios.side_by_side import SideBySide, side_by_side
from solver.search.cancellation import CancelToken


@dataclass(frozen=True, slots=True)
class CompareAsk:
    """The week and its people, the proposed shifts, and the seconds for each roster."""

    week: Week
    proposed: tuple[Pattern, ...]
    seconds: float


def compare(ask: CompareAsk, cancel: CancelToken, report: Callable[[object], None]) -> SideBySide:
    """Return a roster and its figures for each; stopped, the best so far."""
    options = SolveOptions(ask.seconds)
    week = ask.week
    return side_by_side(week.problem, week.rules, ask.proposed, options, cancel, report)
