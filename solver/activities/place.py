"""Place the meetings and breaks of a roster: contacts answered first, day by day.

Meetings come first, each where least is lost.  Then the breaks of each day's shifts, by the
model of ``day_model``; those of the days before are settled by then.  The model first knows
no teams and no mentors.  Where the people cannot be dealt its counts without too many of a
team, or a junior and her mentor, on a break together, these are counted by themselves and
the day is solved again: what the first model answers is a bound for all later ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from solver.activities.assign import Chosen, Dealer, Pair, TeamCaps, dealt
from solver.activities.checks import activity_breaches, team_caps
from solver.activities.day_model import Cap, DayCounts, DayModel, Group
from solver.activities.held import by_shift
from solver.activities.meetings import MeetingPlacer
from solver.activities.on_line import answered_by_slot, class_index, class_on, on_line_by_class
from solver.activities.plans import BreakPlan, break_plan
from solver.activities.slots import Slots, break_rules, slots_of
from solver.domain.activity import Activity, Meeting
from solver.domain.problem import Problem
from solver.domain.queue import HUNDREDTHS
from solver.domain.roster import Roster
from solver.model.coverage import covered_intervals, skill_classes
from solver.model.mentoring import named_mentors
from solver.rules.base import Violation
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.stopwatch import Stopwatch

_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class PlacingProgress:
    """``share`` (0 to 1) of the days is done, after ``seconds``."""

    share: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Placement:
    """Activities by person, then start; ``breaches`` are what is wrong with them.

    ``gap_contacts``: by so many contacts at most could more be answered, the meetings and
    the breaks of the days before being where they are.  ``proven``: by none.
    """

    activities: tuple[Activity, ...]
    breaches: tuple[Violation, ...]
    gap_contacts: float
    proven: bool


@dataclass(frozen=True, slots=True)
class ToPlace:
    """A roster, what is to be held in it, and what is ``present`` in its shifts."""

    problem: Problem
    roster: Roster
    meetings: tuple[Meeting, ...] = ()
    present: tuple[Activity, ...] = ()


def place(
    asked: ToPlace,
    limits: SearchLimits,
    cancel: CancelToken,
    report: Callable[[PlacingProgress], None] = lambda _progress: None,
) -> Placement:
    """Place everything anew but for what is locked among the activities present.

    ``limits.seconds`` are for all days together.  A cancel ends it with breaks that keep
    their windows, if not with the best.
    """
    problem, roster, meetings = asked.problem, asked.roster, asked.meetings
    held = by_shift(problem, roster, asked.present)
    kept = [a for (_, day), mine in held.items() for a in mine if a.locked or day < 0]
    lengths = [m.length_minutes for m in meetings]
    placer = MeetingPlacer(problem, roster, slots_of(problem, kept, lengths), kept)
    for meeting in sorted(meetings, key=lambda m: (m.length_minutes, len(m.attendees))[::-1]):
        if cancel.is_cancelled():
            break
        placer.place(meeting)
    week = _Breaks(problem, roster, placer.placed, lengths)
    watch, days = Stopwatch(), problem.grid.n_days
    gap = 0
    for day in range(days):
        left = (limits.seconds - watch.seconds) / (days - day)
        gap += week.place_day(day, replace(limits, seconds=max(0.0, left)), cancel)
        report(PlacingProgress((day + 1) / days, watch.seconds))
    found = tuple(sorted(week.activities, key=lambda a: (a.employee, a.start)))
    breaches = tuple(activity_breaches(problem, roster, found, meetings))
    contacts = gap / (HUNDREDTHS * week.slots.per_interval)
    return Placement(found, breaches, contacts, proven=gap == 0)


class _Breaks:
    """The breaks of one horizon, placed a day at a time beside the other ``activities``."""

    def __init__(
        self,
        problem: Problem,
        roster: Roster,
        activities: Iterable[Activity],
        lengths: Iterable[int],
    ) -> None:
        self._problem = problem
        self._roster = roster
        self.activities = list(activities)
        self.slots: Slots = slots_of(problem, self.activities, lengths)
        self._rules = break_rules(problem)
        self._held = by_shift(problem, roster, self.activities)
        self._index = class_index(skill_classes(problem))
        self._team_of = {e: p.team for e, p in enumerate(problem.employees) if p.team}
        self._caps = TeamCaps(self._team_of, team_caps(problem, roster, self.slots))
        self._plans: dict[tuple[object, ...], BreakPlan] = {}
        self._pairs = [(min(p), max(p)) for p in named_mentors(problem).items()]

    def place_day(self, day: int, limits: SearchLimits, cancel: CancelToken) -> int:
        """Place the breaks of a day's shifts; return how far they may be from the optimum."""
        plans = {e: self._plan(e, day, p) for e, d, p in self._roster.shifts() if d == day}
        plans = {e: plan for e, plan in plans.items() if plan.rules}
        watch = Stopwatch()
        teams: set[str] = set()
        alone: set[int] = set()
        for number in range(_ROUNDS):
            groups = self._groups(plans, day, teams, alone)
            left = max(0.0, limits.seconds - watch.seconds) / (2 if number < _ROUNDS - 1 else 1)
            found = self._solve(groups, teams, alone, replace(limits, seconds=left), cancel)
            dealer = Dealer(groups, self.slots, self._caps, self._pairs_of(plans))
            chosen = dealt(dealer, groups, found.counts)
            new_teams = dealer.broken_teams() - teams
            new_alone = {e for pair in dealer.broken_pairs() for e in pair} - alone
            if not (new_teams or new_alone) or cancel.is_cancelled():
                break
            teams |= new_teams
            alone |= new_alone
        before = self._answered()
        self._settle(plans, chosen)
        if found.cost is None:
            return before - self._answered()
        return 0 if found.proven else found.cost - int(max(0.0, found.bound))

    def _answered(self) -> int:
        here = on_line_by_class(self._problem, self._roster, self.activities, self.slots)
        return int(answered_by_slot(self._problem, here, self.slots).sum())

    def _plan(self, e: int, day: int, pattern: int) -> BreakPlan:
        mine = self._held.get((e, day), ())
        blocked = tuple((a.start, a.end) for a in mine if not a.kind.is_rest)
        locked = tuple(replace(a, employee=0) for a in mine if a.kind.is_rest)
        key = (pattern, day, blocked, locked)
        if key not in self._plans:
            shape = self._problem.patterns[pattern]
            self._plans[key] = break_plan(self._rules, shape, day, blocked, locked)
        return self._plans[key]

    def _groups(
        self, plans: dict[int, BreakPlan], day: int, teams: set[str], alone: set[int]
    ) -> list[Group]:
        """Put people together whose plans are alike, but for broken teams and pairs."""
        alike: dict[tuple[int, BreakPlan, int | None, str, int], list[int]] = defaultdict(list)
        for e, plan in plans.items():
            team = self._team_of.get(e, "")
            own = e if e in alone else -1
            c = class_on(self._index, e, day)
            pattern = self._roster.cells[e][day]
            alike[pattern, plan, c, team if team in teams else "", own].append(e)
        found = []
        for (pattern, plan, c, *_), members in alike.items():
            k = self.slots.per_interval
            covered = covered_intervals(self._problem, day, pattern)
            duty = range(covered.start * k, covered.stop * k)
            found.append(Group(plan, c, tuple(members), duty))
        return found

    def _solve(
        self,
        groups: Sequence[Group],
        teams: set[str],
        alone: set[int],
        limits: SearchLimits,
        cancel: CancelToken,
    ) -> DayCounts:
        caps = [self._cap_of_all(groups), *(self._cap(groups, team) for team in sorted(teams))]
        caps += self._pair_caps(groups, alone)
        here = on_line_by_class(self._problem, self._roster, self.activities, self.slots)
        model = DayModel(self._problem, self.slots, here, groups, caps)
        return model.search(limits, cancel, lambda _progress: None)

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

    def _pair_caps(self, groups: Sequence[Group], alone: set[int]) -> list[Cap]:
        of = {group.members[0]: g for g, group in enumerate(groups) if len(group.members) == 1}
        everywhere = dict.fromkeys(range(self.slots.n), 1)
        return [
            Cap((of[a], of[b]), everywhere) for a, b in self._pairs if {a, b} <= alone & set(of)
        ]

    def _pairs_of(self, plans: dict[int, BreakPlan]) -> list[Pair]:
        return [pair for pair in self._pairs if set(pair) <= set(plans)]

    def _settle(self, plans: dict[int, BreakPlan], chosen: dict[int, Chosen]) -> None:
        for e, starts in chosen.items():
            plan = plans[e]
            self.activities += [
                Activity(e, start, rule.kind, rule.length_minutes, rule.paid, name=rule.name)
                for rule, start, is_locked in zip(plan.rules, starts, plan.locked, strict=True)
                if not is_locked
            ]
