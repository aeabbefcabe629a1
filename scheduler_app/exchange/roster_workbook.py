"""Write one week's roster as a workbook for people; ``roster_reader`` reads it back."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from scheduler_app.exchange.activities_sheet import write_activities_sheet
from scheduler_app.exchange.activity_tables import PLACED
from scheduler_app.exchange.atomic_file import replacing
from scheduler_app.exchange.cell_writing import put_text
from scheduler_app.exchange.checks_sheet import write_checks_sheet
from scheduler_app.exchange.coverage_sheet import write_coverage_sheet
from scheduler_app.exchange.day_chart_sheet import CHART_SHEET, write_day_chart
from scheduler_app.exchange.fairness_sheet import write_fairness_sheet
from scheduler_app.exchange.outlook_sheet import (
    write_outlook_intervals_sheet,
    write_outlook_sheet,
)
from scheduler_app.exchange.patterns_sheet import write_patterns_sheet
from scheduler_app.exchange.report_sheet import write_report_sheet
from scheduler_app.exchange.roles_sheet import write_roles_sheet
from scheduler_app.exchange.roster_layout import (
    CHECKS_SHEET,
    COVERAGE_SHEET,
    FAIRNESS_SHEET,
    FORMAT_VERSION,
    META_SHEET,
    OUTLOOK_INTERVALS_SHEET,
    OUTLOOK_SHEET,
    PATTERNS_SHEET,
    REPORT_SHEET,
    ROSTER_SHEET,
    Layout,
)
from scheduler_app.exchange.roster_sheet import write_roster_sheet
from scheduler_app.exchange.tables import ROLES
from scheduler_app.store.roles import role_rows
from scheduler_app.store.week import Week
from solver.domain.roster import Roster
from solver.model.coverage import Coverage
from solver.report.week_report import week_report
from solver.roster.evaluate import Evaluation
from solver.staffing.outlook import outlook


def write_roster(  # noqa: PLR0913  the contents of one workbook
    path: Path,
    week: Week,
    roster: Roster,
    evaluation: Evaluation,
    coverage: Coverage,
    title: str,
    status: str,
    language: str,
) -> None:
    """Write Roster, Patterns, Coverage, and what there is of the sheets that follow.

    Outlook (two) only where contacts are expected; Roles, and Breaks with Day chart, only where
    there are any; Report, Fairness, Checks.  All is in ``language``; ``title`` and ``status``
    are shown above the roster.  Totals are formulas: a roster edited by hand stays right.

    Raises:
        OSError: ``path`` cannot be written; it is as it was before.
    """
    book = Workbook()
    layout = Layout(week, language)
    sheet = book.active
    sheet.title = ROSTER_SHEET.text(language)
    write_roster_sheet(sheet, layout, roster, title, status)
    write_patterns_sheet(book.create_sheet(PATTERNS_SHEET.text(language)), layout, title)
    sheet = book.create_sheet(COVERAGE_SHEET.text(language))
    write_coverage_sheet(sheet, layout, coverage, title)
    if week.problem.contacts:
        _write_outlook(book, layout, coverage, title)
    if any(role_rows(week)):
        write_roles_sheet(book.create_sheet(ROLES.name.text(language)), layout)
    if week.activities:
        write_activities_sheet(book.create_sheet(PLACED.name.text(language)), layout, title)
        write_day_chart(book.create_sheet(CHART_SHEET.text(language)), layout, title)
    _write_report(book, layout, roster, evaluation, title)
    write_fairness_sheet(book.create_sheet(FAIRNESS_SHEET.text(language)), layout, roster, title)
    write_checks_sheet(book.create_sheet(CHECKS_SHEET.text(language)), layout, evaluation, title)
    _write_meta(book.create_sheet(META_SHEET), layout)
    with replacing(path) as stream:
        book.save(stream)


def _write_report(
    book: Workbook, layout: Layout, roster: Roster, evaluation: Evaluation, title: str
) -> None:
    report = week_report(layout.problem, layout.week.rules, roster, evaluation)
    sheet = book.create_sheet(REPORT_SHEET.text(layout.language))
    write_report_sheet(sheet, layout, report, title)


def _write_outlook(book: Workbook, layout: Layout, coverage: Coverage, title: str) -> None:
    expected = outlook(layout.problem, coverage.scheduled)
    sheet = book.create_sheet(OUTLOOK_SHEET.text(layout.language))
    write_outlook_sheet(sheet, layout, expected, title)
    sheet = book.create_sheet(OUTLOOK_INTERVALS_SHEET.text(layout.language))
    write_outlook_intervals_sheet(sheet, layout, expected, title)


def _write_meta(sheet: Any, layout: Layout) -> None:
    """Keys and JSON values; one row a person, which keeps cells below Excel's limit."""
    pins: dict[int, list[str]] = {}
    for pin in layout.problem.pins:
        day = layout.week.first_date + timedelta(days=pin.day)
        pins.setdefault(pin.employee, []).append(day.isoformat())
    rows: list[tuple[str, Any]] = [
        ("format", FORMAT_VERSION),
        ("first_date", layout.week.first_date.isoformat()),
        ("language", layout.language),
    ]
    for number, employee in enumerate(layout.problem.employees):
        rows.append(("employee", {"id": employee.id, "pins": pins.get(number, [])}))
    for row, (key, value) in enumerate(rows, start=1):
        put_text(sheet.cell(row, 1), key)
        put_text(sheet.cell(row, 2), json.dumps(value, ensure_ascii=False))
    sheet.sheet_state = "hidden"
