"""When each row of a call history began, and how long its intervals are."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import numpy as np

from scheduler_app.exchange.faults import Fault, WorkbookError
from scheduler_app.exchange.history_columns import HistoryMapping
from scheduler_app.exchange.history_file import HistoryTable
from scheduler_app.exchange.history_moments import (
    SECONDS_PER_DAY,
    Clock,
    Days,
    clock_of_day_text,
    read_clock,
    read_days,
    split_moment,
)
from scheduler_app.exchange.history_reader import (
    CLOCK,
    DAY,
    BoolArray,
    FloatArray,
    IntArray,
    RawHistory,
    TextColumn,
)
from scheduler_app.exchange.history_report import Listed, RowReport
from scheduler_app.exchange.words import fold
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from solver.domain.time_grid import MINUTES_PER_DAY

INTERVALS_MINUTES = (5, 6, 10, 15, 30, 60)
"""Lengths of intervals that a history may have."""

_HALF_SECOND = 0.5
_FAR_DAYS = 3660
_RARE = 0.05
_ENOUGH_TIMES = 4
_SHOWN_TIMES = 4
_ON_GRID = 0.95
_TOTALS = frozenset(
    {
        *("total", "totals", "sum", "subtotal", "grand total", "average", "mean", "summary"),
        *("合计", "总计", "小计", "汇总", "总和", "平均", "平均值", "均值"),
    }
)

_NO_DATES = QT_TRANSLATE_NOOP(
    "Fault",
    'no row has a date and a time that can be read ("{text}"): write them like 2026-11-30 10:00',
)
_LEFT_OUT = QT_TRANSLATE_NOOP(
    "Fault", '{count} rows have no readable date and time ("{text}") and were left out: rows {rows}'
)
_SUMMARY = QT_TRANSLATE_NOOP("Fault", "{count} rows of totals were left out: rows {rows}")
_FAR = QT_TRANSLATE_NOOP(
    "Fault",
    "{count} rows lie more than ten years from the others ({text}) and were left out: rows {rows}",
)
_DAY_FIRST = QT_TRANSLATE_NOOP(
    "Fault", "day and month cannot be told apart: {text} was read as day/month/year"
)
_MONTH_FIRST = QT_TRANSLATE_NOOP(
    "Fault", "day and month cannot be told apart: {text} was read as month/day/year"
)
_LENGTH = QT_TRANSLATE_NOOP(
    "Fault",
    "the rows start at {times}: export totals of 5, 6, 10, 15, 30 or 60 min, counted "
    "from the full hour",
)
_ONE_TIME = QT_TRANSLATE_NOOP(
    "Fault",
    "every row starts at {time}, so the length of the intervals cannot be told: export at "
    "least an hour, with totals of 5, 6, 10, 15, 30 or 60 min",
)
_OFF_GRID = QT_TRANSLATE_NOOP(
    "Fault",
    "{count} rows do not start on an interval of {minutes} min and were left out: rows {rows}",
)


@dataclass(frozen=True, slots=True)
class Starts:
    """Day (``date.toordinal``) and second of the day of each row; ``is_valid``: it has both.

    ``end_seconds``: where the row names the interval's end, else NaN.
    """

    day: IntArray
    seconds: FloatArray
    end_seconds: FloatArray
    is_valid: BoolArray

    @property
    def minute(self) -> IntArray:
        """Minute of the day; Excel's fractions of a day come as 07:59:59.999 for 08:00."""
        minutes = np.floor((np.nan_to_num(self.seconds) + _HALF_SECOND) / 60)
        return np.minimum(minutes, MINUTES_PER_DAY - 1).astype(np.int64)


def read_starts(
    table: HistoryTable, mapping: HistoryMapping, raw: RawHistory, report: RowReport
) -> Starts:
    """Read the start of every row; rows without one are reported and not valid.

    Raises:
        WorkbookError: Not one row has a readable date and time.
    """
    days = read_days(raw.columns[DAY].texts)
    starts = _starts(raw, days)
    header = mapping.start or mapping.date
    is_total = _are_totals(raw)
    starts = replace(starts, is_valid=starts.is_valid & ~is_total)
    report.tell(_SUMMARY, header, np.flatnonzero(is_total & raw.is_filled))
    unread = np.flatnonzero(~starts.is_valid & raw.is_filled & ~is_total)
    if not starts.is_valid.any():
        text = _moment_text(raw, int(unread[0])) if unread.size else ""
        raise WorkbookError((Fault(*table.place(header), _NO_DATES, (("text", text),)),))
    if unread.size:
        report.tell(_LEFT_OUT, header, unread, text=_moment_text(raw, int(unread[0])))
    _tell_order(days, header, report)
    return _without_far(starts, raw, header, report)


