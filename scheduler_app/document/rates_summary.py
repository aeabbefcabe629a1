"""The rates that a roster is expected to reach, beside the goals of its queues."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite, isnan, nan

import numpy as np

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from solver.domain.problem import Problem
from solver.staffing.outlook import Outlook, Rates

NOTHING = "–"
_TENTHS = 1_000  # of a percent: how shares are shown
_NEAR_TENTHS = 20  # a goal that is missed by no more than this is amber, not red
_MINUTE_SECONDS, _LONG_WAIT_SECONDS = 60, 100
_SECONDS = QT_TRANSLATE_NOOP("Rates", "{seconds} s")
_AGAINST = QT_TRANSLATE_NOOP("Rates", "{value} (goal {goal})")


@dataclass(frozen=True, slots=True)
class RatesSummary:
    """Rates of some queues over some intervals, and the goals; NaN where none can be told.

    ``answer_goal`` and ``service_goal`` weigh the goal of each queue by its contacts.
    """

    rates: Rates
    answer_goal: float
    service_goal: float

    @property
    def is_known(self) -> bool:
        """Tell whether any contacts are expected, so that there are rates."""
        return self.rates.offered > 0

    @property
    def answer_tone(self) -> str:
        """Token name of the colour to write the answer rate in; "" if there is none."""
        return goal_tone(self.rates.answer_rate, self.answer_goal)

    @property
    def service_tone(self) -> str:
        """Token name of the colour to write the service level in; "" if there is none."""
        return goal_tone(self.rates.service_level, self.service_goal)


def rates_summary(
    problem: Problem, outlook: Outlook, queues: Iterable[int], intervals: Iterable[int]
) -> RatesSummary:
    """Return the averages over some queues and intervals together."""
    chosen, times = list(queues), list(intervals)
    offered = outlook.offered[np.ix_(chosen, times)].sum(axis=1)
    goals = np.array(
        [(problem.queues[q].answer_rate, problem.queues[q].service_level) for q in chosen]
    )
    total = float(offered.sum())
    answer_goal, service_goal = (offered @ goals / total) if total > 0 else (nan, nan)
    return RatesSummary(outlook.rates(chosen, times), float(answer_goal), float(service_goal))


def goal_tone(value: float, goal: float) -> str:
    """Return "green", "amber" or "red" by how near a share comes to its goal, "" for NaN.

    Both are taken as they are shown, so that what reads as the goal is green.
    """
    if isnan(value) or isnan(goal):
        return ""
    missing = round(_TENTHS * goal) - round(_TENTHS * value)
    if missing <= 0:
        return "green"
    return "amber" if missing <= _NEAR_TENTHS else "red"


def share_text(share: float) -> str:
    """Return "97.3%", or a dash for NaN."""
    return NOTHING if isnan(share) else f"{share:.1%}"


def against_text(share: float, goal: float) -> str:
    """Return "96.1% (goal 97.0%)"; a dash for NaN."""
    if isnan(share) or isnan(goal):
        return share_text(share)
    return translate("Rates", _AGAINST, value=share_text(share), goal=share_text(goal))


def wait_text(seconds: float) -> str:
    """Return "12 s", from 100 s on "1:40"; "∞" where some wait for ever, a dash for NaN."""
    if not isfinite(seconds):
        return NOTHING if isnan(seconds) else "∞"
    whole = round(seconds)
    if whole < _LONG_WAIT_SECONDS:
        return translate("Rates", _SECONDS, seconds=whole)
    return f"{whole // _MINUTE_SECONDS}:{whole % _MINUTE_SECONDS:02d}"
