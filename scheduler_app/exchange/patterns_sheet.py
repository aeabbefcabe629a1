"""The sheet that explains the patterns; the roster's totals look their hours up here."""

from __future__ import annotations

from typing import Any

from scheduler_app.exchange.cell_writing import put_fill, put_text
from scheduler_app.exchange.columns import NO, YES
from scheduler_app.exchange.roster_layout import (
    FIRST_PATTERN_ROW,
    PATTERN_HEADER_ROW,
    PATTERNS_SHEET,
    Layout,
)
from scheduler_app.exchange.roster_totals import clock
from scheduler_app.exchange.sheet_style import (
    CENTRED,
    GRID,
    fit_width,
    put_header,
    put_title,
    set_up_page,
    text_on,
)
from scheduler_app.exchange.words import Words
from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY

_HEADERS = (
    Words("Code", "代码"),
    Words("Name", "名称"),
    Words("Start", "开始"),
    Words("End", "结束"),
    Words("Length (h)", "时长（小时）"),
    Words("Break (min)", "休息（分钟）"),
    Words("Paid (h)", "计薪（小时）"),
    Words("Night", "夜班"),
    Words("Hours until midnight", "午夜前（小时）"),
    Words("Hours after midnight", "午夜后（小时）"),
    Words("Standby", "备用"),
)
_GAP_HEADERS = (Words("Gap from", "空档开始"), Words("Gap to", "空档结束"))
_LETTERS = "ABCDEFGHIJKLM"
_NEXT_DAY = Words("{clock} (next day)", "次日 {clock}")


def write_patterns_sheet(sheet: Any, layout: Layout, title: str) -> None:
    """Fill the sheet: columns A to K, one pattern a row; L and M where there are split shifts."""
    put_title(sheet, PATTERNS_SHEET.text(layout.language))
    has_gaps = any(pattern.gap_minutes for pattern in layout.problem.patterns)
    headers = (*_HEADERS, *_GAP_HEADERS) if has_gaps else _HEADERS
    for index, word in enumerate(headers, start=1):
        put_header(sheet.cell(PATTERN_HEADER_ROW, index), word.text(layout.language))
    for row, pattern in enumerate(layout.problem.patterns, start=FIRST_PATTERN_ROW):
        values = _values(pattern, layout.language)[: len(headers)]
        for index, value in enumerate(values, start=1):
            cell = sheet.cell(row, index)
            if isinstance(value, str):
                put_text(cell, value)
            else:
                cell.value = value
                cell.number_format = "0.##" if value % 1 else "0"
            cell.border, cell.alignment = GRID, CENTRED
        put_fill(sheet.cell(row, 1), pattern.colour)
        sheet.cell(row, 1).font = text_on(pattern.colour)
    for index, (letter, header) in enumerate(zip(_LETTERS, headers, strict=False)):
        texts = [str(_values(p, layout.language)[index]) for p in layout.problem.patterns]
        fit_width(sheet, letter, [*texts, header.text(layout.language)], 8, 26)
    sheet.freeze_panes = f"B{FIRST_PATTERN_ROW}"
    rows = f"{PATTERN_HEADER_ROW}:{PATTERN_HEADER_ROW}"
    set_up_page(sheet, title, layout.language, rows, landscape=True)


def end_text(pattern: Pattern, language: str) -> str:
    """Return "16:00", "24:00" or "07:00 (next day)"."""
    if pattern.end_minute > MINUTES_PER_DAY:
        return _NEXT_DAY.text(language).format(clock=clock(pattern.end_minute))
    return "24:00" if pattern.end_minute == MINUTES_PER_DAY else clock(pattern.end_minute)


def _values(pattern: Pattern, language: str) -> tuple[str | float, ...]:
    after_midnight = sum(max(0, end - max(start, MINUTES_PER_DAY)) for start, end in pattern.parts)
    has_gap = pattern.gap_minutes > 0
    # The last hours are those on duty: the totals multiply them by the people on the shift.
    on_duty = 0 if pattern.is_standby else 1
    return (
        pattern.code,
        pattern.name,
        clock(pattern.start_minute),
        end_text(pattern, language),
        pattern.length_minutes / 60,
        pattern.break_minutes,
        pattern.paid_minutes / 60,
        (YES if pattern.is_night else NO).shown.text(language),
        on_duty * (pattern.work_minutes - after_midnight) / 60,
        on_duty * after_midnight / 60,
        (YES if pattern.is_standby else NO).shown.text(language),
        clock(pattern.parts[0][1]) if has_gap else "",
        clock(pattern.parts[-1][0]) if has_gap else "",
    )
