"""Designing shifts in the background: the choice that was asked for, then the frontier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from scheduler_app.screens.shifts.proposal import Proposal, proposal_of
from scheduler_app.store.records import ProjectData
from scheduler_app.store.week import week_of
from solver.domain.pattern import Pattern
from solver.patterns.answer import Design, DesignProgress, DesignStatus
from solver.patterns.choose import choose
from solver.patterns.frontier import frontier
from solver.patterns.question import DesignRequest
from solver.scenarios.question import question_of
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits

MOST_PATTERNS = 12
_SHARE_OF_CHOICE = 0.4
Report = Callable[[object], None]


@dataclass(frozen=True, slots=True)
class DesignAsk:
    """What to design for: ``n_weeks`` weeks of the project from ``first_date`` on."""

    data: ProjectData
    first_date: date
    n_weeks: int
    request: DesignRequest
    seconds: float


@dataclass(frozen=True, slots=True)
class DesignFound:
    """One proposal for each number of patterns that was looked at, rising.

    ``chosen``: the number that was asked for.  ``is_stopped``: the search was not let end.
    """

    proposals: tuple[Proposal, ...]
    chosen: int
    is_stopped: bool = False

    def of(self, n_patterns: int) -> Proposal | None:
        """Return the proposal of so many patterns; None: not looked at."""
        return next((p for p in self.proposals if p.n_patterns == n_patterns), None)


def design(ask: DesignAsk, cancel: CancelToken, report: Report) -> DesignFound:
    """Choose the patterns; what is found is reported too: progress, then ``DesignFound``.

    Stopped, it ends with what there is.

    Raises:
        FieldError: The request cannot be; the field is named.
    """
    week = week_of(ask.data, ask.first_date, ask.n_weeks)
    question = question_of(week.problem, week.rules, ask.request)
    today = ask.data.patterns
    wanted = ask.request.most_patterns

    def tell(progress: DesignProgress) -> None:
        report(progress)

    first = choose(question, SearchLimits(_SHARE_OF_CHOICE * ask.seconds), cancel, tell)
    found = _found({wanted: first}, wanted, today)
    if not found.proposals or cancel.is_cancelled():
        return replace(found, is_stopped=cancel.is_cancelled())
    report(found)
    limits = SearchLimits((1 - _SHARE_OF_CHOICE) * ask.seconds)
    designs = {d.n_patterns: d for d in frontier(question, MOST_PATTERNS, limits, cancel, tell)}
    if wanted not in designs or _key(first) <= _key(designs[wanted]):
        designs[wanted] = first
    found = _found(_never_dearer(designs), wanted, today)
    return replace(found, is_stopped=cancel.is_cancelled())


def _never_dearer(designs: dict[int, Design]) -> dict[int, Design]:
    """Put the design of fewer patterns where more found nothing better in their time."""
    made: dict[int, Design] = {}
    for number in sorted(designs):
        design, before = designs[number], made.get(number - 1)
        if before is not None and _is_known(before) and _key(before) < _key(design):
            bound = min(before.lost, design.bound)
            cost_bound = min(float(before.cost), design.cost_bound)
            status = DesignStatus.OPTIMAL if cost_bound >= before.cost else DesignStatus.FEASIBLE
            design = replace(
                before, n_patterns=number, status=status, bound=bound, cost_bound=cost_bound
            )
        made[number] = design
    return made


def _found(designs: dict[int, Design], wanted: int, today: tuple[Pattern, ...]) -> DesignFound:
    known = (d for _, d in sorted(designs.items()) if d.patterns and _is_known(d))
    return DesignFound(tuple(proposal_of(d, today) for d in known), wanted)


def _is_known(design: Design) -> bool:
    return design.status in (DesignStatus.OPTIMAL, DesignStatus.FEASIBLE)


def _key(design: Design) -> tuple[int, int, int]:
    return (design.cost, design.paid_minutes, design.changes)
