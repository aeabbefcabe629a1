"""Sums of paid minutes over so many days, compared with trying everything."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from solver.explain.conflicts.reachable import reachable_minutes

PAID = st.frozensets(st.sampled_from((0, 240, 450, 480, 600)), max_size=3)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(st.lists(PAID, max_size=4), st.integers(0, 3), st.integers(0, 5))
def test_every_sum_is_found_and_no_other(paid, least, most):
    choices = product(*([None, *sorted(day)] for day in paid))
    worked = ([minutes for minutes in choice if minutes is not None] for choice in choices)
    expected = {sum(minutes) for minutes in worked if least <= len(minutes) <= most}
    assert set(reachable_minutes(paid, least, most)) == expected
