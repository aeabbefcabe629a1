"""What each difference of an incoming roster breaks and mends, and what is taken over of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from scheduler_app.exchange.foreign_codes import key_of
from scheduler_app.exchange.incoming_roster import Incoming
from scheduler_app.exchange.roster_diff import CellDifference, pattern_of
from scheduler_app.store.changes import Change, changes_between
from scheduler_app.store.records import ForeignCode, ProjectData
from scheduler_app.store.week import Week
from solver.explain.roster_change import Effect, RosterChanges, effect_between
from solver.explain.single_change import Cell, SingleChanges
from solver.rules.base import Rule

_PINNED = "pinned"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A difference, what it does if it alone is taken over, and the change of the cost."""

    difference: CellDifference
    effect: Effect
    cost: int


class Review:
    """Judges the differences of one incoming roster by the rules of its week.

    A lock binds the solver and not the hand: that a cell is locked breaks nothing here.
    """

    def __init__(self, incoming: Incoming) -> None:
        self.incoming = incoming
        week = incoming.week
        self._week = week
        self._rules: list[Rule] = [rule for rule in week.rules if rule.key != _PINNED]
        self._together = RosterChanges(week.problem, self._rules, week.roster)

    def each(
        self,
        report: Callable[[float], None] = lambda _share: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[Reviewed, ...]:
        """Judge every difference alone; ``report`` gets the share done, 0 to 1."""
        differences = self.incoming.differences
        singles = SingleChanges(self._week.problem, self._rules, self._week.roster)
        found: list[Reviewed] = []
        for number, difference in enumerate(differences):
            if is_cancelled():
                break
            cell = self._cell(difference)
            effect = effect_between(*singles.violations(cell))
            cost = sum(singles.cost_by_rule(cell).values())
            found.append(Reviewed(difference, effect, cost))
            report((number + 1) / len(differences))
        return tuple(found)

    def together(self, accepted: Iterable[CellDifference]) -> Effect:
        """Judge some differences, all taken over at once."""
        return self._together.effect(map(self._cell, accepted))

    def harmless(
        self,
        differences: Iterable[CellDifference],
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> list[CellDifference]:
        """Return those that together break no rule that must hold."""
        by_cell = {self._cell(difference): difference for difference in differences}
        kept = self._together.harmless(list(by_cell), is_cancelled)
        return [by_cell[cell] for cell in kept]

    def _cell(self, difference: CellDifference) -> Cell:
        return Cell(*difference.key, pattern_of(self._week, difference.theirs))


def locked_cells(week: Week) -> frozenset[tuple[int, int]]:
    """Return the cells (employee, day) that are locked in the project."""
    return frozenset((pin.employee, pin.day) for pin in week.problem.pins)


def memory_of(data: ProjectData) -> dict[str, str]:
    """Return what was said before of the codes of other systems."""
    return {row.text: row.pattern for row in data.foreign_codes}


def remembered(data: ProjectData, codes: Mapping[str, str]) -> list[Change]:
    """Return the edit that remembers what codes of other systems mean."""
    known = {row.text: row for row in data.foreign_codes}
    new = {key_of(text): ForeignCode(key_of(text), pattern) for text, pattern in codes.items()}
    before: Sequence[ForeignCode] = [known[text] for text in new if text in known]
    return changes_between(before, new.values())
