"""The same week with other shift patterns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from solver.domain.employee import Employee
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.patterns.candidate import candidate_of
from solver.scenarios.looked_ahead import looking_ahead_for
from solver.scenarios.question import allowed_of, plain_patterns


def with_patterns(problem: Problem, proposed: Sequence[Pattern]) -> Problem:
    """Return the problem in which ``proposed`` are worked in place of today's plain patterns.

    Today's stay in the list, since the history names them, but are retired: nobody gets
    them.  The lookahead ends where the proposed first start takes over.
    Standby and volunteers' patterns stay as they are.  Wishes, locked cells, wanted people
    and what is published name the proposed pattern with the nearest start instead; of
    people wanted on the same shift then, the first stay.
    """
    known = {p.code for p in problem.patterns}
    replaced = {p.code for p in plain_patterns(problem)} - {p.code for p in proposed}
    retired = (replace(p, is_retired=p.is_retired or p.code in replaced) for p in problem.patterns)
    patterns = (*retired, *(p for p in proposed if p.code not in known))
    place = {p.code: i for i, p in enumerate(patterns)}
    now = list(range(len(problem.patterns)))
    for i, pattern in enumerate(problem.patterns):
        if pattern.code in replaced:
            now[i] = place[min(proposed, key=lambda p, old=pattern: _apart(old, p)).code]  # type: ignore[misc]

    def moved(pattern: int) -> int:
        return pattern if pattern == OFF else now[pattern]

    others = [p for p in problem.patterns if p.code not in replaced and not p.is_retired]
    problem = looking_ahead_for(problem, [*proposed, *others])
    targets = {(t.day, moved(t.pattern)): t for t in reversed(problem.shift_targets)}
    return replace(
        problem,
        patterns=patterns,
        employees=tuple(_moved(e, problem, proposed) for e in problem.employees),
        requests=tuple(replace(r, pattern=moved(r.pattern)) for r in problem.requests),
        pins=tuple(replace(p, pattern=moved(p.pattern)) for p in problem.pins),
        published=tuple(
            tuple(None if p is None else moved(p) for p in row) for row in problem.published
        ),
        shift_targets=tuple(replace(t, pattern=p) for (_, p), t in targets.items()),
    )


def _moved(person: Employee, problem: Problem, proposed: Sequence[Pattern]) -> Employee:
    """Return the person, who may work what is like the patterns that she may work today."""
    plain = plain_patterns(problem)
    candidates = [candidate_of(p) for p in proposed]
    allowed = allowed_of(person, plain, candidates)
    kept = {p.code for p in problem.patterns if p not in plain and not p.is_retired}
    codes = {proposed[i].code for i in allowed} | {c for c in kept if person.may_work(c)}
    # Nobody may work everything any more; whoever may work nothing of it keeps what she had.
    return replace(person, patterns=frozenset(codes) or person.patterns)


def _apart(one: Pattern, other: Pattern) -> int:
    away = abs(one.start_minute - other.start_minute)
    return min(away, MINUTES_PER_DAY - away)
