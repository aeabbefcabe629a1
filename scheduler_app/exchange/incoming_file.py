"""A roster that comes from elsewhere, as sheets of filled cells: .xlsx or text of any encoding."""

from __future__ import annotations

import zipfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from openpyxl.utils import get_column_letter as _letter

from scheduler_app.exchange import history_text
from scheduler_app.exchange.faults import Fault, Place, WorkbookError
from scheduler_app.exchange.roster_base import RosterBase, read_base
from scheduler_app.exchange.roster_csv import FORMULA_SIGNS
from scheduler_app.exchange.roster_layout import META_SHEET, ROSTER_TABLE
from scheduler_app.exchange.words import fold_header
from scheduler_app.exchange.workbook_file import RawCell, Sheet, load, refuse_other_files
from scheduler_app.language.translation import QT_TRANSLATE_NOOP

_WORKBOOKS = (".xlsx", ".xlsm", ".xls")
_OLE_MAGIC = bytes.fromhex("D0CF11E0")
_SAMPLE_ROWS = 200
_MOST_COLUMNS = 16_384  # Excel's limit; a wider text is no table

_CANNOT_OPEN = QT_TRANSLATE_NOOP(
    "Fault", "the file cannot be read ({reason}): check path and rights"
)


@dataclass(frozen=True, slots=True)
class IncomingFile:
    """The sheets that may hold the roster; ``base``: what the export remembered, if it was ours."""

    path: Path
    sheets: tuple[Sheet, ...]
    base: RosterBase | None


def open_incoming(path: Path) -> IncomingFile:
    """Read all filled cells of a workbook, or of a text file as its one sheet.

    Raises:
        WorkbookError: It is missing, empty, protected, damaged, or neither of both.
    """
    try:
        if _is_workbook(path):
            return _of_workbook(path)
        return IncomingFile(path, (_text_sheet(path),), None)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise WorkbookError((Fault(path.name, "", _CANNOT_OPEN, (("reason", reason),)),)) from error


def _is_workbook(path: Path) -> bool:
    with path.open("rb") as stream:
        head = stream.read(4)
    if not head or head == _OLE_MAGIC:
        refuse_other_files(path)
    return path.suffix.lower() in _WORKBOOKS or zipfile.is_zipfile(path)


def _of_workbook(path: Path) -> IncomingFile:
    sheets = load(path).sheets
    base = read_base(sheets)
    rosters = tuple(sheet for sheet in sheets if sheet.title != META_SHEET)
    if base is not None:
        # Of our own workbook only the roster is read: the day chart has people and cells too.
        names = {fold_header(name) for name in ROSTER_TABLE.name.both()}
        own = tuple(sheet for sheet in rosters if fold_header(sheet.title) in names)
        rosters = own or rosters
    return IncomingFile(path, rosters, base)


def _text_sheet(path: Path) -> Sheet:
    encoding = history_text.encoding_of(path)
    separator = history_text.separator_names(path, encoding) or _separator(path, encoding)
    sheet = Sheet(path.name)
    for row in history_text.text_rows(path, encoding, separator):
        cells = {
            column: RawCell(_bare(text), Place(path.name, f"{_letter(column)}{row.number}"))
            for column, text in enumerate(row.cells[:_MOST_COLUMNS], start=1)
            if text.strip()
        }
        if cells:
            sheet.rows[row.number] = cells
    return sheet


def _bare(text: str) -> str:
    """Return a text without the mark that keeps a table program from running it."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(FORMULA_SIGNS) else text


def _separator(path: Path, encoding: str) -> str:
    """Return the separator that splits most rows alike, the one that makes more cells of two."""

    def likeness(separator: str) -> tuple[int, int]:
        rows = history_text.first_rows(path, encoding, separator, _SAMPLE_ROWS)
        widths = Counter(len(cells) for cells in rows if len(cells) > 1)
        return max(widths.values(), default=0), max(widths, default=0)

    return max(history_text.SEPARATORS, key=likeness)
