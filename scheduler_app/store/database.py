"""One SQLite connection behind SQLAlchemy, with transactions that really are ones."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, NullPool, StaticPool, create_engine, event


class Database:
    """An open project database.

    To write, one connection stays open.  To read, each transaction opens its
    own, so that a reader never keeps the writer from closing the file.
    """

    def __init__(self, path: Path | None, *, read_only: bool) -> None:
        """Open the file at ``path``, or (None) an empty database that lives in memory."""
        mode = "ro" if read_only else "rwc"
        self._uri = "file::memory:" if path is None else f"{path.as_uri()}?mode={mode}"
        pool = NullPool if read_only and path is not None else StaticPool
        self._engine = create_engine("sqlite://", creator=self._connect, poolclass=pool)
        # The driver's own BEGIN comes too late for DDL; an immediate one takes
        # the write lock at once, so a transaction cannot fail half-way on it.
        begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
        event.listen(self._engine, "begin", lambda c: c.exec_driver_sql(begin))

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._uri, uri=True, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        return connection

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """Commit what the block does, or nothing of it if it raises."""
        with self._engine.begin() as connection:
            yield connection

    def pragma(self, statement: str) -> str:
        """Run a PRAGMA outside any transaction; return the first value of its answer."""
        with closing(self._engine.raw_connection()) as connection:
            answer = connection.cursor().execute(f"PRAGMA {statement}").fetchall()
        return str(answer[0][0]) if answer else ""

    def copy_to(self, target: Path) -> None:
        """Write the whole database, with what is still in its journal, to ``target``."""
        with closing(self._engine.raw_connection()) as connection:
            connection.cursor().execute("VACUUM INTO ?", (str(target),))

    def copy_in_memory(self) -> Database:
        """Return a database in memory with all that is in this one."""
        copy = Database(None, read_only=False)
        with (
            closing(self._engine.raw_connection()) as here,
            closing(copy._engine.raw_connection()) as there,
        ):
            source, target = here.driver_connection, there.driver_connection
            if isinstance(source, sqlite3.Connection) and isinstance(target, sqlite3.Connection):
                source.backup(target)
        return copy

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()
