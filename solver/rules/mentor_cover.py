"""Mentor cover: at any time, at most so many juniors on duty for every senior or lead.

Unlike ``mentor_ratio``, shifts do not matter here: who is on duty at the same time
counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.model.coverage import SkillClass
from solver.rules.base import QT_TRANSLATE_NOOP, setting
from solver.rules.on_duty import OnDutyRule


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorCover(OnDutyRule):
    """Unit: juniors too many, times minutes."""

    key: ClassVar[str] = "mentor_cover"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Seniors on duty beside juniors")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "At any time there is a senior or a lead on duty for each so many juniors."
    )
    text: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "{span}: {over} {over:junior|juniors} too many for the seniors and leads on duty"
    )
    weight_when_on: ClassVar[int] = 1

    hard: bool = False
    weight: int = 0
    juniors_per_guide: int = setting(
        2,
        QT_TRANSLATE_NOOP("Rule", "Juniors for each senior or lead, at most"),
        QT_TRANSLATE_NOOP("Rule", "people"),
        most=20,
    )

    def terms(self, problem: Problem) -> list[tuple[int, SkillClass]]:
        """Return the juniors, and for each guide so many juniors less."""
        guides = frozenset(e for e, person in enumerate(problem.employees) if person.is_guide)
        juniors = frozenset(range(len(problem.employees))) - guides
        return [
            (1, SkillClass((), juniors)),
            (-self.juniors_per_guide, SkillClass((), guides)),
        ]

    def allowed(self, known: int) -> int:
        """Return none too many; those of last night are not charged again."""
        return max(0, known)
