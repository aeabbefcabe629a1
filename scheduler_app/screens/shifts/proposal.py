"""A design as the screen shows it: patterns with codes, and the people on them day by day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.adopt import replaceable
from solver.domain.pattern import Pattern
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.patterns.answer import Design
from solver.patterns.naming import named

_LETTERS = {
    "E": QT_TRANSLATE_NOOP("Shifts", "E"),
    "M": QT_TRANSLATE_NOOP("Shifts", "M"),
    "L": QT_TRANSLATE_NOOP("Shifts", "L"),
    "N": QT_TRANSLATE_NOOP("Shifts", "N"),
    "S": QT_TRANSLATE_NOOP("Shifts", "S"),
}
"""With which the code of a new early, middle, late, night or split shift begins."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One design; ``patterns`` are in order of their start, ``places[i]`` of ``design``."""

    design: Design
    patterns: tuple[Pattern, ...]
    places: tuple[int, ...]

    @property
    def n_patterns(self) -> int:
        """How many patterns were allowed, K."""
        return self.design.n_patterns

    def people(self, pattern: int, weekday: int) -> float:
        """Return the people on a pattern on a day of the week, mean of the weeks."""
        heads = self.design.heads[weekday::DAYS_PER_WEEK]
        return sum(day[self.places[pattern]] for day in heads) / len(heads)

    def people_a_day(self, pattern: int) -> float:
        """Return the people on a pattern, mean of the days."""
        heads = self.design.heads
        return sum(day[self.places[pattern]] for day in heads) / len(heads)

    @property
    def hours_a_week(self) -> float:
        """Paid hours of a week."""
        return self.design.paid_minutes / 60 / (len(self.design.heads) / DAYS_PER_WEEK)


def proposal_of(design: Design, patterns: Sequence[Pattern]) -> Proposal:
    """Return the design with codes, names and colours, beside all ``patterns`` of the project.

    What equals one of those that a proposal replaces is that one; no other code is taken.
    """
    today = replaceable(patterns)
    others = (replace(p, is_retired=True) for p in patterns if p not in today)
    made = [_in_words(p, patterns) for p in named(design.patterns, (*today, *others))]
    order = sorted(range(len(made)), key=lambda i: made[i].start_minute)
    return Proposal(design, tuple(made[i] for i in order), tuple(order))


def _in_words(pattern: Pattern, patterns: Sequence[Pattern]) -> Pattern:
    """Return a new pattern with the first letter of its code in the reader's language."""
    if pattern in patterns:
        return pattern
    letter = translate("Shifts", _LETTERS[pattern.code[0]])
    return replace(pattern, code=letter + pattern.code[1:])
