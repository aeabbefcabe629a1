"""The CSV: one line a shift, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest

from scheduler_app.exchange.roster_csv import write_csv
from solver.domain.pattern import OFF
from solver.domain.roster import Roster

ROSTER = Roster(((OFF, 2, OFF, OFF, OFF, OFF, OFF), (0, *(OFF,) * 6), (OFF,) * 7))


def test_one_line_a_shift_with_a_byte_order_mark(tmp_path, week):
    path = tmp_path / "roster.csv"
    write_csv(path, week, ROSTER)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows == [
        ["employee_id", "name", "date", "pattern", "start", "end", "paid_hours", "queue"],
        ["007", "Li Na", "2026-12-01", "N", "22:00", "07:00", "8", "Phone;Chat"],
        ["008", "Wang Wei", "2026-11-30", "E", "07:00", "16:00", "8", "Chat"],
    ]


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))[1:]


@pytest.mark.parametrize("name", ['=HYPERLINK("x")', "+1", "-1", "@a", "\tx", "＝1"])
def test_text_like_a_formula_gets_an_apostrophe(tmp_path, week, name):
    lead = replace(week.problem.employees[0], name=name)
    problem = replace(week.problem, employees=(lead, *week.problem.employees[1:]))
    path = tmp_path / "roster.csv"
    write_csv(path, replace(week, problem=problem), ROSTER)
    assert read(path)[0][1] == f"'{name}"


def test_a_role_stands_for_the_queues_and_people_can_be_chosen(tmp_path, week):
    roles = replace(week.problem, roles=((1,), (None,), (None,)))
    path = tmp_path / "roster.csv"
    write_csv(path, replace(week, problem=roles), ROSTER)
    assert [row[-1] for row in read(path)] == ["Chat", "Chat"]
    write_csv(path, week, ROSTER, [1])
    assert [row[0] for row in read(path)] == ["008"]


def test_where_there_is_a_split_shift_its_gap_stands_in_two_further_columns(tmp_path, week):
    gap = {"gap_start_minute": 180, "gap_minutes": 150, "paid_minutes": 390}
    shapes = (replace(week.problem.patterns[0], **gap), *week.problem.patterns[1:])
    path = tmp_path / "roster.csv"
    write_csv(path, replace(week, problem=replace(week.problem, patterns=shapes)), ROSTER)
    night, split = read(path)
    assert (night[4:7], night[8:]) == (["22:00", "07:00", "8"], ["", ""])
    assert (split[4:7], split[8:]) == (["07:00", "16:00", "6.5"], ["10:00", "12:30"])
