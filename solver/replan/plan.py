"""What a repair comes to: plans on the frontier between disturbance and answer rate."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from solver.domain.activity import Activity
from solver.domain.pattern import Pattern
from solver.domain.roster import Roster
from solver.rules.base import Violation


class ChangeKind(StrEnum):
    """What a changed cell means for the person."""

    ABSENT = "absent"
    """Her shift is cut short by her absence, or falls away."""
    STANDBY = "standby"
    """Called from the reserve to the line."""
    CALL_IN = "call_in"
    """Called in on a day off."""
    EXTEND = "extend"
    """Stays longer."""
    START_EARLIER = "start_earlier"
    """Comes earlier (and may stay longer)."""
    SHORTEN = "shorten"
    """Goes earlier, or comes later."""
    SWAP = "swap"
    """Another shift, in exchange with somebody who gets hers."""
    OTHER_SHIFT = "other_shift"
    """Another shift than the one planned."""
    DAY_OFF = "day_off"
    """A day off in place of a shift."""


@dataclass(frozen=True, slots=True)
class DerivedPattern:
    """A pattern made of another one (``parent``: its code) by moving its start or its end."""

    pattern: Pattern
    parent: str


@dataclass(frozen=True, slots=True)
class ShiftChange:
    """One cell before and after: pattern indices or OFF.

    Indices from the number of the problem's patterns on are those of the plan's
    ``new_patterns``, in their order.
    """

    employee: int
    day: int
    before: int
    after: int
    kind: ChangeKind


@dataclass(frozen=True, slots=True)
class WorstInterval:
    """The interval of the affected days in which the smallest share is answered; its start."""

    start: int
    answer_rate: float


@dataclass(frozen=True, slots=True)
class Standing:
    """What a roster achieves; rates are fractions of the contacts offered, of all queues.

    ``answer_rate`` is the whole horizon's, ``days_answer_rate`` that of the affected days
    from now on; None where no contacts are known.  ``missing_agents``: required agents that are
    not there, times intervals, from now on.  ``cost`` is that of the soft rules.
    """

    answer_rate: float | None
    days_answer_rate: float | None
    worst_interval: WorstInterval | None
    missing_agents: int
    cost: int


@dataclass(frozen=True, slots=True)
class Plan:
    """One way to mend the roster.

    ``changes`` are of people who are there; ``absent`` is what becomes of the shifts of
    those who are not, the same in every plan.  ``roster`` has both; it and the changes
    name patterns of the problem, then ``new_patterns``: shifts extended, begun earlier or
    cut short.  ``activities`` are those that still lie in a shift as it is then; the
    breaks of changed shifts are placed by ``with_breaks`` (``solver.replan.breaks``).
    ``at_most``: the number of changed people it was asked for; None: as many as help.
    ``bent``: breaches of hard rules that were not there before the surprise.
    ``mentor_pairs``: juniors at work on the affected days who had their mentor with them;
    ``mentor_pairs_kept``: those of them who still have.
    ``is_proven``: no plan with so few people is better; else at most ``gap`` better, as
    a fraction of what enough agents would answer (without contacts: of the required agents).
    """

    changes: tuple[ShiftChange, ...]
    absent: tuple[ShiftChange, ...]
    new_patterns: tuple[DerivedPattern, ...]
    roster: Roster
    activities: tuple[Activity, ...]
    at_most: int | None
    standing: Standing
    bent: tuple[Violation, ...]
    mentor_pairs: int
    mentor_pairs_kept: int
    is_proven: bool
    gap: float

    @property
    def people_changed(self) -> int:
        """How many people have another shift; those who are absent are not counted."""
        return len({change.employee for change in self.changes})

    @property
    def cells_changed(self) -> int:
        """How many cells of these people are changed."""
        return len(self.changes)

    @property
    def answer_rate(self) -> float | None:
        """Share of the horizon's contacts that is answered."""
        return self.standing.answer_rate

    @property
    def worst_interval(self) -> WorstInterval | None:
        """The interval of the affected days in which the smallest share is answered."""
        return self.standing.worst_interval

    @property
    def cost(self) -> int:
        """Cost of the soft rules."""
        return self.standing.cost


@dataclass(frozen=True, slots=True)
class Menu:
    """The plans, fewest changes first; the first changes nobody: it is what happens.

    ``before`` is the roster as published, before the surprise.  ``days`` are the affected
    ones.  ``fewest`` is the index of the plan with the fewest people among those that get
    back to where the roster was (or, where none does, of the best one);
    ``fewest_is_proven``: fewer people cannot.  ``best_is_proven``: no plan at all is better
    than the best one; else at most ``best_gap`` better (a fraction, as in ``Plan.gap``).
    """

    plans: tuple[Plan, ...]
    before: Standing
    days: tuple[int, ...]
    fewest: int
    fewest_is_proven: bool
    best_is_proven: bool
    best_gap: float
    seconds: float
    first_plan_seconds: float | None = None
