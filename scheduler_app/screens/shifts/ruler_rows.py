"""What the ruler shows: rows of shifts under headings."""

from __future__ import annotations

from dataclasses import dataclass

from solver.domain.activity import BreakRule
from solver.domain.pattern import Pattern


@dataclass(frozen=True, slots=True)
class RulerRow:
    """One shift; ``people``: a day, as text, "" where nothing is known; ``breaks``: its own."""

    pattern: Pattern
    people: str = ""
    breaks: tuple[BreakRule, ...] = ()


@dataclass(frozen=True, slots=True)
class RulerGroup:
    """Rows under a heading; "" for none."""

    title: str
    rows: tuple[RulerRow, ...]
