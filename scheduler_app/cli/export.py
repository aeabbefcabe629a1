"""``export``: a week's roster as a workbook, CSV, calendar or PDF."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from scheduler_app.cli.console import (
    Lang,
    WeekDate,
    Weeks,
    offering_another_name,
    require_folder,
    require_target,
    stderr,
    stdout,
)
from scheduler_app.cli.source import NOBODY, Source, open_source, require_roster
from scheduler_app.exchange.export_file import ExportKind, ExportOptions, write_export
from scheduler_app.language.translation import LANGUAGE, QT_TRANSLATE_NOOP, translate
from scheduler_app.store.edition import Edition, draft_edition
from scheduler_app.store.editions import edition_of
from scheduler_app.store.project_error import ProjectError
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.week import Week
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.domain.validation import FieldError

_NOT_FOR = QT_TRANSLATE_NOOP("Command", "{option} is for {allowed} only")
_PAPER = QT_TRANSLATE_NOOP("Command", "{paper}: choose one of {allowed}")
_KINDS = {
    kind.suffix: kind
    for kind in (
        ExportKind.WORKBOOK,
        ExportKind.CSV,
        ExportKind.CALENDAR,
        ExportKind.ROSTER_PDF,
    )
}

_UNPUBLISHED = QT_TRANSLATE_NOOP(
    "Command", "the week of {date} is not published: what is written is the draft"
)
_NOT_NOTED = QT_TRANSLATE_NOOP(
    "Command", "written, but not noted in the history of the project: {reason}"
)
Project = Annotated[Path, typer.Argument(metavar="PROJECT")]
Output = Annotated[
    str,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE.xlsx|.csv|.ics|.pdf|FOLDER/",
        help="A folder gets a calendar for each person.",
    ),
]
Draft = Annotated[bool, typer.Option("--draft", help="Write the draft as it stands.")]
People = Annotated[
    list[str] | None,
    typer.Option("--employee", metavar="ID", help="Only this person; may be repeated."),
]
Personal = Annotated[
    bool, typer.Option("--personal", help="Workbook: a sheet for each person as well.")
]
Days = Annotated[bool, typer.Option("--days", help="PDF: the charts of the days.")]
Paper = Annotated[str, typer.Option("--paper", metavar="A4|A3", help="PDF: the paper.")]


def export(  # noqa: PLR0913  the options of one command
    project: Project,
    output: Output,
    week: WeekDate = "",
    weeks: Weeks = 1,
    draft: Draft = False,
    employee: People = None,
    personal: Personal = False,
    days: Days = False,
    paper: Paper = "",
    lang: Lang = "",
) -> None:
    """Write the published version of a week's roster; the draft where nothing is published."""
    del lang
    kind = _kind_of(output, days=days)
    path = Path(output)
    _require_fitting(kind, employee=employee, personal=personal, paper=paper)
    with open_source(project, read_only=False) as source:
        edition = _edition(source, week, weeks, draft=draft)
        require_roster(edition.week)
        people = _people_of(edition.week, employee)
        options = ExportOptions(LANGUAGE.code, datetime.now(UTC), people, paper, personal)
        _write(kind, path, edition, options)
        if source.project is not None:
            _note(source.project, path.name, edition, people)


def _write(kind: ExportKind, path: Path, edition: Edition, options: ExportOptions) -> None:
    if kind.suffix == ".pdf":
        # Here, as the papers below: other commands need not wait for what paints.
        from scheduler_app.exchange.offscreen import be_able_to_paint

        be_able_to_paint()
    with offering_another_name(path):
        for written in write_export(kind, path, edition, options):
            stdout(str(written))


def _note(
    project: ProjectFile, file: str, edition: Edition, people: tuple[int, ...] | None
) -> None:
    """Put what was handed out into the change log, a line a week; say where that cannot be."""
    week = edition.week
    mondays = range(0, week.problem.grid.n_days, DAYS_PER_WEEK)
    try:
        for monday in (week.first_date + timedelta(days=day) for day in mondays):
            number = 0 if edition.is_draft else edition.versions[monday]
            project.note_export(monday, file, number, len(people or ()))
    except ProjectError as error:
        # The file is there, which is what was asked for.
        stderr(translate("Command", _NOT_NOTED, reason=error))


def write_workbook(output: Path, week: Week, source: Source) -> None:
    """Write the roster that ``week`` holds as a workbook in the current language."""
    edition = draft_edition(week, source.data.title, source.data.time_zone)
    if source.project is not None:
        edition = replace(edition, key=source.project.key())
    options = ExportOptions(LANGUAGE.code, datetime.now(UTC))
    with offering_another_name(output):
        write_export(ExportKind.WORKBOOK, output, edition, options)


def _edition(source: Source, week: str, weeks: int, *, draft: bool) -> Edition:
    """Return what is handed out: by default of the latest week with a roster."""
    data = source.data
    chosen = source.rostered_week(week, weeks)
    if source.project is None:
        return draft_edition(chosen, data.title, data.time_zone)
    edition = edition_of(source.project, data, chosen.first_date, weeks, draft=draft)
    if edition.is_draft and not draft:
        stderr(translate("Command", _UNPUBLISHED, date=chosen.first_date))
    return edition


def _kind_of(output: str, *, days: bool) -> ExportKind:
    """Return what the name asks for: a folder, or a file by its suffix."""
    path = Path(output)
    separators = tuple(filter(None, (os.sep, os.altsep)))
    if output.endswith(separators) or path.is_dir():
        require_folder(path)
        kind = ExportKind.CALENDARS
    else:
        require_target(path, *_KINDS)
        kind = _KINDS[path.suffix.lower()]
    if days:
        _require(kind is ExportKind.ROSTER_PDF, "--days", ".pdf")
        kind = ExportKind.DAYS_PDF
    return kind


def _require_fitting(
    kind: ExportKind, *, employee: Sequence[str] | None, personal: bool, paper: str
) -> None:
    """Refuse options that say nothing about what is written."""
    is_pdf = kind.suffix == ".pdf"
    _require(not employee or personal or not is_pdf, "--employee", ".ics, .csv")
    _require(
        not employee or personal or kind is not ExportKind.WORKBOOK,
        "--employee",
        ".ics, .csv, --personal",
    )
    _require(not personal or kind is ExportKind.WORKBOOK, "--personal", ".xlsx")
    _require(not paper or is_pdf, "--paper", ".pdf")
    if paper:
        _require_paper(paper)


def _require_paper(paper: str) -> None:
    from scheduler_app.paint.paper import PAPERS

    if paper not in PAPERS:
        allowed = " | ".join(PAPERS)
        raise typer.BadParameter(translate("Command", _PAPER, paper=paper, allowed=allowed))


def _require(condition: bool, option: str, allowed: str) -> None:
    if not condition:
        raise typer.BadParameter(translate("Command", _NOT_FOR, option=option, allowed=allowed))


def _people_of(week: Week, ids: Sequence[str] | None) -> tuple[int, ...] | None:
    if not ids:
        return None
    index = {person.id: e for e, person in enumerate(week.problem.employees)}
    unknown = next((text for text in ids if text not in index), None)
    if unknown is not None:
        raise FieldError("--employee", translate("Command", NOBODY, id=unknown))
    return tuple(dict.fromkeys(index[text] for text in ids))
