"""Names in scenarios: queues, shift patterns or people that have other names now, or are gone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from scheduler_app.store.changes import Change
from scheduler_app.store.records import ProjectData
from scheduler_app.store.scenario_definition import Part, ScenarioDefinition, definition_from
from solver.domain.validation import FieldError


def scenario_changes(data: ProjectData, part: Part, names: Mapping[str, str]) -> list[Change]:
    """Return the edit of the scenarios of which a part names any of ``names``.

    ``names``: new ones by old ones; "" for what is gone.  ``part`` says what it names: demand
    queues, patterns codes, who is away IDs.  A scenario whose only shifts go still names
    them: without any it would have those of today, and say nothing of it.  One that cannot
    be read stays as it is.
    """
    changes = []
    for row in data.scenarios:
        try:
            before = definition_from(row.definition)
        except FieldError:
            continue
        after = _named(before, part, lambda name: names.get(name, name))
        is_told = part is not Part.PATTERNS or after.patterns
        if after != before and is_told:
            changes.append(Change(row, replace(row, definition=after.to_json())))
    return changes


def _named(
    definition: ScenarioDefinition, part: Part, now: Callable[[str], str]
) -> ScenarioDefinition:
    if part is Part.DEMAND:
        # A change without a queue is one of all queues, and names none.
        named = ((c, now(c.queue) if c.queue else "") for c in definition.demand)
        kept = (replace(c, queue=queue) for c, queue in named if queue or not c.queue)
        return replace(definition, demand=tuple(kept))
    if part is Part.AWAY:
        return replace(definition, away=tuple(filter(None, map(now, definition.away))))
    return replace(definition, patterns=tuple(filter(None, map(now, definition.patterns))))
