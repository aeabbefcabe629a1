"""The fairness ledger: who carried how much in the weeks before, and in a roster.

A person who was away, is new or works fewer days had less time to carry
anything.  For the time missing to the longest that anybody had she is credited
with what all others carried meanwhile, on average; so nobody has to catch up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from solver.domain.burden import Burden
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.roster import Roster, Row
from solver.domain.time_grid import TimeGrid

LEDGER_WEEKS = 13
"""How many weeks before the horizon count."""


def kinds_of(
    grid: TimeGrid, holidays: Iterable[int], pattern: Pattern, day: int
) -> tuple[str, ...]:
    """Return the kinds of ``Burden`` for which a shift that starts on the day counts."""
    found = {
        "nights": pattern.is_night,
        "weekends": grid.is_weekend(day),
        "holidays": day in holidays,
        "unpopular": pattern.is_unpopular,
        "flexible": pattern.is_flexible,
    }
    return tuple(kind for kind, counts in found.items() if counts)


def patterns_by_day(problem: Problem, kind: str) -> dict[int, list[int]]:
    """Return the patterns of each day of the horizon that count for the kind; no empty days."""
    found = {
        day: [
            p
            for p, shape in enumerate(problem.patterns)
            if kind in kinds_of(problem.grid, problem.holidays, shape, day)
        ]
        for day in range(problem.grid.n_days)
    }
    return {day: patterns for day, patterns in found.items() if patterns}


def carried(problem: Problem) -> tuple[Burden, ...]:
    """Return the ledger of the problem, or else what its history says (E)."""
    if problem.ledger:
        return problem.ledger
    days = range(-problem.n_history_days, 0)
    kinds = _kinds_by_shift(problem, days)
    return tuple(
        Burden(available_days=len(days), **_count(kinds, problem.past(e)))
        for e in range(len(problem.employees))
    )


def added(problem: Problem, roster: Roster) -> tuple[Burden, ...]:
    """Return what a roster of the horizon adds for each employee (E)."""
    of = adds(problem)
    return tuple(of(e, row) for e, row in enumerate(roster.cells))


def adds(problem: Problem) -> Callable[[int, Row], Burden]:
    """Return what a row of the horizon adds for an employee, as a function of both."""
    kinds = _kinds_by_shift(problem, range(problem.grid.n_days))

    def of(employee: int, row: Row) -> Burden:
        return Burden(late_changes=_late_changes(problem, employee, row), **_count(kinds, row))

    return of


def _kinds_by_shift(problem: Problem, days: range) -> list[list[tuple[str, ...]]]:
    """Return the kinds of each shift: by day, then by pattern."""
    return [
        [kinds_of(problem.grid, problem.holidays, shape, day) for shape in problem.patterns]
        for day in days
    ]


def _count(kinds: list[list[tuple[str, ...]]], row: Row) -> Counter[str]:
    counts: Counter[str] = Counter()
    for of_day, pattern in zip(kinds, row, strict=True):
        if pattern != OFF:
            counts.update(of_day[pattern])
    return counts


def _late_changes(problem: Problem, e: int, row: Row) -> int:
    return sum(row[day] != pattern for day, pattern in problem.published_cells(e))


def levels(problem: Problem, kind: str) -> list[int]:
    """Return how much more of the kind each employee carried than the least burdened (E).

    Only those who can carry it are compared; the others are at 0.
    """
    ledger = carried(problem)
    able = [e for e in range(len(ledger)) if _is_able(problem, e, kind)]
    most_days = max((ledger[e].available_days for e in able), default=0)
    total_days = sum(ledger[e].available_days for e in able)
    total = sum(getattr(ledger[e], kind) for e in able)
    rate = total / total_days if total_days else 0.0
    known = {
        e: getattr(ledger[e], kind) + round(rate * (most_days - ledger[e].available_days))
        for e in able
    }
    least = min(known.values(), default=0)
    return [known.get(e, least) - least for e in range(len(ledger))]


def _is_able(problem: Problem, e: int, kind: str) -> bool:
    """Tell whether the employee may work what counts for the kind."""
    person = problem.employees[e]
    if kind == "nights" and not person.works_nights:
        return False
    if kind not in ("nights", "unpopular"):
        return True
    return any(
        person.may_work(shape.code)
        for shape in problem.patterns
        if (shape.is_night if kind == "nights" else shape.is_unpopular)
    )