def interval_minutes(table: HistoryTable, header: str, starts: Starts) -> int:
    """Return the length of the intervals that the rows are totals of.

    Raises:
        WorkbookError: It is none of ``INTERVALS_MINUTES``, or cannot be told.
    """
    counted = Counter(starts.minute[starts.is_valid].tolist())
    lengths = (starts.end_seconds - starts.seconds)[starts.is_valid]
    named = Counter(np.rint(lengths[np.isfinite(lengths)] / 60).astype(int).tolist())
    often = _RARE * median(counted.values())
    times = sorted(time for time, n in counted.items() if n >= often)
    if named:
        length = int(named.most_common(1)[0][0])
        length += 1 if length + 1 in INTERVALS_MINUTES else 0  # 10:00-10:29
    elif len(times) == 1:
        clock = f"{times[0] // 60:02d}:{times[0] % 60:02d}"
        raise WorkbookError((Fault(*table.place(header), _ONE_TIME, (("time", clock),)),))
    else:
        length = _step(counted, times)
    if length not in INTERVALS_MINUTES:
        clocks = Listed([f"{time // 60:02d}:{time % 60:02d}" for time in times], _SHOWN_TIMES)
        raise WorkbookError((Fault(*table.place(header), _LENGTH, (("times", clocks),)),))
    return length


def only_on_grid(starts: Starts, length: int, header: str, report: RowReport) -> Starts:
    """Take out, and report, the rows that start inside an interval."""
    is_off = starts.is_valid & (starts.minute % length != 0)
    report.tell(_OFF_GRID, header, np.flatnonzero(is_off), minutes=length)
    return replace(starts, is_valid=starts.is_valid & ~is_off)


def _step(counted: Counter[int], times: list[int]) -> int:
    """The length that the times of day of the rows are multiples of.

    Hourly rows that begin at half past are on a grid of 30 min too: so the usual
    distance between them decides, unless rows are too few to tell.
    """
    distances = Counter(after - before for before, after in pairwise(times))
    usual = min(distances, key=lambda minutes: (-distances[minutes], minutes))
    on_grid = sum(n for time, n in counted.items() if time % usual == 0)
    if usual in INTERVALS_MINUTES and on_grid >= _ON_GRID * counted.total():
        return usual
    grid = math.gcd(*times)
    shift = {time % usual for time in times}
    is_shifted = len(shift) == 1 and shift != {0} and len(times) >= _ENOUGH_TIMES
    return 0 if is_shifted or grid not in INTERVALS_MINUTES else grid


def _starts(raw: RawHistory, days: Days) -> Starts:
    day_column, clock_column = raw.columns[DAY], raw.columns[CLOCK]
    ordinals = [day.toordinal() if day else 0 for day in days.by_text.values()]
    day = np.asarray(day_column.spread(np.array(ordinals, np.int64)), np.int64)
    clocks = [read_clock(split_moment(text)[1] or text) for text in clock_column.texts]
    seconds, ends = _clock_seconds(clock_column, clocks)
    inside = [clock_of_day_text(text) for text in day_column.texts]
    if any(inside):
        more, _ = _clock_seconds(day_column, inside)
        seconds = np.where(np.isnan(seconds), more, seconds)
    is_valid = (day > 0) & np.isfinite(seconds) & raw.is_filled
    is_next_day = np.nan_to_num(seconds) >= SECONDS_PER_DAY - 0.5
    seconds = np.where(is_next_day, seconds - SECONDS_PER_DAY, seconds)
    return Starts(day + is_next_day, np.maximum(seconds, 0.0), ends, is_valid)


def _clock_seconds(column: TextColumn, clocks: list[Clock | None]) -> tuple[FloatArray, FloatArray]:
    starts = [math.nan if clock is None else clock.start for clock in clocks]
    ends = [math.nan if clock is None or clock.end is None else clock.end for clock in clocks]
    both = (np.asarray(column.spread(np.array(s, float)), float) for s in (starts, ends))
    first, last = both
    return first, last


def _are_totals(raw: RawHistory) -> BoolArray:
    """Find the rows that add others up: counting them too would double the contacts."""
    is_total = np.zeros(raw.n_rows, np.bool_)
    for key in (DAY, CLOCK, "queue"):
        if column := raw.columns.get(key):
            is_total |= column.rows_with(t for t in column.texts if fold(t) in _TOTALS)
    return is_total


def _tell_order(days: Days, header: str, report: RowReport) -> None:
    if days.is_ambiguous:
        text = next(text for text, day in days.by_text.items() if day)
        report.tell_file(_DAY_FIRST if days.day_first else _MONTH_FIRST, header, text=text)


def _without_far(starts: Starts, raw: RawHistory, header: str, report: RowReport) -> Starts:
    middle = np.median(starts.day[starts.is_valid])
    is_far = starts.is_valid & (np.abs(starts.day - middle) > _FAR_DAYS)
    rows = np.flatnonzero(is_far)
    if rows.size:
        report.tell(_FAR, header, rows, text=_moment_text(raw, int(rows[0])))
    return replace(starts, is_valid=starts.is_valid & ~is_far)


def _moment_text(raw: RawHistory, row: int) -> str:
    texts = (raw.columns[key].texts[raw.columns[key].codes[row]] for key in (DAY, CLOCK))
    return " ".join(text for text in texts if text)
