"""What a week's roster achieves, costs and asks of people: every figure of the report.

Nothing is computed here that another module computes: rates come from the outlook, the
worst half-hour and the hours from the figures of a scenario, money from the pay of the
rules, burdens from the ledger, mentors from the rule that pairs them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from solver.domain.burden import Burden
from solver.domain.employee import Level
from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster, Row
from solver.model.coverage import coverage
from solver.model.ledger import added, carried
from solver.model.mentoring import on_line_minutes
from solver.roster.evaluate import Evaluation, evaluate
from solver.rules.base import Rule, Violation
from solver.rules.named_mentor import MentorPair, NamedMentor
from solver.rules.pay import Unit, overtime_hours, row_price
from solver.scenarios.figures import Figures, figures_of
from solver.staffing.outlook import Outlook, Rates, outlook


@dataclass(frozen=True, slots=True)
class PersonWeek:
    """One person's week.  ``price`` is in whole units of money, 0 where no pay is known.

    ``carried``: what she bore in the weeks before; ``added``: what this week adds.
    ``overtime_hours``: started hours above the contract's most.
    """

    employee: int
    shifts: int
    paid_minutes: int
    overtime_hours: int
    price: int
    carried: Burden
    added: Burden


@dataclass(frozen=True, slots=True)
class MentorTime:
    """Minutes that the juniors work, and those of them beside their mentors.

    ``juniors``: how many juniors there are; ``paired``: how many have a mentor.
    """

    juniors: int
    paired: int
    worked_minutes: int
    shared_minutes: int


@dataclass(frozen=True, slots=True)
class WeekReport:
    """All figures of one horizon, which is a week.

    ``rates`` are of all queues and the whole horizon, ``by_queue`` (Q) of the horizon,
    ``by_day`` (D) and ``by_interval`` (T) of all queues; see ``Rates`` for their units.
    ``short_minutes``: agent-minutes required and not there, ``surplus_minutes``: on duty and
    not required, of the whole horizon too: what the night shift of the day before covers counts.
    ``violations``: whatever of the rules the roster breaks, hard ones first.
    """

    figures: Figures
    rates: Rates
    by_queue: tuple[Rates, ...]
    by_day: tuple[Rates, ...]
    by_interval: tuple[Rates, ...]
    short_minutes: int
    surplus_minutes: int
    people: tuple[PersonWeek, ...]
    mentors: MentorTime
    pairs: tuple[MentorPair, ...]
    violations: tuple[Violation, ...]
    knows_pay: bool

    @property
    def overtime_hours(self) -> int:
        """Started hours of overtime of everybody."""
        return sum(person.overtime_hours for person in self.people)

    @property
    def price(self) -> int | None:
        """What everybody costs, in whole units of money; None where no pay is known."""
        return sum(person.price for person in self.people) if self.knows_pay else None


def week_report(
    problem: Problem,
    rules: Sequence[Rule],
    roster: Roster,
    evaluation: Evaluation | None = None,
    expected: Outlook | None = None,
) -> WeekReport:
    """Put together the report of a roster of one week, under its rule book.

    ``evaluation``: what the rule book says of the roster, where that is known already.
    ``expected``: its outlook where breaks have been placed; else it counts on them.
    """
    judged = evaluation or evaluate(problem, rules, roster)
    found = coverage(problem, roster)
    expected = expected or outlook(problem, found.scheduled)
    queues, times = range(len(problem.queues)), range(problem.grid.n_intervals)
    pairs, step = _mentoring(rules).pairs(problem, roster), problem.grid.interval_minutes
    return WeekReport(
        figures=figures_of(problem, roster, expected=expected),
        rates=expected.rates(queues, times),
        by_queue=tuple(expected.rates([q], times) for q in queues),
        by_day=_by_day(problem, expected),
        by_interval=tuple(expected.rates(queues, [t]) for t in times),
        short_minutes=int(found.shortage[:, times].sum()) * step,
        surplus_minutes=int(found.surplus[times].sum()) * step,
        people=_people(problem, roster),
        mentors=_mentor_time(problem, roster, pairs),
        pairs=pairs,
        violations=judged.violations,
        knows_pay=any(person.contract.hourly_cost_cents for person in problem.employees),
    )


def _by_day(problem: Problem, expected: Outlook) -> tuple[Rates, ...]:
    per_day = problem.grid.intervals_per_day
    return tuple(
        expected.rates(range(len(problem.queues)), range(day * per_day, (day + 1) * per_day))
        for day in range(problem.grid.n_days)
    )


def _people(problem: Problem, roster: Roster) -> tuple[PersonWeek, ...]:
    past, new = carried(problem), added(problem, roster)
    return tuple(
        PersonWeek(
            employee=e,
            shifts=sum(pattern != OFF for pattern in row),
            paid_minutes=sum(problem.patterns[p].paid_minutes for p in row if p != OFF),
            overtime_hours=_overtime(problem, e, row),
            price=sum(
                row_price(problem, e, row, week, Unit.MONEY) for week in problem.grid.weeks()
            ),
            carried=past[e],
            added=new[e],
        )
        for e, row in enumerate(roster.cells)
    )


def _overtime(problem: Problem, employee: int, row: Row) -> int:
    return sum(overtime_hours(problem, employee, row, week) for week in problem.grid.weeks())


def _mentoring(rules: Sequence[Rule]) -> NamedMentor:
    """Return the rule that pairs juniors and mentors; its pairs are told also where it is off."""
    return next((rule for rule in rules if isinstance(rule, NamedMentor)), NamedMentor())


def _mentor_time(problem: Problem, roster: Roster, pairs: Sequence[MentorPair]) -> MentorTime:
    paired = {pair.junior for pair in pairs}
    juniors = [e for e, p in enumerate(problem.employees) if p.level is Level.JUNIOR]
    alone = sum(
        on_line_minutes(problem.patterns[pattern])
        for e in juniors
        if e not in paired
        for pattern in roster.cells[e]
        if pattern != OFF
    )
    return MentorTime(
        juniors=len(juniors),
        paired=len(paired),
        worked_minutes=alone + sum(pair.worked_minutes for pair in pairs),
        shared_minutes=sum(pair.shared_minutes for pair in pairs),
    )
