"""What the ruler shows: rows of shifts under headings."""

from __future__ import annotations

from dataclasses import dataclass

from solver.domain.pattern import Pattern


@dataclass(frozen=True, slots=True)
class RulerRow:
    """One shift; ``people``: a day, as text, "" where nothing is known."""

    pattern: Pattern
    people: str = ""


@dataclass(frozen=True, slots=True)
class RulerGroup:
    """Rows under a heading; "" for none."""

    title: str
    rows: tuple[RulerRow, ...]
