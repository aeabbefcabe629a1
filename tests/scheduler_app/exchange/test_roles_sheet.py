"""Roles in workbooks: read with every fault, exported, and read back with a roster."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.input_workbook import read_workbook
from scheduler_app.exchange.input_writer import write_workbook
from scheduler_app.exchange.roster_reader import read_roster
from scheduler_app.exchange.roster_workbook import write_roster
from scheduler_app.store.records import RoleRow
from scheduler_app.store.week import week_of
from solver.model.coverage import coverage
from solver.roster.evaluate import evaluate

MONDAY, LATER = date(2026, 11, 30), date(2026, 12, 7)
ROLES = (
    RoleRow("007", MONDAY, "Phone"),
    RoleRow("007", LATER, "Chat"),
    RoleRow("009", MONDAY, "Chat"),
)


@pytest.fixture
def with_roles(data):
    return replace(data, roles=ROLES)


def put(path, sheet, cells):
    book = load_workbook(path)
    for cell, value in cells.items():
        book[sheet][cell] = value
    book.save(path)


def faults(read):
    with pytest.raises(WorkbookError) as caught:
        read()
    return {f"{f.sheet}!{f.cell}": f.text() for f in caught.value.faults}


def export(path, week, language="en"):
    found = evaluate(week.problem, week.rules, week.roster)
    agents = coverage(week.problem, week.roster)
    write_roster(path, week, week.roster, found, agents, "Centre", "Draft", language)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_input_workbook_holds_them_in_order_whatever_day_of_the_week_is_named(
    tmp_path, with_roles, language
):
    path = tmp_path / "centre.xlsx"
    write_workbook(path, replace(with_roles, roles=ROLES[::-1]), language)
    sheet = {"en": "Roles", "zh": "角色"}[language]
    put(path, sheet, {"B2": datetime(2026, 12, 2)})  # a Wednesday
    assert read_workbook(path).data.roles == ROLES


def test_every_fault_is_told_with_its_cell(tmp_path, with_roles):
    path = tmp_path / "centre.xlsx"
    write_workbook(path, with_roles, "en")
    planted = {
        "A2": "0007",
        "C3": "Chta",
        "B4": "soon",
        **{"A5": "008", "B5": MONDAY, "C5": "Phone"},
        **{"A6": "009", "B6": MONDAY, "C6": "Chat"},
        **{"A7": "009", "B7": date(2026, 12, 6), "C7": "Chat"},
        **{"A8": "009", "B8": LATER},
    }
    put(path, "Roles", planted)
    found = faults(lambda: read_workbook(path))
    assert set(found) == {f"Roles!{cell}" for cell in ("A2", "C3", "B4", "C5", "A7", "C8")}
    assert 'no employee has the ID "0007"' in found["Roles!A2"]
    assert 'did you mean "Chat"?' in found["Roles!C3"]
    assert "Wang Wei lacks the skill zh of Phone" in found["Roles!C5"]
    assert "already in row 6" in found["Roles!A7"]


def test_a_workbook_without_the_sheet_has_none(workbook_path):
    book = load_workbook(workbook_path)
    del book["Roles"]
    book.save(workbook_path)
    assert read_workbook(workbook_path).data.roles == ()


@pytest.mark.parametrize("n_weeks", [1, 2, 4])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_an_exported_roster_brings_its_roles_back(tmp_path, data, with_roles, language, n_weeks):
    path = tmp_path / "roster.xlsx"
    week = week_of(with_roles, MONDAY, n_weeks)
    export(path, week, language)
    assert read_roster(path, week).week == week
    plain = week_of(data, MONDAY, n_weeks)
    assert read_roster(path, plain).week.problem.roles == week.problem.roles


def test_a_roster_without_roles_has_no_such_sheet_and_leaves_those_of_the_week(
    tmp_path, data, with_roles
):
    path = tmp_path / "roster.xlsx"
    export(path, week_of(data, MONDAY))
    assert "Roles" not in load_workbook(path).sheetnames
    week = week_of(with_roles, MONDAY)
    assert read_roster(path, week).week.problem == week.problem


def test_a_role_edited_by_hand_counts_and_a_wrong_one_is_told(tmp_path, with_roles):
    path = tmp_path / "roster.xlsx"
    week = week_of(with_roles, MONDAY)
    export(path, week)
    put(path, "Roles", {"C2": "chat"})
    assert read_roster(path, week).week.problem.roles == ((1,), (None,), (1,))
    put(path, "Roles", {"A3": "008", "C3": "Phone"})
    found = faults(lambda: read_roster(path, week))
    assert list(found) == ["Roles!C3"]
