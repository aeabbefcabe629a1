"""Agents required and on duty over one day, as a pyqtgraph plot."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from scheduler_app.widgets.theme import Theme

Numbers = npt.NDArray[np.int64]
_MINUTES_PER_DAY, _TICK_MINUTES = 24 * 60, 120


@dataclass(frozen=True, slots=True)
class DayCurve:
    """Agents per interval of one day: required, of these covered, and beyond need."""

    required: Numbers
    covered: Numbers
    surplus: Numbers

    @property
    def short(self) -> Numbers:
        """Missing agents."""
        return np.asarray(self.required - self.covered)


class CoveragePlot(pg.PlotWidget):  # type: ignore[misc]
    """Requirement as a line, people on duty as a fill, shortage in red.

    ``hovered`` carries the interval under the mouse, -1: none.
    """

    hovered = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._n = 0
        self._covered = pg.BarGraphItem(x0=[], x1=[], y0=[], height=[])
        self._surplus = pg.BarGraphItem(x0=[], x1=[], y0=[], height=[])
        self._short = pg.BarGraphItem(x0=[], x1=[], y0=[], height=[])
        self._need = pg.PlotCurveItem([0, _MINUTES_PER_DAY], [0], stepMode="center")
        for item in (self._covered, self._surplus, self._short, self._need):
            self.addItem(item)
        self._prepare()
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_curve(self, curve: DayCurve) -> None:
        """Draw one day."""
        self._n = n = len(curve.required)
        edges = np.linspace(0.0, _MINUTES_PER_DAY, n + 1)
        left, right = edges[:-1], edges[1:]
        self._covered.setOpts(x0=left, x1=right, y0=np.zeros(n), height=curve.covered)
        self._surplus.setOpts(x0=left, x1=right, y0=curve.covered, height=curve.surplus)
        self._short.setOpts(x0=left, x1=right, y0=curve.covered, height=curve.short)
        self._need.setData(edges, curve.required.astype(float))
        on_duty = curve.covered + curve.surplus
        top = max(4, int(max(curve.required.max(initial=0), on_duty.max(initial=0))))
        self.setYRange(0, top * 1.08, padding=0)

    def _prepare(self) -> None:
        self.setMouseEnabled(False, False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.getPlotItem().getViewBox().setDefaultPadding(0)
        self.setXRange(0, _MINUTES_PER_DAY, padding=0.005)
        hours = range(0, _MINUTES_PER_DAY + 1, _TICK_MINUTES)
        self.getAxis("bottom").setTicks([[(m, f"{m // 60:02d}:00") for m in hours]])
        self.getAxis("left").setWidth(36)
        self.showGrid(x=False, y=True, alpha=0.12)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)

    def _recolour(self) -> None:
        theme = self._theme
        self.setBackground(theme.colour("surface"))
        for item, token in (
            (self._covered, "on_duty"),
            (self._surplus, "surplus"),
            (self._short, "short"),
        ):
            # A pen of the fill's own colour closes the hairlines between bars.
            item.setOpts(brush=theme.colour(token), pen=pg.mkPen(theme.colour(token), width=0))
        self._need.setPen(pg.mkPen(theme.colour("text"), width=2))
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(pg.mkPen(_faint(theme.colour("muted"))))
            axis.setTextPen(pg.mkPen(theme.colour("muted")))

    def _on_mouse_moved(self, position: QPointF) -> None:
        box = self.getPlotItem().getViewBox()
        if not self._n or not box.sceneBoundingRect().contains(position):
            self.hovered.emit(-1)
            return
        minute = box.mapSceneToView(position).x()
        interval = int(minute // (_MINUTES_PER_DAY / self._n))
        self.hovered.emit(interval if 0 <= interval < self._n else -1)


def _faint(colour: QColor) -> QColor:
    made = QColor(colour)
    made.setAlpha(150)
    return made
