"""``export``: every kind of file, options that fit, names that cannot be written."""

from __future__ import annotations

import csv
import errno
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta

import pytest
import vobject
from openpyxl import load_workbook

from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.cli import main
from scheduler_app.document.log_words import before_and_after
from scheduler_app.store.change_log import EXPORT, LogFilter
from scheduler_app.store.changes import Change
from scheduler_app.store.exports import last_export
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import CellRow


@pytest.fixture
def path(tmp_path):
    """Twelve people, of whom the first two work on Monday; in Berlin."""
    folder = tmp_path / "project"
    folder.mkdir()
    found = folder / "c.sixshift"
    data = Centre(n_people=12).data()
    codes = [pattern.code for pattern in data.patterns[:2]]
    ids = [person.id for person in data.employees[:2]]
    cells = tuple(CellRow(i, FIRST_DATE, code) for i, code in zip(ids, codes, strict=True))
    in_berlin = replace(data, cells=(*data.cells, *cells), time_zone="Europe/Berlin")
    ProjectFile.create(found, in_berlin).close()
    return found


@pytest.fixture
def run(path):
    def call(*arguments):
        week = ("--week", FIRST_DATE.isoformat(), "--lang", "en")
        return main(["export", str(path), *week, *(str(a) for a in arguments)])

    return call


@pytest.mark.parametrize(
    ("name", "begin"),
    [("r.xlsx", b"PK"), ("r.csv", b"\xef\xbb\xbf"), ("r.ics", b"BEGIN:VC"), ("r.pdf", b"%PDF")],
)
def test_the_suffix_says_what_is_written(run, tmp_path, capsys, name, begin):
    assert run("-o", tmp_path / name) == 0
    assert (tmp_path / name).read_bytes().startswith(begin)
    assert capsys.readouterr().out.strip() == str(tmp_path / name)


def test_a_folder_gets_a_calendar_for_each_person(run, tmp_path, capsys):
    folder = tmp_path / "calendars"
    folder.mkdir()
    assert run("-o", f"{folder}/") == 0
    names = sorted(path.name for path in folder.iterdir())
    assert [name[:5] for name in names] == ["00001", "00002"]
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_one_person_in_the_time_zone_of_the_project(run, tmp_path):
    target = tmp_path / "one.ics"
    assert run("-o", target, "--employee", "00002") == 0
    text = target.read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 1
    assert "TZID=Europe/Berlin" in text
    assert run("-o", tmp_path / "one.csv", "--employee", "00002") == 0
    with (tmp_path / "one.csv").open(encoding="utf-8-sig") as stream:
        assert [row["employee_id"] for row in csv.DictReader(stream)] == ["00002"]


def test_a_new_version_changes_the_entries_of_the_one_before_and_cancels_what_is_gone(
    run, path, tmp_path, capsys
):
    def published(name):
        assert main(["publish", str(path), "--week", FIRST_DATE.isoformat(), "--lang", "en"]) == 0
        assert run("-o", tmp_path / name) == 0
        text = (tmp_path / name).read_text(encoding="utf-8")
        return {entry.uid.value: entry for entry in vobject.readOne(text).contents["vevent"]}

    first = published("1.ics")
    with closing(ProjectFile.open(path)) as project:
        cells = [c for c in project.data().cells if c.date == FIRST_DATE]
        project.write([Change(cells[0], replace(cells[0], pattern=cells[1].pattern))])
        project.write([Change(cells[1], None)])
    second = published("2.ics")
    assert second.keys() == first.keys()
    assert {entry.sequence.value for entry in first.values()} == {"1"}
    assert {entry.sequence.value for entry in second.values()} == {"2"}
    assert sorted(e.status.value for e in second.values()) == ["CANCELLED", "CONFIRMED"]
    moved = next(uid for uid, e in second.items() if e.status.value == "CONFIRMED")
    assert second[moved].dtstart.value != first[moved].dtstart.value
    capsys.readouterr()
    assert run("-o", tmp_path / "2.xlsx") == 0
    sheet = load_workbook(tmp_path / "2.xlsx")["Changes"]
    assert [sheet.cell(row, 1).value for row in (5, 6, 7)] == ["00001", "00002", None]
    assert not capsys.readouterr().err
    assert run("-o", tmp_path / "d.ics", "--draft") == 0
    text = (tmp_path / "d.ics").read_text(encoding="utf-8")
    assert text.count("SEQUENCE:2") == text.count("BEGIN:VEVENT")


