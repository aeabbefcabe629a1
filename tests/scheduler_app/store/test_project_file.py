"""Project file: everything survives, in one transaction, in a single file."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from scheduler_app.store.project_error import (
    DamagedError,
    NotAProjectError,
    ReadOnlyError,
    SchemaError,
    WriteError,
)
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow, ProjectData
from solver.rules import default_rules
from solver.rules.minimum_rest import MinimumRest
from tests.scheduler_app.edits import puts

TUESDAY = date(2026, 12, 1)


@pytest.fixture
def path(tmp_path, centre):
    """A closed project of the small centre."""
    target = tmp_path / "centre.sixshift"
    ProjectFile.create(target, centre).close()
    return target


def names(folder):
    return sorted(p.name for p in folder.iterdir())


def sql(path, statement, *values):
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement, values).fetchall()


def reopened(path) -> ProjectData:
    with closing(ProjectFile.open(path, read_only=True)) as project:
        return project.data()


def test_every_record_survives(tmp_path, centre):
    with closing(ProjectFile.create(tmp_path / "a.sixshift", centre)) as project:
        assert project.data() == centre
        assert not project.read_only
        assert project.held_by == ""


def test_words_and_dates_that_many_records_have_are_in_memory_once(tmp_path, centre):
    days = [date(2026, 12, 1 + n) for n in range(20)]
    cells = tuple(CellRow(e.id, day, "E") for e in centre.employees for day in days)
    file = tmp_path / "year.sixshift"
    ProjectFile.create(file, replace(centre, cells=cells)).close()
    read = reopened(file).cells
    assert read == cells
    numbers = [len({id(getattr(c, name)) for c in read}) for name in CellRow.__dataclass_fields__]
    assert numbers == [3, 20, 1, 1]


def test_a_closed_project_is_a_single_file(path):
    with closing(ProjectFile.open(path)) as project:
        project.write(puts(CellRow("007", TUESDAY, "L")))
        beside = [f"{path.name}{end}" for end in ("", "-lock", "-shm", "-wal")]
        assert names(path.parent) == beside
    assert names(path.parent) == [path.name]
    assert path.read_bytes()[18:20] == b"\x01\x01"  # rollback journal, not WAL


def test_closing_twice_is_once(path):
    project = ProjectFile.open(path)
    project.close()
    with closing(ProjectFile.open(path)) as other:
        project.close()
        assert not other.read_only


def test_an_existing_file_is_not_overwritten(path, centre):
    before = path.read_bytes()
    with pytest.raises(FileExistsError):
        ProjectFile.create(path, centre)
    assert path.read_bytes() == before
    assert names(path.parent) == [path.name]


def test_creating_from_contradicting_records_leaves_no_file(tmp_path, centre):
    with pytest.raises(ValueError, match="007"):
        ProjectFile.create(tmp_path / "a.sixshift", replace(centre, contracts=()))
    assert names(tmp_path) == []


def test_creating_in_a_missing_folder_is_a_clear_error(tmp_path, centre):
    with pytest.raises(WriteError, match=r"a\.sixshift"):
        ProjectFile.create(tmp_path / "missing" / "a.sixshift", centre)


def test_a_new_project_gets_the_usual_permissions(path):
    plain = path.with_name("plain")
    plain.touch()
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)


def test_cells_are_changed_added_and_removed(path, centre):
    old = CellRow("007", date(2026, 12, 2), "E")
    changed = CellRow("007", TUESDAY, "N", pinned=True)
    added = CellRow("008", TUESDAY, "E")
    with closing(ProjectFile.open(path)) as project:
        project.write(puts(changed, added, replace(old, pattern="")))
        assert old in centre.cells
        assert project.data().cells == (
            centre.cells[0],
            changed,
            added,
            CellRow("009", TUESDAY, "", pinned=True),
            centre.cells[4],
        )


def test_a_refused_cell_undoes_the_whole_edit(path, centre):
    with closing(ProjectFile.open(path)) as project:
        with pytest.raises(WriteError):
            project.write(puts(CellRow("007", TUESDAY, "L"), CellRow("nobody", TUESDAY, "L")))
        with pytest.raises(WriteError):
            project.write(puts(CellRow("007", TUESDAY, "no such pattern")))
        assert project.data() == centre
        project.write(puts(CellRow("008", TUESDAY, "E")))
        assert len(project.data().cells) == len(centre.cells) + 1


def test_replace_puts_other_records_in_place_at_once(path, centre):
    fewer = replace(centre, title="", demand=(), requests=(), cells=centre.cells[:1])
    with closing(ProjectFile.open(path)) as project:
        with pytest.raises(ValueError, match="contract"):
            project.replace(replace(centre, title="half", contracts=()))
        assert project.data() == centre
        project.replace(fewer)
    assert reopened(path) == fewer


def test_a_rule_missing_in_the_file_has_its_defaults(path, centre):
    own = tuple(
        MinimumRest(hard=False, weight=7) if isinstance(r, MinimumRest) else r
        for r in default_rules()
    )
    with closing(ProjectFile.open(path)) as project:
        project.replace(replace(centre, rules=own))
    assert reopened(path).rules == own
    sql(path, "DELETE FROM rules WHERE key = 'minimum_rest'")
    assert reopened(path).rules == default_rules()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE rules SET key = 'tomorrows_rule' WHERE key = 'nights'",
        "UPDATE rules SET settings = '{\"tomorrow\": 1}' WHERE key = 'nights'",
    ],
)
def test_a_rule_of_a_newer_program_is_refused(path, change):
    sql(path, change)
    with pytest.raises(SchemaError, match="tomorrow"):
        reopened(path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(NotAProjectError, match=r"no file a\.sixshift"):
        ProjectFile.open(tmp_path / "a.sixshift")
    assert names(tmp_path) == []


def test_an_empty_file_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "a.sixshift"
    path.touch()
    with pytest.raises(NotAProjectError, match="empty"):
        ProjectFile.open(path)
    assert names(tmp_path) == [path.name]
    assert path.stat().st_size == 0


@pytest.mark.parametrize("content", [b"PK\x03\x04", b"x" * 5_000])
def test_a_file_of_another_kind_is_refused(tmp_path, content):
    path = tmp_path / "a.sixshift"
    path.write_bytes(content)
    with pytest.raises(NotAProjectError, match="not a SixShift project"):
        ProjectFile.open(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path):
    path = tmp_path / "a.sixshift"
    sql(path, "CREATE TABLE project (title)")
    with pytest.raises(NotAProjectError, match="not a SixShift project"):
        ProjectFile.open(path)


def damage_pages(path):
    content = bytearray(path.read_bytes())
    content[4096:20_000] = os.urandom(20_000 - 4096)
    path.write_bytes(content)


def cut_off(path):
    with path.open("r+b") as file:
        file.truncate(6_000)


def damage_one_table(path):
    """Overwrite a page that nothing reads before the cells are asked for."""
    ((page,),) = sql(path, "SELECT rootpage FROM sqlite_master WHERE name = 'cells'")
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = os.urandom(4096)
    path.write_bytes(content)


@pytest.mark.parametrize("damage", [damage_pages, damage_one_table, cut_off])
def test_a_damaged_file_is_refused_and_unlocked(path, damage):
    damage(path)
    for _ in range(2):
        with pytest.raises(DamagedError, match=r"centre\.sixshift is damaged"):
            ProjectFile.open(path)
    assert not path.with_name(f"{path.name}-lock").exists()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE employees SET level = 'emperor'",
        "UPDATE contracts SET max_days = 9",
        "UPDATE demand SET start = 'soon' || start",
        "UPDATE employees SET skills = '{'",
        "DELETE FROM contracts",
        "DELETE FROM project",
        "DROP TABLE queues",
    ],
)
def test_a_record_that_makes_no_sense_is_damage(path, change):
    sql(path, change)
    with pytest.raises(DamagedError, match="damaged"):
        reopened(path)


@pytest.mark.parametrize(
    "change", ["DROP TABLE alembic_version", "UPDATE alembic_version SET version_num = 'x'"]
)
def test_a_file_that_does_not_say_its_schema_is_damaged(path, change):
    sql(path, change)
    with pytest.raises(DamagedError):
        ProjectFile.open(path)


def test_opened_read_only_on_demand(path, centre):
    before = path.read_bytes()
    with closing(ProjectFile.open(path, read_only=True)) as project:
        assert project.read_only
        assert project.held_by == ""
        assert project.data() == centre
        with pytest.raises(ReadOnlyError, match="read-only"):
            project.write(puts(CellRow("007", TUESDAY, "L")))
        with pytest.raises(ReadOnlyError):
            project.replace(centre)
        assert names(path.parent) == [path.name]
    assert path.read_bytes() == before
