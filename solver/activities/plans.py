"""What breaks a shift may have and when: the legal starts of each, and what lies between.

The breaks of a shift come in the order of their earliest starts.  Where its own numbers
leave no room for all of them, they are given up in this order: the most work without a
break, the distance, the last break, the one before, and so on.

No break lies in the gap of a split shift, which is a rest as breaks are.  So which breaks
come before it is settled with the plan: what is between the gap and a break is then a limit of
each part's first and last break alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from solver.activities.slots import STEP_MINUTES
from solver.domain.activity import Activity, BreakRule
from solver.domain.pattern import Pattern
from solver.domain.time_grid import MINUTES_PER_DAY

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gap:
    """Minutes from the end of a break to the start of the next; ``most`` None: no limit."""

    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class BreakPlan:
    """Breaks of a shift: their rules in order, the legal starts of each, the gaps between.

    Starts are minutes of the horizon; each is part of some legal choice of all.
    ``missing``: rules that found no room.  ``locked``: breaks that are placed already.
    ``n_before``: of a split shift, the number of breaks before its gap; 0: all after it.
    """

    rules: tuple[BreakRule, ...]
    starts: tuple[tuple[int, ...], ...]
    gap: Gap
    locked: tuple[bool, ...]
    missing: tuple[BreakRule, ...] = ()
    n_before: int = 0

    def least_later(self, r: int) -> int:
        """Return the least minutes from the start of break ``r`` to that of the next."""
        return self.rules[r].length_minutes + self.gap.least

    def most_later(self, r: int) -> int | None:
        """Return the most minutes from the start of break ``r`` to that of the next, or None."""
        most = self.gap.most
        is_parted = r + 1 == self.n_before
        return None if most is None or is_parted else self.rules[r].length_minutes + most


def rules_for(rules: Sequence[BreakRule], pattern: Pattern) -> list[BreakRule]:
    """Return the breaks of a pattern's shifts in the order in which they are taken."""
    mine = [rule for rule in rules if rule.is_for(pattern)]
    return sorted(mine, key=lambda rule: (rule.earliest_minute, rule.latest_minute))


def gap_of(rules: Sequence[BreakRule]) -> Gap:
    """Return the strictest gap that any of a shift's rules asks for."""
    most = [rule.most_work_minutes for rule in rules if rule.most_work_minutes is not None]
    return Gap(max((rule.distance_minutes for rule in rules), default=0), min(most, default=None))


def break_plan(
    rules: Sequence[BreakRule],
    pattern: Pattern,
    day: int,
    blocked: Sequence[Span] = (),
    locked: Sequence[Activity] = (),
) -> BreakPlan:
    """Return what the breaks of a shift on a day may be.

    ``blocked`` is taken by something else.  ``locked`` breaks stay: each stands for the
    rule of its name, else for the first of its kind and length that is left.
    """
    midnight = day * MINUTES_PER_DAY
    parts = [(midnight + start, midnight + end) for start, end in pattern.parts]
    wanted = rules_for(rules, pattern)
    held = _held(wanted, locked)
    free = [*blocked, *((a.start, a.end) for a in locked)]
    for kept, gap in _relaxations(wanted, gap_of(wanted)):
        for in_order in _orders(kept, held, parts[0][0]):
            starts = [
                (held[rule.name].start,)
                if rule.name in held
                else tuple(_starts(rule, pattern, midnight, free))
                for rule in in_order
            ]
            sized = tuple(_as_long_as(held.get(rule.name), rule) for rule in in_order)
            is_held = tuple(rule.name in held for rule in in_order)
            for n_before in _partings(sized, starts, parts):
                plan = BreakPlan(sized, tuple(starts), gap, is_held, n_before=n_before)
                chosen = _reachable(plan, parts)
                if chosen is not None:
                    missing = tuple(rule for rule in wanted if rule not in kept)
                    return replace(plan, starts=chosen, missing=missing)
    return BreakPlan((), (), Gap(0, None), (), tuple(wanted))


def _partings(
    rules: Sequence[BreakRule], starts: Sequence[Sequence[int]], parts: Sequence[Span]
) -> list[int]:
    """Return how many breaks may come before the gap, those first that leave most choice."""
    if len(parts) == 1:
        return [0]

    def choice(n_before: int) -> int:
        """The fewest starts that any break has left."""
        return min((len(own) for own in _of_parts(rules, starts, parts, n_before)), default=0)

    return sorted(range(len(rules) + 1), key=choice, reverse=True)


def _of_parts(
    rules: Sequence[BreakRule],
    starts: Sequence[Sequence[int]],
    parts: Sequence[Span],
    n_before: int,
) -> list[list[int]]:
    """Return the starts of each break that lie in its part: ``n_before`` in the first of two."""
    found = []
    for r, (rule, own) in enumerate(zip(rules, starts, strict=True)):
        begin, end = parts[0 if r < n_before else -1]
        found.append([s for s in own if begin <= s and s + rule.length_minutes <= end])
    return found


