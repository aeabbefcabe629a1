"""One scenario as the screen has it: the record, read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from scheduler_app.store.records import ScenarioRow
from scheduler_app.store.scenario_definition import ScenarioDefinition, definition_from
from scheduler_app.store.scenario_result import ScenarioResult, result_from
from solver.domain.validation import FieldError


@dataclass(frozen=True, slots=True)
class Scenario:
    """``fault``: why it cannot be read; it is then shown as an empty one."""

    row: ScenarioRow
    definition: ScenarioDefinition
    result: ScenarioResult | None
    fault: str = ""

    @property
    def name(self) -> str:
        """What the supervisor calls it."""
        return self.row.name


@lru_cache(maxsize=64)  # each refresh shows all of them
def scenario_of(row: ScenarioRow) -> Scenario:
    """Read a record."""
    try:
        return Scenario(row, definition_from(row.definition), result_from(row.result))
    except FieldError as error:
        return Scenario(row, ScenarioDefinition(), None, str(error))


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """Return the name, or with the first number that makes it a new one."""
    known = set(taken)
    free, number = wanted, 1
    while free in known:
        number += 1
        free = f"{wanted} ({number})"
    return free
