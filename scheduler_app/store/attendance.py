"""Attendance of a project as the solver sees it, and what the known weeks teach."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from scheduler_app.store.changes import Change
from scheduler_app.store.records import ProjectData, ShiftTargetRow
from scheduler_app.store.week import Week, monday_of, week_of
from solver.attendance.absence_rate import AbsenceRate, absence_rates, standby_for
from solver.attendance.attended import Attended, WorkedDay, worked_days
from solver.attendance.shrinkage import LineTime, Shrinkage, line_times, measured_shrinkage
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.rules.standby import Standby

KNOWN_WEEKS = 13
"""So many of the latest weeks with attendance are learned from."""


def attended_of(data: ProjectData, week: Week) -> tuple[Attended, ...]:
    """Return the attendance of a week in minutes of its horizon, by person, then day."""
    people = {person.id: e for e, person in enumerate(week.problem.employees)}
    midnight = datetime.combine(week.first_date, time())

    def minute(moment: datetime) -> int:
        return int((moment - midnight) / timedelta(minutes=1))

    return tuple(
        Attended(
            people[row.employee_id],
            (row.date - week.first_date).days,
            None if row.start is None else minute(row.start),
            None if row.end is None else minute(row.end),
            tuple((minute(start), minute(end)) for start, end in row.breaks),
        )
        for row in data.attendance
        if row.employee_id in people
        and 0 <= (row.date - week.first_date).days < week.problem.grid.n_days
    )


def worked_in(data: ProjectData, week: Week) -> tuple[WorkedDay, ...]:
    """Return the days of a week that have a record, beside their plan."""
    return worked_days(week.problem, week.roster, week.activities, attended_of(data, week))


def known_weeks(data: ProjectData) -> list[date]:
    """Return the Mondays of the latest weeks with attendance, in order."""
    return sorted({monday_of(row.date) for row in data.attendance})[-KNOWN_WEEKS:]


def shrinkage_by_queue(data: ProjectData) -> tuple[tuple[Queue, Shrinkage], ...]:
    """Return each queue with the shrinkage measured over the known weeks."""
    # Demand says nothing here, and is what takes time.
    plain = replace(data, demand=())
    found: list[list[LineTime]] = [[] for _ in data.queues]
    for monday in known_weeks(data):
        week = week_of(plain, monday)
        for shifts, more in zip(
            found, line_times(week.problem, worked_in(data, week)), strict=True
        ):
            shifts.extend(more)
    return tuple(
        (queue, measured_shrinkage(shifts))
        for queue, shifts in zip(data.queues, found, strict=True)
    )


def absences_by_weekday(data: ProjectData) -> tuple[AbsenceRate, ...]:
    """Return how often rostered people did not come, Monday first, over the known weeks.

    A sudden absence whose shift was taken off the roster counts on the day on which it
    began: people are missed then who had a shift.
    """
    weeks = set(known_weeks(data))
    shifts = {(cell.employee_id, cell.date) for cell in data.cells if cell.pattern}
    rostered, absent = [0] * DAYS_PER_WEEK, [0] * DAYS_PER_WEEK
    told = set()
    for row in data.attendance:
        if monday_of(row.date) in weeks and (row.employee_id, row.date) in shifts:
            told.add((row.employee_id, row.date))
            rostered[row.date.weekday()] += 1
            absent[row.date.weekday()] += row.start is None
    for employee_id, day in _taken_off(data, weeks):
        if (employee_id, day) not in told | shifts:
            told.add((employee_id, day))
            rostered[day.weekday()] += 1
            absent[day.weekday()] += 1
    return absence_rates(list(zip(rostered, absent, strict=True)))


def _taken_off(data: ProjectData, weeks: set[date]) -> Iterator[tuple[str, date]]:
    for row in data.absences:
        day = row.start.date()
        if monday_of(day) in weeks:
            yield row.employee_id, day


@dataclass(frozen=True, slots=True)
class StandbyNeed:
    """What a date's absences ask for: ``people`` rostered on it, standby shifts apart.

    ``wanted``: the standby that covers the absences of nine days in ten, None where too
    little is known or nobody is rostered; ``planned``: people on standby in the roster.
    """

    date: date
    rate: AbsenceRate
    people: int
    planned: int
    wanted: int | None


def standby_needs(data: ProjectData, week: Week) -> tuple[StandbyNeed, ...]:
    """Return what each day of a week asks for (D)."""
    rates = absences_by_weekday(data)
    on_standby, people = Counter[int](), Counter[int]()
    for _, day, pattern in week.roster.shifts():
        counted = on_standby if week.problem.patterns[pattern].is_standby else people
        counted[day] += 1
    found = []
    for day in range(week.problem.grid.n_days):
        at = week.first_date + timedelta(days=day)
        rate = rates[at.weekday()]
        is_known = rate.is_known and people[day] > 0
        wanted = standby_for(people[day], rate.rate) if is_known else None
        found.append(StandbyNeed(at, rate, people[day], on_standby[day], wanted))
    return tuple(found)


def is_worth_planning(queue: Queue, found: Shrinkage) -> bool:
    """Tell whether planning with what was measured would change the queue, by more than chance."""
    return found.differs_from(queue.shrinkage) and _whole(found.share) != _whole(queue.shrinkage)


def shrinkage_changes(measured: Iterable[tuple[Queue, Shrinkage]]) -> list[Change]:
    """Return the edit that plans with what was measured, in whole percents."""
    return [
        Change(queue, replace(queue, shrinkage=_whole(found.share))) for queue, found in measured
    ]


def _whole(share: float) -> float:
    """Return a share in whole percents."""
    return round(share, 2)


def standby_pattern(data: ProjectData) -> Pattern | None:
    """Return the pattern that takes the standby that is proposed: the first there is."""
    return next((p for p in data.patterns if p.is_standby and not p.is_retired), None)


def standby_changes(data: ProjectData, needs: Iterable[StandbyNeed]) -> list[Change]:
    """Return the edit that wants so many people on the standby pattern of these dates.

    Where the rule about standby allows fewer, it allows as many with it.

    Raises:
        LookupError: There is no standby pattern.
    """
    pattern = standby_pattern(data)
    if pattern is None:
        raise LookupError("no standby pattern")
    targets = {(row.date, row.pattern): row for row in data.shift_targets}
    changes, most = [], 0
    for need in needs:
        if need.wanted is not None:
            known = targets.get((need.date, pattern.code))
            blank = known or ShiftTargetRow(need.date, pattern.code, 0)
            changes.append(Change(known, replace(blank, agents=need.wanted)))
            most = max(most, need.wanted)
    limits = (rule for rule in data.rules if isinstance(rule, Standby) and not rule.is_off)
    changes += [Change(r, replace(r, most=most)) for r in limits if r.most < most]
    return changes
