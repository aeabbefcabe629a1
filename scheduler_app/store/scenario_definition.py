"""What a scenario is: what differs from the project, kept as JSON text."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from solver.domain.validation import FieldError, require

LEAST_PERCENT, MOST_PERCENT = -90, 400


class Part(StrEnum):
    """A part of a scenario's definition that can be adopted by itself."""

    DEMAND = "demand"
    AWAY = "away"
    RULES = "rules"
    PATTERNS = "patterns"


ALL_PARTS = frozenset(Part)


@dataclass(frozen=True, slots=True)
class DemandChange:
    """So many percent more contacts, and handle time, than the project says.

    ``queue`` "": every queue that has no change of its own.

    Raises:
        FieldError: A percentage below ``LEAST_PERCENT`` or above ``MOST_PERCENT``.
    """

    queue: str = ""
    volume_percent: int = 0
    aht_percent: int = 0

    def __post_init__(self) -> None:
        for name in ("volume_percent", "aht_percent"):
            fits = LEAST_PERCENT <= getattr(self, name) <= MOST_PERCENT
            require(fits, name, f"must be {LEAST_PERCENT} to {MOST_PERCENT}")


@dataclass(frozen=True, slots=True)
class RuleChange:
    """Other values of some fields of one rule: hard, weight, nice, and its settings."""

    key: str
    values: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ScenarioDefinition:
    """What differs from the project; empty: the week as it is.

    ``away``: IDs of people who do not work in the week.  ``patterns``: codes of the only
    patterns that are worked; empty: those of today.
    """

    demand: tuple[DemandChange, ...] = ()
    away: tuple[str, ...] = ()
    rules: tuple[RuleChange, ...] = ()
    patterns: tuple[str, ...] = ()

    @property
    def parts(self) -> frozenset[Part]:
        """The parts in which anything differs."""
        return frozenset(part for part in Part if getattr(self, part.value))

    def to_json(self) -> str:
        """Return the definition as the JSON text that a project keeps."""
        return json.dumps(asdict(self), ensure_ascii=False)


def definition_from(text: str) -> ScenarioDefinition:
    """Read what ``to_json`` has written.

    Raises:
        FieldError: It is no such text, for example of a newer program.
    """
    try:
        found: dict[str, Any] = json.loads(text)
        return ScenarioDefinition(
            demand=tuple(DemandChange(**change) for change in found.pop("demand", ())),
            away=tuple(found.pop("away", ())),
            rules=tuple(
                RuleChange(rule["key"], tuple((name, value) for name, value in rule["values"]))
                for rule in found.pop("rules", ())
            ),
            patterns=tuple(found.pop("patterns", ())),
            **found,
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise FieldError("definition", f"cannot be read: {error}") from error
