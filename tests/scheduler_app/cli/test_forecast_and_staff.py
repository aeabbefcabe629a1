"""``forecast`` and ``staff`` as a shell sees them."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from scheduler_app.cli import main
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import DemandRow, HistoryDay, ProjectData
from solver.domain.queue import Queue
from solver.rules import default_rules

MONDAY = date(2026, 11, 30)


def run(*arguments):
    return main([str(a) for a in arguments])


def history(queue, weeks=8, aht=200.0):
    days = []
    for back in range(weeks * 7, 0, -1):
        day = MONDAY - timedelta(days=back)
        offered = tuple(20.0 + day.weekday() if 16 <= t < 40 else 0.0 for t in range(48))
        none = (None,) * 48
        handle = tuple(aht if n else None for n in offered)
        days.append(HistoryDay(queue, day, 30, offered, none, none, handle))
    return tuple(days)


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "centre.sixshift"
    data = ProjectData(
        queues=(Queue("Phone"), Queue("Chat")), history=history("Phone"), rules=default_rules()
    )
    ProjectFile.create(path, data).close()
    return path


def data_of(path):
    with closing(ProjectFile.open(path, read_only=True)) as opened:
        return opened.data()


def test_forecast_fills_the_week_and_staff_tells_its_agents(project, tmp_path, capsys):
    told = tmp_path / "forecast.json"
    arguments = ("--week", "2026-12-02", "--json", told, "--lang", "en")
    assert run("forecast", project, *arguments) == 0
    captured = capsys.readouterr()
    assert "Phone: 3," in captured.out
    assert "Chat: no call history" in captured.err
    found = json.loads(told.read_text())
    assert found["week"] == "2026-11-30"
    assert len(found["intervals"]) == 336
    assert found["without_history"] == ["Chat"]
    (queue,) = found["queues"]
    assert {"last_week", "mean_of_4"} < {s["method"] for s in queue["scores"]}
    rows = data_of(project).demand
    assert len(rows) == 336
    noon = next(r for r in rows if r.start == datetime(2026, 12, 1, 12))
    assert noon.volume == pytest.approx(21, rel=0.03)

    told = tmp_path / "staff.json"
    assert run("staff", project, "--week", MONDAY, "--json", told, "--lang", "en") == 0
    assert "answer rate 9" in capsys.readouterr().out
    found = json.loads(told.read_text())
    noon = next(r for r in found["intervals"] if r["start"] == "2026-12-01T12:00")
    assert noon["queue"] == "Phone"
    assert noon["required"] >= 4
    assert noon["answer_rate"] >= 0.97
    answered = noon["answered_by_agents"]
    assert noon["answered"] == pytest.approx(answered[noon["required"]], abs=0.01)
    assert found["queues"][0]["answer_rate"] >= 0.97
    assert data_of(project).demand == rows  # staff changes nothing


def test_the_week_after_the_history_is_the_one_forecast(project, tmp_path):
    told = tmp_path / "forecast.json"
    assert run("forecast", project, "--weeks", 2, "--json", told) == 0
    assert json.loads(told.read_text())["week"] == "2026-11-30"
    assert len(data_of(project).demand) == 672


@pytest.mark.parametrize(("option", "kept"), [((), 99.0), (("--overwrite",), None)])
def test_corrected_values_stay_unless_they_are_to_go(project, option, kept):
    assert run("forecast", project) == 0
    with closing(ProjectFile.open(project)) as opened:
        data = opened.data()
        first = replace(data.demand[20], volume=99.0, note="campaign")
        opened.replace(replace(data, demand=(*data.demand[:20], first, *data.demand[21:])))
    assert run("forecast", project, *option) == 0
    volume = data_of(project).demand[20].volume
    assert (volume == 99.0) == (kept == 99.0)


def test_without_history_nothing_is_written(tmp_path, capsys):
    path = tmp_path / "empty.sixshift"
    ProjectFile.create(path, ProjectData(queues=(Queue("Phone"),))).close()
    assert run("forecast", path, "--lang", "en") == 3
    assert "import-history" in capsys.readouterr().err
    assert run("forecast", path, "--week", "2026-11-30", "--lang", "en") == 3
    assert data_of(path).demand == ()


def test_an_unknown_queue_is_named_with_those_there_are(project, capsys):
    assert run("forecast", project, "--queue", "Fax", "--lang", "en") == 3
    assert "Fax" in (told := capsys.readouterr().err)
    assert "Phone, Chat" in told


def test_too_many_weeks_are_wrong_usage(project):
    assert run("forecast", project, "--weeks", 14) == 2


def test_staff_of_a_week_without_demand_says_so(project, capsys):
    assert run("staff", project, "--week", "2026-11-30", "--lang", "en") == 3
    assert "no demand" in capsys.readouterr().err


def test_required_agents_have_no_rates_to_tell(tmp_path, capsys):
    path, told = tmp_path / "fixed.sixshift", tmp_path / "staff.json"
    row = DemandRow(datetime(2026, 11, 30, 8), "Phone", required=4)
    ProjectFile.create(path, ProjectData(queues=(Queue("Phone"),), demand=(row,))).close()
    assert run("staff", path, "--json", told, "--lang", "en") == 0
    assert "answer rate -" in capsys.readouterr().out
    first = next(r for r in json.loads(told.read_text())["intervals"] if r["required"])
    assert (first["required"], first["answer_rate"], first["volume"]) == (4, None, None)


def test_solve_without_people_says_so(project, capsys):
    assert run("forecast", project) == 0
    assert run("solve", project, "--lang", "en") == 3
    assert "nobody to roster" in capsys.readouterr().err
