"""Put typed values into cells so that they are read back as they were."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import PatternFill

from scheduler_app.exchange.columns import Column, Kind
from solver.domain.time_grid import MINUTES_PER_DAY

_FORMULA_SIGNS = ("=", "+", "-", "@")
_TEXT_FORMAT = "@"
_MAX_TEXT = 32_767  # Excel's limit for one cell


def workbook_bytes(book: Workbook) -> bytes:
    """Return the whole file of a workbook.

    It is packed in memory: a disk that is full leaves no half-written archive to be closed.
    """
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()


def put_text(cell: Cell, text: str) -> None:
    """Write text as text, also where it looks like a formula or an error value."""
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", text)[:_MAX_TEXT]
    if cell.value:
        cell.data_type = "s"
    if text.startswith(_FORMULA_SIGNS):
        cell.quotePrefix = True


def put_fill(cell: Cell, colour: str) -> None:
    """Fill a cell; ``colour`` is "#RRGGBB"."""
    cell.fill = PatternFill("solid", fgColor=f"FF{colour.removeprefix('#')}")


def put(cell: Cell, column: Column, value: Any, language: str) -> None:
    """Write a value of a column, as ``cell_values.parse`` returns it; None leaves it empty."""
    if value is None or value == "":
        return
    if column.many:
        put_text(cell, ", ".join(_word(column, item, language) for item in value))
    elif column.kind in _PUTTERS:
        _PUTTERS[column.kind](cell, value)
    else:
        put_text(cell, _word(column, value, language))
        if column.kind is Kind.ID:
            cell.number_format = _TEXT_FORMAT


def _word(column: Column, value: Any, language: str) -> str:
    for choice in column.choices:
        if choice.value == value:
            return choice.shown.text(language)
    return str(value)


def _put_number(shown_as: str) -> Callable[[Cell, Any], None]:
    def put_number(cell: Cell, value: float) -> None:
        cell.value = value
        cell.number_format = shown_as

    return put_number


def _put_hours(cell: Cell, minutes: int) -> None:
    cell.value = minutes // 60 if minutes % 60 == 0 else minutes / 60
    cell.number_format = "0.##" if minutes % 60 else "0"


def _put_money(cell: Cell, cents: int) -> None:
    cell.value = cents / 100
    cell.number_format = "0.00"


def _put_clock(cell: Cell, minute: int) -> None:
    if minute == MINUTES_PER_DAY:  # no Excel time says 24:00
        put_text(cell, "24:00")
    else:
        cell.value = time(*divmod(minute, 60))
        cell.number_format = "hh:mm"


def _put_moment(cell: Cell, moment: datetime) -> None:
    cell.value = moment
    cell.number_format = "yyyy-mm-dd hh:mm"


def _put_colour(cell: Cell, colour: str) -> None:
    put_text(cell, colour)
    put_fill(cell, colour)


_PUTTERS: dict[Kind, Callable[[Cell, Any], None]] = {
    Kind.INTEGER: _put_number("0"),
    Kind.NUMBER: _put_number("General"),
    Kind.HOURS: _put_hours,
    Kind.MONEY: _put_money,
    Kind.SHARE: _put_number("0.0%"),
    Kind.CLOCK: _put_clock,
    Kind.DATE: _put_number("yyyy-mm-dd"),
    Kind.MOMENT: _put_moment,
    Kind.COLOUR: _put_colour,
}
