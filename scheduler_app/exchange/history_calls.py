"""Lists of single calls: which were answered, and how long they took."""

from __future__ import annotations

import re
import unicodedata

import numpy as np

from scheduler_app.exchange.history_columns import HistoryMapping
from scheduler_app.exchange.history_counts import CountReader, Counts
from scheduler_app.exchange.history_moments import SECONDS_PER_DAY, read_clock, split_moment
from scheduler_app.exchange.history_reader import BoolArray, FloatArray, RawHistory, TextColumn
from scheduler_app.exchange.history_report import Listed, RowReport
from scheduler_app.language.translation import QT_TRANSLATE_NOOP

INTERVAL_MINUTES = 15
"""Calls are counted by this length."""

_ANSWERED = frozenset(
    {
        *("agent", "answered", "answer", "connected", "handled", "accepted", "completed"),
        *("complete", "success", "successful", "served", "ok", "yes", "y", "true", "1"),
        *("接通", "已接通", "接听", "已接听", "已接", "应答", "已应答", "成功", "是"),
        *("人工接听", "接起", "已处理"),
    }
)
_LOST = frozenset(
    {
        *("hang", "hangup", "hung up", "abandoned", "abandon", "no answer", "noanswer"),
        *("missed", "lost", "unanswered", "not answered", "busy", "failed", "timeout"),
        *("no", "n", "false", "0", "放弃", "已放弃", "未接", "未接通", "未接听", "未应答"),
        *("呼损", "挂断", "超时", "失败", "否", "排队放弃", "振铃放弃", "主叫放弃"),
        *("用户挂机", "忙"),
    }
)
_NO_CONTACT = frozenset(
    {
        *("phantom", "test", "test call", "internal", "outbound", "out"),
        *("测试", "测试呼叫", "内部", "内部呼叫", "呼出", "外呼"),
    }
)
_SIGNS = re.compile(r"[\s_\-]+")

_UNKNOWN_OUTCOME = QT_TRANSLATE_NOOP(
    "Fault",
    "{count} calls have an unknown outcome ({words}); those with a handle time count as "
    "answered: rows {rows}",
)
_NOT_COUNTED = QT_TRANSLATE_NOOP(
    "Fault", "{count} calls were no contacts (tests, phantoms, outbound) and are not counted"
)


class CallReader:
    """Reads calls as rows of one contact each."""

    def __init__(
        self, mapping: HistoryMapping, raw: RawHistory, reader: CountReader, report: RowReport
    ) -> None:
        self._mapping = mapping
        self._raw = raw
        self._reader = reader
        self._report = report

    def is_contact(self, is_valid: BoolArray) -> BoolArray:
        """Tell which of the valid rows are contacts of customers."""
        column = self._raw.columns.get("outcome")
        if column is None:
            return is_valid
        is_none = column.rows_with(t for t in column.texts if _folded(t) in _NO_CONTACT)
        count = int((is_none & is_valid).sum())
        if count:
            self._report.tell_file(_NOT_COUNTED, self._mapping.outcome, count=count)
        return is_valid & ~is_none

    def counts(self, is_contact: BoolArray) -> Counts:
        """Return what each row counts: one contact, answered or abandoned."""
        seconds, header = self._handle_seconds()
        answered = self._is_answered(seconds, is_contact)
        aht = self._reader.plausible(seconds, header, is_contact & answered)
        is_answered = answered.astype(float)
        return Counts(
            np.ones(self._raw.n_rows),
            is_answered,
            1.0 - is_answered,
            np.where(answered, aht, np.nan),
        )

    def _handle_seconds(self) -> tuple[FloatArray, str]:
        seconds, header = self._reader.handle_seconds()
        if not header and self._mapping.handle_seconds:
            return self._reader.durations("handle_seconds"), self._mapping.handle_seconds
        if not header and self._mapping.service_start and self._mapping.service_end:
            start, end = (self._clock(key) for key in ("service_start", "service_end"))
            # A call past midnight ends on a smaller clock.
            return np.where(end < start, end + SECONDS_PER_DAY - start, end - start), (
                self._mapping.service_start
            )
        return seconds, header

    def _is_answered(self, seconds: FloatArray, is_contact: BoolArray) -> BoolArray:
        took_time = np.nan_to_num(seconds) > 0
        column = self._raw.columns.get("outcome")
        if column is None:
            start = self._clock("service_start")
            return took_time | (np.nan_to_num(start) > 0)
        answered, lost = (
            column.rows_with(t for t in column.texts if _folded(t) in words)
            for words in (_ANSWERED, _LOST)
        )
        self._tell_unknown(column, is_contact & ~answered & ~lost)
        return answered | (took_time & ~lost)

    def _tell_unknown(self, column: TextColumn, is_unknown: BoolArray) -> None:
        rows = np.flatnonzero(is_unknown)
        words = [column.texts[code].strip() or "-" for code in np.unique(column.codes[rows])]
        self._report.tell(_UNKNOWN_OUTCOME, self._mapping.outcome, rows, words=Listed(words, 5))

    def _clock(self, key: str) -> FloatArray:
        column = self._raw.columns.get(key)
        if column is None:
            return np.full(self._raw.n_rows, np.nan)
        clocks = [read_clock(split_moment(text)[1] or text) for text in column.texts]
        seconds = [np.nan if clock is None else clock.start for clock in clocks]
        return np.asarray(column.spread(np.array(seconds, float)), float)


def _folded(text: str) -> str:
    return _SIGNS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()
