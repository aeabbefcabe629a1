"""One week out of dated records: nights, leave and windows over its edges, demand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from scheduler_app.store.records import (
    AvailabilityRow,
    CellRow,
    DemandRow,
    ProjectData,
    RequestRow,
    ShiftTargetRow,
    TimeOffRow,
)
from scheduler_app.store.week import (
    cell_rows,
    default_week,
    monday_of,
    week_of,
    weeks_without_demand,
)
from scheduler_app.store.week_cells import HISTORY_DAYS
from solver.domain.burden import Burden
from solver.domain.pattern import OFF
from solver.domain.queue import ShiftTarget
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.wishes import Availability, Pin, Request, TimeOff
from solver.model.coverage import coverage
from solver.rules.availability import Availability as AvailabilityRule
from solver.staffing.staff import staff

MONDAY = date(2026, 11, 30)
E, L, N = range(3)
H, DAY = 60, MINUTES_PER_DAY


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


def bare(centre: ProjectData, **records) -> ProjectData:
    """The people, patterns and queues of the centre with only these dated records."""
    dated = ("demand", "availability", "time_off", "requests", "cells", "shift_targets")
    return replace(centre, **(dict.fromkeys(dated, ()) | records))


def problem_of(centre, **records):
    return week_of(bare(centre, **records), MONDAY).problem


def test_the_roster_and_its_locks_are_the_weeks_own(centre):
    week = week_of(centre, MONDAY)
    assert week.first_date == MONDAY
    assert week.rules == centre.rules
    assert week.roster.cells[0] == (OFF, E, E, OFF, OFF, OFF, OFF)
    assert week.problem.pins == (Pin(0, 1, E), Pin(2, 1, OFF))


def test_cell_rows_give_the_weeks_cells_back(centre):
    week = week_of(centre, MONDAY)
    in_week = tuple(c for c in centre.cells if MONDAY <= c.date < day(7))
    assert cell_rows(week, week.roster, week.problem.pins) == in_week


def test_the_night_of_last_sunday_covers_monday_morning(centre):
    cells = (CellRow("007", day(-1), "N"),)
    demand = (DemandRow(datetime(2026, 11, 30, 0, 0), "Phone", required=1),)
    week = week_of(bare(centre, cells=cells, demand=demand), MONDAY)
    assert week.problem.history == ((N,), (OFF,), (OFF,))
    on_duty = coverage(week.problem, week.roster).on_duty
    assert on_duty[: 7 * H // week.problem.grid.interval_minutes].tolist() == [1] * 7
    assert on_duty.sum() == 7


def test_history_reaches_back_to_the_first_known_day(centre):
    cells = (CellRow("008", day(-3), "E"), CellRow("009", day(-1), "L"))
    assert problem_of(centre, cells=cells).history == ((OFF,) * 3, (E, OFF, OFF), (OFF, OFF, L))


def test_history_is_four_weeks_and_no_more(centre):
    kept = problem_of(centre, cells=(CellRow("007", day(-HISTORY_DAYS), "E"),))
    assert kept.past(0) == (E, *[OFF] * (HISTORY_DAYS - 1))
    assert problem_of(centre, cells=(CellRow("007", day(-HISTORY_DAYS - 1), "E"),)).history == ()


def test_cells_of_the_next_week_are_left_out(centre):
    week = week_of(bare(centre, cells=(CellRow("007", day(7), "E", pinned=True),)), MONDAY)
    assert week.roster == week.problem.empty_roster()
    assert week.problem.pins == ()


def test_a_window_of_one_date_may_cross_midnight(centre):
    row = AvailabilityRow("009", 20 * H, 6 * H, False, date=day(4))
    assert problem_of(centre, availability=(row,)).availability == (
        Availability(2, 4 * DAY + 20 * H, 5 * DAY + 6 * H, False),
    )


def test_a_weekly_window_holds_from_the_sunday_before_to_the_monday_after(centre):
    sunday = AvailabilityRow("007", 22 * H, 6 * H, False, weekday=6)
    monday = AvailabilityRow("007", 0, 6 * H, False, weekday=0)
    assert problem_of(centre, availability=(sunday, monday)).availability == (
        Availability(0, -2 * H, 6 * H, False),
        Availability(0, 6 * DAY + 22 * H, 7 * DAY + 6 * H, False),
        Availability(0, 0, 6 * H, False),
        Availability(0, 7 * DAY, 7 * DAY + 6 * H, False),
    )


@pytest.mark.parametrize(
    ("window", "is_free"),
    [
        (AvailabilityRow("007", 0, 6 * H, False, weekday=0), False),
        (AvailabilityRow("007", 0, 6 * H, False, date=day(7)), False),
        (AvailabilityRow("007", 7 * H, 9 * H, False, weekday=0), True),
        (AvailabilityRow("007", 0, 6 * H, False, date=day(8)), True),
    ],
)
def test_the_night_out_of_sunday_meets_mondays_windows(centre, window, is_free):
    problem = problem_of(centre, availability=(window,))
    roster = problem.empty_roster().with_cells([(0, 6, N)])
    assert (not list(AvailabilityRule().violations(problem, roster))) == is_free


def test_around_the_clock_people_can_work_the_night_out_of_sunday(centre):
    windows = tuple(AvailabilityRow("007", 0, 0, True, weekday=w) for w in range(7))
    problem = problem_of(centre, availability=windows)
    roster = problem.empty_roster().with_cells([(0, 6, N)])
    assert not list(AvailabilityRule().violations(problem, roster))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (-9, -1, (-9, 0)),
        (-9, 0, (-9, 1)),
        (5, 20, (5, 21)),
        (-2, 9, (-2, 10)),
        (-28, -28, (-28, -27)),  # leave of the history
        (-30, -29, None),
        (3, 3, (3, 4)),
        (7, 7, (7, 8)),  # meets the night out of Sunday
        (8, 9, None),
    ],
)
def test_leave_counts_where_it_meets_the_week(centre, first, last, expected):
    row = TimeOffRow("008", day(first), day(last), "sick")
    found = problem_of(centre, time_off=(row,)).time_off
    days = [(t.start // DAY, t.end // DAY) for t in found]
    assert days == ([expected] if expected else [])
    assert all(isinstance(t, TimeOff) and t.employee == 1 and t.kind == "sick" for t in found)


def test_requests_of_other_weeks_are_left_out(centre):
    rows = tuple(RequestRow("009", day(d), p) for d, p in [(-1, "E"), (0, "L"), (6, ""), (7, "E")])
    assert problem_of(centre, requests=rows).requests == (Request(2, 0, L), Request(2, 6, OFF))


def demand(minute: int, queue: str = "Phone", **amount) -> DemandRow:
    return DemandRow(datetime(2026, 11, 30) + timedelta(minutes=minute), queue, **amount)


@pytest.mark.parametrize("minutes", [15, 20, 30, 60])
def test_the_grid_is_the_demands(centre, minutes):
    rows = tuple(demand(9 * H + i * minutes, required=i + 1) for i in range(3))
    problem = problem_of(centre, demand=rows)
    assert problem.grid.interval_minutes == minutes
    (requirement,) = problem.requirements
    first = 9 * H // minutes
    assert requirement.agents[first - 1 : first + 4] == (0, 1, 2, 3, 0)
    assert len(requirement.agents) == problem.grid.n_planned_intervals
    assert sum(requirement.agents) == 6


def test_an_hourly_queue_beside_a_finer_one_needs_its_agents_all_hour(centre):
    rows = (
        demand(9 * H, "Phone", required=4),
        demand(9 * H, "Chat", required=1),
        demand(9 * H + 15, "Chat", required=2),
    )
    phone, chat = problem_of(centre, demand=rows).requirements
    assert phone.agents[35:41] == (0, 4, 4, 4, 4, 0)
    assert chat.agents[35:39] == (0, 1, 2, 0)


def test_volume_becomes_agents_over_the_queues_own_interval(centre):
    rows = (
        demand(9 * H, "Phone", volume=120.0, aht_seconds=240.0),
        demand(9 * H + 30, "Chat", required=1),
    )
    phone, _chat = problem_of(centre, demand=rows).requirements
    ((needed,),) = staff(centre.queues[:1], [[120.0]], [[240.0]], 60, 24).tolist()
    assert needed > 8  # 8 erlang offered
    assert phone.agents[18:20] == (needed, needed)


def test_demand_of_other_weeks_is_left_out(centre):
    rows = (demand(-15, required=5), demand(8 * DAY + 15, required=5), demand(9 * H, required=1))
    problem = problem_of(centre, demand=rows)
    assert problem.grid.interval_minutes == 60
    assert sum(problem.requirements[0].agents) == 1


def test_the_night_out_of_sunday_is_planned_for_next_mondays_demand(centre):
    rows = (
        demand(2 * H, required=1),
        demand(2 * H + 30, required=2),
        demand(7 * DAY + 2 * H + 15, required=5),  # next week comes in quarters of an hour
    )
    known, guessed = (problem_of(centre, demand=r).requirements[0].agents for r in (rows, rows[:2]))
    assert len(known) == 7 * 96 + 28  # to 07:00, when the night ends and the day begins
    assert known[8:12] == (1, 1, 2, 2)
    assert known[7 * 96 :] == (0,) * 9 + (5,) + (0,) * 18
    assert guessed[7 * 48 :] == guessed[:14] == (0,) * 4 + (1, 2) + (0,) * 8


def test_a_standby_shift_out_of_sunday_has_nothing_to_cover(centre):
    resting = tuple(replace(p, is_standby=p.code == "N") for p in centre.patterns)
    assert week_of(centre, MONDAY).problem.grid.lookahead_minutes == 7 * 60
    grid = week_of(replace(centre, patterns=resting), MONDAY).problem.grid
    assert grid.lookahead_minutes == 0


def test_demand_only_after_the_week_is_no_requirement(centre):
    assert problem_of(centre, demand=(demand(7 * DAY, required=5),)).requirements == ()


def test_a_week_without_demand_has_half_hours_and_no_requirement(centre):
    problem = problem_of(centre)
    assert problem.requirements == ()
    assert problem.grid.interval_minutes == 30


def test_a_week_over_the_end_of_february(centre):
    leap = replace(bare(centre), cells=(CellRow("007", date(2028, 2, 29), "E"),))
    week = week_of(leap, date(2028, 2, 28))
    assert week.roster.cells[0] == (OFF, E, OFF, OFF, OFF, OFF, OFF)
    assert week_of(leap, date(2028, 3, 6)).problem.past(0)[-6:] == (E, *[OFF] * 5)


def test_a_week_over_new_year(centre):
    cells = (CellRow("008", date(2026, 12, 31), "E"), CellRow("008", date(2027, 1, 1), "L"))
    week = week_of(bare(centre, cells=cells), date(2026, 12, 28))
    assert week.roster.cells[1][3:5] == (E, L)
    assert cell_rows(week, week.roster, ()) == cells


def test_the_default_week_is_the_last_with_demand_else_with_cells(centre):
    assert default_week(centre) == MONDAY
    assert default_week(replace(centre, demand=())) == MONDAY  # people wanted on shifts
    assert default_week(replace(centre, demand=(), shift_targets=())) == day(7)
    assert default_week(bare(centre)) is None


@pytest.mark.parametrize("number", range(7))
def test_monday_of_any_day(number):
    assert monday_of(day(number)) == MONDAY


def test_a_horizon_of_two_weeks_holds_the_records_of_both(centre):
    data = bare(
        centre,
        cells=(CellRow("007", day(-1), "N"), CellRow("009", day(8), "L", pinned=True)),
        demand=tuple(
            DemandRow(datetime(2026, 11, 30) + timedelta(days=d), "Phone", required=n)
            for d, n in ((0, 1), (7, 2), (14, 3))
        ),
        requests=(RequestRow("007", day(13), "E"), RequestRow("007", day(14), "E")),
        time_off=(TimeOffRow("008", day(10), day(20)),),
    )
    week = week_of(data, MONDAY, 2)
    problem, per_day = week.problem, week.problem.grid.intervals_per_day
    assert problem.grid.n_days == 14
    assert problem.history == ((N,), (OFF,), (OFF,))
    assert week.roster.cells[2][8] == L
    assert problem.pins == (Pin(2, 8, L),)
    assert problem.requests == (Request(0, 13, E),)
    assert problem.time_off == (TimeOff(1, 10 * DAY, 21 * DAY),)
    (phone,) = problem.requirements
    # The first morning of the third week is looked ahead to; that of the second is inside.
    assert [phone.agents[d * per_day] for d in (0, 7, 14)] == [1, 2, 3]
    assert len(phone.agents) == problem.grid.n_planned_intervals == 14 * per_day + 7


def test_a_wish_against_a_shift_stays_one(centre):
    rows = (RequestRow("009", day(0), "L", 2, avoid=True), RequestRow("009", day(1), "", 1, True))
    wishes = problem_of(centre, requests=rows).requests
    assert wishes == (Request(2, 0, L, 2, avoid=True), Request(2, 1, OFF, 1, avoid=True))


def test_people_wanted_on_shifts_of_other_weeks_are_left_out(centre):
    rows = tuple(ShiftTargetRow(day(d), "L", 2, 5, 1) for d in (-1, 0, 6, 7, 13, 14))
    data = bare(centre, shift_targets=rows)
    assert [t.day for t in week_of(data, MONDAY).problem.shift_targets] == [0, 6]
    targets = week_of(data, MONDAY, 2).problem.shift_targets
    assert targets == tuple(ShiftTarget(d, L, 2, 5, 1) for d in (0, 6, 7, 13))


def test_weekly_windows_hold_in_every_week_of_the_horizon(centre):
    data = bare(centre, availability=(AvailabilityRow("007", 0, 6 * H, False, weekday=2),))
    found = [a.start // DAY for a in week_of(data, MONDAY, 2).problem.availability]
    assert found == [2, 9]


def test_weeks_without_any_row_of_demand_are_named():
    rows = [DemandRow(datetime(2026, 12, 10, 8), "Phone", required=0)]
    assert weeks_without_demand(rows, MONDAY, 3) == [MONDAY, day(14)]
    assert weeks_without_demand(rows, day(7)) == []
    targets = [ShiftTargetRow(day(20), "E", 1)]
    assert weeks_without_demand(rows, MONDAY, 3, targets) == [MONDAY]


def test_the_ledger_counts_13_weeks_and_time_away(centre):
    """007 works nights from the first day counted, 009 came three weeks ago and was on leave."""
    cells = (
        CellRow("007", day(-92), "N"),
        CellRow("007", day(-91), "N"),
        CellRow("007", day(-2), "N"),
        CellRow("009", day(-21), "L"),
        CellRow("009", day(-1), "E"),
    )
    leave = (TimeOffRow("009", day(-30), day(-15)), TimeOffRow("009", day(-16), day(-15)))
    problem = problem_of(centre, cells=cells, time_off=leave)
    assert problem.n_history_days == 21
    assert problem.ledger == (
        Burden(nights=2, weekends=1, available_days=round(91 * 5 / 7)),
        Burden(),  # part time, never worked
        Burden(weekends=1, available_days=round((21 - 7) * 5 / 7)),
    )


def test_flagged_patterns_and_holidays_of_the_country_are_in_the_ledger(centre):
    shapes = tuple(replace(p, is_unpopular=p.code == "L") for p in centre.patterns)
    cells = (CellRow("007", date(2026, 10, 1), "L"), CellRow("008", date(2026, 10, 8), "L"))
    problem = problem_of(replace(centre, patterns=shapes, country="CN"), cells=cells)
    assert (problem.ledger[0].holidays, problem.ledger[0].unpopular) == (1, 1)
    assert (problem.ledger[1].holidays, problem.ledger[1].unpopular) == (0, 1)
    assert not {d for d in problem.holidays if d >= 0}


def test_public_holidays_of_the_week_are_known(centre):
    data = replace(centre, country="CN")
    assert 3 in week_of(data, date(2026, 9, 28)).problem.holidays  # 1 October
    assert week_of(centre, date(2026, 9, 28)).problem.holidays == frozenset()


def test_hours_that_only_a_retired_night_covers_are_not_looked_ahead_to(centre):
    assert week_of(centre, MONDAY).problem.grid.lookahead_minutes == 7 * 60
    night = replace(centre.patterns[2], is_retired=True)
    retired = replace(centre, patterns=(*centre.patterns[:2], night))
    assert week_of(retired, MONDAY).problem.grid.lookahead_minutes == 0
