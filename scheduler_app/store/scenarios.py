"""What if: a week with other demand, fewer people, other rules or other shifts.

A scenario is described by a ``ScenarioDefinition``, kept as JSON text.  It is applied to the
records of the project, so that a scenario's week is made of them as every week is, and that
adopting a part of it is an edit of those records.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

from scheduler_app.store.records import (
    CellRow,
    DemandRow,
    ProjectData,
    ShiftTargetRow,
    TimeOffRow,
)
from scheduler_app.store.scenario_definition import (
    ALL_PARTS,
    DemandChange,
    Part,
    RuleChange,
    ScenarioDefinition,
)
from scheduler_app.store.week import Week, week_of
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.domain.validation import FieldError, require
from solver.rules.base import Rule

_RULE_FIELDS = ("hard", "weight", "nice")
_A_HAIR = 1e-9
"""Keeps 10 people x 110 % at 11, whatever the floating point says."""


def scenario_week(data: ProjectData, monday: date, definition: ScenarioDefinition) -> Week:
    """Return the week from ``monday`` as the scenario has it, with the project's roster.

    Raises:
        FieldError: The definition names what the project does not have.
    """
    return week_of(scenario_data(data, monday, definition), monday)


def scenario_data(
    data: ProjectData,
    monday: date,
    definition: ScenarioDefinition,
    parts: Collection[Part] = ALL_PARTS,
) -> ProjectData:
    """Return the records with some parts of the scenario put into the week from ``monday``.

    Demand, and people wanted on shifts, change in that week alone; rules and patterns hold
    for every week.  People who are away have leave from Monday to Sunday, and none of
    the week's cells, locked or not.

    Raises:
        FieldError: The definition names what the project does not have.
    """
    if Part.DEMAND in parts and definition.demand:
        data = _with_demand(data, monday, definition.demand)
    if Part.AWAY in parts and definition.away:
        data = _without_people(data, monday, definition.away)
    if Part.RULES in parts and definition.rules:
        data = replace(data, rules=changed_rules(data.rules, definition.rules))
    if Part.PATTERNS in parts and definition.patterns:
        data = _with_patterns(data, definition.patterns)
    return data


def changed_rules(rules: tuple[Rule, ...], changes: tuple[RuleChange, ...]) -> tuple[Rule, ...]:
    """Return the rule book with the changes.

    Raises:
        FieldError: A rule or a setting that there is not, or a value that it cannot have.
    """
    by_key = {change.key: dict(change.values) for change in changes}
    for key in by_key.keys() - {rule.key for rule in rules}:
        raise FieldError("rules", f"there is no rule {key}")
    return tuple(_changed(rule, by_key.get(rule.key, {})) for rule in rules)


def rule_change(before: Rule, after: Rule) -> RuleChange | None:
    """Return what turns one state of a rule into another; None if they are the same."""
    names = [*_RULE_FIELDS, *(s.name for s in before.settings())]
    pairs = ((name, getattr(after, name), getattr(before, name)) for name in names)
    values = tuple((name, new) for name, new, old in pairs if new != old)
    return RuleChange(before.key, values) if values else None


def _changed(rule: Rule, values: dict[str, Any]) -> Rule:
    known = {field.name for field in fields(rule)}
    for name in values.keys() - known:
        raise FieldError("rules", f"{rule.key} has no setting {name}")
    return replace(rule, **values) if values else rule


def _with_demand(data: ProjectData, monday: date, changes: tuple[DemandChange, ...]) -> ProjectData:
    queues = {queue.name for queue in data.queues}
    for name in {change.queue for change in changes} - queues - {""}:
        raise FieldError("demand", f"there is no queue {name}")
    by_queue = {change.queue: change for change in changes}
    of_all = by_queue.get("", DemandChange())
    days = _week_days(monday)
    demand = tuple(
        _grown_row(row, by_queue.get(row.queue, of_all)) if row.start.date() in days else row
        for row in data.demand
    )
    targets = tuple(
        _grown_target(target, of_all) if target.date in days else target
        for target in data.shift_targets
    )
    return replace(data, demand=demand, shift_targets=targets)


def _grown_row(row: DemandRow, change: DemandChange) -> DemandRow:
    """Return the row with other contacts; agents that are given grow with the work, upwards."""
    volume, aht = 1 + change.volume_percent / 100, 1 + change.aht_percent / 100
    return replace(
        row,
        volume=None if row.volume is None else row.volume * volume,
        aht_seconds=None if row.aht_seconds is None else row.aht_seconds * aht,
        required=None if row.required is None else math.ceil(row.required * volume * aht - _A_HAIR),
    )


def _grown_target(target: ShiftTargetRow, change: DemandChange) -> ShiftTargetRow:
    work = (1 + change.volume_percent / 100) * (1 + change.aht_percent / 100)
    return replace(target, agents=math.ceil(target.agents * work - _A_HAIR))


def _without_people(data: ProjectData, monday: date, away: tuple[str, ...]) -> ProjectData:
    known = {person.id for person in data.employees}
    for employee_id in away:
        require(employee_id in known, "away", f"nobody has the ID {employee_id}")
    days, gone = _week_days(monday), frozenset(away)

    def stays(cell: CellRow) -> bool:
        return cell.employee_id not in gone or cell.date not in days

    # Leave that was adopted before is there already.
    wanted = (TimeOffRow(employee_id, days[0], days[-1]) for employee_id in away)
    leave = (row for row in wanted if row not in data.time_off)
    return replace(data, time_off=(*data.time_off, *leave), cells=tuple(filter(stays, data.cells)))


def _with_patterns(data: ProjectData, codes: tuple[str, ...]) -> ProjectData:
    for code in set(codes) - {pattern.code for pattern in data.patterns}:
        raise FieldError("patterns", f"there is no shift pattern {code}")
    patterns = (replace(p, is_retired=p.code not in codes) for p in data.patterns)
    return replace(data, patterns=tuple(patterns))


def _week_days(monday: date) -> tuple[date, ...]:
    return tuple(monday + timedelta(days=day) for day in range(DAYS_PER_WEEK))
