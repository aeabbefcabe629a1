"""Which files of a week were handed out, as the change log tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from scheduler_app.store.change_log import EXPORT, LogFilter
from scheduler_app.store.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class Export:
    """One file of a week; ``version``: the published one that it holds, 0 for a draft."""

    file: str
    version: int
    at: datetime


def last_export(project: ProjectFile, first: date) -> Export | None:
    """Return the file written last of the week from a Monday, for all its people, or None."""
    for line in project.log(LogFilter(first=first, last=first, kind=EXPORT)):
        values = line.after or {}
        if not values.get("people"):
            return Export(str(values.get("file", "")), int(values.get("version", 0)), line.at)
    return None