def _orders(
    rules: list[BreakRule], held: dict[str, Activity], begin: int
) -> Iterator[list[BreakRule]]:
    """Yield the breaks in their order, then in that in which locked ones have come to lie."""
    yield rules

    def lies_at(rule: BreakRule) -> float:
        if rule.name in held:
            return held[rule.name].start
        return begin + (rule.earliest_minute + rule.latest_minute) / 2

    other = sorted(rules, key=lies_at)
    if held and other != rules:
        yield other


def _as_long_as(activity: Activity | None, rule: BreakRule) -> BreakRule:
    """Return the rule with the length that its locked break has."""
    if activity is None or activity.length_minutes == rule.length_minutes:
        return rule
    return replace(rule, length_minutes=min(activity.length_minutes, MINUTES_PER_DAY - 1))


def _relaxations(wanted: list[BreakRule], gap: Gap) -> Iterator[tuple[list[BreakRule], Gap]]:
    for n in range(len(wanted), 0, -1):
        yield wanted[:n], gap
        if gap.most is not None:
            yield wanted[:n], Gap(gap.least, None)
        if gap.least:
            yield wanted[:n], Gap(0, None)


def _held(rules: Sequence[BreakRule], locked: Sequence[Activity]) -> dict[str, Activity]:
    left = [activity for activity in locked if activity.kind.is_rest]
    found: dict[str, Activity] = {}
    for same_name in (True, False):
        for rule in rules:
            fits = [a for a in left if _stands_for(a, rule, same_name=same_name)]
            if fits and rule.name not in found:
                found[rule.name] = fits[0]
                left.remove(fits[0])
    return found


def _stands_for(activity: Activity, rule: BreakRule, *, same_name: bool) -> bool:
    is_named = activity.name == rule.name
    same = activity.kind is rule.kind and activity.length_minutes == rule.length_minutes
    return is_named if same_name else same


def _starts(rule: BreakRule, pattern: Pattern, midnight: int, blocked: Sequence[Span]) -> list[int]:
    found = []
    for after in range(rule.earliest_minute, rule.latest_minute + 1, STEP_MINUTES):
        minute = pattern.minute_after(after)
        start, stop = midnight + minute, midnight + minute + rule.length_minutes
        is_inside = pattern.has_room(minute, rule.length_minutes)
        if is_inside and all(stop <= first or last <= start for first, last in blocked):
            found.append(start)
    return found


def _reachable(plan: BreakPlan, parts: Sequence[Span]) -> tuple[tuple[int, ...], ...] | None:
    """Return the starts that are part of a legal choice of all breaks, or None."""
    layers = [list(starts) for starts in plan.starts]
    if len(parts) > 1:
        layers = _of_parts(plan.rules, layers, parts, plan.n_before)
        _keep_from_gap(plan, parts, layers)
    if plan.gap.most is not None and layers and not _end_in_time(plan, parts, layers):
        return None
    for r in range(1, len(layers)):
        layers[r] = [
            s for s in layers[r] if any(_follows(plan, r - 1, b, s) for b in layers[r - 1])
        ]
    for r in reversed(range(len(layers) - 1)):
        layers[r] = [s for s in layers[r] if any(_follows(plan, r, s, a) for a in layers[r + 1])]
    return tuple(map(tuple, layers)) if all(layers) else None


def _keep_from_gap(plan: BreakPlan, parts: Sequence[Span], layers: list[list[int]]) -> None:
    """Keep the starts that are far enough from the gap: a rest as the others."""
    least, (_, leaves), (returns, _) = plan.gap.least, *parts
    for r, rule in enumerate(plan.rules):
        if r < plan.n_before:
            layers[r] = [s for s in layers[r] if s + rule.length_minutes + least <= leaves]
        else:
            layers[r] = [s for s in layers[r] if returns + least <= s]


def _end_in_time(plan: BreakPlan, parts: Sequence[Span], layers: list[list[int]]) -> bool:
    """Keep the starts near enough to the ends of their parts; False: a part is too long as it is.

    Only ``plan.gap.most`` is looked at, which must not be None.
    """
    most = plan.gap.most or 0
    in_parts = [range(plan.n_before), range(plan.n_before, len(layers))][-len(parts) :]
    for mine, (begin, end) in zip(in_parts, parts, strict=True):
        if not mine and end - begin > most:
            return False
        for r in mine[:1]:
            layers[r] = [s for s in layers[r] if s - begin <= most]
        for r in mine[-1:]:
            last = plan.rules[r].length_minutes
            layers[r] = [s for s in layers[r] if end - s - last <= most]
    return True


def _follows(plan: BreakPlan, r: int, start: int, following: int) -> bool:
    most = plan.most_later(r)
    later = following - start
    return plan.least_later(r) <= later and (most is None or later <= most)


def is_legal(plan: BreakPlan, chosen: Sequence[int]) -> bool:
    """Tell whether one start for each break is a legal choice."""
    inside = all(s in starts for s, starts in zip(chosen, plan.starts, strict=True))
    pairs = enumerate(pairwise(chosen))
    return inside and all(_follows(plan, r, before, after) for r, (before, after) in pairs)
