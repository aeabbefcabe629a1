"""The breaks of a horizon, a day at a time: counts by group, then people.

The first model of a day knows no single team and no mentor.  Where the people cannot be
dealt its counts without too many of a team, or a junior and her mentor, on a break together,
these are counted by themselves and the day is solved again; who is in conflict even then
gets other times.  Each of these models has only
rows that must hold, so the bound of any is a bound of the day.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from solver.activities.assign import Dealer, TeamCaps, choices_of
from solver.activities.checks import team_caps
from solver.activities.day_model import Cap, DayCounts, DayModel, Group
from solver.activities.held import by_shift
from solver.activities.on_line import (
    answered_by_slot,
    class_index,
    class_on,
    duty_slots,
    on_line_by_class,
)
from solver.activities.plans import BreakPlan, break_plan
from solver.activities.slots import Slots, break_rules
from solver.domain.activity import Activity
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.coverage import skill_classes
from solver.model.mentoring import named_mentors
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.stopwatch import Stopwatch

_ROUNDS = 3
_Plans = dict[int, BreakPlan]


@dataclass
class _Split:
    """Teams and people that a day's model counts by themselves."""

    teams: set[str] = field(default_factory=set)
    people: set[int] = field(default_factory=set)

    def add(self, dealer: Dealer) -> bool:
        """Add whoever could not be dealt to; False if all of them are split off already."""
        before = len(self.teams) + len(self.people)
        self.teams |= dealer.broken_teams()
        self.people |= {e for pair in dealer.broken_pairs() for e in pair}
        return len(self.teams) + len(self.people) > before


@dataclass
class _Best:
    """The best that was dealt: conflicts, then what is lost."""

    rank: tuple[float, float] = (math.inf, math.inf)
    dealer: Dealer | None = None
    bound: float = 0

    def offer(self, lost: float, dealer: Dealer) -> None:
        """Keep it if it is better."""
        rank = (dealer.conflicts(), lost)
        if rank < self.rank:
            self.rank, self.dealer = rank, dealer


