"""The commands as a shell sees them: exit codes, files, stdout, stderr, JSON."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta

import openpyxl
import pytest

from resources.samples.centre import FIRST_DATE, Centre
from scheduler_app.cli import main
from scheduler_app.exchange.input_writer import write_workbook
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.records import DemandRow, ProjectData, RoleRow
from solver.domain.burden import SHARED_KINDS
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.rules.named_mentor import NamedMentor
from solver.rules.role_rotation import RoleRotation


def small_centre() -> ProjectData:
    return Centre(n_people=12).data()


@pytest.fixture
def workbook(tmp_path):
    path = tmp_path / "centre.xlsx"
    write_workbook(path, small_centre(), "en")
    return path


@pytest.fixture
def project(tmp_path):
    path = tmp_path / "centre.sixshift"
    ProjectFile.create(path, small_centre()).close()
    return path


def cells_of(project, monday=FIRST_DATE):
    opened = ProjectFile.open(project, read_only=True)
    try:
        return [c for c in opened.data().cells if c.date >= monday]
    finally:
        opened.close()


def run(*arguments):
    return main([str(a) for a in arguments])


def test_template_then_import_check_writes_no_project(tmp_path, capsys):
    assert run("template", "-o", tmp_path / "t.xlsx", "--lang", "zh") == 0
    assert "员工" in openpyxl.load_workbook(tmp_path / "t.xlsx").sheetnames
    capsys.readouterr()
    assert run("import", tmp_path / "t.xlsx", "--check", "--lang", "en") == 0
    assert "1 people" in capsys.readouterr().out
    assert not list(tmp_path.glob("*.sixshift"))


def test_import_makes_a_project_with_the_same_records(workbook, tmp_path):
    target = tmp_path / "new.sixshift"
    assert run("import", workbook, "-o", target, "--lang", "en") == 0
    opened = ProjectFile.open(target, read_only=True)
    data = opened.data()
    opened.close()
    assert data.employees == small_centre().employees
    assert data.demand == small_centre().demand


def test_import_never_overwrites(workbook, project, capsys):
    before = project.read_bytes()
    assert run("import", workbook, "-o", project, "--lang", "en") == 3
    assert "exists already" in capsys.readouterr().err
    assert project.read_bytes() == before


def test_faults_go_to_stderr_line_by_line_and_nothing_is_written(workbook, tmp_path, capsys):
    book = openpyxl.load_workbook(workbook)
    sheet = book["Employees"]
    header = {cell.value: cell.column for row in sheet.iter_rows(max_row=5) for cell in row}
    first = next(r for r in range(1, 9) if sheet.cell(r, header["ID"]).value == "00001")
    sheet.cell(first, header["Level"]).value = "chief"
    sheet.cell(first + 1, header["Contract"]).value = "Full tyme"
    book.save(workbook)
    target = tmp_path / "never.sixshift"
    assert run("import", workbook, "-o", target, "--lang", "en") == 3
    lines = capsys.readouterr().err.strip().splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("Employees!")
    assert "Full time" in lines[1]
    assert not target.exists()


def test_solve_names_the_mentors_that_it_has_chosen(tmp_path):
    centre = small_centre()
    people = tuple(replace(person, mentor_id="") for person in centre.employees)
    rules = tuple(NamedMentor(weight=1) if r.key == "named_mentor" else r for r in centre.rules)
    path, out, result = (tmp_path / name for name in ("c.sixshift", "r.xlsx", "r.json"))
    ProjectFile.create(path, replace(centre, employees=people, rules=rules)).close()
    assert run("solve", path, "--time-limit", 2, "-o", out, "--json", result) == 0
    chosen = json.loads(result.read_text(encoding="utf-8"))["mentors"]
    assert chosen
    assert all(0 < pair["hours_together"] <= pair["hours"] for pair in chosen)
    with closing(ProjectFile.open(path, read_only=True)) as opened:
        stored = {e.id: e.mentor_id for e in opened.data().employees if e.mentor_id}
    assert stored == {pair["employee"]: pair["mentor"] for pair in chosen}
    names = {person.id: person.name for person in people}
    shown = [cell for row in openpyxl.load_workbook(out)["Roster"].values for cell in row]
    assert all(shown.count(names[mentor]) > 1 for mentor in stored.values())


def test_solve_chooses_roles_keeps_them_and_check_reads_them_back(tmp_path):
    centre = small_centre()
    rotation = RoleRotation(hard=True, most_weeks=1)
    rules = tuple(rotation if r.key == rotation.key else r for r in centre.rules)
    skills = frozenset(queue.skill for queue in centre.queues if queue.skill)
    people = tuple(replace(person, skills=skills) for person in centre.employees)
    last = FIRST_DATE - timedelta(days=7)
    before = tuple(RoleRow(person.id, last, centre.queues[0].name) for person in people[:4])
    path, out, result = (tmp_path / name for name in ("c.sixshift", "r.xlsx", "r.json"))
    data = replace(centre, employees=people, rules=rules, roles=before)
    ProjectFile.create(path, data).close()
    assert run("solve", path, "--time-limit", 2, "-o", out, "--json", result) == 0
    chosen = json.loads(result.read_text(encoding="utf-8"))["roles"]
    assert [row["employee"] for row in chosen] == [person.id for person in people]
    assert {row["week"] for row in chosen} == {FIRST_DATE.isoformat()}
    assert all(row["queue"] != centre.queues[0].name for row in chosen[:4])
    with closing(ProjectFile.open(path, read_only=True)) as opened:
        stored = [row for row in opened.data().roles if row.week == FIRST_DATE]
    assert [(row.employee_id, row.queue) for row in stored] == [
        (row["employee"], row["queue"]) for row in chosen
    ]
    assert run("check", path, "--roster", out, "--json", result) == 0
    assert not broken(result, rotation.key)
    book = openpyxl.load_workbook(out)
    book["Roles"]["C2"] = centre.queues[0].name
    book.save(out)
    assert run("check", path, "--roster", out, "--json", result) == 0
    (violation,) = broken(result, rotation.key)
    assert (violation["employee"], violation["hard"]) == (people[0].id, True)


def broken(result, rule):
    found = json.loads(result.read_text(encoding="utf-8"))["violations"]
    return [violation for violation in found if violation["rule"] == rule]


def test_solve_writes_workbook_json_and_the_project(project, tmp_path, capsys):
    out, result = tmp_path / "roster.xlsx", tmp_path / "result.json"
    code = run("solve", project, "--time-limit", 40, "-o", out, "--json", result, "--lang", "en")
    assert code == 0
    value = json.loads(result.read_text(encoding="utf-8"))
    assert value["status"] == "OPTIMAL"
    assert value["cost"] == value["bound"] == sum(value["cost_by_rule"].values())
    assert value["cost"] == sum(value["cost_by_priority"].values())
    assert set(value["cost_by_priority"]) == {"important", "nice"}
    assert value["gap"] == 0
    assert 0 < value["first_solution_seconds"] <= value["seconds"]
    assert not [v for v in value["violations"] if v["hard"]]
    assert len(value["coverage"]) == 7 * 48 * 3
    stored = {(c.employee_id, c.date.isoformat(), c.pattern) for c in cells_of(project)}
    assert stored == {(a["employee"], a["date"], a["pattern"]) for a in value["assignments"]}
    ledger = value["fairness"]
    assert [row["employee"] for row in ledger] == [f"{n:05}" for n in range(1, 13)]
    nights = sum(a["pattern"] == "N" for a in value["assignments"])
    assert sum(row["roster"]["nights"] for row in ledger) == nights
    assert set(ledger[0]["past"]) == {*SHARED_KINDS, "flexible"}
    assert openpyxl.load_workbook(out)["Roster"] is not None
    assert "OPTIMAL" in capsys.readouterr().out

    capsys.readouterr()
    assert run("check", project, "--roster", out, "--json", result, "--lang", "en") == 0
    checked = json.loads(result.read_text(encoding="utf-8"))
    assert checked["feasible"]
    assert checked["cost"] == value["cost"]
    assert run("export", project, "--week", "2026-12-02", "-o", tmp_path / "r.csv") == 0
    lines = (tmp_path / "r.csv").read_text(encoding="utf-8-sig").strip().splitlines()
    assert len(lines) == 1 + len(value["assignments"])


def test_a_roster_that_cannot_be_written_as_a_file_is_kept_in_the_project(
    project, tmp_path, capsys
):
    taken, result = tmp_path / "roster.xlsx", tmp_path / "result.json"
    for folder in (taken, result):
        folder.mkdir()
    limits = ("--time-limit", 20, "--work-limit", 1, "--lang", "en")
    assert run("solve", project, *limits, "-o", taken) == 3
    told = capsys.readouterr()
    assert cells_of(project)
    assert "shifts" in told.out
    assert f"{taken}: was not written" in told.err
    assert "roster (2).xlsx" in told.err
    assert run("solve", project, *limits, "--json", result) == 3
    assert f"{result}: was not written" in capsys.readouterr().err


def test_two_weeks_are_solved_checked_and_exported_together(tmp_path, capsys):
    data = small_centre()
    later = tuple(replace(row, start=row.start + timedelta(days=7)) for row in data.demand)
    project = tmp_path / "two.sixshift"
    ProjectFile.create(project, replace(data, demand=data.demand + later)).close()
    out, result = tmp_path / "roster.xlsx", tmp_path / "result.json"
    where = ("--week", FIRST_DATE, "--weeks", 2, "--lang", "en")
    assert run("solve", project, *where, "--time-limit", 10, "-o", out, "--json", result) == 0
    assert "2 weeks from 2026-11-30" in capsys.readouterr().out
    value = json.loads(result.read_text(encoding="utf-8"))
    assert (value["week"], value["weeks"]) == ("2026-11-30", 2)
    assert not [v for v in value["violations"] if v["hard"]]
    assert len(value["coverage"]) == 14 * 48 * 3
    assert len(value["days"]) == 14
    assert {a["date"] for a in value["assignments"] if a["date"] >= "2026-12-07"}
    stored = {(c.employee_id, c.date.isoformat(), c.pattern) for c in cells_of(project)}
    assert stored == {(a["employee"], a["date"], a["pattern"]) for a in value["assignments"]}
    checked = tmp_path / "checked.json"
    assert run("check", project, *where, "--roster", out, "--json", checked) == 0
    assert json.loads(checked.read_text(encoding="utf-8"))["cost"] == value["cost"]
    assert run("export", project, *where, "-o", tmp_path / "r.csv") == 0
    lines = (tmp_path / "r.csv").read_text(encoding="utf-8-sig").strip().splitlines()
    assert len(lines) == 1 + len(value["assignments"])


def test_every_week_of_a_horizon_needs_demand(project, capsys):
    assert run("solve", project, "--week", FIRST_DATE, "--weeks", 2, "--lang", "en") == 3
    assert "no demand in the week of 2026-12-07" in capsys.readouterr().err
    assert cells_of(project) == []


def test_a_night_shift_ends_on_the_next_day_in_json(workbook, tmp_path):
    result = tmp_path / "result.json"
    assert run("solve", workbook, "--time-limit", 40, "--json", result) == 0
    nights = [a for a in json.loads(result.read_text())["assignments"] if a["pattern"] == "N"]
    assert nights
    assert {(a["start"], a["end"]) for a in nights} == {("23:00", "07:30")}


def test_no_roster_exits_4_with_the_cheapest_way_out(tmp_path, capsys):
    data = small_centre()
    rules = tuple(replace(r, minimum=9) if isinstance(r, MinimumOnDuty) else r for r in data.rules)
    project = tmp_path / "hard.sixshift"
    ProjectFile.create(project, replace(data, rules=rules)).close()
    result = tmp_path / "result.json"
    assert run("solve", project, "--time-limit", 40, "--json", result, "--lang", "en") == 4
    out = capsys.readouterr().out
    assert "Way out 1" in out
    assert "fewer than the minimum on duty" in out
    value = json.loads(result.read_text(encoding="utf-8"))
    assert (value["status"], value["cost"], value["assignments"]) == ("INFEASIBLE", None, [])
    assert value["relaxations"]
    assert value["no_roster_confirmed"]
    assert value["repairs"][0]["steps"][0]["rule"] == "minimum_on_duty"
    assert cells_of(project) == []


def test_a_week_without_demand_is_refused(project, capsys):
    assert run("solve", project, "--week", "2027-03-01", "--lang", "en") == 3
    assert "no demand in the week of 2027-03-01" in capsys.readouterr().err
    assert cells_of(project, date(2027, 3, 1)) == []


def test_a_week_without_a_roster_is_not_exported(project, tmp_path, capsys):
    target = tmp_path / "r.csv"
    assert run("export", project, "--week", "2026-11-30", "-o", target, "--lang", "en") == 3
    assert "no roster in the week of 2026-11-30" in capsys.readouterr().err
    assert not target.exists()


def test_a_project_that_is_open_elsewhere_is_not_solved(project, tmp_path, capsys):
    held = ProjectFile.open(project)
    try:
        result = tmp_path / "result.json"
        assert run("solve", project, "--json", result, "--lang", "en") == 3
        assert "read-only" in capsys.readouterr().err
        assert not result.exists()
    finally:
        held.close()


def test_next_mondays_early_hours_do_not_make_it_the_week_to_solve(tmp_path):
    data = small_centre()
    monday = datetime(2026, 12, 7)
    more = tuple(
        DemandRow(monday + timedelta(minutes=30 * t), "Phone Chinese", 1) for t in range(10)
    )
    path = tmp_path / "next.xlsx"
    write_workbook(path, replace(data, demand=data.demand + more), "en")
    result = tmp_path / "result.json"
    assert run("solve", path, "--json", result, "--time-limit", 40) == 0
    assert json.loads(result.read_text())["week"] == "2026-11-30"


@pytest.mark.parametrize(
    "arguments",
    [
        ("solve",),
        ("solve", "x.xlsx", "--time-limit", "soon"),
        ("solve", "x.xlsx", "-o", "roster.csv"),
        ("solve", "x.xlsx", "--week", "9999-12-31"),
        ("solve", "x.xlsx", "--weeks", "5"),
        ("fly",),
        ("import", "x.xlsx"),
        ("import", "x.xlsx", "-o", "project"),
        ("template", "-o", "template.txt"),
        ("export", "x.sixshift", "-o", "roster.doc"),
    ],
)
def test_wrong_usage_exits_2(arguments, capsys):
    assert run(*arguments) == 2
    assert capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"not a workbook", "员工".encode("gbk")])
def test_a_file_that_is_no_workbook_exits_3(tmp_path, capsys, content):
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    assert run("solve", path, "--lang", "en") == 3
    assert "x.xlsx" in capsys.readouterr().err


def test_a_target_in_no_folder_is_refused_before_any_work(workbook, tmp_path, capsys):
    missing = tmp_path / "none" / "r.xlsx"
    assert run("solve", workbook, "-o", missing, "--lang", "en") == 3
    assert "no such folder" in capsys.readouterr().err


def test_a_missing_file_exits_3(tmp_path, capsys):
    assert run("solve", tmp_path / "none.sixshift", "--lang", "en") == 3
    assert "none.sixshift" in capsys.readouterr().err
    assert run("check", tmp_path / "none.xlsx", "--roster", tmp_path / "r.xlsx") == 3


def test_29_february_and_quarter_hours(tmp_path):
    """A leap-day week on a 15-minute grid, over a month's end."""
    monday = date(2028, 2, 28)
    demand = tuple(
        DemandRow(datetime(2028, 2, 28) + timedelta(minutes=15 * t), "Phone Chinese", 1)
        for t in range(7 * 96)
    )
    path = tmp_path / "leap.xlsx"
    write_workbook(path, replace(small_centre(), demand=demand, cells=()), "zh")
    result = tmp_path / "result.json"
    assert run("solve", path, "--json", result, "--time-limit", 40, "--lang", "zh") == 0
    value = json.loads(result.read_text(encoding="utf-8"))
    days = {(monday + timedelta(days=d)).isoformat() for d in range(7)}
    assert {a["date"] for a in value["assignments"]} == days
    assert len(value["coverage"]) == 7 * 96 * 3


def test_solve_and_check_tell_the_expected_rates(workbook, tmp_path, capsys):
    told, roster = tmp_path / "result.json", tmp_path / "roster.xlsx"
    options = ("--time-limit", 40, "--json", told, "-o", roster, "--lang", "en")
    assert run("solve", workbook, *options) == 0
    assert "Expected: answer rate 9" in capsys.readouterr().out
    found = json.loads(told.read_text())
    assert 0.9 < found["answer_rate"] < 1
    assert len(found["queues"]) == 3
    assert found["days"][0]["date"] == FIRST_DATE.isoformat()
    offered = sum(day["contacts"] for day in found["days"])
    answered = sum(row["answered"] for row in found["coverage"])
    assert found["answer_rate"] == pytest.approx(answered / offered, abs=1e-3)
    closed = next(row for row in found["coverage"] if row["contacts"] == 0)
    assert closed["answer_rate"] is None
    assert run("check", workbook, "--roster", roster, "--json", told, "--lang", "en") == 0
    checked = json.loads(told.read_text())
    assert checked["answer_rate"] == pytest.approx(found["answer_rate"])
    assert checked["days"] == found["days"]
