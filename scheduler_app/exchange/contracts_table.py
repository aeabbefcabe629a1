"""The sheet of contracts: limits, and what an hour of work costs."""

from __future__ import annotations

from scheduler_app.exchange.columns import Column, Kind, Table
from scheduler_app.exchange.words import Words

_YEAR_HOURS = 366 * 24

CONTRACTS = Table(
    Words("Contracts", "合同"),
    Words(
        "Limits of each kind of contract, per week or for all weeks planned together, and its pay.",
        "每种合同的限制 (每周, 或一起排的各周合计) 和薪酬。",
    ),
    (
        Column("name", Words("Name", "名称"), Words("Unique name", "唯一名称"), required=True),
        Column(
            "min_hours",
            Words("MinHours", "最少工时"),
            Words("Paid hours a week, at least; empty: 0", "每周计薪工时下限; 空 = 0"),
            Kind.HOURS,
            least=0,
            most=168,
        ),
        Column(
            "max_hours",
            Words("MaxHours", "最多工时"),
            Words("Paid hours a week, at most", "每周计薪工时上限"),
            Kind.HOURS,
            required=True,
            least=0,
            most=168,
        ),
        Column(
            "min_days",
            Words("MinDays", "最少天数"),
            Words("Days a week, at least; empty: 0", "每周天数下限; 空 = 0"),
            Kind.INTEGER,
            least=0,
            most=7,
        ),
        Column(
            "max_days",
            Words("MaxDays", "最多天数"),
            Words("Days a week, at most; empty: 5", "每周天数上限; 空 = 5"),
            Kind.INTEGER,
            least=0,
            most=7,
        ),
        Column(
            "max_consecutive_days",
            Words("MaxConsecutive", "最多连续天数"),
            Words("Working days in a row, at most; empty: 6", "最多连续工作天数; 空 = 6"),
            Kind.INTEGER,
            least=1,
            most=366,
            width=18,
        ),
        Column(
            "min_rest_hours",
            Words("MinRestHours", "最少休息小时"),
            Words("Hours between two shifts; empty: 11", "两班之间的小时数; 空 = 11"),
            Kind.HOURS,
            least=0,
            most=168,
            width=16,
        ),
        Column(
            "min_consecutive_days",
            Words("MinConsecutive", "最少连续天数"),
            Words("Working days in a row, at least; empty: 1", "最少连续工作天数; 空 = 1"),
            Kind.INTEGER,
            least=1,
            most=366,
            width=18,
        ),
        Column(
            "min_days_off",
            Words("MinDaysOff", "最少连休天数"),
            Words("Days off in a row, at least; empty: 1", "最少连续休息天数; 空 = 1"),
            Kind.INTEGER,
            least=1,
            most=366,
        ),
        Column(
            "min_period_hours",
            Words("MinPeriodHours", "周期最少工时"),
            Words(
                "Paid hours of all weeks planned together, at least; empty: 0",
                "一起排的各周合计计薪工时下限; 空 = 0",
            ),
            Kind.HOURS,
            least=0,
            most=_YEAR_HOURS,
            width=17,
        ),
        Column(
            "max_period_hours",
            Words("MaxPeriodHours", "周期最多工时"),
            Words(
                "Paid hours of all weeks planned together, at most; empty: no limit",
                "一起排的各周合计计薪工时上限; 空 = 不限",
            ),
            Kind.HOURS,
            least=0,
            most=_YEAR_HOURS,
            width=17,
        ),
        Column(
            "max_weekends",
            Words("MaxWeekends", "周期最多周末"),
            Words(
                "Weekends with work in all weeks planned together, at most; empty: no limit",
                "一起排的各周中上班的周末数上限; 空 = 不限",
            ),
            Kind.INTEGER,
            least=0,
            most=53,
        ),
        Column(
            "hourly_cost_cents",
            Words("HourlyCost", "小时成本"),
            Words("Cost of a paid hour; empty: not known", "每计薪小时的成本; 空 = 未知"),
            Kind.MONEY,
            least=0,
            most=1_000_000,
        ),
        Column(
            "night_percent",
            Words("NightExtra", "夜班加成"),
            Words("Percent on top for a night shift; empty: 0", "夜班加成百分比; 空 = 0"),
            Kind.INTEGER,
            least=0,
            most=400,
            width=16,
        ),
        Column(
            "weekend_percent",
            Words("WeekendExtra", "周末加成"),
            Words("Percent on top on a weekend; empty: 0", "周末加成百分比; 空 = 0"),
            Kind.INTEGER,
            least=0,
            most=400,
            width=16,
        ),
        Column(
            "holiday_percent",
            Words("HolidayExtra", "节假日加成"),
            Words(
                "Percent on top on a public holiday; of this and WeekendExtra the higher; empty: 0",
                "公共假日加成百分比, 与周末加成取高者; 空 = 0",
            ),
            Kind.INTEGER,
            least=0,
            most=400,
            width=16,
        ),
        Column(
            "overtime_percent",
            Words("OvertimeExtra", "加班加成"),
            Words(
                "Percent on top for hours above MaxHours; empty: 0",
                "超出最多工时部分的加成百分比; 空 = 0",
            ),
            Kind.INTEGER,
            least=0,
            most=400,
            width=16,
        ),
    ),
    required=True,
    needs_rows=True,
)
