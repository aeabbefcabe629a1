"""Who may write a project: a lock file beside it, held while it is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo, QLockFile

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

_HOLDER = QT_TRANSLATE_NOOP("Project", "{user} on {host} (process {number})")
_PROTECTED = QT_TRANSLATE_NOOP("Project", "its folder is write-protected")
_NO_ROOM = QT_TRANSLATE_NOOP(
    "Project", "no file can be written beside it, as if the disk were full"
)
_SOMEBODY = QT_TRANSLATE_NOOP("Project", "somebody")


class ProjectLock:
    """``NAME.sixshift-lock`` beside the project at ``path``.

    ``is_held`` tells whether this object got it; else ``held_by`` names who
    has it, or is "" if the folder cannot be written: ``obstacle`` then says why,
    not translated.  The lock of a process of this machine that has died is taken over.
    """

    def __init__(self, path: Path) -> None:
        name = f"{path}-lock"
        self._file = QLockFile(name)
        # A project stays open for days: age alone never makes its lock stale.
        self._file.setStaleLockTime(0)
        self.is_held = self._file.tryLock(0)
        busy = self._file.error() == QLockFile.LockError.LockFailedError
        self.held_by = self._holder(name) if not self.is_held and busy else ""
        self.obstacle = "" if self.is_held or busy else self._obstacle()

    def _obstacle(self) -> str:
        # Qt names no other reason; a lock file that it cannot fill is one of them.
        is_protected = self._file.error() == QLockFile.LockError.PermissionError
        return _PROTECTED if is_protected else _NO_ROOM

    def _holder(self, name: str) -> str:
        number, host, _program = self._file.getLockInfo()
        user = QFileInfo(name).owner() or translate("Project", _SOMEBODY)
        return translate("Project", _HOLDER, user=user, host=host, number=number)

    def release(self) -> None:
        """Give the lock up and remove its file."""
        if self.is_held:
            self._file.unlock()
            self.is_held = False
