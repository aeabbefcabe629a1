"""Weeks of a project as the solver sees them: dated records to problem and roster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from scheduler_app.store.activities import activities_of, activity_of, meetings_of, minute_of
from scheduler_app.store.changes import Change
from scheduler_app.store.day_tags import public_holidays
from scheduler_app.store.employment import employed_in, unemployed_days
from scheduler_app.store.known import Known
from scheduler_app.store.old_wishes import OldWishes
from scheduler_app.store.past_burdens import past_burdens, past_shifts
from scheduler_app.store.presence_records import AbsenceRow
from scheduler_app.store.records import (
    ActivityRow,
    AvailabilityRow,
    CellRow,
    DemandRow,
    ProjectData,
    RequestRow,
    ShiftTargetRow,
)
from scheduler_app.store.week_cells import (
    HISTORY_DAYS,
    LEDGER_DAYS,
    history,
    week_cells,
    worked,
)
from scheduler_app.store.week_demand import WeekDemand, interval_minutes, week_demand
from scheduler_app.store.week_published import WeekPublished, late_changes_before
from solver.activities.held import shift_day
from solver.domain.activity import Activity, Meeting
from solver.domain.burden import Burden
from solver.domain.pattern import OFF, Pattern
from solver.domain.problem import Problem, Roles, Told
from solver.domain.queue import ShiftTarget
from solver.domain.roster import Roster, Row
from solver.domain.time_grid import DAYS_PER_WEEK, MINUTES_PER_DAY, TimeGrid
from solver.domain.wishes import Availability, Pin, Request, TimeOff
from solver.rules.base import Rule
from solver.staffing.on_line import on_line_share

MOST_WEEKS = 4
"""The longest horizon."""
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Week:
    """A problem of one or more whole weeks with its calendar.

    ``first_date`` is its first day; ``roster`` is what the project holds for it, and
    ``activities`` what was placed in its shifts.  ``meetings`` are to be held in it.
    """

    first_date: date
    problem: Problem
    rules: tuple[Rule, ...]
    roster: Roster
    meetings: tuple[Meeting, ...] = ()
    activities: tuple[Activity, ...] = ()


def monday_of(day: date) -> date:
    """Return the Monday of the week that ``day`` lies in."""
    return day - timedelta(days=day.weekday())


def default_week(data: ProjectData) -> date | None:
    """Return the Monday of the latest week with demand, else with people wanted on shifts.

    Where nothing is wanted, that of the latest roster.

    A week of which only the Monday has demand counts last: those may be the early
    hours that the Sunday night before has to cover.
    """
    if not data.demand:
        wanted = [target.date for target in data.shift_targets]
        return monday_of(max(wanted)) if wanted else latest_roster_week(data)
    days: dict[date, set[date]] = defaultdict(set)
    for row in data.demand:
        day = row.start.date()
        days[monday_of(day)].add(day)
    return max(days, key=lambda monday: (days[monday] != {monday}, monday))


def latest_roster_week(data: ProjectData) -> date | None:
    """Return the Monday of the latest week in which somebody works."""
    worked = [cell.date for cell in data.cells if cell.pattern]
    return monday_of(max(worked)) if worked else None


def weeks_without_demand(
    rows: Iterable[DemandRow],
    first_date: date,
    n_weeks: int = 1,
    targets: Iterable[ShiftTargetRow] = (),
) -> list[date]:
    """Return the first dates of those of the ``n_weeks`` weeks that have no row at all."""
    dates = (*(row.start.date() for row in rows), *(target.date for target in targets))
    known = {(day - first_date).days // DAYS_PER_WEEK for day in dates}
    missing = (week for week in range(n_weeks) if week not in known)
    return [first_date + timedelta(days=week * DAYS_PER_WEEK) for week in missing]


def week_of(
    data: ProjectData, first_date: date, n_weeks: int = 1, known: Known | None = None
) -> Week:
    """Build the problem of ``n_weeks`` times seven days from ``first_date``.

    Records of other weeks are left out, but for the cells of the four weeks before (the history),
    leave, and of the 13 weeks before the roles and what people carried (the ledger).  A surprise
    absence is time off by the minute, as are days outside employment; whoever has none inside is
    left out: indices are those of the problem's employees, not the data's.  A role whose queue
    asks for a skill that the person has no longer is none.  ``known``: of the weeks made before.

    Raises:
        FieldError: The records contradict each other; the field is named.
    """
    data = employed_in(data, first_date, n_weeks * DAYS_PER_WEEK)
    builder = _WeekBuilder(data, first_date, n_weeks, known or Known())
    demand = builder.demand()
    problem = Problem(
        grid=builder.grid,
        employees=data.employees,
        patterns=data.patterns,
        queues=data.queues,
        requirements=demand.requirements,
        contacts=demand.contacts,
        availability=builder.availability(),
        time_off=builder.time_off(),
        requests=builder.requests(),
        pins=builder.pins(),
        history=builder.history(),
        published=builder.published(n_weeks),
        ledger=builder.ledger(),
        holidays=builder.holidays,
        roles=builder.roles(range(n_weeks)),
        past_roles=builder.roles(builder.past_weeks()),
        shift_targets=builder.shift_targets(),
        break_rules=data.break_rules,
    )
    roster = builder.roster()
    meetings = meetings_of(data, first_date, builder.grid.n_days)
    return Week(first_date, problem, data.rules, roster, meetings, builder.activities(roster))


def moved_activities(week: Week, moves: Iterable[Change]) -> tuple[Activity, ...]:
    """Return the week's activities after changes of some records, without reading all others."""
    people = {employee.id: e for e, employee in enumerate(week.problem.employees)}
    found = {(a.employee, a.start): a for a in week.activities}
    for change in moves:
        if isinstance(change.before, ActivityRow):
            before = activity_of(change.before, people, week.first_date)
            found.pop((before.employee, before.start), None)
    for change in moves:
        if isinstance(change.after, ActivityRow):
            a = activity_of(change.after, people, week.first_date)
            if shift_day(week.problem, week.roster, a.employee, a.start, a.end) is not None:
                found[a.employee, a.start] = a
    return tuple(found[place] for place in sorted(found))


