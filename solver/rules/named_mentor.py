"""Named mentor: each junior is bound to one senior or lead and works mostly beside her.

Who is named in the data is kept; the solver binds the others.  Days on which the
mentor is on leave do not count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.employee import Employee
from solver.domain.problem import Problem
from solver.domain.roster import Roster, Row
from solver.model.mentor_shifts import BoundShifts, bound_shifts, post_shared, sums
from solver.model.mentoring import (
    Together,
    candidates,
    cheapest_binding,
    free_places,
    named_mentors,
    on_line_minutes,
    overlaps,
    together,
)
from solver.model.roster_model import LinearExpr, RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, Rule, Violation, setting
from solver.rules.wording import Day, Duration, Person, Value

_APART = QT_TRANSLATE_NOOP(
    "Rule",
    "{name} works {shared} of {worked} beside {mentor} in the week of {day}; at least {limit}",
)
_ALONE = QT_TRANSLATE_NOOP("Rule", "{name} has no mentor and works {worked} in the week of {day}")
_CROWD = QT_TRANSLATE_NOOP("Rule", "{mentor} is the mentor of {juniors} juniors; at most {limit}")
_PERCENT = 100
_CROWD_MINUTES = 480


@dataclass(frozen=True, slots=True)
class MentorPair:
    """A junior, her mentor, and the minutes of the horizon that they work together.

    ``worked_minutes`` are the junior's; days of the mentor's leave count in neither.
    """

    junior: int
    mentor: int
    worked_minutes: int
    shared_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedMentor(Rule):
    """Unit: minutes missing beside the mentor; a named junior too many counts as 480."""

    key: ClassVar[str] = "named_mentor"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Each junior beside the mentor")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule",
        "Each junior has one mentor, named or chosen, and works mostly beside that one.",
    )
    relaxation_price: ClassVar[int] = 1
    weight_when_on: ClassVar[int] = 1

    hard: bool = False
    weight: int = 0
    shared_percent: int = setting(
        80, QT_TRANSLATE_NOOP("Rule", "Part of a junior's hours beside the mentor"), "%", most=100
    )
    max_juniors: int = setting(
        2,
        QT_TRANSLATE_NOOP("Rule", "Juniors of one mentor, at most"),
        QT_TRANSLATE_NOOP("Rule", "people"),
        most=20,
    )

    def post(self, model: RosterModel) -> Cost:
        """Add a 0/1 number for each pair that could be, and the minutes that it shares."""
        problem = model.problem
        cost: Cost = 0
        for _, juniors in self._crowds(problem):
            over = _CROWD_MINUTES * (juniors - self.max_juniors)
            cost += self.limit(model, over, 0, over)
        for junior, binding in self._post_binding(model).items():
            shifts = {mentor: bound_shifts(model, mentor, bind) for mentor, bind in binding.items()}
            for week in problem.grid.weeks():
                missing: Cost = 0
                for day in week:
                    missing += self._post_day(model, junior, binding, shifts, day)
                cost += self._post_missing(model, missing, len(week))
        return cost

    def _post_binding(self, model: RosterModel) -> dict[int, dict[int, LinearExpr]]:
        """Return, by junior and mentor, 1 if they are bound to each other, else 0.

        The solver may leave a junior without one: she shares nothing then.
        """
        problem = model.problem
        places = free_places(problem, self.max_juniors)
        bound: dict[int, dict[int, LinearExpr]] = {
            junior: {mentor: 1} for junior, mentor in named_mentors(problem).items()
        }
        takes: dict[int, list[LinearExpr]] = {mentor: [] for mentor in places}
        for junior, guides in candidates(problem, places).items():
            bound[junior] = {mentor: model.integer(1, "mentor") for mentor in guides}
            if guides:
                model.cp.add(sum(bound[junior].values()) <= 1)
            for mentor, bind in bound[junior].items():
                takes[mentor].append(bind)
        for junior, binding in bound.items():
            for mentor, bind in binding.items():
                model.tie(junior, mentor, bind)
        for mentor, could in takes.items():
            if len(could) > places[mentor]:
                model.cp.add(sum(could) <= places[mentor])
        return bound

    def _post_day(
        self,
        model: RosterModel,
        junior: int,
        binding: Mapping[int, LinearExpr],
        shifts: Mapping[int, BoundShifts],
        day: int,
    ) -> Cost:
        """Return the hundredths of minutes that the day's shift asks for, less those shared."""
        problem = model.problem
        worked = [model.works(junior, day, p) for p in range(len(problem.patterns))]
        lengths = [on_line_minutes(shape) for shape in problem.patterns]
        missing: Cost = self.shared_percent * sum(
            n * x for n, x in zip(lengths, worked, strict=True)
        )
        there = [mentor for mentor in binding if not problem.is_on_leave(mentor, day)]
        for later, common in overlaps(problem.patterns).items():
            beside = sums([shifts[mentor].get(day + later, []) for mentor in there])
            if beside:
                missing -= _PERCENT * post_shared(model, common, worked, beside)
        if away := [bind for mentor, bind in binding.items() if mentor not in there]:
            asked_for_nothing = [(p, 0, n) for p, n in enumerate(lengths)]
            shared = post_shared(model, asked_for_nothing, worked, [sum(away)])
            missing -= self.shared_percent * shared
        return missing

    def _post_missing(self, model: RosterModel, missing: Cost, n_days: int) -> Cost:
        """Forbid, or charge, what is missing of a week, in minutes rounded up."""
        if self.hard:
            model.cp.add(missing <= 0)
            return 0
        longest = max((s.length_minutes for s in model.problem.patterns), default=0)
        over = model.integer(_rounded_up(self.shared_percent * n_days * longest), "apart")
        model.cp.add(missing <= _PERCENT * over)
        return self.weight * over

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield mentors with too many named juniors, and each junior's week too far apart."""
        for guide, juniors in self._crowds(problem):
            told = {"mentor": Person(guide), "juniors": juniors, "limit": self.max_juniors}
            amount = _CROWD_MINUTES * (juniors - self.max_juniors)
            yield self.breach(amount, _CROWD, values=told, employee=guide)
        for junior, mentor in sorted(self._binding(problem, roster).items()):
            for week in problem.grid.weeks():
                spent = _together(problem, roster, junior, mentor, week)
                if amount := self._lacking(spent):
                    values = self._values(junior, mentor, spent)
                    values["day"] = Day(week.start)
                    text = _ALONE if mentor is None else _APART
                    yield self.breach(amount, text, values=values, employee=junior, day=week.start)

    def pairs(self, problem: Problem, roster: Roster) -> tuple[MentorPair, ...]:
        """Return whom a roster binds to whom: the named pairs, and the best of the others.

        The others are those for which the least is missing; among equals, those with
        the most minutes together.  Juniors who share no minute with anybody are left out.
        """
        horizon = range(problem.grid.n_days)
        named = named_mentors(problem)
        found = []
        for junior, mentor in sorted(self._binding(problem, roster).items()):
            if mentor is not None:
                spent = _together(problem, roster, junior, mentor, horizon)
                if spent.shared or junior in named:
                    found.append(MentorPair(junior, mentor, spent.worked, spent.shared))
        return tuple(found)

    def _binding(self, problem: Problem, roster: Roster) -> dict[int, int | None]:
        """Return each junior's mentor, or None; the choice that misses the fewest minutes."""
        places = free_places(problem, self.max_juniors)
        free = candidates(problem, places)
        longest = max((s.length_minutes for s in problem.patterns), default=0)
        most_shared = len(free) * problem.grid.n_days * longest
        prices: dict[tuple[int, int | None], int] = {}
        for junior, guides in free.items():
            for mentor in (*guides, None):
                weeks = [
                    _together(problem, roster, junior, mentor, w) for w in problem.grid.weeks()
                ]
                missing = sum(map(self._lacking, weeks))
                shared = sum(spent.shared for spent in weeks)
                prices[junior, mentor] = (missing + 1) * (most_shared + 1) - shared
        return {**named_mentors(problem), **cheapest_binding(prices, places)}

    def guides(self, problem: Problem) -> dict[int, int]:
        """Return a mentor for each junior, before there is a roster.

        She is the one named, else one with a place, as like the junior as can be in
        contract, patterns and nights: whoever may work alike can work together.
        """
        people = problem.employees
        places = free_places(problem, self.max_juniors)
        prices: dict[tuple[int, int | None], int] = {}
        for junior, guides in candidates(problem, places).items():
            own = _terms(people[junior])
            for mentor in guides:
                pairs = zip(own, _terms(people[mentor]), strict=True)
                prices[junior, mentor] = sum(mine != hers for mine, hers in pairs)
            prices[junior, None] = len(own) + 1
        bound = {**named_mentors(problem), **cheapest_binding(prices, places)}
        return {junior: mentor for junior, mentor in bound.items() if mentor is not None}

    def missing_minutes(self, problem: Problem, row: Row, mentor: int, beside: Row) -> int:
        """Return what a junior's row lacks beside a mentor with the row ``beside``, all weeks."""
        weeks = problem.grid.weeks()
        return sum(self._lacking(together(problem, row, mentor, beside, w)) for w in weeks)

    def _lacking(self, spent: Together) -> int:
        lacking = self.shared_percent * spent.worked - _PERCENT * spent.shared
        return max(0, _rounded_up(lacking))

    def _values(self, junior: int, mentor: int | None, spent: Together) -> dict[str, Value]:
        values: dict[str, Value] = {"name": Person(junior), "worked": Duration(spent.worked)}
        if mentor is not None:
            limit = _rounded_up(self.shared_percent * spent.worked)
            values |= {
                "mentor": Person(mentor),
                "shared": Duration(spent.shared),
                "limit": Duration(limit),
            }
        return values

    def _crowds(self, problem: Problem) -> list[tuple[int, int]]:
        """Return the mentors with too many named juniors, and how many these are."""
        named = Counter(named_mentors(problem).values())
        return [(mentor, n) for mentor, n in sorted(named.items()) if n > self.max_juniors]


def _together(
    problem: Problem, roster: Roster, junior: int, mentor: int | None, days: range
) -> Together:
    beside = () if mentor is None else roster.cells[mentor]
    return together(problem, roster.cells[junior], mentor, beside, days)


def _terms(person: Employee) -> tuple[object, ...]:
    return person.contract, person.patterns, person.works_nights


def _rounded_up(hundredths: int) -> int:
    return -(-hundredths // _PERCENT)
