"""Repairs of the same kind with another person: either Li Na or Wang Wei works six days.

Where a repair lets a person's own rules give way, each other person is tried in her
place: one of her shifts is handed over, or the two rows are exchanged.  Every answer is
a roster that the rules' checkers have judged: it breaks what the repair breaks, of
another person, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster, Row
from solver.explain.own_row import own_breaches
from solver.explain.relaxed import broken_rules, price_of
from solver.rules.base import PersonRule, Rule, Violation
from solver.search.stopwatch import Stopwatch

_MOST, _NEARLY = 3, 1.25


@dataclass(frozen=True, slots=True)
class OtherPerson:
    """Somebody whose rules could give way in place of those of ``instead_of``, and how.

    ``breaches`` are all of hers (in an explanation in the words of steps); ``price`` is
    that of the whole repair with her.
    """

    instead_of: int
    employee: int
    breaches: tuple[Violation, ...]
    price: int


def other_people(
    problem: Problem, hard: Sequence[Rule], repair: Roster, seconds: float
) -> tuple[OtherPerson, ...]:
    """Return at most three people at the price of the repair or a quarter more, cheapest first."""
    return _Others(problem, hard, repair, seconds).found()


@dataclass(frozen=True, slots=True, order=True)
class _Move:
    """A pair of rows in place of those of the two; ``price`` of what these break by themselves."""

    price: int
    taker: int
    holder: int
    taken: Row
    left: Row


class _Others:
    def __init__(
        self, problem: Problem, hard: Sequence[Rule], repair: Roster, seconds: float
    ) -> None:
        self._problem = problem
        self._hard = hard
        self._own = [rule for rule in hard if isinstance(rule, PersonRule)]
        self._unit = {rule.key: rule.relaxation_price for rule in hard}
        self._repair = repair
        self._watch = Stopwatch()
        self._seconds = seconds
        self._price = price_of(problem, hard, repair)
        self._keys = broken_rules(problem, hard, repair)
        self._prices = [self._row_price(e, row) for e, row in enumerate(repair.cells)]

    def found(self) -> tuple[OtherPerson, ...]:
        moves = sorted(move for e, n in enumerate(self._prices) if n for move in self._moves(e))
        found: dict[int, OtherPerson] = {}
        for move in moves:
            if len(found) == _MOST or self._watch.seconds > self._seconds:
                break
            if move.taker not in found and (price := self._judged(move)) is not None:
                breaches = tuple(own_breaches(self._problem, self._own, move.taker, move.taken))
                found[move.taker] = OtherPerson(move.holder, move.taker, breaches, price)
        return tuple(sorted(found.values(), key=lambda one: (one.price, one.employee)))

    def _moves(self, holder: int) -> Iterator[_Move]:
        """Yield the moves after which the holder keeps her rules, and somebody else does not."""
        for taker, now in enumerate(self._prices):
            if now or self._watch.seconds > self._seconds:
                continue
            for left, taken in self._rows(holder, taker):
                price = self._row_price(taker, taken)
                fair = 0 < price <= _NEARLY * self._prices[holder]
                if fair and not self._row_price(holder, left):
                    yield _Move(price, taker, holder, taken, left)

    def _rows(self, holder: int, taker: int) -> Iterator[tuple[Row, Row]]:
        hers, other = self._repair.cells[holder], self._repair.cells[taker]
        yield other, hers
        for day, pattern in enumerate(hers):
            if pattern != OFF and other[day] == OFF:
                yield _with(hers, day, OFF), _with(other, day, pattern)

    def _judged(self, move: _Move) -> int | None:
        """Return the price of the repair with the move; None if that is another repair."""
        rows = list(self._repair.cells)
        rows[move.holder], rows[move.taker] = move.left, move.taken
        roster = Roster(tuple(rows))
        price = price_of(self._problem, self._hard, roster)
        is_same = broken_rules(self._problem, self._hard, roster) <= self._keys
        return price if is_same and price <= _NEARLY * self._price else None

    def _row_price(self, employee: int, row: Row) -> int:
        broken = own_breaches(self._problem, self._own, employee, row)
        return sum(self._unit[breach.rule] * breach.amount for breach in broken)


def _with(row: Row, day: int, pattern: int) -> Row:
    return (*row[:day], pattern, *row[day + 1 :])
