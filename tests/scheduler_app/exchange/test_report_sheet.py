"""The report sheet says what the report says, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook

from scheduler_app.exchange.roster_workbook import Extras, write_roster
from scheduler_app.store.broken_rules import broken_rules
from scheduler_app.store.edition import draft_edition
from scheduler_app.store.week import week_of
from solver.model.coverage import coverage
from solver.report.week_report import week_report
from solver.roster.evaluate import evaluate
from solver.rules.base import Violation
from solver.rules.wording import Day, Person, Shift


@pytest.fixture
def paid(data):
    """The centre's people cost 20 an hour; the week of 30 November."""
    contracts = {c.name: replace(c, hourly_cost_cents=2000) for c in data.contracts}
    people = tuple(replace(e, contract=contracts[e.contract.name]) for e in data.employees)
    known = replace(data, contracts=tuple(contracts.values()), employees=people)
    return week_of(known, date(2026, 11, 30))


def sheet_of(week, path, language, name):
    problem, roster = week.problem, week.roster
    judged = evaluate(problem, week.rules, roster)
    shown = coverage(problem, roster)
    write_roster(path, week, roster, judged, shown, "T", "S", language)
    return load_workbook(path)[name]


def pairs(sheet):
    return {row[0]: row[1] for row in sheet.iter_rows(min_row=4, values_only=True) if row[0]}


def test_figures_and_people(paid, tmp_path):
    sheet = sheet_of(paid, tmp_path / "r.xlsx", "en", "Report")
    report = week_report(paid.problem, paid.rules, paid.roster)
    found = pairs(sheet)
    assert found["Answer rate"] == pytest.approx(report.rates.answer_rate, abs=1e-6)
    assert found["Hours paid"] == report.figures.paid_minutes / 60 == 16
    assert found["Cost"] == report.price == 320
    assert found["Rules broken"] == sum(v.hard for v in report.violations)
    lowest = found["Lowest answer rate: Wed 12-02 10:00"]
    assert lowest == pytest.approx(report.figures.worst_answer_rate, abs=1e-6)
    rows = {row[0]: row for row in sheet.iter_rows(values_only=True)}
    # Shifts, hours, overtime, cost, nights, weekend days; then with those before.
    assert rows["007"][2:10] == (2, 16, 0, 320, 0, 0, 1, 1)
    assert rows["Chat"][1] == pytest.approx(30.5)
    assert "Phone" not in rows  # no contacts are expected there


def test_chinese_and_no_cost_without_pay(week, tmp_path):
    found = pairs(sheet_of(week, tmp_path / "r.xlsx", "zh", "周报"))
    assert found["计薪工时"] == 16
    assert "成本" not in found
    assert "最低接通率：周三 12-02 10:00" in found


@pytest.mark.parametrize(
    ("language", "name", "title", "rule"),
    [
        ("en", "Report", "Published in spite of: 1 broken rules in version 2", "Allowed patterns"),
        ("zh", "周报", "带违规发布：版本 2 违反规则 1 处", "可上班次"),
    ],
)
def test_what_a_version_was_published_in_spite_of(week, tmp_path, language, name, title, rule):
    values = (("name", Person(1)), ("day", Day(1)), ("shift", Shift(2)))
    text = "{name} may not work {shift} ({day})"
    found = Violation("qualified", True, 1, 0, text, values, employee=1, day=1)
    broken = broken_rules(week, [found])
    edition = replace(draft_edition(week), number=2, broken=broken)
    judged = evaluate(week.problem, week.rules, week.roster)
    shown = coverage(week.problem, week.roster)
    path = tmp_path / "r.xlsx"
    write_roster(path, week, week.roster, judged, shown, "T", "S", language, Extras(edition))
    rows = list(load_workbook(path)[name].iter_rows(values_only=True))
    at = next(n for n, row in enumerate(rows) if row[0] == title)
    person = week.problem.employees[1]
    id_, who, when, what, said = rows[at + 2][:5]
    assert (id_, who, what) == (person.id, person.name, rule)
    assert when.date() == date(2026, 12, 1)
    assert person.name in said
    assert week.problem.patterns[2].code in said
