"""The best repair with at most so many people: branch and bound over what each is asked for.

At the prices of the agents on duty (``solver.replan.worth``), no offer adds more than its
value, and no several ones more than theirs together.  So with ``m`` people still to be asked,
nothing below a node is better than the node's loss less the ``m`` best values of different
people.  Prices are made anew at each node, so that what was answered already is not counted
again.  Offers come in one order, each set of them once; those with the same effect are one
branch.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.model.coverage import IntArray
from solver.replan.ground import Ground
from solver.replan.loss import Rulebook
from solver.replan.members import Members
from solver.replan.rows import Offers
from solver.replan.worth import Worth
from solver.search.cancellation import CancelToken
from solver.search.stopwatch import Stopwatch

_ALTERNATIVES = 8
"""People tried for one branch where the first one breaks a rule about several people."""
Worthy = tuple[int, int]
"""Price of broken rules, then hundredths lost with the burden: smaller is better."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """Offers that are taken together, and how good that is."""

    offers: tuple[int, ...]
    worth: Worthy


@dataclass(frozen=True, slots=True)
class Found:
    """The best that was found, and a bound: nothing is better than that."""

    best: Chosen
    bound: Worthy

    @property
    def is_proven(self) -> bool:
        """Tell whether nothing is better."""
        return self.bound >= self.best.worth


@dataclass(slots=True)
class _Node:
    kinds: tuple[int, ...]
    offers: tuple[int, ...]  # one of each kind
    on_duty: IntArray
    values: IntArray  # of each interval
    prices: IntArray  # C x T
    bent: int
    last: int = -1
    relief: int = 0  # the most that its offers mend of what is broken


@dataclass(slots=True)
class Branching:
    """Searches for the best sets of offers; keeps what it has found out.

    ``until`` seconds of ``watch`` it stops, with the best so far.
    """

    ground: Ground
    rules: Rulebook
    worth: Worth
    offers: Offers
    cancel: CancelToken
    watch: Stopwatch
    _ranks: IntArray = field(init=False, repr=False)
    _relief: IntArray = field(init=False, repr=False)
    _root: _Node = field(init=False, repr=False)
    _members: Members = field(init=False, repr=False)

    def __post_init__(self) -> None:
        everywhere = np.arange(self.worth.reachable.size)
        on_duty = self.worth.on_duty(self.ground.base)
        values = self.worth.values(on_duty, everywhere)
        prices = self.worth.prices(on_duty, everywhere)
        bent = self.rules.bent(self.ground.base)
        self._members = Members(self.offers)
        self._root = _Node((), (), on_duty, values, prices, bent)
        first = self._type_values(self.offers.values(prices))
        order = np.argsort(-first, kind="stable")
        self._ranks = np.empty_like(order)
        self._ranks[order] = np.arange(order.size)
        self._relief = self._reliefs()

    @property
    def nothing(self) -> Chosen:
        """Nobody is asked."""
        return Chosen((), (self._root.bent, self._lost(self._root)))

    def roster(self, offers: Sequence[int]) -> Roster:
        """Return the roster in which the offers are taken."""
        taken = (self.offers.all[n] for n in offers)
        cells = [(offer.employee, day, p) for offer in taken for day, p in offer.cells]
        return self.ground.base.with_cells(cells)

    def at_most(
        self,
        people: int,
        start: Chosen,
        until: float,
        better: Callable[[Chosen], None] = lambda _chosen: None,
    ) -> Found:
        """Return the best set of offers to at most so many people, begun with ``start``."""
        dive = _Dive(self, people, start, until, better)
        is_done = dive.below(self._root)
        if is_done or not self.offers.all:
            return Found(dive.best, dive.best.worth)
        at_root = self._bound(self._root, people)
        bound = max(at_root, self._bound_at(self._node(dive.best.offers), people))
        return Found(dive.best, min(bound, dive.best.worth))

    def is_stopped(self, until: float) -> bool:
        """Tell whether there is no more time."""
        return self.cancel.is_cancelled() or self.watch.seconds > until

    def child(self, node: _Node, kind: int) -> _Node | None:
        """Return the node with one more person asked for an offer of the type; None: nobody."""
        offers = self._members.joined(node.kinds, node.offers, kind)
        if offers is None:
            return None
        on_duty, touched = self.offers.apply(node.on_duty, offers[-1])
        values = node.values.copy()
        values[touched] = self.worth.values(on_duty[:, touched], touched)
        bent = self.rules.bent(self.roster(offers)) if self.rules.can_bend else 0
        relief = node.relief + int(self._relief[kind])
        rank = int(self._ranks[kind])
        kinds = (*node.kinds, kind)
        return _Node(kinds, offers, on_duty, values, node.prices, bent, rank, relief)

    def priced(self, node: _Node, parent: _Node) -> None:
        """Make the prices of a node anew where its agents differ from its parent's."""
        touched = np.flatnonzero((node.on_duty != parent.on_duty).any(axis=0))
        prices = parent.prices.copy()
        if touched.size:
            prices[:, touched] = self.worth.prices(node.on_duty[:, touched], touched)
        node.prices = prices

    def judged(self, node: _Node) -> Worthy:
        """Return how good a node is, rules about several people aside."""
        return node.bent, self._lost(node)

    def keeps(self, offers: tuple[int, ...]) -> bool:
        """Tell whether the rules about several people hold with these offers."""
        return self.rules.keeps(self.roster(offers))

    def alternatives(self, node: _Node) -> list[tuple[int, ...]]:
        """Return the same branch with other people for its last offer."""
        *first, last = node.offers
        asked = {self.offers.all[n].employee for n in first}
        kind = next(some for some in self.offers.types if last in some)
        others = [n for n in kind if n != last and self.offers.all[n].employee not in asked]
        return [(*first, n) for n in others if self.offers.is_allowed(n)][:_ALTERNATIVES]

    def branches(self, node: _Node, left: int) -> list[tuple[int, Worthy]]:
        """Return the types to branch on, best first, each with a bound of all below it.

        ``left`` people may still be asked.
        """
        offered = self.offers.values(node.prices)
        values = self._type_values(offered)
        later = np.flatnonzero(self._ranks >= node.last)
        order = np.lexsort((-values[later], -self._relief[later]))
        lost = self._lost(node) - self._best_people(offered, left - 1)
        bent = self._root.bent - node.relief - self._best_reliefs(left - 1)
        return [
            (int(k), (max(0, bent - int(self._relief[k])), lost - int(values[k])))
            for k in later[order]
        ]

    def _bound(self, node: _Node, left: int) -> Worthy:
        offered = self.offers.values(node.prices)
        bent = self._root.bent - self._best_reliefs(left)
        return max(0, bent), self._lost(node) - self._best_people(offered, left)

    def _best_reliefs(self, people: int) -> int:
        return int(np.sort(self._relief)[::-1][:people].sum()) if people > 0 else 0

    def _bound_at(self, node: _Node, people: int) -> Worthy:
        """Return a bound for at most so many people from the prices of any set of offers."""
        offered = self.offers.values(node.prices)
        taken = int(sum(offered[n] for n in node.offers))
        lost = self._lost(node) + taken - self._best_people(offered, people)
        return self._bound(self._root, people)[0], lost

    def _best_people(self, offered: IntArray, most: int) -> int:
        """Sum the best values of different people, at most so many, none below 0."""
        if most <= 0 or not offered.size:
            return 0
        by_person = np.zeros(int(self.offers.people.max()) + 1, dtype=np.int64)
        np.maximum.at(by_person, self.offers.people, offered)
        return int(np.sort(by_person)[::-1][:most].sum())

    def _type_values(self, offered: IntArray) -> IntArray:
        """Return the best value of each type."""
        firsts = [some[0] for some in self.offers.types]
        return np.asarray(offered[firsts]) if firsts else np.zeros(0, dtype=np.int64)

    def _reliefs(self) -> IntArray:
        """Return how much of the broken rules an offer of each type mends, at most.

        What coming mends is counted apart from what going mends, as if neither did harm.
        Breaches that grow ever faster with what is missing (or too many) are mended by several
        offers together by no more than by each alone.
        """
        found = np.zeros(len(self.offers.types), dtype=np.int64)
        if self.rules.can_bend:
            known: dict[tuple[int, int, int], int] = {}
            for k, some in enumerate(self.offers.types):
                offer = self.offers.all[some[0]]
                for day, pattern in offer.cells:
                    cell = offer.employee, day, pattern
                    if cell not in known:
                        known[cell] = self._relief_of(*cell)
                    found[k] += known[cell]
        return found

    def _relief_of(self, employee: int, day: int, pattern: int) -> int:
        if not self.rules.is_convex:
            return self._root.bent
        base = self.ground.base
        without = self.rules.bent(base.with_cells([(employee, day, OFF)]))
        there = self.rules.bent(base.with_cells([(employee, day, pattern)]))
        return max(0, without - there) + max(0, self._root.bent - without)

    def _lost(self, node: _Node) -> int:
        burden = sum(self.offers.all[n].burden for n in node.offers)
        return int((self.worth.reachable - node.values).sum()) + burden

    def _node(self, offers: tuple[int, ...]) -> _Node:
        """Return the node of a set of offers, with its prices."""
        node = self._root
        for n in offers:
            on_duty, touched = self.offers.apply(node.on_duty, n)
            values = node.values.copy()
            values[touched] = self.worth.values(on_duty[:, touched], touched)
            node = _Node((), (*node.offers, n), on_duty, values, node.prices, node.bent)
        self.priced(node, self._root)
        return node


