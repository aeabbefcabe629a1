"""Schema: migrations and tables agree; older files move up, newer ones are refused."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from scheduler_app.store import schema
from scheduler_app.store.database import Database
from scheduler_app.store.project_error import DamagedError, ProjectError, ReadOnlyError, SchemaError
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.records import CellRow, DemandRow, ProjectInfo, RequestRow
from scheduler_app.store.tables import metadata
from solver.domain.employee import Contract
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.rules.fairness import Fairness
from solver.rules.labour_budget import LabourBudget
from tests.scheduler_app.edits import puts

AT = datetime(2026, 11, 26, 9, tzinfo=UTC)
NEXT_STEP = """
import sqlalchemy as sa
from alembic import op

revision, down_revision = "{next:04}", "{last:04}"


def upgrade():
    op.add_column("project", sa.Column("note", sa.String))
    op.execute("UPDATE project SET title = title || ' +'")
    {then}
"""

FIRST_SCHEMA = (
    "INSERT INTO project VALUES (0, 'Old')",
    "INSERT INTO contracts VALUES (0, 'Full', 0, 2400, 0, 5, 6, 660)",
    "INSERT INTO patterns VALUES (0, 'E', 420, 540, 480, '', 60, '#FFEEAA')",
    "INSERT INTO queues VALUES (0, 'Phone', '', 'voice', 0.8, 30, 0.9, 60, 1, 0, 0.9)",
    "INSERT INTO rules VALUES ('labour_budget', 1, 7, "
    """'{"hours": 90, "night_percent": 50, "weekend_percent": 100}')""",
    "INSERT INTO rules VALUES ('fairness', 0, 5, '{}')",
    "INSERT INTO employees VALUES (0, '007', 'Li Na', 'Full', 'lead', '', '[]', '', '[]', 1, '[]')",
    "INSERT INTO requests VALUES (0, '007', '2026-12-01', 'E', 3)",
    "INSERT INTO demand VALUES (0, '2026-11-30 08:30:00', 'Phone', NULL, 12.5, 200)",
    "INSERT INTO demand VALUES (1, '2026-11-30 08:00:00', 'Phone', 3, NULL, NULL)",
)


@pytest.fixture
def path(tmp_path, centre):
    target = tmp_path / "centre.sixshift"
    ProjectFile.create(target, centre).close()
    return target


def tomorrow(tmp_path_factory, then="pass"):
    """The migrations of the next program: today's and one more."""
    folder = tmp_path_factory.mktemp("100% tomorrow") / "migrations"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(schema.MIGRATIONS, folder, ignore=ignored)
    last = schema.newest()
    step = NEXT_STEP.format(next=last + 1, last=last, then=then)
    (folder / "versions" / f"revision_{last + 1:04}.py").write_text(step)
    return folder


def backup_of(path):
    return path.with_name(f"{path.name}.v{schema.newest()}.bak")


