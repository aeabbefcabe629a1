"""Erlang C and A against a long simulation, contact by contact, that knows no formula."""

from __future__ import annotations

import heapq
import math

import numpy as np
import pytest

from solver.domain.queue import Queue
from solver.staffing.performance import performance

N_CONTACTS, N_BATCHES, N_WARM_UP = 800_000, 40, 20_000
T_999 = 3.56  # Student's t, 39 degrees of freedom, two-sided 99.9 %
THRESHOLD = 20.0


def simulate(agents: int, load: float, aht: float, patience: float, seed: int) -> np.ndarray:
    """Return answered, answered in time, wait and busy seconds of each contact, 4 x N.

    First come, first served: a contact's agent is the one that is free first; who would
    wait longer than its patience leaves when that has passed and takes nobody's time.
    """
    draw = np.random.default_rng(seed)
    arrivals = np.cumsum(draw.exponential(aht / load, N_CONTACTS)).tolist()
    services = draw.exponential(aht, N_CONTACTS).tolist()
    gives_up = [math.inf] * N_CONTACTS
    if patience:
        gives_up = draw.exponential(patience, N_CONTACTS).tolist()
    free_at = [0.0] * agents
    seen = []
    for arrival, service, limit in zip(arrivals, services, gives_up, strict=True):
        wait = max(0.0, free_at[0] - arrival)
        if wait > limit:
            seen.append((0.0, 0.0, limit, 0.0))
            continue
        heapq.heapreplace(free_at, arrival + wait + service)
        seen.append((1.0, float(wait <= THRESHOLD), wait, service))
    return np.array(seen).T


@pytest.mark.parametrize(
    ("agents", "load", "patience"),
    [
        (1, 0.6, 0.0),
        (14, 11.0, 0.0),
        (68, 60.0, 0.0),
        (1, 1.5, 40.0),
        (9, 10.0, 300.0),
        (14, 14.0, 15.0),
        (60, 60.0, 120.0),
        (110, 100.0, 900.0),
    ],
)
def test_the_formula_lies_in_the_confidence_interval_of_the_simulation(agents, load, patience):
    aht = 180.0
    seen = simulate(agents, load, aht, patience, seed=agents)[:, N_WARM_UP:]
    size = seen.shape[1] // N_BATCHES
    batches = seen[:, : size * N_BATCHES].reshape(4, N_BATCHES, size).mean(axis=2)
    batches[3] *= load / aht / agents  # busy seconds a contact to occupancy
    half_width = T_999 * batches.std(axis=1, ddof=1) / math.sqrt(N_BATCHES)
    queue = Queue("q", patience_seconds=patience, threshold_seconds=THRESHOLD)
    found = performance(queue, load * 3_600 / aht, aht, agents, 60)
    formula = [found.answer_rate, found.service_level, found.asa_seconds, found.occupancy]
    assert (np.abs(np.array(formula) - batches.mean(axis=1)) <= half_width + 1e-12).all()
    assert (half_width[[0, 1, 3]] < 0.02).all()  # narrow enough to tell anything
