"""The --json form of attendance: days against their plan, and what the known weeks teach."""

from __future__ import annotations

from typing import Any

from scheduler_app.cli.as_json import number
from scheduler_app.language.phrases import Phrases
from scheduler_app.store.attendance import (
    is_worth_planning,
    known_weeks,
    shrinkage_by_queue,
    standby_needs,
    worked_in,
)
from scheduler_app.store.records import ProjectData
from scheduler_app.store.week import Week
from solver.attendance.against_plan import deviation
from solver.domain.pattern import OFF


def attendance_json(data: ProjectData, week: Week) -> dict[str, Any]:
    """Return the week's days with a record, and what all known weeks say."""
    return {
        "days": _days(data, week),
        "weeks_known": len(known_weeks(data)),
        "shrinkage": [
            {
                "queue": queue.name,
                "planned": queue.shrinkage,
                "measured": number(found.share),
                "low": number(found.low),
                "high": number(found.high),
                "shifts": found.shifts,
                "differs": is_worth_planning(queue, found),
            }
            for queue, found in shrinkage_by_queue(data)
        ],
        "absence": [
            {
                "date": need.date.isoformat(),
                "shifts_known": need.rate.rostered,
                "absent": need.rate.absent,
                "rate": number(need.rate.rate),
                "is_own_rate": need.rate.is_own,
                "is_known": need.rate.is_known,
                "people": need.people,
                "standby_planned": need.planned,
                "standby_wanted": need.wanted,
            }
            for need in standby_needs(data, week)
        ],
    }


def _days(data: ProjectData, week: Week) -> list[dict[str, Any]]:
    problem, phrases = week.problem, Phrases(week.problem, week.first_date)
    rows = []
    for day in worked_in(data, week):
        record, differs = day.attended, deviation(problem, day)
        start, end = (
            None if minute is None else f"{phrases.moment(minute):%Y-%m-%dT%H:%M}"
            for minute in (record.start, record.end)
        )
        rows.append(
            {
                "employee": problem.employees[record.employee].id,
                "date": phrases.date_of(record.day).isoformat(),
                "pattern": "" if day.pattern == OFF else problem.patterns[day.pattern].code,
                "start": start,
                "end": end,
                "absent_minutes": differs.absent_minutes,
                "late_minutes": differs.late_minutes,
                "early_minutes": differs.early_minutes,
                "overtime_minutes": differs.overtime_minutes,
                "long_break_minutes": differs.long_break_minutes,
            }
        )
    return rows
