"""A sensible roster within a second: people one by one, shifts where they are missed most.

Guides go before juniors, so that juniors find somebody on the shift.  A shift
is added only when it makes no hard rule worse; the checkers of the rules decide
that, so no rule is stated here again.  A junior follows her mentor, where she has
one.  A person who gets stuck short of her contract gives one shift back and tries
another way.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import chain, product

import numpy as np
import numpy.typing as npt

from solver.domain.employee import Level
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster, Row
from solver.model.coverage import (
    IntArray,
    classes_on,
    covered_intervals,
    on_duty_by_class,
    required_agents,
    skill_classes,
)
from solver.rules.base import PersonRule, Rule, ShiftRule
from solver.rules.named_mentor import NamedMentor
from solver.rules.on_duty import OnDutyRule
from solver.rules.presence import PresenceRule, wanted_by_interval
from solver.rules.standby import Standby, standby_shifts
from solver.search.cancellation import CancelToken

_ORDER = {Level.LEAD: 0, Level.SENIOR: 1, Level.JUNIOR: 2}
_NEEDED_GAIN = 10
_EMPTY_GAIN = 40
_PRESENCE_GAIN, _HARD_PRESENCE_GAIN = 100, 1000
_FOLLOW_GAIN = 10_000
_STANDBY_GAIN = 200
"""About what a shift is worth that covers half of what is missing in eight hours."""


def greedy_roster(problem: Problem, rules: Sequence[Rule], cancel: CancelToken) -> Roster:
    """Return a roster that covers the demand well; it may still break hard rules.

    About 1 ms per person and shift; when cancelled, the people not yet reached are off.
    """
    builder = _Builder(problem, [rule for rule in rules if not rule.is_off])
    by_level = sorted(
        range(len(problem.employees)), key=lambda e: _ORDER[problem.employees[e].level]
    )
    for e in by_level:
        builder.place_pins(e)
    for week, e in product(problem.grid.weeks(), by_level):
        if cancel.is_cancelled():
            break
        builder.open(week)
        builder.fill(e)
        builder.mend(e)
        if builder.is_bound(e):  # she may still be short of her contract
            builder.fill(e, follows=False)
    return Roster(tuple(tuple(row) for row in builder.rows))


class _Builder:
    def __init__(self, problem: Problem, rules: list[Rule]) -> None:
        self._problem = problem
        hard = [rule for rule in rules if rule.hard]
        self._person_rules = [rule for rule in hard if isinstance(rule, PersonRule)]
        self._shift_rules = [rule for rule in hard if isinstance(rule, ShiftRule)]
        self._mentoring = [
            (rule, rule.guides(problem)) for rule in rules if isinstance(rule, NamedMentor)
        ]
        self.rows = [list(row) for row in problem.empty_roster().cells]
        self._people: dict[tuple[int, int], list[int]] = defaultdict(list)
        self._shifts = [
            (day, p) for day in range(problem.grid.n_days) for p in range(len(problem.patterns))
        ]
        self.open(problem.grid.weeks()[0])
        self._covers = _covers(problem, self._shifts)
        self._queues_of = _queues_by_day(problem)
        self._required = required_agents(problem)
        self._missing = _missing_at_start(problem, self._required)
        self._charged: dict[tuple[int, int], IntArray] = {}
        presence = [rule for rule in rules if isinstance(rule, PresenceRule)]
        self._absent = [wanted_by_interval(problem, rule) for rule in presence]
        self._prices = [_HARD_PRESENCE_GAIN if rule.hard else _PRESENCE_GAIN for rule in presence]
        self._groups = [
            frozenset().union(*(c.employees for c in rule.groups(problem))) for rule in presence
        ]
        self._standby = [rule for rule in rules if isinstance(rule, Standby)]
        self._standby_shifts = {
            self._shifts.index((s.day, s.pattern)): s for s in standby_shifts(problem)
        }
        self._limits = [
            _Limit(rule, problem)
            for rule in hard
            if isinstance(rule, OnDutyRule) and not isinstance(rule, PresenceRule)
        ]

    def open(self, days: range) -> None:
        """Look at these days of one week alone from now on; what is planned already stays."""
        n_patterns = len(self._problem.patterns)
        self._open = range(days.start * n_patterns, days.stop * n_patterns)
        self._open_days = days

    def place_pins(self, e: int) -> None:
        """Put the employee on the shifts that are locked."""
        for pin in self._problem.pins_of(e):
            if pin.pattern != OFF:
                self._add(e, self._shifts.index((pin.day, pin.pattern)))

    def is_bound(self, e: int) -> bool:
        """Tell whether the employee is a junior who follows a mentor."""
        return any(e in guides for _, guides in self._mentoring)

    def fill(self, e: int, refused: int = -1, *, follows: bool = True) -> None:
        """Add shifts, but for the ``refused`` one, while demand or contract need them.

        A junior who ``follows`` takes none that leaves her further from her mentor.
        """
        while move := self._next_move(e, refused, follows=follows):
            for i in move:
                self._add(e, i)

    def _next_move(self, e: int, refused: int, *, follows: bool) -> list[int]:
        """Return the best shift to add, or the best run of shifts; empty when none helps.

        A run is for the case that a contract wants working days in a row: one alone would
        break it.
        """
        row = tuple(self.rows[e])
        apart = self._minutes_apart(e, row) if follows else 0
        amounts = self._amounts(e, row)
        gains = self._gains(e)
        in_order = np.argsort(-gains[self._open.start : self._open.stop], kind="stable")
        singles = ([self._open.start + int(i)] for i in in_order)
        runs = self._runs(e, gains) if amounts.total() else []
        for move in chain(singles, runs):
            if any(row[self._shifts[i][0]] != OFF or i == refused for i in move):
                continue
            if not all(self._problem.may_be_given(e, *self._shifts[i]) for i in move):
                continue
            if not all(self._is_allowed(e, i) for i in move):
                continue
            changed = self._with(row, move)
            left = self._total_unless_worse(e, changed, amounts)
            if left is None or (follows and self._minutes_apart(e, changed) > apart):
                continue
            if left < amounts.total() or (len(move) == 1 and gains[move[0]] > 0):
                return move
        return []

    def _runs(self, e: int, gains: IntArray) -> list[list[int]]:
        """Return runs of as many days as the contract asks for, best first.

        All days have one pattern, or the mentor's.
        """
        n_patterns = len(self._problem.patterns)
        length = self._problem.employees[e].contract.min_consecutive_days
        days = self._open_days
        first = range(days.start, days.stop - length + 1 if length > 1 else days.start)
        runs = [
            [day * n_patterns + p for day in range(start, start + length)]
            for start in first
            for p in range(n_patterns)
        ]
        led = {self._shifts[i][0]: i for i in self._mentor_shifts(e)}
        for start in first:
            days = range(start, start + length)
            if all(day in led for day in days):
                runs.append([led[day] for day in days])
        return sorted(runs, key=lambda run: -int(gains[run].sum()))

    def _with(self, row: Row, move: list[int]) -> Row:
        changed = list(row)
        for i in move:
            day, pattern = self._shifts[i]
            changed[day] = pattern
        return tuple(changed)

    def mend(self, e: int) -> None:
        """Where a hard rule of the person is still broken, try without one of her shifts."""
        row = tuple(self.rows[e])
        least = self._amounts(e, row)
        pinned = {pin.day for pin in self._problem.pins_of(e)}
        for day, pattern in enumerate(row):
            if least.total() == 0:
                return
            if pattern == OFF or day in pinned or day not in self._open_days:
                continue
            before = tuple(self.rows[e])
            self._remove(e, self._shifts.index((day, before[day])))
            self.fill(e, refused=self._shifts.index((day, before[day])))
            found = self._amounts(e, tuple(self.rows[e]))
            # One rule is not broken for another.
            if found != least and found <= least:
                least = found
            else:
                self._reset(e, before)

    def _reset(self, e: int, row: Row) -> None:
        for day, pattern in enumerate(self.rows[e]):
            if pattern != OFF:
                self._remove(e, self._shifts.index((day, pattern)))
        for day, pattern in enumerate(row):
            if pattern != OFF:
                self._add(e, self._shifts.index((day, pattern)))

    def _add(self, e: int, i: int) -> None:
        day, pattern = self._shifts[i]
        self.rows[e][day] = pattern
        self._people[day, pattern].append(e)
        queues = np.array(self._queues_of[e, day], dtype=np.int64)
        covered = np.flatnonzero(self._covers[i])
        if queues.size:
            self._charged[e, i] = queues[self._missing[queues][:, covered].argmax(axis=0)]
        self._count(e, i, 1)

    def _remove(self, e: int, i: int) -> None:
        day, pattern = self._shifts[i]
        self.rows[e][day] = OFF
        self._people[day, pattern].remove(e)
        self._count(e, i, -1)
        self._charged.pop((e, i), None)

    def _count(self, e: int, i: int, agents: int) -> None:
        covered = np.flatnonzero(self._covers[i])
        if (e, i) in self._charged:
            self._missing[self._charged[e, i], covered] -= agents
        for absent, group in zip(self._absent, self._groups, strict=True):
            if e in group:
                absent[covered] -= agents
        for limit in self._limits:
            limit.room[covered] -= agents * limit.factor(e)

    def _gains(self, e: int) -> IntArray:
        """What each open shift of the employee is worth; most where nobody is on duty yet."""
        value = np.zeros(self._covers.shape[1])
        queues = list(self._queues_of[e, self._open_days.start])
        if queues:
            share = (self._missing[queues] / np.maximum(1, self._required[queues])).max(axis=0)
            value = np.where(share > 0, _NEEDED_GAIN + _EMPTY_GAIN * share**2, -1)
        for absent, group, price in zip(self._absent, self._groups, self._prices, strict=True):
            if e in group:
                value = value + price * (absent > 0)
        shifts = slice(self._open.start, self._open.stop)
        gains = np.zeros(len(self._shifts), dtype=np.int64)
        gains[shifts] = self._covers[shifts] @ value.round().astype(np.int64)
        for rule in self._standby:
            for i in self._standby_shifts:
                gains[i] = _STANDBY_GAIN * self._standby_need(rule, e, i)
        for i in self._mentor_shifts(e):
            gains[i] += _FOLLOW_GAIN
        return gains

    def _mentor_shifts(self, e: int) -> list[int]:
        """Return the shifts of a junior's mentor so far; nothing for anybody else."""
        guides = [guides[e] for _, guides in self._mentoring if e in guides]
        return [
            self._shifts.index((day, pattern))
            for guide in guides
            for day, pattern in enumerate(self.rows[guide])
            if pattern != OFF
        ]

    def _standby_need(self, rule: Standby, e: int, i: int) -> int:
        """1 if the standby shift lacks people, or one who serves what e does; -1 if it is full."""
        shift = self._standby_shifts[i]
        people = self._people[self._shifts[i]]
        if len(people) >= rule.allowed:
            return -1
        serving = Counter(q for other in people for q in self._queues_of[other, shift.day])
        open_queues = set(shift.queues) & set(self._queues_of[e, shift.day])
        lacking = any(serving[q] < rule.for_each_queue for q in open_queues)
        return int(lacking or len(people) < rule.wanted(shift))

    def _amounts(self, e: int, row: Row) -> Counter[str]:
        """How far the row is outside each hard rule."""
        amounts: Counter[str] = Counter()
        for rule in self._person_rules:
            for violation in rule.check(self._problem, e, row):
                amounts[violation.rule] += violation.amount
        return amounts

    def _total_unless_worse(self, e: int, row: Row, before: Counter[str]) -> int | None:
        """How far the row is outside all hard rules; None if outside one further than before."""
        total = 0
        for rule in self._person_rules:
            amount = sum(v.amount for v in rule.check(self._problem, e, row))
            if amount > before[rule.key]:
                return None
            total += amount
        return total

    def _minutes_apart(self, e: int, row: Row) -> int:
        """How many minutes a junior lacks beside her mentor; 0 of anybody else."""
        return sum(
            rule.missing_minutes(self._problem, row, guides[e], tuple(self.rows[guides[e]]))
            for rule, guides in self._mentoring
            if e in guides
        )

    def _is_allowed(self, e: int, i: int) -> bool:
        """Tell whether the shift breaks no rule on those who work it or are on duty with it."""
        day, pattern = self._shifts[i]
        people = self._people[day, pattern]
        covered = np.flatnonzero(self._covers[i])
        if any(not limit.allows(e, covered) for limit in self._limits):
            return False
        if i in self._standby_shifts and any(
            rule.hard and len(people) >= rule.allowed for rule in self._standby
        ):
            return False
        return all(
            self._excess(rule, day, pattern, [*people, e])
            <= self._excess(rule, day, pattern, people)
            for rule in self._shift_rules
        )

    def _excess(self, rule: ShiftRule, day: int, pattern: int, people: list[int]) -> int:
        return sum(v.amount for v in rule.check_shift(self._problem, day, pattern, people))


