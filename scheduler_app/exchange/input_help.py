"""The Help sheet of an input workbook: every sheet and column in one table."""

from __future__ import annotations

from typing import Any

from openpyxl.styles import Alignment, Font, PatternFill

from scheduler_app.exchange.cell_writing import put_text
from scheduler_app.exchange.columns import NO, YES, Column, Table
from scheduler_app.exchange.tables import TABLES
from scheduler_app.exchange.words import Words

_TITLE = Words("How to fill in this workbook", "如何填写本工作簿")
_HINTS = (
    Words(
        "Dark blue columns must be filled in; grey ones may stay empty.",
        "深蓝色列必填；灰色列可空。",
    ),
    Words(
        "Sheets and columns are found by their names, in English or Chinese, in any order.",
        "工作表和列按名称识别（中文或英文），顺序不限。",
    ),
    Words(
        "The rows below the headers are examples: replace them with your own.",
        "表头下方为示例，请替换为您的数据。",
    ),
    Words(
        "Then import it; every fault is listed with its sheet and cell.",
        "填好后导入；所有错误都会列出工作表和单元格。",
    ),
)
_HEADER = (
    (Words("Sheet", "工作表"), 15),
    (Words("Column", "列"), 18),
    (Words("Must be filled in", "必填"), 17),
    (Words("Meaning", "含义"), 58),
    (Words("Values", "可选值"), 36),
)
_TITLE_FONT = Font(bold=True, size=14)
_BOLD = Font(bold=True)
_HEADER_FILL = PatternFill("solid", fgColor="FFE3EAF2")
_WRAPPED = Alignment(vertical="top", wrap_text=True)


def write_help(sheet: Any, language: str) -> None:
    """Fill the sheet; it is for people, the reader skips it."""
    put_text(sheet["A1"], _TITLE.text(language))
    sheet["A1"].font = _TITLE_FONT
    for number, hint in enumerate(_HINTS, start=2):
        put_text(sheet.cell(number, 1), hint.text(language))
    row = len(_HINTS) + 3
    for index, (word, width) in enumerate(_HEADER, start=1):
        cell = sheet.cell(row, index)
        put_text(cell, word.text(language))
        cell.font, cell.fill = _BOLD, _HEADER_FILL
        sheet.column_dimensions[cell.column_letter].width = width
    for table in TABLES:
        row = _write_table(sheet, row + 1, table, language)
    sheet.page_setup.orientation = "landscape"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToHeight = 0


def _write_table(sheet: Any, row: int, table: Table, language: str) -> int:
    put_text(sheet.cell(row, 1), table.name.text(language))
    sheet.cell(row, 1).font = _BOLD
    put_text(sheet.cell(row, 4), table.note.text(language))
    sheet.cell(row, 4).font = _BOLD
    for column in table.columns:
        row += 1
        texts = (
            table.name.text(language),
            column.name.text(language),
            (YES if column.required else NO).shown.text(language),
            column.note.text(language),
            _values(column, language),
        )
        for index, text in enumerate(texts, start=1):
            put_text(sheet.cell(row, index), text)
            sheet.cell(row, index).alignment = _WRAPPED
    return row


def _values(column: Column, language: str) -> str:
    return ", ".join(choice.shown.text(language) for choice in column.choices)
