"""The breaks of changed shifts: placed anew, all others stay where they are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from solver.activities.held import ShiftOf, by_shift
from solver.activities.place import ToPlace, place
from solver.domain.activity import Activity
from solver.replan.derived import with_patterns
from solver.replan.plan import Plan
from solver.replan.situation import Situation
from solver.replan.surge import with_surges
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits


def with_breaks(
    situation: Situation, plan: Plan, limits: SearchLimits, cancel: CancelToken
) -> Plan:
    """Return the plan with breaks in the shifts that it changes; ``limits.seconds`` for all.

    What began before now stays, as does all that is locked, and all in other shifts; where
    breaks may not be moved, also those that still lie in the changed ones.  A day on which
    nothing was placed is left without breaks, as it was.
    """
    changed = {(c.employee, c.day) for c in (*plan.changes, *plan.absent)}
    problem = with_patterns(with_surges(situation.problem, situation.surges), plan.new_patterns)
    days = sorted(changed_days(situation, (day for _, day in changed)))
    present = _locked(situation, plan, by_shift(problem, plan.roster, plan.activities), changed)
    for done, day in enumerate(days):
        seconds = limits.seconds / (len(days) - done)
        asked = ToPlace(problem, plan.roster, present=tuple(present), day=day)
        placed = place(asked, replace(limits, seconds=seconds), cancel).activities
        # The next day keeps what is locked, and no more.
        present = [replace(a, locked=True) for a in placed]
    return replace(plan, activities=_unlocked(present, plan.activities))


def changed_days(situation: Situation, days: Iterable[int]) -> set[int]:
    """Return those of the days on which breaks have been placed for anybody."""
    placed = by_shift(situation.problem, situation.roster, situation.activities)
    known = {day for (_, day), found in placed.items() if any(a.kind.is_rest for a in found)}
    return set(days) & known


def _locked(
    situation: Situation,
    plan: Plan,
    held: dict[ShiftOf, list[Activity]],
    changed: set[ShiftOf],
) -> list[Activity]:
    """Lock all but the rests still to come of changed shifts."""
    may_move = situation.settings.may_move_breaks
    free = {
        (a.employee, a.start)
        for place_of, found in held.items()
        if may_move and place_of in changed
        for a in found
        if a.kind.is_rest and a.start >= situation.now_minute
    }
    return [
        a if (a.employee, a.start) in free else replace(a, locked=True) for a in plan.activities
    ]


def _unlocked(placed: Iterable[Activity], before: Iterable[Activity]) -> tuple[Activity, ...]:
    """Give back to each activity the lock that it had; what is new has none."""
    locks = {(a.employee, a.start, a.kind): a.locked for a in before}
    return tuple(replace(a, locked=locks.get((a.employee, a.start, a.kind), False)) for a in placed)
