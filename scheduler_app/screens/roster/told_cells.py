"""What people were told of the shown days instead of what the cells hold now."""

from __future__ import annotations

from datetime import date, timedelta

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.screens.roster.cell_block import Place
from scheduler_app.screens.roster.roster_span import RosterSpan
from scheduler_app.store.published import differences, hours_of
from scheduler_app.store.published_week import PublishedWeek
from solver.domain.time_grid import DAYS_PER_WEEK


def told_cells(document: ScheduleDocument, span: RosterSpan) -> dict[Place, str]:
    """Return the codes ("" off) that people know, of the cells that hold another shift now."""
    if span.n_weeks == 1:
        changed = document.publication.changed.values()
        return {(cell.employee_id, cell.date): cell.before for cell in changed}
    found: dict[Place, str] = {}
    for first in span.dates[::DAYS_PER_WEEK]:
        version = document.published_week(first)
        if version is not None:
            found |= _told(document, span, version, first)
    return found


def _told(
    document: ScheduleDocument, span: RosterSpan, version: PublishedWeek, first: date
) -> dict[Place, str]:
    days = [first + timedelta(days=day) for day in range(DAYS_PER_WEEK)]
    now = PublishedWeek(
        first,
        0,
        version.at,
        "",
        "",
        {p.id: tuple(document.cell(p.id, day).pattern for day in days) for p in span.people},
        times=hours_of(document.problem.patterns),
    )
    return {(c.employee_id, c.date): c.before for c in differences(version, now)}
