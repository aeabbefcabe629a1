"""Search for the best choice of tours: bound, dive, then neighbourhoods of people.

The relaxed master of everybody gives the bound, and a dive from there a first choice.  Then
some people at a time are set free: columns are generated for them beside what the others
work, and a small integer program chooses among them (Rahimian, Akartunali & Levine 2017 join
such programs and neighbourhoods; here the neighbours are priced, not fixed).  Now and then
everybody dives again, another way.  Nodes of branch and price are searched in between, more
often once the bound is near.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import highspy

from solver.search.cancellation import CancelToken
from solver.search.columns.branching import Branching
from solver.search.columns.core import Core
from solver.search.columns.dive import Dive
from solver.search.columns.fitting import fit
from solver.search.columns.generation import Generated, Generation
from solver.search.columns.master import Choice, Master
from solver.search.columns.pricing_round import PricingRound
from solver.search.columns.tour_space import IntArray, Limits
from solver.search.gains import Gains
from solver.search.incumbent import Incumbent
from solver.search.stopwatch import Stopwatch

_ROOT_ROUNDS = 1000
_EARLY, _LATE = 0.02, 1e-4
_NEAR_ROUNDS = 25
_DIVE_ROUNDS = 5
_POOL_COLUMNS = 30
_FIRST_SHARE = 0.2
_CHOICE_SECONDS = 3.0
_NEAR, _NEAR_CHANCE = 0.01, 0.5
"""How near the bound is near, and the chance of branching then."""


class ColumnSearch:
    """One search over people's tours."""

    def __init__(
        self,
        lp: highspy.HighsLp,
        people: Sequence[Limits],
        seed: int,
        cancel: CancelToken,
        incumbent: Incumbent,
        *,
        is_quick: bool = False,
    ) -> None:
        """``lp``: without the rows that say what the limits of the people say.

        ``is_quick``: few states (see ``fit``), and coarser dives.
        """
        spaces = fit(people, is_quick=is_quick)
        self._core = Core(lp, spaces)
        self._cancel = cancel
        self._incumbent = incumbent
        self._generation = Generation(self._core, PricingRound(spaces), cancel)
        self._dives = Dive(self._core, self._generation, seed, is_quick=is_quick)
        self._random = random.Random(seed)
        self._gains = Gains(3, incumbent, self._random)
        self._people = range(len(spaces))
        self._size = max(4.0, _FIRST_SHARE * len(spaces))
        self._pool: list[list[IntArray]] = [[] for _ in spaces]
        self._cost = math.inf
        self._tours: dict[int, IntArray] = {}

    def run(self) -> None:
        """Search until cancelled, or until the bound proves the best choice."""
        branching = self.descend()
        self._adopt()
        while self._tours and not self._cancel.is_cancelled():
            self._search_once(branching)

    def _search_once(self, branching: Branching | None) -> None:
        """Branch every second time once the bound is near; else what gained much of late."""
        if branching is None or branching.is_done:
            self._improve_some()
            return
        is_near = self._cost - branching.bound <= _NEAR * abs(self._cost)
        if is_near and self._random.random() < _NEAR_CHANCE:
            self._branch(branching)
            return
        way = self._gains.next()
        with self._gains.trial(way):
            (self._improve_some, self._dive_again, self._branch)[way](branching)

    def _branch(self, branching: Branching) -> None:
        """Search some nodes: those of one way down, or as many as there is time for."""
        n_known = len(branching.master.columns)
        branching.run(_CHOICE_SECONDS)
        self._adopt()
        self._remember(branching.master, n_known)

    def descend(self) -> Branching | None:
        """Bound everybody's best choice, and dive from there; return what goes on, if anything."""
        self._adopt()
        master = Master(self._core, self._people, {}, self._core.penalty)
        master.add(list(self._tours.items()))
        if self._descend(master, _EARLY) is None:
            return None
        bound = self._descend(master, _LATE)
        if bound is None:
            return None
        shared = self._cancel, self._incumbent
        return Branching(master, self._generation, bound, *shared, self._settle)

    def _descend(self, master: Master, near: float) -> float | None:
        """Solve the master, and dive from there; return the bound, if there is a solution."""
        master.free_all()
        n_known = len(master.columns)
        root = self._generation.run(master, _ROOT_ROUNDS, near)
        if root is None:
            return None
        self._incumbent.raise_bound(root.bound)
        self._remember(master, n_known)
        self._dive(master, root)
        return root.bound

    def _dive_again(self, branching: Branching) -> None:
        """Dive from the solved master of everybody once more, another way."""
        master = branching.master
        master.free_all()
        self._dive(master, self._generation.run(master, _DIVE_ROUNDS), self._random.random())

    def _remember(self, master: Master, first: int) -> None:
        for e, tour in master.columns[first:]:
            self._pool[e].append(tour)

    def _dive(self, master: Master, generated: Generated | None, blur: float = 0.0) -> None:
        """Settle everybody who is free, and find the other variables."""
        n_known = len(master.columns)
        found = self._dives.run(master, generated, self._cost - 1 + 1e-6, blur)
        self._remember(master, n_known)
        if found is not None:
            self._settle(found)

    def _settle(self, found: dict[int, IntArray]) -> None:
        """Find the other variables of a choice of tours."""
        tours = {**self._tours, **found}
        choice = Master(self._core, (), tours, self._core.penalty).choose(math.inf, self._cancel)
        if choice is not None:
            self._take(choice, tours)

    def _take(self, choice: Choice, tours: dict[int, IntArray]) -> None:
        if choice.cost < self._cost - 0.5:
            self._cost, self._tours = choice.cost, tours
            rows = [tours[e] for e in self._people]
            self._incumbent.offer(choice.cost, self._core.values(rows, choice.others))

    def _adopt(self) -> None:
        """Go on from a better solution that another engine has found."""
        known = self._incumbent.best()
        if known is not None and known[0] < self._cost - 0.5:
            self._cost = float(known[0])
            self._tours = dict(enumerate(self._core.tours(known[1])))

    def _improve_some(self, _branching: Branching | None = None) -> None:
        """Choose some people's tours anew; more or fewer people next time."""
        factor = self._improve(round(self._size))
        self._size = min(float(len(self._people)), max(3.0, self._size * factor))

    def _improve(self, n_free: int) -> float:
        """Free some people and choose anew; return by how much the next number should differ."""
        self._adopt()
        free = self._random.sample(self._people, min(n_free, len(self._people)))
        fixed = {e: tour for e, tour in self._tours.items() if e not in free}
        master = Master(self._core, free, fixed, self._core.penalty)
        for e in free:
            some = self._pool[e]
            if len(some) > _POOL_COLUMNS:
                some = self._random.sample(some, _POOL_COLUMNS)
            master.add([(e, tour) for tour in (self._tours[e], *some)])
        generated = self._generation.run(master, _NEAR_ROUNDS)
        if generated is None:
            return 1.0
        if generated.bound > self._cost - 1 + 1e-6:
            return 1.1
        self._generation.add_legal(master, generated.relaxed)
        before = self._cost
        watch = Stopwatch()
        choice = master.choose(_CHOICE_SECONDS, self._cancel)
        is_cut_off = watch.seconds > _CHOICE_SECONDS * 0.9
        if choice is not None:
            self._take(choice, {**fixed, **choice.tours})
        if self._cost == before:
            self._dive(master, generated)
        if is_cut_off:
            return 0.8
        return 1.1 if self._cost == before else 1.0
