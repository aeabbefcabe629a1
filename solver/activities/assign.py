"""Who of a group takes which breaks: counts of a day dealt out to people.

Dealing changes nothing on the line.  It is done so that few of a team are away together,
and no junior with her mentor; then plans are exchanged inside groups while that helps.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from solver.activities.day_model import Counts, Group
from solver.activities.plans import BreakPlan
from solver.activities.slots import Slots

Chosen = tuple[int, ...]
"""One start for each break of a plan."""
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TeamCaps:
    """``most[team][slot]``: people of a team who may be on a break at the same time."""

    team_of: dict[int, str]
    most: dict[str, dict[int, int]]


def in_order(plan: BreakPlan, counts: Sequence[Sequence[int]]) -> list[Chosen]:
    """Return the choices of everybody: the k-th to begin a break is the k-th at the next."""
    columns = [
        [start for start, n in zip(starts, row, strict=True) for _ in range(n)]
        for starts, row in zip(plan.starts, counts, strict=True)
    ]
    return list(zip(*columns, strict=True))


def evenly(group: Group) -> list[Chosen]:
    """Return legal choices for all of a group without looking at the line: spread out."""
    plan, size = group.plan, len(group.members)
    found = []
    for i in range(size):
        chosen: list[int] = []
        for r, starts in enumerate(plan.starts):
            if r == 0:
                chosen.append(starts[i * len(starts) // size])
                continue
            earliest = chosen[-1] + plan.least_later(r - 1)
            chosen.append(next(s for s in starts if s >= earliest))
        found.append(tuple(chosen))
    return found


class Dealer:
    """Deals the choices of each group to its members."""

    def __init__(
        self, groups: Sequence[Group], slots: Slots, caps: TeamCaps, pairs: Iterable[Pair]
    ) -> None:
        self._groups = groups
        self._slots = slots
        self._caps = caps
        self._partners: dict[int, list[int]] = defaultdict(list)
        for a, b in pairs:
            self._partners[a].append(b)
            self._partners[b].append(a)
        self.chosen: dict[int, Chosen] = {}
        self._away: dict[int, frozenset[int]] = {}
        self._teams: dict[str, Counter[int]] = defaultdict(Counter)
        self._plan_of = {e: group.plan for group in groups for e in group.members}

    def deal(self, choices: Sequence[Sequence[Chosen]]) -> None:
        """Give each group's choices to its members, then exchange while that helps."""
        for group, mine in zip(self._groups, choices, strict=True):
            for employee, chosen in zip(self._interleaved(group), mine, strict=True):
                self._give(employee, chosen)
        while sum(self._improve(group) for group in self._groups):
            pass  # each exchange leaves fewer conflicts, so this ends

    def broken_teams(self) -> set[str]:
        """Return the teams of which too many are away at a time."""
        return {team for team in self._teams if self._excess(team, self._teams[team])}

    def broken_pairs(self) -> set[Pair]:
        """Return the juniors and mentors who are away together."""
        return {
            (a, b)
            for a, others in self._partners.items()
            for b in others
            if a < b and self._meet(a, b)
        }

    def _interleaved(self, group: Group) -> list[int]:
        """Return the members so that neighbours are of different teams."""
        seen: Counter[str] = Counter()
        ranked = []
        for employee in group.members:
            team = self._caps.team_of.get(employee, "")
            ranked.append((seen[team], team, employee))
            seen[team] += 1
        return [employee for _, _, employee in sorted(ranked)]

    def _give(self, employee: int, chosen: Chosen) -> None:
        plan, team = self._plan_of[employee], self._caps.team_of.get(employee, "")
        self._teams[team].subtract(self._away.get(employee, ()))
        away = {
            slot
            for rule, start in zip(plan.rules, chosen, strict=True)
            for slot in self._slots.touched(start, start + rule.length_minutes)
        }
        self.chosen[employee], self._away[employee] = chosen, frozenset(away)
        self._teams[team].update(away)

    def _improve(self, group: Group) -> bool:
        found = False
        for employee in group.members:
            if not self._is_in_conflict(employee):
                continue
            for other in group.members:
                if self.chosen[other] != self.chosen[employee] and self._swap(employee, other):
                    found = True
                    break
        return found

    def _is_in_conflict(self, employee: int) -> bool:
        team = self._caps.team_of.get(employee, "")
        most, now = self._caps.most.get(team, {}), self._teams[team]
        crowded = any(now[slot] > most.get(slot, now[slot]) for slot in self._away[employee])
        return crowded or any(self._meet(employee, p) for p in self._partners.get(employee, ()))

    def _swap(self, a: int, b: int) -> bool:
        """Exchange two members' choices if that leaves fewer conflicts."""
        before = self._conflicts(a, b)
        mine, theirs = self.chosen[a], self.chosen[b]
        self._give(a, theirs)
        self._give(b, mine)
        if self._conflicts(a, b) < before:
            return True
        self._give(a, mine)
        self._give(b, theirs)
        return False

    def _conflicts(self, a: int, b: int) -> int:
        teams = {self._caps.team_of.get(e, "") for e in (a, b)}
        crowd = sum(self._excess(team, self._teams[team]) for team in teams)
        met = sum(self._meet(e, p) for e in (a, b) for p in self._partners.get(e, ()))
        return crowd + met

    def _excess(self, team: str, now: Counter[int]) -> int:
        most = self._caps.most.get(team, {})
        return sum(max(0, now[slot] - n) for slot, n in most.items())

    def _meet(self, a: int, b: int) -> int:
        return len(self._away.get(a, frozenset()) & self._away.get(b, frozenset()))


def dealt(dealer: Dealer, groups: Sequence[Group], counts: Counts | None) -> dict[int, Chosen]:
    """Deal counts (None: spread out evenly) and return everybody's choice."""
    if counts is None:
        choices = [evenly(group) for group in groups]
    else:
        choices = [in_order(g.plan, rows) for g, rows in zip(groups, counts, strict=True)]
    dealer.deal(choices)
    return dealer.chosen
