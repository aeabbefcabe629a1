"""The coverage sheet: required and scheduled agents of every interval, and their chart."""

from __future__ import annotations

from typing import Any

from openpyxl.chart import LineChart, Reference
from openpyxl.utils import get_column_letter

from scheduler_app.exchange.cell_writing import put_text
from scheduler_app.exchange.roster_layout import (
    COVERAGE_HEADER_ROW,
    COVERAGE_SHEET,
    FIRST_INTERVAL_ROW,
    Layout,
)
from scheduler_app.exchange.roster_totals import clock
from scheduler_app.exchange.roster_words import WEEKDAY_NAMES
from scheduler_app.exchange.sheet_style import (
    CENTRED,
    GRID,
    MUTED,
    WEEKEND_FILL,
    put_header,
    put_title,
    set_up_page,
)
from scheduler_app.exchange.words import Words
from solver.model.coverage import Coverage

_DAY = Words("Day", "日期")
_TIME = Words("Time", "时段")
_TOTAL = Words("All queues", "全部队列")
_REQUIRED = Words("Required", "需求")
_SCHEDULED = Words("Scheduled", "排班")
_DIFFERENCE = Words("Difference", "差额")
_SHORT = Words("Short", "缺口")
_NOTE = Words(
    "Agents per interval when this workbook was written; an agent counts for one queue at a time.",
    "导出时各时段的坐席人数；每人同一时间只计入一个队列。",
)
_CHART_TITLE = Words("Required and scheduled agents, all queues", "需求与排班人数（全部队列）")
_AGENTS = Words("agents", "人数")
_DIFFERENCE_FORMAT = "+0;[Red]-0;0"
_CHART_COLUMNS, _CHART_ROWS = 17, 30
_CHART_CM = (31.0, 14.0)


def write_coverage_sheet(sheet: Any, layout: Layout, coverage: Coverage, title: str) -> None:
    """Fill the sheet: three columns a queue, then the totals; the chart at the right."""
    language = layout.language
    put_title(sheet, COVERAGE_SHEET.text(language), _NOTE.text(language))
    _write_headers(sheet, layout)
    per_day = layout.problem.grid.intervals_per_day
    for interval in range(layout.problem.grid.n_intervals):
        _write_interval(sheet, layout, coverage, interval, *divmod(interval, per_day))
    for index in range(1, layout.coverage_total_column("short") + 1):
        sheet.column_dimensions[get_column_letter(index)].width = 12 if index != 2 else 8
    sheet.freeze_panes = f"C{FIRST_INTERVAL_ROW}"
    _add_chart(sheet, layout)
    rows = f"{COVERAGE_HEADER_ROW - 1}:{COVERAGE_HEADER_ROW}"
    set_up_page(sheet, title, language, rows, landscape=True)


def _write_headers(sheet: Any, layout: Layout) -> None:
    language, top = layout.language, COVERAGE_HEADER_ROW - 1
    put_header(sheet.cell(COVERAGE_HEADER_ROW, 1), _DAY.text(language))
    put_header(sheet.cell(COVERAGE_HEADER_ROW, 2), _TIME.text(language))
    groups = [queue.name for queue in layout.problem.queues] + [_TOTAL.text(language)]
    words = (_REQUIRED, _SCHEDULED, _DIFFERENCE)
    for number, name in enumerate(groups):
        first = 3 + 3 * number
        for offset, word in enumerate(words):
            put_header(sheet.cell(top, first + offset), name if offset == 0 else "")
            put_header(sheet.cell(COVERAGE_HEADER_ROW, first + offset), word.text(language))
        sheet.merge_cells(start_row=top, end_row=top, start_column=first, end_column=first + 2)
    short = layout.coverage_total_column("short")
    put_header(sheet.cell(COVERAGE_HEADER_ROW, short), _SHORT.text(language))


