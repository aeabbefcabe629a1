"""Branch and price: rule cells out, one at a time, until the best choice of tours is proven.

A node is what is ruled out; its bound comes from column generation (Barnhart et al. 1998).  It
is split by one cell that the relaxation takes in part: with it, or without.  Which one, is
tried out on the columns there are, without pricing (strong branching; Achterberg, Koch &
Martin 2005): a few cells that raise the bound on both sides spare thousands of nodes.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from solver.search.cancellation import CancelToken
from solver.search.columns.generation import Generated, Generation
from solver.search.columns.master import Master
from solver.search.columns.tour_space import OFF, BoolArray, FloatArray, IntArray
from solver.search.incumbent import Incumbent
from solver.search.stopwatch import Stopwatch

_ROUNDS = 1000
_NEAR = 1e-7
_TRIALS = 10
_LEAST_GAIN = 1e-4
_WHOLE = 1e-6


@dataclass(order=True, slots=True)
class _Node:
    """What is ruled out (E x D x (1 + P), the day off first), and a bound on what is left.

    ``least``: the whole number that the bound forces; of equal ones the latest comes first.
    """

    least: int
    order: int
    bound: float = field(compare=False)
    closed: BoolArray = field(compare=False)


class Branching:
    """One search over what the cells may be; goes on node by node where it left off."""

    def __init__(
        self,
        master: Master,
        generation: Generation,
        bound: float,
        cancel: CancelToken,
        incumbent: Incumbent,
        settle: Callable[[dict[int, IntArray]], None],
    ) -> None:
        """``master``: of everybody, nobody fixed; ``bound``: proven for it.

        ``settle`` offers the incumbent a choice of one tour for each person.
        """
        self.master = master
        self._generation = generation
        self._cancel = cancel
        self._incumbent = incumbent
        self._settle = settle
        self._nodes: list[_Node] = []
        self._n_nodes = 0
        self._unsettled = math.inf
        self._add(bound, np.zeros_like(master.closed))

    @property
    def is_done(self) -> bool:
        """Tell whether no node is left."""
        return not self._nodes

    @property
    def bound(self) -> float:
        """What nothing that is not yet searched can fall below."""
        ahead = min((node.bound for node in self._nodes), default=math.inf)
        return min(self._unsettled, ahead)

    def run(self, seconds: float) -> None:
        """Search nodes for about so long, at least one; the incumbent's bound follows."""
        watch = Stopwatch()
        while self._nodes and not self._cancel.is_cancelled():
            node = heapq.heappop(self._nodes)
            if self._may_be_better(node.bound):
                self._search(node)
            if watch.seconds > seconds:
                break
        if not self._cancel.is_cancelled():
            known = self._incumbent.best()
            self._incumbent.raise_bound(min(self.bound, known[0] if known else math.inf))

    def _may_be_better(self, bound: float) -> bool:
        """Tell whether a node of this bound can hold a better solution; costs are whole."""
        known = self._incumbent.best()
        return known is None or _least(bound) < known[0]

    def _add(self, bound: float, closed: BoolArray) -> None:
        self._n_nodes += 1
        heapq.heappush(self._nodes, _Node(_least(bound), -self._n_nodes, bound, closed))

    def _search(self, node: _Node) -> None:
        self.master.close(node.closed)
        generated = self._generation.run(self.master, _ROUNDS, _NEAR)
        if generated is None:
            if self._generation.has_tours(self.master):
                self._unsettled = min(self._unsettled, node.bound)
            return
        bound = max(node.bound, generated.bound)
        if not self._may_be_better(bound):
            return
        shares = self.master.shares(generated.relaxed.weights)
        cells = _uncertain(shares)
        if len(cells):
            self._split(bound, node.closed, self._best(cells, generated, node.closed), shares)
            return
        if (shares[list(self.master.free)].sum(axis=2) > 0.5).all():
            # Somebody without a tour is no choice of tours: days off may not be hers to have.
            self._settle({e: shares[e].argmax(axis=1) + OFF for e in self.master.free})
        if self._may_be_better(bound):
            # Something else than a cell is in part, some row is missed, or somebody has no tour.
            self._unsettled = min(self._unsettled, bound)

    def _split(
        self, bound: float, closed: BoolArray, cell: tuple[int, ...], shares: FloatArray
    ) -> None:
        """Go on where the relaxation leans; keep the other side for later."""
        sides = [_without(closed, cell), _only(closed, cell)]
        if shares[cell] < 0.5:
            sides.reverse()
        for side in sides:
            self._add(bound, side)

    def _best(self, cells: IntArray, generated: Generated, closed: BoolArray) -> tuple[int, ...]:
        """Return the cell that raises the bound most on both sides, of the columns there are."""
        before = generated.relaxed.objective
        scores = []
        for cell in map(tuple, cells.tolist()):
            gains = [self._objective(side(closed, cell)) - before for side in (_without, _only)]
            scores.append((math.prod(max(gain, _LEAST_GAIN) for gain in gains), cell))
        return max(scores)[1]

    def _objective(self, closed: BoolArray) -> float:
        self.master.close(closed)
        relaxed = self.master.relax()
        return -math.inf if relaxed is None else relaxed.objective


def _least(bound: float) -> int:
    """Return the least cost above a bound; costs are whole."""
    return math.ceil(bound - _WHOLE)


def _uncertain(shares: FloatArray) -> IntArray:
    """Return the cells (N x 3) that are most in part."""
    in_part = np.minimum(shares, 1 - shares)
    order = np.argsort(-in_part, axis=None, kind="stable")[:_TRIALS]
    cells = np.stack(np.unravel_index(order, shares.shape), axis=1)
    return cells[in_part.ravel()[order] > _WHOLE]


def _without(closed: BoolArray, cell: tuple[int, ...]) -> BoolArray:
    side = closed.copy()
    side[cell] = True
    return side


def _only(closed: BoolArray, cell: tuple[int, ...]) -> BoolArray:
    side = closed.copy()
    side[cell[:2]] = True
    side[cell] = closed[cell]
    return side
