"""Demand that was not foreseen: contacts, their answer curves and the agents they need."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from solver.domain.problem import Problem
from solver.domain.queue import Contacts, Requirement
from solver.replan.situation import Surge
from solver.staffing.answer_curve import answer_curve
from solver.staffing.on_line import anticipated
from solver.staffing.staff import staff

_LEAST_CONTACTS = 0.005
"""Contacts of an interval below which nobody is needed for them, however many times as many."""
FloatArray = npt.NDArray[np.float64]


def with_surges(problem: Problem, surges: Sequence[Surge]) -> Problem:
    """Return the problem with the demand of the surges.

    Contacts are multiplied and staffed anew; agents that were required without contacts are
    multiplied, and rounded up.
    """
    factors = _factors(problem, surges)
    if (factors == 1).all():
        return problem
    contacts = tuple(_grown(problem, known, factors[known.queue]) for known in problem.contacts)
    before, after = _agents(problem, problem.contacts), _agents(problem, contacts)
    known = {c.queue: c for c in contacts}
    requirements = []
    for requirement in problem.requirements:
        q = requirement.queue
        if q in known:
            shares = known[q].on_line or (1.0,) * len(requirement.agents)
            more = [anticipated(int(n), share) for n, share in zip(after[q], shares, strict=True)]
            less = [anticipated(int(n), share) for n, share in zip(before[q], shares, strict=True)]
            agents = [
                max(0, n + m - k) for n, m, k in zip(requirement.agents, more, less, strict=True)
            ]
        else:
            agents = [
                math.ceil(n * f - 1e-9) for n, f in zip(requirement.agents, factors[q], strict=True)
            ]
        requirements.append(Requirement(q, tuple(agents)))
    return replace(problem, contacts=contacts, requirements=tuple(requirements))


def _factors(problem: Problem, surges: Sequence[Surge]) -> FloatArray:
    """Return by what each interval's contacts are multiplied (Q x T), its covered share counted."""
    step, n = problem.grid.interval_minutes, problem.grid.n_planned_intervals
    factors = np.ones((len(problem.queues), n))
    starts = np.arange(n) * step
    for surge in surges:
        inside = np.minimum(starts + step, surge.end) - np.maximum(starts, surge.start)
        share = np.clip(inside / step, 0, 1)
        chosen = slice(None) if surge.queue is None else surge.queue
        factors[chosen] *= 1 + (surge.factor - 1) * share
    return factors


def _grown(problem: Problem, contacts: Contacts, factors: FloatArray) -> Contacts:
    volume = np.array(contacts.volume) * factors
    differs = (factors != 1) & (volume >= _LEAST_CONTACTS)
    changed = [int(t) for t in np.flatnonzero(differs)]
    aht_seconds = np.array(contacts.aht_seconds)
    queue, minutes = problem.queues[contacts.queue], problem.grid.interval_minutes
    curves = list(contacts.answered)
    anew = answer_curve(queue, volume[changed], aht_seconds[changed], minutes) if changed else ()
    for t, curve in zip(changed, anew, strict=True):
        curves[t] = curve
    return replace(contacts, volume=tuple(volume.tolist()), answered=tuple(curves))


def _agents(problem: Problem, contacts: Sequence[Contacts]) -> npt.NDArray[np.int64]:
    """Return the agents that the goals ask for (Q x T), before any are added for breaks."""
    shape = (len(problem.queues), problem.grid.n_planned_intervals)
    volume, aht_seconds = np.zeros(shape), np.zeros(shape)
    for known in contacts:
        counted = np.array(known.volume)
        volume[known.queue] = np.where(counted >= _LEAST_CONTACTS, counted, 0)
        aht_seconds[known.queue] = known.aht_seconds
    grid = problem.grid
    return staff(problem.queues, volume, aht_seconds, grid.interval_minutes, grid.intervals_per_day)
