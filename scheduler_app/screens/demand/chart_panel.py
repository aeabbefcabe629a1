"""The chart with its title, legend, and what past weeks are drawn."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from scheduler_app.document.demand_edits import set_total
from scheduler_app.language.phrases import day_text
from scheduler_app.screens.demand.contacts_plot import WeekCurves
from scheduler_app.screens.demand.demand_plot import DemandPlot
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.screens.demand.measures import Measure, written
from scheduler_app.screens.demand.regrid import FloatArray
from scheduler_app.store.changes import Change
from scheduler_app.store.week import monday_of
from scheduler_app.widgets.legend import sign_text
from scheduler_app.widgets.panel import Panel, label
from scheduler_app.widgets.theme import Theme
from solver.domain.time_grid import DAYS_PER_WEEK

_ONE_WEEK = timedelta(weeks=1)
_OVERLAID, _BEFORE = "overlaid", "before"
_SPANS = ((_OVERLAID, 4), (_OVERLAID, 8), (_BEFORE, 4), (_BEFORE, 13), ("", 0))


class ChartPanel(Panel):
    """Draws what ``state`` shows; dragging its curve is one undo step."""

    def __init__(self, state: DemandState, theme: Theme) -> None:
        super().__init__(kind="card")
        self._state, self._theme = state, theme
        self._legend, self._at = label("small"), label("small")
        self.spans = QComboBox()
        self.plot = DemandPlot(theme)
        self.plot.hovered.connect(self._on_hovered)
        self.plot.dragged.connect(self._on_dragged)
        self.spans.currentIndexChanged.connect(lambda _index: self._draw())
        theme.changed.connect(self._write_legend)
        state.changed.connect(self.refresh)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self.spans.setAccessibleName(self.tr("Past weeks in the chart"))
        self.plot.setAccessibleName(self.tr("Contacts and agents of the week"))
        self.plot.setToolTip(
            self.tr(
                "Drag a point of the curve to change it; selected points move together. "
                "Wheel: zoom. Drag elsewhere: move. Shift and drag: select. "
                "Double click: whole week."
            )
        )
        self._fill_spans()
        self.refresh()

    def refresh(self) -> None:
        """Draw the numbers as they are now."""
        self._write_legend()
        self._say_at("")
        self._draw()

    def _fill_spans(self) -> None:
        chosen = max(0, self.spans.currentIndex())
        words = (
            self.tr("Last 4 weeks, laid over"),
            self.tr("Last 8 weeks, laid over"),
            self.tr("4 weeks before it"),
            self.tr("13 weeks before it"),
            self.tr("No past weeks"),
        )
        self.spans.blockSignals(True)
        self.spans.clear()
        for word, span in zip(words, _SPANS, strict=True):
            self.spans.addItem(word, span)
        self.spans.setCurrentIndex(chosen)
        self.spans.blockSignals(False)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        for part in (self._legend, self._at):
            part.setWordWrap(True)
            top.addWidget(part, 1)
        top.addWidget(self.spans)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.plot, 1)

    def _draw(self) -> None:
        state = self._state
        if state.week is None:
            self.plot.show_curves(None)
            return
        kind, n_weeks = _SPANS[max(0, self.spans.currentIndex())]
        first, book = state.week.first_date, state.history
        past: tuple[FloatArray, ...] = ()
        before = None
        if kind == _OVERLAID:
            # Far ahead, the last weeks that are known; else those just before.
            until = min(first, monday_of(book.last) + _ONE_WEEK) if book.last else first
            weeks = [until - i * _ONE_WEEK for i in range(1, n_weeks + 1)]
            found = [book.offered(state.shown_queues, w, DAYS_PER_WEEK, state.step) for w in weeks]
            past = tuple(week for week in found if week is not None)
        elif kind == _BEFORE:
            begin = first - timedelta(weeks=n_weeks)
            days = n_weeks * DAYS_PER_WEEK
            before = book.offered(state.shown_queues, begin, days, state.step)
        counted = book.offered(state.shown_queues, first, DAYS_PER_WEEK, state.step)
        can_drag = not state.step_refusal()
        self.plot.show_curves(WeekCurves(first, state.numbers, past, before, counted, can_drag))

    def _write_legend(self) -> None:
        tokens = self._theme.tokens
        parts = [
            ("━", tokens.accent, self.tr("expected")),
            ("■", tokens.on_duty, self.tr("80%, 95%")),
            ("╌", tokens.muted, self.tr("forecast")),
            ("●", tokens.amber, self.tr("corrected")),
            ("─", tokens.faint, self.tr("past weeks")),
            ("━", tokens.text, self.tr("agents required")),
        ]
        if self._state.week is not None and self._state.week.is_rostered:
            parts.append(("■", tokens.on_duty, self.tr("rostered")))
        self._legend.setText("&nbsp; ".join(sign_text(*part) for part in parts))

    def _on_hovered(self, interval: int) -> None:
        if self._state.week is None or not 0 <= interval < len(self._state.numbers.volume):
            self._say_at("")
            return
        self._say_at(self._sentence(interval))

    def _sentence(self, interval: int) -> str:
        state, numbers = self._state, self._state.numbers
        assert state.week is not None
        minute = interval * numbers.step
        day = day_text(state.week.first_date + timedelta(minutes=minute))
        of_day = minute % 1440
        volume = self.plot.moved.get(interval, float(numbers.volume[interval]))
        parts = [f"{day} {of_day // 60:02d}:{of_day % 60:02d}"]
        if not np.isnan(volume):
            parts.append(self.tr("expected {n}").format(n=_number(volume)))
        if numbers.corrected[interval] or self.plot.moved:
            parts.append(self.tr("forecast {n}").format(n=_number(numbers.forecast[interval])))
        low, high = (numbers.bands[name][interval] for name in ("low_80", "high_80"))
        if not np.isnan(low):
            band = self.tr("80%: {low}–{high}")
            parts.append(band.format(low=_number(low), high=_number(high)))
        parts.append(self.tr("required {n}").format(n=_agents(numbers.required[interval])))
        if numbers.is_rostered:
            parts.append(self.tr("rostered {n}").format(n=_agents(numbers.scheduled[interval])))
        return " · ".join(parts)

    def _say_at(self, text: str) -> None:
        """Show the figures under the mouse in the place of the legend; "": the legend."""
        self._at.setText(text)
        self._at.setVisible(bool(text))
        self._legend.setVisible(not text)

    def _on_dragged(self, moved: dict[int, float]) -> None:
        state, week = self._state, self._state.week
        if week is None:
            return

        def make() -> list[Change]:
            return [
                change
                for interval, value in moved.items()
                for change in set_total(
                    week.rows, week.slots(state.queue, state.step, interval), round(value, 1)
                )
            ]

        state.edit(self.tr("drag the curve"), make)


def _agents(value: float) -> str:
    return written(Measure.REQUIRED, float(value))


def _number(value: float) -> str:
    return written(Measure.VOLUME, float(value)) or "–"
