"""What changed cells break and mend: the violations of a roster before and after."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.explain.single_change import Cell
from solver.explain.stretches import lasts, worse_parts
from solver.roster.evaluate import evaluate
from solver.rules.base import Rule, Violation


@dataclass(frozen=True, slots=True)
class Effect:
    """Violations that are new or worse afterwards, those that are gone, those that are smaller.

    ``eased`` says what was before; what lasts for a time is narrowed to the part that changes.
    """

    broken: tuple[Violation, ...] = ()
    mended: tuple[Violation, ...] = ()
    eased: tuple[Violation, ...] = ()


def effect_between(before: Iterable[Violation], after: Iterable[Violation]) -> Effect:
    """Compare violations of the same rules; of two at the same place the amounts count."""
    old, new = Counter(before), Counter(after)
    gone, come = _by_place(old - new), _by_place(new - old)
    broken: list[Violation] = []
    mended: list[Violation] = []
    eased: list[Violation] = []
    for place in dict.fromkeys((*come, *gone)):
        was, becomes = gone.get(place, []), come.get(place, [])
        if lasts(*was, *becomes):
            broken += [part for v in becomes for part, _ in worse_parts(v, was)]
            for part, is_gone in (found for v in was for found in worse_parts(v, becomes)):
                (mended if is_gone else eased).append(part)
            continue
        more = sum(v.amount for v in becomes) - sum(v.amount for v in was)
        if more > 0:
            broken += becomes
        elif more < 0:
            (eased if becomes else mended).extend(was)
    return Effect(*(tuple(sorted(found, key=_rank)) for found in (broken, mended, eased)))


class RosterChanges:
    """Judges sets of changed cells of one roster, all rules together."""

    def __init__(self, problem: Problem, rules: Sequence[Rule], roster: Roster) -> None:
        self._problem, self._rules, self._roster = problem, rules, roster
        self._before = evaluate(problem, rules, roster).violations

    def effect(self, cells: Iterable[Cell]) -> Effect:
        """Return what the cells break and mend when they all change."""
        changed = self._roster.with_cells((c.employee, c.day, c.pattern) for c in cells)
        return effect_between(
            self._before, evaluate(self._problem, self._rules, changed).violations
        )

    def harmless(
        self, cells: Sequence[Cell], is_cancelled: Callable[[], bool] = lambda: False
    ) -> list[Cell]:
        """Return cells that together break no rule that must hold, all of them if that is so.

        Else those that a broken rule names are taken out, round by round: of its person
        or its day; where it names neither, or none of theirs is left, all that are left.
        """
        left = list(cells)
        while left and not is_cancelled():
            broken = [v for v in self.effect(left).broken if v.hard]
            if not broken:
                return left
            blamed = {cell for v in broken for cell in _blamed(v, left)}
            left = [cell for cell in left if cell not in blamed]
        return []


def _blamed(violation: Violation, cells: Sequence[Cell]) -> list[Cell]:
    """Return the cells that a breach is about, by the narrowest of what it names."""
    person, day = violation.employee, violation.day
    tests: tuple[Callable[[Cell], bool], ...] = (
        lambda cell: cell.employee == person and cell.day == day,
        lambda cell: cell.employee == person and day is not None and abs(cell.day - day) == 1,
        lambda cell: cell.employee == person,
        lambda cell: cell.day == day,
    )
    for test in tests:
        found = [cell for cell in cells if test(cell)]
        if found:
            return found
    return list(cells)


def _by_place(violations: Counter[Violation]) -> dict[Hashable, list[Violation]]:
    """Group by rule, person, day and queue; the numbers of a text may differ."""
    found: dict[Hashable, list[Violation]] = defaultdict(list)
    for violation in violations.elements():
        v, values = violation, dict(violation.values)
        named = tuple(value for value in values.values() if isinstance(value, str))
        place: Hashable = (v.day, v.start, named)
        if lasts(v):
            place = values.get("queue"), v.text
        found[v.rule, v.employee, place].append(violation)
    return found


def _rank(violation: Violation) -> tuple[bool, bool, int]:
    return not violation.hard, violation.nice, -violation.cost
