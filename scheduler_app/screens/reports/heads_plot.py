"""People of one day: planned as a line, present as a fill, who is missing in red."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtWidgets import QWidget

from scheduler_app.widgets.coverage_plot import DAY_MINUTES, DayPlot, Numbers
from scheduler_app.widgets.theme import Theme

_HEADROOM, _LEAST_TOP = 1.08, 4.0


class HeadsPlot(DayPlot):
    """Shows only people of whom it is known whether they came."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._present = pg.BarGraphItem(x0=[], x1=[], y0=[], height=[])
        self._missing = pg.BarGraphItem(x0=[], x1=[], y0=[], height=[])
        self._planned = pg.PlotCurveItem([0, DAY_MINUTES], [0], stepMode="center")
        for item in (self._present, self._missing, self._planned):
            self.addItem(item)
        self.show_hours()
        self.recolour()

    def show_heads(self, planned: Numbers, present: Numbers) -> None:
        """Draw one day: people by interval."""
        self.n_intervals = n = len(planned)
        edges = np.linspace(0.0, DAY_MINUTES, n + 1)
        left, right = edges[:-1], edges[1:]
        missing = np.maximum(0.0, planned - present)
        self._present.setOpts(x0=left, x1=right, y0=np.zeros(n), height=present)
        self._missing.setOpts(x0=left, x1=right, y0=present, height=missing)
        self._planned.setData(edges, planned)
        top = max(_LEAST_TOP, planned.max(initial=0.0), present.max(initial=0.0))
        self.setYRange(0, top * _HEADROOM, padding=0)

    def recolour(self) -> None:
        super().recolour()
        for item, token in ((self._present, "on_duty"), (self._missing, "short")):
            colour = self.theme.colour(token)
            item.setOpts(brush=colour, pen=pg.mkPen(colour, width=0))
        self._planned.setPen(pg.mkPen(self.theme.colour("text"), width=2))
