"""Minimum on duty: never fewer agents than this while anything is required."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.model.coverage import SkillClass, skill_classes
from solver.rules.base import QT_TRANSLATE_NOOP, setting
from solver.rules.presence import PresenceRule


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumOnDuty(PresenceRule):
    """Unit: agents missing, times minutes."""

    key: ClassVar[str] = "minimum_on_duty"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Minimum on duty")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "While the centre is open, at least so many agents are on duty."
    )
    text: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "{span}: {missing} {missing:agent|agents} short of the minimum on duty"
    )

    weight: int = 4
    minimum: int = setting(
        1,
        QT_TRANSLATE_NOOP("Rule", "Agents on duty, at least"),
        QT_TRANSLATE_NOOP("Rule", "people"),
    )

    def wanted(self) -> int:
        """Return the least number of agents."""
        return self.minimum

    def groups(self, problem: Problem) -> list[SkillClass]:
        """Return everybody, by skill class."""
        return skill_classes(problem)
