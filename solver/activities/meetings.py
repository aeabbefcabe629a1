"""Meetings, training and coaching: each where the line loses least, one after the other.

Breaks come later and may move, so a meeting only has to leave room for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from solver.activities.held import shift_day, shift_on
from solver.activities.on_line import answered_by_slot, class_index, class_on, on_line_by_class
from solver.activities.plans import Span, break_plan
from solver.activities.slots import STEP_MINUTES, Slots, break_rules
from solver.domain.activity import Activity, ActivityKind, Meeting
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.model.coverage import IntArray, skill_classes

_REFRESHES = 100  # times that the losses are counted anew while one meeting is placed
_LEAST_TOGETHER = 2
Candidate = tuple[int, int]
"""What is lost, and the start."""


class MeetingPlacer:
    """Adds meetings to ``placed``, which begins with the activities that stay.

    ``only_day``: to the shifts of this day alone (None: to all).
    """

    def __init__(
        self,
        problem: Problem,
        roster: Roster,
        slots: Slots,
        kept: Iterable[Activity],
        only_day: int | None = None,
    ) -> None:
        self._only_day = only_day
        self._problem = problem
        self._roster = roster
        self._slots = slots
        self.placed = list(kept)
        self._of: dict[int, list[Activity]] = defaultdict(list)
        for activity in self.placed:
            self._of[activity.employee].append(activity)
        self._rules = break_rules(problem)
        self._known: dict[tuple[object, ...], tuple[object, ...]] = {}
        self._classes = skill_classes(problem)
        self._index = class_index(self._classes)
        self._present = on_line_by_class(problem, roster, self.placed, slots)

    def place(self, meeting: Meeting) -> None:
        """Place a meeting for everybody for whom there is room."""
        if meeting.kind is ActivityKind.BRIEFING:
            self._place_briefing(meeting)
        elif meeting.is_together:
            for days in meeting.occasions:
                self._place_together(meeting, days)
        else:
            for days in meeting.occasions:
                self._place_alone(meeting, days)

    def _place_briefing(self, meeting: Meeting) -> None:
        for e in meeting.attendees:
            for day in meeting.days:
                pattern = shift_on(self._problem, self._roster, e, day)
                if pattern == OFF or self._problem.patterns[pattern].is_standby:
                    continue
                start, end = self._problem.shift_parts(day, pattern)[0]
                if not _in_window(meeting, day, start) or self._held(e, meeting, start, end):
                    continue
                if self._is_free(e, start, meeting):
                    self._put(e, start, meeting)

    def _place_together(self, meeting: Meeting, days: Sequence[int]) -> None:
        best: tuple[int, int, int, list[int]] | None = None
        held = self._held_starts(meeting, days)
        lost = self._lost_without(meeting.attendees)
        # Where some of them are locked, the others come to them.
        at_held: Iterable[Candidate] = [(0, start) for start in sorted(set(held.values()))]
        for loss, start in at_held or self._candidates(meeting, days, lost):
            there = [
                e
                for e in meeting.attendees
                if (held[e] == start if e in held else self._is_free(e, start, meeting))
            ]
            if meeting.required or meeting.kind is ActivityKind.COACHING:
                enough = len(there) == len(meeting.attendees)
            else:
                enough = len(there) >= min(_LEAST_TOGETHER, len(meeting.attendees))
            found = (-len(there), loss, start, there)
            if enough and (best is None or found < best):
                best = found
        if best is not None:
            for e in set(best[3]) - held.keys():
                self._put(e, best[2], meeting)

    def _place_alone(self, meeting: Meeting, days: Sequence[int]) -> None:
        lost = self._lost_by_class()
        since, every = 0, max(1, len(meeting.attendees) // _REFRESHES)
        held = self._held_starts(meeting, days)
        for e in meeting.attendees:
            if e in held:
                continue
            if since >= every:
                lost, since = self._lost_by_class(), 0
            candidates = sorted(self._own_candidates(e, meeting, days, lost))
            start = next((s for _, s in candidates if self._is_free(e, s, meeting)), None)
            if start is not None:
                self._put(e, start, meeting)
                since += 1

    def _own_candidates(
        self, e: int, meeting: Meeting, days: Sequence[int], lost: dict[int, IntArray]
    ) -> Iterator[Candidate]:
        for day in days:
            c = class_on(self._index, e, day)
            losses = lost.get(-1 if c is None else c, np.zeros(self._slots.n, dtype=np.int64))
            yield from self._candidates(meeting, [day], losses)

    def _candidates(
        self, meeting: Meeting, days: Iterable[int], lost: IntArray
    ) -> Iterator[Candidate]:
        for day in days:
            midnight = day * MINUTES_PER_DAY
            first = midnight + -(-meeting.from_minute // STEP_MINUTES) * STEP_MINUTES
            last = midnight + meeting.to_minute - meeting.length_minutes
            for start in range(first, last + 1, STEP_MINUTES):
                within = self._slots.touched(start, start + meeting.length_minutes)
                yield int(lost[within.start : within.stop].sum()), start

    def _lost_without(self, people: Iterable[int]) -> IntArray:
        """Return what is lost in each slot if all of them that are on the line leave it, S."""
        away = np.zeros_like(self._present)
        for e in people:
            for day, pattern in enumerate(self._roster.cells[e]):
                c = class_on(self._index, e, day)
                if pattern != OFF and c is not None:
                    for part in self._problem.shift_parts(day, pattern):
                        duty = self._slots.touched(*part)
                        away[c, duty.start : duty.stop] += 1
        return self._lost(away)

    def _lost_by_class(self) -> dict[int, IntArray]:
        """Return by class what is lost in each slot if one of it leaves the line."""
        found = {}
        for c in range(len(self._classes)):
            away = np.zeros_like(self._present)
            away[c] = 1
            found[c] = self._lost(away)
        return found

    def _lost(self, away: IntArray) -> IntArray:
        left = np.maximum(self._present - away, 0)
        before = answered_by_slot(self._problem, self._present, self._slots).sum(axis=0)
        after = answered_by_slot(self._problem, left, self._slots).sum(axis=0)
        return np.asarray(before - after)

    def _held_starts(self, meeting: Meeting, days: Sequence[int]) -> dict[int, int]:
        """Return when those attendees begin for whom this meeting is there already."""
        found: dict[int, int] = {}
        spans = [(day * MINUTES_PER_DAY, (day + 1) * MINUTES_PER_DAY) for day in days]
        # A mentor who coaches somebody else then is not with this junior.
        is_pair = meeting.kind is ActivityKind.COACHING
        apart = set(self._of) - set(meeting.attendees) if is_pair else set()
        taken = {s for e in apart for span in spans for s in self._held(e, meeting, *span)}
        for e in meeting.attendees:
            starts = {s for span in spans for s in self._held(e, meeting, *span)}
            if starts - taken:
                found[e] = min(starts - taken)
        return found

    def _held(self, e: int, meeting: Meeting, first: int, last: int) -> list[int]:
        """Return the starts within ``[first, last)`` of activities that are this meeting."""
        return [
            a.start
            for a in self._of[e]
            if a.name == meeting.name and a.kind is meeting.kind and first <= a.start < last
        ]

    def _is_free(self, e: int, start: int, meeting: Meeting) -> bool:
        """Tell whether a shift has room for the meeting, and then still for its breaks."""
        end = start + meeting.length_minutes
        day = shift_day(self._problem, self._roster, e, start, end)
        if day is None or day < 0 or any(a.start < end and start < a.end for a in self._of[e]):
            return False
        pattern = self._problem.patterns[self._roster.cells[e][day]]
        if pattern.is_standby or self._only_day not in (None, day):
            return False
        first, last = self._problem.shift_minutes(day, self._roster.cells[e][day])
        near = [a for a in self._of[e] if first <= a.start and a.end <= last]
        locked = tuple(replace(a, employee=0) for a in near if a.kind.is_rest)
        blocked = tuple((a.start, a.end) for a in near if not a.kind.is_rest)
        before = self._relaxed(pattern, day, blocked, locked)
        return before == self._relaxed(pattern, day, (*blocked, (start, end)), locked)

    def _relaxed(
        self,
        pattern: Pattern,
        day: int,
        blocked: tuple[Span, ...],
        locked: tuple[Activity, ...],
    ) -> tuple[object, ...]:
        """Return what the breaks of a shift have to give up."""
        key = (pattern.code, day, blocked, locked)
        if key not in self._known:
            plan = break_plan(self._rules, pattern, day, blocked, locked)
            self._known[key] = (plan.missing, plan.gap)
        return self._known[key]

    def _put(self, e: int, start: int, meeting: Meeting) -> None:
        activity = Activity(e, start, meeting.kind, meeting.length_minutes, name=meeting.name)
        day = shift_day(self._problem, self._roster, e, start, activity.end)
        c = class_on(self._index, e, day or 0)
        within = self._slots.touched(start, activity.end)
        if c is not None:
            part = self._present[c, within.start : within.stop]
            np.maximum(part - 1, 0, out=part)
        self.placed.append(activity)
        self._of[e].append(activity)


def _in_window(meeting: Meeting, day: int, start: int) -> bool:
    minute = start - day * MINUTES_PER_DAY
    return meeting.from_minute <= minute <= meeting.to_minute - meeting.length_minutes
