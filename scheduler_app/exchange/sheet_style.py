"""The looks that the roster workbook's sheets share: fonts, lines, widths, print set-up."""

from __future__ import annotations

import unicodedata
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from scheduler_app.exchange.cell_writing import put_text
from scheduler_app.exchange.words import Words

_FACE = "Calibri"  # named, else programs fall back to a serif
TITLE_FONT = Font(_FACE, 16, bold=True)
BOLD = Font(_FACE, 11, bold=True)
MUTED = Font(_FACE, 11, color="FF6B7785")
ALARM = Font(_FACE, 11, bold=True, color="FFB3261E")
GOOD = Font(_FACE, 11, bold=True, color="FF1B7F4B")
HEADER_FILL = PatternFill("solid", fgColor="FFE3EAF2")
WEEKEND_HEADER_FILL = PatternFill("solid", fgColor="FFD3DCE6")
WEEKEND_FILL = PatternFill("solid", fgColor="FFF1F4F7")
_LINE, _THICK = Side("thin", "FFC9D1DA"), Side("medium", "FF1F2A36")
GRID = Border(_LINE, _LINE, _LINE, _LINE)
PIN_BORDER = Border(_THICK, _THICK, _THICK, _THICK)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
LEFT = Alignment(vertical="center")
WRAPPED = Alignment(vertical="top", wrap_text=True)

_A4 = 9
_PAGE = Words("Page &P of &N", "第 &P 页 共 &N 页")
_DARK_BELOW = 0.45


def put_header(cell: Any, text: str, *, weekend: bool = False) -> None:
    """Write one cell of a header row."""
    put_text(cell, text)
    style_header(cell, weekend=weekend)


def style_header(cell: Any, *, weekend: bool = False) -> None:
    """Give a cell the look of a header."""
    cell.font, cell.border, cell.alignment = BOLD, GRID, CENTRED
    cell.fill = WEEKEND_HEADER_FILL if weekend else HEADER_FILL


def put_title(sheet: Any, title: str, *lines: str) -> None:
    """Write the title in A1 and the lines under it."""
    put_text(sheet["A1"], title)
    sheet["A1"].font = TITLE_FONT
    sheet.row_dimensions[1].height = 24
    for row, line in enumerate(lines, start=2):
        put_text(sheet.cell(row, 1), line)
        sheet.cell(row, 1).font = MUTED


def text_width(text: str) -> int:
    """Width of a text in column units; Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def fit_width(sheet: Any, letter: str, texts: list[str], least: int, most: int) -> None:
    """Make a column wide enough for its texts, within limits."""
    widest = max(map(text_width, texts), default=0) + 2
    sheet.column_dimensions[letter].width = min(most, max(least, widest))


def text_on(colour: str, *, bold: bool = False) -> Font:
    """Return black or white text, whichever reads on ``colour`` ("#RRGGBB")."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    is_dark = 0.299 * red + 0.587 * green + 0.114 * blue < _DARK_BELOW
    return Font(_FACE, 11, bold=bold, color="FFFFFFFF" if is_dark else "FF1F2A36")


def set_up_page(sheet: Any, title: str, language: str, rows: str, *, landscape: bool) -> None:
    """A4, one page wide, ``rows`` ("4:5") repeated, title and page number at the foot."""
    sheet.page_setup.orientation = "landscape" if landscape else "portrait"
    sheet.page_setup.paperSize = _A4
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_title_rows = rows
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top, sheet.page_margins.bottom = 0.5, 0.75
    sheet.page_margins.footer = 0.3
    sheet.print_options.horizontalCentered = True
    sheet.oddFooter.left.text = title.replace("&", "&&")
    sheet.oddFooter.center.text = "&A"
    sheet.oddFooter.right.text = _PAGE.text(language)
