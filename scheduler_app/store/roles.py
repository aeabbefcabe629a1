"""Roles that were chosen for a roster, kept as the roles of those weeks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta

from scheduler_app.store.changes import Change, changes_between
from scheduler_app.store.records import ProjectData, RoleRow
from scheduler_app.store.week import Week
from solver.roster.roles import with_roles


def with_chosen_roles(week: Week) -> Week:
    """Return the week with a role for everybody who has none; as it is where the rule is off."""
    return replace(week, problem=with_roles(week.problem, week.rules))


def role_rows(week: Week) -> Iterator[RoleRow]:
    """Yield the roles of the horizon, by person, then week."""
    problem = week.problem
    for e, employee in enumerate(problem.employees):
        for number, days in enumerate(problem.grid.weeks()):
            role = problem.role(e, number)
            if role is not None:
                monday = week.first_date + timedelta(days=days.start)
                yield RoleRow(employee.id, monday, problem.queues[role].name)


def with_named_roles(week: Week, rows: Iterable[RoleRow]) -> Week:
    """Return the week with these roles in place of its own; those of other weeks are left out."""
    problem = week.problem
    index = {queue.name: q for q, queue in enumerate(problem.queues)}
    named = {(row.employee_id, row.week): index[row.queue] for row in rows}
    mondays = [week.first_date + timedelta(days=days.start) for days in problem.grid.weeks()]
    roles = tuple(
        tuple(named.get((employee.id, monday)) for monday in mondays)
        for employee in problem.employees
    )
    return replace(week, problem=replace(problem, roles=roles))


def role_changes(data: ProjectData, week: Week) -> list[Change]:
    """Return the edit that names the week's roles in ``data``.

    From then on they are named as if the supervisor had done it: the next weeks count them.
    """
    rows = list(role_rows(week))
    places = {(row.employee_id, row.week) for row in rows}
    known = [row for row in data.roles if (row.employee_id, row.week) in places]
    return changes_between(known, rows)
