"""A file of call history as a table: where its header is, its first rows, all its rows."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl.utils import get_column_letter

from scheduler_app.exchange import history_sheet, history_text
from scheduler_app.exchange.faults import Alternatives, Fault, Place, WorkbookError
from scheduler_app.exchange.history_columns import ColumnMapping, HistoryMapping
from scheduler_app.exchange.history_moments import moment_kind
from scheduler_app.exchange.history_names import guess_mapping, recognised
from scheduler_app.exchange.words import nearest
from scheduler_app.exchange.workbook_file import refuse_other_files
from scheduler_app.language.translation import QT_TRANSLATE_NOOP

PREVIEW_ROWS = 20
_HEADER_WITHIN_ROWS = 20
_SAMPLE_ROWS = 200
_BLOCK_ROWS = 20_000
_OLE_MAGIC = bytes.fromhex("D0CF11E0")

_CANNOT_OPEN = QT_TRANSLATE_NOOP(
    "Fault", "the file cannot be read ({reason}): check path and rights"
)
_NO_HEADER = QT_TRANSLATE_NOOP(
    "Fault",
    "no row of column names found: put names such as Date, Time, Offered above the rows",
)
_NO_SUCH = QT_TRANSLATE_NOOP(
    "Fault", 'there is no column "{header}" for {field}: use one of {headers}'
)
_NO_ROWS = QT_TRANSLATE_NOOP(
    "Fault", "there is no row of values below the column names: export the file again"
)


@dataclass(frozen=True, slots=True)
class HistoryTable:
    """Where the table of a file is.  ``header_row`` counts from 1.

    ``sheet`` is "" for a text file; ``encoding`` and ``separator`` are "" for a workbook.
    Headers are as in the file but for blanks; a second "Calls" is "Calls (2)", an
    empty one "#3".
    """

    path: Path
    sheet: str
    encoding: str
    separator: str
    header_row: int
    headers: tuple[str, ...]

    def place(self, header: str = "", row: int | None = None) -> Place:
        """Return the cell of a column as a table program names it; without row: the header's."""
        sheet = self.sheet or self.path.name
        column = self.headers.index(header) + 1 if header in self.headers else 1
        return Place(sheet, f"{get_column_letter(column)}{row or self.header_row}")

    def unknown(self, mapping: ColumnMapping, labels: Mapping[str, str]) -> list[Fault]:
        """Return a fault for each header of the mapping that there is not; ``labels`` by field."""
        place, headers = self.place(), Alternatives(self.headers)
        return [
            Fault(
                *place,
                _NO_SUCH,
                (("header", header), ("field", labels[key]), ("headers", headers)),
                nearest(header, self.headers),
            )
            for key, header in mapping.mapped().items()
            if header not in self.headers
        ]


@dataclass(frozen=True, slots=True)
class HistoryPreview:
    """What a person needs to see to say which column is which.

    ``rows``: the first 20 below the header, as texts, each as long as ``headers``;
    ``mapping``: what the names suggest.
    """

    table: HistoryTable
    rows: tuple[tuple[str, ...], ...]
    mapping: HistoryMapping

    @property
    def headers(self) -> tuple[str, ...]:
        """The names of the columns."""
        return self.table.headers

    @property
    def encoding(self) -> str:
        """How the characters are written; "" for a workbook."""
        return self.table.encoding


@dataclass(frozen=True, slots=True)
class Block:
    """Rows read together: their cells, and how much of the file (0 to 1) is read with them."""

    rows: list[list[str]]
    share_read: float


def preview(path: Path, mapping: HistoryMapping | None = None) -> HistoryPreview:
    """Return header, first rows and likely mapping of a file.

    With a ``mapping`` made by hand, the header is the row that has its names.

    Raises:
        WorkbookError: It cannot be read as a table: missing, empty, no header, no text.
    """
    wanted = mapping.mapped() if mapping else {}
    known = known_headers(wanted.values()) if wanted else recognised
    table, texts = find_table(path, known, _NO_HEADER)
    return HistoryPreview(table, texts[:PREVIEW_ROWS], guess_mapping(table.headers, texts))


CountKnown = Callable[[Sequence[str]], int]
"""Says how many of some headers are names that it knows."""


def known_headers(wanted: Iterable[str]) -> CountKnown:
    """Return what knows the headers of a mapping made by hand, and no others."""
    names = frozenset(wanted)
    return lambda headers: sum(header in names for header in headers)


def find_table(
    path: Path, known: CountKnown, no_header: str
) -> tuple[HistoryTable, tuple[tuple[str, ...], ...]]:
    """Return where the table of a file is, and the texts of up to 200 rows of it.

    The header is the row of which ``known`` knows most names; ``no_header`` (of the context
    "Fault") is said where no row is one.

    Raises:
        WorkbookError: It cannot be read as a table: missing, empty, no header, no text.
    """
    try:
        table, sample = _find_table(path, known, no_header)
    except OSError as error:
        raise _unreadable(path, error) from error
    below = _filled(sample[table.header_row :]) or next(
        (rows for block in blocks(table) if (rows := _filled(block.rows))), []
    )
    if not below:
        raise WorkbookError((Fault(*table.place(), _NO_ROWS),))
    return table, tuple(_padded(row, len(table.headers)) for row in below[:_SAMPLE_ROWS])


