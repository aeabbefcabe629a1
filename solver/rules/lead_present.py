"""Lead present: a team lead is on duty in every interval that needs anybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from solver.domain.employee import Level
from solver.domain.problem import Problem
from solver.model.coverage import SkillClass
from solver.rules.base import QT_TRANSLATE_NOOP, setting
from solver.rules.presence import PresenceRule


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadPresent(PresenceRule):
    """Unit: leads missing, times minutes."""

    key: ClassVar[str] = "lead_present"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Team lead present")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "While the centre is open, at least so many team leads are on duty."
    )
    text: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "{span}: {missing} team {missing:lead|leads} missing"
    )

    hard: bool = False
    weight: int = 1
    minimum: int = setting(
        1,
        QT_TRANSLATE_NOOP("Rule", "Team leads on duty, at least"),
        QT_TRANSLATE_NOOP("Rule", "people"),
        most=100,
    )

    def wanted(self) -> int:
        """Return the least number of leads."""
        return self.minimum

    def groups(self, problem: Problem) -> list[SkillClass]:
        """Return the leads."""
        leads = (e for e, person in enumerate(problem.employees) if person.level is Level.LEAD)
        return [SkillClass((), frozenset(leads))]
