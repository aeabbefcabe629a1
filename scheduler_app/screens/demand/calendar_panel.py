"""The calendar strip in its card: days from the last history on, holidays, own tags."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from scheduler_app.document.tagged_days import DayMark, day_marks, holiday_names_of
from scheduler_app.language.country_names import country_name
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.demand.day_strip import DAY_PIXELS, HEIGHT_PIXELS, DayStrip
from scheduler_app.screens.demand.demand_state import DemandState
from scheduler_app.screens.demand.tag_editor import OpenDay, TagEditor
from scheduler_app.store.changes import Change
from scheduler_app.store.day_tags import countries
from scheduler_app.store.week import monday_of
from scheduler_app.widgets.panel import Panel
from scheduler_app.widgets.theme import Theme
from solver.domain.time_grid import DAYS_PER_WEEK

_WEEKS_BACK, _WEEKS_AHEAD, _LEAD_DAYS = 13, 14, 7
_MOST_WEEKS_BACK = 156
_COUNTRY_PIXELS = 168


class CalendarPanel(Panel):
    """Click a day (or choose it with the arrow keys) to tag it."""

    def __init__(self, state: DemandState, theme: Theme) -> None:
        super().__init__(kind="card")
        self._state = state
        self._shown_week: date | None = None
        self.strip, self.editor = DayStrip(theme), TagEditor(state)
        self._area = QScrollArea()
        self.countries = QComboBox()
        # The scroll bar knows its range only after the strip has its new width.
        self._to_week = QTimer(self, singleShot=True, interval=0)
        self._to_week.timeout.connect(self._scroll_to_week)
        self.strip.chosen.connect(self.choose)
        self.strip.wheeled.connect(self._scroll_by)
        self.editor.closed.connect(lambda: self.strip.mark_current(None))
        self.countries.currentIndexChanged.connect(self._on_country)
        state.changed.connect(self.refresh)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        self.strip.setAccessibleName(self.tr("Calendar: holidays and tagged days"))
        self.countries.setAccessibleName(self.tr("Public holidays of"))
        self.countries.setToolTip(
            self.tr("The country whose public holidays the forecast knows of")
        )
        self._fill_countries()
        self.refresh()

    def refresh(self) -> None:
        """Show the days around the shown week, as they are now."""
        state, document = self._state, self._state.document
        if state.week is None or document is None:
            return
        monday = state.week.first_date
        first = monday - timedelta(weeks=_WEEKS_BACK)
        if state.history.first is not None:  # days to learn from can be tagged too
            earliest = monday - timedelta(weeks=_MOST_WEEKS_BACK)
            first = min(first, max(monday_of(state.history.first), earliest))
        n_days = (monday - first).days + _WEEKS_AHEAD * DAYS_PER_WEEK
        self.strip.show_days(first, n_days, monday, self._marks(first, n_days))
        self._show_country()
        self.editor.refresh()
        if monday != self._shown_week:
            self._shown_week = monday
            self._to_week.start()

    def _scroll_to_week(self) -> None:
        if self._shown_week is not None:
            left = self.strip.left_of(self._shown_week) - _LEAD_DAYS * DAY_PIXELS
            self._area.horizontalScrollBar().setValue(left)

    def _scroll_by(self, pixels: int) -> None:
        bar = self._area.horizontalScrollBar()
        bar.setValue(bar.value() - pixels)

    def choose(self, day: date) -> None:
        """Open a day to be tagged."""
        self.strip.mark_current(day)
        left = self.strip.left_of(day)
        self._area.ensureVisible(left + DAY_PIXELS // 2, 0, DAY_PIXELS, 0)
        document = self._state.document
        country = "" if document is None else document.data.country
        names = holiday_names_of(country, day.year, LANGUAGE.code)
        self.editor.open_day(OpenDay(day, names.get(day, "")))

    def _marks(self, first: date, n_days: int) -> dict[date, DayMark]:
        document = self._state.document
        assert document is not None
        last = first + timedelta(days=n_days - 1)
        return day_marks(document.data, self._state.shown_queues, first, last)

    def _fill_countries(self) -> None:
        self.countries.blockSignals(True)
        self.countries.clear()
        self.countries.addItem(self.tr("No public holidays"), "")
        names = sorted((country_name(code), code) for code in countries())
        for name, code in names:
            self.countries.addItem(name, code)
        self.countries.blockSignals(False)
        self._show_country()

    def _show_country(self) -> None:
        document = self._state.document
        country = document.data.country if document is not None else ""
        self.countries.blockSignals(True)
        self.countries.setCurrentIndex(max(0, self.countries.findData(country)))
        self.countries.blockSignals(False)
        self.countries.setEnabled(not self._state.refusal())

    def _on_country(self, index: int) -> None:
        document = self._state.document
        if document is None:
            return
        old = document.data.info
        new = replace(old, country=str(self.countries.itemData(index)))
        if not self._state.edit(
            self.tr("public holidays"), lambda: [Change(old, new)], is_learned=True
        ):
            self._show_country()

    def _lay_out(self) -> None:
        self._area.setWidget(self.strip)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFixedHeight(
            HEIGHT_PIXELS + self._area.horizontalScrollBar().sizeHint().height()
        )
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.countries.setFixedWidth(_COUNTRY_PIXELS)
        row = QHBoxLayout()
        row.setContentsMargins(8, 4, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._area, 1)
        row.addWidget(self.countries, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.editor)
