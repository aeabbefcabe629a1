"""All kinds of files that a roster leaves the program as, for the command and the window."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from scheduler_app.exchange.roster_csv import write_csv
from scheduler_app.exchange.roster_words import edition_words
from scheduler_app.exchange.roster_workbook import Extras, write_roster
from scheduler_app.store.edition import Edition
from scheduler_app.store.judged import judged
from solver.model.coverage import coverage


class ExportKind(StrEnum):
    """What is written; ``CALENDARS`` fills a folder, one file a person."""

    WORKBOOK = "xlsx"
    CSV = "csv"
    CALENDAR = "ics"
    CALENDARS = "calendars"
    ROSTER_PDF = "pdf"
    DAYS_PDF = "days"

    @property
    def suffix(self) -> str:
        """How the file's name ends; "" for a folder."""
        return {self.CALENDARS: "", self.DAYS_PDF: ".pdf"}.get(self, f".{self.value}")


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How it is written.

    ``made`` is the present moment, with its zone.  ``people`` (indices; None: all) are
    those whose shifts are in a calendar or CSV, and those who get a sheet of their own if
    ``personal``.  ``paper`` is "A4", "A3" or "" (what suits).
    """

    language: str
    made: datetime
    people: tuple[int, ...] | None = None
    paper: str = ""
    personal: bool = False


def write_export(
    kind: ExportKind, path: Path, edition: Edition, options: ExportOptions
) -> list[Path]:
    """Write an edition to a file, or to a folder that exists; return the files written.

    Raises:
        FieldError: The project's time zone does not exist.
        OSError: A file cannot be written; it is as it was before.
    """
    match kind:
        case ExportKind.CALENDARS | ExportKind.CALENDAR:
            return _write_calendars(kind, path, edition, options)
        case ExportKind.CSV:
            write_csv(path, edition.week, edition.week.roster, options.people)
        case ExportKind.ROSTER_PDF | ExportKind.DAYS_PDF:
            _write_pdf(kind, path, edition, options)
        case ExportKind.WORKBOOK:
            _write_workbook(path, edition, options)
    return [path]


def _write_calendars(
    kind: ExportKind, path: Path, edition: Edition, options: ExportOptions
) -> list[Path]:
    # Here, as painting below: every command would wait for large libraries that few need.
    from scheduler_app.exchange.calendar_file import write_calendar, write_calendars

    asked = edition, options.language, options.made, options.people
    if kind is ExportKind.CALENDARS:
        return write_calendars(path, *asked)
    write_calendar(path, *asked)
    return [path]


def _write_pdf(kind: ExportKind, path: Path, edition: Edition, options: ExportOptions) -> None:
    from scheduler_app.exchange.roster_pdf import write_days_pdf, write_roster_pdf

    write = write_roster_pdf if kind is ExportKind.ROSTER_PDF else write_days_pdf
    write(path, edition, options.language, options.paper)


def _write_workbook(path: Path, edition: Edition, options: ExportOptions) -> None:
    week, problem, roster = edition.week, edition.week.problem, edition.week.roster
    everybody = tuple(range(len(problem.employees)))
    chosen = everybody if options.people is None else options.people
    personal = chosen if options.personal else ()
    status = edition_words(edition.number).text(options.language)
    write_roster(
        path,
        week,
        roster,
        judged(week),
        coverage(problem, roster),
        edition.title,
        status,
        options.language,
        Extras(edition, personal),
    )
