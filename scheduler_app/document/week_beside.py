"""From the shown week to another: the one beside it, or any that is asked for."""

from __future__ import annotations

from datetime import date, timedelta

from scheduler_app.document.schedule_document import ScheduleDocument


def week_beside(document: ScheduleDocument | None, by: int) -> date | None:
    """Return the nearest Monday before (``by`` -1) or after (1) the shown week, or None.

    Only weeks that hold something count.
    """
    if document is None or document.week is None:
        return None
    first = document.first_date
    there = [week for week in document.weeks() if (week > first if by > 0 else week < first)]
    return None if not there else min(there) if by > 0 else max(there)


def free_steps(document: ScheduleDocument | None, is_free: bool) -> tuple[bool, bool]:
    """Tell whether ``step_week`` leads somewhere: back, and on; nowhere while not ``is_free``."""
    back, on = (is_free and week_beside(document, by) is not None for by in (-1, 1))
    return back, on


def step_week(document: ScheduleDocument | None, by: int) -> str:
    """Show the week that ``week_beside`` finds, if any; return why it cannot be shown, or ""."""
    return turn_to_week(document, week_beside(document, by))


def step_calendar(document: ScheduleDocument | None, by: int) -> str:
    """Show the calendar's week before or after, also an empty one; return why not, or ""."""
    if document is None or document.week is None:
        return ""
    return turn_to_week(document, document.first_date + timedelta(weeks=by))


def turn_to_week(document: ScheduleDocument | None, day: date | None) -> str:
    """Show the week that ``day`` lies in, if there is one; return why it cannot be, or ""."""
    if document is not None and day is not None:
        try:
            document.show_week(day)
        except ValueError as error:
            return str(error)
    return ""
