"""The sheets of what happens inside shifts: break rules, meetings, and what was placed."""

from __future__ import annotations

from scheduler_app.exchange.columns import WEEKDAYS, YES_NO, Choice, Column, Kind, Table
from scheduler_app.exchange.words import Words
from scheduler_app.store.records import Repeat
from solver.domain.activity import MEETING_KINDS, REST_KINDS, ActivityKind

KIND_WORDS = {
    ActivityKind.LUNCH: Words("lunch", "午餐"),
    ActivityKind.BREAK: Words("break", "小休"),
    ActivityKind.BRIEFING: Words("briefing", "班前会"),
    ActivityKind.REVIEW: Words("review", "复盘会"),
    ActivityKind.TRAINING: Words("training", "培训"),
    ActivityKind.COACHING: Words("coaching", "辅导"),
    ActivityKind.MEETING: Words("meeting", "会议"),
    ActivityKind.OFF_LINE: Words("off the line", "离线"),
}
REPEAT_WORDS = {
    Repeat.ONCE: Words("once", "一次"),
    Repeat.DAILY: Words("daily", "每天"),
    Repeat.WEEKLY: Words("weekly", "每周"),
    Repeat.FORTNIGHTLY: Words("fortnightly", "每两周"),
    Repeat.MONTHLY: Words("monthly", "每月"),
}
_REPEATS = tuple(Choice(repeat, words) for repeat, words in REPEAT_WORDS.items())


