"""What describes a sheet of the input workbook: tables, columns, allowed values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from scheduler_app.exchange.words import Words
from solver.domain.employee import FLEXIBLE, OVERTIME, Level
from solver.domain.queue import Channel, GoalPeriod
from solver.rules.priority import Priority


class Kind(StrEnum):
    """How the cells of a column are read and written; unit of the parsed value."""

    TEXT = "text"
    ID = "id"  # text; whole numbers become their digits
    INTEGER = "integer"
    NUMBER = "number"
    HOURS = "hours"  # hours in the cell, whole minutes when parsed
    MONEY = "money"  # units of money in the cell, whole cents when parsed
    SHARE = "share"  # 0.8 or 80 %; fraction of 1
    CLOCK = "clock"  # HH:MM; minutes of the day, 0 to 1,440
    DATE = "date"
    MOMENT = "moment"  # date and time
    COLOUR = "colour"  # "#RRGGBB"
    CHOICE = "choice"  # value of one of the column's choices


@dataclass(frozen=True, slots=True)
class Choice:
    """One allowed value: what it means, how it is shown, what else is understood."""

    value: object
    shown: Words
    also: tuple[str, ...] = ()

    def spellings(self) -> tuple[str, ...]:
        """Return everything that is read as this value."""
        return (*self.shown.both(), *self.also)


@dataclass(frozen=True, slots=True)
class Column:
    """One column.  ``least`` and ``most`` bound the number as it stands in the cell.

    ``refers_to`` names the table whose first column the cells must name.
    """

    key: str
    name: Words
    note: Words
    kind: Kind = Kind.TEXT
    required: bool = False
    many: bool = False
    choices: tuple[Choice, ...] = ()
    refers_to: str = ""
    least: float | None = None
    most: float | None = None
    also: tuple[str, ...] = ()
    width: int = 14

    def spellings(self) -> tuple[str, ...]:
        """Return every header that is understood as this column."""
        return (*self.name.both(), *self.also)


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet whose rows are records."""

    name: Words
    note: Words
    columns: tuple[Column, ...]
    required: bool = False
    needs_rows: bool = False

    def column(self, key: str) -> Column:
        """Return the column with that key."""
        return next(column for column in self.columns if column.key == key)


OFF_WORD = Words("OFF", "休")
LEAVE_WORD = Words("LEAVE", "假")
OFF_SPELLINGS = (*OFF_WORD.both(), *LEAVE_WORD.both(), "休息", "请假", "-")
PIN_MARK = "!"
SEPARATORS = ",;、"

YES = Choice(True, Words("yes", "是"), ("y", "true", "1", "有", "√"))
NO = Choice(False, Words("no", "否"), ("n", "false", "0", "无", "×"))
YES_NO = (YES, NO)
PRIORITIES = (
    Choice(Priority.MUST, Words("must", "必须")),
    Choice(Priority.IMPORTANT, Words("important", "重要")),
    Choice(Priority.NICE, Words("nice", "尽量"), ("nice to have", "最好")),
)
LEVELS = (
    Choice(Level.JUNIOR, Words("junior", "新人")),
    Choice(Level.SENIOR, Words("senior", "资深")),
    Choice(Level.LEAD, Words("lead", "组长")),
)
CHANNELS = (
    Choice(Channel.VOICE, Words("voice", "电话"), ("phone", "语音")),
    Choice(Channel.CHAT, Words("chat", "在线"), ("聊天",)),
    Choice(Channel.EMAIL, Words("email", "邮件"), ("mail",)),
)
GOAL_PERIODS = (
    Choice(GoalPeriod.INTERVAL, Words("interval", "时段")),
    Choice(GoalPeriod.DAY, Words("day", "天"), ("日",)),
    Choice(GoalPeriod.WEEK, Words("week", "周")),
)
LANGUAGES = (
    Choice("en", Words("English", "英文"), ("en", "英语")),
    Choice("zh", Words("Chinese", "中文"), ("zh", "汉语")),
)
VOLUNTEERS = (
    Choice(FLEXIBLE, Words("flexible", "弹性")),
    Choice(OVERTIME, Words("overtime", "加班")),
)
WEEKDAYS = tuple(
    Choice(number, Words(day[:3], f"周{sign}"), (day, f"星期{sign}", f"礼拜{sign}"))
    for number, (day, sign) in enumerate(
        zip(
            ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            "一二三四五六日",
            strict=True,
        )
    )
)
WEEKDAYS = (*WEEKDAYS[:-1], Choice(6, WEEKDAYS[-1].shown, (*WEEKDAYS[-1].also, "周天", "星期天")))
