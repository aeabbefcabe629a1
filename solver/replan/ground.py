"""The situation made ready: what happens if nobody does anything, and when help is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.wishes import Pin, TimeOff
from solver.replan.derived import PatternBook, beside_gap, with_patterns
from solver.replan.moves import LEAST_MINUTES, Moves, Options
from solver.replan.plan import ChangeKind, DerivedPattern, ShiftChange
from solver.replan.situation import Absence, Situation
from solver.replan.surge import with_surges

_KIND = "absence"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Ground:
    """What is known before any plan.

    ``problem`` has the absences as time off, the surges in its demand, and after its own
    patterns those that were derived (``book.new``).  ``base`` is what happens if nobody is
    changed; ``absent`` are its changes against the roster.  ``windows`` are the times at
    which somebody is missed, from now on, and ``days`` those that they lie on.
    ``options``: what each cell may become.  ``demand`` is the problem with the surges alone.
    """

    situation: Situation
    problem: Problem
    base: Roster
    absent: tuple[ShiftChange, ...]
    book: PatternBook
    windows: tuple[Span, ...]
    days: tuple[int, ...]
    options: Options
    demand: Problem

    def of(self, new: Sequence[DerivedPattern], roster: Roster) -> Problem:
        """Return the problem with these of the derived patterns alone, that ``roster`` names."""
        return _with_absences(with_patterns(self.demand, new), self.situation, roster)


def ground(situation: Situation) -> Ground:
    """Return what the situation comes to before anybody else is asked."""
    cutter = _Cutter(situation)
    for absence in sorted(situation.absences, key=lambda a: (a.employee, a.start)):
        cutter.cut(absence)
    windows = tuple(sorted({*cutter.windows, *_surges(situation)}))
    options = Moves(situation, cutter.roster, cutter.book, windows).options()
    demand = with_surges(situation.problem, situation.surges)
    problem = with_patterns(demand, cutter.book.new)
    return Ground(
        situation,
        _with_absences(problem, situation, cutter.roster),
        cutter.roster,
        tuple(cutter.changes()),
        cutter.book,
        windows,
        _days(problem, windows),
        options,
        demand,
    )


def _surges(situation: Situation) -> list[Span]:
    last = situation.problem.grid.n_planned_intervals * situation.problem.grid.interval_minutes
    spans = [
        (max(0, s.start, situation.now_minute), min(last, s.end))
        for s in situation.surges
        if s.factor > 1
    ]
    return [(start, end) for start, end in spans if start < end]


def _days(problem: Problem, windows: Sequence[Span]) -> tuple[int, ...]:
    found = {
        day
        for start, end in windows
        for day in range(start // MINUTES_PER_DAY, -(-end // MINUTES_PER_DAY))
    }
    return tuple(sorted(day for day in found if 0 <= day < problem.grid.n_days))


def _with_absences(problem: Problem, situation: Situation, roster: Roster) -> Problem:
    """Add the absences; locked cells of those who are absent are locked to what is left."""
    away = {a.employee for a in situation.absences}
    time_off = [
        TimeOff(a.employee, a.start, a.end, _KIND)
        for a in situation.absences
        if not any(t.start <= a.start and a.end <= t.end for t in problem.time_off_of(a.employee))
    ]
    pins = [
        Pin(p.employee, p.day, roster.cells[p.employee][p.day]) if p.employee in away else p
        for p in problem.pins
    ]
    return replace(problem, time_off=(*problem.time_off, *time_off), pins=tuple(pins))


class _Cutter:
    """Takes absences out of the roster, shift by shift."""

    def __init__(self, situation: Situation) -> None:
        self._situation = situation
        self.roster = situation.roster
        self.book = PatternBook(situation.problem.patterns)
        self.windows: set[Span] = set()

    def cut(self, absence: Absence) -> None:
        e = absence.employee
        for day, pattern in enumerate(self.roster.cells[e]):
            if pattern == OFF:
                continue
            parts = self._parts(day, pattern)
            if any(start < absence.end and absence.start < end for start, end in parts):
                span = parts[0][0], parts[-1][1]
                left = self._left(span, absence)
                after = OFF if left is None else self._piece(day, pattern, left)
                rest = None if after == OFF else left
                if not self.book.shape(pattern).is_standby:
                    self._miss(parts, rest)
                self.roster = self.roster.with_cells([(e, day, after)])

    def changes(self) -> list[ShiftChange]:
        return [
            ShiftChange(e, day, was, self.roster.cells[e][day], ChangeKind.ABSENT)
            for e, row in enumerate(self._situation.roster.cells)
            for day, was in enumerate(row)
            if was != self.roster.cells[e][day]
        ]

    def _left(self, span: Span, absence: Absence) -> Span | None:
        """Return what she still works of the shift: before or after, whichever is longer.

        Of a shift that has begun, what was worked; nobody comes back to it.
        """
        before = (span[0], min(absence.start, span[1]))
        after = (max(absence.end, span[0]), span[1])
        has_begun = span[0] < self._situation.now_minute
        if has_begun and before[0] < before[1]:
            return before
        longest = max(before, after, key=lambda piece: piece[1] - piece[0])
        return longest if longest[1] - longest[0] >= LEAST_MINUTES else None

    def _miss(self, parts: Sequence[Span], left: Span | None) -> None:
        """Note when she is missed: what is gone of the shift's parts, from now on."""
        for part in parts:
            gone = [part]
            if left is not None:
                gone = [(part[0], min(part[1], left[0])), (max(part[0], left[1]), part[1])]
            for start, end in gone:
                from_now = max(start, self._situation.now_minute)
                if from_now < end:
                    self.windows.add((from_now, end))

    def _piece(self, day: int, pattern: int, left: Span) -> int:
        midnight = day * MINUTES_PER_DAY
        start, end = beside_gap(self.book.shape(pattern), left[0] - midnight, left[1] - midnight)
        if start >= MINUTES_PER_DAY:  # what is left of a night lies on the next day
            return OFF
        return self.book.derive(pattern, start, end)

    def _parts(self, day: int, pattern: int) -> list[Span]:
        midnight = day * MINUTES_PER_DAY
        return [(midnight + start, midnight + end) for start, end in self.book.shape(pattern).parts]
