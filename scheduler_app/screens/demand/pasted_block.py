"""A pasted block of numbers."""

from __future__ import annotations

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.demand.measures import read_number
from scheduler_app.widgets.clipboard_block import PasteError, check_room, split_block

_NO_NUMBER = QT_TRANSLATE_NOOP(
    "Clipboard",
    "Nothing was pasted: row {row}, column {column} holds '{text}', which is no number.",
)


def read_block(text: str, room_rows: int, room_columns: int) -> list[list[float | None]]:
    """Return the numbers by row and column; None for empty cells.

    Raises:
        PasteError: No text, something that is no number, or more than there is room for.
    """
    block = split_block(text)
    check_room(block, room_rows, room_columns)
    return [[_number(cell, r, c) for c, cell in enumerate(row)] for r, row in enumerate(block)]


def repeated(block: list[list[float | None]], rows: int, columns: int) -> list[list[float | None]]:
    """Return the block as often as it fits into ``rows`` x ``columns``, else once."""
    height, width = len(block), max(len(row) for row in block)
    if rows % height or columns % width:
        return block
    wide = [(row + [None] * (width - len(row))) * (columns // width) for row in block]
    return wide * (rows // height)


def _number(text: str, row: int, column: int) -> float | None:
    if not text.strip():
        return None
    try:
        return read_number(text)
    except ValueError:
        raise PasteError(
            translate("Clipboard", _NO_NUMBER, row=row + 1, column=column + 1, text=text)
        ) from None
