"""Adopting a scenario: its roster, and those parts of its definition that are wanted too."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta

from scheduler_app.store.activities import without_shift
from scheduler_app.store.changes import Change, changes_between
from scheduler_app.store.mentors import mentor_changes
from scheduler_app.store.records import CellRow, DemandRow, ProjectData, RoleRow
from scheduler_app.store.scenario_definition import Part, ScenarioDefinition
from scheduler_app.store.scenario_result import ScenarioResult, basis_of, roster_from
from scheduler_app.store.scenarios import scenario_data, scenario_week
from scheduler_app.store.week import Week
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.domain.validation import require


@dataclass(frozen=True, slots=True)
class Adoption:
    """The edit, and what it comes to.

    ``cells`` of ``people`` change; ``activities`` go with the shifts that they lay in.
    """

    changes: tuple[Change, ...]
    cells: int
    people: int
    activities: int


def adoption_of(
    data: ProjectData,
    monday: date,
    definition: ScenarioDefinition,
    result: ScenarioResult,
    parts: Collection[Part] = (),
    name: str = "",
) -> Adoption:
    """Return the one edit that makes the scenario's roster the week's.

    ``parts`` of the definition become the project's own: demand that differs is noted with
    the scenario's ``name``.  Mentors and roles that were chosen for the roster come with it,
    as with any roster that is built.  Locked cells stay, but for those of people who are away.

    Raises:
        FieldError: There is no roster, or the records have changed since it was made.
    """
    week = scenario_week(data, monday, definition)
    require(bool(result.cells), "result", "there is no roster to adopt")
    require(basis_of(week) == result.basis, "result", "the project has changed since: build again")
    cells = _cell_changes(data, monday, definition, result)
    gone = without_shift(data, cells)
    changes = (
        *cells,
        *gone,
        *_role_changes(data, monday, result),
        *_record_changes(data, monday, definition, parts, name),
        *_mentor_changes(data, week, result, parts),
    )
    people = {change.record.employee_id for change in cells}  # type: ignore[union-attr]
    return Adoption(changes, len(cells), len(people), len(gone))


def _cell_changes(
    data: ProjectData, monday: date, definition: ScenarioDefinition, result: ScenarioResult
) -> list[Change]:
    days = [monday + timedelta(days=day) for day in range(DAYS_PER_WEEK)]
    before = {(cell.employee_id, cell.date): cell for cell in data.cells if cell.date in days}
    changes = []
    for employee_id, codes in result.cells.items():
        for day, code in zip(days, codes, strict=True):
            old, new = before.get((employee_id, day)), CellRow(employee_id, day, code)
            # The roster was built with what is locked.
            is_held = old is not None and old.pinned and employee_id not in definition.away
            if not is_held and (old or CellRow(employee_id, day, "")) != new:
                changes.append(Change(old, new))
    return changes


def _role_changes(data: ProjectData, monday: date, result: ScenarioResult) -> list[Change]:
    known = [row for row in data.roles if row.week == monday and row.employee_id in result.roles]
    return changes_between(known, [RoleRow(who, monday, q) for who, q in result.roles.items()])


def _record_changes(
    data: ProjectData,
    monday: date,
    definition: ScenarioDefinition,
    parts: Collection[Part],
    name: str,
) -> list[Change]:
    """Return what makes the wanted parts the project's own."""
    after = scenario_data(data, monday, definition, parts)
    demand = (_noted(old, new, name) for old, new in zip(data.demand, after.demand, strict=True))
    return [
        *changes_between(data.demand, demand),
        *changes_between(data.shift_targets, after.shift_targets),
        *changes_between(data.time_off, after.time_off),
        *changes_between(data.rules, after.rules),
        *changes_between(data.patterns, after.patterns),
    ]


def _noted(before: DemandRow, after: DemandRow, name: str) -> DemandRow:
    """Return the row with the scenario's name as the reason of its change."""
    return after if after == before or not name else replace(after, note=name)


def _mentor_changes(
    data: ProjectData, week: Week, result: ScenarioResult, parts: Collection[Part]
) -> list[Change]:
    """Return the edit that names the mentors that the roster has chosen, where that is on."""
    rules = week.rules if Part.RULES in parts else data.rules
    return mentor_changes(replace(week, rules=rules), roster_from(week, result.cells))
