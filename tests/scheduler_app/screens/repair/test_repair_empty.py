"""What Repair says while there is nothing to mend."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from scheduler_app.store.records import AbsenceRow
from tests.scheduler_app.screens.repair.conftest import MORNING


def test_a_week_that_is_over_says_so(open_repair, small_centre):
    screen = open_repair(small_centre, MORNING + timedelta(days=14))
    assert screen.nothing._title.text() == "This week is over"
    assert screen.now_bar.day.currentText() == "Sun 6 Dec"


def test_who_was_dealt_with_before_is_not_called_present(open_repair, small_centre):
    absent = AbsenceRow("001", MORNING, MORNING + timedelta(hours=5), "sick")
    screen = open_repair(replace(small_centre, absences=(absent,)), MORNING)
    assert len(screen.absences.rows) == 1
    assert screen.nothing._title.text() == "Nobody else is missing"
