"""Contacts above, agents below, over one week: one zoomable time axis."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Signal
from PySide6.QtWidgets import QWidget

from scheduler_app.screens.demand.agents_plot import AgentsPlot
from scheduler_app.screens.demand.contacts_plot import WEEK_MINUTES, ContactsPlot, WeekCurves
from scheduler_app.screens.demand.drag_box_plot import DragBox
from scheduler_app.screens.demand.drag_shape import moved_values
from scheduler_app.screens.demand.week_axis_plot import WeekAxis
from scheduler_app.widgets.theme import Theme

_GRAB_PIXELS, _LEFT_PIXELS, _GAP_PIXELS, _AXIS_ALPHA = 10, 40, 4, 150


class DemandPlot(pg.GraphicsLayoutWidget):  # type: ignore[misc]
    """``hovered``: the interval under the mouse (-1: none).

    ``dragged``: new contacts by interval, after the mouse let go.  ``ranged``: the
    intervals that were marked with Shift and the mouse.
    """

    hovered = Signal(int)
    dragged = Signal(object)  # dict[int, float]
    ranged = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._curves: WeekCurves | None = None
        self._selected: frozenset[int] = frozenset()
        self._grabbed = -1
        self._moved: dict[int, float] = {}
        self._box = DragBox(self._grab)
        self.contacts = ContactsPlot(theme, self._box)
        self._axis = WeekAxis(date(2000, 1, 3))
        self.agents = AgentsPlot(theme, self._axis, self._box)
        self._lay_out()
        self._connect()
        self._recolour()

    def show_curves(self, curves: WeekCurves | None) -> None:
        """Draw a week; None: nothing."""
        is_other = curves is None or self._curves is None or not self._is_same_span(curves)
        self._curves, self._grabbed, self._moved = curves, -1, {}
        if curves is not None:
            self._axis.first_date = curves.first_date
            self.contacts.show_contacts(curves)
            self._show_moved()
            self.agents.show_agents(curves.numbers)
        if is_other:
            self.reset_view()
        self._axis.picture = None
        self._axis.update()

    def select(self, intervals: Iterable[int]) -> None:
        """Mark intervals, which then move together."""
        self._selected = frozenset(intervals)
        self._show_moved()

    def reset_view(self) -> None:
        """Show the whole week, and the days before it if they are drawn."""
        begin = self._curves.begin if self._curves is not None else 0
        self._box.setXRange(begin, WEEK_MINUTES, padding=0)

    @property
    def shown_minutes(self) -> tuple[float, float]:
        """The part of the time axis in sight."""
        (least, most), _ = self._box.viewRange()
        return least, most

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        super().leaveEvent(event)
        self.contacts.show_cross(None)
        self.hovered.emit(-1)

    def _is_same_span(self, curves: WeekCurves) -> bool:
        old = self._curves
        return old is not None and old.first_date == curves.first_date and old.begin == curves.begin

    def _lay_out(self) -> None:
        layout = self.ci.layout
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(_GAP_PIXELS)
        self.addItem(self.contacts, row=0, col=0)
        self.addItem(self.agents, row=1, col=0)
        layout.setRowStretchFactor(0, 5)
        layout.setRowStretchFactor(1, 3)
        for plot in (self.contacts, self.agents):
            plot.hideButtons()
            plot.getAxis("left").setWidth(_LEFT_PIXELS)
            plot.showGrid(x=False, y=True, alpha=0.12)
            plot.getViewBox().setDefaultPadding(0)
        self.contacts.hideAxis("bottom")
        self.setMinimumHeight(150)

    def _connect(self) -> None:
        self._theme.changed.connect(self._recolour)
        self.scene().sigMouseMoved.connect(self._on_mouse_moved)
        self._box.moved.connect(self._on_moved)
        self._box.dropped.connect(self._on_dropped)
        self._box.ranged.connect(self._on_ranged)
        for box in (self._box, self.agents.getViewBox()):
            box.reset_wanted.connect(self.reset_view)

    def _show_moved(self) -> None:
        if self._curves is not None:
            self.contacts.show_moved(self._curves, self._selected, self._moved)

    def _grab(self, position: QPointF) -> bool:
        """Take the point at the position, if the curve runs there and may be changed."""
        curves = self._curves
        interval = self._interval_at(position)
        if curves is None or not curves.can_drag or interval < 0:
            return False
        value = curves.numbers.volume[interval]
        height = self._box.viewPixelSize()[1]
        if np.isnan(value) or abs(position.y() - value) > _GRAB_PIXELS * height:
            return False
        self._grabbed = interval
        return True

    def _on_moved(self, position: QPointF) -> None:
        curves = self._curves
        if curves is None or self._grabbed < 0:
            return
        numbers = curves.numbers
        value = max(0.0, position.y())
        self._moved = moved_values(
            numbers.volume, numbers.per_day, self._grabbed, self._selected, value
        )
        self._show_moved()
        self.hovered.emit(self._grabbed)

    @property
    def moved(self) -> dict[int, float]:
        """Contacts by interval while the mouse drags them; else empty."""
        return self._moved

    def _on_dropped(self) -> None:
        moved, self._moved, self._grabbed = self._moved, {}, -1
        if moved:
            self.dragged.emit(moved)
        if self._curves is not None:
            self.contacts.show_contacts(self._curves)
            self._show_moved()

    def _on_ranged(self, begin: float, end: float) -> None:
        curves = self._curves
        if curves is not None:
            last = len(curves.numbers.volume) - 1
            step = curves.numbers.step
            first, until = (min(last, max(0, int(x // step))) for x in (begin, end))
            self.ranged.emit(first, until)

    def _interval_at(self, position: QPointF) -> int:
        curves = self._curves
        if curves is None:
            return -1
        interval = int(position.x() // curves.numbers.step)
        return interval if 0 <= interval < len(curves.numbers.volume) else -1

    def _on_mouse_moved(self, position: QPointF) -> None:
        interval = -1
        for box in (self._box, self.agents.getViewBox()):
            if box.sceneBoundingRect().contains(position):
                interval = self._interval_at(box.mapSceneToView(position))
        curves = self._curves
        if curves is None or interval < 0:
            self.contacts.show_cross(None)
        else:
            self.contacts.show_cross((interval + 0.5) * curves.numbers.step)
        if self._grabbed < 0:
            self.hovered.emit(interval)

    def _recolour(self) -> None:
        theme = self._theme
        self.setBackground(theme.colour("surface"))
        faint = theme.colour("muted")
        faint.setAlpha(_AXIS_ALPHA)
        for plot in (self.contacts, self.agents):
            for side in ("left", "bottom"):
                axis = plot.getAxis(side)
                axis.setPen(pg.mkPen(faint))
                axis.setTextPen(pg.mkPen(theme.colour("muted")))
