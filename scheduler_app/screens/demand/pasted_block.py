"""A block of numbers as tab-separated text, as Excel copies and pastes it."""

from __future__ import annotations

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.demand.measures import read_number

_NO_NUMBER = QT_TRANSLATE_NOOP(
    "Clipboard",
    "Nothing was pasted: row {row}, column {column} holds “{text}”, which is no number.",
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "Clipboard",
    "Nothing was pasted: the block is {rows} × {columns} cells, but only {room_rows} × "
    "{room_columns} fit from here. Select a cell further up or left.",
)
_EMPTY = QT_TRANSLATE_NOOP("Clipboard", "Nothing was pasted: the clipboard holds no text.")


class PasteError(ValueError):
    """The clipboard's text does not fit; the message is in the reader's language."""


def read_block(text: str, room_rows: int, room_columns: int) -> list[list[float | None]]:
    """Return the numbers by row and column; None for empty cells.

    Raises:
        PasteError: No text, something that is no number, or more than there is room for.
    """
    if not text.strip():
        raise PasteError(translate("Clipboard", _EMPTY))
    rows = [line.split("\t") for line in text.rstrip("\r\n").splitlines()]
    columns = max(len(row) for row in rows)
    if len(rows) > room_rows or columns > room_columns:
        raise PasteError(
            translate(
                "Clipboard",
                _TOO_LARGE,
                rows=len(rows),
                columns=columns,
                room_rows=room_rows,
                room_columns=room_columns,
            )
        )
    return [[_number(text, r, c) for c, text in enumerate(row)] for r, row in enumerate(rows)]


def _number(text: str, row: int, column: int) -> float | None:
    if not text.strip():
        return None
    try:
        return read_number(text)
    except ValueError:
        raise PasteError(
            translate("Clipboard", _NO_NUMBER, row=row + 1, column=column + 1, text=text)
        ) from None
