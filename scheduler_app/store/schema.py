"""Which schema a project file has, and how it is brought up to date."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, text

MIGRATIONS = Path(__file__).parent / "migrations"
"""The program's own migrations; a folder as Alembic wants it."""


def newest(migrations: Path = MIGRATIONS) -> int:
    """Return the number of the last schema that ``migrations`` lead to."""
    steps = (migrations / "versions").glob("revision_*.py")
    return max(int(step.stem.removeprefix("revision_")) for step in steps)


def schema_of(connection: Connection) -> int:
    """Return the number of the schema that the open file has.

    Raises:
        DBAPIError, NoResultFound, ValueError: The file does not say.
    """
    return int(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def upgrade(connection: Connection, migrations: Path = MIGRATIONS) -> None:
    """Bring the file to the newest schema inside the caller's transaction."""
    # Alembic takes 0.3 s to import and opening an up-to-date file does not need it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
