"""Queues of contacts and the agents they need per interval."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from solver.domain.validation import require


class Channel(StrEnum):
    """How contacts arrive."""

    VOICE = "voice"
    CHAT = "chat"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class Queue:
    """One queue.  Shares (service level, answer rate, ...) are fractions of 1.

    ``skill`` empty: every agent can serve it.
    """

    name: str
    skill: str = ""
    channel: Channel = Channel.VOICE
    service_level: float = 0.80
    threshold_seconds: float = 30.0
    answer_rate: float = 0.97
    patience_seconds: float = 120.0
    concurrency: int = 1
    shrinkage: float = 0.0
    max_occupancy: float = 0.90

    def __post_init__(self) -> None:
        require(bool(self.name.strip()), "name", "must not be empty")
        for field in ("service_level", "answer_rate"):
            require(0 <= getattr(self, field) <= 1, field, "must be 0 to 1 (0 % to 100 %)")
        require(self.threshold_seconds >= 0, "threshold_seconds", "must not be negative")
        require(self.patience_seconds > 0, "patience_seconds", "must be more than 0")
        require(self.concurrency >= 1, "concurrency", "must be at least 1")
        require(0 <= self.shrinkage < 1, "shrinkage", "must be 0 to below 1 (100 %)")
        require(0 < self.max_occupancy <= 1, "max_occupancy", "must be above 0 and at most 1")


@dataclass(frozen=True, slots=True)
class Requirement:
    """Rostered agents that one queue needs: a whole number for each planned interval."""

    queue: int
    agents: tuple[int, ...]

    def __post_init__(self) -> None:
        require(all(n >= 0 for n in self.agents), "required", "must not be negative")
