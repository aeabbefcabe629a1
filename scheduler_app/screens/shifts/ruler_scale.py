"""Where minutes and rows lie on the ruler, in pixels."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from scheduler_app.screens.shifts.pattern_times import Grip
from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY

HEAD_PIXELS, GROUP_PIXELS, NEED_LEAST, NEED_MOST = 26, 22, 96, 800
_HOUR, _TICK_LEAST, _TICK_HOURS = 60, 46, (1, 2, 3, 4, 6)
_GRIP_PIXELS, _BAR_SHARE = 7, 0.12


@dataclass(frozen=True, slots=True)
class RulerScale:
    """The ruler from ``left`` to ``right``, 00:00 to ``span_minutes``; bars of ``row_pixels``."""

    left: float
    right: float
    span_minutes: int
    row_pixels: int

    @property
    def pixels_per_minute(self) -> float:
        """Width of a minute."""
        return (self.right - self.left) / self.span_minutes

    def x(self, minute: float) -> float:
        """Return where a minute lies."""
        return self.left + minute * self.pixels_per_minute

    def minutes(self, pixels: float) -> int:
        """Return how many minutes a distance is."""
        return round(pixels / self.pixels_per_minute)

    def ticks(self) -> list[int]:
        """Return the minutes that have room for a clock time."""
        hour = _HOUR * self.pixels_per_minute
        step = next((h for h in _TICK_HOURS if h * hour >= _TICK_LEAST), _TICK_HOURS[-1])
        return list(range(0, self.span_minutes + 1, step * _HOUR))

    def bar(self, pattern: Pattern, top: float) -> QRectF:
        """Return the bar of a shift in the row that begins at ``top``; cut at the right end."""
        left, right = self.x(pattern.start_minute), self.x(pattern.end_minute)
        margin = round(_BAR_SHARE * self.row_pixels)
        height = self.row_pixels - 2 * margin
        return QRectF(left, top + margin, max(2.0, min(right, self.right) - left), height)

    def parts(self, pattern: Pattern, top: float) -> list[QRectF]:
        """Return the parts of a shift's bar: two of a split shift, its gap between them."""
        bar = self.bar(pattern, top)
        ends = [(self.x(start), min(self.x(end), self.right)) for start, end in pattern.parts]
        return [QRectF(a, bar.top(), max(2.0, b - a), bar.height()) for a, b in ends]


def span_of(patterns: Iterable[Pattern]) -> int:
    """Return the minutes that the ruler shows: a day, and on to the hour after the last end."""
    latest = max((pattern.end_minute for pattern in patterns), default=MINUTES_PER_DAY)
    if latest <= MINUTES_PER_DAY:
        return MINUTES_PER_DAY
    return min(2 * MINUTES_PER_DAY, _HOUR * (math.floor(latest / _HOUR) + 1))


def grip_at(parts: Sequence[QRectF], x: float) -> Grip:
    """Return what of a bar's parts a place takes hold of."""
    first, last = parts[0], parts[-1]
    reach = min(_GRIP_PIXELS, first.width() / 3, last.width() / 3)
    if x < first.left() + reach:
        return Grip.START
    if x > last.right() - reach:
        return Grip.END
    if len(parts) > 1 and abs(x - first.right()) <= reach:
        return Grip.GAP_START
    return Grip.GAP_END if len(parts) > 1 and abs(x - last.left()) <= reach else Grip.WHOLE
