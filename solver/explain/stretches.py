"""Breaches that last: hours with too few people, too many days in a row.

A shift more or less cuts such stretches anew: compared whole, one that became shorter would
look like a new one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from solver.domain.time_grid import MINUTES_PER_DAY
from solver.rules.base import Violation
from solver.rules.wording import Day, Span

_SPAN = "span"


class Part(NamedTuple):
    """A breach narrowed to a part of its time; ``is_alone``: no other covers any of it."""

    violation: Violation
    is_alone: bool


def lasts(*violations: Violation) -> bool:
    """Tell whether each is about a stretch of hours, or a run of a person's days."""
    return all(_stretch(v) is not None for v in violations)


def worse_parts(violation: Violation, others: Sequence[Violation]) -> Iterator[Part]:
    """Yield the parts of a breach that are worse than ``others`` of the same rule and day.

    Where the breach is the same all the time (people missing on duty), these are the
    stretches in which it is larger.  Where it is a sum (contacts lost, days too many), it is
    worse as a whole or not at all, by the amounts of those that it overlaps.
    """
    if _is_even(violation) and all(map(_is_even, others)):
        yield from _even_parts(violation, others)
        return
    touching = [v for v in others if _overlap(_span(v), _span(violation))]
    if violation.amount > sum(v.amount for v in touching):
        yield Part(violation, not touching)


def _even_parts(violation: Violation, others: Sequence[Violation]) -> Iterator[Part]:
    span, level = _span(violation), _level(violation)
    cuts = {cut for v in others for cut in (_span(v).start, _span(v).end)}
    inside = sorted(cut for cut in cuts if span.start < cut < span.end)
    edges = [span.start, *inside, span.end]
    run: list[int] = []
    alone = True
    for start, end in pairwise(edges):
        other = max(
            (_level(v) for v in others if _overlap(_span(v), Span(start, end))), default=0.0
        )
        if level > other and run and alone == (other == 0):
            run[1] = end
        else:
            if run:
                yield Part(_narrowed(violation, Span(*run)), alone)
            run, alone = ([start, end], other == 0) if level > other else ([], True)
    if run:
        yield Part(_narrowed(violation, Span(*run)), alone)


def _narrowed(violation: Violation, part: Span) -> Violation:
    values = tuple((name, part if name == _SPAN else value) for name, value in violation.values)
    amount = round(_level(violation) * (part.end - part.start))
    return replace(violation, values=values, amount=amount, start=part.start)


def _is_even(violation: Violation) -> bool:
    """Tell whether the text says a stretch and one whole number: so many people."""
    return {type(value) for _, value in violation.values} == {Span, int}


def _level(violation: Violation) -> float:
    span = _span(violation)
    return violation.amount / max(1, span.end - span.start)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _span(violation: Violation) -> Span:
    found = _stretch(violation)
    if found is None:
        raise ValueError("no stretch of time")
    return found


def _stretch(violation: Violation) -> Span | None:
    values = dict(violation.values)
    span, first, last = values.get(_SPAN), values.get("day"), violation.day
    if isinstance(span, Span):
        return span
    is_run = violation.employee is not None and "limit" in values and last is not None
    if not is_run or last is None or not isinstance(first, Day):
        return None
    return Span(first.day * MINUTES_PER_DAY, (max(first.day, last) + 1) * MINUTES_PER_DAY)