class _Limit:
    """What is left of an upper limit on people on duty, interval by interval."""

    def __init__(self, rule: OnDutyRule, problem: Problem) -> None:
        self.room = rule.room(problem, problem.empty_roster())
        self._factors = {e: n for n, group in rule.terms(problem) for e in group.employees}

    def factor(self, e: int) -> int:
        """Return how much of the room the employee takes."""
        return self._factors[e]

    def allows(self, e: int, covered: npt.NDArray[np.intp]) -> bool:
        """Tell whether there is room for the employee in these intervals."""
        return self.factor(e) <= 0 or bool((self.room[covered] >= self.factor(e)).all())


def _covers(problem: Problem, shifts: list[tuple[int, int]]) -> IntArray:
    """Return which planned intervals each shift covers, as 0 and 1."""
    covers = np.zeros((len(shifts), problem.grid.n_planned_intervals), dtype=np.int64)
    for i, shift in enumerate(shifts):
        covers[i, list(covered_intervals(problem, *shift))] = 1
    return covers


def _queues_by_day(problem: Problem) -> dict[tuple[int, int], tuple[int, ...]]:
    """Return the queues that each person (first of the key) serves on each day."""
    return {
        (e, day): group.queues
        for day in range(problem.grid.n_days)
        for group in classes_on(problem, day)
        for e in group.employees
    }


def _missing_at_start(problem: Problem, required: IntArray) -> IntArray:
    """Requirement (Q x T) less the agents whom last Sunday's night brings in."""
    classes = skill_classes(problem)
    missing = required.copy()
    running = on_duty_by_class(problem, problem.empty_roster(), classes)
    for skill_class, agents in zip(classes, running, strict=True):
        if skill_class.queues:
            missing[skill_class.queues[0]] -= agents
    return missing
