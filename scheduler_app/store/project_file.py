"""The project file: one SQLite database, one transaction per edit."""

from __future__ import annotations

import logging
import sqlite3
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, NoResultFound, SQLAlchemyError

from scheduler_app.language.translation import QT_TRANSLATE_NOOP
from scheduler_app.store import change_log, rows, schema, versions
from scheduler_app.store.change_log import LogFilter, LoggedChange
from scheduler_app.store.changes import Change
from scheduler_app.store.database import Database
from scheduler_app.store.project_error import (
    DamagedError,
    NotAProjectError,
    ReadOnlyError,
    SchemaError,
    database_errors,
)
from scheduler_app.store.project_lock import ProjectLock
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.records import ProjectData
from scheduler_app.store.steps import StepSource
from scheduler_app.store.versions import VersionEntry

log = logging.getLogger(__name__)

_PROTECTED = QT_TRANSLATE_NOOP("Project", "the file is write-protected")
_SQLITE_MAGIC = b"SQLite format 3\0"
_APPLICATION_ID = 0x53495853  # "SIXS", at byte 68 of an SQLite file
_APPLICATION_ID_AT = slice(68, 72)
_HEADER_BYTES = 100


class ProjectFile:
    """An open project.

    ``read_only`` when it was asked for, when the folder or the file cannot be
    written, or when somebody else has the project open: ``held_by`` then names
    them ("" otherwise), and ``obstacle``, not translated, what else is in the way.
    What a method has written is on the disk when it returns.
    """

    def __init__(
        self, path: Path, database: Database, lock: ProjectLock | None, obstacle: str = ""
    ) -> None:
        self.path = path
        self.obstacle = lock.obstacle if lock else obstacle
        self.read_only = lock is None or not lock.is_held
        self.held_by = lock.held_by if lock else ""
        self._database = database
        self._lock = lock
        self._is_open = True

    @classmethod
    def create(cls, path: Path, data: ProjectData) -> ProjectFile:
        """Make a project of ``data`` at ``path`` and open it.

        Raises:
            FileExistsError: There is a file at ``path``.
            ProjectError: It could not be written; nothing is left at ``path``.
            ValueError: Records of ``data`` contradict each other.
        """
        path = path.resolve()
        lock = ProjectLock(path)
        unfinished = path.with_name(f".{path.name}.{uuid.uuid4().hex}")
        try:
            if path.exists() or lock.held_by:
                raise FileExistsError(path)
            with database_errors(path):
                _build(unfinished, data)
                unfinished.replace(path)
        finally:
            for name in (unfinished, Path(f"{unfinished}-journal")):
                name.unlink(missing_ok=True)
            lock.release()
        return cls.open(path)

    @classmethod
    def open(
        cls, path: Path, *, read_only: bool = False, migrations: Path = schema.MIGRATIONS
    ) -> ProjectFile:
        """Open the project at ``path``; an older schema is first brought up to date.

        A copy of the file before that is kept as ``NAME.sixshift.v<schema>.bak``.  Where the
        file cannot be written, a copy in memory is brought up to date, and read.

        Raises:
            NotAProjectError: No file, an empty one, or one of another program.
            SchemaError: It was saved by a newer program.
            DamagedError: Its content cannot be trusted.
            WriteError: It could not be read or written.
        """
        path = path.resolve()
        with database_errors(path):
            _require_project(path)
        obstacle = "" if read_only or _may_write(path) else _PROTECTED
        lock = None if read_only or obstacle else ProjectLock(path)
        may_write = lock is not None and lock.is_held
        database = Database(path, read_only=not may_write)
        try:
            with database_errors(path):
                _require_sound(path, database)
                database = _up_to_date(path, database, migrations, may_write=may_write)
                if may_write:
                    database.pragma("journal_mode = WAL")
        except BaseException:
            database.close()
            if lock is not None:
                lock.release()
            raise
        return cls(path, database, lock, obstacle)

    def data(self) -> ProjectData:
        """Read everything the project holds; cells by person, then date.

        Raises:
            SchemaError: It holds a rule that only a newer program knows.
            DamagedError: A record makes no sense.
        """
        try:
            with self._transaction() as connection:
                return rows.read_project(connection)
        except rows.UnknownRuleError as error:
            raise SchemaError.newer(self.path, error) from error
        except (ValueError, LookupError, TypeError, SQLAlchemyError) as error:
            raise DamagedError(self.path, error) from error

    def write(
        self, changes: Sequence[Change], text: str = "", source: StepSource = StepSource.EDIT
    ) -> None:
        """Store an edit and its line in the change log, in one transaction.

        ``text`` says in the user's words what it was.

        Raises:
            ReadOnlyError: The project is open read-only.
            WriteError: Nothing was stored: no room, or an unknown person, pattern or queue.
            ValueError: A published week would go; nothing was stored.
        """
        with self._edit() as connection:
            rows.write_changes(connection, changes)
            change_log.add_step(connection, changes, text, source)

    def replace(self, data: ProjectData) -> None:
        """Put ``data`` in place of everything but the archive, in one transaction.

        Raises:
            ReadOnlyError: The project is open read-only.
            WriteError: Nothing was stored.
            ValueError: Records of ``data`` contradict each other.
        """
        with self._edit() as connection:
            rows.write_project(connection, data)
            change_log.add_line(connection, "", StepSource.IMPORT)

    def log(self, wanted: LogFilter = LogFilter()) -> list[LoggedChange]:  # noqa: B008
        """Return who changed what, newest first."""
        with self._reading() as connection:
            return change_log.read_log(connection, wanted)

    def note_export(self, first: date, file: str, version: int, people: int = 0) -> None:
        """Write into the change log that a file of the week from a Monday was handed out.

        ``version``: the published one that it holds, 0 for a draft.  ``people``: it tells
        of so many of them only; 0: of all.

        Raises:
            ReadOnlyError: The project is open read-only.
            WriteError: Nothing was stored.
        """
        with self._edit() as connection:
            change_log.add_export(connection, first, file, version, people)

    def versions(self, first: date | None = None) -> list[VersionEntry]:
        """Return what was published of the week from a Monday (None: of all), oldest first."""
        with self._reading() as connection:
            return versions.entries(connection, first)

    def version(self, first: date, number: int) -> PublishedWeek:
        """Return one version of the week from a Monday.

        Raises:
            LookupError: There is no such version.
        """
        with self._reading() as connection:
            return versions.read_version(connection, first, number)

    def key(self) -> str:
        """Return what stays the same of a project under any name: when its log began.

        "" while the log is empty: a project of an older program before its first edit.
        """
        with self._reading() as connection:
            return change_log.beginning(connection)

    def require_writable(self) -> None:
        """Raise ``ReadOnlyError`` where an edit would: before work that ends in one."""
        if self.read_only:
            raise ReadOnlyError(self.path, self.held_by, self.obstacle)

    @contextmanager
    def _edit(self) -> Iterator[Connection]:
        self.require_writable()
        with self._transaction() as connection:
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        """Read inside a transaction; a row that no program can have written is damage."""
        try:
            with self._transaction() as connection:
                yield connection
        except (ValueError, TypeError) as error:
            raise DamagedError(self.path, error) from error

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        if not self._is_open:
            raise RuntimeError(f"{self.path.name} is closed")
        with database_errors(self.path), self._database.transaction() as connection:
            yield connection

    def close(self) -> None:
        """Leave a single file and let others write it; a second call does nothing."""
        if not self._is_open:
            return
        self._is_open = False
        try:
            if not self.read_only:
                self._database.pragma("journal_mode = DELETE")
        except (sqlite3.Error, DBAPIError):
            # Nothing is lost: the journal beside the file is taken in at the next opening.
            log.warning("journal of %s kept beside it", self.path.name, exc_info=True)
        finally:
            self._database.close()
            if self._lock is not None:
                self._lock.release()


