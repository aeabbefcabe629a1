"""What somebody really worked on a day, and the shift that was planned for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from solver.attendance.spans import Span, Spans, common, merged, total
from solver.domain.activity import Activity
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster


@dataclass(frozen=True, slots=True)
class Attended:
    """One person's day, in minutes of the horizon; ``day`` is that of the shift.

    ``start`` None: did not come.  ``end`` None: came, and when she left is not known.
    """

    employee: int
    day: int
    start: int | None
    end: int | None
    breaks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkedDay:
    """One person's day beside its plan.

    ``pattern`` OFF: nothing was planned; ``planned`` is then None and ``parts`` empty.
    ``planned``: from start to end; ``parts``: without the gap of a split shift.
    ``present``: the minutes between coming and leaving, breaks included, but not the gap,
    for which no clock tells more; where the end is not known, up to the
    planned one.  ``rests``: planned breaks that were placed in the shift; ``duties``: other
    activities placed in it.
    """

    attended: Attended
    pattern: int
    planned: Span | None
    parts: Spans
    present: Spans
    rests: Spans
    duties: Spans

    @property
    def on_shift(self) -> Spans:
        """The minutes of the planned shift for which she was there."""
        return common(self.present, self.parts)

    @property
    def breaks(self) -> Spans:
        """The recorded breaks, as far as she was there."""
        return common(self.attended.breaks, self.present)


def worked_days(
    problem: Problem,
    roster: Roster,
    activities: Iterable[Activity],
    attended: Iterable[Attended],
) -> tuple[WorkedDay, ...]:
    """Put each record of the horizon beside its plan, in their order.

    A day without a record is not known, and left out.
    """
    placed: dict[int, list[Activity]] = {}
    for activity in activities:
        placed.setdefault(activity.employee, []).append(activity)
    days = range(problem.grid.n_days)
    return tuple(
        _beside(problem, roster, placed.get(record.employee, []), record)
        for record in attended
        if record.day in days
    )


def _beside(
    problem: Problem, roster: Roster, placed: list[Activity], record: Attended
) -> WorkedDay:
    pattern = roster.cells[record.employee][record.day]
    if pattern == OFF:
        return WorkedDay(record, OFF, None, (), _present(record, ()), (), ())
    planned = problem.shift_minutes(record.day, pattern)
    parts = problem.shift_parts(record.day, pattern)
    inside = [a for a in placed if planned[0] <= a.start and a.end <= planned[1]]
    rests = merged((a.start, a.end) for a in inside if a.kind.is_rest)
    duties = merged((a.start, a.end) for a in inside if not a.kind.is_rest)
    return WorkedDay(record, pattern, planned, parts, _present(record, parts), rests, duties)


def _present(record: Attended, parts: Spans) -> Spans:
    """Return when she was there; before and after the gap of a split shift apart."""
    if record.start is None:
        return ()
    end = record.end
    if end is None:
        end = max(record.start, parts[-1][1]) if parts else record.start
    leaves = [part[1] for part in parts[:-1]]
    returns = [part[0] for part in parts[1:]]
    stays = zip([record.start, *returns], [*leaves, end], strict=True)
    return merged((max(record.start, begin), min(end, stop)) for begin, stop in stays)


def break_minutes(problem: Problem, day: WorkedDay) -> int:
    """Return the minutes of breaks that the shift has.

    Those placed in it; else those that the break rules ask for; without break rules, the
    pattern's own.
    """
    if day.pattern == OFF:
        return 0
    if day.rests:
        return total(day.rests)
    shape = problem.patterns[day.pattern]
    if problem.break_rules:
        return sum(rule.length_minutes for rule in problem.break_rules if rule.is_for(shape))
    return shape.break_minutes
