"""The time axis of a week: days when seen from afar, hours when near."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta

import pyqtgraph as pg

from scheduler_app.language.phrases import day_text, weekday_text
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY

_HOUR = 60
_STEPS = (1 * _HOUR, 2 * _HOUR, 3 * _HOUR, 6 * _HOUR, 12 * _HOUR)
_DAY_LABEL_PIXELS, _SHORT_LABEL_PIXELS, _HOUR_LABEL_PIXELS = 90, 50, 48
_WEEK = DAYS_PER_WEEK * MINUTES_PER_DAY


class WeekAxis(pg.AxisItem):  # type: ignore[misc]
    """Ticks at minutes from midnight of ``first_date``; days are named in their middle."""

    def __init__(self, first_date: date) -> None:
        super().__init__("bottom")
        self.first_date = first_date
        self._is_short = False

    def tickValues(  # noqa: N802 (pyqtgraph's name)
        self,
        minVal: float,  # noqa: N803
        maxVal: float,  # noqa: N803
        size: float,
    ) -> list[tuple[float, list[float]]]:
        pixels_per_day = size * MINUTES_PER_DAY / max(1.0, maxVal - minVal)
        self._is_short = pixels_per_day < _DAY_LABEL_PIXELS
        step = self._hour_step(pixels_per_day)
        if pixels_per_day < _SHORT_LABEL_PIXELS:
            monday = -self.first_date.weekday() * MINUTES_PER_DAY
            return [(_WEEK, _multiples(minVal - monday, maxVal - monday, 7, monday))]
        if step is None:
            noon = MINUTES_PER_DAY / 2
            return [(MINUTES_PER_DAY, _multiples(minVal - noon, maxVal - noon, 1, noon))]
        first, last = int(minVal // step), int(maxVal // step) + 1
        ticks = [float(i * step) for i in range(first, last + 1)]
        return [(step, [t for t in ticks if minVal <= t <= maxVal])]

    def tickStrings(  # noqa: N802 (pyqtgraph's name)
        self, values: Sequence[float], _scale: float, _spacing: float
    ) -> list[str]:
        return [self._text(int(value)) for value in values]

    def _hour_step(self, pixels_per_day: float) -> int | None:
        """Minutes between ticks that leave room for clock times; None: only days fit."""
        for step in _STEPS[:-1]:
            if pixels_per_day * step / MINUTES_PER_DAY >= _HOUR_LABEL_PIXELS:
                return step
        return None

    def _text(self, minute: int) -> str:
        day = self.first_date + timedelta(days=minute // MINUTES_PER_DAY)
        of_day = minute % MINUTES_PER_DAY
        short = f"{weekday_text(day)} {day.day}"
        if of_day == MINUTES_PER_DAY // 2 and self.is_far:
            return short if self._is_short else day_text(day)
        return f"{of_day // 60:02d}:{of_day % 60:02d}" if of_day else short

    @property
    def is_far(self) -> bool:
        """Tell whether only the days are named."""
        least, most = self.range
        pixels = self.width() * MINUTES_PER_DAY / max(1.0, most - least)
        return self._hour_step(pixels) is None


def _multiples(low: float, high: float, days: int, offset: float) -> list[float]:
    """Return the multiples of ``days`` from ``low`` to ``high``, moved by ``offset``."""
    span = days * MINUTES_PER_DAY
    first, last = math.ceil(low / span), math.floor(high / span)
    return [i * span + offset for i in range(first, last + 1)]
