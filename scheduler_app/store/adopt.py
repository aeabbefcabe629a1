"""Taking proposed shift patterns in place of today's: one edit that keeps every old roster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from scheduler_app.store.changes import Change
from scheduler_app.store.records import ProjectData
from scheduler_app.store.shifts import Codes, mended_lists, shift_uses
from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.model.mentoring import minutes_in_common


def replaceable(patterns: Sequence[Pattern]) -> tuple[Pattern, ...]:
    """Return what a proposal replaces: no standby, nothing for volunteers, nothing retired."""
    return tuple(p for p in patterns if not (p.is_standby or p.is_flexible or p.is_retired))


def adopt_changes(data: ProjectData, proposed: Sequence[Pattern]) -> list[Change]:
    """Return the edit that puts ``proposed`` in place of today's patterns, before all others.

    Those of today that are proposed again stay as they are.  Of the others, what rosters,
    wishes, wanted people or limits refer to is retired: it keeps its code and hours, and
    nobody gets it in a new roster; the rest goes.  Where a list names old codes (who may
    work what, what may not follow, breaks), each new pattern takes the place of the old one
    that it has most hours in common with.  A code that is taken already gets a number.
    Wishes keep their words, and count for the nearest new pattern (``OldWishes``).
    """
    adoption = _Adoption(data, proposed)
    after = adoption.patterns()
    if after == list(data.patterns):
        return []
    gone = [Change(pattern, None, place) for place, pattern in enumerate(data.patterns)]
    come = [Change(None, pattern, place) for place, pattern in enumerate(after)]
    return [*gone, *come, *mended_lists(data, data.patterns, adoption.mended)]


class _Adoption:
    def __init__(self, data: ProjectData, proposed: Sequence[Pattern]) -> None:
        self._data, self._proposed = data, proposed
        self._today, uses = replaceable(data.patterns), shift_uses(data)
        given_up = {pattern.code for pattern in self._today if pattern not in proposed}
        self._retired = {code for code in given_up if uses[code].is_used}
        self._removed = given_up - self._retired
        self._new = [pattern for pattern in proposed if pattern not in data.patterns]
        self._like = {p.code: nearest(p, self._today) for p in self._new}
        taken = {p.code for p in data.patterns} - self._removed
        self._codes: dict[str, str] = {}
        for pattern in self._new:
            self._codes[pattern.code] = _free(pattern.code, taken)
            taken.add(self._codes[pattern.code])

    def patterns(self) -> list[Pattern]:
        """Return all patterns: proposed, then those that no proposal replaces, then retired."""
        new = {pattern.code for pattern in self._new}
        first = [self._made(p) if p.code in new else self._kept(p) for p in self._proposed]
        others = [p for p in self._data.patterns if p not in self._today]
        retired = [p for p in self._today if p.code in self._retired]
        last = [*(p for p in others if p.is_retired), *retired]
        return [
            *first,
            *(self._kept(p) for p in others if not p.is_retired),
            *(replace(self._kept(p), is_retired=True) for p in last),
        ]

    def mended(self, codes: Codes) -> Codes:
        """Return the codes with those of new patterns for the old ones; those removed are out."""
        new = {self._codes[n] for n, like in self._like.items() if like and like.code in codes}
        left = codes - self._removed | new
        is_cut_off = bool(codes) and not left - self._retired
        if not is_cut_off or not self._new:
            return left
        # No new pattern is most like any of these: the nearest ones, so that something is left.
        old = [p for p in self._data.patterns if p.code in codes]
        near = (nearest(pattern, self._new) for pattern in old)
        return left | {self._codes[pattern.code] for pattern in near if pattern}

    def _kept(self, pattern: Pattern) -> Pattern:
        return replace(pattern, forbidden_followers=self.mended(pattern.forbidden_followers))

    def _made(self, pattern: Pattern) -> Pattern:
        """Return a new pattern, with the bans of the old one that it is like."""
        like = self._like[pattern.code]
        bans = pattern.forbidden_followers or (like.forbidden_followers if like else Codes())
        return replace(
            pattern,
            code=self._codes[pattern.code],
            forbidden_followers=self.mended(bans),
            is_unpopular=pattern.is_unpopular or (like is not None and like.is_unpopular),
        )


def nearest(pattern: Pattern, others: Sequence[Pattern]) -> Pattern | None:
    """Return the one with most minutes in common, then the nearest start; None: no others."""

    def key(other: Pattern) -> tuple[int, int]:
        away = abs(pattern.start_minute - other.start_minute)
        return -_common_minutes(pattern, other), min(away, MINUTES_PER_DAY - away)

    return min(others, key=key, default=None)


def _common_minutes(a: Pattern, b: Pattern) -> int:
    """Return the minutes of the clock that lie in both, whatever the day."""
    by_a_day = (-MINUTES_PER_DAY, 0, MINUTES_PER_DAY)
    return sum(minutes_in_common(a, b, shift_by) for shift_by in by_a_day)


def _free(code: str, taken: set[str]) -> str:
    """Return the code, or with the first number that makes it a new one."""
    folded = {known.casefold() for known in taken}
    free, number = code, 1
    while free.casefold() in folded:
        number += 1
        free = f"{code}-{number}" if code[-1:].isdigit() else f"{code}{number}"
    return free
