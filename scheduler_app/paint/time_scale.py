"""Minutes of a day to pixels and back, with zoom."""

from __future__ import annotations

from dataclasses import dataclass

from solver.domain.time_grid import MINUTES_PER_DAY

MOST_ZOOM = 8.0
_TICKS = (15, 30, 60, 120, 180, 360)
_TICK_PIXELS = 52


@dataclass(frozen=True, slots=True)
class TimeScale:
    """``first`` to ``last`` (minutes) fill ``width`` pixels times ``zoom``, less ``offset``."""

    width: int
    first: int = 0
    last: int = MINUTES_PER_DAY
    zoom: float = 1.0
    offset: int = 0

    @property
    def pixels_per_minute(self) -> float:
        """How many pixels a minute has."""
        return max(1, self.width) * self.zoom / (self.last - self.first)

    @property
    def hidden(self) -> int:
        """How far one can scroll to the side, in pixels."""
        return max(0, round(self.width * (self.zoom - 1.0)))

    def x(self, minute: float) -> float:
        """Return the place of a minute, from the left edge of what is seen."""
        return (minute - self.first) * self.pixels_per_minute - self.offset

    def minute(self, x: float) -> float:
        """Return the minute at a place."""
        return (x + self.offset) / self.pixels_per_minute + self.first

    def seen(self) -> tuple[float, float]:
        """Return the first and the last minute that are seen."""
        return self.minute(0), self.minute(self.width)

    def tick_minutes(self) -> int:
        """Return the distance of the labels, so that they have room."""
        room = (step for step in _TICKS if step * self.pixels_per_minute >= _TICK_PIXELS)
        return next(room, _TICKS[-1])

    def ticks(self) -> range:
        """Return the minutes of the labels that are seen."""
        step = self.tick_minutes()
        first, last = self.seen()
        return range(int(-(-first // step)) * step, int(last) + 1, step)


def snapped(minute: float, step: int) -> int:
    """Return the nearest multiple of ``step`` minutes."""
    return round(minute / step) * step
