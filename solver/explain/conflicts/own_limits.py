"""Hours and days of one person that the shifts she may work cannot make up.

People whose possible shifts and limits are the same are named together; where that is
nearly a whole contract, it is the contract's fault and its numbers are what to change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from solver.domain.employee import Contract, Employee
from solver.domain.problem import Problem
from solver.explain.conflicts.conflict import Conflict, Fix, RuleBook, known, relaxed, said
from solver.explain.conflicts.possible_shifts import PossibleShifts
from solver.explain.conflicts.reachable import reachable_minutes
from solver.rules.wording import QT_TRANSLATE_NOOP, Day, Duration, Person

_NO_SHIFT = QT_TRANSLATE_NOOP("Conflict", "{name} may work none of the shifts.")
_NO_SHIFTS = QT_TRANSLATE_NOOP(
    "Conflict", "{name} and {others} more like them may work none of the shifts."
)
_DAYS = QT_TRANSLATE_NOOP(
    "Conflict",
    "{name} has to work {least} days in the week of {day}, but can come on {possible} only.",
)
_MANY_DAYS = QT_TRANSLATE_NOOP(
    "Conflict",
    "{name} and {others} more like them have to work {least} days in the week of {day}, but can "
    "come on {possible} only.",
)
_HOURS = QT_TRANSLATE_NOOP(
    "Conflict",
    "{name}: {hours} paid in the week of {day} cannot be made up of {days} days of "
    "possible shifts; {nearest} can.",
)
_MANY_HOURS = QT_TRANSLATE_NOOP(
    "Conflict",
    "{name} and {others} more like them: {hours} paid in the week of {day} cannot be "
    "made up of {days} days of possible shifts; {nearest} can.",
)
_CONTRACT_HOURS = QT_TRANSLATE_NOOP(
    "Conflict",
    "Contract {contract}: {hours} paid a week cannot be made up of {days} days of the "
    "shifts there are; {nearest} can. {people} people have it.",
)
_ALL_SHIFTS = QT_TRANSLATE_NOOP("Conflict", "Let {name} work every shift")
_ALL_OF_THEM = QT_TRANSLATE_NOOP("Conflict", "Let all {count} of them work every shift")
_LEAST_DAYS = QT_TRANSLATE_NOOP("Conflict", "Contract {contract}: at least {days} days a week")
_MOST_DAYS = QT_TRANSLATE_NOOP("Conflict", "Contract {contract}: up to {days} days a week")
_LEAST_HOURS = QT_TRANSLATE_NOOP("Conflict", "Contract {contract}: at least {hours} a week")
_MOST_HOURS = QT_TRANSLATE_NOOP("Conflict", "Contract {contract}: at most {hours} a week")
_OTHER = QT_TRANSLATE_NOOP("Conflict", "Give {name} the contract {contract}")
_OTHER_FOR_ALL = QT_TRANSLATE_NOOP("Conflict", "Give all {count} of them the contract {contract}")

_reachable = lru_cache(maxsize=4096)(reachable_minutes)


@dataclass(frozen=True, slots=True)
class _Limits:
    """What one person's week has to keep, and what her days offer."""

    contract: Contract
    week: range
    days: tuple[int, int]
    minutes: tuple[int, int] | None
    paid: tuple[frozenset[int], ...]
    own: frozenset[int]
    is_free: bool

    @property
    def sums(self) -> tuple[int, ...]:
        return _reachable(self.paid, *self.days)

    def is_kept(self) -> bool:
        """Tell whether a choice of days and shifts keeps all limits."""
        if self.days[0] > self.days[1]:
            return False
        if self.minutes is None:
            return True
        least, most = self.minutes
        return any(least <= minutes <= most for minutes in self.sums)


def own_conflicts(problem: Problem, book: RuleBook, possible: PossibleShifts) -> Iterator[Conflict]:
    """Yield who cannot keep days or hours whatever the others do, the whole contracts first."""
    finder = _OwnConflicts(problem, book, possible)
    for week in problem.grid.weeks():
        yield from finder.of_week(week)


