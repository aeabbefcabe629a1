"""Whether an activity may lie somewhere, in the reader's words."""

from __future__ import annotations

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.day.activity_look import activity_name
from scheduler_app.store.activities import shift_day
from solver.domain.activity import Activity

_OUTSIDE = QT_TRANSLATE_NOOP("DayJudge", "outside the shift")
_OVERLAP = QT_TRANSLATE_NOOP("DayJudge", "at the same time as {what}")


class DayJudge:
    """Judges against the roster and the activities that a document has now."""

    def __init__(self, document: ScheduleDocument) -> None:
        self._problem, self._roster = document.problem, document.roster
        self._activities = document.activities

    def reason(self, old: Activity | None, new: Activity) -> str:
        """Return why ``new`` may not be there in place of ``old`` (None: beside all), or ""."""
        cells = self._roster.cells[new.employee]
        day = shift_day(self._problem.patterns, cells, new.start, new.end)
        if day is None:
            return translate("DayJudge", _OUTSIDE)
        for other in self._activities:
            is_hers = other.employee == new.employee and other != old
            if is_hers and other.start < new.end and new.start < other.end:
                return translate("DayJudge", _OVERLAP, what=activity_name(other))
        return ""
