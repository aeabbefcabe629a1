"""What each person could be asked for: one changed shift, or two that make up for each other.

A first change helps at a time when somebody is missed.  Where it alone breaks a rule about her
own row (hours of the week, days, rest), a second one on another day may mend that; where
it does not, a second one is only of use if it helps too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

import numpy as np

from solver.domain.employee import OVERTIME
from solver.domain.pattern import OFF
from solver.domain.roster import Row
from solver.model.coverage import IntArray, covered_parts
from solver.replan.burden import PERSON, burden
from solver.replan.ground import Ground
from solver.replan.loss import Rulebook
from solver.replan.moves import change_kind
from solver.replan.plan import ChangeKind
from solver.replan.worth import Worth
from solver.rules.weekly_hours import limits_minutes

Cells = tuple[tuple[int, int], ...]
"""Changed days of one person, each with its pattern (or OFF)."""
_MOST_CELLS = 2


@dataclass(frozen=True, slots=True)
class Offer:
    """One person's changed days; ``burden`` as in ``solver.replan.burden``."""

    employee: int
    cells: Cells
    burden: int


class Offers:
    """All offers (N), and what they are worth at given prices."""

    def __init__(self, ground: Ground, rules: Rulebook, worth: Worth) -> None:
        self._ground = ground
        self._own = OwnRules(ground, rules)
        self._can_bend = rules.can_bend
        self._is_budgeted = rules.is_budgeted
        self._alike = rules.alike()
        self._classes = _class_of(ground, worth)
        self._spans = _spans(ground)
        self._allowed: dict[int, bool] = {}
        self.all: list[Offer] = []
        for e, by_day in self._choices().items():
            for cells in self._of_person(e, by_day):
                self.all.append(Offer(e, cells, self._burden(e, cells)))
        self._index()

    def is_allowed(self, n: int) -> bool:
        """Tell whether the offer keeps the rules about the person's own row; looked at once."""
        if n not in self._allowed:
            self._allowed[n] = self._own.allow(self.all[n].employee, self.all[n].cells)
        return self._allowed[n]

    def values(self, prices: IntArray) -> IntArray:
        """Return what each offer adds at most (N), at prices by class and interval (C x T)."""
        total = np.concatenate([np.zeros_like(prices[:, :1]), prices.cumsum(axis=1)], axis=1)
        start, stop = self._spans[..., 0], self._spans[..., 1]
        of_shift = (total[:, stop] - total[:, start]).sum(axis=-1)  # C x D x (P + 1)
        found = -self.burdens
        for k in range(_MOST_CELLS):
            c, d, was, then = (self._cells[:, k, i] for i in range(4))
            found = found + of_shift[c, d, then] - of_shift[c, d, was]
        return np.asarray(found)

    def apply(self, on_duty: IntArray, n: int) -> tuple[IntArray, IntArray]:
        """Return the agents on duty (C x T) with the offer, and the intervals that it changes."""
        after = on_duty.copy()
        touched: list[IntArray] = []
        for c, d, was, then in self._cells[n].tolist():
            for place, step in ((was, -1), (then, 1)):
                for first, last in self._spans[d, place].tolist():
                    after[c, first:last] += step
                    touched.append(np.arange(first, last))
        return after, np.unique(np.concatenate(touched))

    def _index(self) -> None:
        """Note the offers as arrays; those with the same effect are of one type.

        They are of people whom no rule about several people tells apart.
        """
        n = len(self.all)
        self.people: IntArray = np.array([o.employee for o in self.all], dtype=np.int64)
        self.burdens: IntArray = np.array([o.burden for o in self.all], dtype=np.int64)
        self._cells: IntArray = np.zeros((n, _MOST_CELLS, 4), dtype=np.int64)
        types: dict[Hashable, list[int]] = defaultdict(list)
        for i, offer in enumerate(self.all):
            row = self._ground.base.cells[offer.employee]
            for k, (day, pattern) in enumerate(offer.cells):
                c = self._classes[offer.employee, day]
                self._cells[i, k] = c, day, row[day] + 1, pattern + 1
            effect = tuple(self._cells[i].ravel().tolist())
            types[effect, self._alike[offer.employee]].append(i)
        self.types = [sorted(some, key=lambda i: self.all[i].burden) for some in types.values()]

    def _choices(self) -> dict[int, dict[int, tuple[int, ...]]]:
        found: dict[int, dict[int, tuple[int, ...]]] = defaultdict(dict)
        for (e, day), (_, *others) in self._ground.options.items():
            found[e][day] = tuple(others)
        return found

    def _of_person(self, e: int, by_day: dict[int, tuple[int, ...]]) -> Iterator[Cells]:
        row = self._ground.base.cells[e]
        changes = [(day, p) for day, some in by_day.items() for p in some]
        helping = [(day, p) for day, p in changes if self._is_help(row[day], p)]
        for first in helping:
            alone = self._own.allow(e, (first,))
            if alone:
                yield (first,)
            for second in changes:
                is_help = second in helping
                is_of_use = is_help or not alone or self._is_budgeted
                if second[0] != first[0] and is_of_use and not (is_help and second < first):
                    yield (first, second)

    def _is_help(self, was: int, then: int) -> bool:
        """Tell whether a change may help by itself; going home does where rules are broken."""
        kind = change_kind(self._ground.book, was, then)
        return self._can_bend or kind not in (ChangeKind.DAY_OFF, ChangeKind.SHORTEN)

    def _burden(self, e: int, cells: Cells) -> int:
        ground, row = self._ground, self._ground.base.cells[e]
        person, settings = ground.problem.employees[e], ground.situation.settings
        kinds = (change_kind(ground.book, row[day], p) for day, p in cells)
        return PERSON + sum(burden(kind, person, settings) for kind in kinds)


