"""Patterns and roster chosen together, for a small centre: what choosing them in turn loses.

The roster's own model gets the patterns near the proposed ones and today's as well, and one
boolean for each; the roster made in two steps is where the search begins.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.validation import require
from solver.model.roster_model import RosterModel
from solver.patterns.candidate import Candidate, candidate_of
from solver.patterns.naming import named
from solver.patterns.question import DesignRequest
from solver.roster.result import SolveOptions, SolveProgress
from solver.roster.solve import solve
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, Rule, Violation, setting
from solver.scenarios.figures import figures_of
from solver.scenarios.other_patterns import with_patterns
from solver.scenarios.question import plain_patterns
from solver.scenarios.side_by_side import Scenario
from solver.search.cancellation import CancelToken

MOST_PEOPLE = 60
_STEPS = 2
"""How far from a proposed start other starts are tried, in steps of the grid."""
_TEXT = QT_TRANSLATE_NOOP("Rule", "{patterns} different patterns are worked; at most {limit}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternCount(Rule):
    """At most so many different plain patterns in the roster.  Unit: patterns too many."""

    key: ClassVar[str] = "pattern_count"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Number of patterns")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "At most so many different shift patterns are worked."
    )

    most: int = setting(
        6, QT_TRANSLATE_NOOP("Rule", "Patterns, at most"), QT_TRANSLATE_NOOP("Rule", "patterns")
    )

    def post(self, model: RosterModel) -> Cost:
        """Add a boolean a pattern, linked to the number of people on it each day."""
        problem = model.problem
        everybody = range(len(problem.employees))
        used = []
        for p in _plain(problem):
            is_used = model.integer(1, f"used[{p}]")
            used.append(is_used)
            for day in range(problem.grid.n_days):
                model.cp.add(model.count(everybody, day, p) <= len(everybody) * is_used)
        return self.limit(model, sum(used), self.most, len(used))

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield one violation if more are worked."""
        worked = {p for _, _, p in roster.shifts()} & set(_plain(problem))
        if len(worked) > self.most:
            values = {"patterns": len(worked), "limit": self.most}
            yield self.breach(len(worked) - self.most, _TEXT, values=values)


def joint(  # noqa: PLR0913 - what a solve takes, and what was chosen before
    proposed: Scenario,
    problem: Problem,
    rules: Sequence[Rule],
    request: DesignRequest,
    options: SolveOptions,
    cancel: CancelToken,
    report: Callable[[SolveProgress], None] = lambda _progress: None,
) -> Scenario:
    """Return the roster of the best patterns near ``proposed``, from its own roster on.

    ``problem`` is the week with today's patterns.  The difference of both costs is what the
    two steps lose, as far as the search came; ``result.bound`` is proven for patterns of
    this neighbourhood.  Only wishes may count otherwise: each names the nearest of the
    patterns that may be worked, and here there are more of them.

    Raises:
        FieldError: More than ``MOST_PEOPLE`` people.
    """
    few = len(problem.employees) <= MOST_PEOPLE
    require(few, "employees", f"at most {MOST_PEOPLE} for patterns and roster together")
    plain = plain_patterns(problem)
    near = _near(
        [candidate_of(p) for p in proposed.patterns if p in plain or p not in problem.patterns],
        request,
    )
    near |= {candidate_of(p) for p in plain}
    wider = with_patterns(problem, named(sorted(near), problem.patterns))
    known = proposed.result.roster
    start = None if known is None else _moved(known, proposed.problem, wider)
    limit = PatternCount(most=request.most_patterns)
    result = solve(wider, (*rules, limit), options, cancel, report, start)
    if result.roster is None:
        return Scenario((), wider, result, None)
    worked = {p for _, _, p in result.roster.shifts()}
    patterns = tuple(p for i, p in enumerate(wider.patterns) if i in worked)
    return Scenario(patterns, wider, result, figures_of(wider, result.roster))


def _near(chosen: Sequence[Candidate], request: DesignRequest) -> set[Candidate]:
    """Return the candidates of a shape that is chosen, and start near one of that shape."""
    reach = _STEPS * request.grid.step_minutes
    found = {
        other
        for other in request.grid.candidates()
        for own in chosen
        if other.shape == own.shape and abs(other.start_minute - own.start_minute) <= reach
    }
    return found | set(chosen)


def _moved(roster: Roster, old: Problem, new: Problem) -> Roster:
    """Return the roster with the indices of another problem's patterns of the same hours."""
    place = {_hours(pattern): p for p, pattern in reversed(list(enumerate(new.patterns)))}
    worked = {p for _, _, p in roster.shifts()}
    now = {p: place[_hours(old.patterns[p])] for p in worked}
    return Roster(tuple(tuple(OFF if p == OFF else now[p] for p in row) for row in roster.cells))


def _hours(pattern: Pattern) -> tuple[Candidate, bool, bool, bool]:
    flags = (pattern.is_standby, pattern.is_flexible, pattern.is_retired)
    return (candidate_of(pattern), *flags)


def _plain(problem: Problem) -> list[int]:
    plain = plain_patterns(problem)
    return [p for p, pattern in enumerate(problem.patterns) if pattern in plain]
