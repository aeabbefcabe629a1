"""The sheets with dates, and the rule book."""

from __future__ import annotations

from scheduler_app.exchange.columns import PRIORITIES, WEEKDAYS, YES_NO, Column, Kind, Table
from scheduler_app.exchange.words import Words


def _person(note: Words) -> Column:
    return Column("id", Words("ID", "工号"), note, Kind.ID, required=True, refers_to="Employees")


_WHO = Words("Whose row this is: an ID of the sheet Employees", "员工工号，见“员工”表")

DEMAND = Table(
    Words("Demand", "需求"),
    Words(
        "One row an interval and queue: Volume with AHT, or Required.",
        "每时段每队列一行：话务量与平均处理时长，或直接填需求人数。",
    ),
    (
        Column(
            "start",
            Words("Start", "开始"),
            Words("Date and time, 2026-11-30 08:00", "日期和时间，2026-11-30 08:00"),
            Kind.MOMENT,
            required=True,
            width=18,
        ),
        Column(
            "queue",
            Words("Queue", "队列"),
            Words("A name of the sheet Queues", "“队列”表中的名称"),
            required=True,
            refers_to="Queues",
        ),
        Column(
            "volume",
            Words("Volume", "话务量"),
            Words("Contacts in the interval", "时段内的话务量"),
            Kind.NUMBER,
            least=0,
        ),
        Column(
            "aht",
            Words("AHT", "平均处理时长"),
            Words("Mean handle time in seconds", "平均处理秒数"),
            Kind.NUMBER,
            least=0,
            width=16,
        ),
        Column(
            "required",
            Words("Required", "需求人数"),
            Words("Rostered agents, in place of Volume and AHT", "需求坐席数，代替话务量"),
            Kind.INTEGER,
            least=0,
            most=100_000,
        ),
    ),
    required=True,
)

AVAILABILITY = Table(
    Words("Availability", "可用时间"),
    Words("When people can, or cannot, work.", "员工可以或不可以上班的时间。"),
    (
        _person(_WHO),
        Column(
            "weekday",
            Words("Weekday", "星期"),
            Words("Every week on this day; or give a date", "每周的这一天；或填日期"),
            Kind.CHOICE,
            choices=WEEKDAYS,
        ),
        Column(
            "date",
            Words("Date", "日期"),
            Words("On this date only; or give a weekday", "仅这一天；或填星期"),
            Kind.DATE,
        ),
        Column(
            "from",
            Words("From", "从"),
            Words("HH:MM; empty: 00:00", "HH:MM；空 = 00:00"),
            Kind.CLOCK,
        ),
        Column(
            "to",
            Words("To", "到"),
            Words(
                "HH:MM; before From: next day; empty: 24:00", "HH:MM；早于“从” = 次日；空 = 24:00"
            ),
            Kind.CLOCK,
        ),
        Column(
            "available",
            Words("Available", "可用"),
            Words("yes: only then; no: never then", "是：只在此时；否：此时不可"),
            Kind.CHOICE,
            required=True,
            choices=YES_NO,
        ),
    ),
)

TIME_OFF = Table(
    Words("TimeOff", "请假"),
    Words("Approved leave, both days included.", "已批准的请假，含首尾两天。"),
    (
        _person(_WHO),
        Column("from", Words("From", "从"), Words("First day", "第一天"), Kind.DATE, required=True),
        Column("to", Words("To", "到"), Words("Last day", "最后一天"), Kind.DATE, required=True),
        Column("type", Words("Type", "类型"), Words("Kind of leave; may be empty", "假别，可空")),
    ),
)

REQUESTS = Table(
    Words("Requests", "意愿"),
    Words("What people would like.", "员工的意愿。"),
    (
        _person(_WHO),
        Column("date", Words("Date", "日期"), Words("Date", "日期"), Kind.DATE, required=True),
        Column(
            "pattern",
            Words("Pattern", "班次"),
            Words(
                "A code of the sheet Patterns, or OFF; not before it: a wish against it, as not N",
                "“班次”表中的代码，或 休；前面加 非 表示不要：非N",
            ),
            Kind.ID,
            required=True,
        ),
        Column(
            "weight",
            Words("Weight", "权重"),
            Words("1 or more; empty: 1", "1 或更大；空 = 1"),
            Kind.INTEGER,
            least=1,
            most=10_000,
        ),
    ),
)

ROLES = Table(
    Words("Roles", "角色"),
    Words(
        "Optional: the one queue that a person serves in a week; without a row, all they can.",
        "可选：员工某一周只服务的队列；没有该行则服务其技能允许的全部队列。",
    ),
    (
        _person(_WHO),
        Column(
            "week",
            Words("Week", "周"),
            Words("Any day of the week", "该周的任意一天"),
            Kind.DATE,
            required=True,
        ),
        Column(
            "queue",
            Words("Queue", "队列"),
            Words(
                "A name of the sheet Queues whose skill the person has",
                "“队列”表中的名称，员工须有其技能",
            ),
            required=True,
            refers_to="Queues",
        ),
    ),
)

RULES = Table(
    Words("Rules", "规则"),
    Words(
        "Changes to the rule book; an empty Setting changes only Hard, Weight and Priority.",
        "对规则的修改；设置为空时只改硬性、权重和优先级。",
    ),
    (
        Column("rule", Words("Rule", "规则"), Words("Rule", "规则名"), required=True, width=34),
        Column(
            "setting",
            Words("Setting", "设置"),
            Words("Which number of the rule; may be empty", "规则的哪个数值，可空"),
            width=34,
        ),
        Column(
            "value",
            Words("Value", "值"),
            Words("Whole number", "整数"),
            Kind.INTEGER,
        ),
        Column(
            "hard",
            Words("Hard", "硬性"),
            Words("yes: never broken; no: costs Weight", "是：不可违反；否：按权重计代价"),
            Kind.CHOICE,
            choices=YES_NO,
        ),
        Column(
            "weight",
            Words("Weight", "权重"),
            Words("Cost of each unit of breach", "每单位违反的代价"),
            Kind.INTEGER,
            least=0,
            most=1_000_000_000,
        ),
        Column(
            "priority",
            Words("Priority", "优先级"),
            Words(
                "must: as Hard; nice: counts only after all that is important; may be empty",
                "必须：同硬性；尽量：在重要的之后才考虑；可空",
            ),
            Kind.CHOICE,
            choices=PRIORITIES,
        ),
    ),
)

ROSTER = Table(
    Words("Roster", "排班表"),
    Words(
        "Optional: people by dates; a code, OFF or empty; ! after it pins the cell.",
        "可选：人员 × 日期；代码，休 或空；后加 ! 表示锁定。",
    ),
    (
        _person(_WHO),
        Column("name", Words("Name", "姓名"), Words("For the reader only", "仅供阅读")),
    ),
)
