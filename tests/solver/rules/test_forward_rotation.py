"""Forward rotation: later or the same from day to day, and what a day off resets."""

from __future__ import annotations

import pytest

from solver.domain.pattern import OFF, Pattern
from solver.rules.forward_rotation import ForwardRotation
from solver.rules.wording import Day, Person, Shift
from tests.solver.tiny import EARLY, LATE, NIGHT, H, assert_halves_agree, problem, roster

SOON = Pattern("S", 8 * H, 8 * H, 8 * H)
PATTERNS = (EARLY, SOON, LATE, NIGHT)


def found(line: str, history: tuple[int, ...] = (), minutes_earlier: int = 0):
    of = problem(days=len(line), patterns=PATTERNS, history=(history,) if history else ())
    rule = ForwardRotation(hard=True, minutes_earlier=minutes_earlier)
    return list(rule.violations(of, roster(line, patterns=PATTERNS)))


def test_later_is_allowed_and_earlier_is_not():
    assert not found("EESLNN")
    (violation,) = found("SL.NL")
    assert (violation.rule, violation.amount, violation.day) == ("forward_rotation", 1, 4)
    assert dict(violation.values) == {
        "name": Person(0),
        "shift": Shift(2),
        "day": Day(4),
        "before": Shift(3),
    }


def test_a_day_off_resets():
    assert not found("N.E")


def test_earlier_by_so_much_is_allowed_and_by_more_is_not():
    assert found("SE", minutes_earlier=59)
    assert not found("SE", minutes_earlier=60)


def test_the_last_day_of_the_history_counts():
    assert len(found("E..", history=(OFF, 3))) == 1
    assert not found("E..", history=(3, OFF))


def test_it_is_off_unless_asked_for():
    assert ForwardRotation().is_off


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("minutes", [0, 60, 420])
@pytest.mark.parametrize("history", [(), (1,), (2, OFF)])
def test_solver_and_checker_agree_on_every_roster(hard, minutes, history):
    of = problem(days=3, patterns=PATTERNS, history=(history,) if history else ())
    assert_halves_agree(ForwardRotation(hard=hard, weight=3, minutes_earlier=minutes), of)
