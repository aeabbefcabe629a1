"""Who is to be worked with now: whoever is employed in the shown week, or comes later."""

from __future__ import annotations

from datetime import date

from scheduler_app.store.records import ProjectData
from scheduler_app.store.week import Week
from solver.domain.employee import Employee


def employed_people(data: ProjectData, week: Week | None) -> list[Employee]:
    """Return everybody who has not left before the shown week; without one, before today."""
    first = date.today() if week is None else week.first_date
    gone = {row.employee_id for row in data.employment if row.left and row.left < first}
    return [person for person in data.employees if person.id not in gone]
