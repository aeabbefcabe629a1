"""Runs of yes-days: every line of seven places, counted by hand in another way."""

from __future__ import annotations

from itertools import product

import pytest

from solver.rules.runs import runs_over

PLACES = 4


@pytest.mark.parametrize("limit", [0, 1, 2, 3])
@pytest.mark.parametrize("n_past", [0, 1, 3])
def test_excess_counts_the_windows_that_are_all_yes_and_end_in_the_horizon(limit, n_past):
    for line in product((False, True), repeat=n_past + PLACES):
        expected = sum(
            all(line[last - limit : last + 1])
            for last in range(max(n_past, limit), n_past + PLACES)
        )
        found = list(runs_over(line[:n_past], line[n_past:], limit))
        assert sum(excess for _, excess in found) == expected, line
        assert all(excess > 0 for _, excess in found)


def test_a_run_reaches_back_into_the_past():
    (run,) = runs_over([False, True, True], [True, False], 2)
    assert run == (range(-2, 1), 1)


def test_places_of_the_past_are_not_charged():
    assert list(runs_over([True] * 5, [False, True], 1)) == []
    assert list(runs_over([True] * 5, [True, True], 1)) == [(range(-5, 2), 2)]
