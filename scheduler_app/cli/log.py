"""``log``: who changed what when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Annotated, Any

import typer

from scheduler_app.cli.console import (
    Json,
    Lang,
    Project,
    WeekDate,
    parse_date,
    require_target,
    stdout,
    write_json,
)
from scheduler_app.cli.source import NOBODY, open_source
from scheduler_app.document.log_words import (
    before_and_after,
    date_text,
    kind_text,
    source_text,
    subject_text,
    version_known,
)
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.change_log import LogFilter, LoggedChange
from scheduler_app.store.versions import VersionEntry
from scheduler_app.store.week import monday_of
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.domain.validation import FieldError

_NOTHING = QT_TRANSLATE_NOOP("Command", "nothing was changed")
_ONLY_PROJECTS = QT_TRANSLATE_NOOP("Command", "only a project has a change log")
_AFTER = QT_TRANSLATE_NOOP("Command", "after version {number}")

Employee = Annotated[str, typer.Option("--employee", metavar="ID", help="Only about this person.")]
Most = Annotated[int, typer.Option("--most", metavar="N", help="At most so many lines.", min=1)]


def log(
    project: Project,
    week: WeekDate = "",
    employee: Employee = "",
    most: Most = 1_000,
    json: Json = None,
    lang: Lang = "",
) -> None:
    """Tell who changed what when, newest first; with --week, what is about that week."""
    del lang
    require_target(json)
    first = monday_of(parse_date(week)) if week else None
    last = first + timedelta(days=DAYS_PER_WEEK - 1) if first else None
    with open_source(project, read_only=True) as source:
        if source.project is None:
            raise FieldError(str(project), translate("Command", _ONLY_PROJECTS))
        names = {person.id: person.name for person in source.data.employees}
        if employee and employee not in names:
            raise FieldError("--employee", translate("Command", NOBODY, id=employee))
        wanted = LogFilter(employee_id=employee, first=first, last=last, most=most)
        lines, versions = source.project.log(wanted), source.project.versions(first)
    write_json(json, {"changes": [_as_json(line, versions) for line in lines]})
    _tell(lines, versions, names)


def _tell(
    lines: Sequence[LoggedChange], versions: Sequence[VersionEntry], names: Mapping[str, str]
) -> None:
    for line in lines:
        before, after = before_and_after(line)
        known = version_known(line, versions)
        parts = [
            f"{line.at.astimezone():%Y-%m-%d %H:%M:%S}",
            line.user,
            source_text(line.source),
            kind_text(line.kind),
            subject_text(line, names),
            date_text(line.date),
            f"{before} → {after}" if before else after if line.kind else "",
            translate("Command", _AFTER, number=known) if known else "",
            f"({line.text})" if line.text else "",
        ]
        stdout("  ".join(part for part in parts if part))
    if not lines:
        stdout(translate("Command", _NOTHING))


def _as_json(line: LoggedChange, versions: Sequence[VersionEntry]) -> dict[str, Any]:
    return {
        "step": line.step,
        "at": line.at.isoformat(timespec="seconds"),
        "user": line.user,
        "source": line.source.value,
        "text": line.text,
        "kind": line.kind,
        "key": list(line.key),
        "employee": line.employee_id,
        "date": date_text(line.date) or None,
        "from": line.before,
        "to": line.after,
        "records": line.records,
        "after_version": version_known(line, versions),
    }
