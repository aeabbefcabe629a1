"""The command ``import-history``: files into a project, again and by hand."""

from __future__ import annotations

import json
from datetime import date

import pytest

from scheduler_app.cli import main
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import ProjectData
from solver.domain.queue import Channel, Queue
from solver.rules import default_rules


def run(*arguments):
    return main([*(str(a) for a in arguments), "--lang", "en"])


def data_of(project):
    opened = ProjectFile.open(project, read_only=True)
    try:
        return opened.data()
    finally:
        opened.close()


@pytest.fixture
def project(tmp_path):
    return tmp_path / "centre.sixshift"


@pytest.fixture
def calls(tmp_path):
    path = tmp_path / "calls.csv"
    path.write_text(
        "Start,Queue,Channel,Calls,AHT\n"
        "2026-11-30 10:00,Sales,voice,5,180\n"
        "2026-11-30 10:30,Sales,voice,6,3:20\n"
        "2026-11-30 10:00,Chat,chat,7,200\n"
    )
    return path


def test_history_can_be_the_first_thing_that_a_project_has(project, calls, tmp_path, capsys):
    assert run("import-history", project, calls, "--json", tmp_path / "r.json") == 0
    out = capsys.readouterr().out
    assert "3 rows, intervals of 30 min: 2 days of 2 queues, 2026-11-30 to 2026-11-30" in out
    assert "2 days new, 0 changed, 0 as they were" in out
    assert "new queues, with usual goals that you should check: Chat, Sales" in out
    data = data_of(project)
    assert data.queues == (Queue("Chat", channel=Channel.CHAT), Queue("Sales"))
    assert data.rules == default_rules()
    assert [(d.queue, d.date, d.offered[20:22]) for d in data.history] == [
        ("Chat", date(2026, 11, 30), (7, 0)),
        ("Sales", date(2026, 11, 30), (5, 6)),
    ]
    result = json.loads((tmp_path / "r.json").read_text())
    assert (result["rows"], result["days_added"], result["queues_added"]) == (
        3, 2, ["Chat", "Sales"],
    )  # fmt: skip
    assert result["mapping"]["offered"] == "Calls"


def test_the_same_file_again_changes_nothing(project, calls, capsys):
    assert run("import-history", project, calls) == 0
    before = data_of(project)
    capsys.readouterr()
    assert run("import-history", project, calls) == 0
    assert "nothing new" in capsys.readouterr().out
    assert data_of(project) == before


def test_a_later_file_adds_and_corrects(project, calls, capsys):
    assert run("import-history", project, calls) == 0
    calls.write_text("Start,Queue,Calls\n2026-11-30 10:30,sales,9\n2026-12-01 10:00,sales,8\n")
    capsys.readouterr()
    assert run("import-history", project, calls) == 0
    assert "1 days new, 1 changed, 0 as they were" in capsys.readouterr().out
    sales = [d for d in data_of(project).history if d.queue == "Sales"]
    assert sales[0].offered[20:22] == (5, 9)
    assert sales[1].offered[20] == 8


def test_check_writes_nothing(project, calls, capsys):
    assert run("import-history", project, calls, "--check") == 0
    assert "nothing was written" in capsys.readouterr().out
    assert not project.exists()


def test_columns_and_queue_by_hand(project, tmp_path):
    path = tmp_path / "anrufe.csv"
    path.write_text('"Zeit";"Anrufe, gesamt";"AHT"\n30.11.2026 10:00;5;90\n30.11.2026 10:30;6;90\n')
    options = ("--map", "start=Zeit,offered=Anrufe, gesamt,aht_seconds=", "--queue", "Verkauf")
    assert run("import-history", project, path, *options) == 0
    (day,) = data_of(project).history
    assert (day.queue, day.offered[20:22]) == ("Verkauf", (5, 6))
    assert day.aht_seconds == (None,) * 48


@pytest.mark.parametrize("text", ["offred=Calls", "Calls", "=Calls", "x,offered=Calls"])
def test_a_map_that_means_nothing_is_wrong_usage(project, calls, text, capsys):
    assert run("import-history", project, calls, "--map", text) == 2
    assert "the fields are start, date" in " ".join(capsys.readouterr().err.split())


def test_an_unknown_header_is_bad_input_with_a_guess(project, calls, capsys):
    assert run("import-history", project, calls, "--map", "offered=Cals") == 3
    assert 'did you mean "Calls"?' in capsys.readouterr().err
    assert not project.exists()


def test_a_file_without_a_queue_in_a_project_of_several_is_not_guessed(project, calls, capsys):
    ProjectFile.create(project, ProjectData(queues=(Queue("A"), Queue("B")))).close()
    calls.write_text("Start,Calls\n2026-11-30 10:00,5\n2026-11-30 10:30,6\n")
    assert run("import-history", project, calls) == 3
    assert capsys.readouterr().err.startswith("--queue: ")
    assert data_of(project).history == ()
    assert run("import-history", project, calls, "--queue", "b") == 0
    assert [d.queue for d in data_of(project).history] == ["B"]


def test_a_file_without_a_queue_belongs_to_the_only_one(project, calls):
    ProjectFile.create(project, ProjectData(queues=(Queue("A"),))).close()
    calls.write_text("Start,Calls\n2026-11-30 10:00,5\n2026-11-30 10:30,6\n")
    assert run("import-history", project, calls) == 0
    assert [d.queue for d in data_of(project).history] == ["A"]


def test_warnings_go_to_stderr_and_faults_write_nothing(project, calls, capsys):
    calls.write_text("Start,Calls\n2026-11-30 10:00,5\n2026-11-30 10:30,-6\n")
    assert run("import-history", project, calls) == 0
    assert "calls.csv!B3: 1 numbers are negative" in capsys.readouterr().err
    before = data_of(project)
    calls.write_text("nothing\n")
    assert run("import-history", project, calls) == 3
    assert "calls.csv: no row of column names" in capsys.readouterr().err
    assert data_of(project) == before


def test_a_project_that_is_open_elsewhere_is_refused_before_the_reading(project, calls, capsys):
    holder = ProjectFile.create(project, ProjectData())
    try:
        calls.unlink()
        assert run("import-history", project, calls) == 3
        assert "calls.csv" not in capsys.readouterr().err
    finally:
        holder.close()
