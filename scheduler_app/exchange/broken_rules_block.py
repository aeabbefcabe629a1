"""The block of the report sheet that lists what a version was published in spite of."""

from __future__ import annotations

from typing import Any

from scheduler_app.exchange.cell_writing import put_text
from scheduler_app.exchange.checks_sheet import speaking
from scheduler_app.exchange.sheet_style import BOLD, GRID, LEFT, put_header
from scheduler_app.exchange.words import Words
from scheduler_app.store.edition import Edition

_TITLE = Words(
    "Published in spite of: {count} broken rules in version {number}",
    "带违规发布：版本 {number} 违反规则 {count} 处",
)
_HEADERS = (
    Words("ID", "工号"),
    Words("Name", "姓名"),
    Words("Date", "日期"),
    Words("Rule", "规则"),
    Words("What was broken", "违规内容"),
)
_LONG = 5
"""The column that runs over those to its right."""


def write_broken(sheet: Any, row: int, language: str, edition: Edition) -> int:
    """Write title, headers and a row a breach; return the row after them."""
    broken = edition.broken or ()
    title = _TITLE.text(language).format(count=len(broken), number=edition.number)
    put_text(sheet.cell(row, 1), title)
    sheet.cell(row, 1).font = BOLD
    for column, words in enumerate(_HEADERS, start=1):
        put_header(sheet.cell(row + 1, column), words.text(language))
    with speaking(language):
        for at, one in enumerate(broken, start=row + 2):
            texts = (one.employee_id, one.name, "", one.title, one.sentence)
            for column, text in enumerate(texts, start=1):
                cell = sheet.cell(at, column)
                put_text(cell, text)
                cell.alignment = LEFT
                if column < _LONG:
                    cell.border = GRID
            if one.date is not None:
                sheet.cell(at, 3, one.date).number_format = "yyyy-mm-dd"
    return row + 2 + len(broken)
