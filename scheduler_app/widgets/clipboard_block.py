"""A block of cells as tab-separated text, as Excel copies and pastes it."""

from __future__ import annotations

from collections.abc import Iterable

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

_TOO_LARGE = QT_TRANSLATE_NOOP(
    "Clipboard",
    "Nothing was pasted: the block is {rows} × {columns} cells, but only {room_rows} × "
    "{room_columns} fit from here. Select a cell further up or left.",
)
_EMPTY = QT_TRANSLATE_NOOP("Clipboard", "Nothing was pasted: the clipboard holds no text.")


class PasteError(ValueError):
    """The clipboard's text does not fit; the message is in the reader's language."""


def block_text(rows: Iterable[Iterable[str]]) -> str:
    """Return the texts of rows of cells as the clipboard takes them."""
    return "\n".join("\t".join(row) for row in rows)


def split_block(text: str) -> list[list[str]]:
    """Return the texts of the cells, row by row; a row may be shorter than another.

    Raises:
        PasteError: There is no text.
    """
    if not text.strip(" \r\n"):
        raise PasteError(translate("Clipboard", _EMPTY))
    return [line.split("\t") for line in text.rstrip("\r\n").splitlines()]


def check_room(block: list[list[str]], room_rows: int, room_columns: int) -> None:
    """Check that a block fits into the cells from the first one on.

    Raises:
        PasteError: It has more rows or columns.
    """
    rows, columns = len(block), max(len(row) for row in block)
    if rows > room_rows or columns > room_columns:
        room = {"room_rows": room_rows, "room_columns": room_columns}
        raise PasteError(translate("Clipboard", _TOO_LARGE, rows=rows, columns=columns, **room))
