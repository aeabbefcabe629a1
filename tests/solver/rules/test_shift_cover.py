"""People on a shift: each one too few or too many counts its weight."""

from __future__ import annotations

import pytest

from solver.domain.queue import ShiftTarget
from solver.rules.shift_cover import ShiftCover
from solver.rules.wording import Day, Shift
from tests.solver.tiny import assert_halves_agree, person, problem, roster

TWO = (person("Ana"), person("Bo", skills=frozenset({"en"})))
THREE = (*TWO, person("Cy"))


def found(target: ShiftTarget, *lines: str):
    of = problem(*THREE, days=len(lines[0]), shift_targets=(target,))
    return list(ShiftCover(weight=3).violations(of, roster(*lines)))


def test_as_many_as_wanted_are_right_one_less_and_one_more_are_not():
    target = ShiftTarget(day=1, pattern=0, agents=2, under_weight=7, over_weight=5)
    assert not found(target, "NE", ".E", "EN")
    (short,) = found(target, "NE", ".N", "E.")
    assert (short.rule, short.hard, short.amount, short.cost) == ("shift_cover", False, 7, 21)
    assert short.text == "{shift} on {day}: {people} people; {wanted} are wanted"
    assert dict(short.values) == {"shift": Shift(0), "day": Day(1), "people": 1, "wanted": 2}
    (over,) = found(target, ".E", ".E", ".E")
    assert (over.amount, over.cost, over.day) == (5, 15, 1)
    assert over.text == "{shift} on {day}: {people} people; only {wanted} are wanted"


def test_a_weight_of_nothing_allows_it():
    at_least, at_most = (
        ShiftTarget(0, 0, 2, under_weight=under, over_weight=1 - under) for under in (1, 0)
    )
    assert not found(at_least, "E", "E", "E")
    assert not found(at_most, ".", ".", ".")
    assert [v.amount for v in found(at_least, ".", ".", ".")] == [2]
    (over,) = found(at_most, "E", "E", "E")
    assert (over.amount, "only" in over.text) == (1, True)


def test_targets_are_charged_one_by_one():
    of = problem(*TWO, days=2, shift_targets=(ShiftTarget(0, 0, 1), ShiftTarget(1, 1, 2)))
    assert ShiftCover(weight=10).cost(of, roster("..", ".N")) == 20


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize(
    ("under", "over", "agents"), [(4, 1, 1), (4, 0, 2), (0, 3, 0), (2, 2, 3), (0, 0, 1)]
)
def test_solver_and_checker_agree_on_every_roster(hard, under, over, agents):
    targets = (ShiftTarget(0, 0, agents, under, over), ShiftTarget(1, 1, 1, over, under))
    of = problem(*TWO, days=2, shift_targets=targets)
    assert_halves_agree(ShiftCover(hard=hard, weight=3), of)
