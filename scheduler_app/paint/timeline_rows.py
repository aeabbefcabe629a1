"""What the timeline shows: rows of shifts, and blocks inside them.

All times are minutes from midnight of the shown day; a night shift of the day before
begins at a negative one, one of this day ends past 1,440.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One shift: ``text`` is its code, ``tip`` what pointing at it says.

    ``key`` is what the screen knows it by.  On standby nobody is on the line: it is
    drawn as an outline.  ``gap``: of a split shift, when she is away between its parts.
    """

    start: int
    end: int
    text: str
    colour: str
    key: Hashable = None
    tip: str = ""
    is_standby: bool = False
    is_locked: bool = False
    gap: tuple[int, int] | None = None

    @property
    def parts(self) -> tuple[tuple[int, int], ...]:
        """Start and end of each stretch at work."""
        if self.gap is None:
            return ((self.start, self.end),)
        return ((self.start, self.gap[0]), (self.gap[1], self.end))


@dataclass(frozen=True, slots=True)
class Block:
    """One thing inside a shift; where ``text`` has no room, ``short`` or ``letter`` stand in."""

    start: int
    end: int
    text: str
    letter: str
    colour: str
    key: Hashable = None
    is_locked: bool = False
    short: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One person; ``note`` is what stands beside the name.  ``leave`` None: not on leave."""

    employee: int
    name: str
    note: str
    bars: tuple[Bar, ...] = ()
    blocks: tuple[Block, ...] = ()
    leave: str | None = None

    def bar_at(self, minute: float) -> Bar | None:
        """Return the shift that holds a minute."""
        return next((bar for bar in self.bars if bar.start <= minute < bar.end), None)

    def block_at(self, minute: float) -> Block | None:
        """Return the block that holds a minute; of two, the one that starts later."""
        return next((b for b in reversed(self.blocks) if b.start <= minute < b.end), None)
