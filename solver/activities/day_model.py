"""How many of each group begin a break when, so that the line answers most: one day's model.

People of the same plan and skill class are one group, and the model counts them: ``n[g, r,
s]`` of group g begin break r at start s.  For breaks one after the other with a least and a
most time between, it is enough that the cumulated counts keep their distance: the k-th to
begin the first is also the k-th to begin the second, and legal choices are closed under
taking the earlier and the later of two (a lattice), so that a legal choice for everybody
exists just when this order is one.  Hence no variable a person, and rows of intervals, on
which the linear relaxation is nearly whole.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from solver.activities.on_line import is_on_duty
from solver.activities.plans import BreakPlan
from solver.activities.slots import Slots, line_gains
from solver.domain.problem import Problem
from solver.model.coverage import IntArray, skill_classes
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.portfolio import search

Expr = cp_model.LinearExpr | int
Counts = list[list[list[int]]]
"""By group, break and start: how many begin then."""


@dataclass(frozen=True, slots=True)
class Group:
    """Employees whose shifts of a day have the same plan and count for the same class.

    ``duty``: the slots in which they are counted on duty, part by part of the shift.
    """

    plan: BreakPlan
    skill_class: int | None
    members: tuple[int, ...]
    duty: tuple[range, ...]


@dataclass(frozen=True, slots=True)
class Cap:
    """At most ``most[slot]`` people of these groups on a break at the same time.

    Slots that are left out have no limit.
    """

    groups: tuple[int, ...]
    most: dict[int, int]


@dataclass(frozen=True, slots=True)
class DayCounts:
    """What the search found, in the unit of ``answered_by_slot``.

    ``lost``: what the breaks cost (infinite without counts), ``bound``: no breaks of the day
    with as few people in each other's way cost less.
    """

    counts: Counts | None
    lost: float
    bound: float


class DayModel:
    """``present`` (C x S): who is on the line before any break of ``groups`` that is not locked."""

    def __init__(
        self,
        problem: Problem,
        slots: Slots,
        present: IntArray,
        groups: Sequence[Group],
        caps: Sequence[Cap],
    ) -> None:
        self._problem = problem
        self._slots = slots
        self._present = present
        self._groups = groups
        self.cp = cp_model.CpModel()
        self._n = [self._post_group(group) for group in groups]
        self._away = self._away_by_slot(locked=False)
        self._settled = self._away_by_slot(locked=True)
        self._gains = line_gains(problem)
        lost = sum(self._post_slot(slot) for slot in self._moving_slots())
        self._crowd: list[cp_model.IntVar] = []
        for cap in caps:
            self._post_cap(cap)
        self.cp.minimize(lost + self._crowd_price() * sum(self._crowd))

    def search(self, limits: SearchLimits, cancel: CancelToken) -> DayCounts:
        """Search until a proof, the limits or a cancel."""
        found = search(self.cp, limits, cancel, lambda _progress: None)
        values = found.values
        if values is None or found.cost is None:
            return DayCounts(None, math.inf, 0.0)
        counts = [[[values[x.index] for x in row] for row in group] for group in self._n]
        crowd = self._crowd_price() * sum(values[x.index] for x in self._crowd)
        return DayCounts(counts, found.cost - crowd, max(0.0, found.bound - crowd))

    def _post_group(self, group: Group) -> list[list[cp_model.IntVar]]:
        plan, size = group.plan, len(group.members)
        n = [[self.cp.new_int_var(0, size, "n") for _ in starts] for starts in plan.starts]
        for row in n:
            self.cp.add(sum(row) == size)
        for r in range(len(n) - 1):
            self._post_order(plan, r, n)
        return n

    def _post_order(self, plan: BreakPlan, r: int, n: list[list[cp_model.IntVar]]) -> None:
        """Whoever has begun the next break began this one long enough, not too long, before."""
        before, after = plan.starts[r], plan.starts[r + 1]
        least, most = plan.least_later(r), plan.most_later(r)
        for i, start in enumerate(after):
            ready = [x for s, x in zip(before, n[r], strict=True) if s <= start - least]
            if len(ready) < len(before):
                self.cp.add(sum(n[r + 1][: i + 1]) <= sum(ready))
        for i, start in enumerate(before):
            done = [x for s, x in zip(after, n[r + 1], strict=True) if most and s <= start + most]
            if most is not None and len(done) < len(after):
                self.cp.add(sum(n[r][: i + 1]) <= sum(done))

    def _away_by_slot(self, *, locked: bool) -> dict[int, dict[int, list[cp_model.IntVar]]]:
        """Return by slot and group the numbers who are on a break, locked or not, then."""
        away: dict[int, dict[int, list[cp_model.IntVar]]] = defaultdict(lambda: defaultdict(list))
        for g, group in enumerate(self._groups):
            plan = group.plan
            for r, (rule, starts) in enumerate(zip(plan.rules, plan.starts, strict=True)):
                if plan.locked[r] is not locked:
                    continue
                for start, x in zip(starts, self._n[g][r], strict=True):
                    for slot in self._slots.touched(start, start + rule.length_minutes):
                        away[slot][g].append(x)
        return away

    def _moving_slots(self) -> list[int]:
        """Return the slots in which it matters who is away."""
        return sorted(self._away)

    def _post_slot(self, slot: int) -> Expr:
        """Add who serves what in a slot; return what is lost of what all present would answer."""
        supply: dict[int, list[Expr]] = defaultdict(list)
        most: dict[int, int] = defaultdict(int)
        least: dict[int, int] = defaultdict(int)
        worth = self._gains[:, slot // self._slots.per_interval]
        for c, group in enumerate(skill_classes(self._problem)):
            here = int(self._present[c, slot])
            gone, n_gone = self._gone(c, slot)
            queues = [q for q in group.queues if worth[q].any() and here]
            for q in queues:
                most[q] += here
            if len(queues) == 1:
                supply[queues[0]].append(here - gone)
                least[queues[0]] += max(0, here - n_gone)
            elif queues:
                shares = {q: self.cp.new_int_var(0, here, "share") for q in queues}
                self.cp.add(sum(shares.values()) + gone <= here)
                for q, share in shares.items():
                    supply[q].append(share)
        return sum(
            self._post_curve(sum(supply[q]), worth[q], least[q], most[q]) for q in sorted(supply)
        )

    def _gone(self, c: int, slot: int) -> tuple[Expr, int]:
        """Return how many of a class are away in a slot, and how many could be."""
        mine = [
            (rows, len(self._groups[g].members))
            for g, rows in self._away[slot].items()
            if self._groups[g].skill_class == c and is_on_duty(slot, self._groups[g].duty)
        ]
        return sum(x for rows, _ in mine for x in rows), sum(size for _, size in mine)

    def _post_curve(self, agents: Expr, gains: IntArray, least: int, most: int) -> Expr:
        """Return what ``agents`` (``least`` to ``most``) answer less than ``most`` would."""
        reach = int(gains[:most].sum())
        if not gains[least:most].any():
            return 0
        lost = self.cp.new_int_var(0, reach, "lost")
        below = int(gains[:least].sum())
        for k in range(least, most):
            gain = int(gains[k]) if k < len(gains) else 0
            if k == least or k >= len(gains) or gain != gains[k - 1]:
                # The tangent of the curve between k and k + 1 agents; the last one is flat.
                self.cp.add(lost >= reach - below - gain * (agents - k))
            below += gain
            if not gain:
                break
        return lost

    def _post_cap(self, cap: Cap) -> None:
        for slot in self._moving_slots():
            both = (self._away[slot], self._settled.get(slot, {}))
            gone = [x for away in both for g in cap.groups for x in away.get(g, ())]
            size = sum(len(self._groups[g].members) for g in cap.groups)
            if gone and slot in cap.most and cap.most[slot] < size:
                over = self.cp.new_int_var(0, size, "crowd")
                self.cp.add(sum(gone) - cap.most[slot] <= over)
                self._crowd.append(over)

    def _crowd_price(self) -> int:
        """A break that moves loses less than this: somebody too many counts before contacts."""
        longest = max(
            (rule.length_minutes for g in self._groups for rule in g.plan.rules), default=0
        )
        n_slots = -(-longest // self._slots.minutes) + 1
        return 2 * n_slots * int(self._gains.max(initial=0)) + 1
