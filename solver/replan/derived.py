"""Patterns derived from others: a shift extended, begun earlier or later, or broken off.

A derived pattern is retired, so that no roster is built with it.  Whoever may work its
parent may work it; what follows or precedes the parent, follows or precedes it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from solver.domain.activity import BreakRule
from solver.domain.employee import Employee
from solver.domain.pattern import Pattern
from solver.domain.problem import Problem
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.replan.plan import DerivedPattern

_HOUR_MINUTES = 60
_HALF = 2


def derived(
    parent: Pattern, start_minute: int, end_minute: int, taken: Collection[str] = ()
) -> DerivedPattern:
    """Return the parent pattern from ``start_minute`` to ``end_minute`` of its own day.

    The parent's unpaid time is kept while more than half of its work is left: a rest
    of a shift has no lunch.  Its gap stays at its time of day: what would begin or end in it
    begins after or ends before it.  A code that is ``taken`` gets a mark.

    Raises:
        FieldError: A start on another day, or a shift longer than a day.
    """
    start, end = beside_gap(parent, start_minute, end_minute)
    has_gap = bool(parent.gap_minutes) and start < parent.parts[0][1] < end
    length = end - start
    work = length - parent.gap_minutes if has_gap else length
    has_break = _HALF * work > parent.work_minutes
    unpaid = parent.work_minutes - parent.paid_minutes if has_break else 0
    shape = replace(
        parent,
        code=_free(_code(parent, start, end), taken),
        start_minute=start,
        length_minutes=length,
        paid_minutes=0 if parent.is_standby and not parent.paid_minutes else work - unpaid,
        break_minutes=parent.break_minutes if has_break else 0,
        is_retired=True,
        gap_start_minute=parent.parts[0][1] - start if has_gap else 0,
        gap_minutes=parent.gap_minutes if has_gap else 0,
    )
    return DerivedPattern(shape, parent.code)


def beside_gap(parent: Pattern, start: int, end: int) -> tuple[int, int]:
    """Move a start in the parent's gap to its end, an end in it to its start.

    The start may come to lie on the next day.
    """
    if not parent.gap_minutes:
        return start, end
    leaves, returns = parent.parts[0][1], parent.parts[1][0]
    start = returns if leaves <= start < returns else start
    return start, leaves if leaves < end <= returns else end


def _code(parent: Pattern, start: int, end: int) -> str:
    """Return A+2 (two hours longer), A-14 (until 14:00), A@6 (from 6:00), A@6-14."""
    longer = end - parent.end_minute
    if start == parent.start_minute and longer > 0:
        return f"{parent.code}+{_hours(longer)}"
    begins = "" if start == parent.start_minute else f"@{_clock(start)}"
    ends = "" if end == parent.end_minute else f"-{_clock(end)}"
    return f"{parent.code}{begins}{ends}"


def _hours(minutes: int) -> str:
    hours, rest = divmod(minutes, _HOUR_MINUTES)
    return f"{hours}:{rest:02}" if rest else str(hours)


def _clock(minute: int) -> str:
    return _hours(minute % MINUTES_PER_DAY)


def _free(code: str, taken: Collection[str]) -> str:
    while code in taken:
        code += "'"
    return code


class PatternBook:
    """The patterns of a problem, and those that are derived from them, each made once."""

    def __init__(self, known: Sequence[Pattern]) -> None:
        self._known = known
        self.new: list[DerivedPattern] = []
        self._index: dict[tuple[int, int, int], int] = {}
        self._roots: dict[int, int] = {}
        self._codes = {shape.code for shape in known}

    def shape(self, pattern: int) -> Pattern:
        """Return a pattern by its index: of the problem, then of the new ones."""
        n_known = len(self._known)
        return self._known[pattern] if pattern < n_known else self.new[pattern - n_known].pattern

    def derive(self, parent: int, start_minute: int, end_minute: int) -> int:
        """Return the index of the pattern derived from another one; see ``derived``.

        What is derived from a new pattern is made of that one's parent.
        """
        root = self._roots.get(parent, parent)
        key = root, *beside_gap(self.shape(root), start_minute, end_minute)
        if key not in self._index:
            made = self._index[key] = self._made(*key)
            self._roots[made] = key[0]
        return self._index[key]

    def is_derived(self, pattern: int, parent: str) -> bool:
        """Tell whether a pattern is derived from the one of that code."""
        n_known = len(self._known)
        if pattern >= n_known:
            return self.new[pattern - n_known].parent == parent
        known = self._known[pattern]  # of an earlier repair: its code tells
        return known.is_retired and known.code.startswith(
            (f"{parent}+", f"{parent}-", f"{parent}@")
        )

    def _made(self, parent: int, start_minute: int, end_minute: int) -> int:
        shape = self.shape(parent)
        plain = derived(shape, start_minute, end_minute)
        for i, known in enumerate(self._known):  # of an earlier repair
            if known.is_retired and _differ_in_followers(known, plain.pattern):
                return i
        self.new.append(derived(shape, start_minute, end_minute, self._codes))
        self._codes.add(self.new[-1].pattern.code)
        return len(self._known) + len(self.new) - 1


def _differ_in_followers(one: Pattern, other: Pattern) -> bool:
    """Tell whether patterns are the same but for what may follow them."""
    return one == replace(other, forbidden_followers=one.forbidden_followers)


def with_patterns(problem: Problem, new: Sequence[DerivedPattern]) -> Problem:
    """Return the problem with the new patterns after its own; its indices stay."""
    if not new:
        return problem
    return replace(
        problem,
        employees=tuple(allowed_to(person, new) for person in problem.employees),
        patterns=(
            *(followed_by(shape, new) for shape in problem.patterns),
            *(followed_by(one.pattern, new) for one in new),
        ),
        break_rules=tuple(covering(rule, new) for rule in problem.break_rules),
    )


def allowed_to(person: Employee, new: Iterable[DerivedPattern]) -> Employee:
    """Return the person, who may work what is derived from patterns that are listed for her."""
    more = {one.pattern.code for one in new if one.parent in person.patterns}
    return replace(person, patterns=person.patterns | more) if more - person.patterns else person


def followed_by(shape: Pattern, new: Iterable[DerivedPattern]) -> Pattern:
    """Return the pattern, after which what is derived is forbidden like its parent."""
    more = {one.pattern.code for one in new if one.parent in shape.forbidden_followers}
    if not more - shape.forbidden_followers:
        return shape
    return replace(shape, forbidden_followers=shape.forbidden_followers | more)


def covering(rule: BreakRule, new: Iterable[DerivedPattern]) -> BreakRule:
    """Return the break rule, which is for what is derived from its patterns and has a break."""
    more = {
        one.pattern.code
        for one in new
        if one.parent in rule.patterns and (one.pattern.break_minutes or not rule.kind.is_rest)
    }
    return replace(rule, patterns=rule.patterns | more) if more - rule.patterns else rule
