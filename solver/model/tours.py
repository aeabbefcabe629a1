"""What the hard rules say of one person's row alone, beside the rows that say it to the engines.

Column generation prices whole rows and needs to know their limits in this form; the
model's rows that such a statement repeats can then be left out there.  A rule that looks
at one person and states nothing loses nothing: its rows stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ortools.sat.python import cp_model


@dataclass(frozen=True, slots=True)
class WorkRun:
    """Days worked in a row: at least, and (None: no limit) at most."""

    least: int = 1
    most: int | None = None


@dataclass(frozen=True, slots=True)
class OffRun:
    """Days off in a row: at least."""

    least: int


@dataclass(frozen=True, slots=True)
class Successions:
    """Pairs of patterns of which the second may not be worked on the day after the first."""

    forbidden: frozenset[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Total:
    """A sum over the shifts of some days, ``gains`` by pattern, between two limits."""

    gains: tuple[int, ...]
    days: range
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class FreeBlocks:
    """Of these blocks of days at most so many have a shift in them."""

    blocks: tuple[tuple[int, ...], ...]
    most: int


Statement = WorkRun | OffRun | Successions | Total | FreeBlocks


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement about an employee's row, and the constraints (by index) that say the same."""

    employee: int
    statement: Statement
    constraints: range


class TourBook:
    """Collects the statements while the rules post their rows."""

    def __init__(self, cp: cp_model.CpModel) -> None:
        self._constraints = cp.proto.constraints
        self.stated: list[Stated] = []

    @contextmanager
    def states(self, employee: int, statement: Statement, *, holds: bool) -> Iterator[None]:
        """Take the constraints added inside as saying what ``statement`` says.

        ``holds`` False: nothing is stated (the rule is soft, or this person an exception).
        """
        first = len(self._constraints)
        yield
        if holds:
            self.stated.append(Stated(employee, statement, range(first, len(self._constraints))))
