"""From the phone system's file to the roster, by commands, as a supervisor's script would."""

from __future__ import annotations

import csv
import json
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta

from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.cli import main
from scheduler_app.store.project_file import ProjectFile

WEEKS = 6
HEADER = ["日期", "时段", "技能组", "来电量", "接通量", "放弃量", "平均处理时长"]


def run(*arguments):
    return main([str(a) for a in arguments])


def write_calls(path, queue):
    """Six weeks of half hours in GBK, as a Chinese phone system exports them."""
    first = FIRST_DATE - timedelta(weeks=WEEKS)
    with path.open("w", encoding="gb18030", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEADER)
        for day in range(WEEKS * 7):
            for t in range(48):
                start = datetime.combine(first + timedelta(days=day), datetime.min.time())
                clock = start + timedelta(minutes=30 * t)
                calls = 6 + day % 7 if 16 <= t < 40 else 1
                lost = calls // 8
                end = clock + timedelta(minutes=30)
                span = f"{clock:%H:%M}-{end:%H:%M}"
                rows.writerow([f"{clock:%Y/%m/%d}", span, queue, calls, calls - lost, lost, "3:20"])


def test_import_forecast_staff_solve(tmp_path, capsys):
    centre = Centre(n_people=12, language="zh").data()
    project, calls, told = (tmp_path / n for n in ("centre.sixshift", "calls.csv", "told.json"))
    ProjectFile.create(project, replace(centre, demand=())).close()
    phone = centre.queues[0].name
    write_calls(calls, phone)

    assert run("import-history", project, calls, "--lang", "zh") == 0
    assert run("import-history", project, calls, "--json", told) == 0
    again = json.loads(told.read_text(encoding="utf-8"))
    assert (again["days_added"], again["days_unchanged"]) == (0, WEEKS * 7)

    assert run("forecast", project, "--week", FIRST_DATE, "--json", told, "--lang", "zh") == 0
    by_start = {row["start"]: row for row in json.loads(told.read_text("utf-8"))["intervals"]}
    assert abs(by_start[f"{FIRST_DATE}T12:00"]["volume"] - 6) < 0.5
    assert abs(by_start[f"{FIRST_DATE + timedelta(days=6)}T12:00"]["volume"] - 12) < 0.5

    assert run("staff", project, "--week", FIRST_DATE, "--json", told, "--lang", "zh") == 0
    (staffed,) = json.loads(told.read_text(encoding="utf-8"))["queues"]
    assert staffed["answer_rate"] >= 0.97

    assert run("solve", project, "--time-limit", 40, "--json", told, "--lang", "zh") == 0
    solved = json.loads(told.read_text(encoding="utf-8"))
    assert solved["status"] == "OPTIMAL"
    assert [q["queue"] for q in solved["queues"]] == [phone]
    assert solved["answer_rate"] > 0.9
    assert "接通率" in capsys.readouterr().out
    with closing(ProjectFile.open(project, read_only=True)) as kept:
        data = kept.data()
    assert {cell.date for cell in data.cells} >= {FIRST_DATE, date(2026, 12, 6)}
    assert len(data.history) == WEEKS * 7
