"""One figure of all rosters side by side, as bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from scheduler_app.widgets.still_plot import ChoicePlot
from scheduler_app.widgets.theme import Theme

_AXIS_PIXELS, _WIDTH, _HEADROOM, _LEAST_SPAN = 52, 0.56, 0.3, 1e-9
_MOST_LETTERS, _LEAST_BARS = 16, 4
_FAR = 0.4
"""Bars that differ by less than this share of the highest are drawn from a floor, not from 0."""


@dataclass(frozen=True, slots=True)
class Bar:
    """``value`` None: nothing to draw.  ``mark``: a stroke across, of the roster not rebuilt."""

    name: str
    value: float | None
    text: str
    mark: float | None = None


class ComparisonPlot(ChoicePlot):
    """``chosen`` carries the place of the bar that was clicked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _AXIS_PIXELS, parent)
        self.bars: tuple[Bar, ...] = ()
        self._current = -1
        self._items: list[pg.GraphicsObject] = []
        self.recolour()

    def show_bars(self, bars: Sequence[Bar], current: int) -> None:
        """Draw these; the ``current`` one in the accent colour."""
        self.bars, self._current = tuple(bars), current
        self.choices = range(len(bars))
        self._draw()

    def recolour(self) -> None:
        super().recolour()
        self._draw()

    def _draw(self) -> None:
        for item in self._items:
            self.removeItem(item)
        self._items = []
        known = [v for bar in self.bars for v in (bar.value, bar.mark) if v is not None]
        floor, top = self._range(known)
        self.setYRange(floor, top, padding=0)
        self.setXRange(-0.6, max(len(self.bars), _LEAST_BARS) - 0.4, padding=0)
        names = [(i, _short(bar.name)) for i, bar in enumerate(self.bars)]
        self.getAxis("bottom").setTicks([names])
        for place, bar in enumerate(self.bars):
            self._draw_bar(place, bar, floor)

    def _range(self, known: Sequence[float]) -> tuple[float, float]:
        """Return what is shown of the axis: from 0, but where all bars are nearly as high."""
        high, low = max(known, default=1.0), min(known, default=0.0)
        is_near = high - low < _FAR * high
        floor = max(0.0, low - max(high - low, 0.02 * high)) if is_near else 0.0
        top = high + _HEADROOM * max(high - floor, _LEAST_SPAN)
        return floor, top if top > floor else floor + 1.0

    def _draw_bar(self, place: int, bar: Bar, floor: float) -> None:
        theme = self.theme
        token = "accent" if place == self._current else "on_duty" if place else "faint"
        if bar.value is not None:
            height = max(0.0, bar.value - floor)
            made = pg.BarGraphItem(x=[place], y0=floor, height=[height], width=_WIDTH)
            made.setOpts(brush=theme.colour(token), pen=pg.mkPen(None))
            self._add(made)
        text = pg.TextItem(bar.text, color=theme.colour("text"), anchor=(0.5, 1.0))
        text.setPos(place, floor if bar.value is None else bar.value)
        self._add(text)
        if bar.mark is not None:
            ends = [place - _WIDTH * 0.7, place + _WIDTH * 0.7]
            pen = pg.mkPen(theme.colour("amber"), width=2, style=Qt.PenStyle.DashLine)
            self._add(pg.PlotCurveItem(ends, [bar.mark, bar.mark], pen=pen))

    def _add(self, item: pg.GraphicsObject) -> None:
        self._items.append(item)
        self.addItem(item, ignoreBounds=True)


def _short(name: str) -> str:
    return name if len(name) <= _MOST_LETTERS else f"{name[: _MOST_LETTERS - 1]}…"