def test_the_charts_of_the_days_on_asked_paper(run, tmp_path):
    assert run("-o", tmp_path / "d.pdf", "--days", "--paper", "A3") == 0
    assert b"/MediaBox [0 0 1191" in (tmp_path / "d.pdf").read_bytes()


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("r.pdf", ("--employee", "00001")),
        ("r.xlsx", ("--employee", "00001")),
        ("r.csv", ("--personal",)),
        ("r.csv", ("--days",)),
        ("r.ics", ("--paper", "A4")),
        ("r.pdf", ("--paper", "A5")),
        ("r.doc", ()),
    ],
)
def test_options_that_say_nothing_are_wrong_usage(run, tmp_path, name, options):
    assert run("-o", tmp_path / name, *options) == 2
    assert not (tmp_path / name).exists()


def test_nobody_of_that_id_no_such_folder_and_no_such_zone_are_bad_input(
    run, path, tmp_path, capsys
):
    assert run("-o", tmp_path / "r.ics", "--employee", "1") == 3
    assert "nobody has the ID 1" in capsys.readouterr().err
    assert run("-o", f"{tmp_path}/no/") == 3
    with closing(ProjectFile.open(path, read_only=True)) as opened:
        on_mars = replace(opened.data(), time_zone="Mars/Base")
    other = tmp_path / "m.sixshift"
    ProjectFile.create(other, on_mars).close()
    week = date.isoformat(FIRST_DATE)
    assert main(["export", str(other), "--week", week, "-o", str(tmp_path / "m.ics")]) == 3
    assert "Mars/Base" in capsys.readouterr().err
    assert not list(tmp_path.glob("*.ics"))


@pytest.mark.parametrize("name", ["r.xlsx", "r.csv", "r.ics", "r.pdf"])
def test_a_file_that_cannot_be_replaced_stays_and_another_name_is_offered(
    run, tmp_path, capsys, monkeypatch, name
):
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / name
    target.write_bytes(b"before")

    def held_open(self, other):
        raise PermissionError(13, "Permission denied", str(self), None, str(other))

    monkeypatch.setattr("pathlib.Path.replace", held_open)
    assert run("-o", target) == 3
    said = capsys.readouterr().err
    assert "was not written" in said
    assert f"r (2).{name.rpartition('.')[2]}" in said
    assert target.read_bytes() == b"before"
    assert [path.name for path in folder.iterdir()] == [name]


def test_what_is_handed_out_is_in_the_change_log(run, path, tmp_path):
    def noted():
        with closing(ProjectFile.open(path, read_only=True)) as project:
            lines = project.log(LogFilter(kind=EXPORT))
            return [before_and_after(line)[1] for line in lines], last_export(project, FIRST_DATE)

    assert run("-o", tmp_path / "draft.csv") == 0
    assert main(["publish", str(path), "--week", FIRST_DATE.isoformat(), "--lang", "en"]) == 0
    assert run("-o", tmp_path / "told.csv") == 0
    assert run("-o", tmp_path / "hers.ics", "--employee", "00001") == 0
    lines, last = noted()
    one = "hers.ics: version 1, for 1 person"
    assert lines == [one, "told.csv: version 1", "draft.csv: draft"]
    assert (last.file, last.version) == ("told.csv", 1)  # hers is not the week of all


def test_two_weeks_are_noted_for_each_of_them(run, path, tmp_path):
    assert run("-o", tmp_path / "two.csv", "--weeks", 2) == 0
    with closing(ProjectFile.open(path, read_only=True)) as project:
        days = [line.date for line in project.log(LogFilter(kind=EXPORT))]
    assert days == [FIRST_DATE + timedelta(weeks=1), FIRST_DATE]


def test_a_project_that_is_open_elsewhere_is_exported_and_not_noted(run, path, tmp_path, capsys):
    with closing(ProjectFile.open(path)) as held:
        assert run("-o", tmp_path / "r.csv") == 0
        assert (tmp_path / "r.csv").is_file()
        assert "not noted in the history" in capsys.readouterr().err
        assert held.log(LogFilter(kind=EXPORT)) == []


def test_a_full_disk_is_called_that(run, tmp_path, capsys, monkeypatch):
    def full(self, other):
        raise OSError(errno.ENOSPC, "No space left on device", str(self), None, str(other))

    monkeypatch.setattr("pathlib.Path.replace", full)
    assert run("-o", tmp_path / "r.xlsx") == 3
    assert "was not written: the disk is full" in capsys.readouterr().err
    assert not (tmp_path / "r.xlsx").exists()
