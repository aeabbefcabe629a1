"""Seats: never more people on duty than there are places to sit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.model.coverage import SkillClass, skill_classes
from solver.rules.base import QT_TRANSLATE_NOOP, setting
from solver.rules.on_duty import OnDutyRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Seats(OnDutyRule):
    """Unit: people without a seat, times minutes."""

    key: ClassVar[str] = "seats"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Seats")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "At no time are more people on duty than there are seats."
    )
    text: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "{span}: {over} more people on duty than there are seats"
    )
    weight_when_on: ClassVar[int] = 1

    hard: bool = False
    weight: int = 0
    seats: int = setting(
        100,
        QT_TRANSLATE_NOOP("Rule", "People on duty at once, at most"),
        QT_TRANSLATE_NOOP("Rule", "people"),
    )

    def terms(self, problem: Problem) -> list[tuple[int, SkillClass]]:
        """Return everybody, by skill class."""
        return [(1, group) for group in skill_classes(problem)]

    def allowed(self, known: int) -> int:
        """Return the seats; people of last night who have none are not charged again."""
        return max(self.seats, known)
