"""The shown week, and the steps to those beside it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from scheduler_app.widgets.week_steps import WeekSteps


@pytest.fixture
def page(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def steps(page):
    made = WeekSteps()
    made.setParent(page)
    made.show_week(date(2026, 12, 28))
    return made


def test_hidden_until_a_week_is_shown(qtbot):
    made = WeekSteps()
    qtbot.addWidget(made)
    assert made.isHidden()


def test_says_the_days_and_the_number_of_the_week(steps):
    assert not steps.isHidden()
    assert steps.findChild(QLabel).text() == "2026-12-28 – 01-03 · week 53"


def test_asks_for_the_week_before_and_after(steps):
    asked = []
    steps.stepped.connect(asked.append)
    steps.on.click()
    steps.back.click()
    assert asked == [1, -1]


def test_takes_only_the_steps_that_are_allowed(steps):
    asked = []
    steps.stepped.connect(asked.append)
    steps.allow(False, True)
    steps.back.click()
    assert asked == []
    assert steps.on.isEnabled()
