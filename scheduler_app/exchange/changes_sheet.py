"""The sheet of changes: what this edition says otherwise than the version before."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from scheduler_app.exchange.cell_writing import put_text
from scheduler_app.exchange.columns import OFF_WORD
from scheduler_app.exchange.roster_layout import CHANGES_SHEET, Layout
from scheduler_app.exchange.roster_words import WEEKDAY_NAMES, edition_words
from scheduler_app.exchange.sheet_style import (
    CENTRED,
    GOOD,
    GRID,
    LEFT,
    put_header,
    put_title,
    set_up_page,
)
from scheduler_app.exchange.time_zones import zone_of
from scheduler_app.exchange.words import Words
from scheduler_app.store.edition import CellChange, Edition

_NOTE = Words(
    "{edition} against the version before: {count} cells differ",
    "{edition} 与上一版本相比：{count} 个单元格不同",
)
_NONE = Words("Nothing was changed.", "没有变更。")
_HEADERS = (
    (Words("ID", "工号"), 11),
    (Words("Name", "姓名"), 18),
    (Words("Date", "日期"), 12),
    (Words("Day", "星期"), 8),
    (Words("Before", "原班次"), 10),
    (Words("Now", "现班次"), 10),
    (Words("Changed by", "修改人"), 18),
    (Words("Changed at", "修改时间"), 18),
)
_HEADER_ROW = 4


def has_version_before(edition: Edition) -> bool:
    """Tell whether anything was published that this edition can differ from."""
    return edition.number > 1 or bool(edition.earlier)


def write_changes_sheet(sheet: Any, layout: Layout, edition: Edition, title: str) -> None:
    """Fill the sheet: a changed cell a row, by person, then date; times of the project's zone.

    Raises:
        FieldError: The project's time zone does not exist.
    """
    language = layout.language
    values = {
        "edition": edition_words(edition.number).text(language),
        "count": len(edition.changes),
    }
    put_title(sheet, CHANGES_SHEET.text(language), _NOTE.text(language).format(**values))
    for index, (word, width) in enumerate(_HEADERS, start=1):
        cell = sheet.cell(_HEADER_ROW, index)
        put_header(cell, word.text(language))
        sheet.column_dimensions[cell.column_letter].width = width
    names = {person.id: person.name for person in layout.problem.employees}
    zone = zone_of(edition.time_zone)
    for row, change in enumerate(edition.changes, start=_HEADER_ROW + 1):
        _write_row(sheet, row, _values(change, names, zone, language))
    if not edition.changes:
        put_text(sheet.cell(_HEADER_ROW + 1, 1), _NONE.text(language))
        sheet.cell(_HEADER_ROW + 1, 1).font = GOOD
    sheet.freeze_panes = f"C{_HEADER_ROW + 1}"
    last = _HEADER_ROW + max(1, len(edition.changes))
    sheet.auto_filter.ref = f"A{_HEADER_ROW}:H{last}"
    set_up_page(sheet, title, language, f"{_HEADER_ROW}:{_HEADER_ROW}", landscape=False)


def _values(
    change: CellChange, names: dict[str, str], zone: ZoneInfo, language: str
) -> tuple[Any, ...]:
    off = OFF_WORD.text(language)
    # A spreadsheet knows no zones: the wall clock's time is written.
    at = None if change.at is None else change.at.astimezone(zone).replace(tzinfo=None)
    return (
        change.employee_id,
        names.get(change.employee_id, ""),
        change.date,
        WEEKDAY_NAMES[change.date.weekday()].text(language),
        change.before or off,
        change.after or off,
        change.user,
        None if at is None else at.replace(microsecond=0),
    )


def _write_row(sheet: Any, row: int, values: tuple[Any, ...]) -> None:
    for index, value in enumerate(values, start=1):
        cell = sheet.cell(row, index)
        if isinstance(value, str):
            put_text(cell, value)
        elif value is not None:
            cell.value = value
            has_time = isinstance(value, datetime)
            cell.number_format = "yyyy-mm-dd hh:mm" if has_time else "yyyy-mm-dd"
        cell.border = GRID
        cell.alignment = LEFT if index <= 2 else CENTRED
