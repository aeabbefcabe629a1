"""What the columns of a time-clock file can hold, and which header is likely which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scheduler_app.exchange.history_columns import ColumnMapping, HistoryField, folded
from scheduler_app.exchange.history_moments import Moment, moment_kind
from scheduler_app.language.translation import QT_TRANSLATE_NOOP

FIELDS = (
    HistoryField(
        "employee",
        QT_TRANSLATE_NOOP("TimeClock", "Employee"),
        QT_TRANSLATE_NOOP("TimeClock", "The ID, or a name that only one person has."),
        required=True,
    ),
    HistoryField(
        "date",
        QT_TRANSLATE_NOOP("TimeClock", "Date"),
        QT_TRANSLATE_NOOP("TimeClock", "The day on which the shift begins."),
    ),
    HistoryField(
        "start",
        QT_TRANSLATE_NOOP("TimeClock", "Came"),
        QT_TRANSLATE_NOOP("TimeClock", "One line a person and day: when they came."),
    ),
    HistoryField(
        "end",
        QT_TRANSLATE_NOOP("TimeClock", "Left"),
        QT_TRANSLATE_NOOP("TimeClock", "One line a person and day: when they left."),
    ),
    HistoryField(
        "break_start",
        QT_TRANSLATE_NOOP("TimeClock", "Break from"),
        QT_TRANSLATE_NOOP("TimeClock", "Without it, breaks are taken as planned."),
    ),
    HistoryField(
        "break_end",
        QT_TRANSLATE_NOOP("TimeClock", "Break until"),
        QT_TRANSLATE_NOOP("TimeClock", "Without it, breaks are taken as planned."),
    ),
    HistoryField(
        "stamp",
        QT_TRANSLATE_NOOP("TimeClock", "Stamp"),
        QT_TRANSLATE_NOOP("TimeClock", "One line a stamp: its time, with or without the date."),
    ),
    HistoryField(
        "direction",
        QT_TRANSLATE_NOOP("TimeClock", "In or out"),
        QT_TRANSLATE_NOOP("TimeClock", "Without it, stamps of a shift are in and out in turn."),
    ),
)
"""Every field, in the order in which a form shows them."""

_NAMES: dict[str, tuple[str, ...]] = {
    "employee": (
        *("id", "employeeid", "staffid", "agentid", "userid", "personid", "badge", "badgeno"),
        *("badgenumber", "cardno", "cardnumber", "empno", "empid", "employeeno", "employeenumber"),
        *("staffno", "personnelno", "personnelnumber", "工号", "员工工号", "员工编号", "人员编号"),
        *("考勤号", "考勤号码", "登记号码", "编号", "职工号", "员工号", "用户编号"),
        *("employee", "agent", "staff", "name", "employeename", "agentname", "姓名", "员工姓名"),
        *("员工", "坐席", "人员姓名"),
    ),
    "date": (
        *("date", "day", "workdate", "shiftdate", "attendancedate", "日期", "考勤日期"),
        *("打卡日期", "出勤日期", "班次日期", "刷卡日期", "工作日期", "签到日期"),
    ),
    "start": (
        *("start", "clockin", "timein", "punchin", "checkin", "login", "arrival", "arrived"),
        *("came", "in", "from", "begin", "starttime", "intime", "firstin", "firstpunch"),
        *("上班", "上班时间", "上班打卡", "上班打卡时间", "上班1打卡时间", "签到", "签到时间"),
        *(
            "最早打卡",
            "最早打卡时间",
            "首次打卡",
            "首次打卡时间",
            "到岗时间",
            "开始时间",
            "实际上班",
        ),
    ),
    "end": (
        *("end", "clockout", "timeout", "punchout", "checkout", "logout", "departure", "left"),
        *("out", "to", "until", "endtime", "outtime", "lastout", "lastpunch"),
        *("下班", "下班时间", "下班打卡", "下班打卡时间", "下班1打卡时间", "签退", "签退时间"),
        *(
            "最晚打卡",
            "最晚打卡时间",
            "末次打卡",
            "末次打卡时间",
            "离岗时间",
            "结束时间",
            "实际下班",
        ),
    ),
    "break_start": (
        *("breakstart", "breakfrom", "breakout", "lunchstart", "lunchout", "breakbegin"),
        *("休息开始", "休息开始时间", "午休开始", "外出时间"),
    ),
    "break_end": (
        *("breakend", "breakto", "breakuntil", "breakin", "lunchend", "lunchin"),
        *("休息结束", "休息结束时间", "午休结束", "返回时间"),
    ),
    "stamp": (
        *("stamp", "punch", "punchtime", "stamptime", "clocktime", "timestamp", "datetime"),
        *("dateandtime", "eventtime", "time", "打卡时间", "刷卡时间", "考勤时间", "打卡日期时间"),
        *("日期时间", "打卡", "时间", "签卡时间"),
    ),
    "direction": (
        *(
            "direction",
            "inout",
            "inorout",
            "type",
            "event",
            "eventtype",
            "punchtype",
            "stamptype",
            "status",
        ),
        *(
            "方向",
            "进出",
            "进或出",
            "进出标志",
            "打卡类型",
            "考勤类型",
            "类型",
            "上下班",
            "考勤状态",
            "状态",
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class AttendanceMapping(ColumnMapping):
    """The header of the column that holds each field; "" where there is none."""

    employee: str = ""
    date: str = ""
    start: str = ""
    end: str = ""
    break_start: str = ""
    break_end: str = ""
    stamp: str = ""
    direction: str = ""

    @property
    def is_stamps(self) -> bool:
        """Tell whether each row is one stamp, not one person's day."""
        return bool(self.stamp) and not self.start


def recognised(headers: Sequence[str]) -> int:
    """Count the headers whose names are known."""
    known = {name for names in _NAMES.values() for name in names}
    return sum(folded(header) in known for header in headers)


def guess_mapping(headers: Sequence[str], rows: Sequence[Sequence[str]]) -> AttendanceMapping:
    """Return the mapping that the names and the first rows of a file suggest."""
    plain = {folded(header): header for header in reversed(headers)}
    found = {
        key: next((plain[name] for name in names if name in plain), "")
        for key, names in _NAMES.items()
    }
    if found["start"] and found["end"]:
        found["stamp"] = found["direction"] = ""
    elif found["stamp"] or found["date"]:
        found["start"] = found["end"] = ""
        stamp = found["stamp"] or _holds_clock(headers, rows, found["date"])
        found["stamp"] = stamp
        if stamp == found["date"]:
            found["date"] = ""
    return AttendanceMapping(**found)


def _holds_clock(headers: Sequence[str], rows: Sequence[Sequence[str]], header: str) -> str:
    """Return the header if its column has times of day beside the dates, else ""."""
    at = headers.index(header)
    texts = [row[at] for row in rows if at < len(row) and row[at].strip()]
    return header if moment_kind(texts) is Moment.BOTH else ""
