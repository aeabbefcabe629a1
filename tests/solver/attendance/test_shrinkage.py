"""Measured shrinkage is the number by which staffing divides."""

from __future__ import annotations

from math import isnan

import pytest

from solver.attendance.shrinkage import LEAST_SHIFTS, line_times, measured_shrinkage
from solver.domain.activity import ActivityKind
from solver.domain.queue import Queue
from tests.solver.attendance.scenes import LUNCH, away, came, placed, scene

PHONE = (Queue("Phone"),)


def share(*records, **fields):
    problem, days = scene(*records, queues=PHONE, **fields)
    return measured_shrinkage(line_times(problem, days)[0]).share


def test_unrecorded_breaks_are_taken_as_planned():
    assert share(came("07:00", "16:00")) == pytest.approx(60 / 540)


def test_recorded_breaks_count_as_they_were():
    assert share(came("07:00", "16:00", ("11:00", "12:30"))) == pytest.approx(90 / 540)


def test_absence_lateness_and_leaving_early_are_off_the_line():
    assert share(away(), came("07:00", "16:00", day=1), line="EE.") == pytest.approx(600 / 1080)
    assert share(came("07:30", "15:00", ("11:00", "12:00"))) == pytest.approx(150 / 540)


def test_time_outside_the_shift_makes_up_for_nothing():
    late_and_long = came("08:00", "17:00", ("11:00", "12:00"))
    assert share(late_and_long) == pytest.approx(120 / 540)


def test_meetings_are_off_the_line_but_not_while_on_a_break():
    meeting = placed("11:30", 60, ActivityKind.TRAINING)
    broken = came("07:00", "16:00", ("11:00", "12:00"))
    assert share(broken, activities=[meeting]) == pytest.approx(90 / 540)


def test_with_break_rules_the_roster_counts_on_the_breaks_already():
    assert share(came("07:00", "16:00"), break_rules=(LUNCH,)) == 0
    longer = came("07:00", "16:00", ("11:00", "12:24"))
    assert share(longer, break_rules=(LUNCH,)) == pytest.approx(24 / 480)


def test_standby_and_days_off_say_nothing():
    assert isnan(share(came("08:00", "16:00"), line="S.."))
    assert isnan(share(came("08:00", "16:00", day=1)))


def test_each_queue_counts_the_shifts_of_those_who_serve_it():
    queues = (Queue("Phone"), Queue("English", "en"))
    problem, days = scene(came("07:00", "16:00"), queues=queues)
    assert list(map(len, line_times(problem, days))) == [1, 0]


def many(n, n_away):
    records = [away(employee=e) if e < n_away else came("07:00", "16:00", employee=e)
               for e in range(n)]  # fmt: skip
    problem, days = scene(*records, people=n, queues=PHONE, break_rules=(LUNCH,))
    return measured_shrinkage(line_times(problem, days)[0])


def test_a_few_shifts_never_contradict_the_plan():
    assert not many(LEAST_SHIFTS - 1, 6).differs_from(0.9)
    assert many(LEAST_SHIFTS, 6).differs_from(0.9)


def test_a_share_within_the_interval_does_not_differ():
    measured = many(100, 10)
    assert measured.share == pytest.approx(0.10)
    # A proportion of equal shifts: the normal interval with n - 1.
    assert measured.low == pytest.approx(0.10 - 1.96 * (0.09 / 99) ** 0.5, abs=1e-4)
    assert not measured.differs_from(0.12)
    assert measured.differs_from(0.30)
