"""Rosters of other systems: matrix or lines, dates of every kind, names, codes, footers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.incoming_file import open_incoming
from scheduler_app.exchange.incoming_roster import read_incoming, weeks_of
from scheduler_app.store.week import week_of
from solver.domain.pattern import Pattern

MONDAY = date(2026, 11, 30)
DAYS = [date(2026, 11, 30), *(date(2026, 12, n) for n in range(1, 7))]
CODES = ["E", "L", "N", "OFF", "休", "e", "Ｌ"]
READ = ["E", "L", "N", "", "", "E", "L"]


@pytest.fixture
def empty(data):
    """The week of a project in which nobody works yet: every shift in a file is a difference."""
    return week_of(replace(data, cells=()), MONDAY)


def workbook(path, rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def text(path, rows, encoding="utf-8", separator=","):
    path.write_bytes("\r\n".join(separator.join(row) for row in rows).encode(encoding))
    return path


def read(path, week, **known):
    return read_incoming(open_incoming(path), week, **known)


def taken(incoming):
    """Codes by person and day."""
    return {(d.employee, d.day): d.theirs for d in incoming.differences}


def faults(path, week, **known):
    with pytest.raises(WorkbookError) as caught:
        read(path, week, **known)
    return {fault.cell: fault.text() for fault in caught.value.faults}


WORKED = {(0, day): code for day, code in enumerate(READ) if code}


@pytest.mark.parametrize(
    "header",
    [
        [datetime(day.year, day.month, day.day) for day in DAYS],
        [46_356 + n for n in range(7)],
        [f"{day:%Y/%m/%d}" for day in DAYS],
        [f"{day:%d/%m/%Y}" for day in DAYS],
        [f"{day.month}/{day.day}" for day in DAYS],
        [f"{day.day}/{day.month}" for day in DAYS],
        [f"{day.month}月{day.day}日" for day in DAYS],
        [f"{day.month}/{day.day}\n周{sign}" for day, sign in zip(DAYS, "一二三四五六日")],  # noqa: B905
        [f"{day.month}.{day.day}（{sign}）" for day, sign in zip(DAYS, "一二三四五六日")],  # noqa: B905
        [f"{day.day}日" for day in DAYS],
        [day.day for day in DAYS],
        [f"{day:%a} {day.day} {day:%b}" for day in DAYS],
        [f"星期{sign}" for sign in "一二三四五六日"],
        ["Monday", "Tue", "Wed", "Thursday", "Fri", "Sat", "Sun"],
    ],
    ids=str,
)
def test_dates_of_every_kind_stand_above_the_columns(tmp_path, empty, header):
    rows = [["排班表 2026"], ["工号", "姓名", *header], ["007", "Li Na", *CODES]]
    assert taken(read(workbook(tmp_path / "a.xlsx", rows), empty)) == WORKED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_text_files_of_every_encoding_are_read(tmp_path, empty, encoding, separator):
    rows = [
        ["客服中心排班表"],
        ["姓名", *(f"{day.month}月{day.day}日" for day in DAYS)],
        ["陈晨", *CODES],
        ["Li Na", "休", "休", "休", "休", "休", "休", "N"],
    ]
    found = taken(read(text(tmp_path / "a.csv", rows, encoding, separator), empty))
    assert found == {(2, day): code for (_, day), code in WORKED.items()} | {(0, 6): "N"}


def test_titles_footers_and_totals_are_ignored(tmp_path, empty):
    rows = [
        ["Roster of the centre", None, "2026-11-30"],
        [],
        [None, None, *("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), "Total"],
        ["ID", "Name", *DAYS, "Shifts"],
        ["007", "Li Na", *CODES, 5],
        ["008", "Wang Wei", *["OFF"] * 7, 0],
        ["合计", None, 1, 1, 1, 0, 0, 1, 1],
        ["早班人数", None, *["E"] * 7],
        [None, "Legend", "E = early"],
        ["Prepared by", "the supervisor"],
    ]
    incoming = read(workbook(tmp_path / "a.xlsx", rows), empty)
    assert taken(incoming) == WORKED
    assert incoming.missing == (2,)


def test_weeks_below_each_other_are_parted_by_their_dates(tmp_path, empty):
    before = [date(2026, 11, 23 + n) for n in range(7)]
    rows = [
        ["Week 48"],
        ["Name", *before],
        ["Li Na", *["E"] * 7],
        ["Wang Wei", *["E"] * 7],
        ["Week 49"],
        ["Name", *DAYS],
        [None, *"一二三四五六日"],
        ["Li Na", *CODES],
        ["Week 50"],
        ["Name", *(f"12月{n}日" for n in range(7, 14))],
        ["Li Na", *["N"] * 7],
    ]
    assert taken(read(workbook(tmp_path / "a.xlsx", rows), empty)) == WORKED


def test_numbers_that_happen_to_be_ids_are_not_taken_for_them(tmp_path, empty):
    people = tuple(
        replace(person, id=str(n), mentor_id="") for n, person in enumerate(empty.problem.employees)
    )
    week = replace(empty, problem=replace(empty.problem, employees=people))
    rows = [["Name", *DAYS, "Shifts"], ["Li Na", *CODES, 2], ["Wang Wei", "E", *["OFF"] * 6, 0]]
    found = taken(read(workbook(tmp_path / "a.xlsx", rows), week))
    assert found == WORKED | {(1, 0): "E"}


def test_a_line_for_each_shift(tmp_path, empty):
    rows = [
        ["Export of 2026-12-07"],
        ["Date", "Agent", "Shift", "Start"],
        ["2026-11-30", "Li Na", "E", "07:00"],
        ["2026-12-01", "Wang Wei", "L", "14:00"],
        ["2026-12-20", "Wang Wei", "L", "14:00"],
        ["Total", "", "2", ""],
    ]
    incoming = read(text(tmp_path / "a.csv", rows), empty)
    assert taken(incoming) == {(0, 0): "E", (1, 1): "L"}
    assert incoming.n_cells == 2  # what has no line stays as it is


def test_a_line_of_the_seventh_with_eight_hours_is_no_row_of_dates(tmp_path, data):
    rows = [
        ["ID", "Date", "Shift", "Hours"],
        ["007", date(2026, 12, 7), "E", 8],
        ["007", date(2026, 12, 8), "L", 8],
        ["008", date(2026, 12, 7), "L", 8],
    ]
    path = workbook(tmp_path / "lines.xlsx", rows)
    week = week_of(replace(data, cells=()), date(2026, 12, 7))
    assert taken(read(path, week)) == {(0, 0): "E", (0, 1): "L", (1, 0): "L"}


def test_numbers_after_one_date_are_the_days_after_it(tmp_path, empty):
    header = ["工号", datetime(2026, 11, 30), datetime(2026, 12, 1), 2, 3, 4, 5, 6]
    path = workbook(tmp_path / "a.xlsx", [header, ["007", *CODES]])
    assert taken(read(path, empty)) == WORKED


def test_a_shift_twice_in_lines_is_a_fault(tmp_path, empty):
    line = ["2026-11-30", "007", "E"]
    found = faults(text(tmp_path / "a.csv", [["日期", "工号", "班次"], line, line]), empty)
    assert "007 already has a line for 2026-11-30 (C2)" in found["C3"]


def test_codes_are_asked_for_once_the_empty_cell_too(tmp_path, empty):
    rows = [["ID", *DAYS], ["007", "早", "A", "—", None, "M", "早", "休"]]
    path = workbook(tmp_path / "a.xlsx", rows)
    assert read(path, empty).unknown == {"早": 2, "A": 1, "—": 1, "": 1, "M": 1}
    memory = {"早": "E", "A": "L", "—": "", "": "", "m": "N"}
    known = read(path, empty, memory=memory)
    assert taken(known) == {(0, 0): "E", (0, 1): "L", (0, 4): "N", (0, 5): "E"}
    assert not known.unknown


def test_ids_that_lost_their_zeros_and_names_in_other_width_are_found(tmp_path, empty):
    rows = [["Nr", "Name", *DAYS], [7, None, "E"], ["A17", "ＷＡＮＧ wei", "L"]]
    known = read(workbook(tmp_path / "a.xlsx", rows), empty, memory={"": ""})
    assert taken(known) == {(0, 0): "E", (1, 0): "L"}


def test_unknown_ambiguous_and_contradicting_people_are_faults(tmp_path, empty):
    lead, other, junior = empty.problem.employees
    twins = (lead, replace(other, name="Li Na"), junior)
    week = replace(empty, problem=replace(empty.problem, employees=twins))
    rows = [
        ["ID", "Name", *DAYS],
        [None, "Li Na", "E"],
        ["009", "Li Na", "E"],
        [None, "陈辰", "E"],
        ["0O7", None, "E"],
        ["008", None, "E"],
        ["008", None, "E"],
    ]
    found = faults(workbook(tmp_path / "a.xlsx", rows), week, memory={"": ""})
    assert "2 people are called Li Na (IDs 007, 008)" in found["B2"]
    assert "the ID 009 is 陈晨's, but the row says Li Na" in found["A3"]
    assert 'nobody is called "陈辰"' in found["B4"]
    assert 'nobody in the project has the ID "0O7"' in found["A5"]
    assert "008 already has a row (row 6)" in found["A7"]


def test_a_date_twice_and_another_week_are_faults(tmp_path, empty):
    twice = [["ID", DAYS[0], DAYS[1], DAYS[0]], ["007", "E", "E", "E"]]
    found = faults(workbook(tmp_path / "a.xlsx", twice), empty)
    assert "2026-11-30 already has a column" in found["D1"]
    other = [["ID", "2026-12-07", "2026-12-08"], ["007", "E", "E"]]
    path = workbook(tmp_path / "b.xlsx", other)
    assert "2026-12-07 to 2026-12-08" in faults(path, empty)["B1"]


def test_the_week_of_a_foreign_file_is_that_of_its_dates(tmp_path, data):
    rows = [["ID", "2026-12-08", "2026-12-09"], ["007", "E", "E"]]
    file = open_incoming(workbook(tmp_path / "a.xlsx", rows))
    assert weeks_of(file, data, MONDAY) == (date(2026, 12, 7), 1)
    weekdays = [["ID", "Mon", "Tue"], ["007", "E", "E"]]
    file = open_incoming(workbook(tmp_path / "b.xlsx", weekdays))
    assert weeks_of(file, data, date(2026, 12, 2)) == (MONDAY, 1)


@pytest.mark.parametrize("rows", [[["nothing", "here"]], [["007", "E"]], [[1, 2, 3]]])
def test_a_file_without_a_roster_says_what_one_needs(tmp_path, empty, rows):
    assert "no roster found" in faults(workbook(tmp_path / "a.xlsx", rows), empty)[""]


def test_a_missing_an_empty_and_a_false_file_are_faults(tmp_path):
    for name, content in (("a.xlsx", b""), ("b.xlsx", b"PK\3\4junk"), ("c.csv", b"\0\1\2\xff" * 9)):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(WorkbookError):
            open_incoming(tmp_path / name)
    with pytest.raises(WorkbookError):
        open_incoming(tmp_path / "none.xlsx")


def test_clocks_and_patterns_of_other_names_are_suggested(empty):
    from scheduler_app.exchange.foreign_codes import CodeBook

    patterns = (*empty.problem.patterns, Pattern("X9", 540, 540, 480, "Standby"))
    codes = CodeBook(patterns)
    suggested = {t: codes.suggestion(t) for t in ("07:00-16:00", "年假", "standby", "—", "??", "")}
    assert suggested == {
        "07:00-16:00": "E",
        "年假": "",
        "standby": "X9",
        "—": "",
        "??": None,
        "": "",
    }
    assert CodeBook(empty.problem.patterns).suggestion("早班") == "E"
