"""Where things stand on the roster workbook's sheets, and what they are called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.columns import Column, Kind, Table
from scheduler_app.exchange.words import Words
from scheduler_app.store.week import Week
from solver.domain.problem import Problem

META_SHEET = "_meta"
FORMAT_VERSION = 1

ROSTER_SHEET = Words("Roster", "排班表")
PATTERNS_SHEET = Words("Patterns", "班次说明")
COVERAGE_SHEET = Words("Coverage", "时段人力")
OUTLOOK_SHEET = Words("Outlook", "接通预期")
OUTLOOK_INTERVALS_SHEET = Words("Outlook by interval", "时段接通预期")
MENTORING_SHEET = Words("Mentoring", "师徒搭配")
REPORT_SHEET = Words("Report", "周报")
FAIRNESS_SHEET = Words("Fairness", "公平统计")
CHANGES_SHEET = Words("Changes", "变更记录")
CHECKS_SHEET = Words("Checks", "规则检查")

_NO_NOTE = Words("", "")
PERSON_COLUMNS = (
    Column("id", Words("ID", "工号"), _NO_NOTE, Kind.ID, required=True),
    Column("name", Words("Name", "姓名"), _NO_NOTE),
    Column("team", Words("Team", "组"), _NO_NOTE),
    Column("level", Words("Level", "级别"), _NO_NOTE),
    Column("mentor", Words("Mentor", "师傅"), _NO_NOTE),
)
TOTAL_COLUMNS = (
    Column("hours", Words("Hours", "工时"), _NO_NOTE),
    Column("shifts", Words("Shifts", "班数"), _NO_NOTE),
    Column("nights", Words("Nights", "夜班数"), _NO_NOTE),
    Column("off", Words("Days off", "休息天数"), _NO_NOTE),
)
ROSTER_TABLE = Table(ROSTER_SHEET, _NO_NOTE, (*PERSON_COLUMNS, *TOTAL_COLUMNS), required=True)

WEEKDAY_ROW, HEADER_ROW, FIRST_PERSON_ROW = 4, 5, 6
PATTERN_HEADER_ROW, FIRST_PATTERN_ROW = 3, 4
COVERAGE_HEADER_ROW, FIRST_INTERVAL_ROW = 5, 6
CODE_COLUMN = len(PERSON_COLUMNS)
"""Column of the codes in the block of totals: the last one before the days."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Rows, columns (from 1) and ranges of one week's workbook in one language."""

    week: Week
    language: str

    @property
    def problem(self) -> Problem:
        """The problem of the week."""
        return self.week.problem

    def dates(self) -> list[date]:
        """The dates of the horizon."""
        return [self.week.first_date + timedelta(d) for d in range(self.problem.grid.n_days)]

    def day_column(self, day: int) -> int:
        """Column of a day on the roster sheet."""
        return len(PERSON_COLUMNS) + 1 + day

    def total_column(self, key: str) -> int:
        """Column of one of a person's totals."""
        keys = [column.key for column in TOTAL_COLUMNS]
        return self.day_column(self.problem.grid.n_days) + keys.index(key)

    @property
    def last_column(self) -> int:
        """Last column of the roster sheet."""
        return self.day_column(self.problem.grid.n_days) + len(TOTAL_COLUMNS) - 1

    @property
    def last_person_row(self) -> int:
        """Row of the last person."""
        return FIRST_PERSON_ROW + len(self.problem.employees) - 1

    def count_row(self, pattern: int) -> int:
        """Row that counts the people on a pattern, day by day."""
        return self.last_person_row + 3 + pattern

    def people_range(self, day: int) -> str:
        """All cells of one day."""
        letter = get_column_letter(self.day_column(day))
        return f"{letter}${FIRST_PERSON_ROW}:{letter}${self.last_person_row}"

    def pattern_range(self, letter: str) -> str:
        """A column of the patterns sheet, as other sheets name it."""
        last = FIRST_PATTERN_ROW + max(1, len(self.problem.patterns)) - 1
        sheet = PATTERNS_SHEET.text(self.language)
        return f"'{sheet}'!${letter}${FIRST_PATTERN_ROW}:${letter}${last}"

    def interval_range(self, day: int, column: int) -> str:
        """One day's cells of a column of the coverage sheet, as other sheets name it."""
        per_day = self.problem.grid.intervals_per_day
        letter = get_column_letter(column)
        first = FIRST_INTERVAL_ROW + day * per_day
        sheet = COVERAGE_SHEET.text(self.language)
        return f"'{sheet}'!${letter}${first}:${letter}${first + per_day - 1}"

    def coverage_total_column(self, key: str) -> int:
        """Column of the coverage sheet: "required", "scheduled", "difference" or "short"."""
        keys = ("required", "scheduled", "difference", "short")
        return 3 + 3 * len(self.problem.queues) + keys.index(key)
