"""What the titles of the days say: the date, and how well the day is covered."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from scheduler_app.document.day_summary import DaySummary, summaries
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.phrases import date_text, day_text, weekday_text
from scheduler_app.screens.roster.roster_span import RosterSpan
from scheduler_app.widgets.two_line_header import HEADER_ROLE, HeaderLook
from solver.domain.time_grid import SATURDAY

_Role = Qt.ItemDataRole


class DayHeads:
    """Days outside the document's week have a date alone: they are not judged."""

    def __init__(self, document: ScheduleDocument, span: RosterSpan) -> None:
        self._document, self._span = document, span
        self._days: tuple[DaySummary, ...] = ()

    def renew(self) -> None:
        """Follow the coverage of the document's week."""
        document = self._document
        self._days = summaries(document.problem, document.coverage, document.outlook)

    def data(self, day: date, role: int) -> object:
        """Return what the title of a day says in a role of Qt's, or None."""
        if role == _Role.DisplayRole:
            return weekday_text(day) if self._span.n_weeks > 1 else day_text(day)
        place = self._span.day_of(day)
        summary = self._days[place] if 0 <= place < len(self._days) else None
        if role == _Role.ToolTipRole:
            return day_text(day) if summary is None else f"{day_text(day)}\n{summary.sentence()}"
        if role == HEADER_ROLE:
            return self._look(day, summary)
        return None

    def _look(self, day: date, summary: DaySummary | None) -> HeaderLook:
        is_weekend = day.weekday() >= SATURDAY
        tone = "red" if is_weekend else "text"
        if self._span.n_weeks > 1:
            is_first = day.day == 1 or day == self._span.first
            return HeaderLook(
                date_text(day) if is_first else str(day.day),
                tone="muted" if summary is None else summary.tone,
                is_tinted=is_weekend,
                title_tone=tone if summary is not None else "muted",
            )
        if summary is None:
            return HeaderLook("", is_tinted=is_weekend, title_tone=tone)
        narrow = (f"{weekday_text(day)} {day.day}", summary.narrow_text())
        return HeaderLook(summary.short_text(), narrow, summary.tone, is_weekend, tone)
