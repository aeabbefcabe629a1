"""Who is on duty when, and which queue each agent counts for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.model.remembered import remembered

IntArray = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class SkillClass:
    """The employees who serve exactly these queues, in one week of roles, or (None) always.

    ``week`` counts from the horizon's first seven days; -1: those before it.
    """

    queues: tuple[int, ...]
    employees: frozenset[int]
    week: int | None = None

    def counts_on(self, day: int) -> bool:
        """Tell whether the class is about shifts of the day (negative: history)."""
        return self.week is None or self.week == day // DAYS_PER_WEEK


@dataclass(frozen=True, slots=True)
class Coverage:
    """Agents per interval.

    ``required`` and ``scheduled`` are Q x T; each agent on duty is scheduled
    for one queue at a time: shortage is spread as evenly as the skills allow, and
    who is not missing anywhere goes where most contacts are answered.
    T counts the planned intervals: the horizon's, then those looked ahead to.
    ``on_duty`` (T) also counts agents who can serve no queue.
    """

    required: IntArray
    scheduled: IntArray
    on_duty: IntArray

    @property
    def shortage(self) -> IntArray:
        """Missing agents, Q x T."""
        return np.asarray(np.maximum(self.required - self.scheduled, 0))

    @property
    def surplus(self) -> IntArray:
        """Agents on duty beyond what any queue requires, T."""
        served = np.minimum(self.required, self.scheduled).sum(axis=0)
        return np.asarray(self.on_duty - served)


@remembered
def skill_classes(problem: Problem) -> list[SkillClass]:
    """Partition the employees by the queues they can serve, in a fixed order.

    Where there are roles, week by week; of the week before only whoever's last night
    shift runs into the horizon.
    """
    everybody = range(len(problem.employees))
    if not problem.roles and not problem.past_roles:
        return _by_queues(problem, everybody, None)
    before = [e for e, _, _ in _running_in(problem)]
    weeks = [(-1, before), *((w, everybody) for w in range(len(problem.grid.weeks())))]
    return [group for week, people in weeks for group in _by_queues(problem, people, week)]


def _by_queues(problem: Problem, people: Iterable[int], week: int | None) -> list[SkillClass]:
    members: dict[tuple[int, ...], list[int]] = defaultdict(list)
    day = (week or 0) * DAYS_PER_WEEK
    alike: dict[tuple[int | None, frozenset[str]], tuple[int, ...]] = {}
    for e in people:
        kind = problem.role(e, week or 0), problem.employees[e].skills
        if kind not in alike:
            queues = range(len(problem.queues))
            alike[kind] = tuple(q for q in queues if problem.serves(e, q, day))
        members[alike[kind]].append(e)
    return [SkillClass(queues, frozenset(members[queues]), week) for queues in sorted(members)]


def classes_on(problem: Problem, day: int) -> list[SkillClass]:
    """Return the skill classes of a day of the horizon: together, everybody."""
    return [group for group in skill_classes(problem) if group.counts_on(day)]


def covered_intervals(problem: Problem, day: int, pattern: int) -> tuple[int, ...]:
    """Return the intervals that the shift works from their start to their end, in order.

    Nobody on standby is on duty: such a shift covers nothing.
    """
    return tuple(t for part in covered_parts(problem, day, pattern) for t in part)


def covered_parts(problem: Problem, day: int, pattern: int) -> tuple[range, ...]:
    """Return ``covered_intervals`` part by part: two of a split shift, none on standby."""
    is_standby = problem.patterns[pattern].is_standby
    return () if is_standby else spanned_parts(problem, day, pattern)


def spanned_parts(problem: Problem, day: int, pattern: int) -> tuple[range, ...]:
    """Return the planned intervals that lie wholly in the shift's parts, one range for each."""
    step, n = problem.grid.interval_minutes, problem.grid.n_planned_intervals
    return tuple(
        range(max(0, -(-start // step)), max(0, min(n, end // step)))
        for start, end in problem.shift_parts(day, pattern)
    )


def required_agents(problem: Problem) -> IntArray:
    """Return the requirement as Q x T; queues without one need nobody."""
    required = np.zeros((len(problem.queues), problem.grid.n_planned_intervals), dtype=np.int64)
    for requirement in problem.requirements:
        required[requirement.queue] = requirement.agents
    return required


def on_duty_by_class(problem: Problem, roster: Roster, classes: list[SkillClass]) -> IntArray:
    """Return the agents of each class on duty as C x T, last Sunday's night included."""
    # Differences first, one running sum at the end: two writes a part of a shift.
    steps = np.zeros((len(classes), problem.grid.n_planned_intervals + 1), dtype=np.int64)
    heads = _heads(problem, roster, classes)
    for column, pattern in np.argwhere(heads.any(axis=0)).tolist():
        for part in covered_parts(problem, column - 1, pattern):
            if part:
                steps[:, part.start] += heads[:, column, pattern]
                steps[:, part.stop] -= heads[:, column, pattern]
    return np.asarray(np.cumsum(steps, axis=1)[:, :-1])


def _heads(problem: Problem, roster: Roster, classes: list[SkillClass]) -> IntArray:
    """Return how many of each class work each pattern, C x (day before, D days) x P."""
    n_days, n_weeks = problem.grid.n_days, len(problem.grid.weeks())
    cells = np.full((len(problem.employees), 1 + n_days), OFF)
    cells[:, 1:] = np.array(roster.cells, dtype=np.int64).reshape(-1, n_days)
    for e, day, pattern in _running_in(problem):
        cells[e, day + 1] = pattern
    class_of = np.full((len(cells), 1 + n_weeks), len(classes))  # who is in none: left out
    for c, group in enumerate(classes):
        weeks = slice(None) if group.week is None else group.week + 1
        class_of[sorted(group.employees), weeks] = c
    people, columns = np.nonzero(cells != OFF)
    of_class = class_of[people, (columns - 1) // DAYS_PER_WEEK + 1]
    shape = len(classes) + 1, 1 + n_days, len(problem.patterns)
    where = np.ravel_multi_index((of_class, columns, cells[people, columns]), shape)
    return np.bincount(where, minlength=int(np.prod(shape))).reshape(shape)[:-1]


def _running_in(problem: Problem) -> list[tuple[int, int, int]]:
    """Shifts of the day before the horizon: those over midnight cover its morning."""
    if not problem.n_history_days:
        return []
    return [(e, -1, row[-1]) for e, row in enumerate(problem.history) if row[-1] != OFF]


@remembered
def coverage(problem: Problem, roster: Roster) -> Coverage:
    """Count the agents on duty and allocate each to one queue."""
    classes = skill_classes(problem)
    on_duty = on_duty_by_class(problem, roster, classes)
    required = required_agents(problem)
    table = gains_table(problem)
    queues, intervals = np.indices(required.shape)

    def worth(agents: IntArray) -> IntArray:
        """First where most are missing, then where most contacts are answered, then evenly."""
        missing = required - agents
        gain = table[queues, intervals, np.minimum(agents, table.shape[2] - 1)]
        served = np.where(gain > 0, gain, missing)
        return np.where(missing > 0, missing * _ABOVE_ANY_GAIN + gain, served)

    scheduled = allocate(classes, on_duty, len(required), worth)
    return Coverage(required, scheduled, on_duty.sum(axis=0))


@remembered
def gains_table(problem: Problem) -> IntArray:
    """Return what each further agent adds (``Contacts.gains``), Q x T x N; the last N is 0."""
    return gains_by_agent(problem, {c.queue: c.gains for c in problem.contacts})


def gains_by_agent(problem: Problem, gains: Mapping[int, Sequence[Sequence[int]]]) -> IntArray:
    """Return the gains of queues (T x any, by index) as one table, Q x T x N; the last N is 0."""
    longest = max((len(g) for row in gains.values() for g in row), default=0)
    shape = (len(problem.queues), problem.grid.n_planned_intervals, longest + 1)
    table = np.zeros(shape, dtype=np.int64)
    for q, row in gains.items():
        for t, known in enumerate(row):
            table[q, t, : len(known)] = known
    return table


_ABOVE_ANY_GAIN = 2**32
_LEAST_STEPS = 2
NO_WORTH = int(np.iinfo(np.int64).min)
"""Worth of an agent whom a queue does not take."""


def allocate(
    classes: list[SkillClass],
    on_duty: IntArray,
    n_queues: int,
    worth: Callable[[IntArray], IntArray],
) -> IntArray:
    """Give agents (C x T) one by one to the queue where the next is worth most; Q x T.

    ``worth`` says, for the agents that each queue has (Q x T), what one more is
    worth to it; it must not rise with them.  All intervals go at once.

    The supplies that the skills allow form a polymatroid (a set of queues gets at
    most the agents who can serve any of them), on which this greedy choice is
    optimal for every such worth (Federgruen & Groenevelt 1986).
    """
    n_intervals = on_duty.shape[1]
    scheduled = np.zeros((n_queues, n_intervals), dtype=np.int64)
    for group in _linked_queues(n_queues, classes):
        limits = limiting_sets(group, classes)
        slack = np.array([on_duty[sorted(serving)].sum(axis=0) for serving in limits])
        holds = np.array([[q in queues for queues in limits.values()] for q in group])
        _serve(group, slack, holds, worth, scheduled)
    return scheduled


def limiting_sets(
    group: Sequence[int], classes: Sequence[SkillClass]
) -> dict[frozenset[int], frozenset[int]]:
    """Return, for each set of classes that some queues of ``group`` need, all they serve alone.

    Smaller sets of queues with the same classes are limited with them: there is one limit where
    everybody serves everything, however many the queues.
    """
    limits: dict[frozenset[int], frozenset[int]] = {}
    for q in group:
        own = frozenset(c for c, kind in enumerate(classes) if q in kind.queues)
        for serving, queues in [*limits.items(), (frozenset[int](), frozenset[int]())]:
            known = limits.get(serving | own, frozenset())
            limits[serving | own] = known | queues | {q}
    return limits


def _serve(
    group: list[int],
    slack: IntArray,
    holds: npt.NDArray[np.bool_],
    worth: Callable[[IntArray], IntArray],
    scheduled: IntArray,
) -> None:
    """Give in steps of many agents, take the last step of each queue back, give in half of it.

    What stays is never more than one by one would have given (Hochbaum 1994, Lower and Upper
    Bounds for the Allocation Problem; Moriguchi & Shioura 2004), so a thousand agents take
    some ten rounds for each halving instead of a thousand.
    """
    step = 1
    while slack.max(initial=0) > 2 * step * _LEAST_STEPS * len(group):
        step *= 2
    while True:
        last = _give(group, slack, holds, worth, scheduled, step)
        if step == 1:
            return
        scheduled[group] -= last
        slack += holds.T.astype(np.int64) @ last
        step //= 2


def _give(
    group: list[int],
    slack: IntArray,
    holds: npt.NDArray[np.bool_],
    worth: Callable[[IntArray], IntArray],
    scheduled: IntArray,
    step: int,
) -> IntArray:
    """Give ``step`` agents at a time, or as many as there are; return each queue's last, G x T."""
    queues, last = np.array(group), np.zeros((len(group), slack.shape[1]), dtype=np.int64)
    while True:
        room = np.array([slack[h].min(axis=0) for h in holds])
        gain = np.where(room > 0, worth(scheduled)[queues], NO_WORTH)
        chosen = gain.argmax(axis=0)
        open_at = np.flatnonzero(gain.max(axis=0) > NO_WORTH)
        if not open_at.size:
            return last
        taker = chosen[open_at]
        given = np.minimum(step, room[taker, open_at])
        last[taker, open_at] = given
        scheduled[queues[taker], open_at] += given
        slack[:, open_at] -= holds[taker].T * given


def _linked_queues(n_queues: int, classes: list[SkillClass]) -> list[list[int]]:
    """Split the queues into groups that share no agent, so that subsets stay few."""
    group_of = list(range(n_queues))
    for skill_class in classes:
        for q in skill_class.queues:
            old, new = group_of[q], group_of[skill_class.queues[0]]
            group_of = [new if g == old else g for g in group_of]
    return [[q for q in range(n_queues) if group_of[q] == g] for g in sorted(set(group_of))]


@dataclass(frozen=True, slots=True)
class CoverGroup:
    """Intervals that the same shifts cover: ``shifts`` are (day, pattern) pairs."""

    shifts: tuple[tuple[int, int], ...]
    intervals: tuple[int, ...]


@remembered
def cover_groups(problem: Problem) -> list[CoverGroup]:
    """Merge the intervals that the same shifts of the horizon cover."""
    covering: list[list[tuple[int, int]]] = [[] for _ in range(problem.grid.n_planned_intervals)]
    for day in range(problem.grid.n_days):
        for pattern in range(len(problem.patterns)):
            for t in covered_intervals(problem, day, pattern):
                covering[t].append((day, pattern))
    intervals: dict[tuple[tuple[int, int], ...], list[int]] = defaultdict(list)
    for t, shifts in enumerate(covering):
        intervals[tuple(shifts)].append(t)
    return [CoverGroup(shifts, tuple(ts)) for shifts, ts in intervals.items()]