class DayBreaks:
    """Adds the breaks of one day after the other to ``activities``."""

    def __init__(
        self, problem: Problem, roster: Roster, activities: Iterable[Activity], slots: Slots
    ) -> None:
        self.activities = list(activities)
        self.slots = slots
        self._problem = problem
        self._roster = roster
        self._rules = break_rules(problem)
        self._held = by_shift(problem, roster, self.activities)
        self._index = class_index(skill_classes(problem))
        self._team_of = {e: p.team for e, p in enumerate(problem.employees) if p.team}
        self._caps = TeamCaps(self._team_of, team_caps(problem, roster, self.slots))
        self._known: dict[tuple[object, ...], BreakPlan] = {}
        self._pairs = [(min(p), max(p)) for p in named_mentors(problem).items()]

    def place(self, day: int, limits: SearchLimits, cancel: CancelToken) -> int:
        """Place the breaks of a day's shifts; return what is lost beyond the proven bound.

        The unit is that of ``answered_by_slot``.
        """
        plans = {e: self._plan(e, day, p) for e, d, p in self._roster.shifts() if d == day}
        plans = {e: plan for e, plan in plans.items() if plan.rules}
        best = self._search(plans, day, limits, cancel)
        before = self._answered()
        if best.dealer is not None:
            self._settle(plans, best.dealer)
        return max(0, before - self._answered() - math.ceil(best.bound - 1e-6))

    def _search(self, plans: _Plans, day: int, limits: SearchLimits, cancel: CancelToken) -> _Best:
        """Solve and deal, with ever more people by themselves, until nobody is in conflict."""
        watch, split, best = Stopwatch(), _Split(), _Best()
        for number in range(_ROUNDS):
            groups = self._groups(plans, day, split)
            left = max(0.0, limits.seconds - watch.seconds) / (1 if number == _ROUNDS - 1 else 2)
            found = self._solve(groups, split, replace(limits, seconds=left), cancel)
            if found.counts is None and best.dealer is not None:
                break
            best.bound = max(best.bound, found.bound)
            pairs = [pair for pair in self._pairs if set(pair) <= set(plans)]
            dealer = Dealer(groups, self.slots, self._caps, pairs)
            dealer.deal(choices_of(groups, found.counts))
            best.offer(found.lost, dealer)
            if not dealer.conflicts() or not split.add(dealer) or cancel.is_cancelled():
                break
        return best

    def _plan(self, e: int, day: int, pattern: int) -> BreakPlan:
        mine = self._held.get((e, day), ())
        blocked = tuple((a.start, a.end) for a in mine if not a.kind.is_rest)
        locked = tuple(replace(a, employee=0) for a in mine if a.kind.is_rest)
        key = (pattern, day, blocked, locked)
        if key not in self._known:
            shape = self._problem.patterns[pattern]
            self._known[key] = break_plan(self._rules, shape, day, blocked, locked)
        return self._known[key]

    def _groups(self, plans: _Plans, day: int, split: _Split) -> list[Group]:
        """Put people together whose plans are alike, but for those split off."""
        alike: dict[tuple[int, BreakPlan, int | None, str, int], list[int]] = defaultdict(list)
        for e, plan in plans.items():
            team, pattern = self._team_of.get(e, ""), self._roster.cells[e][day]
            own = e if e in split.people else -1
            c = class_on(self._index, e, day)
            alike[pattern, plan, c, team if team in split.teams else "", own].append(e)
        found = []
        for (pattern, plan, c, *_), members in alike.items():
            duty = duty_slots(self._problem, day, pattern, self.slots.per_interval)
            found.append(Group(plan, c, tuple(members), duty))
        return found

    def _solve(
        self, groups: Sequence[Group], split: _Split, limits: SearchLimits, cancel: CancelToken
    ) -> DayCounts:
        caps = [self._cap_of_all(groups), *(self._cap(groups, t) for t in sorted(split.teams))]
        caps += self._pair_caps(groups, split)
        here = on_line_by_class(self._problem, self._roster, self.activities, self.slots)
        return DayModel(self._problem, self.slots, here, groups, caps).search(limits, cancel)

    def _cap(self, groups: Sequence[Group], team: str) -> Cap:
        mine = [g for g, group in enumerate(groups) if self._team_of.get(group.members[0]) == team]
        return Cap(tuple(mine), self._caps.most.get(team, {}))

    def _cap_of_all(self, groups: Sequence[Group]) -> Cap:
        """All teams together keep what each of them keeps; people without a team are free."""
        most: dict[int, int] = defaultdict(int)
        for slots in self._caps.most.values():
            for slot, n in slots.items():
                most[slot] += n
        in_teams = [g for g, group in enumerate(groups) if set(group.members) <= set(self._team_of)]
        return Cap(tuple(in_teams), dict(most))

    def _pair_caps(self, groups: Sequence[Group], split: _Split) -> list[Cap]:
        of = {group.members[0]: g for g, group in enumerate(groups) if len(group.members) == 1}
        everywhere = dict.fromkeys(range(self.slots.n), 1)
        return [
            Cap((of[a], of[b]), everywhere)
            for a, b in self._pairs
            if {a, b} <= split.people & set(of)
        ]

    def _settle(self, plans: _Plans, dealer: Dealer) -> None:
        if dealer.conflicts():
            dealer.move_apart(self._lost_by_one(self._with_breaks(plans, dealer)))
        self.activities = self._with_breaks(plans, dealer)

    def _with_breaks(self, plans: _Plans, dealer: Dealer) -> list[Activity]:
        found = list(self.activities)
        for e, starts in dealer.chosen.items():
            plan = plans[e]
            found += [
                Activity(e, start, rule.kind, rule.length_minutes, rule.paid, name=rule.name)
                for rule, start, is_locked in zip(plan.rules, starts, plan.locked, strict=True)
                if not is_locked
            ]
        return found

    def _lost_by_one(self, activities: Iterable[Activity]) -> Callable[[int, int], int]:
        """Return what one more of a class away in a slot costs beside these activities."""
        here = on_line_by_class(self._problem, self._roster, activities, self.slots)
        whole = answered_by_slot(self._problem, here, self.slots).sum(axis=0)
        lost = np.zeros_like(here)
        for c in range(len(here)):
            less = here.copy()
            less[c] = np.maximum(less[c] - 1, 0)
            lost[c] = whole - answered_by_slot(self._problem, less, self.slots).sum(axis=0)
        return lambda c, slot: int(lost[c, slot])

    def _answered(self) -> int:
        here = on_line_by_class(self._problem, self._roster, self.activities, self.slots)
        return int(answered_by_slot(self._problem, here, self.slots).sum())
