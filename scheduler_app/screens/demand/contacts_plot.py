"""Contacts expected, forecast and counted over one week, with past weeks behind them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor

from scheduler_app.screens.demand.regrid import FloatArray
from scheduler_app.screens.demand.week_numbers import Numbers
from scheduler_app.widgets.number_axis_plot import NumberAxis
from scheduler_app.widgets.theme import Theme
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY

WEEK_MINUTES = DAYS_PER_WEEK * MINUTES_PER_DAY
_NEAREST_MINUTES = 3 * 60
_HEADROOM, _LEAST_TOP, _MOST_PAST = 1.1, 4.0, 1.4
_BANDS = (("low_95", "high_95", 26), ("low_80", "high_80", 44))


@dataclass(frozen=True)
class WeekCurves:
    """What is drawn; arrays have one entry an interval, NaN where nothing is known.

    ``past``: the same seven days of earlier weeks, latest first.  ``before``: the
    days that end where the week begins.  ``counted``: what came in this week.
    """

    first_date: date
    numbers: Numbers
    past: tuple[FloatArray, ...] = ()
    before: FloatArray | None = None
    counted: FloatArray | None = None
    can_drag: bool = False

    @property
    def begin(self) -> int:
        """Minute, from the week's first midnight, at which the first curve begins."""
        return 0 if self.before is None else -len(self.before) * self.numbers.step

    def middles(self, n: int) -> FloatArray:
        """Return the minutes in the middle of the first ``n`` intervals."""
        return (np.arange(n, dtype=np.float64) + 0.5) * float(self.numbers.step)

    def volume(self, moved: Mapping[int, float]) -> FloatArray:
        """Return the expected contacts, with those that are being moved in their new place."""
        volume = self.numbers.volume.copy()
        for interval, value in moved.items():
            volume[interval] = value
        return volume


