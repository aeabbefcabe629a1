"""One truth of cost and bound, whoever tells it."""

from __future__ import annotations

import math

import numpy as np

from solver.search.cancellation import CancelToken
from solver.search.incumbent import Incumbent, beside_news


def incumbent() -> tuple[Incumbent, CancelToken, list[tuple[float | None, float]]]:
    stop, told = CancelToken(), []
    return Incumbent(stop, lambda p: told.append((p.cost, p.bound))), stop, told


def test_only_better_news_are_told():
    known, stop, told = incumbent()
    known.offer(10, (1,))
    known.offer(10, (2,))
    known.raise_bound(3.2)
    known.raise_bound(3.9)
    known.offer(7, (3,))
    assert told == [(10, -math.inf), (10, 4), (7, 4)]
    assert known.best() == (7, (3,))
    assert not stop.is_cancelled()


def test_a_bound_that_meets_the_cost_proves_it_and_stops_all():
    known, stop, _ = incumbent()
    known.offer(7, (3,))
    known.raise_bound(6.5)
    assert stop.is_cancelled()
    assert known.close().proven


def test_a_bound_that_is_no_number_is_left_out():
    known, _, told = incumbent()
    known.raise_bound(math.inf)
    known.raise_bound(math.nan)
    assert told == []


def test_nothing_counts_after_the_end():
    known, _, told = incumbent()
    outcome = known.close()
    known.offer(7, (3,))
    known.raise_bound(1)
    known.finish()
    assert told == []
    assert outcome.values is None
    assert not known.close().proven


def test_rows_that_others_left_as_they_were_are_taken_beside_their_news():
    before = np.array([[0, 0], [1, 1], [2, 2], [3, 3]])
    after = np.array([[0, 9], [1, 9], [2, 2], [3, 3]])
    news = np.array([[0, 0], [5, 1], [5, 2], [3, 3]])
    assert beside_news(news, before, after).tolist() == [[0, 9], [5, 1], [5, 2], [3, 3]]
