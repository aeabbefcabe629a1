"""Problems: references that point nowhere, duplicates, history, leave days, clock times."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF
from solver.domain.queue import Queue, Requirement, ShiftTarget
from solver.domain.validation import FieldError
from solver.domain.wishes import Availability, Pin, Request, TimeOff
from tests.solver.tiny import EARLY, NIGHT, H, person, problem

DAY = 24 * H
PHONE = Queue("phone")


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("patterns", {"patterns": (EARLY, EARLY)}),
        ("queues", {"queues": (PHONE, Queue("phone", "en"))}),
        ("requirements", {"requirements": (Requirement(0, (0,) * 72),)}),
        ("requirements", {"queues": (PHONE,), "requirements": (Requirement(-1, (0,) * 72),)}),
        ("requirements", {"queues": (PHONE,), "requirements": (Requirement(0, (0,) * 71),)}),
        ("requirements", {"queues": (PHONE,), "requirements": (Requirement(0, (0,) * 72),) * 2}),
        ("availability", {"availability": (Availability(1, 0, 1, available=True),)}),
        ("time_off", {"time_off": (TimeOff(-1, 0, 1),)}),
        ("requests", {"requests": (Request(1, 0, OFF),)}),
        ("requests", {"requests": (Request(0, 3, OFF),)}),
        ("requests", {"requests": (Request(0, 0, 2),)}),
        ("requests", {"requests": (Request(0, 0, -2),)}),
        ("pins", {"pins": (Pin(1, 0, OFF),)}),
        ("pins", {"pins": (Pin(0, -1, OFF),)}),
        ("pins", {"pins": (Pin(0, 0, 2),)}),
        ("pins", {"pins": (Pin(0, 0, 0), Pin(0, 0, OFF))}),
        ("history", {"history": ((OFF,), (OFF,))}),
        ("history", {"history": ((2,),)}),
        ("history", {"history": ((-2,),)}),
        ("history", {"history": ((None,),)}),
        ("published", {"published": ((OFF,) * 3,) * 2}),
        ("published", {"published": ((OFF,) * 2,)}),
        ("published", {"published": ((OFF, 0, 2),)}),
        ("shift_targets", {"shift_targets": (ShiftTarget(3, 0, 1),)}),
        ("shift_targets", {"shift_targets": (ShiftTarget(0, 2, 1),)}),
        ("shift_targets", {"shift_targets": (ShiftTarget(0, OFF, 1),)}),
        ("shift_targets", {"shift_targets": (ShiftTarget(0, 0, 1), ShiftTarget(0, 0, 2))}),
    ],
)
def test_a_problem_names_the_field_that_is_wrong(field, wrong):
    with pytest.raises(FieldError) as refused:
        problem(**wrong)
    assert refused.value.field == field


def test_two_people_with_one_id_are_refused():
    with pytest.raises(FieldError, match="employees: Ana"):
        problem(person(), person())


def test_history_rows_are_equally_long():
    with pytest.raises(FieldError, match="history"):
        problem(person("Ana"), person("Bo"), history=((OFF,), (OFF, OFF)))


def test_a_requirement_covers_the_morning_looked_ahead_to():
    needs = (Requirement(0, (1,) * 79),)
    assert problem(queues=(PHONE,), requirements=needs, lookahead_minutes=7 * H)
    with pytest.raises(FieldError, match="requirements"):
        problem(queues=(PHONE,), requirements=needs)


def test_the_past_is_known_by_person_or_not_at_all():
    known = problem(person("Ana"), person("Bo"), history=((OFF, 1), (0, OFF)))
    assert (known.n_history_days, known.past(1)) == (2, (0, OFF))
    assert (problem().n_history_days, problem().past(0)) == (0, ())


def test_what_belongs_to_a_person_is_found_by_person():
    pin, wish = Pin(1, 0, OFF), Request(0, 1, 0)
    leave, window = TimeOff(1, 0, DAY), Availability(0, 0, DAY, available=False)
    of = problem(
        person("Ana"),
        person("Bo"),
        pins=(pin,),
        requests=(wish,),
        time_off=(leave,),
        availability=(window,),
    )
    assert list(of.pins_of(1)) == [pin]
    assert list(of.requests_of(0)) == [wish]
    assert list(of.time_off_of(1)) == [leave]
    assert list(of.availability_of(0)) == [window]
    assert not [*of.pins_of(0), *of.requests_of(1), *of.time_off_of(0), *of.availability_of(1)]


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (0, DAY, 1),
        (0, DAY - 1, 0),  # a minute is missing
        (1, DAY, 0),
        (-DAY, 3 * DAY, 3),
        (12 * H, 2 * DAY + 12 * H, 1),  # only the middle day is whole
        (DAY, 9 * DAY, 2),
    ],
)
def test_only_whole_days_of_leave_count(start, end, days):
    assert problem(time_off=(TimeOff(0, start, end),)).leave_days(0, range(3)) == days


def test_two_leaves_on_one_day_count_once():
    of = problem(time_off=(TimeOff(0, 0, DAY), TimeOff(0, 0, 2 * DAY)))
    assert of.leave_days(0, range(3)) == 2
    assert of.leave_days(0, range(1, 3)) == 1


def test_shift_minutes_count_from_the_first_midnight():
    of = problem(patterns=(EARLY, NIGHT))
    assert of.shift_minutes(0, 0) == (7 * H, 15 * H)
    assert of.shift_minutes(2, 1) == (70 * H, 79 * H)
    assert of.shift_minutes(-1, 1) == (-2 * H, 7 * H)


def test_the_empty_roster_fits_the_problem():
    assert problem(person("Ana"), person("Bo"), days=2).empty_roster().cells == ((OFF,) * 2,) * 2


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (0, DAY, {0}),
        (7 * H, DAY, {0}),  # ill after a night shift
        (7 * H, DAY + 7 * H, {0}),  # and for the next night
        (22 * H, DAY + 7 * H, {0}),  # a night alone
        (12 * H, 16 * H, {0}),  # gone home at noon
        (DAY + 2 * H, DAY + 7 * H, {1}),
        (8 * H, 2 * DAY + 16 * H, {0, 1, 2}),
        (12 * H, 2 * DAY, {0, 1}),
    ],
)
def test_a_day_away_for_a_part_is_excused_but_not_the_morning_after_a_night(start, end, days):
    of = problem(time_off=(TimeOff(0, start, end),))
    assert {d for d in range(3) if of.excused_days(0, range(d, d + 1))} == days
