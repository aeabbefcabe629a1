"""Stretches of time as sorted tuples of ``(start, end)`` minutes that do not touch."""

from __future__ import annotations

from collections.abc import Iterable

Span = tuple[int, int]
Spans = tuple[Span, ...]


def merged(spans: Iterable[Span]) -> Spans:
    """Return the minutes that lie in any of the spans; empty and turned ones count nothing."""
    found: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def common(first: Iterable[Span], second: Iterable[Span]) -> Spans:
    """Return the minutes that lie in both."""
    others = merged(second)
    return merged((max(a, c), min(b, d)) for a, b in merged(first) for c, d in others)


def total(spans: Iterable[Span]) -> int:
    """Return the minutes of spans, each counted once."""
    return sum(end - start for start, end in merged(spans))
