"""The goals of a queue that can be edited: name, unit, limits, and for which channels."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.language.units import PERCENT, hours_suffix, seconds_suffix
from solver.domain.queue import Channel

_LIVE = frozenset({Channel.VOICE, Channel.CHAT})
_ALL = frozenset(Channel)
_SECONDS, _HOURS = "s", "h"


@dataclass(frozen=True, slots=True)
class GoalField:
    """One field of ``Queue``; ``factor``: shown = stored × factor.

    ``label`` and ``tip`` are marked in the context "Goals"; ``nothing`` is what the
    least value is called, where it has a name.
    """

    name: str
    label: str
    tip: str
    limits: tuple[float, float]
    suffix: str = ""
    decimals: int = 0
    channels: frozenset[Channel] = _ALL
    nothing: str = ""

    @property
    def shown_suffix(self) -> str:
        """What follows the number, in the current language."""
        if self.suffix == _SECONDS:
            return seconds_suffix()
        return hours_suffix() if self.suffix == _HOURS else self.suffix

    @property
    def factor(self) -> float:
        """Shares are stored as fractions and shown as percent."""
        return 100.0 if self.suffix == PERCENT else 1.0


FIELDS = (
    GoalField(
        "service_level",
        QT_TRANSLATE_NOOP("Goals", "Service level"),
        QT_TRANSLATE_NOOP("Goals", "Share of contacts that are answered within the threshold"),
        (0, 100),
        PERCENT,
        1,
        _LIVE,
        QT_TRANSLATE_NOOP("Goals", "no goal"),
    ),
    GoalField(
        "threshold_seconds",
        QT_TRANSLATE_NOOP("Goals", "… answered within"),
        QT_TRANSLATE_NOOP("Goals", "The threshold of the service level"),
        (0, 3600),
        _SECONDS,
        0,
        _LIVE,
    ),
    GoalField(
        "asa_seconds",
        QT_TRANSLATE_NOOP("Goals", "Mean wait (ASA)"),
        QT_TRANSLATE_NOOP("Goals", "Longest mean wait"),
        (0, 3600),
        _SECONDS,
        0,
        _LIVE,
        QT_TRANSLATE_NOOP("Goals", "no goal"),
    ),
    GoalField(
        "answer_rate",
        QT_TRANSLATE_NOOP("Goals", "Answer rate"),
        QT_TRANSLATE_NOOP("Goals", "Share of contacts that are answered at all"),
        (0, 100),
        PERCENT,
        1,
        _LIVE,
        QT_TRANSLATE_NOOP("Goals", "no goal"),
    ),
    GoalField(
        "hours_to_answer",
        QT_TRANSLATE_NOOP("Goals", "Answer within"),
        QT_TRANSLATE_NOOP("Goals", "E-mail is put into quiet intervals, but no later than this"),
        (0.5, 240),
        _HOURS,
        1,
        frozenset({Channel.EMAIL}),
    ),
    GoalField(
        "max_occupancy",
        QT_TRANSLATE_NOOP("Goals", "Highest occupancy"),
        QT_TRANSLATE_NOOP("Goals", "Share of their time on the line that agents may be busy"),
        (1, 100),
        PERCENT,
        1,
    ),
    GoalField(
        "patience_seconds",
        QT_TRANSLATE_NOOP("Goals", "Patience"),
        QT_TRANSLATE_NOOP("Goals", "Mean time after which a waiting contact gives up"),
        (0, 7200),
        _SECONDS,
        0,
        _LIVE,
        QT_TRANSLATE_NOOP("Goals", "never give up"),
    ),
    GoalField(
        "shrinkage",
        QT_TRANSLATE_NOOP("Goals", "Shrinkage"),
        QT_TRANSLATE_NOOP(
            "Goals", "Share of rostered time off the line: breaks, meetings, absence"
        ),
        (0, 95),
        PERCENT,
        1,
    ),
    GoalField(
        "concurrency",
        QT_TRANSLATE_NOOP("Goals", "Chats at once"),
        QT_TRANSLATE_NOOP("Goals", "Contacts that one agent handles at the same time"),
        (1, 20),
        "",
        0,
        frozenset({Channel.CHAT}),
    ),
    GoalField(
        "concurrency_slowdown",
        QT_TRANSLATE_NOOP("Goals", "Each more slows by"),
        QT_TRANSLATE_NOOP(
            "Goals", "How much longer a contact takes for each other one handled at the same time"
        ),
        (0, 200),
        PERCENT,
        1,
        frozenset({Channel.CHAT}),
    ),
    GoalField(
        "minimum_agents",
        QT_TRANSLATE_NOOP("Goals", "At least"),
        QT_TRANSLATE_NOOP("Goals", "Rostered agents wherever contacts are expected"),
        (0, 500),
        "",
        0,
    ),
)
