"""When people can and would like to work, and what is already settled."""

from __future__ import annotations

from dataclasses import dataclass

from solver.domain.validation import require


@dataclass(frozen=True, slots=True)
class Availability:
    """A window ``[start, end)`` in which an employee can (or cannot) work.

    A shift may never touch a window with ``available`` False.  On a day on
    which the employee has any window with ``available`` True, a shift that
    starts that day must lie wholly inside such windows.
    """

    employee: int
    start: int
    end: int
    available: bool

    def __post_init__(self) -> None:
        require(self.start < self.end, "to", "must be after from")


@dataclass(frozen=True, slots=True)
class TimeOff:
    """Approved absence ``[start, end)``; each whole day of it counts as a day worked.

    Days on which the person is not employed (``is_employed`` False) count as nothing: less
    is owed for them, but what may be worked on the other days stays the same.
    """

    employee: int
    start: int
    end: int
    kind: str = ""
    is_employed: bool = True

    def __post_init__(self) -> None:
        require(self.start < self.end, "to", "must not be before from")


@dataclass(frozen=True, slots=True)
class Request:
    """A wish for a pattern, or for a day off (``pattern`` OFF); ``weight`` >= 1.

    ``avoid``: the wish is not to have that pattern (OFF: not to have the day off).
    """

    employee: int
    day: int
    pattern: int
    weight: int = 1
    avoid: bool = False

    def __post_init__(self) -> None:
        require(self.weight >= 1, "weight", f"must be at least 1, got {self.weight}")


@dataclass(frozen=True, slots=True)
class Pin:
    """A cell that the supervisor locked: a pattern index, or OFF."""

    employee: int
    day: int
    pattern: int
