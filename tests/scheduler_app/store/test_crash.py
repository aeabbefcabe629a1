"""Killed, or out of disk: what was reported saved is there, and nothing by halves."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from contextlib import closing
from datetime import date, timedelta

import pytest

from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow

pytest.importorskip("resource", reason="POSIX limits and signals")

FIRST = date(2027, 1, 4)

# Edit n puts one code into three cells of day n; a whole edit has all three alike.
EDITS = """
import itertools, sys
from datetime import date, timedelta
from pathlib import Path
from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow

def edit(n):
    day = date(2027, 1, 4) + timedelta(days=n // 3)
    return [Change(None, CellRow(e, day, "ELN"[n % 3])) for e in ("007", "008", "009")]

project = ProjectFile.open(Path(sys.argv[1]))
"""
UNTIL_KILLED = (
    EDITS
    + """
for n in itertools.count():
    project.write(edit(n))
    print(n, flush=True)
"""
)
PUBLISHED_UNTIL_KILLED = (
    EDITS
    + """
from scheduler_app.store.publishing import next_version, publishing
from scheduler_app.store.week import week_of
for n in itertools.count():
    change = Change(None, CellRow("007", date(2027, 1, 4), "ELN"[n % 3]))
    project.write([change], str(n))
    data = project.data()
    version = next_version(data, week_of(data, date(2027, 1, 4)), str(n), ())
    project.write(publishing(data, version))
    print(n, flush=True)
"""
)
UNTIL_FULL = (
    EDITS
    + """
import resource
from scheduler_app.store.project_error import ProjectError
limit = Path(sys.argv[1]).stat().st_size + int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
try:
    for n in itertools.count():
        project.write(edit(n))
except ProjectError as error:
    print(n - 1, error)
kept = project.data().cells
assert all(change.after in kept for change in edit(n - 1))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
project.write(edit(n))
print(n)
if sys.argv[3] == "close":
    project.close()
"""
)
CREATE_TOO_LARGE = """
import resource, sys
from dataclasses import replace
from pathlib import Path
from scheduler_app.store.project_error import ProjectError
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ProjectData

resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))
try:
    ProjectFile.create(Path(sys.argv[1]), ProjectData(title="x" * 100_000))
except ProjectError as error:
    print(error)
"""


@pytest.fixture
def path(tmp_path, centre):
    target = tmp_path / "centre.sixshift"
    ProjectFile.create(target, centre).close()
    return target


def cells_after(n):
    """The cells of 2027 once edits 0 to n are in."""
    return {
        CellRow(e, FIRST + timedelta(days=day), "ELN"[min(n - 3 * day, 2)])
        for day in range(n // 3 + 1)
        for e in ("007", "008", "009")
    }


def cells_of_2027(path):
    with closing(ProjectFile.open(path)) as project:
        assert not project.read_only
        return {cell for cell in project.data().cells if cell.date >= FIRST}


@pytest.mark.parametrize("seconds", [0.02, 0.1, 0.27])
def test_killed_at_any_instant_nothing_saved_is_lost(path, seconds):
    process = subprocess.Popen(
        [sys.executable, "-c", UNTIL_KILLED, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "0\n"
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    reported = [int(line) for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    last = max(reported, default=0)
    assert process.returncode == -signal.SIGKILL
    # The edit under way when the signal came is either whole or absent.
    assert cells_of_2027(path) in (cells_after(last), cells_after(last + 1))
    assert sorted(p.name for p in path.parent.iterdir()) == [path.name]


@pytest.mark.parametrize("seconds", [0.01, 0.08, 0.2])
def test_killed_while_publishing_versions_and_log_agree(path, seconds):
    process = subprocess.Popen(
        [sys.executable, "-c", PUBLISHED_UNTIL_KILLED, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "0\n"
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    rest, _ = process.communicate()
    reported = [int(line) for line in rest.splitlines(keepends=True) if line.endswith("\n")]
    last = max(reported, default=0)
    with closing(ProjectFile.open(path)) as project:
        versions, log, data = project.versions(FIRST), project.log(), project.data()
        told = [project.version(FIRST, v.number).cells["007"][0] for v in versions]
    numbers = range(len(versions))
    assert len(versions) in (last + 1, last + 2)
    assert [(v.number, v.note) for v in versions] == [(n + 1, str(n)) for n in numbers]
    assert told == ["ELN"[n % 3] for n in numbers]
    # What is in the file is in the log, and the other way round.
    edits = [int(line.text) for line in log if line.kind == "CellRow"]
    assert edits == [*reversed(range(len(edits)))]
    assert sum(line.kind == "PublishedWeek" for line in log) == len(versions)
    assert len(edits) - len(versions) in (0, 1)
    assert CellRow("007", FIRST, "ELN"[edits[0] % 3]) in data.cells
    assert data.published[0].number == len(versions)


@pytest.mark.parametrize("ending", ["close", "die"])
@pytest.mark.parametrize("room", [0, 100_000])
def test_a_full_disk_refuses_the_edit_and_keeps_the_rest(path, room, ending):
    command = [sys.executable, "-c", UNTIL_FULL, str(path), str(room), ending]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    refused, last = done.stdout.splitlines()
    assert "centre.sixshift" in refused
    assert cells_of_2027(path) == cells_after(int(last))


def test_a_full_disk_while_creating_leaves_no_file(tmp_path):
    target = tmp_path / "big.sixshift"
    command = [sys.executable, "-c", CREATE_TOO_LARGE, str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "big.sixshift" in done.stdout
    assert list(tmp_path.iterdir()) == []
