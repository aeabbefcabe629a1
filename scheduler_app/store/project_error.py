"""What can be wrong with a project file, in words for the person at the window."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate

_MISSING = QT_TRANSLATE_NOOP("Project", "There is no file {name}. Check the name and the folder.")
_FOREIGN = QT_TRANSLATE_NOOP(
    "Project", "{name} is not a SixShift project. Open a file that SixShift has saved."
)
_EMPTY = QT_TRANSLATE_NOOP(
    "Project", "{name} is empty. Restore it from a backup or import the workbook again."
)
_DAMAGED = QT_TRANSLATE_NOOP(
    "Project", "{name} is damaged ({reason}). Restore it from a backup or import it again."
)
_NEWER = QT_TRANSLATE_NOOP(
    "Project", "{name} was saved by a newer SixShift ({reason}). Update SixShift to open it."
)
_READ_ONLY = QT_TRANSLATE_NOOP(
    "Project", "{name} is open read-only. Save a copy and make the change there."
)
_READ_ONLY_AS = QT_TRANSLATE_NOOP(
    "Project", "{name} is open read-only: {reason}. Save a copy and make the change there."
)
_READ_ONLY_HELD = QT_TRANSLATE_NOOP(
    "Project", "{name} is open read-only: it is being edited by {holder}. Try again later."
)
_FULL = QT_TRANSLATE_NOOP(
    "Project", "No room to save {name}: the disk is full. Free some space and try again."
)
_UNWRITTEN = QT_TRANSLATE_NOOP(
    "Project", "{name} could not be read or written ({reason}). Check the disk and try again."
)


class ProjectError(RuntimeError):
    """A project file that cannot be used or written; its text says what to do."""


class NotAProjectError(ProjectError):
    """There is no file, an empty one, or one of another program."""

    @classmethod
    def missing(cls, path: Path) -> NotAProjectError:
        return cls(translate("Project", _MISSING, name=path.name))

    @classmethod
    def empty(cls, path: Path) -> NotAProjectError:
        return cls(translate("Project", _EMPTY, name=path.name))

    @classmethod
    def foreign(cls, path: Path) -> NotAProjectError:
        return cls(translate("Project", _FOREIGN, name=path.name))


class DamagedError(ProjectError):
    """The file is a project, but its content cannot be trusted."""

    def __init__(self, path: Path, reason: object) -> None:
        super().__init__(translate("Project", _DAMAGED, name=path.name, reason=reason))


class SchemaError(ProjectError):
    """The file was saved by a newer program."""

    @classmethod
    def newer(cls, path: Path, reason: object) -> SchemaError:
        return cls(translate("Project", _NEWER, name=path.name, reason=reason))


class ReadOnlyError(ProjectError):
    """A change of a project that is open read-only.

    ``holder`` may have it open, or an ``obstacle`` (not translated) be in the way.
    """

    def __init__(self, path: Path, holder: str, obstacle: str = "") -> None:
        text = _READ_ONLY_HELD if holder else _READ_ONLY_AS if obstacle else _READ_ONLY
        reason = translate("Project", obstacle) if obstacle else ""
        super().__init__(translate("Project", text, name=path.name, holder=holder, reason=reason))


class WriteError(ProjectError):
    """The disk is full or the file cannot be used; nothing was changed."""

    def __init__(self, path: Path, reason: BaseException | None) -> None:
        full = getattr(reason, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
        full = full or getattr(reason, "errno", None) in (errno.ENOSPC, errno.EDQUOT)
        text = _FULL if full else _UNWRITTEN
        super().__init__(translate("Project", text, name=path.name, reason=reason))


# The statements are the program's own: one that SQLite cannot run names a missing table.
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
_PRIMARY_CODE = 0xFF


@contextmanager
def database_errors(path: Path) -> Iterator[None]:
    """Raise what SQLite refuses as a ``ProjectError`` about ``path``."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(cause, "sqlite_errorcode", 0) & _PRIMARY_CODE
        if code in _DAMAGE:
            raise DamagedError(path, cause) from error
        raise WriteError(path, cause) from error
    except OSError as error:
        raise WriteError(path, error) from error
