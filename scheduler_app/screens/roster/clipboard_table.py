"""Blocks of cells as tab-separated text, as Excel copies and pastes it."""

from __future__ import annotations

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.screens.roster.cell_look import off_word, read_code
from scheduler_app.widgets.clipboard_block import PasteError, block_text, check_room, split_block
from solver.domain.pattern import OFF

Cell = tuple[int, int]
Change = tuple[int, int, int]

_UNKNOWN = QT_TRANSLATE_NOOP(
    "Clipboard",
    "Nothing was pasted: row {row}, column {column} holds “{text}”, which is no shift code. "
    "The codes are: {codes}.",
)


def write_table(document: ScheduleDocument, cells: list[Cell]) -> str:
    """Return the block around ``cells`` as text: codes, and the word for a day off."""
    employees = sorted({e for e, _ in cells})
    days = sorted({d for _, d in cells})
    return block_text([_text(document, e, d) for d in days] for e in employees)


def read_table(document: ScheduleDocument, text: str, cells: list[Cell]) -> list[Change]:
    """Return (employee, day, pattern) for a block pasted at the first of ``cells``.

    A single value fills all of ``cells``.

    Raises:
        PasteError: No text, an unknown code, or a block that does not fit.
    """
    rows = split_block(text)
    if len(rows) == 1 and len(rows[0]) == 1:
        pattern = _pattern(document, rows, 0, 0)
        return [(e, d, pattern) for e, d in cells]
    first_employee, first_day = min(e for e, _ in cells), min(d for _, d in cells)
    room_rows = len(document.problem.employees) - first_employee
    check_room(rows, room_rows, document.problem.grid.n_days - first_day)
    return [
        (first_employee + r, first_day + c, _pattern(document, rows, r, c))
        for r, row in enumerate(rows)
        for c in range(len(row))
    ]


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
