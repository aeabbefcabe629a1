"""Write one week's roster as a workbook for people; ``roster_reader`` reads it back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from scheduler_app.exchange.activities_sheet import write_activities_sheet
from scheduler_app.exchange.activity_tables import PLACED
from scheduler_app.exchange.atomic_file import replacing
from scheduler_app.exchange.checks_sheet import write_checks_sheet
from scheduler_app.exchange.coverage_sheet import write_coverage_sheet
from scheduler_app.exchange.day_chart_sheet import CHART_SHEET, write_day_chart
from scheduler_app.exchange.fairness_sheet import write_fairness_sheet
from scheduler_app.exchange.outlook_sheet import (
    write_outlook_intervals_sheet,
    write_outlook_sheet,
)
from scheduler_app.exchange.patterns_sheet import write_patterns_sheet
from scheduler_app.exchange.roles_sheet import write_roles_sheet
from scheduler_app.exchange.roster_base import base_of, write_base
from scheduler_app.exchange.roster_layout import (
    CHECKS_SHEET,
    COVERAGE_SHEET,
    FAIRNESS_SHEET,
    META_SHEET,
    OUTLOOK_INTERVALS_SHEET,
    OUTLOOK_SHEET,
    PATTERNS_SHEET,
    ROSTER_SHEET,
    Layout,
)
from scheduler_app.exchange.roster_sheet import write_roster_sheet
from scheduler_app.exchange.tables import ROLES
from scheduler_app.store.roles import role_rows
from scheduler_app.store.week import Week
from solver.domain.roster import Roster
from solver.model.coverage import Coverage
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
    version: int = 0,
    key: str = "",
) -> None:
    """Write Roster, Patterns, Coverage, Outlook (two), Roles, Breaks, Day chart, Fairness, Checks.

    Outlook only where contacts are expected; Roles, and Breaks with Day chart, only where there
    are any.  All is in
    ``language``; ``title`` and ``status`` are shown above the roster as they are given.
    Totals are formulas, so that a roster edited by hand stays right.  A very hidden sheet
    remembers the cells as they are written, with ``version`` (number of the published one, 0:
    a draft) and ``key`` (of the project), for the day on which the workbook comes back edited.

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
    _write_where_there_are(book, layout, coverage, title)
    write_fairness_sheet(book.create_sheet(FAIRNESS_SHEET.text(language)), layout, roster, title)
    write_checks_sheet(book.create_sheet(CHECKS_SHEET.text(language)), layout, evaluation, title)
    base = base_of(week, roster, title, version, datetime.now().astimezone(), key)
    write_base(book.create_sheet(META_SHEET), base, week, language)
    with replacing(path) as stream:
        book.save(stream)


def _write_where_there_are(book: Workbook, layout: Layout, coverage: Coverage, title: str) -> None:
    """Write the sheets that a week has only if it has contacts, roles or breaks."""
    week, language = layout.week, layout.language
    if week.problem.contacts:
        _write_outlook(book, layout, coverage, title)
    if any(role_rows(week)):
        write_roles_sheet(book.create_sheet(ROLES.name.text(language)), layout)
    if week.activities:
        write_activities_sheet(book.create_sheet(PLACED.name.text(language)), layout, title)
        write_day_chart(book.create_sheet(CHART_SHEET.text(language)), layout, title)


def _write_outlook(book: Workbook, layout: Layout, coverage: Coverage, title: str) -> None:
    expected = outlook(layout.problem, coverage.scheduled)
    sheet = book.create_sheet(OUTLOOK_SHEET.text(layout.language))
    write_outlook_sheet(sheet, layout, expected, title)
    sheet = book.create_sheet(OUTLOOK_INTERVALS_SHEET.text(layout.language))
    write_outlook_intervals_sheet(sheet, layout, expected, title)
