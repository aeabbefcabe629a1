"""A queue, a shift pattern or a person of another name, as scenarios name them."""

from __future__ import annotations

from dataclasses import replace

from scheduler_app.store.changes import Change
from scheduler_app.store.records import ProjectData
from scheduler_app.store.scenario_definition import Part, ScenarioDefinition, definition_from
from solver.domain.validation import FieldError


def scenario_changes(data: ProjectData, part: Part, before: str, after: str) -> list[Change]:
    """Return the edit that gives ``before`` the name ``after`` in all scenarios.

    ``part`` says what it is: demand names queues, patterns codes, who is away IDs.  A
    scenario that cannot be read stays as it is.
    """
    changes = []
    for row in data.scenarios:
        try:
            known = definition_from(row.definition)
        except FieldError:
            continue
        named = _named(known, part, before, after)
        if named != known:
            changes.append(Change(row, replace(row, definition=named.to_json())))
    return changes


def _named(known: ScenarioDefinition, part: Part, before: str, after: str) -> ScenarioDefinition:
    def now(name: str) -> str:
        return after if name == before else name

    if part is Part.DEMAND:
        demand = tuple(replace(change, queue=now(change.queue)) for change in known.demand)
        return replace(known, demand=demand)
    if part is Part.AWAY:
        return replace(known, away=tuple(map(now, known.away)))
    return replace(known, patterns=tuple(map(now, known.patterns)))
