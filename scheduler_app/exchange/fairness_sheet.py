"""The fairness ledger on a sheet: what each person carried before, and in this roster."""

from __future__ import annotations

from typing import Any

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.cell_writing import put_text
from scheduler_app.exchange.roster_layout import FAIRNESS_SHEET, Layout
from scheduler_app.exchange.sheet_style import (
    CENTRED,
    GRID,
    LEFT,
    fit_width,
    put_header,
    put_title,
    set_up_page,
)
from scheduler_app.exchange.words import Words
from solver.domain.burden import Burden
from solver.domain.roster import Roster
from solver.model.ledger import LEDGER_WEEKS, added, carried

_NOTE = Words(
    "Left: the {weeks} weeks before. Right (+): this roster. One shift may count more than once.",
    "左列: 此前 {weeks} 周。 右列 (+): 本班表。 一个班可计入多项。",
)
_KINDS = {
    "nights": Words("Nights", "夜班"),
    "weekends": Words("Weekend days", "周末天数"),
    "holidays": Words("Public holidays", "公共假日"),
    "unpopular": Words("Unpopular shifts", "不受欢迎班次"),
    "late_changes": Words("Late changes", "发布后变更"),
    "flexible": Words("Flexible shifts (points)", "弹性班 (积分)"),
}
_ID, _NAME = Words("ID", "工号"), Words("Name", "姓名")
_AVAILABLE = Words("Days available before", "此前可排天数")
_HEADER_ROW = 4


def write_fairness_sheet(sheet: Any, layout: Layout, roster: Roster, title: str) -> None:
    """Fill the sheet: two columns a kind, one person a row."""
    language, problem = layout.language, layout.problem
    note = _NOTE.text(language).format(weeks=LEDGER_WEEKS)
    put_title(sheet, FAIRNESS_SHEET.text(language), note)
    headers = [word.text(language) for word in (_ID, _NAME, _AVAILABLE)]
    for word in _KINDS.values():
        headers += [word.text(language), "+"]
    for index, header in enumerate(headers, start=1):
        put_header(sheet.cell(_HEADER_ROW, index), header)
        fit_width(sheet, get_column_letter(index), [header], 5, 14)
    rows = zip(problem.employees, carried(problem), added(problem, roster), strict=True)
    for row, (person, past, new) in enumerate(rows, start=_HEADER_ROW + 1):
        put_text(sheet.cell(row, 1), person.id)
        put_text(sheet.cell(row, 2), person.name)
        for index, number in enumerate(_numbers(past, new), start=3):
            sheet.cell(row, index, number)
        for index in range(1, len(headers) + 1):
            cell = sheet.cell(row, index)
            cell.border, cell.alignment = GRID, LEFT if index <= 2 else CENTRED
    fit_width(sheet, "B", [person.name for person in problem.employees], 8, 26)
    sheet.freeze_panes = f"C{_HEADER_ROW + 1}"
    set_up_page(sheet, title, language, f"{_HEADER_ROW}:{_HEADER_ROW}", landscape=True)


def _numbers(past: Burden, new: Burden) -> list[int]:
    pairs = ((getattr(past, kind), getattr(new, kind)) for kind in _KINDS)
    return [past.available_days, *(number for pair in pairs for number in pair)]
