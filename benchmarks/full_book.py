"""The family with every rule of the book on, settings and data as a centre would have them.

Limits that depend on all people at once (seats, budget) come from a plausible roster,
with room to spare; that roster, with other demand, is also what was published.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from benchmarks.family import Family
from solver.domain.burden import Burden
from solver.domain.employee import FLEXIBLE, OVERTIME, Contract, Employee, Level
from solver.domain.pattern import Pattern
from solver.domain.problem import Problem, Roles
from solver.domain.queue import ShiftTarget
from solver.domain.roster import Roster
from solver.domain.time_grid import MINUTES_PER_DAY
from solver.domain.wishes import Pin, TimeOff
from solver.model.coverage import on_duty_by_class, skill_classes
from solver.model.ledger import LEDGER_WEEKS
from solver.roster.greedy import greedy_roster
from solver.rules.base import Rule
from solver.rules.pay import Unit, week_price
from solver.search.cancellation import CancelToken

_LEAVE_SHARE = 0.07
_AGAINST = 0.25
_ROOM = 1.1
_PINNED_EVERY = 25
_PAST_WEEKS = 2
_PAID: dict[str, Any] = {
    "hourly_cost_cents": 1_300,
    "night_percent": 30,
    "weekend_percent": 20,
    "holiday_percent": 100,
    "overtime_percent": 50,
}
_FOLLOWERS = {"M2": ("E1", "E2"), "C": ("E1", "E2", "M1"), "N": ("E1", "E2", "M1", "M2", "C")}
_STANDBY = Pattern("S", 9 * 60, 510, 480, "Standby", 30, "#EEEEEE", is_standby=True)
_FLEXIBLE = Pattern("F", 18 * 60, 270, 240, "Flexible", 0, "#FFF3C4", is_flexible=True)
SETTINGS: dict[str, dict[str, Any]] = {
    "weekly_hours": {"overtime_hours": 8},
    "forward_rotation": {"weight": 4, "minutes_earlier": 120},
    "start_spread": {"weight": 1, "most_minutes": 240},
    "consecutive_days_off": {"weight": 20, "max_in_a_row": 3},
    "mentor_ratio": {"juniors_per_guide": 3},
    "mentor_cover": {"hard": True, "juniors_per_guide": 2},
    "named_mentor": {"hard": True},
    "seats": {"hard": True},
    "standby": {"weight": 300},
    "answer_rate": {"weight": 1},
    "labour_budget": {"hard": True},
    "labour_cost": {"weight": 1},
    "team_together": {"weight": 10, "shifts_a_day": 3},
    "role_rotation": {"weight": 20},
    "stability": {"weight": 3},
}
"""What differs from the defaults; seats and budget are found for each instance."""


def full_book(family: Family) -> tuple[Problem, tuple[Rule, ...]]:
    """Return an instance of the family with every rule on."""
    problem, rules = family.instance()
    problem = _FullBook(family, problem).problem()
    rules = family.aimed(tuple(replace(r, **SETTINGS.get(r.key, {})) for r in rules))
    loose = tuple(r for r in rules if r.key not in ("seats", "labour_budget"))
    roster = greedy_roster(problem, loose, CancelToken())
    pins = _pins(problem, roster)
    limits = _limits(problem, roster)
    rules = tuple(replace(r, **limits.get(r.key, {})) for r in rules)
    return replace(problem, pins=pins, published=roster.cells), rules


@dataclass(frozen=True, slots=True)
class _FullBook:
    family: Family
    base: Problem

    def problem(self) -> Problem:
        """Return the base with the data that the rules ask for."""
        family, base = self.family, self.base
        patterns = (*map(self._pattern, base.patterns), _STANDBY, _FLEXIBLE)
        employees = tuple(self._person(e, p) for e, p in enumerate(base.employees))
        days = range(base.grid.n_days)
        problem = replace(base, patterns=patterns, employees=employees, time_off=(), requests=())
        leave = tuple(family.leave(problem, days, _LEAVE_SHARE))
        problem = replace(problem, time_off=(*leave, self._leaver(leave, days)))
        return replace(
            problem,
            requests=tuple(family.wishes(base, days, _AGAINST)),
            ledger=tuple(self._ledger(problem)),
            holidays=frozenset({3}),
            shift_targets=tuple(self._targets(problem)),
            past_roles=self._roles(range(-_PAST_WEEKS, 0)),
            roles=self._roles(range(family.n_weeks)),
        )

    def _leaver(self, leave: Sequence[TimeOff], days: range) -> TimeOff:
        """Return the last day of the horizon, on which one who takes no leave has left."""
        away = {absence.employee for absence in leave}
        e = next(e for e in reversed(range(self.family.n_people)) if e not in away)
        start, end = days[-1] * MINUTES_PER_DAY, days.stop * MINUTES_PER_DAY
        return TimeOff(e, start, end, "left", is_employed=False)

    def _roles(self, weeks: range) -> tuple[Roles, ...]:
        """Give every third person the queues that she serves in turn; the others have no role."""
        queues = self.base.queues
        rows: list[Roles] = []
        for e, person in enumerate(self.base.employees):
            served = [q for q, queue in enumerate(queues) if person.has_skill(queue.skill)]
            has_role = served and e % 3 == 0
            rows.append(tuple(served[w % len(served)] if has_role else None for w in weeks))
        return tuple(rows)

    def _pattern(self, shape: Pattern) -> Pattern:
        later = frozenset(_FOLLOWERS.get(shape.code, ()))
        return replace(shape, forbidden_followers=later, is_unpopular=shape.code in ("C", "N"))

    def _person(self, e: int, person: Employee) -> Employee:
        volunteers = {OVERTIME} & person.volunteers
        part_time = person.contract.max_days < 5
        if part_time and e % 2:
            volunteers.add(FLEXIBLE)
        codes = {_FLEXIBLE.code, *(person.patterns or (shape.code for shape in self.base.patterns))}
        if not (part_time and person.is_guide):  # they have other work on their other days
            codes.add(_STANDBY.code)
        # Every third junior has no mentor yet: the solver finds one.
        unbound = person.level is Level.JUNIOR and e % 3 == 0
        return replace(
            person,
            contract=self._contract(person.contract, OVERTIME in volunteers and not part_time),
            patterns=frozenset(codes),
            volunteers=frozenset(volunteers),
            mentor_id="" if unbound else person.mentor_id,
            max_shifts=(("N", 3 * self.family.n_weeks),) if e % 2 else (),
        )

    def _contract(self, contract: Contract, has_overtime: bool) -> Contract:
        weeks = self.family.n_weeks
        full_time = contract.max_days >= 5
        paid = replace(
            contract,
            min_consecutive_days=2 if full_time else 1,
            min_days_off=2 if full_time else 1,
            min_period_minutes=contract.min_minutes * weeks,
            max_period_minutes=contract.max_minutes * weeks,
            max_weekends=max(1, weeks - 1),
            **_PAID,
        )
        if not has_overtime:
            return paid
        return replace(
            paid,
            name=f"{contract.name} +",
            max_days=6,
            min_minutes=contract.min_minutes * 4 // 5,
            min_period_minutes=0,
            max_period_minutes=(contract.max_minutes + 480) * weeks,
        )

    def _ledger(self, problem: Problem) -> Iterator[Burden]:
        """Yield what 13 weeks left with everybody: chance, and less time for newcomers."""
        draw = self.family.random("ledger")
        for person in problem.employees:
            weeks = draw.choice((LEDGER_WEEKS, LEDGER_WEEKS, LEDGER_WEEKS, draw.randrange(3, 13)))
            often = {"nights": 0.4 * person.works_nights, "weekends": 1.2, "holidays": 0.1}
            often |= {"unpopular": 1.0, "late_changes": 0.2}
            counts = {kind: round(weeks * n * draw.uniform(0.6, 1.4)) for kind, n in often.items()}
            yield Burden(**counts, available_days=weeks * person.contract.max_days)

    def _targets(self, problem: Problem) -> Iterator[ShiftTarget]:
        """Yield what is wanted on nights: one person in 25, no more and no less."""
        night = next(p for p, shape in enumerate(problem.patterns) if shape.is_night)
        for day in range(problem.grid.n_days):
            yield ShiftTarget(day, night, max(1, len(problem.employees) // 25), 1, 1)


def _pins(problem: Problem, roster: Roster) -> tuple[Pin, ...]:
    """Lock a day of some seniors and leads, as the plausible roster has it."""
    guides = [e for e, person in enumerate(problem.employees) if person.is_guide]
    found = []
    for k, e in enumerate(guides[::_PINNED_EVERY]):
        day = k % problem.grid.n_days
        found.append(Pin(e, day, roster.cells[e][day]))
    return tuple(found)


def _limits(problem: Problem, roster: Roster) -> dict[str, dict[str, Any]]:
    """Seats and weekly budgets that the plausible roster keeps, with room to spare."""
    on_duty = on_duty_by_class(problem, roster, skill_classes(problem)).sum(axis=0)
    weeks = problem.grid.weeks()
    minutes = max(week_price(problem, roster, week, Unit.MINUTES) for week in weeks)
    money = max(week_price(problem, roster, week, Unit.MONEY) for week in weeks)
    return {
        "seats": {"seats": round(int(on_duty.max()) * _ROOM)},
        "labour_budget": {"hours": round(minutes * _ROOM / 60), "money": round(money * _ROOM)},
    }
