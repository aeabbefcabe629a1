"""Place the meetings and breaks of a roster: contacts answered first, day by day.

Meetings come first, each where least is lost; then the breaks of each day's shifts, those of
the days before being settled by then.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from solver.activities.breaks import DayBreaks
from solver.activities.checks import activity_breaches
from solver.activities.held import by_shift
from solver.activities.meetings import MeetingPlacer
from solver.activities.slots import slots_of
from solver.domain.activity import Activity, ActivityKind, Meeting
from solver.domain.problem import Problem
from solver.domain.queue import HUNDREDTHS
from solver.domain.roster import Roster
from solver.rules.base import Violation
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from solver.search.stopwatch import Stopwatch


@dataclass(frozen=True, slots=True)
class PlacingProgress:
    """``share`` (0 to 1) of the days is done, after ``seconds``."""

    share: float
    seconds: float


@dataclass(frozen=True, slots=True)
class ToPlace:
    """A roster, what is to be held in it, and what is ``present`` in its shifts.

    ``day``: only into the shifts of this day is anything placed (None: into all).
    """

    problem: Problem
    roster: Roster
    meetings: tuple[Meeting, ...] = ()
    present: tuple[Activity, ...] = ()
    day: int | None = None

    def kept(self) -> list[Activity]:
        """Return what stays where it is: all that is locked, and all of days gone by."""
        held = by_shift(self.problem, self.roster, self.present)
        return [a for (_, day), mine in held.items() for a in mine if a.locked or day < 0]


@dataclass(frozen=True, slots=True)
class Placement:
    """Activities by person, then start; ``breaches`` are what is wrong with them.

    ``gap_contacts``: by so many contacts at most could more be answered, the meetings and
    the breaks of the days before being where they are.
    """

    activities: tuple[Activity, ...]
    breaches: tuple[Violation, ...]
    gap_contacts: float

    @property
    def proven(self) -> bool:
        """Tell whether the breaks of every day are proven to be placed best."""
        return self.gap_contacts == 0


def place(
    asked: ToPlace,
    limits: SearchLimits,
    cancel: CancelToken,
    report: Callable[[PlacingProgress], None] = lambda _progress: None,
) -> Placement:
    """Place everything anew but for what is locked among the activities present.

    ``limits.seconds`` are for all days together.  A cancel ends it with breaks that keep
    their windows, if not with the best.
    """
    problem, roster, kept = asked.problem, asked.roster, asked.kept()
    lengths = [meeting.length_minutes for meeting in asked.meetings]
    slots = slots_of(problem, kept, lengths)
    placer = MeetingPlacer(problem, roster, slots, kept, asked.day)
    for meeting in sorted(asked.meetings, key=_choice):
        if cancel.is_cancelled():
            break
        placer.place(meeting)
    week = DayBreaks(problem, roster, placer.placed, slots_of(problem, placer.placed, lengths))
    watch, gap = Stopwatch(), 0
    days = range(problem.grid.n_days) if asked.day is None else (asked.day,)
    for done, day in enumerate(days):
        left = max(0.0, limits.seconds - watch.seconds) / (len(days) - done)
        gap += week.place(day, replace(limits, seconds=left), cancel)
        report(PlacingProgress((done + 1) / len(days), watch.seconds))
    found = tuple(sorted(week.activities, key=lambda a: (a.employee, a.start)))
    breaches = tuple(activity_breaches(problem, roster, found, asked.meetings))
    return Placement(found, breaches, gap / (HUNDREDTHS * week.slots.per_interval))


def _choice(meeting: Meeting) -> tuple[bool, int, int]:
    """Sort first what has the least choice: one start alone, then most people, then longest."""
    anywhere = meeting.kind is not ActivityKind.BRIEFING
    return anywhere, -len(meeting.attendees), -meeting.length_minutes