class ContactsPlot(pg.PlotItem):  # type: ignore[misc]
    """Bands as fills, what counts as the strong line; what was corrected is dotted in amber."""

    def __init__(self, theme: Theme, box: pg.ViewBox) -> None:
        super().__init__(viewBox=box, axisItems={"left": NumberAxis()})
        self._theme = theme
        self._make_items()
        theme.changed.connect(self._recolour)
        self._recolour()

    def show_contacts(self, curves: WeekCurves) -> None:
        """Draw a week and fit the heights to it."""
        numbers = curves.numbers
        middles = curves.middles(len(numbers.volume))
        for (low, high, _fill), (low_name, high_name, _alpha) in zip(
            self._bands, _BANDS, strict=True
        ):
            known = ~np.isnan(numbers.bands[low_name])
            low.setData(middles[known], numbers.bands[low_name][known])
            high.setData(middles[known], numbers.bands[high_name][known])
        self._show_past(curves, middles)
        self._forecast.setData(middles, numbers.forecast)
        self._volume.setData(middles, numbers.volume)
        changed = [i for i, is_changed in enumerate(numbers.corrected) if is_changed]
        self._corrected.setData(middles[changed], numbers.volume[changed])
        self._fit(curves)

    def show_moved(
        self, curves: WeekCurves, selected: frozenset[int], moved: Mapping[int, float]
    ) -> None:
        """Draw the expected contacts as they are being dragged, and which are selected."""
        volume = curves.volume(moved)
        middles = curves.middles(len(volume))
        if moved:
            self._volume.setData(middles, volume)
        known = sorted(i for i in selected if i < len(volume) and not np.isnan(volume[i]))
        chosen = known if len(known) > 1 else []
        self._marked.setData(middles[chosen], volume[chosen])

    def show_cross(self, minute: float | None) -> None:
        """Mark a time; None: none."""
        self._cross.setVisible(minute is not None)
        if minute is not None:
            self._cross.setValue(minute)

    def _make_items(self) -> None:
        self._bands = []
        for *_names, _alpha in _BANDS:
            low, high = pg.PlotCurveItem(), pg.PlotCurveItem()
            fill = pg.FillBetweenItem(low, high)
            self._bands.append((low, high, fill))
            self.addItem(fill)
        self._past = pg.PlotCurveItem(connect="finite")
        self._before = pg.PlotCurveItem(connect="finite")
        self._forecast = pg.PlotCurveItem(connect="finite")
        self._counted = pg.PlotCurveItem(connect="finite")
        self._volume = pg.PlotCurveItem(connect="finite")
        self._corrected, self._marked = pg.ScatterPlotItem(size=6), pg.ScatterPlotItem(size=5)
        self._days = [pg.InfiniteLine(d * MINUTES_PER_DAY, 90) for d in range(DAYS_PER_WEEK + 1)]
        self._cross = pg.InfiniteLine(0, 90)
        self._cross.hide()
        for item in (self._past, self._before, *self._days, self._forecast, self._counted):
            self.addItem(item)
        for item in (self._volume, self._corrected, self._marked, self._cross):
            self.addItem(item, ignoreBounds=True)

    def _show_past(self, curves: WeekCurves, middles: FloatArray) -> None:
        gap = [np.array([np.nan])]
        weeks = [part for week in curves.past for part in (week, *gap)] or gap
        times = [part for _week in curves.past for part in (middles, *gap)] or gap
        self._past.setData(np.concatenate(times), np.concatenate(weeks))
        before = curves.before if curves.before is not None else np.empty(0)
        self._before.setData(curves.middles(len(before)) + curves.begin, before)
        counted = curves.counted if curves.counted is not None else np.empty(0)
        self._counted.setData(middles[: len(counted)], counted)

    def _fit(self, curves: WeekCurves) -> None:
        own = _highest([curves.numbers.volume, curves.numbers.bands["high_80"]])
        others = [*curves.past, curves.before, curves.counted]
        top = _highest([part for part in others if part is not None])
        if own:  # an outlier of the past may leave the picture
            top = min(max(own, top), own * _MOST_PAST)
        self.setYRange(0, max(_LEAST_TOP, top * _HEADROOM), padding=0)
        self.getViewBox().setLimits(
            xMin=curves.begin, xMax=WEEK_MINUTES, minXRange=_NEAREST_MINUTES
        )

    def _recolour(self) -> None:
        theme = self._theme
        accent, line, muted = (theme.colour(t) for t in ("accent", "line", "muted"))
        for (_low, _high, fill), (*_names, alpha) in zip(self._bands, _BANDS, strict=True):
            fill.setBrush(_with_alpha(accent, alpha))
        self._past.setPen(pg.mkPen(_with_alpha(muted, 90), width=1))
        self._before.setPen(pg.mkPen(_with_alpha(muted, 170), width=1))
        self._counted.setPen(pg.mkPen(theme.colour("text"), width=1))
        dashed = pg.mkPen(muted, width=1)
        dashed.setDashPattern([4, 3])
        self._forecast.setPen(dashed)
        self._volume.setPen(pg.mkPen(accent, width=2))
        self._corrected.setBrush(theme.colour("amber"))
        self._corrected.setPen(pg.mkPen(theme.colour("surface"), width=1))
        self._marked.setBrush(accent)
        self._marked.setPen(pg.mkPen(theme.colour("surface"), width=1))
        for day in self._days:
            day.setPen(pg.mkPen(line, width=1))
        self._cross.setPen(pg.mkPen(_with_alpha(muted, 150), width=1))


def _highest(curves: Sequence[FloatArray]) -> float:
    """Return the highest number that is known; 0 if none is."""
    known = (curve[~np.isnan(curve)] for curve in curves)
    return max((float(part.max()) for part in known if len(part)), default=0.0)


def _with_alpha(colour: QColor, alpha: int) -> QColor:
    made = QColor(colour)
    made.setAlpha(alpha)
    return made
