"""Availability and time off: leave, closed windows, open windows, midnight."""

from __future__ import annotations

import pytest

from solver.domain.wishes import Availability as Window
from solver.domain.wishes import TimeOff
from solver.rules.availability import Availability
from solver.rules.wording import Day, Person, Shift
from tests.solver.tiny import H, assert_halves_agree, problem, roster

DAY = 24 * H


def broken_days(of, line: str) -> list[int]:
    return [v.day for v in Availability().violations(of, roster(line))]


@pytest.mark.parametrize(
    ("start", "end", "broken"),
    [
        (15 * H, 20 * H, []),  # begins when the early shift ends
        (15 * H - 1, 20 * H, [0]),
        (0, 7 * H, []),  # ends when it starts
        (0, 7 * H + 1, [0]),
        (9 * H, 10 * H, [0]),
    ],
)
def test_a_shift_may_touch_but_not_enter_leave(start, end, broken):
    assert broken_days(problem(time_off=(TimeOff(0, start, end),)), "E..") == broken


def test_a_night_runs_into_the_leave_of_the_next_day():
    of = problem(time_off=(TimeOff(0, DAY, 2 * DAY),))
    assert broken_days(of, "N..") == [0]
    assert broken_days(of, "E.E") == []


@pytest.mark.parametrize(("start", "broken"), [(15 * H, []), (15 * H - 1, [0])])
def test_a_shift_may_touch_but_not_enter_a_closed_window(start, broken):
    window = Window(0, start, DAY, available=False)
    assert broken_days(problem(availability=(window,)), "E..") == broken


@pytest.mark.parametrize(
    ("spans", "broken"),
    [
        ([(7 * H, 15 * H)], []),
        ([(7 * H + 1, 15 * H)], [0]),
        ([(7 * H, 15 * H - 1)], [0]),
        ([(10 * H, 15 * H), (6 * H, 10 * H)], []),  # two that meet, in any order
        ([(7 * H, 10 * H), (10 * H + 1, 15 * H)], [0]),  # a minute between them
        ([(DAY, DAY + H)], []),  # another day's window does not bind this day
    ],
)
def test_a_shift_lies_inside_the_open_windows_of_its_day(spans, broken):
    windows = tuple(Window(0, *span, available=True) for span in spans)
    assert broken_days(problem(availability=windows), "E..") == broken


@pytest.mark.parametrize(
    ("spans", "broken"),
    [
        ([(22 * H, 31 * H)], []),  # one window over midnight
        ([(22 * H, DAY), (DAY, 31 * H)], []),  # cut at midnight
        ([(22 * H, DAY)], [0]),
        ([(22 * H, DAY), (DAY + 1, 31 * H)], [0]),
    ],
)
def test_open_windows_join_over_midnight(spans, broken):
    windows = tuple(Window(0, *span, available=True) for span in spans)
    assert broken_days(problem(availability=windows), "N..") == broken


def test_a_window_over_midnight_binds_only_the_day_it_starts():
    of = problem(availability=(Window(0, 22 * H, 31 * H, available=True),))
    assert broken_days(of, ".E.") == []
    assert broken_days(of, "E..") == [0]


def test_the_message_says_who_when_and_what():
    on_leave = problem(time_off=(TimeOff(0, 2 * DAY, 3 * DAY),))
    (found,) = Availability().violations(on_leave, roster("..N"))
    assert (found.rule, found.amount, found.employee, found.day) == ("availability", 1, 0, 2)
    assert found.text == "{name} is on leave on {day} but has {shift}"
    assert dict(found.values) == {"name": Person(0), "day": Day(2), "shift": Shift(1)}
    closed = problem(availability=(Window(0, 0, DAY, available=False),))
    (found,) = Availability().violations(closed, roster("E.."))
    assert found.text == "{name} is not available for {shift} on {day}"


@pytest.mark.parametrize("hard", [True, False])
def test_solver_and_checker_agree_on_every_roster(hard):
    of = problem(
        time_off=(TimeOff(0, 0, 9 * H),),
        availability=(
            Window(0, 47 * H, 49 * H, available=False),
            Window(0, 2 * DAY, 2 * DAY + 20 * H, available=True),
        ),
    )
    assert assert_halves_agree(Availability(hard=hard, weight=5), of) >= {0, 1 if hard else 5}