def _kinds(kinds: tuple[ActivityKind, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(kind, KIND_WORDS[kind]) for kind in kinds)


def _minutes(key: str, name: Words, note: Words, *, required: bool = False) -> Column:
    return Column(key, name, note, Kind.INTEGER, required=required, least=0, most=1439, width=16)


def _name(note: Words) -> Column:
    return Column("name", Words("Name", "名称"), note, Kind.ID, required=True, width=18)


_LENGTH = Words("Minutes", "时长")

BREAKS = Table(
    Words("Breaks", "休息规则"),
    Words(
        "Optional: lunches and breaks that shifts have; one row each.",
        "可选：班次内的午餐和小休，每种一行。",
    ),
    (
        _name(Words("Unique name, as Lunch", "唯一名称，如 午餐")),
        Column(
            "kind",
            Words("Kind", "类型"),
            Words("lunch or break; empty: lunch", "午餐 或 小休；空 = 午餐"),
            Kind.CHOICE,
            choices=_kinds(REST_KINDS),
        ),
        _minutes("length_minutes", _LENGTH, Words("Length", "时长（分钟）"), required=True),
        _minutes(
            "earliest_minute",
            Words("Earliest", "最早"),
            Words("Minutes from the shift's start to its earliest start", "上班后最早多少分钟开始"),
            required=True,
        ),
        _minutes(
            "latest_minute",
            Words("Latest", "最晚"),
            Words("Minutes from the shift's start to its latest start", "上班后最晚多少分钟开始"),
            required=True,
        ),
        Column(
            "paid",
            Words("Paid", "计薪"),
            Words("yes or no, for the reader; empty: no", "是/否，仅供参考；空 = 否"),
            Kind.CHOICE,
            choices=YES_NO,
        ),
        Column(
            "patterns",
            Words("Patterns", "班次"),
            Words("Only these codes; empty: every pattern", "仅这些班次代码；空 = 全部"),
            Kind.ID,
            many=True,
            width=18,
        ),
        Column(
            "least_shift_minutes",
            Words("ShiftFrom", "班长至少"),
            Words("Only shifts of at least so many hours; empty: 0", "仅时长不少于此的班；空 = 0"),
            Kind.HOURS,
            least=0,
            most=24,
        ),
        Column(
            "most_shift_minutes",
            Words("ShiftTo", "班长至多"),
            Words("Only shifts of at most so many hours; empty: 24", "仅时长不超过此的班；空 = 24"),
            Kind.HOURS,
            least=0,
            most=24,
        ),
        _minutes(
            "distance_minutes",
            Words("Distance", "间隔"),
            Words("Least minutes between two breaks; empty: 60", "两次休息至少相隔分钟；空 = 60"),
        ),
        Column(
            "most_work_minutes",
            Words("MostWork", "连续工作"),
            Words("Most minutes without a break; empty: no limit", "连续工作最多分钟；空 = 不限"),
            Kind.INTEGER,
            least=1,
            most=1439,
        ),
        Column(
            "most_away_percent",
            Words("MostAway", "同时离线"),
            Words(
                "Most percent of a team on a break at a time; empty: 50",
                "一个组同时休息的人数上限，百分比；空 = 50",
            ),
            Kind.INTEGER,
            least=1,
            most=100,
        ),
    ),
)

MEETINGS = Table(
    Words("Meetings", "会议"),
    Words(
        "Optional: briefings, reviews, training and coaching; one row each.",
        "可选：班前会、复盘会、培训和辅导，每种一行。",
    ),
    (
        _name(Words("Unique name, as Friday review", "唯一名称，如 周五复盘")),
        Column(
            "kind",
            Words("Kind", "类型"),
            Words(
                "briefing (first minutes of a shift), review (together), training (each alone), "
                "coaching (in pairs)",
                "班前会（上班后最初几分钟）、复盘会（一起）、培训（各自）、辅导（一对一）",
            ),
            Kind.CHOICE,
            required=True,
            choices=_kinds(MEETING_KINDS),
        ),
        _minutes("length_minutes", _LENGTH, Words("Length", "时长（分钟）"), required=True),
        Column(
            "attendees",
            Words("IDs", "工号"),
            Words("Who attends; empty, and no team: everybody", "参加者工号；与组都空 = 全员"),
            Kind.ID,
            many=True,
            width=18,
        ),
        Column("team", Words("Team", "组"), Words("All of a team", "整组参加")),
        Column(
            "weekdays",
            Words("Weekdays", "星期"),
            Words("Any of these days; empty: any day", "这些天之一；空 = 任意一天"),
            Kind.CHOICE,
            many=True,
            choices=WEEKDAYS,
            width=18,
        ),
        Column(
            "from_minute",
            Words("From", "从"),
            Words("Not before this time; empty: 00:00", "不早于此时；空 = 00:00"),
            Kind.CLOCK,
        ),
        Column(
            "to_minute",
            Words("To", "到"),
            Words("Ends by this time; empty: 24:00", "不晚于此时结束；空 = 24:00"),
            Kind.CLOCK,
        ),
        Column(
            "repeat",
            Words("Repeat", "重复"),
            Words("How often; empty: weekly", "多久一次；空 = 每周"),
            Kind.CHOICE,
            choices=_REPEATS,
        ),
        Column(
            "first",
            Words("First day", "首日"),
            Words("Not before this date; may be empty", "不早于此日期，可空"),
            Kind.DATE,
        ),
        Column(
            "last",
            Words("Last day", "末日"),
            Words("Not after this date; may be empty", "不晚于此日期，可空"),
            Kind.DATE,
        ),
        Column(
            "required",
            Words("Required", "必须全员"),
            Words(
                "yes: only with everybody; no: whoever is at work; empty: yes",
                "是：全员到齐；否：在岗者参加；空 = 是",
            ),
            Kind.CHOICE,
            choices=YES_NO,
        ),
        Column(
            "hours_a_year",
            Words("HoursAYear", "年培训小时"),
            Words(
                "Training: hours to reach in a year; empty: held every time",
                "培训：每人每年要达到的小时；空 = 每次都办",
            ),
            Kind.INTEGER,
            least=0,
            most=2000,
        ),
    ),
)

PLACED = Table(
    Words("Breaks", "休息安排"),
    Words("Breaks and meetings of each shift.", "每个班内的休息和会议。"),
    (
        Column("id", Words("ID", "工号"), Words("ID", "工号"), Kind.ID, required=True),
        Column("person", Words("Name", "姓名"), Words("Name", "姓名")),
        Column(
            "start",
            Words("Start", "开始"),
            Words("Date and time", "日期和时间"),
            Kind.MOMENT,
            required=True,
            width=18,
        ),
        _minutes("length_minutes", _LENGTH, Words("Length", "时长（分钟）"), required=True),
        Column(
            "kind",
            Words("Kind", "类型"),
            Words("Kind", "类型"),
            Kind.CHOICE,
            required=True,
            choices=_kinds(tuple(ActivityKind)),
        ),
        Column(
            "activity",
            Words("What", "内容"),
            Words("Break rule or meeting", "休息规则或会议"),
            Kind.ID,
            width=18,
        ),
        Column(
            "paid", Words("Paid", "计薪"), Words("yes or no", "是/否"), Kind.CHOICE, choices=YES_NO
        ),
        Column(
            "locked",
            Words("Locked", "锁定"),
            Words("yes or no", "是/否"),
            Kind.CHOICE,
            choices=YES_NO,
        ),
    ),
)
