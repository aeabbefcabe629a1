"""Write one week's roster as a workbook for people; ``roster_reader`` reads it back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook

from scheduler_app.exchange.activities_sheet import write_activities_sheet
from scheduler_app.exchange.activity_tables import PLACED
from scheduler_app.exchange.atomic_file import replacing
from scheduler_app.exchange.cell_writing import workbook_bytes
from scheduler_app.exchange.changes_sheet import has_version_before, write_changes_sheet
from scheduler_app.exchange.checks_sheet import write_checks_sheet
from scheduler_app.exchange.coverage_sheet import write_coverage_sheet
from scheduler_app.exchange.day_chart_sheet import CHART_SHEET, write_day_chart
from scheduler_app.exchange.fairness_sheet import write_fairness_sheet
from scheduler_app.exchange.mentoring_sheet import has_juniors, write_mentoring_sheet
from scheduler_app.exchange.outlook_sheet import (
    write_outlook_intervals_sheet,
    write_outlook_sheet,
)
from scheduler_app.exchange.patterns_sheet import write_patterns_sheet
from scheduler_app.exchange.personal_sheets import write_personal_sheets
from scheduler_app.exchange.report_sheet import write_report_sheet
from scheduler_app.exchange.roles_sheet import write_roles_sheet
from scheduler_app.exchange.roster_base import RosterBase, base_of, write_base
from scheduler_app.exchange.roster_layout import (
    CHANGES_SHEET,
    CHECKS_SHEET,
    COVERAGE_SHEET,
    FAIRNESS_SHEET,
    MENTORING_SHEET,
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
from scheduler_app.store.edition import Edition
from scheduler_app.store.expected import expected_of
from scheduler_app.store.roles import role_rows
from scheduler_app.store.week import Week
from solver.domain.roster import Roster
from solver.model.coverage import Coverage
from solver.report.week_report import week_report
from solver.roster.evaluate import Evaluation
from solver.staffing.outlook import Outlook


@dataclass(frozen=True, slots=True)
class Extras:
    """What only an export writes: changes of ``edition``, a sheet for each of ``people``."""

    edition: Edition
    people: tuple[int, ...] = ()


def write_roster(  # noqa: PLR0913  the contents of one workbook
    path: Path,
    week: Week,
    roster: Roster,
    evaluation: Evaluation,
    coverage: Coverage,
    title: str,
    status: str,
    language: str,
    extras: Extras | None = None,
) -> None:
    """Write Roster, Patterns, Coverage, and what there is of the sheets that follow.

    Outlook (two) where contacts are expected; Roles; Breaks with Day chart; Report; Mentoring
    where there are juniors; Fairness; Changes where there was a version before; Checks;
    personal sheets.  All is in ``language``; ``title`` and ``status`` are shown above the roster
    as they are given.  Totals are formulas, so that a roster edited by hand stays right.  A very
    hidden sheet remembers the cells as written, for the day on which they come back edited.

    Raises:
        OSError: ``path`` cannot be written; it is as it was before.
    """
    book = Workbook()
    layout = Layout(week, language)
    sheet = book.active
    sheet.title = ROSTER_SHEET.text(language)
    write_roster_sheet(sheet, layout, roster, title, status)
    write_patterns_sheet(book.create_sheet(PATTERNS_SHEET.text(language)), layout, title)
    expected = expected_of(week, coverage)
    _write_coverage(book, layout, coverage, expected, title)
    _write_days(book, layout, title)
    _write_report(book, layout, evaluation, expected, title, extras)
    _write_people(book, layout, roster, extras, title)
    write_checks_sheet(book.create_sheet(CHECKS_SHEET.text(language)), layout, evaluation, title)
    if extras is not None and extras.people:
        write_personal_sheets(book, layout, roster, extras.people, title, status)
    write_base(book.create_sheet(META_SHEET), _base(week, roster, title, extras), week, language)
    _save(book, path)


def _save(book: Workbook, path: Path) -> None:
    packed = workbook_bytes(book)
    with replacing(path) as stream:
        stream.write(packed)


def _write_days(book: Workbook, layout: Layout, title: str) -> None:
    """Write who serves which queue, and what happens inside the shifts."""
    language = layout.language
    if any(role_rows(layout.week)):
        write_roles_sheet(book.create_sheet(ROLES.name.text(language)), layout)
    if layout.week.activities:
        write_activities_sheet(book.create_sheet(PLACED.name.text(language)), layout, title)
        write_day_chart(book.create_sheet(CHART_SHEET.text(language)), layout, title)


def _write_report(
    book: Workbook,
    layout: Layout,
    evaluation: Evaluation,
    expected: Outlook,
    title: str,
    extras: Extras | None,
) -> None:
    week = layout.week
    report = week_report(week.problem, week.rules, week.roster, evaluation, expected)
    sheet = book.create_sheet(REPORT_SHEET.text(layout.language))
    edition = None if extras is None else extras.edition
    write_report_sheet(sheet, layout, report, title, edition)


def _write_people(
    book: Workbook, layout: Layout, roster: Roster, extras: Extras | None, title: str
) -> None:
    language = layout.language
    if has_juniors(layout):
        sheet = book.create_sheet(MENTORING_SHEET.text(language))
        write_mentoring_sheet(sheet, layout, roster, title)
    write_fairness_sheet(book.create_sheet(FAIRNESS_SHEET.text(language)), layout, roster, title)
    if extras is not None and has_version_before(extras.edition):
        sheet = book.create_sheet(CHANGES_SHEET.text(language))
        write_changes_sheet(sheet, layout, extras.edition, title)


def _write_coverage(
    book: Workbook, layout: Layout, coverage: Coverage, expected: Outlook, title: str
) -> None:
    """Write who is there; where contacts are expected, what is to be expected of them."""
    sheet = book.create_sheet(COVERAGE_SHEET.text(layout.language))
    write_coverage_sheet(sheet, layout, coverage, title)
    if not layout.problem.contacts:
        return
    sheet = book.create_sheet(OUTLOOK_SHEET.text(layout.language))
    write_outlook_sheet(sheet, layout, expected, title)
    sheet = book.create_sheet(OUTLOOK_INTERVALS_SHEET.text(layout.language))
    write_outlook_intervals_sheet(sheet, layout, expected, title)


def _base(week: Week, roster: Roster, title: str, extras: Extras | None) -> RosterBase:
    """Return what the workbook remembers of itself; without an edition, it is a draft."""
    number, key = (extras.edition.number, extras.edition.key) if extras else (0, "")
    return base_of(week, roster, title, number, datetime.now().astimezone(), key)
