"""Which week an edit is about, and what it means for the week that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum, auto

from scheduler_app.store.changes import Change, kind_of
from scheduler_app.store.presence_records import AbsenceRow, AttendanceRow
from scheduler_app.store.records import ActivityRow, CellRow, DemandRow, ScenarioRow
from scheduler_app.store.week import Week, monday_of
from solver.rules.base import Rule

_ONE_DAY = timedelta(days=1)


class FollowUp(Enum):
    """What has to be done about the shown week after an edit."""

    ATTENDANCE = auto()  # nothing: it stands beside the week
    SCENARIOS = auto()  # nothing, as well
    CELLS = auto()  # cells, breaks and meetings: the problem is the same
    RULES = auto()  # the problem is the same, its judgement is not
    NEW_WEEK = auto()  # to be built again, or another one


def week_concerned(changes: Sequence[Change], shown: date | None) -> date | None:
    """Return the shown Monday if the edit touches its week or none, else the first touched."""
    records = [change.record for change in changes]
    dates = [
        record.date if isinstance(record, CellRow) else record.start.date()
        for record in records
        if isinstance(record, CellRow | DemandRow | ActivityRow | AbsenceRow)
    ]
    touched = {monday_of(day) for day in dates}
    # What the night into a Monday holds is of the week before.
    nights = [r.start.date() for r in records if isinstance(r, ActivityRow)]
    of_night = {monday_of(day - _ONE_DAY) for day in nights}
    return shown if shown in touched | of_night or not touched else min(touched)


def follow_up(changes: Sequence[Change], shown: Week | None, monday: date | None) -> FollowUp:
    """Return what an edit about the week of ``monday`` means for the ``shown`` week."""
    kinds = {kind_of(change.record) for change in changes}
    if shown is not None and kinds in ({AttendanceRow}, {ScenarioRow}):
        return FollowUp.ATTENDANCE if AttendanceRow in kinds else FollowUp.SCENARIOS
    if shown is None or shown.first_date != monday:
        return FollowUp.NEW_WEEK
    if kinds == {Rule}:
        return FollowUp.RULES
    is_in_place = all(
        # A cell of an earlier date has changed the week's history; one that is gone is no cell.
        change.after.date >= monday
        if isinstance(change.after, CellRow)
        else isinstance(change.record, ActivityRow)
        for change in changes
    )
    return FollowUp.CELLS if is_in_place else FollowUp.NEW_WEEK
