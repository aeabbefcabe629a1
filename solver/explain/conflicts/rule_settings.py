"""Numbers of rules that contradict each other, the contracts or the people there are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from solver.domain.employee import Contract
from solver.domain.problem import Problem
from solver.domain.time_grid import DAYS_PER_WEEK
from solver.explain.conflicts.conflict import (
    Conflict,
    Fix,
    Place,
    RuleBook,
    known,
    relaxed,
    said,
    switched_off,
    with_setting,
)
from solver.explain.conflicts.possible_shifts import PossibleShifts
from solver.rules.coverage import Coverage
from solver.rules.presence import PresenceRule, wanted_by_interval
from solver.rules.weekly_hours import limits_minutes
from solver.rules.wording import QT_TRANSLATE_NOOP, Duration, Title

_HOUR = 60
_SEATS = QT_TRANSLATE_NOOP(
    "Conflict", "{wanted} agents must be on duty at any time, but there are only {seats} seats."
)
_STANDBY = QT_TRANSLATE_NOOP(
    "Conflict", "'{rule}' asks for at least {least} and at most {most} on a shift."
)
_NO_STANDBY = QT_TRANSLATE_NOOP(
    "Conflict", "'{rule}' asks for nothing: no shift is marked as standby."
)
_NO_GUIDE = QT_TRANSLATE_NOOP(
    "Conflict", "'{rule}': there are {juniors} juniors, but no senior or lead."
)
_FEW_GUIDES = QT_TRANSLATE_NOOP(
    "Conflict", "'{rule}': {juniors} juniors for {guides} seniors and leads, at most {most} each."
)
_RUN = QT_TRANSLATE_NOOP(
    "Conflict",
    "Contract {contract}: {days} working days a week cannot be had with at most {run} in a row.",
)
_DAYS_OFF = QT_TRANSLATE_NOOP(
    "Conflict",
    "'{rule}' allows {most} in a row, but who works {days} days a week ({contract}) has {least}.",
)
_BUDGET = QT_TRANSLATE_NOOP(
    "Conflict", "The contracts owe {hours} a week at least; the budget is {limit}."
)
_NO_GOAL = QT_TRANSLATE_NOOP(
    "Conflict", "No rule asks for the demand to be covered: the roster would be of no use."
)
_AT_LEAST = QT_TRANSLATE_NOOP("Conflict", "'{rule}': at least {number}")
_AT_MOST = QT_TRANSLATE_NOOP("Conflict", "'{rule}': at most {number}")
_EACH = QT_TRANSLATE_NOOP("Conflict", "'{rule}': up to {number} juniors each")
_IN_A_ROW = QT_TRANSLATE_NOOP("Conflict", "Contract {contract}: up to {days} days in a row")
_LEAST_DAYS = QT_TRANSLATE_NOOP("Conflict", "Contract {contract}: at least {days} days a week")
_MOST_DAYS = QT_TRANSLATE_NOOP("Conflict", "Contract {contract}: up to {days} days a week")
_HOURS = QT_TRANSLATE_NOOP("Conflict", "'{rule}': at most {number} h")
_ON = QT_TRANSLATE_NOOP("Conflict", "Switch '{rule}' on")


def setting_conflicts(
    problem: Problem, book: RuleBook, possible: PossibleShifts
) -> Iterator[Conflict]:
    """Yield the contradictions between numbers, whatever the days are."""
    yield from _seats(problem, book)
    yield from _standby(problem, book)
    yield from _mentors(possible, book)
    for contract in _contracts_in_full(problem):
        yield from _runs(contract, book)
        yield from _days_off(contract, book)
    yield from _budget(problem, book)
    yield from _no_goal(problem, book)


def _seats(problem: Problem, book: RuleBook) -> Iterator[Conflict]:
    seats, wanted = book.must("seats"), book.must("minimum_on_duty")
    if seats is None or not isinstance(wanted, PresenceRule):
        return
    if not wanted_by_interval(problem, wanted).any():
        return
    n_seats, least = book.number("seats", "seats"), book.number("minimum_on_duty", "minimum")
    if least > n_seats:
        fixes = known(
            with_setting(seats, _AT_MOST, "seats", least),
            with_setting(wanted, _AT_LEAST, "minimum", n_seats) if n_seats else None,
            relaxed(wanted),
        )
        values = said(wanted=least, seats=n_seats)
        yield Conflict(True, _SEATS, values, fixes, (seats.key, wanted.key))


def _standby(problem: Problem, book: RuleBook) -> Iterator[Conflict]:
    rule = book.in_force("standby")
    if rule is None:
        return
    title = Title(rule.title)
    if not any(pattern.is_standby for pattern in problem.patterns):
        yield Conflict(False, _NO_STANDBY, said(rule=title), (switched_off(rule),), (rule.key,))
    least, most = book.number("standby", "least"), book.number("standby", "most")
    if least > most:
        fixes = known(
            with_setting(rule, _AT_MOST, "most", least),
            with_setting(rule, _AT_LEAST, "least", most),
        )
        values = said(rule=title, least=least, most=most)
        yield Conflict(False, _STANDBY, values, fixes, (rule.key,))


def _contracts_in_full(problem: Problem) -> list[Contract]:
    """Return the contracts of those who are there for a whole week."""
    weeks = [week for week in problem.grid.weeks() if len(week) == DAYS_PER_WEEK]
    there = (
        person.contract
        for e, person in enumerate(problem.employees)
        if any(not problem.excused_days(e, week) for week in weeks)
    )
    return list(dict.fromkeys(there))


def _mentors(possible: PossibleShifts, book: RuleBook) -> Iterator[Conflict]:
    """A ratio that must hold keeps juniors at home; only where one has to work it is broken."""
    people = possible.problem.employees
    guides = sum(person.is_guide for person in people)
    juniors = len(people) - guides
    for key in ("mentor_ratio", "mentor_cover", "named_mentor"):
        rule = book.in_force(key)
        if rule is None or not juniors:
            continue
        name = "max_juniors" if key == "named_mentor" else "juniors_per_guide"
        most = book.number(key, name)
        values = said(rule=Title(rule.title), juniors=juniors, guides=guides, most=most)
        if not guides:
            fixes = (switched_off(rule),)
            is_hard = key == "mentor_ratio" and rule.hard
            must_work = is_hard and any(map(possible.owes_work, range(len(people))))
            yield Conflict(must_work, _NO_GUIDE, values, fixes, (key,), Place.PEOPLE)
        elif key == "named_mentor" and juniors > most * guides:
            more = with_setting(rule, _EACH, name, -(-juniors // guides))
            yield Conflict(False, _FEW_GUIDES, values, known(more), (key,))


def _runs(contract: Contract, book: RuleBook) -> Iterator[Conflict]:
    """With runs of at most r days, every r + 1 days have a day off."""
    run, least = contract.max_consecutive_days, contract.min_days
    most = DAYS_PER_WEEK - DAYS_PER_WEEK // (run + 1)
    rules = book.must("consecutive_days"), book.must("working_days")
    if None in rules or least <= most:
        return
    enough = next(r for r in range(1, DAYS_PER_WEEK + 1) if _most_days(r) >= least)
    longer, fewer = (
        replace(contract, max_consecutive_days=enough),
        replace(contract, min_days=most),
    )
    name = contract.name
    fixes = (
        Fix(_IN_A_ROW, said(contract=name, days=enough), ((contract, longer),)),
        Fix(_LEAST_DAYS, said(contract=name, days=most), ((contract, fewer),)),
        *known(*(relaxed(rule) for rule in rules if rule)),
    )
    values = said(contract=name, days=least, run=run)
    yield Conflict(True, _RUN, values, fixes, ("consecutive_days", "working_days"))


def _most_days(run: int) -> int:
    return DAYS_PER_WEEK - DAYS_PER_WEEK // (run + 1)


def _days_off(contract: Contract, book: RuleBook) -> Iterator[Conflict]:
    """So many working days cut the other days of a week into one part more."""
    rule = book.must("consecutive_days_off")
    if rule is None or not book.must("working_days"):
        return
    most, days = book.number("consecutive_days_off", "max_in_a_row"), contract.max_days
    least = _least_off(days)
    if least > most:
        enough = next(n for n in range(days, DAYS_PER_WEEK + 1) if _least_off(n) <= most)
        after = replace(contract, max_days=enough)
        fixes = known(
            with_setting(rule, _AT_MOST, "max_in_a_row", least),
            Fix(_MOST_DAYS, said(contract=contract.name, days=enough), ((contract, after),)),
            relaxed(rule),
        )
        values = said(
            rule=Title(rule.title), most=most, days=days, contract=contract.name, least=least
        )
        yield Conflict(True, _DAYS_OFF, values, fixes, (rule.key, "working_days"))


def _least_off(days: int) -> int:
    """Return the longest run of days off that so many working days a week leave at least."""
    return -(-(DAYS_PER_WEEK - days) // (days + 1))


def _budget(problem: Problem, book: RuleBook) -> Iterator[Conflict]:
    rule = book.must("labour_budget")
    if rule is None or not book.must("weekly_hours"):
        return
    people = range(len(problem.employees))
    owed = max(
        sum(limits_minutes(problem, e, week)[0] for e in people) for week in problem.grid.weeks()
    )
    limit = _HOUR * book.number("labour_budget", "hours")
    if owed > limit:
        more = with_setting(rule, _HOURS, "hours", -(-owed // _HOUR))
        values = said(hours=Duration(owed), limit=Duration(limit))
        fixes = known(more, relaxed(rule))
        yield Conflict(True, _BUDGET, values, fixes, (rule.key, "weekly_hours"))


def _no_goal(problem: Problem, book: RuleBook) -> Iterator[Conflict]:
    """Every goal of the demand is off, though there is demand."""
    goals = ("coverage", "contacts_answered", "answer_rate")
    is_asked = bool(problem.requirements or problem.contacts) and not problem.shift_targets
    if not is_asked or any(book.in_force(key) for key in goals):
        return
    rule = book.rule("coverage")
    if isinstance(rule, Coverage):
        after = replace(rule, weight=Coverage().weight)
        fix = Fix(_ON, said(rule=Title(rule.title)), ((rule, after),))
        yield Conflict(False, _NO_GOAL, (), (fix,), (rule.key,))
