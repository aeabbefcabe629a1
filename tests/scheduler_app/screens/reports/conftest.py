"""A small centre: 007 works E on Tuesday and Wednesday, 009 the night of Tuesday."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

import pytest

from scheduler_app.store.presence_records import AttendanceRow
from scheduler_app.store.records import CellRow
from solver.domain.pattern import Pattern

MONDAY, TUESDAY, WEDNESDAY = (date(2026, 11, 30) + timedelta(days=d) for d in range(3))


def at(day, clock):
    """A moment of a date."""
    hours, minutes = map(int, clock.split(":"))
    return datetime.combine(day, time(hours, minutes))


def came(employee_id, day, start, end):
    """A record of somebody who came and left on the same date."""
    return AttendanceRow(employee_id, day, at(day, start), at(day, end))


@pytest.fixture
def project(centre):
    standby = Pattern("S", 480, 480, 0, is_standby=True)
    cells = (*centre.cells[:3], CellRow("009", TUESDAY, "N"))
    return replace(centre, patterns=(*centre.patterns, standby), cells=cells)


@pytest.fixture
def open_screen(open_screen_of):
    """Open a project of some records and return its reports screen at the centre's Monday."""
    return partial(open_screen_of, "reports")


@pytest.fixture
def screen(open_screen, project):
    return open_screen(project)


@pytest.fixture
def document(screen, window):
    return window.context.document


@pytest.fixture
def said(window):
    """What the window's message bar says."""
    found = []
    window.context.message_posted.connect(lambda message: found.append(message))
    return found
