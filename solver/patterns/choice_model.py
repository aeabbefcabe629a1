"""The choice as one model: how many start each candidate on each day, and which are used.

Heads are counted by *kind*: people with the same queues and the same allowed
candidates.  Within a kind, groups differ in their weekly limits only, and a limit sees of a
candidate only its paid minutes and whether it is a night; so how many of a group
work on a day is counted by these (its *sort*), and never by candidate.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import gcd

from ortools.sat.python import cp_model

from solver.domain.time_grid import MINUTES_PER_DAY
from solver.patterns.question import AgentGroup, DesignQuestion, Gains

LinearExpr = cp_model.LinearExpr | int
Sort = tuple[int, bool]
"""Paid minutes of a candidate, and whether it is a night."""


@dataclass(frozen=True, slots=True)
class Kind:
    """People with the same queues and allowed candidates; ``groups`` by index."""

    queues: tuple[int, ...]
    allowed: frozenset[int]
    groups: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """Intervals that the same candidates cover: ``shifts`` are (day, candidate) pairs."""

    shifts: tuple[tuple[int, int], ...]
    intervals: tuple[int, ...]


class ChoiceModel:
    """The model of a question.

    ``used[c][p]``: whether days of class c use candidate p.  ``heads``: how many of
    a kind start a candidate on a day, by (kind, day, candidate); what is not in it is 0.
    ``cost`` times ``unit``: what is minimised first.
    """

    def __init__(self, question: DesignQuestion) -> None:
        self.question = question
        self.cp = cp_model.CpModel()
        self.kinds = kinds_of(question.groups)
        self.unit = _unit(question)
        self._sorts = [(c.paid_minutes, c.is_night) for c in question.candidates]
        self.used = [
            [self.cp.new_bool_var(f"y[{k},{p}]") for p in range(len(question.candidates))]
            for k in range(max(question.day_class) + 1)
        ]
        self.heads: dict[tuple[int, int, int], cp_model.IntVar] = {}
        self._post_heads()
        self._post_chosen()
        for k, kind in enumerate(self.kinds):
            self._post_limits(k, kind)
        self.cost: LinearExpr = self._cost_of_intervals()
        per_pattern = question.pattern_cost // self.unit
        self.cost += per_pattern * sum(y for of_class in self.used for y in of_class)

    @property
    def changes(self) -> LinearExpr:
        """Patterns that are not today's, class by class."""
        new = set(range(len(self.question.candidates))) - self.question.today
        return sum(of_class[p] for of_class in self.used for p in sorted(new))

    def value(self, values: Sequence[int]) -> int:
        """Return the cost, in units, of a solution: the values of all variables, by index."""
        objective = self.cp.clone()
        objective.minimize(self.cost)
        proto = objective.proto.objective
        terms = zip(proto.vars, proto.coeffs, strict=True)
        total: int = round(float(proto.offset)) + sum(values[v] * int(k) for v, k in terms)
        return total

    def _post_heads(self) -> None:
        """Add the heads of each kind: none of more people than there are on the day."""
        asked = self.question
        for d, of_class in enumerate(asked.day_class):
            by_candidate: dict[int, list[cp_model.IntVar]] = defaultdict(list)
            for k, kind in enumerate(self.kinds):
                there = sum(asked.groups[g].heads[d] for g in kind.groups)
                for p in sorted(kind.allowed & asked.open_days[d]) if there else ():
                    most = min(there, self._most_useful(kind, d, p))
                    n = self.cp.new_int_var(0, most, f"n[{k},{d},{p}]")
                    self.cp.add(n <= most * self.used[of_class][p])
                    self.heads[k, d, p] = n
                    by_candidate[p].append(n)

    def _most_useful(self, kind: Kind, day: int, candidate: int) -> int:
        """Return how many of a kind can be of use in one shift, where nobody has to work.

        Where agents too many cost something, one is sent home unless she is needed long
        enough: ``shortage x L' >= surplus x (L - L')`` for L' of the L intervals in which
        nobody is too many.  So some best plan has no more heads in a shift than are needed in
        the L'-th neediest interval.
        """
        asked = self.question
        if any(least for g in kind.groups for least, _ in asked.groups[g].shifts):
            return self._everybody
        floor = asked.least_on_duty or (0,) * asked.grid.n_intervals
        worked = worked_intervals(asked, day, candidate)
        needed = sorted(
            (
                max(floor[t], sum(len(asked.queues[q].gains[t]) for q in kind.queues))
                for t in worked
            ),
            reverse=True,
        )
        return needed[self._least_needed(kind, worked) - 1] if needed else 0

    def _least_needed(self, kind: Kind, worked: Sequence[int]) -> int:
        """Return in how many intervals of a shift its last head must not be too many."""
        queues = self.question.queues
        if len(queues) != 1 or self.question.least_on_duty or not kind.queues:
            return 1
        surplus = queues[0].surplus_cost
        dearest = max((gain for t in worked for gain in queues[0].gains[t][:1]), default=0)
        return max(1, -(-len(worked) * surplus // max(1, surplus + dearest)))

    def _post_chosen(self) -> None:
        asked = self.question
        for of_class in self.used:
            self.cp.add(sum(of_class) <= asked.most_patterns)
            for p in asked.fixed:
                self.cp.add(of_class[p] == 1)

    def _post_limits(self, k: int, kind: Kind) -> None:
        """Share a kind's heads among its groups, within the limits of each."""
        asked = self.question
        sorts = sorted({self._sorts[p] for p in kind.allowed})
        for w, week in enumerate(asked.grid.weeks()):
            shares = {
                (g, d, s): self.cp.new_int_var(0, asked.groups[g].heads[d], "share")
                for g in kind.groups
                for d in week
                for s in sorts
            }
            for d in week:
                for s in sorts:
                    of_sort = [
                        n
                        for p in sorted(kind.allowed)
                        if self._sorts[p] == s and (n := self.heads.get((k, d, p))) is not None
                    ]
                    self.cp.add(sum(of_sort) == sum(shares[g, d, s] for g in kind.groups))
            for g in kind.groups:
                self._post_group(
                    asked.groups[g],
                    w,
                    {d: {s: shares[g, d, s] for s in sorts} for d in week},
                )

    def _post_group(
        self, group: AgentGroup, week: int, shares: dict[int, dict[Sort, cp_model.IntVar]]
    ) -> None:
        for d, by_sort in shares.items():
            self._between([(n, 1) for n in by_sort.values()], 0, group.heads[d])
        worked = [(s, n) for by_sort in shares.values() for s, n in by_sort.items()]
        self._between([(n, 1) for _, n in worked], *group.shifts[week])
        self._between([(n, s[0]) for s, n in worked], *group.paid_minutes[week])
        self._between([(n, 1) for s, n in worked if s[1]], 0, group.night_shifts[week])

    def _between(self, terms: Sequence[tuple[cp_model.IntVar, int]], least: int, most: int) -> None:
        """Limit a sum; without terms there is nothing to state, unless it cannot be kept."""
        if terms:
            numbers, factors = zip(*terms, strict=True)
            total = cp_model.LinearExpr.weighted_sum(numbers, factors)
            self.cp.add_linear_constraint(total, least, most)
        elif least > 0:
            self.cp.add_bool_or([])

    def _cost_of_intervals(self) -> LinearExpr:
        cost: LinearExpr = 0
        for cover in covers(self.question):
            present = self._present(cover)
            cost += self._post_queues(present, cover.intervals)
            cost += self._post_floor(sum(present.values()), cover.intervals)
        return cost

    def _present(self, cover: Cover) -> dict[tuple[int, ...], LinearExpr]:
        """Return how many people are there, by the queues that they serve."""
        present: dict[tuple[int, ...], LinearExpr] = {}
        for k, kind in enumerate(self.kinds):
            known = (self.heads.get((k, d, p)) for d, p in cover.shifts)
            here = cp_model.LinearExpr.sum([n for n in known if n is not None])
            present[kind.queues] = present.get(kind.queues, 0) + here
        return present

    def _post_queues(
        self, present: dict[tuple[int, ...], LinearExpr], intervals: Sequence[int]
    ) -> LinearExpr:
        """Return what is lost; queues whose people serve no other wanted queue are merged."""
        queues = self.question.queues
        wanted = {q for q, worth in enumerate(queues) if any(worth.gains[t] for t in intervals)}
        wanted |= {q for q, worth in enumerate(queues) if worth.surplus_cost}
        alone = {q for q in wanted if all(wanted & {*s} == {q} for s in present if q in s)}
        cost: LinearExpr = 0
        for q in sorted(alone):
            supply = sum(n for served, n in present.items() if q in served)
            cost += self._post_curves(q, supply, intervals)
        shared = sorted(wanted - alone)
        for t in intervals if shared else ():
            cost += self._post_shared(shared, present, t)
        return cost

    def _post_shared(
        self,
        shared: Sequence[int],
        present: dict[tuple[int, ...], LinearExpr],
        interval: int,
    ) -> LinearExpr:
        """Share the people who serve several queues, in one interval."""
        queues = self.question.queues
        most = {q: len(g) for q in shared if (g := queues[q].gains[interval])}
        supply: dict[int, LinearExpr] = dict.fromkeys(most, 0)
        for all_served, here in present.items():
            served = [q for q in all_served if q in most]
            if len(served) == 1:
                supply[served[0]] += here
            elif served:
                shares = {q: self.cp.new_int_var(0, most[q], "allocation") for q in served}
                self.cp.add(sum(shares.values()) <= here)
                for q, share in shares.items():
                    supply[q] += share
        return sum(self._lost(queues[q].gains[interval], supply[q]) for q in most)

    def _post_curves(self, queue: int, supply: LinearExpr, intervals: Sequence[int]) -> LinearExpr:
        worth = self.question.queues[queue]
        if not worth.surplus_cost:
            return self._lost(sum_of_curves([worth.gains[t] for t in intervals]), supply)
        cost: LinearExpr = 0
        times: dict[Gains, int] = defaultdict(int)
        for t in intervals:
            times[worth.gains[t]] += 1
        for gains, n in times.items():
            over = self.cp.new_int_var(0, self._everybody, "over")
            self.cp.add(over >= supply - len(gains))
            cost += n * (worth.surplus_cost // self.unit * over + self._lost(gains, supply))
        return cost

    @property
    def _everybody(self) -> int:
        """More people than are ever on duty: a shift of the day before may still run."""
        return 2 * sum(max(group.heads) for group in self.question.groups)

    def _lost(self, gains: Gains, agents: LinearExpr) -> LinearExpr:
        """Return what is lost, in units: a column a gain, of as many agents as add it.

        Bounded columns in place of tangents: a quarter of the rows, and the same relaxation.
        """
        lost: LinearExpr = sum(gains) // self.unit
        used: list[cp_model.IntVar] = []
        for gain, alike in groupby(gains):
            n = self.cp.new_int_var(0, len(list(alike)), "served")
            used.append(n)
            lost -= gain // self.unit * n
        if used:
            self.cp.add(cp_model.LinearExpr.sum(used) <= agents)
        return lost

    def _post_floor(self, present: LinearExpr, intervals: Sequence[int]) -> LinearExpr:
        """Return what it costs that fewer are on duty than the least number."""
        wanted = self.question.least_on_duty
        times: dict[int, int] = defaultdict(int)
        for t in intervals if wanted else ():
            times[wanted[t]] += 1
        cost: LinearExpr = 0
        for least, n in times.items():
            if least:
                short = self.cp.new_int_var(0, least, "short")
                self.cp.add(short >= least - present)
                cost += n * (self.question.floor_cost // self.unit) * short
        return cost


def kinds_of(groups: Sequence[AgentGroup]) -> list[Kind]:
    """Join the groups that serve the same queues with the same candidates."""
    members: dict[tuple[tuple[int, ...], frozenset[int]], list[int]] = defaultdict(list)
    for g, group in enumerate(groups):
        members[group.queues, group.allowed].append(g)
    return [Kind(*key, tuple(gs)) for key, gs in members.items()]


def covers(question: DesignQuestion) -> list[Cover]:
    """Merge the intervals that the same shifts cover; the horizon repeats."""
    grid = question.grid
    covering: list[list[tuple[int, int]]] = [[] for _ in range(grid.n_intervals)]
    for d, open_here in enumerate(question.open_days):
        for p in sorted(open_here):
            for t in worked_intervals(question, d, p):
                covering[t].append((d, p))
    intervals: dict[tuple[tuple[int, int], ...], list[int]] = defaultdict(list)
    for t, shifts in enumerate(covering):
        intervals[tuple(shifts)].append(t)
    return [Cover(shifts, tuple(ts)) for shifts, ts in intervals.items()]


def worked_intervals(question: DesignQuestion, day: int, candidate: int) -> list[int]:
    """Return the intervals wholly within the shift's parts; after the last day from the first."""
    grid, shape = question.grid, question.candidates[candidate]
    step, midnight = grid.interval_minutes, day * MINUTES_PER_DAY
    return [
        t % grid.n_intervals
        for start, end in shape.parts
        for t in range(-(-(midnight + start) // step), (midnight + end) // step)
    ]


def sum_of_curves(curves: Sequence[Gains]) -> Gains:
    """Return what each agent adds in several intervals together."""
    longest = max(map(len, curves))
    return tuple(sum(gains[k] for gains in curves if k < len(gains)) for k in range(longest))


def _unit(question: DesignQuestion) -> int:
    """Return the largest number that all costs are multiples of."""
    prices = {gain for queue in question.queues for gains in queue.gains for gain in gains}
    prices |= {queue.surplus_cost for queue in question.queues} | {question.pattern_cost}
    prices |= {question.floor_cost} if question.least_on_duty else set()
    return gcd(*prices) or 1
