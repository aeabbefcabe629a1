"""What may become of each cell: the ways of helping that the settings allow.

A shift that has begun can only end later or earlier.  Somebody at home needs notice.
Hours that are worked more on one day may be given back on any later one, by a day off or by
going home earlier; nothing else changes on days on which nobody is missed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.replan.derived import PatternBook, beside_gap
from solver.replan.plan import ChangeKind
from solver.replan.situation import Situation

Span = tuple[int, int]
Options = Mapping[tuple[int, int], tuple[int, ...]]
"""By employee and day what the cell may hold, first what it holds; only where there is a choice."""

LEAST_MINUTES = 60
"""The shortest rest of a shift that somebody still comes for."""
_LEAST_CALLED_MINUTES = 120
_STEPS = 2
"""Lengths by which a shift is moved: the limit, and half of it."""


@dataclass(frozen=True, slots=True)
class Moves:
    """Finds the choices; ``windows`` are the times at which somebody is missed.

    ``book`` gets the patterns that are derived for them.
    """

    situation: Situation
    base: Roster
    book: PatternBook
    windows: Sequence[Span]

    def options(self) -> Options:
        """Return the choices of everybody who is not absent at any time, in a locked cell none."""
        situation = self.situation
        away = {absence.employee for absence in situation.absences}
        locked = {(pin.employee, pin.day) for pin in situation.problem.pins}
        kept: dict[tuple[int, int], tuple[int, ...]] = {}
        found = {}
        for e, row in enumerate(self.base.cells):
            if e in away or not self.windows:
                continue
            for day, pattern in enumerate(row):
                if (e, day) in locked:
                    continue
                if (day, pattern) not in kept:
                    kept[day, pattern] = tuple(dict.fromkeys((pattern, *self._of(day, pattern))))
                if len(kept[day, pattern]) > 1:
                    found[e, day] = kept[day, pattern]
        return found

    def _of(self, day: int, pattern: int) -> Iterator[int]:
        if pattern == OFF:
            if self.situation.settings.may_call_in:
                yield from self._joining(day, self._now + self.situation.settings.notice_minutes)
            return
        start, end = self._span(day, pattern)
        if end <= self._now:
            return
        if self.book.shape(pattern).is_standby:
            at_home = self._now + self.situation.settings.notice_minutes
            yield from self._joining(day, max(self._now, min(start, at_home)))
            return
        yield from self._extended(day, pattern)
        if start >= self._now:
            yield from self._earlier(day, pattern)
            if self.situation.settings.may_swap and self._is_concerned(day):
                yield from self._others(day, start)
            yield OFF
        yield from self._shortened(day, pattern)

    def _joining(self, day: int, earliest: int) -> Iterator[int]:
        """Yield shifts for somebody who can be there from ``earliest`` on."""
        midnight = day * MINUTES_PER_DAY
        step = self.situation.problem.grid.interval_minutes
        from_then = -(-earliest // step) * step
        for p in self._givable():
            start, end = self._span(day, p)
            if start >= earliest and self._is_help(day, p, start):
                yield p
                continue
            is_worth = start < from_then <= end - _LEAST_CALLED_MINUTES
            begins, _ = beside_gap(self.book.shape(p), from_then - midnight, end - midnight)
            is_today = 0 <= begins < MINUTES_PER_DAY
            if is_worth and is_today and self._is_help(day, p, from_then):
                yield self.book.derive(p, from_then - midnight, end - midnight)

    def _extended(self, day: int, pattern: int) -> Iterator[int]:
        shape = self.book.shape(pattern)
        _, end = self._span(day, pattern)
        for more in self._steps(self.situation.settings.may_extend_minutes):
            is_short = shape.length_minutes + more <= MINUTES_PER_DAY
            if is_short and self._helps(end, end + more):
                yield self.book.derive(pattern, shape.start_minute, shape.end_minute + more)

    def _earlier(self, day: int, pattern: int) -> Iterator[int]:
        settings, shape = self.situation.settings, self.book.shape(pattern)
        start, _ = self._span(day, pattern)
        for more in self._steps(settings.may_start_earlier_minutes):
            in_time = start - more >= max(
                self._now + settings.notice_minutes, day * MINUTES_PER_DAY
            )
            is_short = shape.length_minutes + more <= MINUTES_PER_DAY
            if in_time and is_short and self._helps(start - more, start):
                yield self.book.derive(pattern, shape.start_minute - more, shape.end_minute)

    def _others(self, day: int, start: int) -> Iterator[int]:
        notice = self.situation.settings.notice_minutes
        for p in self._givable():
            begins, _ = self._span(day, p)
            if begins >= (self._now + notice if begins < start else self._now):
                yield p

    def _shortened(self, day: int, pattern: int) -> Iterator[int]:
        shape = self.book.shape(pattern)
        start, end = self._span(day, pattern)
        for less in self._steps(self.situation.settings.may_shorten_minutes):
            if end - less >= max(start + LEAST_MINUTES, self._now):
                yield self.book.derive(pattern, shape.start_minute, shape.end_minute - less)

    def _givable(self) -> list[int]:
        known = self.situation.problem.patterns
        return [p for p, shape in enumerate(known) if not (shape.is_retired or shape.is_standby)]

    def _steps(self, limit: int) -> list[int]:
        grid = self.situation.problem.grid.interval_minutes
        lengths = {limit * n // _STEPS // grid * grid for n in range(1, _STEPS + 1)}
        return sorted(lengths - {0})

    def _helps(self, start: int, end: int) -> bool:
        return any(max(first, start) < min(end, last) for first, last in self.windows)

    def _is_help(self, day: int, pattern: int, from_then: int) -> bool:
        """Tell whether what is left of a shift from then on meets a window, its gap apart."""
        midnight = day * MINUTES_PER_DAY
        parts = [
            (midnight + start, midnight + end) for start, end in self.book.shape(pattern).parts
        ]
        return any(self._helps(max(from_then, start), end) for start, end in parts)

    def _is_concerned(self, day: int) -> bool:
        return any(self._is_help(day, p, self._span(day, p)[0]) for p in self._givable())

    @property
    def _now(self) -> int:
        return self.situation.now_minute

    def _span(self, day: int, pattern: int) -> Span:
        shape, midnight = self.book.shape(pattern), day * MINUTES_PER_DAY
        return midnight + shape.start_minute, midnight + shape.end_minute


def change_kind(book: PatternBook, before: int, after: int) -> ChangeKind:
    """Return what a change of a cell means; whether it is a swap, the other changes tell."""
    if before == OFF:
        return ChangeKind.CALL_IN
    if after == OFF:
        return ChangeKind.DAY_OFF
    was, then = book.shape(before), book.shape(after)
    if was.is_standby and not then.is_standby:
        return ChangeKind.STANDBY
    if not book.is_derived(after, was.code):
        return ChangeKind.OTHER_SHIFT
    if then.start_minute < was.start_minute:
        return ChangeKind.START_EARLIER
    return ChangeKind.EXTEND if then.end_minute > was.end_minute else ChangeKind.SHORTEN
