"""Blocks of cells as tab-separated text, as Excel copies and pastes it."""

from __future__ import annotations

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.roster.cell_look import off_word, read_code
from solver.domain.pattern import OFF

Cell = tuple[int, int]
Change = tuple[int, int, int]

_UNKNOWN = QT_TRANSLATE_NOOP(
    "Clipboard",
    "Nothing was pasted: row {row}, column {column} holds “{text}”, which is no shift code. "
    "The codes are: {codes}.",
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "Clipboard",
    "Nothing was pasted: the block is {rows} × {columns} cells, but only {room_rows} × "
    "{room_columns} fit from here. Select a cell further up or left.",
)
_EMPTY = QT_TRANSLATE_NOOP("Clipboard", "Nothing was pasted: the clipboard holds no text.")


class PasteError(ValueError):
    """The clipboard's text does not fit; the message is in the reader's language."""


def write_table(document: ScheduleDocument, cells: list[Cell]) -> str:
    """Return the block around ``cells`` as text: codes, and the word for a day off."""
    employees = sorted({e for e, _ in cells})
    days = sorted({d for _, d in cells})
    return "\n".join("\t".join(_text(document, e, d) for d in days) for e in employees)


def read_table(document: ScheduleDocument, text: str, cells: list[Cell]) -> list[Change]:
    """Return (employee, day, pattern) for a block pasted at the first of ``cells``.

    A single value fills all of ``cells``.

    Raises:
        PasteError: An unknown code, or a block that does not fit.
    """
    if not text.strip("\r\n"):
        raise PasteError(translate("Clipboard", _EMPTY))
    rows = [line.split("\t") for line in text.rstrip("\r\n").splitlines()]
    if len(rows) == 1 and len(rows[0]) == 1:
        pattern = _pattern(document, rows, 0, 0)
        return [(e, d, pattern) for e, d in cells]
    first_employee, first_day = min(e for e, _ in cells), min(d for _, d in cells)
    _check_room(document, rows, first_employee, first_day)
    return [
        (first_employee + r, first_day + c, _pattern(document, rows, r, c))
        for r, row in enumerate(rows)
        for c in range(len(row))
    ]


def _check_room(document: ScheduleDocument, rows: list[list[str]], employee: int, day: int) -> None:
    columns = max(len(row) for row in rows)
    room_rows = len(document.problem.employees) - employee
    room_columns = document.problem.grid.n_days - day
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


def _pattern(document: ScheduleDocument, rows: list[list[str]], row: int, column: int) -> int:
    patterns = document.problem.patterns
    text = rows[row][column]
    pattern = read_code(text, patterns)
    if pattern is None:
        codes = ", ".join(p.code for p in patterns)
        raise PasteError(
            translate("Clipboard", _UNKNOWN, row=row + 1, column=column + 1, text=text, codes=codes)
        )
    return pattern


def _text(document: ScheduleDocument, employee: int, day: int) -> str:
    pattern = document.roster.cells[employee][day]
    return off_word() if pattern == OFF else document.problem.patterns[pattern].code
