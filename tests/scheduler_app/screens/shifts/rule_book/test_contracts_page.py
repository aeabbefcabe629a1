"""Contracts in the window: every limit is one undo step, and goes to all who have it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scheduler_app.exchange.words import Names
from scheduler_app.screens.shifts.rule_book.shift_numbers import read_numbers, write_numbers
from scheduler_app.screens.shifts.shifts_screen import CONTRACTS
from solver.domain.employee import Contract
from tests.scheduler_app.screens.shifts.conftest import stored, typed


@pytest.fixture
def page(screen):
    screen.show_page(CONTRACTS)
    return screen.contracts


def full(document):
    return next(c for c in stored(document).contracts if c.name == "Full time")


def test_the_table_says_limits_and_how_many_have_them(page):
    model = page.model
    texts = [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
    assert texts == [
        ["Full time", "0–40 h", "0–5", "6", "11 h", "4", "2"],
        ["Part time", "10–20 h", "2–3", "4", "12 h", "", "1"],
    ]
    assert page.form.people.text() == "2 people have it: Li Na, 陈晨"


@pytest.mark.parametrize(
    ("field", "shown", "after"),
    [
        ("min_minutes", 32, {"min_minutes": 1_920}),
        ("min_minutes", 41.5, {"min_minutes": 2_490, "max_minutes": 2_490}),
        ("max_days", 6, {"max_days": 6}),
        ("max_consecutive_days", 5, {"max_consecutive_days": 5}),
        ("min_rest_minutes", 12, {"min_rest_minutes": 720}),
        ("min_consecutive_days", 7, {"min_consecutive_days": 7, "max_consecutive_days": 7}),
        ("max_weekends", -1, {"max_weekends": None}),
        ("max_weekends", 0, {"max_weekends": 0}),
        ("max_period_minutes", 160, {"max_period_minutes": 9_600}),
        ("period_weeks", 0, {"period_weeks": None}),
        ("hourly_cost_cents", 35.5, {"hourly_cost_cents": 3_550}),
        ("night_percent", 50, {"night_percent": 50}),
    ],
)
def test_every_limit_is_kept_and_goes_to_all_who_have_it(page, document, field, shown, after):
    before = full(document)
    page.form.spins[field].setValue(shown)
    changed = replace(before, **after)
    assert full(document) == changed
    held = [person.contract for person in document.problem.employees]
    assert held == [changed, stored(document).contracts[1], changed]
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert full(document) == before
    assert document.problem.employees[0].contract == before


def test_a_most_below_the_least_moves_that_along(page, document):
    page.table.selectRow(1)
    page.form.spins["max_days"].setValue(1)
    part = stored(document).contracts[1]
    assert (part.min_days, part.max_days) == (1, 1)


def test_shifts_at_most_are_typed_as_code_and_number(page, document):
    typed(page.form.limits, "n 6，E：20")
    assert full(document).max_shifts == (("N", 6), ("E", 20))
    assert page.form.limits.text() == "N 6, E 20"
    typed(page.form.limits, "X 3")
    assert page.form.fault.text().startswith("X 3: write a shift's code and a number")
    assert page.form.limits.text() == "N 6, E 20"


def test_a_code_that_ends_in_a_digit_is_told_from_its_number():
    known = Names(("E", "E1", "N 2"))
    for numbers in ((("E1", 4),), (("N 2", 3), ("E", 12))):
        assert read_numbers(write_numbers(numbers), known) == numbers
    assert read_numbers("", known) == ()
    assert read_numbers("E", known) == "E"


def test_a_new_name_goes_to_the_people(page, document):
    typed(page.form.name, "Full week")
    data = stored(document)
    assert [c.name for c in data.contracts] == ["Full week", "Part time"]
    assert [p.contract.name for p in data.employees] == ["Full week", "Part time", "Full week"]
    assert page.state.chosen == "Full week"
    document.undo_stack.undo()
    assert next(p.contract.name for p in stored(document).employees) == "Full time"


def test_a_contract_that_somebody_has_stays_and_a_copy_may_go(page, document):
    page.form.delete_button.click()
    assert page.form.fault.text() == "2 people have it: give them another contract first."
    assert document.undo_stack.count() == 0
    page.form.copy_button.click()
    assert page.state.chosen == "Full time 2"
    assert page.form.people.text() == "Nobody has this contract."
    page.form.delete_button.click()
    assert [c.name for c in stored(document).contracts] == ["Full time", "Part time"]


def test_a_new_contract_is_five_days_of_eight_hours(page, document):
    QTest.keyClick(page.table, Qt.Key.Key_Insert)
    assert stored(document).contracts[-1] == Contract("Contract", 2_400, 2_400, 5, 5)
    assert page.form.name.hasFocus()
