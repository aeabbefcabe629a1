"""Exported rosters that come back edited: exactly the edits, against base and project."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.incoming_file import open_incoming
from scheduler_app.exchange.incoming_roster import read_incoming, weeks_of
from scheduler_app.exchange.roster_csv import write_csv
from scheduler_app.exchange.roster_diff import taken_over
from scheduler_app.exchange.roster_workbook import Extras, write_roster
from scheduler_app.store.edition import Edition
from scheduler_app.store.records import CellRow
from scheduler_app.store.week import week_of
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.domain.wishes import Pin
from solver.model.coverage import coverage
from solver.roster.evaluate import evaluate

MONDAY = date(2026, 11, 30)
ROSTER = Roster(((0, 1, 2, OFF, OFF, 0, 0), (OFF,) * 7, (OFF, 1, 1, 1, OFF, OFF, OFF)))


@pytest.fixture
def drafted(week):
    """The week with a roster in which somebody works."""
    return replace(week, roster=ROSTER)


def export(path, week, language="en", version=0):
    found = evaluate(week.problem, week.rules, week.roster)
    agents = coverage(week.problem, week.roster)
    extras = Extras(Edition(week, "Centre", number=version))
    arguments = (found, agents, "Centre", "Draft", language, extras)
    write_roster(path, week, week.roster, *arguments)
    return path


@pytest.fixture(params=["en", "zh"])
def exported(request, tmp_path, drafted):
    return export(tmp_path / "roster.xlsx", drafted, request.param, version=3)


def edited(path, change):
    book = load_workbook(path)
    change(book.worksheets[0])
    book.save(path)
    return path


def read(path, week, **known):
    return read_incoming(open_incoming(path), week, **known)


def told(incoming):
    return [(d.employee, d.day, d.base, d.mine, d.theirs) for d in incoming.differences]


def test_an_untouched_export_differs_in_nothing(exported, drafted):
    incoming = read(exported, drafted)
    assert (told(incoming), incoming.n_cells) == ([], 21)
    assert not incoming.is_stale
    assert not incoming.unknown


def test_the_export_remembers_project_week_version_and_moment(exported, drafted):
    base = open_incoming(exported).base
    assert (base.project, base.first_date, base.version) == ("Centre", drafted.first_date, 3)
    assert base.made.tzinfo is not None
    assert base.cells["007"] == ("E", "L", "N", "", "", "E", "E")


def test_just_the_edited_cells_differ(exported, drafted):
    def change(sheet):
        sheet["F6"], sheet["I6"], sheet["G7"] = "ｌ", "N!", "E"
        sheet["G8"] = None

    incoming = read(edited(exported, change), drafted)
    assert told(incoming) == [
        (0, 0, "E", "E", "L"),
        (0, 3, "", "", "N"),
        (1, 1, "", "", "E"),
        (2, 1, "L", "L", ""),
    ]
    assert [d.is_pinned for d in incoming.differences] == [False, True, False, False]
    assert incoming.differences[0].place.cell == "F6"


def test_an_older_file_is_merged_three_ways(exported, drafted):
    def change(sheet):
        sheet["F6"], sheet["G6"], sheet["H6"] = "L", "N", "E"

    # Since the export: Tuesday to the same, Wednesday to another, Saturday only here.
    now = replace(drafted, roster=ROSTER.with_cells([(0, 1, 2), (0, 2, 1), (0, 5, OFF)]))
    incoming = read(edited(exported, change), now)
    assert told(incoming) == [(0, 0, "E", "E", "L"), (0, 2, "N", "L", "E")]
    assert [d.is_conflict for d in incoming.differences] == [False, True]
    assert incoming.changed_here == ((0, 5),)
    assert incoming.is_stale


def test_a_shift_that_the_project_has_no_more_is_no_difference_while_untouched(exported, data):
    known = replace(data, patterns=data.patterns[:2], requests=(), shift_targets=(), cells=())
    incoming = read(exported, week_of(known, MONDAY))
    assert (0, 2) in incoming.changed_here
    assert not incoming.unknown


def test_moved_and_inserted_rows_and_columns_do_not_matter(exported, drafted):
    def change(sheet):
        for row in sheet.iter_rows(min_row=4):
            row[0].value, row[7].value = row[7].value, row[0].value
            row[0].number_format = row[7].number_format
        sheet["A7"] = "N"
        sheet.insert_rows(7)
        sheet.insert_cols(2)

    assert told(read(edited(exported, change), drafted)) == [(1, 2, "", "", "N")]


def test_somebody_who_left_the_project_is_left_out_and_said(exported, data):
    left = replace(data, employees=data.employees[:2], cells=(), time_off=(), requests=())
    left = replace(left, availability=())
    incoming = read(exported, week_of(left, MONDAY))
    assert [w.cell for w in incoming.warnings] == ["A8"]
    assert "009" in incoming.warnings[0].text()


def test_an_unknown_code_is_asked_for_and_then_known(exported, drafted):
    def change(sheet):
        sheet["F6"] = sheet["G6"] = "早"

    path = edited(exported, change)
    assert read(path, drafted).unknown == {"早": 2}
    known = read(path, drafted, memory={"早": "L"})
    assert told(known) == [(0, 0, "E", "E", "L")]
    assert told(read(path, drafted, kept=frozenset({"早"}))) == []


def test_formulas_and_errors_in_cells_are_faults_with_the_cell(exported, drafted):
    def change(sheet):
        sheet["F6"], sheet["G6"] = "=A1", "#REF!"

    with pytest.raises(WorkbookError) as caught:
        read(edited(exported, change), drafted)
    assert [fault.cell for fault in caught.value.faults] == ["F6", "G6"]


def test_a_broken_memory_makes_it_a_foreign_file(exported, drafted):
    book = load_workbook(exported)
    book["_meta"]["B1"], book["_meta"]["B3"] = "{", '"yesterday"'
    book.worksheets[0]["F6"] = "L"
    book.save(exported)
    incoming = read(exported, drafted)
    assert incoming.base is None
    assert told(incoming) == [(0, 0, None, "E", "L")]


def test_another_week_is_a_fault_and_the_file_knows_its_own(exported, data, drafted):
    file = open_incoming(exported)
    assert weeks_of(file, data, date(2025, 11, 30)) == (MONDAY, 1)
    later = week_of(data, date(2026, 12, 7))
    with pytest.raises(WorkbookError) as caught:
        read_incoming(file, later)
    assert "2026-11-30 to 2026-12-06" in str(caught.value)


def test_our_csv_comes_back_as_it_was_and_a_missing_line_is_a_day_off(tmp_path, drafted):
    path = tmp_path / "roster.csv"
    write_csv(path, drafted, ROSTER)
    incoming = read(path, drafted)
    assert (told(incoming), incoming.missing) == ([], (1,))
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    path.write_text("\n".join([*lines[:1], *lines[2:]]), encoding="utf-8")
    assert told(read(path, drafted)) == [(0, 0, None, "E", "")]


def test_what_is_taken_over_keeps_locks_and_can_be_locked(exported, drafted):
    def change(sheet):
        sheet["F6"], sheet["G6"] = "L", "OFF"

    locked = replace(drafted, problem=replace(drafted.problem, pins=(Pin(0, 1, 1),)))
    incoming = read(edited(exported, change), locked)
    first, day = MONDAY, date(2026, 12, 1)
    free, lock = taken_over(locked, incoming.differences)
    assert (free.before, free.after) == (CellRow("007", first, "E"), CellRow("007", first, "L"))
    assert lock.after == CellRow("007", day, "", pinned=True)
    pinned = taken_over(locked, incoming.differences, pinned=True)
    assert all(change.after.pinned for change in pinned)
