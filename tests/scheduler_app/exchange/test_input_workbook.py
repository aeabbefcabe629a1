"""Reading input workbooks: tolerance, and every fault with its cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook, load_workbook

from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.input_workbook import read_workbook
from scheduler_app.exchange.input_writer import write_workbook
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.records import ShiftTargetRow


def edit(path, cells):
    """Set cells by "Sheet!A1"; returns the path."""
    book = load_workbook(path)
    for place, value in cells.items():
        sheet, cell = place.split("!")
        book[sheet][cell] = value
    book.save(path)
    return path


def faults(path):
    """Read a faulty workbook; return text by place."""
    with pytest.raises(WorkbookError) as caught:
        read_workbook(path)
    return {f"{f.sheet}!{f.cell}" if f.cell else f.sheet: f.text() for f in caught.value.faults}


def test_twenty_planted_faults_are_all_reported_with_their_cells(workbook_path):
    planted = {
        "Employees!A5": "007",  # duplicate ID
        "Employees!D2": "boss",  # unknown level
        "Employees!E2": "zn",  # unknown skill
        "Employees!F3": "Part tme",  # unknown contract
        "Employees!G4": "070",  # unknown mentor
        "Employees!H3": "X",  # unknown code
        "Employees!B4": None,  # empty required cell
        "Contracts!B2": -5,  # negative hours
        "Contracts!C3": 5,  # below MinHours
        "Contracts!E2": "five",  # text for a number
        "Patterns!A5": "E",  # duplicate code
        "Patterns!E4": 10,  # paid hours beyond the length
        "Patterns!C2": "25:00",  # no time of day
        "Queues!D2": 80,  # a share above 100 %
        "Availability!E3": time(20),  # no time between From and To
        "TimeOff!B3": date(2026, 12, 6),  # overlapping leave
        "Requests!B3": "2026-02-30",  # no such date
        "Requests!C2": "Q",  # unknown pattern
        "Rules!A5": "Weakly hours",  # unknown rule
    }
    filled = {
        "Employees!B5": "Again",
        "Employees!D5": "lead",
        "Employees!F5": "Full time",
        "Patterns!C5": time(8),
        "Patterns!D5": time(17),
        "TimeOff!A3": "009",
        "TimeOff!C3": date(2026, 12, 8),
    }
    book = load_workbook(edit(workbook_path, planted | filled))
    del book["Demand"]
    book.save(workbook_path)
    found = faults(workbook_path)
    assert set(found) == {*planted, "Demand"}
    assert len(found) == 20
    assert 'did you mean "Part time"?' in found["Employees!F3"]
    assert 'did you mean "weekly_hours"?' in found["Rules!A5"]


@pytest.mark.parametrize(
    ("cells", "place", "words"),
    [
        ({"TimeOff!A3": "009", "TimeOff!B3": date(2026, 12, 6), "TimeOff!C3": date(2026, 12, 8)},
         "TimeOff!B3", "overlaps the one in row 2"),
        ({"TimeOff!B2": "12月5日"}, "TimeOff!B2", "has no year"),
        ({"TimeOff!B2": "45000"}, "TimeOff!B2", "is not a date"),
        ({"Employees!G3": "009"}, "Employees!G3", "is a junior"),
        ({"Employees!A2": date(2026, 1, 2)}, "Employees!A2", "format the cell as text"),
        ({"Demand!E2": None}, "Demand!E2", "neither Required nor Volume"),
        ({"Demand!C2": 10}, "Demand!E2", "both filled in"),
        ({"Demand!D4": None}, "Demand!D4", "needs AHT"),
        ({"Demand!A3": datetime(2026, 11, 30, 8)}, "Demand!A3", "already in row 2"),
        ({"Demand!A3": datetime(2026, 11, 30, 8, 7)}, "Demand!A3", "-minute intervals"),
        ({"Demand!E2": 1.5}, "Demand!E2", "not a whole number"),
        ({"Availability!B2": None}, "Availability!B2", "neither weekday nor date"),
        ({"Availability!C2": date(2026, 12, 1)}, "Availability!B2", "both filled in"),
        ({"Rules!B3": "nonsense", "Rules!C3": 4}, "Rules!B3", "has no setting"),
        ({"Rules!D2": "perhaps"}, "Rules!D2", "use one of yes / no"),
        ({"Roster!C2": "Z9"}, "Roster!C2", "no pattern has the code"),
        ({"Roster!A2": "070"}, "Roster!A2", "no employee has the ID"),
        ({"Roster!D1": date(2026, 11, 29)}, "Roster!D1", "already has a column"),
        ({"Roster!D1": "2026-13-40"}, "Roster!D1", "is not a date"),
        ({"Patterns!A2": "休"}, "Patterns!A2", "cannot be a code"),
        ({"Patterns!H2": "E, Q7"}, "Patterns!H2", "no pattern has the code"),
        ({"Contracts!H2": 0}, "Contracts!H2", "1"),
        ({"Contracts!H2": 9}, "Contracts!H2", "must not be above max_consecutive_days"),
        ({"Contracts!J2": 200, "Contracts!K2": 100}, "Contracts!K2", "min_period_hours"),
        ({"Contracts!J2": -1}, "Contracts!J2", "is negative"),
        ({"Contracts!M2": 0}, "Contracts!M2", "is too low"),
        ({"Contracts!L2": 1.5}, "Contracts!L2", "not a whole number"),
        ({"Patterns!A3": "not E"}, "Patterns!A3", 'a wish against "E"'),
        ({"Patterns!A3": "非休"}, "Patterns!A3", 'a wish against "休"'),
        ({"Requests!C2": "not Q"}, "Requests!C2", "is no wish"),
        ({"Requests!C2": "no E"}, "Requests!C2", 'did you mean "not E"?'),
        ({"Requests!C2": "不要E"}, "Requests!C2", 'did you mean "not E"?'),
        ({"Requests!C2": "notE"}, "Requests!C2", 'did you mean "not E"?'),
        ({"Requests!C2": "!off"}, "Requests!C2", 'did you mean "not OFF"?'),
        ({"Requests!C2": "not of"}, "Requests!C2", 'did you mean "not OFF"?'),
        ({"Requests!A4": "007", "Requests!B4": date(2026, 12, 3), "Requests!C4": "not off"},
         "Requests!C4", "row 2 wishes for what this row is against"),
        ({"Requests!A4": "007", "Requests!B4": date(2026, 12, 1), "Requests!C4": "非休"},
         "Requests!A5", "already in row 4"),
        ({"Requests!C4": "=E1"}, "Requests!C4", "save it again"),
        ({"ShiftTargets!A2": "12月5日"}, "ShiftTargets!A2", "has no year"),
        ({"ShiftTargets!B2": "NN"}, "ShiftTargets!B2", 'did you mean "N"?'),
        ({"ShiftTargets!C2": None}, "ShiftTargets!C2", "Wanted is empty"),
        ({"ShiftTargets!C2": -1}, "ShiftTargets!C2", "is negative"),
        ({"ShiftTargets!E2": "many"}, "ShiftTargets!E2", "is not a number"),
        ({"ShiftTargets!C2": "=1+1"}, "ShiftTargets!C2", "save it again"),
        ({"ShiftTargets!A3": date(2026, 12, 5), "ShiftTargets!B3": "n"},
         "ShiftTargets!A3", "already in row 2"),
        ({"ShiftLimits!A2": "007"}, "ShiftLimits!A2", "both filled in"),
        ({"ShiftLimits!B2": None}, "ShiftLimits!A2", "neither ID nor Contract"),
        ({"ShiftLimits!B2": "Full tme"}, "ShiftLimits!B2", 'did you mean "Full time"?'),
        ({"ShiftLimits!A4": "080"}, "ShiftLimits!A4", "no employee has the ID"),
        ({"ShiftLimits!C2": "NN"}, "ShiftLimits!C2", "no pattern has the code"),
        ({"ShiftLimits!C3": "N"}, "ShiftLimits!A3", "already in row 2"),
        ({"ShiftLimits!D2": 367}, "ShiftLimits!D2", "too high"),
        ({"Patterns!G2": "blue"}, "Patterns!G2", "is not a colour"),
        ({"Patterns!M2": "10:00"}, "Patterns!N2", "needs both times of the gap"),
        ({"Patterns!M2": "06:00", "Patterns!N2": "10:00"}, "Patterns!M2", "must leave work"),
        ({"Patterns!M2": "10:00", "Patterns!N2": "13:00", "Patterns!E2": 8},
         "Patterns!E2", "without the gap"),
        ({"Employees!B1": "Nome"}, "Employees!A1", "the column Name is missing"),
        ({"Contracts!B1": "Name"}, "Contracts!B1", "there twice"),
    ],
)  # fmt: skip
def test_a_fault_is_reported_at_its_cell(workbook_path, cells, place, words):
    assert words in faults(edit(workbook_path, cells))[place]


def test_a_faulty_row_of_limits_or_targets_is_one_fault(workbook_path):
    planted = {"ShiftLimits!B2": None, "ShiftTargets!C2": None, "Requests!C4": "nix"}
    places = {"ShiftLimits!A2", "ShiftTargets!C2", "Requests!C4"}
    assert set(faults(edit(workbook_path, planted))) == places


def test_two_domain_faults_of_one_row_are_both_reported(workbook_path):
    edit(workbook_path, {"Contracts!B2": 100, "Contracts!D2": 6, "Contracts!E2": 2})
    assert {"Contracts!C2", "Contracts!E2"} <= set(faults(workbook_path))


def test_mentors_in_a_circle_are_reported_once(workbook_path):
    edit(workbook_path, {"Employees!G2": "008", "Employees!G3": "007"})
    found = faults(workbook_path)
    assert list(found) == ["Employees!G2"]
    assert "007 → 008 → 007" in found["Employees!G2"]


def test_a_formula_error_is_reported(workbook_path):
    book = load_workbook(workbook_path)
    book["Contracts"]["C2"].value = "#REF!"
    assert book["Contracts"]["C2"].data_type == "e"
    book.save(workbook_path)
    assert "the formula gives #REF!" in faults(workbook_path)["Contracts!C2"]


def test_a_formula_whose_value_is_not_in_the_file_is_no_empty_cell(workbook_path):
    edit(workbook_path, {"Contracts!C2": "=20*2"})
    assert "save it again" in faults(workbook_path)["Contracts!C2"]


def test_missing_sheets_are_each_reported_and_cause_no_other_faults(workbook_path):
    book = load_workbook(workbook_path)
    for name in ("Patterns", "Demand"):
        del book[name]
    book.save(workbook_path)
    assert set(faults(workbook_path)) == {"Patterns", "Demand"}


def test_a_sheet_without_rows_is_reported(workbook_path):
    book = load_workbook(workbook_path)
    book["Patterns"].delete_rows(2, 10)
    book.save(workbook_path)
    assert "no rows" in faults(workbook_path)["Patterns"]


def test_faults_are_told_in_the_program_language(workbook_path):
    edit(workbook_path, {"Employees!D2": "boss"})
    with pytest.raises(WorkbookError) as caught:
        read_workbook(workbook_path)
    english = caught.value.faults[0].text()
    LANGUAGE.switch("zh")
    assert "新人" in caught.value.faults[0].text()
    assert "新人" not in english


def test_columns_in_any_order_under_a_title_and_full_width_are_read(workbook_path, data):
    book = load_workbook(workbook_path)
    sheet = book["Employees"]
    for row in sheet.iter_rows():
        row[0].value, row[3].value = row[3].value, row[0].value
    sheet["D1"].value, sheet["A1"].value = "ＩＤ （工号）", "级别"
    sheet["D3"].value, sheet["D2"].value = "００８", 7
    sheet["D2"].number_format = "000"
    sheet["A2"].value = "组长"
    sheet.insert_rows(1, 2)
    sheet["A1"] = "Staff of the centre"
    book["Patterns"]["C2"] = "７：００"
    book["Queues"]["D2"] = "80%"
    book["TimeOff"]["B2"] = "2026年12月5日"
    book["TimeOff"]["C2"] = "2026/12/6"
    book["Availability"]["B2"] = "星期三"
    book["Demand"]["A2"] = "2026-11-30 8:00"
    book["Roster"]["D3"] = "off"
    book.save(workbook_path)
    assert read_workbook(workbook_path).data == data


def test_wishes_targets_and_limits_are_read_as_people_write_them(workbook_path, data):
    book = load_workbook(workbook_path)
    book["Requests"]["C4"], book["Requests"]["C5"] = "ＮＯＴ　e", "非 休息"
    book["ShiftTargets"].title, book["ShiftLimits"].title = "班次需求", "班次上限"
    sheet = book["班次需求"]
    for cell, word in zip(
        sheet[1], ("日期", "班次", "需要人数", "缺人权重", "多人权重"), strict=True
    ):
        cell.value = word
    sheet["A2"], sheet["A3"] = "2026年12月5日", 46_357  # a serial day without a date's format
    sheet["A3"].number_format = "yyyy-mm-dd"
    sheet["B3"], sheet["D2"] = "ｅ", "0"
    for cell, word in zip(book["班次上限"][1], ("工号", "合同", "班次", "最多"), strict=True):
        cell.value = word
    book["班次上限"]["B2"] = "full  TIME"
    book.save(workbook_path)
    assert read_workbook(workbook_path).data == data


def test_empty_weights_and_period_limits_have_their_defaults(workbook_path, data):
    of_contracts = ("Contracts!J3", "Contracts!K3", "Contracts!L2", "Contracts!M2")
    cells = ("ShiftTargets!D3", "ShiftTargets!E3", *of_contracts)
    read = read_workbook(edit(workbook_path, dict.fromkeys(cells))).data
    assert read.shift_targets[1] == ShiftTargetRow(date(2026, 12, 1), "E", 1, 1, 0)
    full, part = data.contracts
    assert read.contracts[0] == replace(full, max_weekends=None, period_weeks=None)
    assert read.contracts[1] == replace(part, min_period_minutes=0, max_period_minutes=None)


def test_sheets_of_limits_and_targets_may_be_missing(workbook_path, data):
    book = load_workbook(workbook_path)
    del book["ShiftTargets"], book["ShiftLimits"]
    book.save(workbook_path)
    read = read_workbook(workbook_path).data
    assert read.shift_targets == ()
    assert not any(x.max_shifts for x in (*read.contracts, *read.employees))
    assert [e.id for e in read.employees] == [e.id for e in data.employees]


def test_unknown_sheets_and_columns_are_left_out_with_a_warning(workbook_path, data):
    book = load_workbook(workbook_path)
    book["Employees"]["K1"] = "Shoe size"
    book.create_sheet("Notes")["A1"] = "hello"
    book.save(workbook_path)
    reading = read_workbook(workbook_path)
    assert reading.data == data
    assert {(w.sheet, w.cell) for w in reading.warnings} == {("Employees", "K1"), ("Notes", "")}


def test_rules_are_known_by_key_title_and_field(workbook_path):
    book = load_workbook(workbook_path)
    sheet = book["Rules"]
    sheet.delete_rows(2, sheet.max_row)
    sheet.append(["minimum_rest", None, None, "no", 7])
    sheet.append(["Night shifts", "max_per_week", 3])
    sheet.append(["Night shifts", "Nights in a row, at most", 2])
    book.save(workbook_path)
    rules = {rule.key: rule for rule in read_workbook(workbook_path).data.rules}
    assert (rules["minimum_rest"].hard, rules["minimum_rest"].weight) == (False, 7)
    assert (rules["nights"].max_per_week, rules["nights"].max_in_a_row) == (3, 2)


def rules_sheet(path, *rows):
    """Replace the rows of the sheet Rules: rule, setting, value, Hard, Weight, Priority."""
    book = load_workbook(path)
    sheet = book["Rules"]
    sheet.delete_rows(2, sheet.max_row)
    for row in rows:
        sheet.append(row)
    book.save(path)


@pytest.mark.parametrize(
    ("hard", "priority", "expected"),
    [
        (None, "must", (True, False)),
        (None, "important", (False, False)),
        (None, "nice", (False, True)),
        (None, "尽量", (False, True)),
        ("no", "重要", (False, False)),
        ("no", "nice", (False, True)),
        ("yes", "必须", (True, False)),
        ("no", None, (False, False)),
    ],
)
def test_a_priority_says_whether_a_rule_is_hard_and_whether_it_is_nice(
    workbook_path, hard, priority, expected
):
    rules_sheet(workbook_path, ["nights", None, None, hard, None, priority])
    rules = {rule.key: rule for rule in read_workbook(workbook_path).data.rules}
    assert (rules["nights"].hard, rules["nights"].nice) == expected


@pytest.mark.parametrize(("hard", "priority"), [("yes", "nice"), ("yes", "重要"), ("no", "must")])
def test_a_priority_that_contradicts_hard_is_one_fault_at_its_cell(workbook_path, hard, priority):
    rules_sheet(workbook_path, ["nights", None, None, hard, None, priority])
    found = faults(workbook_path)
    assert set(found) == {"Rules!F2"}
    assert "contradicts Hard in row 2" in found["Rules!F2"]
    rules_sheet(
        workbook_path,
        ["nights", None, None, None, None, priority],
        ["Night shifts", "max_per_week", 3, hard],
    )
    found = faults(workbook_path)
    assert set(found) == {"Rules!F2"}
    assert "contradicts Hard in row 3" in found["Rules!F2"]


def test_priorities_that_a_rule_cannot_have_are_reported(workbook_path):
    rules_sheet(
        workbook_path,
        ["requests", None, None, None, None, "must"],
        ["pinned", None, None, None, None, "nice"],
        ["nights", None, None, None, None, "urgent"],
        ["weekends", None, None, None, None, "nice"],
        ["weekends", None, None, None, None, "important"],
    )
    found = faults(workbook_path)
    assert set(found) == {"Rules!F2", "Rules!F3", "Rules!F4", "Rules!F6"}
    assert '"must" cannot be used' in found["Rules!F2"]
    assert "already set in row 5" in found["Rules!F6"]


def test_a_setting_out_of_limits_is_reported(workbook_path):
    book = load_workbook(workbook_path)
    sheet = book["Rules"]
    sheet.delete_rows(2, sheet.max_row)
    sheet.append(["nights", "max_per_week", 99])
    sheet.append(["requests", None, None, "yes"])
    sheet.append(["pinned", None, None, "no"])
    book.save(workbook_path)
    assert set(faults(workbook_path)) == {"Rules!C2", "Rules!D3", "Rules!D4"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"ID,Name\n1,Ana\n", "not an Excel workbook"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600, "old .xls"),
        (
            bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"),
            "protected by a password",
        ),
    ],
)
def test_a_file_that_is_no_workbook_is_one_clear_fault(tmp_path, content, words):
    path = tmp_path / "staff.xlsx"
    path.write_bytes(content)
    found = faults(path)
    assert list(found) == ["staff.xlsx"]
    assert words in found["staff.xlsx"]


def test_a_missing_and_a_damaged_file_are_one_clear_fault(tmp_path, workbook_path):
    assert "cannot be opened" in faults(tmp_path / "none.xlsx")["none.xlsx"]
    content = workbook_path.read_bytes()
    workbook_path.write_bytes(content.replace(b"xl/workbook.xml", b"xl/workbook.xmm"))
    assert "is damaged" in faults(workbook_path)["centre.xlsx"]


def test_a_stray_cell_far_out_costs_nothing(tmp_path, data):
    path = tmp_path / "far.xlsx"
    write_workbook(path, data, "zh")
    book = load_workbook(path)
    book["员工"]["XFD1048576"] = "stray"
    book.save(path)
    assert read_workbook(path).data == data


def test_an_empty_workbook_lists_the_missing_sheets(tmp_path):
    path = tmp_path / "empty.xlsx"
    Workbook().save(path)
    assert set(faults(path)) == {"Employees", "Contracts", "Patterns", "Queues", "Demand"}
