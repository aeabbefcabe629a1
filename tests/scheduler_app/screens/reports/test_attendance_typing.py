"""What typed texts make of a person's day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.reports.attendance_typing import Place, Typed, TypingError, shown, typed
from scheduler_app.store.presence_records import AttendanceRow
from tests.scheduler_app.screens.reports.conftest import MONDAY, TUESDAY, at, came

DAY = Place("007", "Li Na", MONDAY, (at(MONDAY, "07:00"), at(MONDAY, "16:00")))
NIGHT = Place("007", "Li Na", MONDAY, (at(MONDAY, "22:00"), at(TUESDAY, "07:00")))
FULL = came("007", MONDAY, "07:00", "16:00")


@pytest.fixture(autouse=True)
def _english(qapp):
    LANGUAGE.switch("en")


@pytest.mark.parametrize("text", ["7:05", "0705", "07:05", "7：05"])
def test_times_in_any_spelling(text):
    assert typed(DAY, None, Typed.CAME, text).start == at(MONDAY, "07:05")


@pytest.mark.parametrize("text", ["x", "X", "缺勤", "-", "did not come"])
def test_somebody_who_did_not_come(text):
    assert typed(DAY, FULL, Typed.CAME, text) == AttendanceRow("007", MONDAY, None, None)


def test_nothing_means_not_known():
    assert typed(DAY, FULL, Typed.CAME, " ") is None
    assert typed(DAY, FULL, Typed.LEFT, "").end is None


def test_a_night_begins_and_ends_on_its_own_side_of_midnight():
    late = typed(NIGHT, None, Typed.CAME, "00:20")
    assert (late.date, late.start) == (MONDAY, at(TUESDAY, "00:20"))
    early = typed(NIGHT, None, Typed.CAME, "21:50")
    assert early.start == at(MONDAY, "21:50")
    assert typed(NIGHT, early, Typed.LEFT, "7:10").end == at(TUESDAY, "07:10")


def test_another_start_keeps_the_end_and_drops_breaks_before_it():
    rested = typed(DAY, FULL, Typed.BREAKS, "8:00-8:15, 12:00～13:00")
    assert shown(rested, Typed.BREAKS) == "08:00-08:15, 12:00-13:00"
    later = typed(DAY, rested, Typed.CAME, "9:00")
    assert later.end == FULL.end
    assert shown(later, Typed.BREAKS) == "12:00-13:00"


@pytest.mark.parametrize(
    ("what", "text", "message"),
    [
        (Typed.CAME, "soon", "is no time"),
        (Typed.CAME, "25:00", "is no time"),
        (Typed.LEFT, "7:00-8:00", "is no time"),
        (Typed.BREAKS, "12:00", "is no break"),
        (Typed.BREAKS, "15:30-16:30", "does not lie between"),
    ],
)
def test_what_cannot_be_is_said(what, text, message):
    with pytest.raises(TypingError, match=message):
        typed(DAY, FULL, what, text)


def test_an_end_needs_a_start():
    with pytest.raises(TypingError, match="Say first when Li Na came"):
        typed(DAY, None, Typed.LEFT, "16:00")
    assert typed(DAY, None, Typed.LEFT, "") is None


def test_what_is_shown_can_be_typed_again():
    record = replace(FULL, breaks=((at(MONDAY, "12:00"), at(MONDAY, "12:30")),), note="bus")
    for what in Typed:
        assert typed(DAY, record, what, shown(record, what)) == record
