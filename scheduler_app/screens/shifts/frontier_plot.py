"""What one more shift buys: the answer rate by number of shifts."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from scheduler_app.screens.shifts.shift_words import number_text
from scheduler_app.widgets.still_plot import ChoicePlot
from scheduler_app.widgets.theme import Theme

_AXIS_PIXELS, _POINT, _CHOSEN_POINT, _HEADROOM = 48, 9, 14, 0.12
_LEAST_SPAN, _MOST_SPAN, _WHOLE = 0.5, 5.0, 100.05


class FrontierPlot(ChoicePlot):
    """Points (K, answer rate in percent); ``chosen`` carries the K that was clicked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _AXIS_PIXELS, parent)
        self._rates: tuple[float, ...] = ()
        self._current = 0
        self._line = pg.PlotCurveItem()
        self._points = pg.ScatterPlotItem(size=_POINT)
        self.addItem(self._line)
        self.addItem(self._points)
        self.recolour()

    def show_points(self, numbers: Sequence[int], rates: Sequence[float]) -> None:
        """Draw the answer rate (percent) of each number of shifts."""
        self.choices, self._rates = tuple(numbers), tuple(rates)
        self._line.setData(list(numbers), list(rates))
        self.getAxis("bottom").setTicks([[(k, number_text(k, 0)) for k in numbers]])
        if rates:
            # One or two shifts can be so bad that the rest would look alike.
            high = max(rates)
            low = min(high - _LEAST_SPAN, max(min(rates), high - _MOST_SPAN))
            room = _HEADROOM * (high - low)
            self.setYRange(low - room, min(high + room, _WHOLE), padding=0)
            self.setXRange(min(numbers) - 0.4, max(numbers) + 0.4, padding=0)
        self._draw_points()

    def show_chosen(self, number: int) -> None:
        """Mark the number of shifts whose patterns are shown."""
        self._current = number
        self._draw_points()

    def recolour(self) -> None:
        super().recolour()
        self._line.setPen(pg.mkPen(self.theme.colour("accent"), width=2))
        self._draw_points()

    def _draw_points(self) -> None:
        accent, surface = self.theme.colour("accent"), self.theme.colour("surface")
        self._points.setData(
            [
                {
                    "pos": (number, rate),
                    "size": _CHOSEN_POINT if number == self._current else _POINT,
                    "brush": accent if number == self._current else surface,
                    "pen": pg.mkPen(accent, width=2),
                }
                for number, rate in zip(self.choices, self._rates, strict=True)
            ]
        )