def test_the_migrations_lead_to_the_tables(path):
    database = Database(path, read_only=True)
    with closing(database), database.transaction() as connection:
        assert schema.schema_of(connection) == schema.newest()
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_the_newest_schema_is_alembics_head():
    config = Config()
    config.set_main_option("script_location", str(schema.MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == f"{schema.newest():04}"


def test_foreign_keys_hold_in_the_file(path):
    with closing(sqlite3.connect(path)) as connection:
        keys = connection.execute("PRAGMA foreign_key_list(employees)").fetchall()
    assert [(key[2], key[3], key[4]) for key in keys] == [("contracts", "contract", "name")]


def test_an_older_file_is_migrated_after_a_copy_is_kept(path, tmp_path_factory, centre):
    with closing(ProjectFile.open(path, migrations=tomorrow(tmp_path_factory))) as project:
        assert project.data().title == f"{centre.title} +"
        assert project.data().cells == centre.cells
    names = sorted(p.name for p in path.parent.iterdir())
    assert names == [path.name, backup_of(path).name]
    with closing(ProjectFile.open(backup_of(path))) as kept:
        assert kept.data() == centre


def test_the_copy_holds_what_a_crash_left_in_the_journal(path, tmp_path_factory, centre):
    crashed = path.with_name("crashed.sixshift")
    with closing(ProjectFile.open(path)) as project:
        project.write(puts(*centre.cells[1:2]))
        project.write(puts(CellRow("008", centre.cells[1].date, "E")))
        expected = project.data()
        shutil.copy(path, crashed)
        shutil.copy(f"{path}-wal", f"{crashed}-wal")
    ProjectFile.open(crashed, migrations=tomorrow(tmp_path_factory)).close()
    with closing(ProjectFile.open(backup_of(crashed))) as kept:
        assert kept.data() == expected != centre


def test_a_migration_that_fails_changes_nothing(path, tmp_path_factory, centre):
    failing = tomorrow(tmp_path_factory, then='op.execute("DROP TABLE nothing_of_that_name")')
    with pytest.raises(ProjectError):
        ProjectFile.open(path, migrations=failing)
    with closing(ProjectFile.open(path)) as project:
        assert not project.read_only
        assert project.data() == centre


def test_a_newer_file_is_refused_and_left_alone(path, tmp_path_factory):
    ProjectFile.open(path, migrations=tomorrow(tmp_path_factory)).close()
    before = path.read_bytes()
    with pytest.raises(SchemaError, match="newer SixShift"):
        ProjectFile.open(path)
    assert path.read_bytes() == before
    assert not path.with_name(f"{path.name}-lock").exists()


def test_an_older_file_that_cannot_be_written_is_read_and_left_alone(
    path, tmp_path_factory, centre
):
    before = path.read_bytes()
    newer = tomorrow(tmp_path_factory)
    with closing(ProjectFile.open(path, read_only=True, migrations=newer)) as project:
        assert project.data().title == f"{centre.title} +"
        assert project.data().cells == centre.cells
        assert len(project.log()) == 1
        with pytest.raises(ReadOnlyError):
            project.write(puts(*centre.cells))
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_an_older_file_that_somebody_has_open_is_read_with_what_is_in_its_journal(
    path, tmp_path_factory, centre
):
    added = CellRow("008", date(2026, 12, 1), "E")
    with closing(ProjectFile.open(path)) as writer:
        writer.write(puts(added))
        newer = tomorrow(tmp_path_factory)
        with closing(ProjectFile.open(path, migrations=newer)) as reader:
            assert reader.held_by
            assert added in reader.data().cells
        writer.write(puts(*centre.cells))


def test_a_schema_number_that_is_none_is_damage(path):
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM alembic_version")
    with pytest.raises(DamagedError):
        ProjectFile.open(path)


def file_of_schema(tmp_path, number, *statements):
    """Return a project file as an older program left it."""
    path, folder = tmp_path / "first.sixshift", tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for step in (folder / "versions").glob("revision_*.py"):
        if step.stem > f"revision_{number:04}":
            step.unlink()
    database = Database(path, read_only=False)
    with closing(database):
        database.pragma(f"application_id = {0x53495853}")
        with database.transaction() as connection:
            schema.upgrade(connection, folder)
            for statement in statements:
                connection.exec_driver_sql(statement)
    return path


def test_a_file_of_the_early_ninth_schema_opens_too(tmp_path):
    path = file_of_schema(
        tmp_path,
        9,
        "INSERT INTO project VALUES (0, 'Early', 'CN')",
        "ALTER TABLE patterns DROP COLUMN is_retired",
        "INSERT INTO patterns (position, code, start_minute, length_minutes, paid_minutes, name,"
        " break_minutes, colour) VALUES (0, 'E', 420, 540, 480, '', 60, '#FFEEAA')",
    )
    with closing(ProjectFile.open(path)) as project:
        data = project.data()
    assert data.patterns == (Pattern("E", 420, 540, 480, "", 60, "#FFEEAA"),)
    assert data.info == ProjectInfo("Early", "CN")
    assert (data.published, data.absences, data.attendance) == ((), (), ())


def test_of_a_version_of_an_older_program_only_the_number_of_broken_rules_is_known(tmp_path):
    path = file_of_schema(
        tmp_path,
        11,
        "INSERT INTO versions VALUES ('2026-11-30', 1, '2026-11-20T08:00:00+00:00', 'li', '', 3,"
        " '{}', '{}', '{}', X'')",
    )
    with closing(ProjectFile.open(path)) as project:
        version = project.version(date(2026, 11, 30), 1)
    assert (version.violations, version.broken) == (3, None)


@pytest.mark.parametrize("table", ["versions", "steps", "step_changes"])
@pytest.mark.parametrize("order", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid + 9"])
def test_what_is_published_or_logged_cannot_be_changed(path, centre, table, order):
    version = PublishedWeek(date(2026, 11, 30), 1, AT, "li", "", {"007": ("E",) * 7})
    with closing(ProjectFile.open(path)) as project:
        project.write(puts(version, CellRow("008", date(2026, 12, 1), "E")))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() > (0,)
        with pytest.raises(sqlite3.IntegrityError, match="never changes"):
            connection.execute(order.format(table))


def test_a_file_of_the_first_schema_keeps_what_is_in_it(tmp_path):
    path = file_of_schema(tmp_path, 1, *FIRST_SCHEMA)
    with closing(ProjectFile.open(path)) as project:
        data = project.data()
    assert (data.title, data.country) == ("Old", "")
    # Nobody is bound by limits that there were not, and no wish is turned round.
    assert [e.max_shifts for e in data.employees] == [()]
    assert data.requests == (RequestRow("007", date(2026, 12, 1), "E", 3),)
    assert data.shift_targets == ()
    assert (data.break_rules, data.meetings, data.activities) == ((), (), ())
    # Rates of the budget have become those of the contracts.
    assert data.contracts == (Contract("Full", night_percent=50, weekend_percent=100),)
    assert LabourBudget(hard=True, weight=7, hours=90) in data.rules
    # What was all one level stays so.
    assert Fairness(weight=5, nice=False) in data.rules
    assert data.patterns == (Pattern("E", 420, 540, 480, "", 60, "#FFEEAA"),)
    assert data.queues == (Queue("Phone", "", answer_rate=0.9, patience_seconds=60),)
    assert data.demand == (
        DemandRow(datetime(2026, 11, 30, 8), "Phone", required=3),
        DemandRow(datetime(2026, 11, 30, 8, 30), "Phone", volume=12.5, aht_seconds=200.0),
    )
    assert path.with_name("first.sixshift.v1.bak").is_file()
