"""Chosen candidates as patterns: with a code, a name and a colour."""

from __future__ import annotations

from collections.abc import Sequence

from solver.domain.pattern import Pattern
from solver.patterns.candidate import Candidate, candidate_of

_HOUR = 60
_BY_START = (
    (5 * _HOUR, "N", "#B9B4D8"),
    (10 * _HOUR, "E", "#CFE5FA"),
    (14 * _HOUR, "M", "#D9EBC8"),
    (19 * _HOUR, "L", "#FBE0BE"),
    (24 * _HOUR, "N", "#B9B4D8"),
)
"""Until which start a shift is a night (N), early (E), middle (M) or late one (L)."""
_SPLIT = "S", "#F3D0DF"


def named(candidates: Sequence[Candidate], today: Sequence[Pattern]) -> tuple[Pattern, ...]:
    """Return a pattern for each candidate; those equal to one of today's are that one.

    Others get a letter by time of day with their start, ``E0730``, split ones ``S0730``, and
    their length where that is not enough; no code is given twice, nor one that today's
    patterns have.  Retired patterns are not today's, but their codes are taken.
    """
    current = {candidate_of(p): p for p in reversed(today) if not p.is_retired}
    taken = {p.code.casefold() for p in today}
    found = []
    for candidate in candidates:
        pattern = current.get(candidate) or _new(candidate, taken)
        taken.add(pattern.code.casefold())
        found.append(pattern)
    return tuple(found)


def _new(candidate: Candidate, taken: set[str]) -> Pattern:
    start, shape = candidate.start_minute, candidate.shape
    letter, colour = next((let, col) for until, let, col in _BY_START if start < until)
    if shape.gap_minutes:
        letter, colour = _SPLIT
    spans = (f"{_clock(begin)}-{_clock(end)}" for begin, end in candidate.parts)
    code = f"{letter}{start // _HOUR:02}{start % _HOUR:02}"
    tries = [code, f"{code}-{shape.length_minutes // _HOUR}"]
    tries += [f"{code}-{number}" for number in range(10, 10 + len(taken) + 1)]
    return Pattern(
        next(text for text in tries if text.casefold() not in taken),
        start,
        shape.length_minutes,
        shape.paid_minutes,
        " + ".join(spans),
        shape.break_minutes,
        colour,
        gap_start_minute=shape.gap_start_minute,
        gap_minutes=shape.gap_minutes,
    )


def _clock(minute: int) -> str:
    hours, minutes = divmod(minute % (24 * _HOUR), _HOUR)
    return f"{hours:02}:{minutes:02}"