def cell_rows(week: Week, roster: Roster, pins: tuple[Pin, ...]) -> tuple[CellRow, ...]:
    """Return the dated cells of a roster: every shift, and every pinned day off."""
    pinned = {(p.employee, p.day) for p in pins}
    return tuple(
        CellRow(
            employee.id,
            week.first_date + timedelta(days=day),
            "" if pattern == OFF else week.problem.patterns[pattern].code,
            (e, day) in pinned,
        )
        for e, employee in enumerate(week.problem.employees)
        for day, pattern in enumerate(roster.cells[e])
        if pattern != OFF or (e, day) in pinned
    )


def roster_changes(week: Week, roster: Roster) -> list[Change]:
    """Return the edit that makes ``roster`` the week's; locked cells stay."""
    pins = {(p.employee, p.day) for p in week.problem.pins}
    before = {(c.employee_id, c.date): c for c in cell_rows(week, week.roster, week.problem.pins)}
    changes = []
    for e, employee in enumerate(week.problem.employees):
        for day, pattern in enumerate(roster.cells[e]):
            if pattern == week.roster.cells[e][day] or (e, day) in pins:
                continue
            key = (employee.id, week.first_date + timedelta(days=day))
            code = "" if pattern == OFF else week.problem.patterns[pattern].code
            # A day off that is not stored is a cell too: undone, the edit is one of cells.
            old = before.get(key, CellRow(*key, ""))
            changes.append(Change(old, CellRow(*key, code)))
    return changes


