"""The outlook sheet: rates of the outlook, missed goals in red, none where none can be told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from scheduler_app.exchange.roster_workbook import write_roster
from scheduler_app.store.records import DemandRow
from scheduler_app.store.week import week_of
from solver.domain.roster import Roster
from solver.model.coverage import coverage
from solver.roster.evaluate import evaluate
from solver.staffing.outlook import outlook

MONDAY = date(2026, 11, 30)
RED = "FFB3261E"


@pytest.fixture
def sheets(tmp_path, data):
    """Write the small centre's roster with the given demand; return the workbook."""

    def write(rows, language="en"):
        week = week_of(replace(data, demand=tuple(rows)), MONDAY)
        roster = Roster(((0, 0, 0, 0, 0, -1, -1), *week.roster.cells[1:]))
        found = coverage(week.problem, roster)
        path = tmp_path / f"{language}.xlsx"
        evaluation = evaluate(week.problem, week.rules, roster)
        write_roster(path, week, roster, evaluation, found, "Centre", "Draft", language)
        return load_workbook(path), outlook(week.problem, found.scheduled)

    return write


def calls(hour, volume):
    return DemandRow(datetime(2026, 11, 30, hour), "Phone", volume=volume, aht_seconds=180.0)


def rows_of(sheet):
    return {(row[0].value, row[1].value): row for row in sheet.iter_rows() if row[1].value}


def test_days_and_week_have_the_outlooks_rates(sheets):
    book, expected = sheets([calls(9, 8.0), calls(10, 40.0)])
    found = rows_of(book["Outlook"])
    week = expected.rates([0], range(168))
    contacts, answered, answer_rate, goal, service_level = (
        cell.value for cell in found["Phone", "Week"][2:7]
    )
    assert (contacts, goal) == (48, 0.97)
    assert answered == pytest.approx(week.answered, abs=1e-5)
    assert answer_rate == pytest.approx(week.answer_rate, abs=1e-5)
    assert service_level == pytest.approx(week.service_level, abs=1e-5)
    assert found["Phone", "Week"][4].font.color.rgb == RED
    assert found["Phone", "Tue 12-01"][4].value is None  # no contacts, no rate
    nine = rows_of(book["Outlook by interval"])["Mon 11-30", "09:00"]
    assert nine[2].value == 8
    assert nine[3].value == pytest.approx(expected.rates([0], [9]).answer_rate, abs=1e-5)
    assert nine[3].number_format == "0.0%"


def test_a_goal_that_is_met_is_not_red(sheets):
    book, _ = sheets([calls(9, 0.1)])
    cell = rows_of(book["Outlook"])["Phone", "Week"][4]
    assert cell.value > 0.97
    assert cell.font.color is None or cell.font.color.rgb != RED


def test_it_speaks_chinese(sheets):
    book, _ = sheets([calls(9, 8.0)], "zh")
    assert ("Phone", "全周") in rows_of(book["接通预期"])
    assert ("周一 11-30", "09:00") in rows_of(book["时段接通预期"])


def test_required_agents_alone_make_no_outlook(sheets):
    book, _ = sheets([DemandRow(datetime(2026, 11, 30, 9), "Phone", required=2)])
    assert not [name for name in book.sheetnames if name.startswith("Outlook")]
