"""The answer rate over one day: as planned, as it is, and with a plan."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from scheduler_app.widgets.coverage_plot import DAY_MINUTES, DayPlot
from scheduler_app.widgets.theme import Theme

Shares = npt.NDArray[np.float64]
_FLOORS, _MARGIN, _TICKS = (0.95, 0.9, 0.8, 0.6, 0.4, 0.2, 0.0), 0.14, 2


class RatesPlot(DayPlot):
    """Step lines, broken where nothing is expected; a dotted goal, and a line at the present."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        made = (
            pg.PlotCurveItem([0, DAY_MINUTES], [1], stepMode="center", connect="finite")
            for _ in range(4)
        )
        self._goal, self._planned, self._before, self._after = made
        self._now = pg.InfiniteLine(angle=90, movable=False)
        self._now.setVisible(False)
        for item in (self._goal, self._planned, self._before, self._after):
            self.addItem(item)
        self.addItem(self._now, ignoreBounds=True)
        self.getPlotItem().hideAxis("bottom")  # the hours are under the agents, beneath
        self.recolour()

    def show_rates(
        self, goal: Shares, planned: Shares, before: Shares, after: Shares | None
    ) -> None:
        """Draw one day: shares of the contacts by interval, NaN where none are expected.

        ``planned``: with everybody there; ``before``: as it is, nobody changes; ``after``:
        with the plan, None while none is chosen.
        """
        self.n_intervals = n = len(goal)
        edges = np.linspace(0.0, DAY_MINUTES, n + 1)
        lines = [planned, before] if after is None else [planned, before, after]
        for item, shares in ((self._goal, goal), (self._planned, planned), (self._before, before)):
            item.setData(edges, shares)
        self._after.setVisible(after is not None)
        if after is not None:
            self._after.setData(edges, after)
        known = np.concatenate(lines)
        known = known[np.isfinite(known)]
        lowest = float(known.min()) if known.size else 1.0
        floor = next((f for f in _FLOORS if lowest >= f), 0.0)
        self.setYRange(floor - _MARGIN * (1 - floor), 1 + _MARGIN * (1 - floor), padding=0)
        ticks = np.linspace(floor, 1.0, _TICKS + 1)
        digits = 0 if all(abs(round(100 * t) - 100 * t) < 1e-6 for t in ticks) else 1
        self.getAxis("left").setTicks([[(t, f"{100 * t:.{digits}f}") for t in ticks]])

    def show_now(self, minute: int | None) -> None:
        """Draw the line of the present at a minute of the day; None: it is another day."""
        self._now.setVisible(minute is not None)
        if minute is not None:
            self._now.setValue(minute)

    def recolour(self) -> None:
        super().recolour()
        dash, dot = Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
        colour = self.theme.colour
        self._goal.setPen(pg.mkPen(colour("green"), width=1, style=dot))
        self._planned.setPen(pg.mkPen(colour("muted"), width=1, style=dash))
        self._before.setPen(pg.mkPen(colour("red"), width=2))
        self._after.setPen(pg.mkPen(colour("accent"), width=2))
        self._now.setPen(pg.mkPen(colour("muted"), width=1))