def _write_interval(
    sheet: Any, layout: Layout, coverage: Coverage, interval: int, day: int, step: int
) -> None:
    row = FIRST_INTERVAL_ROW + interval
    date = layout.dates()[day]
    weekday = WEEKDAY_NAMES[date.weekday()].text(layout.language)
    put_text(sheet.cell(row, 1), f"{weekday} {date:%m-%d}")
    put_text(sheet.cell(row, 2), clock(step * layout.problem.grid.interval_minutes))
    for queue in range(len(layout.problem.queues)):
        first = 3 + 3 * queue
        sheet.cell(row, first, int(coverage.required[queue, interval]))
        sheet.cell(row, first + 1, int(coverage.scheduled[queue, interval]))
        sheet.cell(row, first + 2, _difference(first, row))
        sheet.cell(row, first + 2).number_format = _DIFFERENCE_FORMAT
    _write_interval_totals(sheet, layout, row)
    label = sheet.cell(row, _label_column(layout))
    put_text(label, f"{weekday} {clock(step * layout.problem.grid.interval_minutes)}")
    label.font = MUTED
    weekend = layout.problem.grid.is_weekend(day)
    for index in range(1, layout.coverage_total_column("short") + 1):
        cell = sheet.cell(row, index)
        cell.border, cell.alignment = GRID, CENTRED
        if weekend:
            cell.fill = WEEKEND_FILL


def _label_column(layout: Layout) -> int:
    """Column of the chart's labels, beside the table and out of print."""
    return layout.coverage_total_column("short") + 2


def _difference(first: int, row: int) -> str:
    return f"={get_column_letter(first + 1)}{row}-{get_column_letter(first)}{row}"


def _write_interval_totals(sheet: Any, layout: Layout, row: int) -> None:
    firsts = [3 + 3 * queue for queue in range(len(layout.problem.queues))]
    required = layout.coverage_total_column("required")
    for offset in (0, 1):
        cells = "+".join(f"{get_column_letter(first + offset)}{row}" for first in firsts)
        sheet.cell(row, required + offset, f"={cells or 0}")
    sheet.cell(row, required + 2, _difference(required, row))
    sheet.cell(row, required + 2).number_format = _DIFFERENCE_FORMAT
    short = "+".join(f"MAX(0,-{get_column_letter(first + 2)}{row})" for first in firsts)
    cell = sheet.cell(row, required + 3, f"={short or 0}")
    cell.number_format = "[Red]0;0;0"


def _add_chart(sheet: Any, layout: Layout) -> None:
    grid, required = layout.problem.grid, layout.coverage_total_column("required")
    last = FIRST_INTERVAL_ROW + grid.n_intervals - 1
    chart = LineChart()
    chart.title = _CHART_TITLE.text(layout.language)
    chart.width, chart.height = _CHART_CM
    values = Reference(
        sheet,
        min_col=required,
        max_col=required + 1,
        min_row=COVERAGE_HEADER_ROW,
        max_row=last,
    )
    chart.add_data(values, titles_from_data=True)
    labels = _label_column(layout)
    moments = Reference(sheet, min_col=labels, min_row=FIRST_INTERVAL_ROW, max_row=last)
    chart.set_categories(moments)
    for series, colour, width in zip(
        chart.series, ("D9480F", "1F5FA8"), (22_000, 15_000), strict=True
    ):
        series.graphicalProperties.line.solidFill = colour
        series.graphicalProperties.line.width = width
        series.smooth = False
    chart.x_axis.tickLblSkip = chart.x_axis.tickMarkSkip = grid.intervals_per_day // 2
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.title = _AGENTS.text(layout.language)
    chart.y_axis.scaling.min = 0
    chart.legend.position = "b"
    first_column = labels + 1
    anchor = get_column_letter(first_column)
    sheet.add_chart(chart, f"{anchor}{COVERAGE_HEADER_ROW + 1}")
    end = get_column_letter(first_column + _CHART_COLUMNS)
    table_end = get_column_letter(labels - 2)
    chart_area = f"{anchor}1:{end}{COVERAGE_HEADER_ROW + _CHART_ROWS}"
    sheet.print_area = f"{chart_area},A1:{table_end}{last}"
