"""Read the mapped columns of a file of call history, block by block.

Each column is kept as its different texts and one number a row: a million rows
have few different dates and counts, and each text is understood only once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from scheduler_app.exchange.history_columns import HistoryMapping
from scheduler_app.exchange.history_file import HistoryTable, blocks
from scheduler_app.exchange.history_moments import split_moment
from solver.search.cancellation import CancelToken

DAY, CLOCK = "day", "clock"
"""Names of the two columns that the start of a row is read into."""

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]
BoolArray = npt.NDArray[np.bool_]


class _Codes(dict[str, int]):
    """The number of each text, in the order in which they come."""

    def __missing__(self, text: str) -> int:
        self[text] = code = len(self)
        return code


class TextColumn:
    """The texts of one column: ``texts[codes[row]]`` is what stands in a row."""

    def __init__(self) -> None:
        self._index = _Codes()
        self._parts: list[npt.NDArray[np.int32]] = []

    def extend(self, texts: Iterable[str], count: int) -> None:
        """Add the texts of the next ``count`` rows."""
        codes = map(self._index.__getitem__, texts)
        self._parts.append(np.fromiter(codes, np.int32, count))

    @property
    def texts(self) -> list[str]:
        """The different texts."""
        return list(self._index)

    @property
    def codes(self) -> npt.NDArray[np.int32]:
        """The position in ``texts`` of every row."""
        if len(self._parts) != 1:
            self._parts = [np.concatenate(self._parts) if self._parts else np.empty(0, np.int32)]
        return self._parts[0]

    def spread(self, values: npt.ArrayLike) -> npt.NDArray[np.generic]:
        """Return one value a row from one value a text."""
        table = np.asarray(values)
        return table[self.codes] if table.size else table

    def rows_with(self, texts: Iterable[str]) -> BoolArray:
        """Tell of each row whether one of ``texts`` stands in it."""
        wanted = frozenset(texts)
        known = np.fromiter((text in wanted for text in self._index), bool, len(self._index))
        return known[self.codes] if known.size else known


@dataclass
class RawHistory:
    """The mapped columns of all rows by field, the start split into day and clock.

    ``signature``: equal where whole rows are equal; ``is_filled``: not an empty row.
    """

    columns: dict[str, TextColumn] = field(default_factory=dict)
    signature: IntArray = field(default_factory=lambda: np.empty(0, np.int64))
    is_filled: BoolArray = field(default_factory=lambda: np.empty(0, np.bool_))

    @property
    def n_rows(self) -> int:
        """Rows below the header, empty ones included."""
        return len(self.signature)


def read_columns(
    table: HistoryTable,
    mapping: HistoryMapping,
    cancel: CancelToken,
    report: Callable[[float], None],
) -> RawHistory | None:
    """Read all rows; None if it was cancelled.  ``report`` gets the share read, 0 to 1.

    Raises:
        WorkbookError: The file cannot be read to its end.
    """
    split = mapping.start or mapping.date
    plain = {
        key: table.headers.index(header)
        for key, header in mapping.mapped().items()
        if key not in ("start", "date", "time")
    }
    if not mapping.start:
        plain[CLOCK] = table.headers.index(mapping.time)
    columns = {key: TextColumn() for key in (DAY, CLOCK, *plain)}
    signatures: list[IntArray] = []
    filled: list[BoolArray] = []
    for block in blocks(table):
        if cancel.is_cancelled():
            return None
        n = len(block.rows)
        for key, at in plain.items():
            columns[key].extend(_cells(block.rows, at), n)
        moments = map(split_moment, _cells(block.rows, table.headers.index(split)))
        days, clocks = zip(*moments, strict=True) if n else ((), ())
        columns[DAY].extend(days, n)
        if mapping.start:
            columns[CLOCK].extend(clocks, n)
        signatures.append(np.fromiter((hash(tuple(row)) for row in block.rows), np.int64, n))
        filled.append(np.fromiter((bool("".join(row).strip()) for row in block.rows), np.bool_, n))
        report(block.share_read)
    return RawHistory(columns, np.concatenate(signatures), np.concatenate(filled))


def _cells(rows: list[list[str]], at: int) -> list[str]:
    return [row[at] if at < len(row) else "" for row in rows]
