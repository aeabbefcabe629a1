"""Break rules, meetings and placed activities in workbooks, there and back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from scheduler_app.exchange.faults import WorkbookError
from scheduler_app.exchange.input_workbook import read_workbook
from scheduler_app.exchange.input_writer import write_workbook
from scheduler_app.exchange.roster_reader import read_roster
from scheduler_app.exchange.roster_workbook import write_roster
from scheduler_app.store.records import CellRow, MeetingRow, Repeat
from scheduler_app.store.week import week_of
from solver.activities.place import ToPlace, place
from solver.domain.activity import Activity, ActivityKind, BreakRule
from solver.model.coverage import coverage
from solver.roster.evaluate import evaluate
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from tests.scheduler_app.conftest import MONDAY

RULES = (
    BreakRule("Lunch", most_work_minutes=300, most_away_percent=40, distance_minutes=0),
    BreakRule("小休", ActivityKind.BREAK, 15, 90, 90, True, frozenset({"E", "N"}), 360, 630, 45),
)
MEETINGS = (
    MeetingRow("Brief", ActivityKind.BRIEFING, 10),
    MeetingRow(
        "Review", ActivityKind.REVIEW, 60, frozenset({"007", "009"}), "A", frozenset({4, 0}), 540,
        1_080, Repeat.MONTHLY, date(2026, 1, 1), date(2027, 1, 1), required=False,
    ),
    MeetingRow("Course", ActivityKind.TRAINING, hours_a_year=40),
)  # fmt: skip
PLACED = (
    Activity(0, 1_440 + 540, ActivityKind.BREAK, 15, True, True, "Tea"),
    Activity(0, 1_440 + 660, ActivityKind.LUNCH, 60, False, False, "Lunch"),
    Activity(0, 2_880 + 420, ActivityKind.OFF_LINE, 10),
)


@pytest.fixture
def tidy(centre):
    """The centre as a workbook could have it."""
    people = [replace(e, skills=frozenset(), volunteers=frozenset()) for e in centre.employees]
    demand = [row for row in centre.demand if row.required]
    return replace(
        centre,
        employees=tuple(people),
        demand=tuple(demand),
        break_rules=RULES,
        meetings=MEETINGS[1:],
    )


@pytest.fixture(params=["en", "zh"])
def language(request):
    return request.param


def test_rules_and_meetings_come_back(tidy, tmp_path, language):
    data = replace(tidy, meetings=MEETINGS)
    path = tmp_path / "centre.xlsx"
    write_workbook(path, data, language)
    read = read_workbook(path).data
    assert read.break_rules == RULES
    assert read.meetings == MEETINGS


@pytest.mark.parametrize(
    ("sheet", "column", "value", "problem"),
    [
        ("Breaks", "Latest", 20, "must not be before the earliest"),
        ("Breaks", "Patterns", "E, Q", 'code "Q"'),
        ("Breaks", "Name", "小休", "already in"),
        ("Meetings", "IDs", "007, 070", 'ID "070"'),
        ("Meetings", "Team", "B", 'team "B"'),
        ("Meetings", "Minutes", 1_200, "room for the meeting"),
    ],
)
def test_a_fault_names_its_cell(tidy, tmp_path, sheet, column, value, problem):
    path = tmp_path / "centre.xlsx"
    write_workbook(path, tidy, "en")
    book = load_workbook(path)
    index = next(c.column for c in book[sheet][1] if c.value == column)
    book[sheet].cell(2, index).value = value
    book.save(path)
    with pytest.raises(WorkbookError, match=problem) as caught:
        read_workbook(path)
    assert {fault.sheet for fault in caught.value.faults} == {sheet}


@pytest.fixture
def exported(centre, tmp_path, language):
    """A week with a few activities, and its workbook."""
    week = replace(week_of(centre, MONDAY), activities=PLACED)
    path = tmp_path / "roster.xlsx"
    found = evaluate(week.problem, week.rules, week.roster)
    counted = coverage(week.problem, week.roster)
    write_roster(path, week, week.roster, found, counted, "T", "S", language)
    return week, path


def test_placed_activities_come_back_and_the_chart_agrees(exported):
    week, path = exported
    reading = read_roster(path, replace(week, activities=()))
    assert reading.week.activities == PLACED
    assert reading.differences == ()


def test_the_chart_has_a_cell_an_interval(exported, language):
    week, path = exported
    sheet = load_workbook(path)[{"en": "Day chart", "zh": "日排班"}[language]]
    header = [cell.value for cell in sheet[4]]
    row = [cell.value for cell in sheet[5]]
    marks = dict(zip(header, row, strict=True))
    step = week.problem.grid.interval_minutes
    assert (marks["07:00"], marks["12:00"]) == ("·", "·")
    assert marks["11:00"] == {"en": "L", "zh": "餐"}[language]
    assert marks["09:00"] == {"en": "B", "zh": "休"}[language]
    assert step == 30
    assert sheet.cell(5, header.index("11:00") + 1).fill.fgColor.rgb == "FFF7C873"


def test_the_sheet_of_breaks_prints_one_page_wide(exported, language):
    sheet = load_workbook(exported[1])[{"en": "Breaks", "zh": "休息安排"}[language]]
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$1"


def test_minutes_stand_clear_of_the_word_that_follows(exported, language):
    sheet = load_workbook(exported[1])[{"en": "Breaks", "zh": "休息安排"}[language]]
    assert isinstance(sheet["D2"].value, int)
    assert sheet["D2"].alignment.horizontal == "center"


def test_a_night_goes_on_in_hours_of_the_next_day(centre, tmp_path, language):
    nights = (*centre.cells, CellRow("009", MONDAY, "N"))
    who = [person.id for person in centre.employees].index("009")
    lunch = Activity(who, 1_440 + 120, ActivityKind.LUNCH, 60, False)
    week = replace(week_of(replace(centre, cells=nights), MONDAY), activities=(lunch,))
    path = tmp_path / "night.xlsx"
    found = evaluate(week.problem, week.rules, week.roster)
    counted = coverage(week.problem, week.roster)
    write_roster(path, week, week.roster, found, counted, "T", "S", language)
    sheet = load_workbook(path)[{"en": "Day chart", "zh": "日排班"}[language]]
    marks = dict(zip(*([cell.value for cell in sheet[n]] for n in (4, 5)), strict=True))
    assert marks["02:00+"] == {"en": "L", "zh": "餐"}[language]
    assert marks["01:30+"] == marks["23:30"] == "·"
    assert read_roster(path, week).differences == ()


def test_a_chart_that_says_something_else_is_told(exported, language):
    week, path = exported
    book = load_workbook(path)
    sheet = book[{"en": "Day chart", "zh": "日排班"}[language]]
    header = [cell.value for cell in sheet[4]]
    sheet.cell(5, header.index("11:00") + 1).value = "·"
    sheet.cell(5, header.index("12:30") + 1).value = None
    book.save(path)
    differences = read_roster(path, week).differences
    assert [dict(d.values)["clock"] for d in differences] == ["11:00", "12:30"]


def test_marks_are_read_whatever_their_case_width_and_language(exported, language):
    week, path = exported
    book = load_workbook(path)
    sheet = book[{"en": "Day chart", "zh": "日排班"}[language]]
    header = [cell.value for cell in sheet[4]]
    for mark in ("l", "Ｌ", "餐", "L "):
        sheet.cell(5, header.index("11:00") + 1).value = mark
        book.save(path)
        assert read_roster(path, week).differences == ()
    sheet.cell(5, header.index("11:00") + 1).value = "b"
    book.save(path)
    (difference,) = read_roster(path, week).differences
    assert dict(difference.values)["found"] == "b"


def test_an_unknown_person_in_the_chart_is_a_fault(exported, language):
    week, path = exported
    book = load_workbook(path)
    name = {"en": "Day chart", "zh": "日排班"}[language]
    book[name]["B5"] = "700"
    book.save(path)
    with pytest.raises(WorkbookError, match="700") as caught:
        read_roster(path, week)
    assert [(fault.sheet, fault.cell) for fault in caught.value.faults] == [(name, "B5")]


def test_a_lunch_without_a_rule_is_called_lunch_there_and_back(centre, tmp_path, language):
    patterns = [replace(p, break_minutes=60) for p in centre.patterns]
    plain = week_of(replace(centre, patterns=tuple(patterns)), MONDAY)
    placed = place(ToPlace(plain.problem, plain.roster), SearchLimits(5.0), CancelToken())
    assert {a.name for a in placed.activities} == {"lunch"}
    old = replace(placed.activities[0], name="E")  # as it was called once
    week = replace(plain, activities=(old, *placed.activities[1:]))
    path = tmp_path / "roster.xlsx"
    found = evaluate(week.problem, week.rules, week.roster)
    counted = coverage(week.problem, week.roster)
    write_roster(path, week, week.roster, found, counted, "T", "S", language)
    sheet = load_workbook(path)[{"en": "Breaks", "zh": "休息安排"}[language]]
    column = next(c.column for c in sheet[1] if c.value in ("What", "内容"))
    shown = {sheet.cell(row, column).value for row in range(2, sheet.max_row + 1)}
    assert shown == {{"en": "lunch", "zh": "午餐"}[language]}
    assert read_roster(path, week).week.activities == placed.activities


def test_an_unknown_person_among_the_breaks_is_a_fault(exported, language):
    week, path = exported
    book = load_workbook(path)
    sheet = book[{"en": "Breaks", "zh": "休息安排"}[language]]
    sheet["A2"] = "700"
    book.save(path)
    with pytest.raises(WorkbookError, match="700"):
        read_roster(path, week)


def test_a_roster_without_activities_has_neither_sheet(centre, tmp_path):
    week = week_of(centre, MONDAY)
    path = tmp_path / "roster.xlsx"
    found = evaluate(week.problem, week.rules, week.roster)
    write_roster(
        path, week, week.roster, found, coverage(week.problem, week.roster), "T", "S", "en"
    )
    assert not {"Breaks", "Day chart"} & set(load_workbook(path).sheetnames)
    assert read_roster(path, replace(week, activities=PLACED)).week.activities == ()
