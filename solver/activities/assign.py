"""Who of a group takes which breaks: counts of a day dealt out to people.

Dealing changes nothing on the line.  It is done so that few of a team are away together,
and no junior with her mentor: choices, or single breaks of them, are exchanged inside groups.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from random import Random

from solver.activities.day_model import Counts, Group
from solver.activities.plans import BreakPlan, is_legal
from solver.activities.slots import Slots

Chosen = tuple[int, ...]
"""One start for each break of a plan."""
Pair = tuple[int, int]
_MOST_STEPS = 60
_MOST_TRIED = 40


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


def all_choices(plan: BreakPlan) -> Iterator[Chosen]:
    """Yield every legal choice of all breaks of a plan."""
    return (chosen for chosen in product(*plan.starts) if is_legal(plan, chosen))


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
        self._random = Random(0)
        self._away: dict[int, frozenset[int]] = {}
        self._teams: dict[str, Counter[int]] = defaultdict(Counter)
        self._plan_of = {e: group.plan for group in groups for e in group.members}

    def conflicts(self) -> int:
        """Return how many people too many are away, and pairs away together, over the slots."""
        crowd = sum(self._excess(team, now) for team, now in self._teams.items())
        return crowd + sum(self._meet(a, b) for a, b in self.broken_pairs())

    def deal(self, choices: Sequence[Sequence[Chosen]]) -> None:
        """Give each group's choices to its members, then exchange while that helps."""
        for group, mine in zip(self._groups, choices, strict=True):
            for employee, chosen in zip(self._interleaved(group), mine, strict=True):
                self._give(employee, chosen)
        members = {e: group.members for group in self._groups for e in group.members}
        for _ in range(_MOST_STEPS):
            troubled = [e for e in members if self._is_in_conflict(e)]
            if not troubled:
                return
            for employee in troubled:
                others = members[employee]
                tried = self._random.sample(others, min(_MOST_TRIED, len(others)))
                any(self._exchange(employee, other) for other in tried)

    def move_apart(self, lost: Callable[[int, int], int]) -> None:
        """Give whoever is still in conflict other times: the fewest conflicts, then least lost.

        ``lost(skill_class, slot)`` is about what one more of a class away costs.
        """
        for group in self._groups:
            for employee in group.members:
                if self._is_in_conflict(employee):
                    self._move(employee, group, lost)

    def _move(self, employee: int, group: Group, lost: Callable[[int, int], int]) -> None:
        best: tuple[int, int, Chosen] | None = None
        for chosen in all_choices(group.plan):
            self._give(employee, chosen)
            away = self._away[employee]
            crowd = self._excess(self._team(employee), away)
            met = sum(self._meet(employee, p) for p in self._partners.get(employee, ()))
            c = group.skill_class
            cost = 0 if c is None else sum(lost(c, slot) for slot in away)
            if best is None or (crowd + met, cost, chosen) < best:
                best = (crowd + met, cost, chosen)
        if best is not None:
            self._give(employee, best[2])

    def broken_teams(self) -> set[str]:
        """Return the teams of which too many are away at a time."""
        return {team for team, now in self._teams.items() if self._excess(team, now)}

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

    def _is_in_conflict(self, employee: int) -> bool:
        crowded = self._excess(self._team(employee), self._away[employee])
        return crowded > 0 or any(self._meet(employee, p) for p in self._partners.get(employee, ()))

    def _exchange(self, a: int, b: int) -> bool:
        """Exchange all breaks of two members, or one of them; False if that makes it worse.

        Moves that leave as many conflicts are taken too: they lead on to better ones.
        """
        plan, mine, theirs = self._plan_of[a], self.chosen[a], self.chosen[b]
        if mine == theirs:
            return False
        if self._swap(a, b, theirs, mine):
            return True
        for r in range(len(mine)):
            new_a, new_b = _with(mine, r, theirs[r]), _with(theirs, r, mine[r])
            legal = mine[r] != theirs[r] and is_legal(plan, new_a) and is_legal(plan, new_b)
            if legal and self._swap(a, b, new_a, new_b):
                return True
        return False

    def _swap(self, a: int, b: int, new_a: Chosen, new_b: Chosen) -> bool:
        # Together the two are away in the same slots before and after.
        slots = self._away[a] | self._away[b]
        before = self._conflicts(a, b, slots)
        mine, theirs = self.chosen[a], self.chosen[b]
        self._give(a, new_a)
        self._give(b, new_b)
        if self._conflicts(a, b, slots) <= before:
            return True
        self._give(a, mine)
        self._give(b, theirs)
        return False

    def _conflicts(self, a: int, b: int, slots: frozenset[int]) -> int:
        crowd = sum(self._excess(team, slots) for team in {self._team(a), self._team(b)})
        met = sum(self._meet(e, p) for e in (a, b) for p in self._partners.get(e, ()))
        return crowd + met

    def _team(self, employee: int) -> str:
        return self._caps.team_of.get(employee, "")

    def _excess(self, team: str, slots: Iterable[int]) -> int:
        most, now = self._caps.most.get(team, {}), self._teams[team]
        return sum(max(0, now[slot] - most.get(slot, now[slot])) for slot in slots)

    def _meet(self, a: int, b: int) -> int:
        return len(self._away.get(a, frozenset()) & self._away.get(b, frozenset()))


def _with(chosen: Chosen, r: int, start: int) -> Chosen:
    return (*chosen[:r], start, *chosen[r + 1 :])


def choices_of(groups: Sequence[Group], counts: Counts | None) -> list[list[Chosen]]:
    """Return the choices of each group's members; without counts they are spread out."""
    if counts is None:
        return [evenly(group) for group in groups]
    return [in_order(g.plan, rows) for g, rows in zip(groups, counts, strict=True)]
