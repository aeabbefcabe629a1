"""A dive: settle days of people, a few at a time, and generate columns again in between.

Each step settles what the relaxed master is surest of.  A person's days are settled to those
of her heaviest tour only, so that a tour of hers remains (diving with column generation;
Sadykov et al. 2019 compare such dives).
"""

from __future__ import annotations

import numpy as np

from solver.search.columns.core import Core
from solver.search.columns.generation import Generated, Generation
from solver.search.columns.master import Master
from solver.search.columns.tour_space import UNDECIDED, FloatArray, IntArray

_ROUNDS = 10
_RETREATS = 10
_BLUR = 0.6
_SHARE, _QUICK_SHARE = 0.03, 0.1
_SURE = 0.99


class Dive:
    """Dives in masters of one core; each leaves its master with the days it settled."""

    def __init__(self, core: Core, generation: Generation, seed: int, *, is_quick: bool) -> None:
        self._core = core
        self._share = _QUICK_SHARE if is_quick else _SHARE
        self._generation = generation
        self._numbers = np.random.default_rng(seed)

    def run(
        self, master: Master, generated: Generated | None, most: float, blur: float = 0.0
    ) -> dict[int, IntArray] | None:
        """Return a tour for each free person; None if they would cost ``most`` or more.

        A step that leads there is taken back, a few times, and another one tried.
        ``blur``: how far chance decides which days are settled first (0 to 1).
        """
        before = None
        n_left = _RETREATS
        while True:
            if generated is None or generated.relaxed.objective >= most:
                if before is None or n_left == 0:
                    return None
                n_left -= 1
                master.fix(before)
                before, blur = None, _BLUR
                generated = self._generation.run(master, _ROUNDS)
                continue
            if not (master.fixed[list(master.free)] == UNDECIDED).any():
                return {e: master.fixed[e].copy() for e in master.free}
            self._generation.add_legal(master, generated.relaxed)
            before = master.fixed
            if not self._settle(master, generated.relaxed.weights, blur):
                return None
            generated = self._generation.run(master, _ROUNDS)

    def _settle(self, master: Master, weights: FloatArray, blur: float) -> bool:
        """Settle the days that are surest; tell whether there were any."""
        heaviest = self._heaviest(master, weights)
        if not heaviest:
            return False
        shares = master.shares(weights)
        people = np.array(sorted(heaviest))
        tours = np.stack([heaviest[e] for e in people.tolist()])
        sure = np.take_along_axis(shares[people], tours[:, :, None] + 1, axis=2)[:, :, 0]
        sure *= 1 - blur * self._numbers.random(sure.shape)
        sure[master.fixed[people] != UNDECIDED] = -1.0
        n = max(1, round(self._share * int((sure >= 0).sum())))
        level = min(_SURE, np.partition(sure.ravel(), -n)[-n])
        is_settled = (sure >= level) & (sure >= 0)
        after = master.fixed.copy()
        after[people] = np.where(is_settled, tours, after[people])
        master.fix(after)
        return bool(is_settled.any())

    def _heaviest(self, master: Master, weights: FloatArray) -> dict[int, IntArray]:
        """Return everybody's heaviest tour of those that keep all her limits."""
        best: dict[int, tuple[float, IntArray]] = {}
        for i in master.open_columns():
            e, tour = master.columns[i]
            # Columns that came after the relaxation weigh nothing in it.
            weight = float(weights[i]) if i < len(weights) else 0.0
            if weight > best.get(e, (-1.0, tour))[0] and self._core.spaces[e].keeps_extra(tour):
                best[e] = (weight, tour)
        return {e: tour for e, (_, tour) in best.items()}
