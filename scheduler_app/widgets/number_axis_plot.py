"""The left axis of plots: thousands have commas, and numbers never touch in a low plot."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg

_LEAST_PIXELS, _THOUSAND = 14, 1_000


class NumberAxis(pg.AxisItem):  # type: ignore[misc]
    """Where its own ticks would stand closer than a line of text, every second one is left out."""

    def __init__(self) -> None:
        super().__init__("left")

    def tickValues(  # noqa: N802 (pyqtgraph's name)
        self,
        minVal: float,  # noqa: N803
        maxVal: float,  # noqa: N803
        size: float,
    ) -> list[tuple[float, list[float]]]:
        found: list[tuple[float, list[float]]] = super().tickValues(minVal, maxVal, size)
        if not found or maxVal <= minVal or found[0][0] * size >= _LEAST_PIXELS * (maxVal - minVal):
            return found
        step, ticks = found[0]
        every = 2
        while every * step * size < _LEAST_PIXELS * (maxVal - minVal):
            every *= 2
        return [(every * step, [tick for tick in ticks if round(tick / step) % every == 0])]

    def tickStrings(  # noqa: N802 (pyqtgraph's name)
        self, values: Sequence[float], scale: float, spacing: float
    ) -> list[str]:
        texts = super().tickStrings(values, scale, spacing)
        shown = [value * scale for value in values]
        return [
            f"{number:,.0f}" if abs(number) >= _THOUSAND else text
            for number, text in zip(shown, texts, strict=True)
        ]
