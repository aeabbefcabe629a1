"""The shifts screen of the small centre, with a need by day and a roster of two weeks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from scheduler_app.store.records import CellRow, DemandRow

MONDAY = date(2026, 11, 30)


def demand(n_days=7, monday=MONDAY):
    """Two agents from 08:00 to 20:00, four from 10:00 to 12:00; on Tuesday one more."""
    for day in range(n_days):
        midnight = datetime.combine(monday + timedelta(days=day), datetime.min.time())
        for half_hour in range(16, 40):
            agents = (4 if 20 <= half_hour < 24 else 2) + (day == 1)
            start = midnight + half_hour * timedelta(minutes=30)
            yield DemandRow(start, "Phone", required=agents)


def stored(document):
    """What the file holds, not the window."""
    return document.project.data()


def typed(line, text):
    """Write over what a line has, and press Enter."""
    line.setFocus()
    line.selectAll()
    line.insert(text)
    QTest.keyClick(line, Qt.Key.Key_Return)


@pytest.fixture
def project(centre):
    """The centre without wishes, wanted people and limits: E and N are in rosters, L in none."""
    full, part = (replace(contract, max_shifts=()) for contract in centre.contracts)
    people = (
        replace(person, contract=part if person.id == "008" else full, max_shifts=())
        for person in centre.employees
    )
    return replace(
        centre,
        contracts=(full, part),
        employees=tuple(people),
        demand=tuple(demand()),
        requests=(),
        shift_targets=(),
        cells=(*centre.cells[:3], CellRow("008", MONDAY, "E"), centre.cells[3]),
    )


@pytest.fixture
def open_screen(open_screen_of):
    """Open a project of some records and return its shifts screen at the centre's Monday."""
    return partial(open_screen_of, "shifts")


@pytest.fixture
def screen(open_screen, project):
    return open_screen(project)


@pytest.fixture
def document(screen, window):
    return window.context.document


@pytest.fixture
def pattern(document):
    """Find a stored pattern by its code."""
    return lambda code: next(p for p in document.data.patterns if p.code == code)