class _WeekBuilder:
    def __init__(self, data: ProjectData, first_date: date, n_weeks: int, known: Known) -> None:
        self._data = data
        self._known = known
        self._first = first_date
        self._n_days = n_weeks * DAYS_PER_WEEK
        # Windows of the day before and of the day after may meet shifts of the horizon.
        self._window_days = range(-1, self._n_days + 1)
        self._employee = {e.id: i for i, e in enumerate(data.employees)}
        self._pattern = {p.code: i for i, p in enumerate(data.patterns)} | {"": OFF}
        # The week after's demand bears on its first morning.
        begin = datetime.combine(first_date, time())
        end = begin + (self._n_days + DAYS_PER_WEEK) * _ONE_DAY
        self._rows = [row for row in data.demand if begin <= row.start < end]
        step = interval_minutes(r for r in self._rows if self._day(r.start) <= self._n_days)
        lookahead = _lookahead_minutes(data.patterns, step)
        self.grid = TimeGrid(self._n_days, step, first_date.weekday(), lookahead)
        people = tuple(e.id for e in data.employees)
        self._cells = known.of(week_cells, data.cells, people, first_date, self._n_days)
        self._roles = self._known_roles()
        self._told = WeekPublished(data, first_date)
        self.holidays = frozenset(
            self._day(day)
            for day in public_holidays(
                data.country,
                first_date - timedelta(days=LEDGER_DAYS),
                first_date + timedelta(days=self._n_days - 1),
            )
        )

    def _day(self, moment: date) -> int:
        day = moment.date() if isinstance(moment, datetime) else moment
        return (day - self._first).days

    def _known_roles(self) -> dict[tuple[int, int], int]:
        """Return the queue by person and week, counted from the first of the horizon."""
        queues = {queue.name: q for q, queue in enumerate(self._data.queues)}
        found = {}
        for row in self._data.roles:
            e, q = self._employee[row.employee_id], queues[row.queue]
            able = self._data.employees[e].has_skill(self._data.queues[q].skill)
            if able and -LEDGER_DAYS <= self._day(row.week) < self._n_days:
                found[e, self._day(row.week) // DAYS_PER_WEEK] = q
        return found

    def demand(self) -> WeekDemand:
        on_line = on_line_share(self._data.patterns, self._data.break_rules, self.grid)
        return week_demand(self._rows, self._data.queues, self._first, self.grid, on_line)

    def availability(self) -> tuple[Availability, ...]:
        return tuple(
            Availability(self._employee[row.employee_id], start, end, row.available)
            for row in self._data.availability
            for day in self._days_of(row)
            for start, end in [_window(day, row)]
        )

    def _days_of(self, row: AvailabilityRow) -> list[int]:
        if row.date is not None:
            day = self._day(row.date)
            return [day] if day in self._window_days else []
        return [day for day in self._window_days if self.grid.weekday(day) == row.weekday]

    def time_off(self) -> tuple[TimeOff, ...]:
        leave = (
            TimeOff(
                self._employee[row.employee_id],
                self._day(row.first) * MINUTES_PER_DAY,
                self._day(row.last + _ONE_DAY) * MINUTES_PER_DAY,
                row.kind,
            )
            for row in self._data.time_off
            if self._day(row.last) >= -HISTORY_DAYS and self._day(row.first) <= self._n_days
        )
        absences = (
            self._absence(row)
            for row in self._data.absences
            if self._day(row.end) >= -HISTORY_DAYS and self._day(row.start) <= self._n_days
        )
        days = range(-HISTORY_DAYS, self._n_days + 1)
        outside = (
            TimeOff(
                self._employee[person],
                start * MINUTES_PER_DAY,
                end * MINUTES_PER_DAY,
                is_employed=False,
            )
            for person, start, end in unemployed_days(self._data, self._first, days)
        )
        return (*leave, *absences, *outside)

    def _absence(self, row: AbsenceRow) -> TimeOff:
        start, end = minute_of(row.start, self._first), minute_of(row.end, self._first)
        return TimeOff(self._employee[row.employee_id], start, max(end, start + 1), row.reason)

    def requests(self) -> tuple[Request, ...]:
        return tuple(
            Request(
                self._employee[r.employee_id],
                self._day(r.date),
                self._pattern[r.pattern],
                r.weight,
                r.avoid,
            )
            for r in self._wishes()
        )

    def _wishes(self) -> Iterator[RequestRow]:
        wishes = OldWishes(self._data)
        for row in self._data.requests:
            day = self._day(row.date)
            if not 0 <= day < self._n_days:
                continue
            cell = self._cells.on(self._employee[row.employee_id], day)
            wish = wishes.now(row, cell.pattern if cell is not None else "")
            if wish is not None:
                yield wish

    def shift_targets(self) -> tuple[ShiftTarget, ...]:
        return tuple(
            ShiftTarget(
                self._day(row.date),
                self._pattern[row.pattern],
                row.agents,
                row.under_weight,
                row.over_weight,
            )
            for row in self._data.shift_targets
            if 0 <= self._day(row.date) < self._n_days
        )

    def pins(self) -> tuple[Pin, ...]:
        return tuple(
            Pin(e, day, self._pattern[cell.pattern])
            for e in range(len(self._data.employees))
            for day in range(self._n_days)
            if (cell := self._cells.on(e, day)) is not None and cell.pinned
        )

    def ledger(self) -> tuple[Burden, ...]:
        data, cells = self._data, self._cells
        shifts = self._known.of(past_shifts, cells, data.patterns, self.grid, self.holidays)
        leave: dict[int, set[int]] = defaultdict(set)
        for row in data.time_off:
            days = range(max(-LEDGER_DAYS, self._day(row.first)), min(0, self._day(row.last) + 1))
            leave[self._employee[row.employee_id]].update(days)
        told = data.published, data.patterns, data.time_off, data.absences
        changed = self._known.of(late_changes_before, cells, *told)
        return self._known.of(past_burdens, data.employees, shifts, leave, changed)

    def published(self, n_weeks: int) -> tuple[Told, ...]:
        return self._told.rows(n_weeks)

    def history(self) -> tuple[Row, ...]:
        return self._known.of(history, self._cells, tuple(p.code for p in self._data.patterns))

    def roster(self) -> Roster:
        return Roster(worked(self._cells, self._pattern, range(self._n_days)))

    def activities(self, roster: Roster) -> tuple[Activity, ...]:
        return activities_of(self._data, self._first, roster, self._known)[0]

    def past_weeks(self) -> range:
        """The weeks before, from the first one of the ledger's in which anybody has a role."""
        past = [week for _, week in self._roles if week < 0]
        return range(min(past, default=0), 0)

    def roles(self, weeks: range) -> tuple[Roles, ...]:
        if not any(week in weeks for _, week in self._roles):
            return ()
        return tuple(
            tuple(self._roles.get((e, week)) for week in weeks)
            for e in range(len(self._data.employees))
        )


def _window(day: int, row: AvailabilityRow) -> tuple[int, int]:
    midnight = day * MINUTES_PER_DAY
    length = row.to_minute - row.from_minute
    if length <= 0:
        length += MINUTES_PER_DAY
    return midnight + row.from_minute, midnight + row.from_minute + length


def _lookahead_minutes(patterns: tuple[Pattern, ...], interval_minutes: int) -> int:
    """Minutes after the horizon's last midnight that only its last nights can cover."""
    # Nobody gets a retired pattern: its hours would be asked for in vain.
    on_line = [p for p in patterns if not (p.is_standby or p.is_retired)]
    latest_end = max((p.end_minute - MINUTES_PER_DAY for p in on_line), default=0)
    first_start = min((p.start_minute for p in on_line), default=0)
    return max(0, min(latest_end, first_start)) // interval_minutes * interval_minutes
