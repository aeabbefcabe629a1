"""What an edit of cells is called in the menu and in the change log."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.changes import Change
from scheduler_app.store.records import CellRow

_CELLS = QT_TRANSLATE_NOOP("ScheduleDocument", "{count} cells")
_OFF = QT_TRANSLATE_NOOP("ScheduleDocument", "day off for {name}")
_ASSIGN = QT_TRANSLATE_NOOP("ScheduleDocument", "assign {shift} to {name}")
_LOCK_ONE = QT_TRANSLATE_NOOP("ScheduleDocument", "lock a cell")
_UNLOCK_ONE = QT_TRANSLATE_NOOP("ScheduleDocument", "unlock a cell")
_LOCK = QT_TRANSLATE_NOOP("ScheduleDocument", "lock {count} cells")
_UNLOCK = QT_TRANSLATE_NOOP("ScheduleDocument", "unlock {count} cells")


def edit_text(changes: Sequence[Change], name_of: Callable[[str], str]) -> str:
    """Return what giving cells their shifts is called; ``name_of``: a person by ID."""
    cell = changes[0].after if len(changes) == 1 else None
    if not isinstance(cell, CellRow):
        return translate("ScheduleDocument", _CELLS, count=len(changes))
    name = name_of(cell.employee_id)
    if not cell.pattern:
        return translate("ScheduleDocument", _OFF, name=name)
    return translate("ScheduleDocument", _ASSIGN, shift=cell.pattern, name=name)


def lock_text(count: int, pinned: bool) -> str:
    """Return what locking or unlocking so many cells is called."""
    if count == 1:
        return translate("ScheduleDocument", _LOCK_ONE if pinned else _UNLOCK_ONE)
    return translate("ScheduleDocument", _LOCK if pinned else _UNLOCK, count=count)
