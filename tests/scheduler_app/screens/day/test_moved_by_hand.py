"""What is moved by hand on the Day screen is locked, and the roster's figures follow."""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import datetime, timedelta

import numpy as np
import pytest
from PySide6.QtCore import Qt

from scheduler_app.document.rates_summary import rates_summary
from scheduler_app.store.records import DemandRow
from solver.domain.activity import ActivityKind


@pytest.fixture
def centre(centre):
    """The centre with six calls every half hour of Tuesday's early shift."""
    starts = (datetime(2026, 12, 1, 7) + timedelta(minutes=30 * t) for t in range(18))
    calls = tuple(DemandRow(start, "Phone", volume=6.0, aht_seconds=240.0) for start in starts)
    return replace(centre, demand=(*centre.demand, *calls))


@pytest.fixture
def document(day_screen, window):
    return window.context.document


@pytest.fixture
def move(day_screen, qtbot):
    """Choose Li Na's lunch and move it a step to the right."""

    def moved():
        day_screen.timeline.setFocus()
        row = day_screen.timeline.rows[0]
        block = next(b for b in row.blocks if b.key.kind is ActivityKind.LUNCH)
        day_screen.timeline.choose(0, block.key)
        qtbot.keyClick(day_screen.timeline, Qt.Key.Key_Right)

    return moved


def test_what_is_moved_by_hand_stays_when_the_day_is_placed_anew(day_screen, document, move, qtbot):
    move()
    (lunch,) = (a for a in document.activities if a.kind is ActivityKind.LUNCH)
    assert lunch.locked
    qtbot.keyClick(day_screen, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: not day_screen.placing.is_running, timeout=30_000)
    assert lunch in document.activities


def test_the_roster_expects_what_the_day_shows(day_screen, document, move):
    def of_roster():
        n = document.problem.grid.intervals_per_day
        queues = range(len(document.problem.queues))
        return rates_summary(document.problem, document.outlook, queues, range(n, 2 * n)).rates

    of_day = day_screen.curve.figures.summary.rates
    assert astuple(of_roster()) == pytest.approx(astuple(of_day))
    before = document.outlook.answered.copy()
    move()
    assert not np.array_equal(document.outlook.answered, before)
