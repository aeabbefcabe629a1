"""Excel workbooks of phone systems: the rows of their sheets as texts."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.workbook_file import damaged, opened, refuse_other_files

_BLOCK_ROWS = 500
_HALF_SECOND = timedelta(milliseconds=500)


class SheetRow(NamedTuple):
    """One row, its number (from 1), and how many rows the sheet says it has (0: unknown)."""

    number: int
    cells: list[str]
    n_rows: int


def first_sheet_rows(path: Path, n_rows: int) -> dict[str, list[list[str]]]:
    """Return the first rows of every sheet by its title.

    Raises:
        WorkbookError: It is missing, empty, no .xlsx, protected or damaged.
    """
    with _opened(path) as workbook:
        return {
            sheet.title: [row.cells for row in islice(_rows(sheet), n_rows)]
            for sheet in workbook.worksheets
        }


def sheet_rows(path: Path, title: str) -> Iterator[SheetRow]:
    """Read the rows of a sheet one after the other.

    Raises:
        WorkbookError: The workbook is damaged.
    """
    with _opened(path) as workbook:
        yield from _rows(workbook[title])


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    refuse_other_files(path)
    try:
        with opened(path, data_only=True) as workbook:
            yield workbook
    except (GeneratorExit, WorkbookError):
        raise
    except Exception as error:  # a damaged file makes openpyxl raise anything
        raise damaged(path, error) from error


@contextmanager
def _without_warnings() -> Iterator[None]:
    # openpyxl warns about every extension of Excel and every odd date.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _rows(sheet: Any) -> Iterator[SheetRow]:
    n_rows = sheet.max_row or 0
    # The stored extent is often wrong: without it, rows come as they are.
    sheet.reset_dimensions()
    rows = enumerate(sheet.iter_rows(values_only=True), start=1)
    while True:
        with _without_warnings():
            block = list(islice(rows, _BLOCK_ROWS))
        for number, values in block:
            yield SheetRow(number, list(map(_text, values)), n_rows)
        if not block:
            return


def _text(value: Any) -> str:
    """Return a cell as a CSV file would write it."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return f"{value + _HALF_SECOND:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, time):
        return f"{value:%H:%M:%S}"
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02d}:{seconds:02d}"
    return str(value)
