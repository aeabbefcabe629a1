"""Everybody who could take one shift, the best first, and why others cannot.

Each person is tried with what the settings allow her on that day (``moves``), as a single
change of the roster without those who are absent; the rules' own checkers decide.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from math import nan

import numpy as np

from solver.domain.employee import OVERTIME
from solver.domain.pattern import OFF
from solver.domain.roster import Roster
from solver.explain.reasons import Blocked, ReasonGroup, fewest, reason_groups
from solver.explain.single_change import Cell, SingleChanges
from solver.replan.ground import Ground, ground
from solver.replan.judge import plan_of
from solver.replan.moves import change_kind
from solver.replan.plan import Plan, ShiftChange
from solver.replan.ranked import Reason, Replacement, Replacements
from solver.replan.situation import Situation
from solver.replan.worth import Worth
from solver.rules.weekly_hours import limits_minutes
from solver.rules.wording import QT_TRANSLATE_NOOP, Duration

_HUNDREDTHS, _LEAST_SHARE, _MANY_DAYS = 100, 0.5, 5
_ABSENT = QT_TRANSLATE_NOOP("Reason", "{count} absent themselves")
_LOCKED = QT_TRANSLATE_NOOP("Reason", "{count} locked to something else")
_THERE = QT_TRANSLATE_NOOP("Reason", "{count} at work then anyway")
_NOT_IN_TIME = QT_TRANSLATE_NOOP("Reason", "{count} at home, too late to call")
_NO_VOLUNTEER = QT_TRANSLATE_NOOP("Reason", "{count} would need overtime and have not volunteered")
_NOT_ALLOWED = QT_TRANSLATE_NOOP("Reason", "{count} kept back by what a repair may do")
_STANDBY = QT_TRANSLATE_NOOP("Replan", "on standby")
_VOLUNTEER = QT_TRANSLATE_NOOP("Replan", "volunteers for overtime")
_AT_WORK = QT_TRANSLATE_NOOP("Replan", "at work that day anyway")
_WHOLE = QT_TRANSLATE_NOOP("Replan", "takes all of it")
_PART = QT_TRANSLATE_NOOP("Replan", "takes only {time} of it")
_DAY_OFF = QT_TRANSLATE_NOOP("Replan", "gives up a day off")
_OVERTIME = QT_TRANSLATE_NOOP("Replan", "{time} of overtime")
_IN_A_ROW = QT_TRANSLATE_NOOP("Replan", "{days} days in a row then")
_OTHER_QUEUES = QT_TRANSLATE_NOOP("Replan", "cannot serve {queues}")
"""Templates of the translation contexts "Reason" (why not) and "Replan" (for and against)."""


def replacements(situation: Situation, shift: Cell) -> Replacements:
    """Rank who could take the shift that the cell holds in the situation's roster.

    Patterns of the changes are those of the problem, then those derived for the situation:
    the ``new_patterns`` of its plans.  Somebody counts who covers at least half of what is
    still to come of the shift.
    """
    return _Ranking(ground(situation), shift).found()


def taken(situation: Situation, change: ShiftChange) -> Plan:
    """Return the plan of one replacement alone.

    It is a choice, not the search's: never proven, and its gap is not known (NaN).
    """
    found = ground(situation)
    roster = found.base.with_cells([(change.employee, change.day, change.after)])
    return replace(plan_of(found, roster), is_proven=False, gap=nan)


class _Ranking:
    def __init__(self, found: Ground, shift: Cell) -> None:
        self._ground = found
        self._shift = shift
        self._situation = found.situation
        self._changes = SingleChanges(found.problem, found.situation.rules, found.base)
        self._worth = Worth(found.problem)
        parts = found.problem.shift_parts(shift.day, shift.pattern)
        now = found.situation.now_minute
        self._missed = [(max(start, now), end) for start, end in parts if now < end]
        self._missed_minutes = sum(end - start for start, end in self._missed)
        n = found.problem.grid.n_planned_intervals
        self._intervals = np.arange(n)
        self._now_worth = self._value(found.base)
        self._absent = {a.employee for a in found.situation.absences}
        self._locked = {(p.employee, p.day) for p in found.situation.problem.pins}
        self._why: dict[str, list[Blocked]] = defaultdict(list)

    def found(self) -> Replacements:
        ranked, blocked = [], []
        for e in range(len(self._ground.base.cells)):
            if e == self._shift.employee:
                continue
            cells = self._choices(e)
            if not cells:
                self._why[self._reason(e)].append(Blocked(e, None, ()))
                continue
            agreed = [cell for cell in cells if self._is_agreed(cell)]
            if not agreed:
                self._why[_NO_VOLUNTEER].append(Blocked(e, None, ()))
                continue
            tried = [(cell, self._changes.broken(cell)) for cell in agreed]
            possible = next((cell for cell, broken in tried if not broken), None)
            if possible is None:
                blocked.append(Blocked(e, *fewest(tried)))
            else:
                ranked.append(self._replacement(possible))
        others = [ReasonGroup("", text, "", tuple(people)) for text, people in self._why.items()]
        groups = [*reason_groups(self._ground.problem, blocked), *others]
        groups.sort(key=lambda group: -len(group.people))
        return Replacements(self._shift, tuple(sorted(ranked, key=self._key)), tuple(groups))

    def _choices(self, employee: int) -> list[Cell]:
        """Return what she could have on the day, most of the shift first."""
        if not self._missed:
            return []
        day = self._shift.day
        least = _LEAST_SHARE * self._missed_minutes
        before = self._covered(day, self._ground.base.cells[employee][day])
        gains = [
            (self._covered(day, p) - before, p)
            for p in self._ground.options.get((employee, day), ())
        ]
        good = sorted((-gain, p) for gain, p in gains if gain >= least)
        return [Cell(employee, day, p) for _, p in good]

    def _covered(self, day: int, pattern: int) -> int:
        """Return the minutes that a pattern has in common with what is missed."""
        if pattern == OFF or self._ground.book.shape(pattern).is_standby:
            return 0
        return sum(
            max(0, min(end, last) - max(start, first))
            for start, end in self._ground.problem.shift_parts(day, pattern)
            for first, last in self._missed
        )

    def _reason(self, employee: int) -> str:
        day, settings = self._shift.day, self._situation.settings
        pattern = self._ground.base.cells[employee][day]
        if employee in self._absent:
            return _ABSENT
        if (employee, day) in self._locked:
            return _LOCKED
        if self._covered(day, pattern):
            return _THERE
        if pattern == OFF and settings.may_call_in:
            return _NOT_IN_TIME
        return _NOT_ALLOWED

    def _replacement(self, cell: Cell) -> Replacement:
        before = self._ground.base.cells[cell.employee][cell.day]
        roster = self._ground.base.with_cells([(cell.employee, cell.day, cell.pattern)])
        kind = change_kind(self._ground.book, before, cell.pattern)
        costs = self._changes.costs(self._changes.cost_by_rule(cell))
        return Replacement(
            ShiftChange(cell.employee, cell.day, before, cell.pattern, kind),
            (self._value(roster) - self._now_worth) / _HUNDREDTHS,
            round(costs.important + costs.nice),
            tuple(self._speaks_for(cell, before)),
            tuple(self._speaks_against(cell, before)),
        )

    def _speaks_for(self, cell: Cell, before: int) -> list[Reason]:
        person = self._ground.problem.employees[cell.employee]
        reasons = []
        if before != OFF and self._ground.book.shape(before).is_standby:
            reasons.append(Reason(_STANDBY))
        elif before != OFF:
            reasons.append(Reason(_AT_WORK))
        if self._covered(cell.day, cell.pattern) == self._missed_minutes:
            reasons.append(Reason(_WHOLE))
        if self._overtime_minutes(cell) and OVERTIME in person.volunteers:
            reasons.append(Reason(_VOLUNTEER))
        return reasons

    def _speaks_against(self, cell: Cell, before: int) -> list[Reason]:
        reasons = []
        covered = self._covered(cell.day, cell.pattern)
        if covered < self._missed_minutes:
            reasons.append(Reason(_PART, (("time", Duration(covered)),)))
        if before == OFF:
            reasons.append(Reason(_DAY_OFF))
        overtime = self._overtime_minutes(cell)
        if overtime:
            reasons.append(Reason(_OVERTIME, (("time", Duration(overtime)),)))
        days = self._days_in_a_row(cell)
        if before == OFF and days > _MANY_DAYS:
            reasons.append(Reason(_IN_A_ROW, (("days", days),)))
        missing = self._queues_missed(cell)
        if missing:
            reasons.append(Reason(_OTHER_QUEUES, (("queues", ", ".join(missing)),)))
        return reasons

    def _is_agreed(self, cell: Cell) -> bool:
        """Tell whether it needs no overtime of somebody who has not volunteered for it."""
        if not self._situation.settings.only_volunteers_for_overtime:
            return True
        volunteers = self._ground.problem.employees[cell.employee].volunteers
        return OVERTIME in volunteers or not self._overtime_minutes(cell)

    def _overtime_minutes(self, cell: Cell) -> int:
        """Return by how much more of the week than agreed, and than planned, would be paid."""
        problem, base = self._ground.problem, self._ground.base.cells[cell.employee]
        week = next(week for week in problem.grid.weeks() if cell.day in week)
        planned, then = (
            sum(problem.patterns[row[day]].paid_minutes for day in week if row[day] != OFF)
            for row in (base, (*base[: cell.day], cell.pattern, *base[cell.day + 1 :]))
        )
        agreed = limits_minutes(problem, cell.employee, week)[1]
        return max(0, then - max(planned, agreed))

    def _days_in_a_row(self, cell: Cell) -> int:
        problem = self._ground.problem
        past = problem.past(cell.employee)
        row = (*past, *self._ground.base.cells[cell.employee])
        at = cell.day + len(past)
        first = last = at
        while first > 0 and row[first - 1] != OFF:
            first -= 1
        while last + 1 < len(row) and row[last + 1] != OFF:
            last += 1
        return last - first + 1

    def _queues_missed(self, cell: Cell) -> list[str]:
        """Return the queues of whoever had the shift that she cannot serve."""
        problem, holder = self._ground.problem, self._shift.employee
        return [
            queue.name
            for q, queue in enumerate(problem.queues)
            if problem.serves(holder, q, cell.day)
            and not problem.serves(cell.employee, q, cell.day)
        ]

    def _value(self, roster: Roster) -> int:
        """Return what is answered in the horizon, in hundredths of a contact."""
        on_duty = self._worth.on_duty(roster)
        return int(self._worth.values(on_duty, self._intervals).sum())

    def _key(self, one: Replacement) -> tuple[bool, float, int, int]:
        before = one.change.before
        is_standby = before != OFF and self._ground.book.shape(before).is_standby
        first = is_standby and self._situation.settings.standby_first
        return not first, -round(one.answered, 1), one.cost, one.change.employee
