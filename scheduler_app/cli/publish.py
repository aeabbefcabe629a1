"""``publish``: make a week's roster as it stands what people know."""

from __future__ import annotations

from typing import Annotated

import typer

from scheduler_app.cli.console import (
    Json,
    Lang,
    Project,
    WeekDate,
    require_target,
    stderr,
    stdout,
    write_json,
)
from scheduler_app.cli.source import open_source
from scheduler_app.language.phrases import weekdays_text
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.judged import judged
from scheduler_app.store.missing_breaks import missing_breaks
from scheduler_app.store.published import Difference, differences
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.publishing import PublishingError, next_version, publishing
from scheduler_app.store.steps import StepSource
from solver.domain.validation import FieldError

_DONE = QT_TRANSLATE_NOOP("Command", "week of {date}: version {number} is published")
_CHANGED = QT_TRANSLATE_NOOP("Command", "{count} {count:cell|cells} changed since version {number}")
_BROKEN = QT_TRANSLATE_NOOP(
    "Command",
    "published all the same: hard rules are broken in {count} {count:place|places}; see check",
)
_NO_BREAKS = QT_TRANSLATE_NOOP(
    "Command",
    "shifts without breaks: {missing} of {due} ({days}); people are not told when they may rest; "
    "place the breaks on the screen Day, and publish again",
)
_ONLY_PROJECTS = QT_TRANSLATE_NOOP(
    "Command", "a workbook cannot be published; import it and publish the project"
)
_STEP = QT_TRANSLATE_NOOP("Command", "publish version {number}")

Note = Annotated[str, typer.Option("--note", metavar="TEXT", help="What people should know.")]


def publish(
    project: Project, week: WeekDate = "", note: Note = "", json: Json = None, lang: Lang = ""
) -> None:
    """Publish a week's roster as its next version; edits after it make a new draft."""
    del lang
    require_target(json)
    with open_source(project, read_only=False) as source:
        if source.project is None:
            raise FieldError(str(project), translate("Command", _ONLY_PROJECTS))
        source.project.require_writable()
        # Not the latest week with a roster: an old one would be told, and cannot be untold.
        chosen = source.week(week)
        found = judged(chosen).violations
        try:
            version = next_version(source.data, chosen, note, found)
        except PublishingError as error:
            raise FieldError("--week", str(error)) from error
        without = missing_breaks(chosen)
        if without.missing:
            days = weekdays_text(without.days)
            counts = {"missing": without.missing, "due": without.due}
            stderr(translate("Command", _NO_BREAKS, **counts, days=days))
        before = source.data.latest_version(version.first)
        text = translate("Command", _STEP, number=version.number)
        changes = publishing(source.data, version)
        source.project.write(changes, text, StepSource.PUBLISH)
    changed = differences(before, version) if before is not None else []
    write_json(json, _as_json(version, changed) | {"shifts_without_breaks": without.missing})
    _tell(version, before, changed)


def _tell(version: PublishedWeek, before: PublishedWeek | None, changed: list[Difference]) -> None:
    if version.violations:
        stderr(translate("Command", _BROKEN, count=version.violations))
    stdout(translate("Command", _DONE, date=version.first, number=version.number))
    if before is not None:
        stdout(translate("Command", _CHANGED, count=len(changed), number=before.number))


def _as_json(version: PublishedWeek, changed: list[Difference]) -> dict[str, object]:
    return {
        "week": version.first.isoformat(),
        "version": version.number,
        "at": version.at.isoformat(timespec="seconds"),
        "user": version.user,
        "note": version.note,
        "violations": version.violations,
        "changes": [
            {
                "employee": cell.employee_id,
                "date": cell.date.isoformat(),
                "from": cell.before,
                "to": cell.after,
            }
            for cell in changed
        ],
    }
