"""What each person has in the shown days: hours against the contract, nights, burdens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from scheduler_app.document.schedule_document import ScheduleDocument
from scheduler_app.screens.roster.roster_span import RosterSpan
from scheduler_app.screens.roster.row_order import RowFacts
from solver.domain.burden import SHARED_KINDS, Burden
from solver.domain.employee import Employee
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.model.ledger import adds, carried, levels
from solver.rules.weekly_hours import limits_minutes


@dataclass(frozen=True, slots=True)
class Share:
    """What a person has carried of nights, weekends and the like, with the shown week.

    ``past`` in the 13 weeks before, ``new`` in the week.  ``level``: how much more than the
    least burdened, all kinds together, times away made good (``solver.model.ledger.levels``).
    """

    past: Burden
    new: Burden
    level: int


class RowTotals:
    """Facts of a person are counted when first asked for, and again after ``forget``."""

    def __init__(self, document: ScheduleDocument, span: RosterSpan) -> None:
        self._document, self._span = document, span
        self._facts: dict[str, RowFacts] = {}
        self._shares: dict[str, Share] = {}
        self._scale: tuple[float, float] | None = None
        self._limits: dict[str, list[tuple[int, int]]] = {}
        self._heads: list[Counter[str]] | None = None
        self._chosen_day = 0
        self.renew()

    def renew(self) -> None:
        """Follow another week, or the same one made anew."""
        self._facts.clear()
        self._limits.clear()
        self._scale = self._heads = None
        if self._document.week is None:
            return
        problem = self._document.problem
        of_kinds = zip(*(levels(problem, kind) for kind in SHARED_KINDS), strict=True)
        self._levels = [sum(row) for row in of_kinds]
        self._past, self._adds = carried(problem), adds(problem)
        self._shares.clear()

    def forget(self, people: Iterable[str]) -> None:
        """Count these people again; all others keep what they have.

        With more than a week shown, everybody: the edit may be of a week that is not judged.
        """
        for person in people:
            self._facts.pop(person, None)
            self._shares.pop(person, None)
        if self._span.n_weeks > 1:
            self._facts.clear()
        self._scale = self._heads = None

    def choose_day(self, day: int) -> None:
        """Say whose shift of which shown day the facts name."""
        if day != self._chosen_day:
            self._chosen_day = day
            self._facts.clear()

    def facts(self, person: Employee) -> RowFacts:
        """Return what a person has in the shown days."""
        found = self._facts.get(person.id)
        if found is None:
            found = self._facts[person.id] = self._count(person)
        return found

    def limits_minutes(self, person: Employee) -> tuple[int, int]:
        """Return the least and most paid minutes that the contract has for the shown days."""
        limits = self._limits_of(person)
        return sum(least for least, _ in limits), sum(most for _, most in limits)

    def tone(self, person: Employee, *, is_broken: bool) -> str:
        """Return the tone of a person's hours: amber outside the contract, muted before a roster.

        ``is_broken``: the judged week breaks a hard rule.  Weeks in which nobody works yet ask
        for no hours.
        """
        days = (day for day, codes in enumerate(self.heads()) if codes)
        built = {day // DAYS_PER_WEEK for day in days}
        if not built:
            return "muted"
        judged = (self._document.first_date - self._span.first).days // DAYS_PER_WEEK
        if is_broken and judged in built:
            return "red"
        limits = self._limits_of(person)
        least = sum(limits[week][0] for week in built)
        most = sum(most for _, most in limits)
        return "text" if least <= self.facts(person).minutes <= most else "amber"

    def heads(self) -> list[Counter[str]]:
        """Return for each shown day how many people have each code; days off are left out."""
        if self._heads is None:
            self._heads = _heads_by_day(self._document, self._span)
        return self._heads

    def _limits_of(self, person: Employee) -> list[tuple[int, int]]:
        found = self._limits.get(person.id)
        if found is None:
            found = self._limits[person.id] = self._limits_by_week(person)
        return found

    def _limits_by_week(self, person: Employee) -> list[tuple[int, int]]:
        employee = self._span.employee_of(person.id)
        if employee is not None and self._span.n_weeks == 1:
            return [limits_minutes(self._document.problem, employee, range(DAYS_PER_WEEK))]
        days = max(1, person.contract.max_days)
        found = []
        for week in range(self._span.n_weeks):
            dates = self._span.dates[week * DAYS_PER_WEEK : (week + 1) * DAYS_PER_WEEK]
            away = sum(self._span.leave_kind((person.id, day)) is not None for day in dates)
            present = max(0, days - away)
            least = person.contract.min_minutes * present // days
            found.append((least, -(-person.contract.max_minutes * present // days)))
        return found

    def share(self, person: Employee) -> Share | None:
        """Return what a person has carried; None for whoever is not in the shown week."""
        employee = self._span.employee_of(person.id)
        if employee is None:
            return None
        found = self._shares.get(person.id)
        if found is None:
            new = self._adds(employee, self._document.roster.cells[employee])
            level = self._levels[employee] + sum(getattr(new, kind) for kind in SHARED_KINDS)
            found = self._shares[person.id] = Share(self._past[employee], new, level)
        return found

    def scale(self) -> tuple[float, float]:
        """Return the highest level of anybody (at least 1) and the mean of all."""
        if self._scale is None:
            shares = [self.share(person) for person in self._document.problem.employees]
            found = [share.level for share in shares if share is not None]
            mean = sum(found) / len(found) if found else 0.0
            self._scale = max([1, *found]), mean
        return self._scale

    def mean(self, kind: str) -> float:
        """Return what people have carried of one kind on average, with the shown week."""
        shares = [self.share(person) for person in self._document.problem.employees]
        found = [getattr(s.past, kind) + getattr(s.new, kind) for s in shares if s is not None]
        return float(sum(found)) / max(1, len(found))

    def _count(self, person: Employee) -> RowFacts:
        found = [self._span.pattern((person.id, day)) for day in self._span.dates]
        worked = [pattern for pattern in found if pattern is not None]
        chosen = found[self._chosen_day] if self._chosen_day < len(found) else None
        share = self.share(person)
        return RowFacts(
            person,
            sum(pattern.paid_minutes for pattern in worked),
            sum(pattern.is_night for pattern in worked),
            len(found) - len(worked),
            0.0 if share is None else float(share.level),
            None if chosen is None else (chosen.start_minute, chosen.code),
        )


def _heads_by_day(document: ScheduleDocument, span: RosterSpan) -> list[Counter[str]]:
    found: list[Counter[str]] = [Counter() for _ in span.dates]
    if span.n_weeks == 1:  # the week is at hand: years of cells need not be gone through
        patterns = document.problem.patterns
        for _employee, day, pattern in document.roster.shifts():
            found[day][patterns[pattern].code] += 1
        return found
    people = {person.id for person in span.people}
    heads = dict(zip(span.dates, found, strict=True))  # faster than to subtract years of dates
    for cell in document.cells():
        of_day = heads.get(cell.date)
        if of_day is not None and cell.pattern and cell.employee_id in people:
            of_day[cell.pattern] += 1
    return found