class OwnRules:
    """The hard rules about one row: a change may break none that holds, nor break one worse."""

    def __init__(self, ground: Ground, rules: Rulebook) -> None:
        self._ground = ground
        first = ("weekly_hours", "working_days", "minimum_rest")
        self._rules = sorted(rules.own, key=lambda rule: rule.key not in first)
        self._before: dict[tuple[int, int], int] = {}
        self._limits: dict[tuple[int, int], int] = {}

    def allow(self, employee: int, cells: Cells) -> bool:
        """Tell whether the person may have these cells."""
        row = list(self._ground.base.cells[employee])
        for day, pattern in cells:
            row[day] = pattern
        changed = tuple(row)
        if not self._is_paid_for(employee, changed):
            return False
        problem = self._ground.problem
        for n, rule in enumerate(self._rules):
            amount = sum(v.amount for v in rule.check(problem, employee, changed))
            if amount and amount > self._amount_before(n, employee):
                return False
        return True

    def _amount_before(self, n: int, employee: int) -> int:
        key = n, employee
        if key not in self._before:
            row = self._ground.base.cells[employee]
            found = self._rules[n].check(self._ground.problem, employee, row)
            self._before[key] = sum(v.amount for v in found)
        return self._before[key]

    def _is_paid_for(self, employee: int, row: Row) -> bool:
        """Tell whether she works no more than agreed, if she has not volunteered for overtime."""
        problem = self._ground.problem
        only_volunteers = self._ground.situation.settings.only_volunteers_for_overtime
        if not only_volunteers or OVERTIME in problem.employees[employee].volunteers:
            return True
        for week in problem.grid.weeks():
            key = employee, week.start
            if key not in self._limits:
                planned = self._paid(self._ground.base.cells[employee], week)
                self._limits[key] = max(planned, limits_minutes(problem, employee, week)[1])
            if self._paid(row, week) > self._limits[key]:
                return False
        return True

    def _paid(self, row: Row, week: range) -> int:
        patterns = self._ground.problem.patterns
        return sum(patterns[row[day]].paid_minutes for day in week if row[day] != OFF)


def _spans(ground: Ground) -> IntArray:
    """Return the first and last interval of each shift's parts, D x (P + 1) x N x 2.

    Place 0 is OFF; N is the most parts that a pattern has.
    """
    problem = ground.problem
    n_parts = max((len(shape.parts) for shape in problem.patterns), default=1)
    shape = (problem.grid.n_days, len(problem.patterns) + 1, n_parts, 2)
    spans = np.zeros(shape, dtype=np.int64)
    for day in range(problem.grid.n_days):
        for p in range(len(problem.patterns)):
            for n, part in enumerate(covered_parts(problem, day, p)):
                if part:
                    spans[day, p + 1, n] = part.start, part.stop
    return spans


def _class_of(ground: Ground, worth: Worth) -> dict[tuple[int, int], int]:
    """Return the skill class of each person and day."""
    return {
        (e, day): c
        for c, group in enumerate(worth.classes)
        for day in range(ground.problem.grid.n_days)
        if group.counts_on(day)
        for e in group.employees
    }