@dataclass(slots=True)
class _Dive:
    """One search, depth first: the branches that promise most before the others."""

    of: Branching
    people: int
    best: Chosen
    until: float
    better: Callable[[Chosen], None]

    def below(self, node: _Node) -> bool:
        """Search all that may be better below a node; return False if stopped before the end."""
        left = self.people - len(node.offers)
        if left <= 0:
            return True
        is_done = True
        for kind, bound in self.of.branches(node, left):
            if self.of.is_stopped(self.until):
                return False
            if not self._may_be_better(bound):
                continue
            child = self.of.child(node, kind)
            if child is not None:
                self._look_at(child)
                self.of.priced(child, node)
                is_done = self.below(child) and is_done
        return is_done

    def _may_be_better(self, bound: Worthy) -> bool:
        """Tell whether something below may be better: in both parts, or in the first."""
        bent, lost = self.best.worth
        return bound[0] < bent or (bound[0] == bent and bound[1] < lost)

    def _look_at(self, node: _Node) -> None:
        worth = self.of.judged(node)
        if worth >= self.best.worth:
            return
        for offers in (node.offers, *self._others(node)):
            if self.of.keeps(offers):
                self.best = Chosen(offers, worth)
                self.better(self.best)
                return

    def _others(self, node: _Node) -> list[tuple[int, ...]]:
        return [] if self.of.keeps(node.offers) else self.of.alternatives(node)
