"""What agents are worth in each interval, and the prices that bound it from above.

With ``n`` agents of each skill class on duty, an interval answers ``F(n)``: the most that
any allocation to the queues does.  That is the value of an assignment with concave gains,
so for any prices ``v >= 0`` of the queues (weak Lagrangian duality)

    F(n) <= sum over q of max over s of (f_q(s) - v_q s)
            + sum over c of n_c max over q in c of v_q

and the prices ``v_q`` = what one more agent for q alone would add are tight at ``n``: gains
of agents are gross substitutes, whose lowest equilibrium prices these are (Gul & Stacchetti
1999, "Walrasian equilibrium with gross substitutes").  So what any change of shifts could add
is at most the price of the agents that it brings, less that of those that it takes away.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.coverage import (
    NO_WORTH,
    IntArray,
    SkillClass,
    allocate,
    gains_by_agent,
    on_duty_by_class,
    skill_classes,
)

_AGENT_QUARTER, _SPREAD_QUARTER, _QUARTER_MINUTES = 10, 5, 15
_TIERS = 2


class Worth:
    """What each interval (T) is worth for the agents on duty by class (C x B), in hundredths.

    Hundredths of a contact; for a queue whose contacts are not known, 10 for each quarter of
    an hour of a required agent, and 5 more for the second and again the third that is missing.
    """

    def __init__(self, problem: Problem) -> None:
        self.classes = skill_classes(problem)
        self._problem = problem
        gains = {contacts.queue: contacts.gains for contacts in problem.contacts}
        for requirement in problem.requirements:
            if requirement.queue not in gains and any(requirement.agents):
                wanted = (_of_required(n, problem) for n in requirement.agents)
                gains[requirement.queue] = tuple(wanted)
        self._gains = gains_by_agent(problem, gains)
        first = np.zeros_like(self._gains[:, :, :1])
        self._reached = np.concatenate([first, self._gains.cumsum(axis=2)], axis=2)
        self.reachable: IntArray = self._reached[:, :, -1].sum(axis=0)

    def on_duty(self, roster: Roster) -> IntArray:
        """Return the agents of each class on duty, C x T, those of last night included."""
        return on_duty_by_class(self._problem, roster, self.classes)

    def lost(self, roster: Roster) -> int:
        """Return what more agents would have been worth, over all planned intervals."""
        intervals = np.arange(self.reachable.size)
        return int((self.reachable - self.values(self.on_duty(roster), intervals)).sum())

    def values(self, on_duty: IntArray, intervals: IntArray) -> IntArray:
        """Return what the agents (C x B) are worth in the intervals (B)."""
        return self._allocated(self.classes, on_duty, intervals)[1]

    def prices(self, on_duty: IntArray, intervals: IntArray) -> IntArray:
        """Return what one more agent of each class is worth (C x B), beside ``on_duty`` (C x B).

        No change of the agents is worth more than at these prices.
        """
        values = self.values(on_duty, intervals)
        n_queues = len(self._gains)
        one = np.ones((1, intervals.size), dtype=np.int64)
        of_queue = np.zeros((n_queues, intervals.size), dtype=np.int64)
        for q in range(n_queues):
            more = [*self.classes, SkillClass((q,), frozenset())]
            of_queue[q] = self._allocated(more, np.vstack([on_duty, one]), intervals)[1] - values
        of_class = np.zeros((len(self.classes), intervals.size), dtype=np.int64)
        for c, group in enumerate(self.classes):
            if group.queues:
                of_class[c] = of_queue[list(group.queues)].max(axis=0)
        return of_class

    def _allocated(
        self, classes: Sequence[SkillClass], on_duty: IntArray, intervals: IntArray
    ) -> tuple[IntArray, IntArray]:
        """Return agents by queue (Q x B), and what they are worth (B)."""
        gains, reached = self._gains[:, intervals], self._reached[:, intervals]
        longest = gains.shape[2] - 1
        queues, places = np.indices(gains.shape[:2])

        def worth(agents: IntArray) -> IntArray:
            gain = gains[queues, places, np.minimum(agents, longest)]
            return np.where(gain > 0, gain, NO_WORTH)

        agents = allocate(list(classes), on_duty, len(gains), worth)
        return agents, reached[queues, places, agents].sum(axis=0)


def _of_required(n: int, problem: Problem) -> tuple[int, ...]:
    """Return what the first, second, ... of ``n`` required agents is worth, the first most."""
    quarters = max(1, problem.grid.interval_minutes // _QUARTER_MINUTES)
    return tuple(
        quarters * (_AGENT_QUARTER + _SPREAD_QUARTER * min(_TIERS, n - k)) for k in range(1, n + 1)
    )
