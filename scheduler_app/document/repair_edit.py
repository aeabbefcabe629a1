"""Putting a repair plan into the roster: one undo step with all that belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from scheduler_app.document.demand_edits import scale
from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.changes import Change
from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.records import DemandRow, ProjectData
from scheduler_app.store.repair_changes import repair_changes
from scheduler_app.store.steps import StepSource
from solver.replan.plan import Plan

_FOR_ONE = QT_TRANSLATE_NOOP("RepairEdit", "repair: {name} absent")
_FOR_SEVERAL = QT_TRANSLATE_NOOP("RepairEdit", "repair: {count} absent")
_FOR_DEMAND = QT_TRANSLATE_NOOP("RepairEdit", "repair: demand surprise")


@dataclass(frozen=True, slots=True)
class DemandScale:
    """Contacts of a queue whose intervals begin in ``[start, end)``, times ``factor``."""

    queue: str
    start: datetime
    end: datetime
    factor: float


def apply_plan(
    document: ScheduleDocument,
    plan: Plan,
    absences: Sequence[AbsenceRow],
    surprises: Sequence[DemandScale] = (),
) -> None:
    """Put the plan's shifts and breaks, the absences and the demand into the project.

    Raises:
        ProjectError: The file refuses; nothing has changed then.
    """
    data = document.data
    if document.week is None:
        raise LookupError("the project has no week to show")
    changes = [
        *absence_changes(data, absences),
        *demand_changes(data, surprises),
        *repair_changes(data, document.week, plan),
    ]
    document.edit(_step_text(document, absences), changes, StepSource.REPAIR)


def absence_changes(data: ProjectData, absences: Sequence[AbsenceRow]) -> list[Change]:
    """Return the edit that notes the absences; one that begins at the same time is replaced.

    Of several of a person that begin at the same time, the longest counts.
    """
    known = {(row.employee_id, row.start): row for row in data.absences}
    new = {(row.employee_id, row.start): row for row in sorted(absences, key=lambda row: row.end)}
    return [Change(known.get(place), row) for place, row in new.items()]


def demand_changes(data: ProjectData, surprises: Sequence[DemandScale]) -> list[Change]:
    """Multiply the contacts; an interval that two surprises touch is multiplied twice."""
    rows = {(row.start, row.queue): row for row in data.demand}
    before = dict(rows)
    for surprise in surprises:
        slots = [
            (start, queue)
            for start, queue in rows
            if queue == surprise.queue and surprise.start <= start < surprise.end
        ]
        for change in scale(rows, slots, surprise.factor):
            if isinstance(change.after, DemandRow):
                rows[change.after.start, change.after.queue] = change.after
    return [Change(before[slot], row) for slot, row in rows.items() if row != before[slot]]


def _step_text(document: ScheduleDocument, absences: Sequence[AbsenceRow]) -> str:
    people = {person.id: person.name for person in document.problem.employees}
    missing = list(dict.fromkeys(row.employee_id for row in absences))
    if not missing:
        return translate("RepairEdit", _FOR_DEMAND)
    if len(missing) > 1:
        return translate("RepairEdit", _FOR_SEVERAL, count=len(missing))
    return translate("RepairEdit", _FOR_ONE, name=people.get(missing[0], missing[0]))
