"""At least so many of a group on duty in every interval that needs anybody.

What ``lead_present`` and ``minimum_on_duty`` share.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from solver.domain.problem import Problem
from solver.model.coverage import IntArray, SkillClass, required_agents
from solver.rules.on_duty import OnDutyRule


@dataclass(frozen=True, slots=True, kw_only=True)
class PresenceRule(OnDutyRule):
    """A least number of some people on duty while anything is required."""

    place: ClassVar[str] = "missing"

    @abstractmethod
    def wanted(self) -> int:
        """Return the least number."""

    @abstractmethod
    def groups(self, problem: Problem) -> list[SkillClass]:
        """Return the people who count, in disjoint groups that the model counts anyway."""

    def terms(self, problem: Problem) -> list[tuple[int, SkillClass]]:
        """Return everybody who counts, negative: at least is at most of the negative."""
        return [(-1, group) for group in self.groups(problem)]

    def allowed(self, known: int) -> int:
        """Return the least number, negative, whoever is there already."""
        del known
        return -self.wanted()

    def intervals(self, problem: Problem) -> set[int]:
        """Return the intervals in which something is required and a shift can cover it."""
        required = required_agents(problem).sum(axis=0)
        return {t for t in OnDutyRule.intervals(self, problem) if required[t]}


def wanted_by_interval(problem: Problem, rule: PresenceRule) -> IntArray:
    """Return how many people of the rule's groups each planned interval still wants (T).

    The history's last night is taken off already; 0 where the rule does not apply.
    """
    return np.asarray(np.maximum(0, -rule.room(problem, problem.empty_roster())))
