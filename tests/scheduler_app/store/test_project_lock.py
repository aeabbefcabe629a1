"""Opened twice: the second reads only and says who writes; the dead hold nothing."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from scheduler_app.store.project_error import ReadOnlyError
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.project_lock import ProjectLock
from scheduler_app.store.records import CellRow
from tests.scheduler_app.edits import puts

CELL = CellRow("008", date(2026, 12, 1), "E")
NOBODY = 65_534

HOLD = """
import sys
from pathlib import Path
from scheduler_app.store.project_file import ProjectFile
project = ProjectFile.open(Path(sys.argv[1]))
print(project.read_only, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path, centre):
    target = tmp_path / "centre.sixshift"
    ProjectFile.create(target, centre).close()
    return target


@pytest.fixture
def holder(path):
    """Another process that has the project open."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout.readline().strip() == "False"
    yield process
    process.kill()
    process.communicate()


def test_the_second_opener_reads_only_and_knows_the_first(path, holder, centre):
    with closing(ProjectFile.open(path)) as second:
        assert second.read_only
        assert f"on {socket.gethostname()} (process {holder.pid})" in second.held_by
        assert second.data() == centre
        with pytest.raises(ReadOnlyError, match=f"process {holder.pid}"):
            second.write(puts(CELL))


def test_the_second_opener_sees_what_the_first_saves(path, centre):
    with closing(ProjectFile.open(path)) as first, closing(ProjectFile.open(path)) as second:
        assert second.read_only
        first.write(puts(CELL))
        assert CELL in second.data().cells
        first.close()
        assert sorted(p.name for p in path.parent.iterdir()) == [path.name]
        assert CELL in second.data().cells


def test_the_lock_of_a_dead_process_is_taken_over(path, holder):
    holder.kill()
    holder.wait()
    assert path.with_name(f"{path.name}-lock").exists()
    with closing(ProjectFile.open(path)) as project:
        assert not project.read_only
        project.write(puts(CELL))


def test_an_old_lock_of_a_living_process_is_kept(path, holder):
    long_ago = 946_684_800
    os.utime(path.with_name(f"{path.name}-lock"), (long_ago, long_ago))
    with closing(ProjectFile.open(path)) as second:
        assert second.read_only


def test_the_same_file_by_another_name_is_locked_too(path):
    link = path.with_name("link.sixshift")
    link.symlink_to(path)
    with closing(ProjectFile.open(path)), closing(ProjectFile.open(link)) as second:
        assert second.read_only


def test_a_project_that_somebody_is_creating_is_not_created_too(path, centre):
    other = path.with_name("other.sixshift")
    lock = ProjectLock(other)
    with pytest.raises(FileExistsError):
        ProjectFile.create(other, centre)
    assert not other.exists()
    lock.release()
    ProjectFile.create(other, centre).close()


@pytest.fixture
def plain_user():
    """Folders that only root could write are read-only to this test."""
    if not hasattr(os, "seteuid"):
        pytest.skip("folder permissions are the POSIX ones")
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    yield
    if is_root:
        os.seteuid(0)


@pytest.fixture
def read_only_folder(path):
    """A folder that everybody may read and nobody write, with the project in it."""
    folder = Path(tempfile.mkdtemp())
    copy = folder / path.name
    shutil.copy(path, copy)
    copy.chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_project_in_a_read_only_folder_is_read(read_only_folder, plain_user, centre):
    (target,) = read_only_folder.iterdir()
    with closing(ProjectFile.open(target)) as project:
        assert project.read_only
        assert project.held_by == ""
        assert project.data() == centre
        with pytest.raises(ReadOnlyError, match=r"write-protected\. Save a copy"):
            project.write(puts(CELL))


def test_a_writable_file_in_a_read_only_folder_is_read(read_only_folder, plain_user, centre):
    (target,) = read_only_folder.iterdir()
    os.seteuid(os.getuid())
    target.chmod(0o666)
    if os.geteuid() == 0:
        os.seteuid(NOBODY)
    with closing(ProjectFile.open(target)) as project:
        assert project.read_only
        assert project.data() == centre


WITHOUT_ROOM = """
import resource, signal, sys
from pathlib import Path
from scheduler_app.store.project_file import ProjectFile
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
project = ProjectFile.open(Path(sys.argv[1]))
try:
    project.require_writable()
except RuntimeError as error:
    print(error)
"""


def test_where_no_lock_can_be_written_that_is_said(path):
    command = [sys.executable, "-c", WITHOUT_ROOM, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "read-only: no file can be written beside it, as if the disk were full" in done.stdout
