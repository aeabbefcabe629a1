"""Workbooks of the small centre, and faults by their places."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scheduler_app.exchange.input_writer import write_workbook
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.week import week_of


@pytest.fixture(autouse=True)
def _english(qapp):
    LANGUAGE.switch("en")
    yield
    LANGUAGE.switch("en")


@pytest.fixture
def data(centre):
    """The small centre with words that a workbook knows."""
    *others, junior = centre.employees
    junior = replace(junior, volunteers=frozenset({"overtime"}))
    lead = replace(others[0], skills=frozenset({"zh"}))
    return replace(centre, employees=(lead, *others[1:], junior))


@pytest.fixture
def workbook_path(data, tmp_path):
    """A sound input workbook in English."""
    path = tmp_path / "centre.xlsx"
    write_workbook(path, data, "en")
    return path


@pytest.fixture
def week(data):
    """The week from 30 Nov 2026 of the small centre."""
    return week_of(data, date(2026, 11, 30))
