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
    """Return the file written last of the week from a Monday, or None."""
    found = project.log(LogFilter(first=first, last=first, kind=EXPORT, most=1))
    if not found:
        return None
    values = found[0].after or {}
    return Export(str(values.get("file", "")), int(values.get("version", 0)), found[0].at)
