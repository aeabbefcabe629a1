"""The restricted master and the rows that it links, on a program made by hand."""

from __future__ import annotations

import math

import highspy
import numpy as np
import pytest

from solver.search.cancellation import CancelToken
from solver.search.columns.core import Core
from solver.search.columns.master import Master
from solver.search.columns.tour_space import (
    OFF,
    UNDECIDED,
    Counter,
    Limits,
    TourShape,
    TourSpace,
    Window,
)
from solver.search.table import row_wise

DAYS = 2
PENALTY = 1000.0
INF = math.inf


def rows(
    limits: list[tuple[float, float]], entries: list[tuple[int, int, float]]
) -> highspy.HighsLp:
    """Two people, two days, one pattern (columns 0 to 3: person by person), and a shortage (4).

    A shift costs 1, what is short 10.  ``entries``: row, column, value.
    """
    lp = highspy.HighsLp()
    lp.col_cost_ = [1.0, 1.0, 1.0, 1.0, 10.0]
    lp.col_lower_, lp.col_upper_ = [0.0] * 5, [1.0] * 4 + [9.0]
    lp.row_lower_, lp.row_upper_ = [least for least, _ in limits], [most for _, most in limits]
    found = np.array(entries)
    return row_wise(lp, found[:, 0].astype(int), found[:, 1].astype(int), found[:, 2])


def spaces(*extra: Counter) -> list[TourSpace]:
    shape = TourShape(DAYS, 1, frozenset())
    return [
        TourSpace(
            Limits(
                shape,
                np.arange(2 * e, 2 * e + 2).reshape(DAYS, 1),
                np.ones((DAYS, 1), bool),
                np.ones(DAYS, bool),
            ),
            shape,
            (),
            extra if e == 0 else (),
        )
        for e in range(2)
    ]


@pytest.fixture
def core() -> Core:
    """On day 0 somebody is wanted, on day 1 at most one person."""
    entries = [(0, 0, 1.0), (0, 2, 1.0), (0, 4, 1.0), (1, 1, 1.0), (1, 3, 1.0)]
    return Core(rows([(1.0, INF), (-INF, 1.0)], entries), spaces())


def tour(*days: int) -> np.ndarray:
    return np.array(days, dtype=np.int64)


def test_limits_that_the_states_do_not_hold_are_rows_behind_the_others():
    weekly = Counter((480,), (Window(0, 1, 0, 480), Window(0, 2, 480, 960)))
    core = Core(rows([(1.0, INF)], [(0, 0, 1.0), (0, 2, 1.0), (0, 4, 1.0)]), spaces(weekly))
    assert core.n_rows == 3
    assert core.lower.tolist() == [1.0, 0.0, 480.0]
    assert core.upper.tolist() == [INF, 480.0, 960.0]
    both = core.column(0, tour(0, 0))
    assert (both.rows.tolist(), both.values.tolist()) == ([0, 1, 2], [1.0, 480.0, 960.0])
    assert both.cost == 2.0
    # The other person has no such limit.
    assert core.column(1, tour(0, 0)).rows.tolist() == [0]


def test_no_choice_breaks_a_limit_that_only_a_row_holds():
    one_day = Counter((480,), (Window(0, 2, 480, 480),))
    core = Core(rows([(2.0, INF)], [(0, c, 1.0) for c in range(5)]), spaces(one_day))
    master = Master(core, [0, 1], {}, PENALTY)
    master.add([(0, tour(0, 0)), (0, tour(OFF, OFF)), (0, tour(OFF, 0)), (1, tour(OFF, OFF))])
    choice = master.choose(5.0, CancelToken())
    assert choice is not None
    assert choice.tours[0].tolist() == [OFF, 0]
    assert choice.cost == pytest.approx(11.0)


def test_duals_have_no_sign_of_a_limit_that_a_row_has_not(core):
    master = Master(core, [0, 1], {}, PENALTY)
    assert master.signed(np.array([2.0, -3.0])).tolist() == [2.0, -3.0]
    rounded = np.array([-1e-9, 1e-9])
    assert master.signed(rounded).tolist() == [0.0, 0.0]
    assert core.bound_without_people(rounded, master.lower, master.upper) == -INF
    signed = master.signed(rounded)
    assert core.bound_without_people(signed, master.lower, master.upper) == 0.0


def test_a_person_whose_tour_is_kept_takes_her_part_of_the_rows(core):
    master = Master(core, [0], {1: tour(0, 0)}, PENALTY)
    assert master.lower.tolist() == [0.0, -INF]
    assert master.upper.tolist() == [INF, 0.0]
    assert master.fixed_cost == 2.0
    master.add([(0, tour(OFF, OFF))])
    relaxed = master.relax()
    assert relaxed is not None
    assert relaxed.objective == pytest.approx(2.0)


def test_tours_given_and_taken_back_leave_what_a_new_master_has(core):
    master = Master(core, [0], {}, PENALTY)
    master.add([(0, tour(OFF, OFF))])
    empty = master.relax()
    master.settle(1, tour(0, 0))
    anew = Master(core, [0], {1: tour(0, 0)}, PENALTY)
    anew.add([(0, tour(OFF, OFF))])
    assert master.fixed_cost == anew.fixed_cost
    assert master.lower.tolist() == anew.lower.tolist()
    assert master.upper.tolist() == anew.upper.tolist()
    assert master.relax().objective == pytest.approx(anew.relax().objective)
    master.settle(1, tour(0, 0), -1)
    assert master.relax().objective == pytest.approx(empty.objective)


def test_settled_days_close_the_tours_that_differ_until_all_are_free_again(core):
    master = Master(core, [0, 1], {}, PENALTY)
    master.add([(0, tour(OFF, OFF)), (0, tour(0, OFF)), (1, tour(OFF, OFF)), (1, tour(0, 0))])
    free = master.relax()
    fixed = np.full((2, DAYS), UNDECIDED)
    fixed[0, 0] = fixed[1, 0] = OFF
    master.fix(fixed)
    settled = master.relax()
    assert master.open_columns() == [0, 2]
    assert settled is not None
    assert settled.objective == pytest.approx(10.0)  # nobody on day 0
    assert settled.weights[[1, 3]].tolist() == [0.0, 0.0]
    master.free_all()
    again = master.relax()
    assert master.open_columns() == [0, 1, 2, 3]
    assert free is not None
    assert again is not None
    assert again.objective == pytest.approx(free.objective) == pytest.approx(1.0)


def test_the_same_tour_is_added_once(core):
    master = Master(core, [0, 1], {}, PENALTY)
    assert master.add([(0, tour(0, OFF)), (0, tour(0, OFF)), (1, tour(0, OFF))]) == 2
    assert master.add([(1, tour(0, OFF))]) == 0
