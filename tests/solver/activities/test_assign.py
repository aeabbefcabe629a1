"""Counts dealt out to people."""

from __future__ import annotations

import pytest

from solver.activities.assign import Dealer, TeamCaps, choices_of, evenly
from solver.activities.day_model import Group
from solver.activities.plans import break_plan, is_legal
from solver.activities.slots import Slots
from tests.solver.activities.scenes import LUNCH, SHORT, TEA

PLAN = break_plan([TEA, LUNCH], SHORT, 0)
SLOTS = Slots(15, 4, 96)


def group(*members):
    return Group(PLAN, 0, members, range(32, 48))


def counts(*chosen):
    """Counts of these (tea, lunch) starts, given by their numbers in the plan."""
    return [
        [[sum(c[r] == i for c in chosen) for i in range(len(PLAN.starts[r]))] for r in range(2)]
    ]


def test_the_first_to_begin_a_break_is_the_first_at_the_next():
    (found,) = choices_of([group(0, 1)], counts((0, 6), (3, 2)))
    tea, lunch = PLAN.starts
    assert found == [(tea[0], lunch[2]), (tea[3], lunch[6])]


@pytest.mark.parametrize("size", [1, 3, 10])
def test_without_counts_everybody_has_a_legal_choice(size):
    assert all(is_legal(PLAN, chosen) for chosen in evenly(group(*range(size))))


def test_teams_and_pairs_are_kept_apart_by_exchanging():
    everywhere = dict.fromkeys(range(96), 1)
    caps = TeamCaps({0: "A", 1: "A"}, {"A": everywhere})
    dealer = Dealer([group(0, 1, 2, 3)], SLOTS, caps, [(2, 3)])
    dealer.deal(choices_of([group(0, 1, 2, 3)], counts((0, 1), (0, 1), (3, 6), (3, 6))))
    assert dealer.conflicts() == 0
    assert dealer.chosen[0] != dealer.chosen[1]
    assert dealer.chosen[2] != dealer.chosen[3]


def test_what_exchanging_cannot_mend_is_told_and_moved_apart():
    dealer = Dealer([group(0, 1)], SLOTS, TeamCaps({}, {}), [(0, 1)])
    dealer.deal(choices_of([group(0, 1)], counts((0, 1), (0, 1))))
    assert dealer.broken_pairs() == {(0, 1)}
    dealer.move_apart(lambda _c, _slot: 0)
    assert dealer.conflicts() == 0
    assert all(is_legal(PLAN, chosen) for chosen in dealer.chosen.values())
