"""Dives: a legal tour for each free person, steps taken back, other ways by chance."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping

import numpy as np
import pytest

from solver.domain.problem import Problem
from solver.domain.queue import ShiftTarget
from solver.domain.roster import Roster
from solver.roster.build import build
from solver.roster.evaluate import evaluate
from solver.roster.tours import tours
from solver.rules.base import Rule
from solver.rules.fairness import Fairness
from solver.rules.shift_limits import ShiftLimits
from solver.search.cancellation import CancelToken
from solver.search.columns.core import Core
from solver.search.columns.dive import Dive
from solver.search.columns.fitting import fit
from solver.search.columns.generation import Generated, Generation
from solver.search.columns.master import Master
from solver.search.columns.pricing_round import PricingRound
from solver.search.columns.tour_space import UNDECIDED
from solver.search.linear import linear_program
from tests.solver.search.columns.test_search import RULES
from tests.solver.tiny import EARLY, LATE, NIGHT, person, problem

PEOPLE, DAYS = 4, 14
ALL_RULES: tuple[Rule, ...] = (*RULES, ShiftLimits(), Fairness())
Found = Mapping[int, np.ndarray]


def tight(n_people: int = PEOPLE) -> Problem:
    """Two weeks whose relaxation is far from whole: dives end at quite different costs."""
    people = [
        person(
            f"P{e}",
            max_consecutive_days=4 + e % 2,
            min_days_off=2,
            min_rest_minutes=11 * 60,
            min_period_minutes=8 * 480,
            max_period_minutes=9 * 480,
            max_weekends=1,
            max_shifts=(("E", 3 + e % 2), ("N", 3)),
        )
        for e in range(n_people)
    ]
    targets = tuple(
        ShiftTarget(day, p, 1 + (day * p + day // 3) % 2, 20, 3)
        for day in range(DAYS)
        for p in range(3)
    )
    patterns = (EARLY, LATE, NIGHT)
    return problem(*people, days=DAYS, patterns=patterns, shift_targets=targets)


class Root:
    """A core, what generates its columns, and masters of it that are solved."""

    def __init__(self) -> None:
        self.asked = tight()
        model = build(self.asked, ALL_RULES)
        people = tours(model)
        self.spaces = fit(people.limits)
        self.core = Core(linear_program(model.cp, without=people.own_rows), self.spaces)
        self.generation = Generation(self.core, PricingRound(self.spaces), CancelToken())

    def master(self, of: type[Master] = Master, fixed: Found | None = None) -> Master:
        others = fixed or {}
        free = [e for e in range(PEOPLE) if e not in others]
        return of(self.core, free, others, self.core.penalty)

    def dive(
        self, master: Master, most: float = math.inf, blur: float = 0.0, seed: int = 0
    ) -> Found | None:
        generated = self.generation.run(master, 1000)
        assert generated is not None
        return Dive(self.core, self.generation, seed, is_quick=False).run(
            master, generated, most, blur
        )

    def cost(self, found: Found) -> int:
        """What the tours cost as a roster that keeps all rules."""
        roster = Roster(tuple(tuple(found[e].tolist()) for e in range(PEOPLE)))
        judged = evaluate(self.asked, ALL_RULES, roster)
        assert judged.is_feasible
        return judged.cost


@pytest.fixture(scope="module")
def root() -> Root:
    return Root()


@pytest.fixture
def few_states(monkeypatch) -> Root:
    """The same with limits of hours and shifts that no state holds."""
    for most in ("_MOST_STATES", "_MOST_IN_ALL"):
        monkeypatch.setattr(f"solver.search.columns.fitting.{most}", 1)
    return Root()


def test_everybody_gets_a_tour_that_keeps_all_limits(root):
    found = root.dive(root.master())
    assert found is not None
    assert sorted(found) == list(range(PEOPLE))
    assert root.cost(found) > 0


@pytest.mark.parametrize("seed", range(3))
def test_limits_that_no_state_holds_are_kept_as_well(few_states, seed):
    assert all(space.extra for space in few_states.spaces)
    found = few_states.dive(few_states.master(), blur=0.6, seed=seed)
    assert found is not None
    assert all(few_states.spaces[e].keeps_extra(tour) for e, tour in found.items())
    assert few_states.cost(found) > 0


def test_only_people_who_are_free_get_tours(root):
    known = root.dive(root.master())
    others = {e: known[e] for e in (0, 2)}
    found = root.dive(root.master(fixed=others))
    assert sorted(found) == [1, 3]
    assert root.cost({**others, **found}) > 0


def test_a_step_to_a_dead_end_is_taken_back_and_another_way_found(root, monkeypatch):
    straight = root.cost(root.dive(root.master()))
    better = root.dive(root.master(), most=straight)
    assert better is not None
    assert root.cost(better) < straight
    monkeypatch.setattr("solver.search.columns.dive._RETREATS", 0)
    assert root.dive(root.master(), most=straight) is None


def test_nothing_is_found_below_the_bound(root):
    master = root.master()
    bound = root.generation.run(master, 1000).bound
    assert root.dive(master, most=bound) is None


def test_chance_finds_other_tours(root):
    def rows(blur: float, seed: int) -> list[list[int]]:
        found = root.dive(root.master(), blur=blur, seed=seed)
        return [found[e].tolist() for e in range(PEOPLE)]

    assert rows(0.0, 0) == rows(0.0, 1)
    assert rows(1.0, 0) == rows(1.0, 0)
    assert len({str(rows(blur, seed)) for blur, seed in ((0.0, 0), (1.0, 0), (1.0, 1))}) == 3


class Noting(Master):
    """Remembers what was settled, step by step."""

    def fix(self, fixed: np.ndarray) -> None:
        self.__dict__.setdefault("steps", []).append(fixed.copy())
        super().fix(fixed)


def test_settled_days_stay_and_a_step_settles_few_of_those_left(root):
    master = root.master(Noting)
    found = root.dive(master)
    steps = [np.full((PEOPLE, DAYS), UNDECIDED), *master.steps]
    for before, after in itertools.pairwise(steps):
        is_settled = before != UNDECIDED
        assert (after[is_settled] == before[is_settled]).all()
        assert (after != UNDECIDED).sum() > is_settled.sum()
    assert len(steps) > 5
    assert (steps[-1] == np.stack([found[e] for e in range(PEOPLE)])).all()


def test_days_that_were_settled_before_the_dive_are_in_its_tours(root):
    fixed = np.full((PEOPLE, DAYS), UNDECIDED)
    rows = root.dive(root.master(), blur=1.0, seed=1)
    fixed[0], fixed[1, :7] = rows[0], rows[1][:7]
    master = root.master()
    root.generation.run(master, 1000)
    master.fix(fixed)
    generated: Generated | None = root.generation.run(master, 1000)
    dive = Dive(root.core, root.generation, 0, is_quick=True)
    found = dive.run(master, generated, math.inf)
    assert found[0].tolist() == rows[0].tolist()
    assert found[1][:7].tolist() == rows[1][:7].tolist()
    assert root.cost(found) > 0
