"""The CSV: one line a shift, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from dataclasses import replace

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
        ["employee_id", "name", "date", "pattern", "start", "end", "paid_hours"],
        ["007", "Li Na", "2026-12-01", "N", "22:00", "07:00", "8"],
        ["008", "Wang Wei", "2026-11-30", "E", "07:00", "16:00", "8"],
    ]


def test_text_like_a_formula_gets_an_apostrophe(tmp_path, week):
    lead = replace(week.problem.employees[0], name='=HYPERLINK("x")')
    problem = replace(week.problem, employees=(lead, *week.problem.employees[1:]))
    path = tmp_path / "roster.csv"
    write_csv(path, replace(week, problem=problem), ROSTER)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream))[1][1] == '\'=HYPERLINK("x")'
