"""Where a command's week comes from: a project file or a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from scheduler_app.cli.console import parse_date, stderr
from scheduler_app.exchange.input_workbook import read_workbook
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ProjectData
from scheduler_app.store.week import Week, default_week, latest_roster_week, monday_of, week_of
from solver.domain.validation import FieldError

NO_WEEK = QT_TRANSLATE_NOOP(
    "Command", "there is no demand and no roster; say which week is meant with --week"
)
_NO_ROSTER = QT_TRANSLATE_NOOP(
    "Command", "there is no roster in the week of {date}; build it first, or choose another week"
)
NOBODY = QT_TRANSLATE_NOOP("Command", "nobody has the ID {id}")


@dataclass(frozen=True, slots=True)
class Source:
    """The records; ``project`` is None when they come from a workbook."""

    data: ProjectData
    project: ProjectFile | None

    def week(self, text: str, n_weeks: int = 1) -> Week:
        """Return the weeks from that of a date on, or (empty) from the latest with demand.

        Raises:
            FieldError: There is no such week to guess.
        """
        first: date | None = monday_of(parse_date(text)) if text else default_week(self.data)
        if first is None:
            raise FieldError("--week", translate("Command", NO_WEEK))
        return week_of(self.data, first, n_weeks)

    def rostered_week(self, text: str, n_weeks: int = 1) -> Week:
        """Return the weeks from that of a date on, or (empty) from the latest with a roster.

        Raises:
            FieldError: There is no such week to guess.
        """
        latest = latest_roster_week(self.data)
        return self.week(text or (latest.isoformat() if latest else ""), n_weeks)

    def require_project(self, otherwise: str) -> None:
        """Check that ``--apply`` has a project to change; ``otherwise`` is said of a workbook.

        Raises:
            FieldError: There is none.
            ReadOnlyError: It is open elsewhere.
        """
        if self.project is None:
            raise FieldError("--apply", otherwise)
        self.project.require_writable()


def require_roster(week: Week) -> None:
    """Check that somebody works in the week.

    Raises:
        FieldError: Nobody does.
    """
    if not any(True for _ in week.roster.shifts()):
        raise FieldError("--week", translate("Command", _NO_ROSTER, date=week.first_date))


@contextmanager
def open_source(path: Path, *, read_only: bool) -> Iterator[Source]:
    """Open a project, or read a workbook (its warnings go to stderr)."""
    if path.suffix.lower() == ".sixshift":
        project = ProjectFile.open(path, read_only=read_only)
        try:
            yield Source(project.data(), project)
        finally:
            project.close()
    else:
        reading = read_workbook(path)
        for warning in reading.warnings:
            stderr(warning.text())
        yield Source(reading.data, None)
