"""Figures of a scenario, on weeks small enough to count."""

from __future__ import annotations

import math

from solver.domain.pattern import OFF
from solver.domain.queue import Contacts, Queue, Requirement
from solver.domain.roster import Roster
from solver.scenarios.figures import figures_of
from tests.solver.tiny import EARLY, NIGHT, H, person, problem

PHONE = Queue("Phone", shrinkage=0.0)


def contacts(volume: list[float]) -> Contacts:
    curves = tuple((0.0, v / 2, v) for v in volume)
    return Contacts(0, tuple(volume), (60.0,) * len(volume), curves)


def asked(volume: list[float], required: list[int]):
    return problem(
        person("Ana"),
        person("Ben"),
        days=1,
        queues=(PHONE,),
        contacts=(contacts(volume),),
        requirements=(Requirement(0, tuple(required)),),
    )


def test_hours_too_many_and_too_few_are_counted():
    found = figures_of(asked([0.0] * 24, [0] * 7 + [1] * 10 + [0] * 7), Roster(((0,), (0,))))
    assert found.overstaffed_minutes == 8 * H
    assert found.short_minutes == 2 * H
    assert (found.paid_minutes, found.shifts) == (16 * H, 2)


def test_the_worst_interval_is_the_one_with_the_lowest_rate():
    volume = [0.0] * 7 + [5.0] * 8 + [0.5] + [8.0] + [0.0] * 7
    found = figures_of(asked(volume, [0] * 24), Roster(((0,), (OFF,))))
    assert found.worst_start_minute == 16 * H
    assert found.worst_answer_rate == 0
    assert 0 < found.answer_rate < 1
    assert math.isclose(found.lost, (1 - found.answer_rate) * found.offered)


def test_the_morning_that_only_the_night_before_covers_is_left_out():
    volume = [5.0] * 7 + [5.0] * 8 + [0.0] * 9
    with_nights = figures_of(asked(volume, [1] * 15 + [0] * 9), Roster(((0,), (1,))))
    assert NIGHT.end_minute == 31 * H
    assert EARLY.start_minute == 7 * H
    assert with_nights.offered == 8 * 5.0
    assert with_nights.short_minutes == 0


def test_without_contacts_no_rate_is_told():
    found = figures_of(asked([0.0] * 24, [1] * 24), Roster(((OFF,), (OFF,))))
    assert math.isnan(found.answer_rate)
    assert found.worst_start_minute is None
