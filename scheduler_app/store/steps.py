"""What an edit of a project is called in its change log."""

from __future__ import annotations

import getpass
from enum import StrEnum


class StepSource(StrEnum):
    """Where an edit came from."""

    CREATE = "create"
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    SOLVE = "solve"
    BREAKS = "breaks"
    FORECAST = "forecast"
    DESIGN = "design"
    SCENARIO = "scenario"
    IMPORT = "import"
    REPAIR = "repair"
    ATTENDANCE = "attendance"
    PUBLISH = "publish"
    REVERT = "revert"
    EXPORT = "export"


def user_name() -> str:
    """Return who is logged in at this machine, "" where it does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
