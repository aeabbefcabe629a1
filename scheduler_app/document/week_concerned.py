"""Which week an edit is about: the one to be shown after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from scheduler_app.store.changes import Change
from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.records import ActivityRow, CellRow, DemandRow
from scheduler_app.store.week import monday_of

_ONE_DAY = timedelta(days=1)


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