def _build(path: Path, data: ProjectData) -> None:
    database = Database(path, read_only=False)
    try:
        database.pragma(f"application_id = {_APPLICATION_ID}")
        with database.transaction() as connection:
            schema.upgrade(connection)
            rows.write_project(connection, data)
            change_log.add_line(connection, "", StepSource.CREATE)
    finally:
        database.close()


def _may_write(path: Path) -> bool:
    try:
        with path.open("r+b"):
            return True
    except OSError:
        return False


def _require_project(path: Path) -> None:
    if not path.is_file():
        raise NotAProjectError.missing(path)
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header:
        raise NotAProjectError.empty(path)
    application_id = int.from_bytes(header[_APPLICATION_ID_AT], "big")
    if not header.startswith(_SQLITE_MAGIC) or application_id != _APPLICATION_ID:
        raise NotAProjectError.foreign(path)


def _require_sound(path: Path, database: Database) -> None:
    answer = database.pragma("quick_check(1)")
    if answer != "ok":
        raise DamagedError(path, answer)


def _up_to_date(path: Path, database: Database, migrations: Path, *, may_write: bool) -> Database:
    """Return the database at the newest schema: the same one, or a copy in memory."""
    newest = schema.newest(migrations)
    with database.transaction() as connection:
        try:
            found = schema.schema_of(connection)
        except (ValueError, NoResultFound) as error:
            raise DamagedError(path, error) from error
    if found > newest:
        raise SchemaError.newer(path, f"{found} > {newest}")
    if found == newest:
        return database
    if may_write:
        _keep_copy(path, database, found)
    else:
        file, database = database, database.copy_in_memory()
        file.close()
    with database.transaction() as connection:
        schema.upgrade(connection, migrations)
    return database


def _keep_copy(path: Path, database: Database, found: int) -> None:
    copy = path.with_name(f"{path.name}.v{found}.bak")
    unfinished = path.with_name(f".{copy.name}.{uuid.uuid4().hex}")
    try:
        database.copy_to(unfinished)
        unfinished.replace(copy)
    finally:
        unfinished.unlink(missing_ok=True)
