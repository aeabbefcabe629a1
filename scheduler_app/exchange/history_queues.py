"""The queues that the rows of a call history belong to, and their channels."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from scheduler_app.exchange.columns import CHANNELS
from scheduler_app.exchange.faults import Fault, WorkbookError
from scheduler_app.exchange.history_columns import HistoryMapping
from scheduler_app.exchange.history_file import HistoryTable
from scheduler_app.exchange.history_reader import IntArray, RawHistory, TextColumn
from scheduler_app.exchange.history_report import Listed, RowReport
from scheduler_app.exchange.words import fold, fold_header
from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from solver.domain.queue import Channel

_MOST_QUEUES = 200
_ALSO = {
    Channel.VOICE: ("call", "calls", "telephone", "inbound", "呼叫", "热线", "话务", "呼入"),
    Channel.CHAT: ("webchat", "livechat", "im", "message", "在线客服", "微信", "会话", "在线会话"),
    Channel.EMAIL: ("emails", "ticket", "tickets", "case", "工单", "电子邮件", "邮箱"),
}
_CHANNEL_OF = {
    fold_header(text): Channel(str(choice.value))
    for choice in CHANNELS
    for text in (*choice.spellings(), *_ALSO[Channel(str(choice.value))])
}

_TOO_MANY = QT_TRANSLATE_NOOP(
    "Fault",
    "this column holds {count} different names: it is hardly the queue; choose another column",
)
_UNKNOWN_CHANNEL = QT_TRANSLATE_NOOP(
    "Fault", "{count} rows have an unknown channel ({words}), which is left out: rows {rows}"
)
_TWO_CHANNELS = QT_TRANSLATE_NOOP(
    "Fault", "the queue {queue} has rows of several channels: {channel} is taken"
)


@dataclass(frozen=True, slots=True)
class RowQueues:
    """The position in ``names`` of every row's queue; ``channels`` where the file says them."""

    names: tuple[str, ...]
    codes: IntArray
    channels: dict[str, Channel]


def read_queues(
    table: HistoryTable,
    mapping: HistoryMapping,
    raw: RawHistory,
    rows: IntArray,
    default_queue: str,
    report: RowReport,
) -> RowQueues:  # fmt: skip
    """Read the queue of each of ``rows``; an empty cell means ``default_queue``.

    Names that differ only in case, width or blanks are one queue, spelled like
    ``default_queue`` if that is it, else as it first comes.

    Raises:
        WorkbookError: More names than there can be queues.
    """
    column, header = raw.columns.get("queue"), mapping.queue
    channel = raw.columns.get("channel")
    if column is None and channel is not None and len(np.unique(channel.codes[rows])) > 1:
        # Rows that differ in nothing but the channel are different queues.
        column, header = channel, mapping.channel
    names, codes = _named(column, rows, default_queue)
    if len(names) > _MOST_QUEUES:
        raise WorkbookError((Fault(*table.place(header), _TOO_MANY, (("count", len(names)),)),))
    channels: dict[str, Channel] = {}
    if channel is not None:
        channels = _channels(names, codes, channel, rows, mapping.channel, report)
    return RowQueues(names, codes, channels)


def _named(
    column: TextColumn | None, rows: IntArray, default_queue: str
) -> tuple[tuple[str, ...], IntArray]:
    if column is None:
        return (default_queue,), np.zeros(len(rows), np.int64)
    texts = [text.strip() or default_queue for text in column.texts]
    present = [texts[code] for code in np.unique(column.codes[rows])]
    # Rows of one queue in two spellings must be added up: the next step keeps one number.
    shown = {fold(name): name for name in (*reversed(present), default_queue)}
    names = tuple(sorted({shown[fold(name)] for name in present}))
    position = {fold(name): at for at, name in enumerate(names)}
    codes = np.array([position.get(fold(text), -1) for text in texts], np.int64)
    return names, codes[column.codes[rows]]


def _channels(
    names: tuple[str, ...],
    codes: IntArray,
    column: TextColumn,
    rows: IntArray,
    header: str,
    report: RowReport,
) -> dict[str, Channel]:
    known = [_CHANNEL_OF.get(fold_header(text)) for text in column.texts]
    unknown = [t for t, c in zip(column.texts, known, strict=True) if c is None and t.strip()]
    is_unknown = column.rows_with(unknown)[rows]
    report.tell(_UNKNOWN_CHANNEL, header, rows[is_unknown], words=Listed(unknown, 5))
    found: dict[str, Channel] = {}
    for queue, name in enumerate(names):
        of_queue = Counter(column.codes[rows[codes == queue]].tolist())
        counted: Counter[Channel] = Counter()
        for code, n in of_queue.items():
            if (channel := known[code]) is not None:
                counted[channel] += n
        if counted:
            found[name] = counted.most_common(1)[0][0]
        if len(counted) > 1:
            report.tell_file(_TWO_CHANNELS, header, queue=name, channel=found[name].value)
    return found
