"""A repair plan as an edit of records: its cells, the patterns made for it, breaks and meetings."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from scheduler_app.store.activities import activity_rows
from scheduler_app.store.changes import Change
from scheduler_app.store.records import CellRow, ProjectData
from scheduler_app.store.week import Week
from solver.domain.pattern import OFF
from solver.replan.derived import allowed_to, covering, followed_by
from solver.replan.plan import DerivedPattern, Plan


def repair_changes(data: ProjectData, week: Week, plan: Plan) -> list[Change]:
    """Return the edit that puts a plan of the week into the project; locks stay as they are.

    Of the plan's new patterns only those come that its roster has; who may work what, what
    may not follow, and breaks name them as they name their parents.
    """
    n_known = len(week.problem.patterns)
    used = {p for row in plan.roster.cells for p in row if p >= n_known}
    new = [one for i, one in enumerate(plan.new_patterns, start=n_known) if i in used]
    changes = [
        *_pattern_changes(data, new),
        *_cell_changes(data, week, plan),
        *_activity_changes(data, week, plan),
    ]
    return [change for change in changes if change.before != change.after]


def _pattern_changes(data: ProjectData, new: Sequence[DerivedPattern]) -> list[Change]:
    return [
        *(Change(old, followed_by(old, new)) for old in data.patterns),
        *(Change(None, followed_by(one.pattern, new)) for one in new),
        *(Change(old, allowed_to(old, new)) for old in data.employees),
        *(Change(old, covering(old, new)) for old in data.break_rules),
    ]


def _cell_changes(data: ProjectData, week: Week, plan: Plan) -> list[Change]:
    known = {(cell.employee_id, cell.date): cell for cell in data.cells}
    patterns = (*week.problem.patterns, *(one.pattern for one in plan.new_patterns))
    changes = []
    for change in (*plan.absent, *plan.changes):
        person = week.problem.employees[change.employee].id
        date = week.first_date + timedelta(days=change.day)
        before = known.get((person, date))
        code = "" if change.after == OFF else patterns[change.after].code
        after = CellRow(person, date, code, before is not None and before.pinned)
        changes.append(Change(before, after))
    return changes


def _activity_changes(data: ProjectData, week: Week, plan: Plan) -> list[Change]:
    """Replace what was in the week's shifts by what the plan has in them."""
    people = week.problem.employees
    stored = {(row.employee_id, row.start): row for row in data.activities}
    before = activity_rows(week.activities, people, week.first_date)
    after = activity_rows(plan.activities, people, week.first_date)
    kept = {(row.employee_id, row.start) for row in after}
    gone = [Change(row, None) for row in before if (row.employee_id, row.start) not in kept]
    return gone + [Change(stored.get((row.employee_id, row.start)), row) for row in after]
