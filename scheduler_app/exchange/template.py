"""An empty input workbook: one example of everything, help, drop-downs."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

from scheduler_app.exchange.input_writer import write_workbook
from scheduler_app.exchange.words import Words
from scheduler_app.store.records import (
    AvailabilityRow,
    CellRow,
    DemandRow,
    MeetingRow,
    ProjectData,
    RequestRow,
    RoleRow,
    ShiftTargetRow,
    TimeOffRow,
)
from solver.domain.activity import ActivityKind, BreakRule
from solver.domain.employee import Contract, Employee, Level
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.rules import default_rules

_MONDAY = date(2026, 11, 30)
_FULL_TIME = Words("Full time", "全职")
_NAME = Words("Wang Fang", "王芳")
_TEAM = Words("Team A", "一组")
_SKILL = Words("Chinese", "中文")
_QUEUE = Words("Phone", "热线")
_EARLY = Words("Early", "早班")
_LEAVE = Words("annual leave", "年假")
_LUNCH = Words("Lunch", "午餐")
_TEA = Words("Break", "小休")
_BRIEFING = Words("Briefing", "班前会")
_REVIEW = Words("Friday review", "周五复盘")
_TITLE = Words("My centre", "我的客服中心")
_ID = "0001"
_CODE = "E"


def write_template(path: Path, language: str) -> None:
    """Write the template in ``language`` ("en" or "zh"); its example reads without a fault.

    Raises:
        OSError: ``path`` cannot be written; it is as it was before.
    """
    write_workbook(path, _example(language), language)


def _example(language: str) -> ProjectData:
    contract = Contract(_FULL_TIME.text(language), min_minutes=32 * 60, max_shifts=((_CODE, 20),))
    skill, queue = _SKILL.text(language), _QUEUE.text(language)
    person = Employee(
        _ID,
        _NAME.text(language),
        contract,
        Level.SENIOR,
        _TEAM.text(language),
        frozenset({skill}),
    )
    early = Pattern(_CODE, 8 * 60, 9 * 60, 8 * 60, _EARLY.text(language), 60)
    return ProjectData(
        title=_TITLE.text(language),
        contracts=(contract,),
        employees=(person,),
        patterns=(early,),
        queues=(Queue(queue, skill),),
        demand=(DemandRow(datetime.combine(_MONDAY, time(8)), queue, required=1),),
        availability=(AvailabilityRow(_ID, 0, 24 * 60, available=False, weekday=6),),
        time_off=(TimeOffRow(_ID, date(2026, 12, 4), date(2026, 12, 5), _LEAVE.text(language)),),
        requests=(
            RequestRow(_ID, date(2026, 12, 1), ""),
            RequestRow(_ID, date(2026, 12, 2), _CODE, avoid=True),
        ),
        shift_targets=(ShiftTargetRow(_MONDAY, _CODE, 1),),
        break_rules=_break_rules(language),
        meetings=_meetings(language),
        rules=default_rules(),
        roles=(RoleRow(_ID, _MONDAY, queue),),
        cells=(CellRow(_ID, _MONDAY, _CODE, pinned=True),),
    )


def _break_rules(language: str) -> tuple[BreakRule, ...]:
    lunch = BreakRule(_LUNCH.text(language), most_work_minutes=300)
    return (lunch, BreakRule(_TEA.text(language), ActivityKind.BREAK, 15, 90, 150, True))


def _meetings(language: str) -> tuple[MeetingRow, ...]:
    review = MeetingRow(
        _REVIEW.text(language),
        ActivityKind.REVIEW,
        team=_TEAM.text(language),
        weekdays=frozenset({4}),
        required=False,
    )
    return (MeetingRow(_BRIEFING.text(language), ActivityKind.BRIEFING, 10), review)
