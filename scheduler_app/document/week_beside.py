"""The week before and after the shown one, of those that hold something."""

from __future__ import annotations

from datetime import date

from scheduler_app.document.schedule_document import ScheduleDocument


def week_beside(document: ScheduleDocument | None, by: int) -> date | None:
    """Return the nearest Monday before (``by`` -1) or after (1) the shown week, or None."""
    if document is None or document.week is None:
        return None
    first = document.first_date
    there = [week for week in document.weeks() if (week > first if by > 0 else week < first)]
    return None if not there else min(there) if by > 0 else max(there)
