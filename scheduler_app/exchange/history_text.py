"""CSV files of phone systems: their encoding, their separator, their rows."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from scheduler_app.exchange.faults import Fault, WorkbookError
from scheduler_app.language.translation import QT_TRANSLATE_NOOP

SEPARATORS = (",", ";", "\t", "|")
_HEAD_BYTES = 65_536
_BLOCK_BYTES = 1 << 20
_LONGEST_LINE = 1 << 20
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UTF_16_SHARE = 0.3
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x19\x1b-\x1f]")
_SIGNS = re.compile(r"[^\x00-\x7f]+")
_SIGN_IN_WORD = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f](?=[A-Za-z])")
_HTML = re.compile(r"<\s*(?:!doctype html|html|table|\?xml)", re.IGNORECASE)
_NAMED_SEPARATOR = re.compile(r'"?sep=(.)"?\s*', re.IGNORECASE)

_NOT_TEXT = QT_TRANSLATE_NOOP(
    "Fault", "this is neither a text file nor an Excel workbook: export it as CSV or .xlsx"
)
_HTML_FILE = QT_TRANSLATE_NOOP(
    "Fault", "this is a web page, not a table: open it in Excel and save it as .xlsx"
)
_ENCODING = QT_TRANSLATE_NOOP(
    "Fault",
    "the characters cannot be read (not UTF-8, GB18030 or Windows-1252): save as CSV UTF-8",
)
_LONG_LINE = QT_TRANSLATE_NOOP(
    "Fault", "line {line} is longer than a row of a table can be: export it as CSV again"
)
_QUOTES = QT_TRANSLATE_NOOP(
    "Fault",
    "the quotation marks near line {line} do not match: mend the line or export the file again",
)


class TextRow(NamedTuple):
    """One row, the number of its line in a table program (from 1), and the bytes read so far."""

    number: int
    cells: list[str]
    n_bytes: int


def encoding_of(path: Path) -> str:
    """Return the encoding in which the whole file can be read.

    Raises:
        WorkbookError: It is no text, or text in an unknown encoding.
    """
    with path.open("rb") as stream:
        head = stream.read(_HEAD_BYTES)
    encoding = next((name for bom, name in _BOMS if head.startswith(bom)), _utf_16(head))
    for name in (encoding,) if encoding else ("utf-8", "gb18030", "cp1252"):
        if _decodes(path, name) and not (name == "gb18030" and _is_western(head)):
            _require_text(path, name)
            return name
    raise _error(path, _NOT_TEXT if b"\x00" in head else _ENCODING)


def separator_names(path: Path, encoding: str) -> str:
    """Return the separator that the first line names (``sep=;``), or ""."""
    with path.open(encoding=encoding, newline="") as stream:
        found = _NAMED_SEPARATOR.fullmatch(stream.readline(_HEAD_BYTES))
    return found[1] if found else ""


def text_rows(path: Path, encoding: str, separator: str) -> Iterator[TextRow]:
    """Read the rows one after the other; empty lines are rows without cells.

    Raises:
        WorkbookError: A line without end, or quotation marks that do not match.
    """
    with path.open("rb") as raw, io.TextIOWrapper(raw, encoding=encoding, newline="") as text:
        reader = csv.reader(_lines(path, text), delimiter=separator, strict=True)
        try:
            for number, cells in enumerate(reader, start=1):
                yield TextRow(number, cells, raw.tell())
        except csv.Error as error:
            raise _error(path, _QUOTES, line=reader.line_num) from error


def first_rows(path: Path, encoding: str, separator: str, n_rows: int) -> list[list[str]]:
    """Return the cells of the first rows, up to one that cannot be read."""
    cells: list[list[str]] = []
    # With a separator that is not the file's, quotation marks may not match.
    with suppress(WorkbookError):
        for row in islice(text_rows(path, encoding, separator), n_rows):
            cells.append(row.cells)  # noqa: PERF401 - kept when the next one fails
    return cells


def require_rows(path: Path, encoding: str, separator: str, n_rows: int) -> None:
    """Raise ``WorkbookError`` for what keeps the first rows from being read."""
    for _ in islice(text_rows(path, encoding, separator), n_rows):
        pass


def _utf_16(head: bytes) -> str:
    """Text without a mark, of which every other byte is 0."""
    half = max(1, len(head) // 2)
    if head[1::2].count(0) > _UTF_16_SHARE * half and not head[::2].count(0):
        return "utf-16-le"
    if head[::2].count(0) > _UTF_16_SHARE * half and not head[1::2].count(0):
        return "utf-16-be"
    return ""


def _is_western(head: bytes) -> bool:
    """Tell whether the Chinese signs stand alone between letters: "Z鋒ler" was "Zähler"."""
    text = head.decode("gb18030", errors="ignore")
    return 2 * len(_SIGN_IN_WORD.findall(text)) > len(_SIGNS.findall(text))


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as stream:
            for block in iter(partial(stream.read, _BLOCK_BYTES), b""):
                decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _require_text(path: Path, encoding: str) -> None:
    with path.open(encoding=encoding, newline="") as stream:
        head = stream.read(_HEAD_BYTES)
    if _CONTROL.search(head):
        raise _error(path, _NOT_TEXT)
    if _HTML.match(head.lstrip()):
        raise _error(path, _HTML_FILE)


def _lines(path: Path, text: io.TextIOWrapper) -> Iterator[str]:
    for number, line in enumerate(iter(partial(text.readline, _LONGEST_LINE), ""), start=1):
        if len(line) >= _LONGEST_LINE:
            raise _error(path, _LONG_LINE, line=number)
        yield line


def _error(path: Path, problem: str, **values: object) -> WorkbookError:
    return WorkbookError((Fault(path.name, "", problem, tuple(values.items())),))