class _OwnConflicts:
    def __init__(self, problem: Problem, book: RuleBook, possible: PossibleShifts) -> None:
        self._problem = problem
        self._book = book
        self._possible = possible
        self._paid_of: dict[frozenset[int], frozenset[int]] = {}

    def of_week(self, week: range) -> Iterator[Conflict]:
        groups: dict[_Limits, list[int]] = defaultdict(list)
        for e in range(len(self._problem.employees)):
            limits = self._limits(e, week)
            if not limits.is_kept():
                groups[limits].append(e)
        at_fault = {g.contract for g, people in groups.items() if self._is_contracts(g, people)}
        for limits, people in groups.items():
            # Whoever else has a contract that nobody could keep waits for it to be mended.
            if limits.contract not in at_fault or self._is_contracts(limits, people):
                yield self._told(limits, people)

    def _limits(self, employee: int, week: range, contract: Contract | None = None) -> _Limits:
        person = self._problem.employees[employee]
        row = self._possible.rows[employee]
        paid = tuple(self._paid(row[day]) for day in week)
        asked = self._possible
        if contract is not None:
            asked = asked.with_contract(employee, contract)
        days, minutes = asked.days_asked(employee, week), asked.minutes_asked(employee, week)
        own = self._possible.own_patterns(employee)
        is_free = all(row[day] == own for day in week)
        contract = contract or person.contract
        return _Limits(contract, week, days, minutes, paid, own, is_free)

    def _paid(self, patterns: frozenset[int]) -> frozenset[int]:
        if patterns not in self._paid_of:
            minutes = (self._problem.patterns[p].paid_minutes for p in patterns)
            self._paid_of[patterns] = frozenset(minutes)
        return self._paid_of[patterns]

    def _told(self, limits: _Limits, people: list[int]) -> Conflict:
        if not limits.own:
            return self._without_shifts(people)
        if limits.days[0] > limits.days[1]:
            return self._too_few_days(limits, people)
        return self._hours(limits, people)

    def _without_shifts(self, people: list[int]) -> Conflict:
        text = _NO_SHIFTS if len(people) > 1 else _NO_SHIFT
        values = self._names(people)
        edits = tuple(
            (person, replace(person, patterns=frozenset(), works_nights=True))
            for person in self._people(people)
        )
        fix = Fix(_ALL_OF_THEM if len(people) > 1 else _ALL_SHIFTS, values, edits)
        return Conflict(True, text, values, (fix,), ("qualified", "nights"))

    def _too_few_days(self, limits: _Limits, people: list[int]) -> Conflict:
        text = _MANY_DAYS if len(people) > 1 else _DAYS
        values = self._names(people)
        asked, possible = limits.days
        told = said(day=Day(limits.week.start), least=asked, possible=possible)
        fixes = [*self._other_contract(limits, people)]
        contract = limits.contract
        if self._is_contracts(limits, people):
            days = max(0, contract.min_days - (asked - possible))
            after = replace(contract, min_days=days)
            where = said(contract=contract.name, days=days)
            fixes.insert(0, Fix(_LEAST_DAYS, where, ((contract, after),)))
        rule = self._book.must("working_days")
        fixes += known(relaxed(rule) if rule else None)
        return Conflict(True, text, (*values, *told), tuple(fixes), ("working_days",))

    def _hours(self, limits: _Limits, people: list[int]) -> Conflict:
        assert limits.minutes is not None
        least, most = limits.minutes
        below = max((m for m in limits.sums if m < least), default=None)
        above = min((m for m in limits.sums if m > most), default=None)
        nearest = below if below is not None else above
        is_contract = self._is_contracts(limits, people)
        text = _MANY_HOURS if len(people) > 1 else _HOURS
        days = str(limits.days[1])
        if limits.days[0] not in (0, limits.days[1]):
            days = f"{limits.days[0]}–{limits.days[1]}"
        told = said(hours=Duration(least, most), days=days, nearest=Duration(nearest or 0))
        values = (*self._names(people), *said(day=Day(limits.week.start)), *told)
        if is_contract:
            text = _CONTRACT_HOURS
            holders = self._holders(limits.contract)
            values = (*said(contract=limits.contract.name, people=holders), *told)
        fixes = self._other_contract(limits, people)
        if is_contract:
            fixes = self._other_days(limits, people[0])
            fixes += self._other_numbers(limits.contract, below, above)
        elif limits.is_free:
            fixes += self._every_shift(limits, people)
        rule = self._book.must("weekly_hours")
        fixes += known(relaxed(rule) if rule else None)
        return Conflict(True, text, values, tuple(fixes), ("weekly_hours", "working_days"))

    def _other_days(self, limits: _Limits, employee: int) -> list[Fix]:
        """Return the edits of the contract's days after which its hours can be made up.

        Each is tried; more days are not offered beyond what the days in a row leave.
        """
        contract, week = limits.contract, limits.week
        n_days = len(week)
        if self._book.must("consecutive_days"):
            n_days -= n_days // (contract.max_consecutive_days + 1)
        more = (replace(contract, max_days=n) for n in range(contract.max_days + 1, n_days + 1))
        fewer = (replace(contract, min_days=n) for n in reversed(range(contract.min_days)))
        fixes = []
        for text, field, tried in (
            (_MOST_DAYS, "max_days", more),
            (_LEAST_DAYS, "min_days", fewer),
        ):
            after = next((c for c in tried if self._limits(employee, week, c).is_kept()), None)
            if after is not None:
                where = said(contract=contract.name, days=getattr(after, field))
                fixes.append(Fix(text, where, ((contract, after),)))
        return fixes

    def _every_shift(self, limits: _Limits, people: list[int]) -> list[Fix]:
        """Return the edit that lets them work every shift, where that makes their hours up."""
        edits = tuple((p, replace(p, patterns=frozenset())) for p in self._people(people))
        employees = list(self._problem.employees)
        for e, (_before, after) in zip(people, edits, strict=True):
            employees[e] = after
        possible = PossibleShifts(replace(self._problem, employees=tuple(employees)), self._book)
        for own in {possible.own_patterns(e) for e in people}:
            paid = (self._paid(own),) * len(limits.week)
            if not replace(limits, paid=paid).is_kept():
                return []
        return [Fix(_ALL_OF_THEM if len(people) > 1 else _ALL_SHIFTS, self._names(people), edits)]

    def _other_numbers(self, contract: Contract, below: int | None, above: int | None) -> list[Fix]:
        fixes = []
        if below is not None:
            after = replace(contract, min_minutes=min(below, contract.min_minutes))
            where = said(contract=contract.name, hours=Duration(after.min_minutes))
            fixes.append(Fix(_LEAST_HOURS, where, ((contract, after),)))
        if above is not None:
            after = replace(contract, max_minutes=max(above, contract.max_minutes))
            where = said(contract=contract.name, hours=Duration(after.max_minutes))
            fixes.append(Fix(_MOST_HOURS, where, ((contract, after),)))
        return fixes

    def _other_contract(self, limits: _Limits, people: list[int]) -> list[Fix]:
        """Return the edit that gives them a contract of somebody else which they can keep."""
        contracts = dict.fromkeys(person.contract for person in self._problem.employees)
        for contract in contracts:
            if contract == limits.contract:
                continue
            if self._limits(people[0], limits.week, contract).is_kept():
                text = _OTHER_FOR_ALL if len(people) > 1 else _OTHER
                edits = tuple((p, replace(p, contract=contract)) for p in self._people(people))
                values = (*self._names(people), *said(contract=contract.name))
                return [Fix(text, values, edits)]
        return []

    def _is_contracts(self, limits: _Limits, people: list[int]) -> bool:
        """Tell whether it is the contract's fault: most who have it, and no leave or windows."""
        return limits.is_free and 2 * len(people) > self._holders(limits.contract)

    def _holders(self, contract: Contract) -> int:
        return sum(person.contract == contract for person in self._problem.employees)

    def _people(self, people: list[int]) -> list[Employee]:
        return [self._problem.employees[e] for e in people]

    def _names(self, people: list[int]) -> tuple[tuple[str, Person | int], ...]:
        return (
            ("name", Person(people[0])),
            ("others", len(people) - 1),
            ("count", len(people)),
        )
