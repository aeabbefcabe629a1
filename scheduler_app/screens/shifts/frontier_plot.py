"""What one more shift buys: the answer rate by number of shifts."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QWidget

from scheduler_app.screens.shifts.shift_words import number_text
from scheduler_app.widgets.theme import Theme

_AXIS_PIXELS, _POINT, _CHOSEN_POINT, _HEADROOM = 48, 9, 14, 0.12
_LEAST_SPAN, _MOST_SPAN, _WHOLE = 0.5, 5.0, 100.05


class FrontierPlot(pg.PlotWidget):  # type: ignore[misc]
    """Points (K, answer rate in percent); ``chosen`` carries the K that was clicked."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._numbers: tuple[int, ...] = ()
        self._rates: tuple[float, ...] = ()
        self._current = 0
        self._line = pg.PlotCurveItem()
        self._points = pg.ScatterPlotItem(size=_POINT)
        self.addItem(self._line)
        self.addItem(self._points)
        self.setMouseEnabled(False, False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.getAxis("left").setWidth(_AXIS_PIXELS)
        self.showGrid(x=False, y=True, alpha=0.12)
        self.scene().sigMouseClicked.connect(self._on_clicked)
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_points(self, numbers: Sequence[int], rates: Sequence[float]) -> None:
        """Draw the answer rate (percent) of each number of shifts."""
        self._numbers, self._rates = tuple(numbers), tuple(rates)
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

    def number_at(self, position: QPointF) -> int | None:
        """Return the number of shifts nearest to a place of the scene; None without any."""
        x = self.getPlotItem().getViewBox().mapSceneToView(position).x()
        return min(self._numbers, key=lambda k: abs(k - x), default=None)

    def _on_clicked(self, event: pg.GraphicsScene.mouseEvents.MouseClickEvent) -> None:
        number = self.number_at(event.scenePos())
        if number is not None:
            self.chosen.emit(number)

    def _draw_points(self) -> None:
        accent, surface = self._theme.colour("accent"), self._theme.colour("surface")
        self._points.setData(
            [
                {
                    "pos": (number, rate),
                    "size": _CHOSEN_POINT if number == self._current else _POINT,
                    "brush": accent if number == self._current else surface,
                    "pen": pg.mkPen(accent, width=2),
                }
                for number, rate in zip(self._numbers, self._rates, strict=True)
            ]
        )

    def _recolour(self) -> None:
        theme = self._theme
        self.setBackground(theme.colour("surface"))
        self._line.setPen(pg.mkPen(theme.colour("accent"), width=2))
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(pg.mkPen(theme.colour("line")))
            axis.setTextPen(pg.mkPen(theme.colour("muted")))
        self._draw_points()
