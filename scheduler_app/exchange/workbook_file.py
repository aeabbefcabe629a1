"""Load the filled cells of a workbook, whatever its state; one clear fault if that fails."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from scheduler_app.exchange.faults import Fault, Place, WorkbookError
from scheduler_app.language.translation import QT_TRANSLATE_NOOP

_OLE_MAGIC = bytes.fromhex("D0CF11E0A1B11AE1")
_FORMULA_TAG = re.compile(rb"<f[ >/]")
_ENCRYPTED_MARK = "EncryptedPackage".encode("utf-16-le")

_MISSING = QT_TRANSLATE_NOOP("Fault", "the file cannot be opened ({reason}): check path and rights")
_EMPTY = QT_TRANSLATE_NOOP("Fault", "the file is empty: export or save the workbook again")
_LOCKED = QT_TRANSLATE_NOOP(
    "Fault", "the workbook is protected by a password: save it without one and try again"
)
_OLD = QT_TRANSLATE_NOOP("Fault", "this is an old .xls workbook: save it as .xlsx and try again")
_NOT_EXCEL = QT_TRANSLATE_NOOP(
    "Fault", "this is not an Excel workbook: save it as .xlsx and try again"
)
_DAMAGED = QT_TRANSLATE_NOOP(
    "Fault", "the workbook is damaged ({reason}): open it in Excel and save it again as .xlsx"
)


@dataclass(frozen=True, slots=True)
class RawCell:
    """A filled cell as the file holds it; ``is_unsaved``: a formula without its value."""

    value: Any
    place: Place
    number_format: str = "General"
    is_error: bool = False
    is_unsaved: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The filled cells of one sheet: row number -> column number -> cell; from 1."""

    title: str
    rows: dict[int, dict[int, RawCell]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WorkbookContent:
    """Title property and sheets of a workbook."""

    title: str
    sheets: tuple[Sheet, ...]


def load(path: Path) -> WorkbookContent:
    """Return all filled cells of the workbook, formulas as their last values.

    Raises:
        WorkbookError: The file is missing, empty, no .xlsx, protected or damaged.
    """
    refuse_other_files(path)
    try:
        # openpyxl warns about every extension of Excel that it leaves out.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _content(path)
    except Exception as error:  # a damaged file makes openpyxl raise anything
        raise damaged(path, error) from error


def damaged(path: Path, error: Exception) -> WorkbookError:
    """Return the fault of a workbook whose reading failed with ``error``."""
    return _error(path, _DAMAGED, reason=type(error).__name__)


def refuse_other_files(path: Path) -> None:
    """Raise ``WorkbookError`` for what is missing, empty, protected or no .xlsx at all."""
    try:
        with path.open("rb") as stream:
            head = stream.read(len(_OLE_MAGIC))
            rest = stream.read() if head == _OLE_MAGIC else b""
    except OSError as error:
        raise _error(path, _MISSING, reason=error.strerror or type(error).__name__) from error
    if not head:
        raise _error(path, _EMPTY)
    if head == _OLE_MAGIC:
        raise _error(path, _LOCKED if _ENCRYPTED_MARK in rest else _OLD)
    if not zipfile.is_zipfile(path):
        raise _error(path, _NOT_EXCEL)


def _error(path: Path, problem: str, **values: object) -> WorkbookError:
    return WorkbookError((Fault(path.name, "", problem, tuple(values.items())),))


@contextmanager
def opened(path: Path, *, data_only: bool) -> Iterator[Any]:
    """Open a workbook for reading row by row, whatever its file is called."""
    with path.open("rb") as stream:  # openpyxl refuses a path that ends on .csv
        # openpyxl warns about every extension of Excel that it leaves out.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            workbook = load_workbook(stream, read_only=True, data_only=data_only)
        try:
            yield workbook
        finally:
            workbook.close()


def _content(path: Path) -> WorkbookContent:
    # Read-only mode streams the rows: one stray cell far out costs nothing.
    with opened(path, data_only=True) as workbook:
        sheets = tuple(_sheet(worksheet) for worksheet in workbook.worksheets)
        title = workbook.properties.title or ""
    if _has_formulas(path):
        _add_unsaved_formulas(path, sheets)
    return WorkbookContent(title, sheets)


def _has_formulas(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        names = (n for n in archive.namelist() if n.startswith("xl/worksheets/"))
        return any(_FORMULA_TAG.search(archive.read(name)) for name in names)


def _add_unsaved_formulas(path: Path, sheets: tuple[Sheet, ...]) -> None:
    """Add formulas whose value is not in the file: such a cell is not an empty one."""
    with opened(path, data_only=False) as workbook:
        for worksheet, sheet in zip(workbook.worksheets, sheets, strict=True):
            worksheet.reset_dimensions()
            for cell in (c for row in worksheet.iter_rows() for c in row if c.data_type == "f"):
                place = Place(sheet.title, f"{get_column_letter(cell.column)}{cell.row}")
                unsaved = RawCell(cell.value, place, is_unsaved=True)
                sheet.rows.setdefault(cell.row, {}).setdefault(cell.column, unsaved)


def _sheet(worksheet: Any) -> Sheet:
    worksheet.reset_dimensions()
    sheet = Sheet(worksheet.title)
    for row in worksheet.iter_rows():
        cells = {cell.column: _raw(sheet.title, cell) for cell in row if _is_filled(cell.value)}
        if cells:
            sheet.rows[next(cell.row for cell in row if _is_filled(cell.value))] = cells
    return sheet


def _is_filled(value: Any) -> bool:
    return value is not None and not (isinstance(value, str) and not value.strip())


def _raw(sheet: str, cell: Any) -> RawCell:
    place = Place(sheet, f"{get_column_letter(cell.column)}{cell.row}")
    shown_as = cell.number_format if isinstance(cell.value, int | float) else "General"
    return RawCell(cell.value, place, shown_as, cell.data_type == "e")