def blocks(table: HistoryTable) -> Iterator[Block]:
    """Read all rows below the header; empty ones too, so that their numbers are known.

    Raises:
        WorkbookError: The file cannot be read to its end.
    """
    try:
        yield from _sheet_blocks(table) if table.sheet else _text_blocks(table)
    except (OSError, UnicodeError) as error:
        raise _unreadable(table.path, error) from error


def _text_blocks(table: HistoryTable) -> Iterator[Block]:
    total = max(1, table.path.stat().st_size)
    rows: list[list[str]] = []
    for row in history_text.text_rows(table.path, table.encoding, table.separator):
        if row.number > table.header_row:
            rows.append(row.cells)
        if len(rows) == _BLOCK_ROWS:
            yield Block(rows, min(1.0, row.n_bytes / total))
            rows = []
    yield Block(rows, 1.0)


def _sheet_blocks(table: HistoryTable) -> Iterator[Block]:
    rows: list[list[str]] = []
    for row in history_sheet.sheet_rows(table.path, table.sheet):
        if row.number > table.header_row:
            rows.append(row.cells)
        if len(rows) == _BLOCK_ROWS // 10:  # a workbook is read ten times slower
            yield Block(rows, min(1.0, row.number / max(row.n_rows, row.number)))
            rows = []
    yield Block(rows, 1.0)


def _find_table(
    path: Path, known: CountKnown, no_header: str
) -> tuple[HistoryTable, list[list[str]]]:
    with path.open("rb") as stream:
        head = stream.read(4)
    if not head or head == _OLE_MAGIC:
        refuse_other_files(path)
    if zipfile.is_zipfile(path):
        return _find_sheet(path, known, no_header)
    encoding = history_text.encoding_of(path)
    named = history_text.separator_names(path, encoding)
    samples = {
        separator: history_text.first_rows(path, encoding, separator, _SAMPLE_ROWS)
        for separator in ([named] if named else history_text.SEPARATORS)
    }
    separator = max(samples, key=lambda s: _likeness(samples[s], known))
    sample = samples[separator]
    row = _header_row(sample, known)
    if row is None:
        history_text.require_rows(path, encoding, separator, _SAMPLE_ROWS)
        raise WorkbookError((Fault(path.name, "", no_header),))
    headers = _names(sample[row])
    return HistoryTable(path, "", encoding, separator, row + 1, headers), sample


def _find_sheet(
    path: Path, known: CountKnown, no_header: str
) -> tuple[HistoryTable, list[list[str]]]:
    samples = history_sheet.first_sheet_rows(path, _SAMPLE_ROWS)
    found = {
        title: row for title in samples if (row := _header_row(samples[title], known)) is not None
    }
    if not found:
        raise WorkbookError((Fault(path.name, "", no_header),))
    # The first sheet whose header is best known.
    title = max(found, key=lambda t: min(2, known(_names(samples[t][found[t]]))))
    row = found[title]
    table = HistoryTable(path, title, "", "", row + 1, _names(samples[title][row]))
    return table, samples[title]


def _likeness(sample: list[list[str]], known: CountKnown) -> tuple[int, int]:
    """How many known names a separator brings out, and how many rows it splits alike."""
    row = _header_row(sample, known)
    n_known = 0 if row is None else known(_names(sample[row]))
    widths = Counter(len(cells) for cells in sample if len(cells) > 1)
    return n_known, max(widths.values(), default=0)


def _header_row(sample: list[list[str]], known: CountKnown) -> int | None:
    candidates = [
        row
        for row, cells in enumerate(sample[:_HEADER_WITHIN_ROWS])
        if sum(bool(cell.strip()) for cell in cells) >= 2
    ]
    best = max(candidates, key=lambda row: known(_names(sample[row])), default=None)
    if best is not None and known(_names(sample[best])):
        return best
    return next((row for row in candidates if _are_names(sample[row])), None)


def _are_names(cells: list[str]) -> bool:
    filled = [cell.strip() for cell in cells if cell.strip()]
    return not any(cell[0].isdigit() or moment_kind([cell]) for cell in filled)


def _names(cells: list[str]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    names = []
    for number, cell in enumerate(_trimmed(cells), start=1):
        name = " ".join(cell.split()) or f"#{number}"
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(names)


def _trimmed(cells: list[str]) -> list[str]:
    last = max((n for n, cell in enumerate(cells, start=1) if cell.strip()), default=0)
    return cells[:last]


def _filled(rows: list[list[str]]) -> list[list[str]]:
    return [row for row in rows if any(cell.strip() for cell in row)]


def _padded(cells: list[str], width: int) -> tuple[str, ...]:
    return (*cells[:width], *([""] * (width - len(cells))))


def _unreadable(path: Path, error: Exception) -> WorkbookError:
    reason = getattr(error, "strerror", None) or type(error).__name__
    return WorkbookError((Fault(path.name, "", _CANNOT_OPEN, (("reason", reason),)),))
