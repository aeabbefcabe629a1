"""Dragging a block with the mouse: where it would come to lie, and where it may."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from scheduler_app.paint.time_scale import snapped
from scheduler_app.paint.timeline_rows import Block, Row

Judge = Callable[[Row, Block, int, int], str]
"""Why a block of a row may not lie from one minute to another; "": it may."""


class Grip(Enum):
    """Which part of a block is held."""

    WHOLE = "whole"
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True)
class Drag:
    """A block held at ``grip``, ``held_minute`` after its start, over ``start`` to ``end`` now.

    ``reason`` says why it could not be dropped there ("": it could), ``legal`` holds the
    starts (or, for an edge, the places of the edge) at which it could.
    """

    row: Row
    block: Block
    grip: Grip
    held_minute: float
    step: int
    start: int
    end: int
    legal: tuple[int, ...] = ()
    reason: str = ""

    @property
    def is_elsewhere(self) -> bool:
        """Tell whether the block would change."""
        return (self.start, self.end) != (self.block.start, self.block.end)

    def to(self, minute: float, judge: Judge) -> Drag:
        """Return the drag with the mouse at a minute."""
        start, end = self._span(minute)
        if (start, end) == (self.start, self.end):
            return self
        reason = ""
        if (start, end) != (self.block.start, self.block.end):
            reason = judge(self.row, self.block, start, end)
        return replace(self, start=start, end=end, reason=reason)

    def _span(self, minute: float) -> tuple[int, int]:
        block, step = self.block, self.step
        if self.grip is Grip.WHOLE:
            start = snapped(minute - self.held_minute, step)
            return start, start + block.end - block.start
        if self.grip is Grip.START:
            return min(snapped(minute, step), block.end - step), block.end
        return block.start, max(snapped(minute, step), block.start + step)


def begin(row: Row, block: Block, grip: Grip, minute: float, step: int, judge: Judge) -> Drag:
    """Take hold of a block, and find out where it may go in ``step`` minutes."""
    drag = Drag(row, block, grip, minute - block.start, step, block.start, block.end)
    bar = row.bar_at(block.start)
    if bar is None:
        return drag
    first = -(-bar.start // step) * step
    length = block.end - block.start
    spans = {
        Grip.WHOLE: [(at, (at, at + length)) for at in range(first, bar.end - length + 1, step)],
        Grip.START: [(at, (at, block.end)) for at in range(first, block.end, step)],
        Grip.END: [
            (at, (block.start, at)) for at in range(first, bar.end + 1, step) if at > block.start
        ],
    }[grip]
    legal = tuple(at for at, (start, end) in spans if not judge(row, block, start, end))
    return replace(drag, legal=legal)
