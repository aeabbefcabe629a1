"""Who is on the line, activities taken off, and what they answer."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from solver.activities.held import shift_on
from solver.activities.slots import Slots, line_gains, slots_of
from solver.domain.activity import Activity
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.model.coverage import (
    NO_WORTH,
    IntArray,
    SkillClass,
    allocate,
    covered_parts,
    on_duty_by_class,
    skill_classes,
)

FloatArray = npt.NDArray[np.float64]


def class_index(classes: list[SkillClass]) -> dict[tuple[int, int | None], int]:
    """Return the class of each (employee, week), week None where classes hold always."""
    return {(e, group.week): c for c, group in enumerate(classes) for e in group.employees}


def class_on(index: dict[tuple[int, int | None], int], employee: int, day: int) -> int | None:
    """Return the class that a shift of the employee on a day counts for."""
    return index.get((employee, None), index.get((employee, day // 7)))


def away_by_class(
    problem: Problem, roster: Roster, activities: Iterable[Activity], slots: Slots
) -> IntArray:
    """Return how many of each class are away from the line while on duty, C x S.

    Somebody with two activities at a time is away once.
    """
    classes = skill_classes(problem)
    index = class_index(classes)
    away = np.zeros((len(classes), slots.n), dtype=np.int64)
    seen: set[tuple[int, int]] = set()
    for activity in activities:
        for day, duty in _duty(problem, roster, activity, slots):
            c = class_on(index, activity.employee, day)
            for slot in slots.touched(activity.start, activity.end):
                is_new = (activity.employee, slot) not in seen
                if c is not None and is_new and is_on_duty(slot, duty):
                    seen.add((activity.employee, slot))
                    away[c, slot] += 1
    return away


def _duty(
    problem: Problem, roster: Roster, activity: Activity, slots: Slots
) -> list[tuple[int, tuple[range, ...]]]:
    """Return the days of the shifts that may meet the activity, and their slots on duty."""
    found = []
    first = activity.start // MINUTES_PER_DAY
    for day in (first - 1, first, first + 1):
        pattern = shift_on(problem, roster, activity.employee, day) if day >= -1 else OFF
        if pattern != OFF:
            found.append((day, duty_slots(problem, day, pattern, slots.per_interval)))
    return found


def duty_slots(problem: Problem, day: int, pattern: int, per_interval: int) -> tuple[range, ...]:
    """Return the slots in which a shift counts as on duty, one range for each of its parts."""
    parts = covered_parts(problem, day, pattern)
    return tuple(range(part.start * per_interval, part.stop * per_interval) for part in parts)


def is_on_duty(slot: int, duty: Iterable[range]) -> bool:
    """Tell whether a slot is one of ``duty_slots``."""
    return any(slot in part for part in duty)


def on_line_by_class(
    problem: Problem, roster: Roster, activities: Iterable[Activity], slots: Slots
) -> IntArray:
    """Return the agents of each class on the line, C x S."""
    on_duty = on_duty_by_class(problem, roster, skill_classes(problem))
    here = np.repeat(on_duty, slots.per_interval, axis=1)
    return np.asarray(here - away_by_class(problem, roster, activities, slots))


def allocated(problem: Problem, present: IntArray, slots: Slots, first: int = 0) -> IntArray:
    """Give agents (C x S, slots from ``first`` on) to where most is answered, Q x S."""
    table = line_gains(problem)
    queues, columns = np.indices((table.shape[0], present.shape[1]))
    intervals = (first + columns) // slots.per_interval
    longest = table.shape[2] - 1

    def worth(agents: IntArray) -> IntArray:
        gain = table[queues, intervals, np.minimum(agents, longest)]
        return np.where(gain > 0, gain, NO_WORTH)

    return allocate(skill_classes(problem), present, len(table), worth)


def answered_by_slot(problem: Problem, present: IntArray, slots: Slots, first: int = 0) -> IntArray:
    """Return what the agents answer in each slot, Q x S.

    The unit is a hundredth of a contact, divided by the slots of an interval: whole numbers.
    """
    table = line_gains(problem)
    reached = np.concatenate([np.zeros_like(table[:, :, :1]), table.cumsum(axis=2)], axis=2)
    agents = allocated(problem, present, slots, first)
    queues, columns = np.indices(agents.shape)
    return np.asarray(reached[queues, (first + columns) // slots.per_interval, agents])


def answered_with(problem: Problem, roster: Roster, activities: Iterable[Activity]) -> FloatArray:
    """Return the contacts answered while people are away as ``activities`` say, Q x T."""
    found = tuple(activities)
    slots = slots_of(problem, found)
    here = on_line_by_class(problem, roster, found, slots)
    by_slot = answered_by_slot(problem, here, slots)
    shape = (len(by_slot), problem.grid.n_planned_intervals, slots.per_interval)
    return np.asarray(by_slot.reshape(shape).sum(axis=2) / (100 * slots.per_interval))


def on_line(
    problem: Problem,
    roster: Roster,
    activities: Iterable[Activity],
    intervals: range | None = None,
) -> FloatArray:
    """Return the agents on the line for each queue, Q x T: means over the slots.

    ``intervals``: only these, in order.
    """
    found = tuple(activities)
    slots = slots_of(problem, found)
    chosen = intervals if intervals is not None else range(problem.grid.n_planned_intervals)
    k = slots.per_interval
    within = slice(chosen.start * k, chosen.stop * k)
    here = on_line_by_class(problem, roster, found, slots)[:, within]
    agents = allocated(problem, here, slots, within.start)
    return np.asarray(agents.reshape(len(agents), len(chosen), k).mean(axis=2))
