"""Mentor ratio: on each shift, at most so many juniors for every senior or lead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, ShiftRule, Violation, setting
from solver.rules.wording import Day, Shift

_TEXT = QT_TRANSLATE_NOOP(
    "Rule",
    "{shift} on {day}: {juniors} juniors, {guides} senior or lead; {over} too many",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MentorRatio(ShiftRule):
    """Unit: juniors too many on a shift."""

    key: ClassVar[str] = "mentor_ratio"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Juniors beside seniors")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Every shift has a senior or a lead for each so many juniors on it."
    )

    juniors_per_guide: int = setting(
        2,
        QT_TRANSLATE_NOOP("Rule", "Juniors for each senior or lead, at most"),
        QT_TRANSLATE_NOOP("Rule", "people"),
        most=100,
    )

    def post(self, model: RosterModel) -> Cost:
        """Add one row a shift and day, over the counts of juniors and guides."""
        problem = model.problem
        juniors = [e for e, person in enumerate(problem.employees) if not person.is_guide]
        guides = [e for e, person in enumerate(problem.employees) if person.is_guide]
        cost: Cost = 0
        for day in range(problem.grid.n_days if juniors else 0):
            for p in range(len(problem.patterns)):
                guided = self.juniors_per_guide * model.count(guides, day, p)
                unguided = model.count(juniors, day, p) - guided
                cost += self.limit(model, unguided, 0, len(juniors))
        return cost

    def check_shift(
        self, problem: Problem, day: int, pattern: int, people: Sequence[int]
    ) -> Iterator[Violation]:
        """Yield the shift if it has too many juniors."""
        guides = sum(problem.employees[e].is_guide for e in people)
        juniors = len(people) - guides
        over = juniors - self.juniors_per_guide * guides
        if over > 0:
            values = {
                "shift": Shift(pattern),
                "day": Day(day),
                "juniors": juniors,
                "guides": guides,
                "over": over,
            }
            yield self.breach(over, _TEXT, values=values, day=day)
