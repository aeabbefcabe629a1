"""What is said of an absence, as start and end, and in words again."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from scheduler_app.screens.repair.absence_times import (
    AbsenceError,
    AbsenceKind,
    absence_span,
    absence_text,
)

TUE, WED, THU, FRI = (date(2026, 12, 1) + timedelta(days=n) for n in range(4))


def at(day, hour, minute=0):
    return datetime(day.year, day.month, day.day, hour, minute)


SHIFTS = {TUE: (at(TUE, 22), at(WED, 7)), THU: (at(THU, 8), at(THU, 16, 30))}
"""Tuesday a night, Wednesday off, Thursday from 08:00."""


def span(kind, first, last=None, clock=0):
    return absence_span(kind, first, last or first, clock * 60, SHIFTS.get)


def said(kind, first, last=None, clock=0):
    return absence_text(*span(kind, first, last, clock), SHIFTS.get)


def test_a_whole_day_leaves_the_night_before_and_takes_its_own_shift_whole():
    assert span(AbsenceKind.WHOLE_DAY, TUE) == (at(TUE, 0), at(WED, 7))
    assert span(AbsenceKind.WHOLE_DAY, WED) == (at(WED, 7), at(THU, 0))
    assert span(AbsenceKind.WHOLE_DAY, WED, THU) == (at(WED, 7), at(FRI, 0))


def test_from_a_time_on_until_the_end_of_the_last_day():
    assert span(AbsenceKind.FROM, THU, clock=14) == (at(THU, 14), at(FRI, 0))
    assert span(AbsenceKind.FROM, TUE, THU, clock=23) == (at(TUE, 23), at(FRI, 0))
    # 02:00 of a shift that begins at 22:00 is of the next day.
    assert span(AbsenceKind.FROM, TUE, clock=2) == (at(WED, 2), at(WED, 7))


def test_late_is_from_the_start_of_the_shift():
    assert span(AbsenceKind.LATE, THU, clock=10) == (at(THU, 8), at(THU, 10))
    assert span(AbsenceKind.LATE, TUE, clock=1) == (at(TUE, 22), at(WED, 1))


def test_a_no_show_misses_that_shift():
    assert span(AbsenceKind.NO_SHOW, TUE) == SHIFTS[TUE]


@pytest.mark.parametrize(
    ("kind", "day", "clock", "word"),
    [
        (AbsenceKind.LATE, THU, 8, "begins only at 08:00"),
        (AbsenceKind.LATE, THU, 17, "over at 16:30"),
        (AbsenceKind.LATE, WED, 10, "Wed 2 Dec is a day off"),
        (AbsenceKind.NO_SHOW, WED, 0, "Wed 2 Dec is a day off"),
        (AbsenceKind.FROM, THU, 17, "over at 16:30"),
    ],
)
def test_what_cannot_be_says_why(kind, day, clock, word):
    with pytest.raises(AbsenceError, match=word):
        span(kind, day, clock=clock)


def test_the_last_day_is_not_before_the_first():
    with pytest.raises(AbsenceError, match="must not be before"):
        span(AbsenceKind.WHOLE_DAY, THU, WED)


@pytest.mark.parametrize(
    ("kind", "first", "last", "clock", "text"),
    [
        (AbsenceKind.WHOLE_DAY, TUE, TUE, 0, "Tue 1 Dec, whole day"),
        (AbsenceKind.WHOLE_DAY, WED, WED, 0, "Wed 2 Dec, whole day"),
        (AbsenceKind.WHOLE_DAY, TUE, THU, 0, "Tue 1 Dec to Thu 3 Dec"),
        (AbsenceKind.FROM, THU, THU, 14, "Thu 3 Dec, from 14:00"),
        (AbsenceKind.FROM, TUE, THU, 23, "Tue 1 Dec 23:00 to Thu 3 Dec"),
        (AbsenceKind.LATE, THU, THU, 10, "Thu 3 Dec, until 10:00"),
        (AbsenceKind.LATE, TUE, TUE, 1, "Tue 1 Dec, until 01:00"),
        (AbsenceKind.NO_SHOW, THU, THU, 0, "Thu 3 Dec, 08:00–16:30"),
    ],
)
def test_it_is_said_as_it_was_meant(kind, first, last, clock, text):
    assert said(kind, first, last, clock) == text


def test_an_absence_of_a_night_reads_the_same_once_the_night_is_gone_from_the_roster():
    for kind, clock, text in (
        (AbsenceKind.WHOLE_DAY, 0, "Tue 1 Dec, whole day"),
        (AbsenceKind.FROM, 23, "Tue 1 Dec, from 23:00"),
    ):
        assert absence_text(*span(kind, TUE, clock=clock), {}.get) == text
