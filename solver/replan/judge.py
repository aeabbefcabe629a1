"""From chosen offers to a plan: what it changes, and what it achieves."""

from __future__ import annotations

import math

import numpy as np

from solver.activities.held import by_shift
from solver.domain.activity import Activity
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.coverage import coverage
from solver.model.mentoring import named_mentors, together
from solver.replan.branch import Chosen, Found
from solver.replan.ground import Ground
from solver.replan.loss import differences
from solver.replan.moves import change_kind
from solver.replan.plan import (
    ChangeKind,
    DerivedPattern,
    Plan,
    ShiftChange,
    Standing,
    WorstInterval,
)
from solver.replan.worth import Worth
from solver.roster.evaluate import Evaluation, evaluate
from solver.rules.base import PersonRule, Violation
from solver.staffing.outlook import outlook

_LEAST_CONTACTS = 1.0
"""Contacts of an interval below which its answer rate says nothing."""


class Judge:
    """Makes plans of one ground; what was before is judged once."""

    def __init__(self, ground: Ground, worth: Worth) -> None:
        self._ground = ground
        situation = ground.situation
        self._rules = [rule for rule in situation.rules if not rule.is_off]
        self._own = {rule.key for rule in self._rules if isinstance(rule, PersonRule)}
        self._scale = _scale(worth)
        found = evaluate(situation.problem, self._rules, situation.roster)
        self._known = {_place(v) for v in found.violations if v.hard}
        self.before = self._standing(situation.problem, situation.roster, found)
        self._pairs = self._mentor_pairs()

    def plan(self, roster: Roster, at_most: int | None, found: Found) -> Plan:
        """Return the plan of a roster of the ground's problem."""
        ground = self._ground
        problem, mine, new = self._compact(roster)
        judged = evaluate(problem, self._rules, mine)
        return Plan(
            changes=_changes(ground, ground.base, roster, self._renumbered(roster)),
            absent=self._absent(roster),
            new_patterns=new,
            roster=mine,
            activities=self._activities(problem, mine),
            at_most=at_most,
            standing=self._standing(problem, mine, judged),
            bent=self._bent(judged),
            mentor_pairs=len(self._pairs),
            mentor_pairs_kept=self._pairs_kept(problem, mine),
            is_proven=found.is_proven,
            gap=self.gap(found),
        )

    def gap(self, found: Found) -> float:
        """Return by how much the best could be better, as a fraction of what can be reached."""
        if found.is_proven:
            return 0.0
        return max(0.0, (found.best.worth[1] - found.bound[1]) / self._scale)

    def _renumbered(self, roster: Roster) -> dict[int, int]:
        """Return the plan's index of each pattern that the roster names, and of OFF."""
        n_known = len(self._ground.situation.problem.patterns)
        used = {p for row in roster.cells for p in row if p >= n_known}
        numbers = {p: p for p in range(OFF, n_known)}
        return numbers | {p: n_known + i for i, p in enumerate(sorted(used))}

    def _compact(self, roster: Roster) -> tuple[Problem, Roster, tuple[DerivedPattern, ...]]:
        """Return problem and roster with no more new patterns than the roster names."""
        ground = self._ground
        numbers = self._renumbered(roster)
        n_known = len(ground.situation.problem.patterns)
        new = tuple(ground.book.new[p - n_known] for p in numbers if p >= n_known)
        mine = Roster(tuple(tuple(numbers[p] for p in row) for row in roster.cells))
        return ground.of(new, mine), mine, new

    def _absent(self, roster: Roster) -> tuple[ShiftChange, ...]:
        numbers = self._renumbered(roster)
        return tuple(
            ShiftChange(c.employee, c.day, c.before, numbers[c.after], ChangeKind.ABSENT)
            for c in self._ground.absent
        )

    def _activities(self, problem: Problem, roster: Roster) -> tuple[Activity, ...]:
        """Return what still lies in the shift that it was placed in."""
        before = by_shift(
            self._ground.situation.problem,
            self._ground.situation.roster,
            self._ground.situation.activities,
        )
        held = by_shift(problem, roster, self._ground.situation.activities)
        kept = [a for place, some in held.items() for a in some if a in before.get(place, ())]
        return tuple(sorted(kept, key=lambda a: (a.employee, a.start)))

    def _bent(self, judged: Evaluation) -> tuple[Violation, ...]:
        """Return the new breaches of hard rules, but for those of the absence itself."""
        away = {absence.employee for absence in self._ground.situation.absences}
        return tuple(
            v
            for v in judged.violations
            if v.hard
            and _place(v) not in self._known
            and not (v.rule in self._own and v.employee in away)
        )

    def _standing(self, problem: Problem, roster: Roster, judged: Evaluation) -> Standing:
        agents = coverage(problem, roster)
        found = outlook(problem, agents.scheduled)
        queues, grid = range(len(problem.queues)), problem.grid
        now = max(0, -(-self._ground.situation.now_minute // grid.interval_minutes))
        per_day = grid.intervals_per_day
        days = [
            t
            for day in self._ground.days
            for t in range(max(now, day * per_day), (day + 1) * per_day)
        ]
        offered, answered = found.offered.sum(axis=0), found.answered.sum(axis=0)
        worst = min(
            (t for t in days if offered[t] >= _LEAST_CONTACTS),
            key=lambda t: (answered[t] / offered[t], t),
            default=None,
        )
        return Standing(
            answer_rate=_known(found.rates(queues, range(grid.n_intervals)).answer_rate),
            days_answer_rate=_known(found.rates(queues, days).answer_rate) if days else None,
            worst_interval=None
            if worst is None
            else WorstInterval(
                worst * grid.interval_minutes, float(answered[worst] / offered[worst])
            ),
            missing_agents=int(agents.shortage[:, now:].sum()),
            cost=judged.cost,
        )

    def _mentor_pairs(self) -> list[tuple[int, int, int]]:
        """Return junior, mentor and day of those who were to be at work together."""
        situation = self._ground.situation
        return [
            (junior, mentor, day)
            for junior, mentor in named_mentors(situation.problem).items()
            for day in self._ground.days
            if _shared(situation.problem, situation.roster, junior, mentor, day)
        ]

    def _pairs_kept(self, problem: Problem, roster: Roster) -> int:
        return sum(bool(_shared(problem, roster, *pair)) for pair in self._pairs)


def plan_of(ground: Ground, roster: Roster) -> Plan:
    """Return the plan that leads to a roster of the ground's problem; nothing is proven of it."""
    worth = Worth(ground.problem)
    worthy = 0, worth.lost(roster)
    people = {e for e, *_ in differences(ground.base, roster)}
    return Judge(ground, worth).plan(roster, len(people), Found(Chosen((), worthy), (0, 0)))


def _shared(problem: Problem, roster: Roster, junior: int, mentor: int, day: int) -> int:
    rows = roster.cells[junior], roster.cells[mentor]
    return together(problem, rows[0], mentor, rows[1], range(day, day + 1)).shared


def _changes(
    ground: Ground, before: Roster, after: Roster, numbers: dict[int, int]
) -> tuple[ShiftChange, ...]:
    moved = differences(before, after)
    bases = {(day, was, then) for _, day, was, then in moved}

    def kind(day: int, was: int, then: int) -> ChangeKind:
        found = change_kind(ground.book, was, then)
        is_swap = found is ChangeKind.OTHER_SHIFT and (day, then, was) in bases
        return ChangeKind.SWAP if is_swap else found

    return tuple(
        ShiftChange(e, day, numbers[was], numbers[then], kind(day, was, then))
        for e, day, was, then in moved
    )


def _place(violation: Violation) -> tuple[object, ...]:
    """What tells one breach from another, whatever its words are made of."""
    return (
        violation.rule,
        violation.employee,
        violation.day,
        violation.start,
        violation.amount,
    )


def _scale(worth: Worth) -> float:
    """What a gap is a fraction of: all that enough agents would be worth."""
    return float(max(1, int(np.sum(worth.reachable))))


def _known(rate: float) -> float | None:
    return None if math.isnan(rate) else rate
