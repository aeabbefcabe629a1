"""People on a shift: so many of them on a pattern of a day, whatever queues they serve."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.problem import Problem
from solver.domain.queue import ShiftTarget
from solver.domain.roster import Roster
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, Rule, Violation
from solver.rules.wording import Day, Shift

_UNDER = QT_TRANSLATE_NOOP("Rule", "{shift} on {day}: {people} people; {wanted} are wanted")
_OVER = QT_TRANSLATE_NOOP("Rule", "{shift} on {day}: {people} people; only {wanted} are wanted")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftCover(Rule):
    """Unit: weight of the people too few or too many; hard forbids those of any weight."""

    key: ClassVar[str] = "shift_cover"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "People on a shift")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "A shift has as many people as are wanted on it, where a number is given."
    )

    hard: bool = False
    weight: int = 10

    def post(self, model: RosterModel) -> Cost:
        """Charge (soft) or limit (hard) the people of each target, over one count of all."""
        everybody = range(len(model.problem.employees))
        post_target = self._forbid if self.hard else self._charge
        cost: Cost = 0
        for target in model.problem.shift_targets:
            if target.under_weight or target.over_weight:
                people = model.count(everybody, target.day, target.pattern)
                cost += post_target(model, target, people)
        return cost

    def _forbid(self, model: RosterModel, target: ShiftTarget, people: Cost) -> Cost:
        if target.under_weight:
            model.cp.add(people >= target.agents)
        if target.over_weight:
            model.cp.add(people <= target.agents)
        return 0

    def _charge(self, model: RosterModel, target: ShiftTarget, people: Cost) -> Cost:
        """Charge both sides over one number: the missing fill up what is not too many."""
        missing = model.excess(target.agents - people, 0, target.agents)
        surplus = people - target.agents + missing
        return self.weight * (target.under_weight * missing + target.over_weight * surplus)

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield each target that is missed."""
        there = Counter((day, pattern) for _, day, pattern in roster.shifts())
        for target in problem.shift_targets:
            people = there[target.day, target.pattern]
            missing = target.under_weight * (target.agents - people)
            surplus = target.over_weight * (people - target.agents)
            if missing > 0 or surplus > 0:
                values = {
                    "shift": Shift(target.pattern),
                    "day": Day(target.day),
                    "people": people,
                    "wanted": target.agents,
                }
                text = _UNDER if missing > 0 else _OVER
                yield self.breach(max(missing, surplus), text, values=values, day=target.day)
