"""The fairness ledger on a sheet: what each person carried before, and in this roster."""

from __future__ import annotations

from typing import Any

from openpyxl.utils import get_column_letter

from scheduler_app.exchange.cell_writing import put_text
from scheduler_app.exchange.roster_layout import FAIRNESS_SHEET, Layout
from scheduler_app.exchange.sheet_style import (
    BOLD,
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
    "Of each kind: the {weeks} weeks before, this roster (+), and both (=). One shift may count "
    "more than once.",
    "每项依次为：此前 {weeks} 周、本班表（+）、合计（=）。一个班可计入多项。",
)
_KINDS = {
    "nights": Words("Nights", "夜班"),
    "weekends": Words("Weekend days", "周末天数"),
    "holidays": Words("Public holidays", "公共假日"),
    "unpopular": Words("Unpopular shifts", "不受欢迎班次"),
    "late_changes": Words("Late changes", "发布后变更"),
    "flexible": Words("Flexible shifts (points)", "弹性班（积分）"),
}
_ID, _NAME = Words("ID", "工号"), Words("Name", "姓名")
_AVAILABLE = Words("Days available before", "此前可排天数")
_SUMMARY = (
    ("MIN", Words("Fewest", "最少"), "0"),
    ("AVERAGE", Words("Mean", "平均"), "0.0"),
    ("MAX", Words("Most", "最多"), "0"),
)
_HEADER_ROW, _FIRST_KIND = 4, 4


def write_fairness_sheet(sheet: Any, layout: Layout, roster: Roster, title: str) -> None:
    """Fill the sheet: three columns a kind, one person a row, the spread below them.

    Sums and spread are formulas.
    """
    language, problem = layout.language, layout.problem
    note = _NOTE.text(language).format(weeks=LEDGER_WEEKS)
    put_title(sheet, FAIRNESS_SHEET.text(language), note)
    headers = [word.text(language) for word in (_ID, _NAME, _AVAILABLE)]
    for word in _KINDS.values():
        headers += [word.text(language), "+", "="]
    for index, header in enumerate(headers, start=1):
        put_header(sheet.cell(_HEADER_ROW, index), header)
        fit_width(sheet, get_column_letter(index), [header], 5, 14)
    rows = zip(problem.employees, carried(problem), added(problem, roster), strict=True)
    for row, (person, past, new) in enumerate(rows, start=_HEADER_ROW + 1):
        put_text(sheet.cell(row, 1), person.id)
        put_text(sheet.cell(row, 2), person.name)
        sheet.cell(row, 3, past.available_days)
        for index, value in enumerate(_values(past, new, row), start=_FIRST_KIND):
            sheet.cell(row, index, value)
        for index in range(1, len(headers) + 1):
            cell = sheet.cell(row, index)
            cell.border, cell.alignment = GRID, LEFT if index <= 2 else CENTRED
    _write_spread(sheet, layout, len(headers))
    fit_width(sheet, "A", [person.id for person in problem.employees], 8, 14)
    fit_width(sheet, "B", [person.name for person in problem.employees], 8, 26)
    sheet.freeze_panes = f"C{_HEADER_ROW + 1}"
    set_up_page(sheet, title, language, f"{_HEADER_ROW}:{_HEADER_ROW}", landscape=True)


def _values(past: Burden, new: Burden, row: int) -> list[int | str]:
    """Return before, in this roster and the sum of both, kind by kind."""
    found: list[int | str] = []
    for number, kind in enumerate(_KINDS):
        first = _FIRST_KIND + 3 * number
        before, added_now = (f"{get_column_letter(first + i)}{row}" for i in (0, 1))
        found += [getattr(past, kind), getattr(new, kind), f"={before}+{added_now}"]
    return found


def _write_spread(sheet: Any, layout: Layout, n_columns: int) -> None:
    """Write the fewest, the mean and the most of every column below the people."""
    n_people = len(layout.problem.employees)
    first, last = _HEADER_ROW + 1, _HEADER_ROW + n_people
    for row, (function, word, shown_as) in enumerate(_SUMMARY, start=last + 2):
        put_text(sheet.cell(row, 2), word.text(layout.language))
        for index in range(2, n_columns + 1):
            cell = sheet.cell(row, index)
            cell.font, cell.border, cell.alignment = BOLD, GRID, CENTRED
            letter = get_column_letter(index)
            if index > 2 and n_people:
                cell.value = f"={function}({letter}{first}:{letter}{last})"
                cell.number_format = shown_as
        sheet.cell(row, 2).alignment = LEFT
