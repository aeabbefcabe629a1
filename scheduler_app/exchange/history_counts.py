"""What the rows of a call history count: contacts and handle time, impossible values taken out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scheduler_app.exchange.history_columns import HistoryMapping
from scheduler_app.exchange.history_numbers import Numbers, read_durations, read_numbers
from scheduler_app.exchange.history_reader import (
    BoolArray,
    FloatArray,
    IntArray,
    RawHistory,
    TextColumn,
)
from scheduler_app.exchange.history_report import RowReport
from scheduler_app.language.translation import QT_TRANSLATE_NOOP

LONGEST_AHT_SECONDS = 4 * 3600.0
_LARGEST_COUNT = 1e6
_TOTAL_AHT_SECONDS = 3600.0

_NO_NUMBER = QT_TRANSLATE_NOOP(
    "Fault", '{count} cells are no number ("{text}") and count as unknown: rows {rows}'
)
_NO_TIME = QT_TRANSLATE_NOOP(
    "Fault", '{count} cells are no length of time ("{text}") and count as unknown: rows {rows}'
)
_EMPTY = QT_TRANSLATE_NOOP("Fault", "{count} cells are empty and count as unknown: rows {rows}")
_NEGATIVE = QT_TRANSLATE_NOOP(
    "Fault", "{count} numbers are negative and count as unknown: rows {rows}"
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "Fault", "{count} numbers are impossibly large and count as unknown: rows {rows}"
)
_MORE_THAN_OFFERED = QT_TRANSLATE_NOOP(
    "Fault",
    "in {count} rows more contacts were answered and abandoned than offered; answered and "
    "abandoned count as unknown there: rows {rows}",
)
_AHT = QT_TRANSLATE_NOOP(
    "Fault",
    "{count} handle times are 0, negative or beyond 4 h and count as unknown: rows {rows}",
)
_ONLY_ANSWERED = QT_TRANSLATE_NOOP(
    "Fault", "no column counts the contacts offered: the answered ones are taken for them"
)
_WAS_TOTAL = QT_TRANSLATE_NOOP(
    "Fault", "this is the handle time of all contacts together: it was divided by those answered"
)


@dataclass(frozen=True, slots=True)
class Counts:
    """One number a row; NaN where nothing is known."""

    offered: FloatArray
    answered: FloatArray
    abandoned: FloatArray
    aht_seconds: FloatArray

    def of_rows(self, rows: IntArray | BoolArray) -> Counts:
        """Return the numbers of some rows."""
        return Counts(
            self.offered[rows], self.answered[rows], self.abandoned[rows], self.aht_seconds[rows]
        )


class CountReader:
    """Reads the columns of numbers and reports what cannot be right in the rows that count."""

    def __init__(
        self,
        mapping: HistoryMapping,
        raw: RawHistory,
        separator: str,
        is_valid: BoolArray,
        report: RowReport,
    ) -> None:
        self._mapping = mapping
        self._raw = raw
        self._separator = separator
        self._is_valid = is_valid
        self._report = report

    def counts(self) -> Counts:
        """Return what each row, the total of an interval, counts."""
        offered, answered, abandoned = map(self._count, ("offered", "answered", "abandoned"))
        if not self._mapping.offered:
            offered = answered if not self._mapping.abandoned else answered + abandoned
            if not self._mapping.abandoned:
                self._report.tell_file(_ONLY_ANSWERED, self._mapping.answered)
            if not self._mapping.answered:
                offered = abandoned
        together = np.nan_to_num(answered) + np.nan_to_num(abandoned)
        is_more = self._is_valid & (together > offered + 0.5)
        header = self._mapping.answered or self._mapping.abandoned
        self._report.tell(_MORE_THAN_OFFERED, header, np.flatnonzero(is_more))
        # What came in is what a forecast lives on; it is kept.
        answered, abandoned = (np.where(is_more, np.nan, n) for n in (answered, abandoned))
        handled = np.where(np.isnan(answered), offered, answered)
        return Counts(offered, answered, abandoned, self._aht(handled))

    def durations(self, key: str) -> FloatArray:
        """Return the seconds of a column of lengths of time; NaN where there is none."""
        column = self._raw.columns.get(key)
        if column is None:
            return np.full(self._raw.n_rows, np.nan)
        header = getattr(self._mapping, key)
        numbers = read_durations(column.texts, header, self._separator)
        self._tell_bad(_NO_TIME, header, column, numbers)
        return _spread(column, numbers)

    def handle_seconds(self) -> tuple[FloatArray, str]:
        """Return the handle time per contact as the columns give it, and the column's header.

        Talk, hold and wrap-up are added up where there is no handle time.
        """
        if self._mapping.aht_seconds:
            return self.durations("aht_seconds"), self._mapping.aht_seconds
        keys = [
            k for k in ("talk_seconds", "hold_seconds", "wrap_seconds") if k in self._raw.columns
        ]
        if "talk_seconds" not in keys:
            return np.full(self._raw.n_rows, np.nan), ""
        first, *rest = (self.durations(key) for key in keys)
        for part in rest:
            first = first + np.nan_to_num(part)
        return first, self._mapping.talk_seconds

    def plausible(self, seconds: FloatArray, header: str, counts: BoolArray) -> FloatArray:
        """Return handle times without the impossible ones, which are reported where it counts."""
        with np.errstate(invalid="ignore"):
            is_bad = (seconds <= 0) | (seconds > LONGEST_AHT_SECONDS)
        self._report.tell(_AHT, header, np.flatnonzero(is_bad & counts))
        return np.where(is_bad, np.nan, seconds)

    def _aht(self, handled: FloatArray) -> FloatArray:
        seconds, header = self.handle_seconds()
        counts = self._is_valid & (handled > 0)
        if not header and self._mapping.handle_seconds:
            header = self._mapping.handle_seconds
            seconds = _per_contact(self.durations("handle_seconds"), handled)
        elif _are_totals(seconds[counts], handled[counts]):
            self._report.tell_file(_WAS_TOTAL, header)
            seconds = _per_contact(seconds, handled)
        return np.where(handled > 0, self.plausible(seconds, header, counts), np.nan)

    def _count(self, key: str) -> FloatArray:
        column, header = self._raw.columns.get(key), getattr(self._mapping, key)
        if column is None:
            return np.full(self._raw.n_rows, np.nan)
        numbers = read_numbers(column.texts, self._separator)
        self._tell_bad(_NO_NUMBER, header, column, numbers)
        found = _spread(column, numbers)
        is_empty = np.isnan(found) & ~column.rows_with(numbers.bad) & self._is_valid
        self._report.tell(_EMPTY, header, np.flatnonzero(is_empty))
        for problem, is_wrong in ((_NEGATIVE, found < 0), (_TOO_LARGE, found > _LARGEST_COUNT)):
            self._report.tell(problem, header, np.flatnonzero(is_wrong & self._is_valid))
            found = np.where(is_wrong, np.nan, found)
        return found

    def _tell_bad(self, problem: str, header: str, column: TextColumn, numbers: Numbers) -> None:
        rows = np.flatnonzero(column.rows_with(numbers.bad) & self._is_valid)
        if rows.size:
            text = column.texts[column.codes[rows[0]]].strip()
            self._report.tell(problem, header, rows, text=text)


def _spread(column: TextColumn, numbers: Numbers) -> FloatArray:
    values = [numbers.by_text[text] for text in column.texts]
    return np.asarray(column.spread(np.array(values, float)), float)


def _per_contact(seconds: FloatArray, handled: FloatArray) -> FloatArray:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(handled > 0, seconds / handled, np.nan)


def _are_totals(seconds: FloatArray, handled: FloatArray) -> bool:
    """Tell whether a "talk time" of hours must be that of all contacts of its interval."""
    known = np.isfinite(seconds) & (seconds > 0)
    if not known.any() or np.median(seconds[known]) <= _TOTAL_AHT_SECONDS:
        return False
    return bool(np.median(seconds[known] / handled[known]) <= _TOTAL_AHT_SECONDS)
