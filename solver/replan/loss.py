"""What a repair is judged by: rules that are broken, contacts that are lost, people disturbed."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from solver.domain.roster import Roster
from solver.explain.alike import kinds
from solver.replan.burden import PERSON, burden
from solver.replan.ground import Ground
from solver.replan.moves import change_kind
from solver.replan.worth import Worth
from solver.rules.base import PersonRule, Rule
from solver.rules.labour_budget import LabourBudget
from solver.rules.mentor_ratio import MentorRatio

_COUNTING = frozenset(
    {
        *("minimum_on_duty", "seats", "mentor_ratio", "mentor_cover", "lead_present"),
        *("standby", "shift_cover", "labour_budget"),
    }
)


@dataclass(frozen=True, slots=True)
class Loss:
    """``bent``: price of the broken hard rules that had to give way.

    ``lost``: what more agents would have been worth (``solver.replan.worth``).
    ``burden``: what the changes weigh in the same unit.
    """

    bent: int
    lost: int
    burden: int

    @property
    def worth(self) -> tuple[int, int]:
        """The order of plans: what is smaller is better."""
        return self.bent, self.lost + self.burden


class Rulebook:
    """The rules, and which of those about several people are broken by what happens."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self.active = [rule for rule in ground.situation.rules if not rule.is_off]
        self.own = [r for r in self.active if r.hard and isinstance(r, PersonRule)]
        self._common = [r for r in self.active if r.hard and not isinstance(r, PersonRule)]
        self._before = {rule.key: self._amount(rule, ground.base) for rule in self._common}
        self._broken = [rule for rule in self._common if self._before[rule.key]]

    @property
    def can_bend(self) -> bool:
        """Tell whether hard rules are broken by what happens: plans may mend them."""
        return bool(self._broken)

    @property
    def is_convex(self) -> bool:
        """Tell whether every broken rule counts what is missing, or too many, of some people."""
        return all(rule.key in _COUNTING for rule in self._broken)

    @property
    def is_budgeted(self) -> bool:
        """Tell whether work of all together is limited: one gives back what another takes."""
        return any(rule.key == LabourBudget.key for rule in self._common)

    def keeps(self, roster: Roster) -> bool:
        """Tell whether no rule about several people is broken worse than by what happens."""
        return all(self._amount(rule, roster) <= self._before[rule.key] for rule in self._common)

    def alike(self) -> list[tuple[Hashable, ...]]:
        """Return what tells each person apart from others for the rules about several people."""
        problem, base = self._ground.problem, self._ground.base
        by_rule = [
            [person.is_guide for person in problem.employees]
            if isinstance(rule, MentorRatio)
            else kinds(rule, problem, base)
            for rule in self._common
        ]
        return [tuple(of[e] for of in by_rule) for e in range(len(problem.employees))]

    def bent(self, roster: Roster) -> int:
        """Return the price of what is still broken of the rules that what happens breaks."""
        problem = self._ground.problem
        return sum(softened(rule).cost(problem, roster) for rule in self._broken)

    def _amount(self, rule: Rule, roster: Roster) -> int:
        return sum(v.amount for v in rule.violations(self._ground.problem, roster))


def softened(rule: Rule) -> Rule:
    """Return the rule as one that may give way, each unit of breach at its relaxation price."""
    return replace(rule, hard=False, weight=rule.relaxation_price)


def loss(ground: Ground, rules: Rulebook, worth: Worth, roster: Roster) -> Loss:
    """Judge a roster of the ground's problem."""
    return Loss(rules.bent(roster), worth.lost(roster), burden_of(ground, roster))


def burden_of(ground: Ground, roster: Roster) -> int:
    """Return what the changes against what happens weigh."""
    people, total = set(), 0
    for e, _, was, then in differences(ground.base, roster):
        kind = change_kind(ground.book, was, then)
        total += burden(kind, ground.problem.employees[e], ground.situation.settings)
        people.add(e)
    return total + PERSON * len(people)


def differences(before: Roster, after: Roster) -> list[tuple[int, int, int, int]]:
    """Return employee, day, pattern before and after of each cell that differs."""
    return [
        (e, day, was, then)
        for e, (old, new) in enumerate(zip(before.cells, after.cells, strict=True))
        if old is not new and old != new
        for day, (was, then) in enumerate(zip(old, new, strict=True))
        if was != then
    ]
