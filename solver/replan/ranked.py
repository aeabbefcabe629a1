"""Who could take one shift, in order, with the reasons for and against each."""

from __future__ import annotations

from dataclasses import dataclass

from solver.explain.reasons import ReasonGroup
from solver.explain.single_change import Cell
from solver.replan.plan import ShiftChange
from solver.rules.wording import Value


@dataclass(frozen=True, slots=True)
class Reason:
    """Words for or against somebody: a template of the translation context "Replan"."""

    text: str
    values: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Replacement:
    """Somebody who could take the shift.

    ``answered``: contacts more that are answered then; ``cost``: change of the soft rules'
    cost.
    """

    change: ShiftChange
    answered: float
    cost: int
    reasons_for: tuple[Reason, ...]
    reasons_against: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Replacements:
    """Everybody who could take the shift, the best first; ``groups``: why others cannot."""

    shift: Cell
    ranked: tuple[Replacement, ...]
    groups: tuple[ReasonGroup, ...]
