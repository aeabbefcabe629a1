"""People asked for at a time at which so many cannot be there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import numpy as np

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
from solver.explain.conflicts.possible_shifts import DayShifts, PossibleShifts
from solver.model.coverage import IntArray, covered_intervals, required_agents
from solver.rules.presence import PresenceRule, wanted_by_interval
from solver.rules.wording import QT_TRANSLATE_NOOP, Duration, Span, Title

_FEW = QT_TRANSLATE_NOOP(
    "Conflict", "'{rule}' asks for {wanted}, but at most {could} could be there: {span}."
)
_LONG = QT_TRANSLATE_NOOP(
    "Conflict",
    "'{rule}' asks for {needed} on duty in the week; together those who count can work {have}.",
)
_UNCOVERED = QT_TRANSLATE_NOOP(
    "Conflict", "No shift of anybody covers {span}, when {agents} agents are required."
)
_UNSERVED = QT_TRANSLATE_NOOP(
    "Conflict", "Nobody has the skill {skill} that the queue {queue} asks for."
)
_SEATS = QT_TRANSLATE_NOOP(
    "Conflict", "{agents} agents are required ({span}), but there are only {seats} seats."
)
_NIGHTS = QT_TRANSLATE_NOOP(
    "Conflict",
    "The nights of the week need {needed} shifts; the {people} people who work nights may work "
    "{have}, {most} each.",
)
_AT_LEAST = QT_TRANSLATE_NOOP("Conflict", "'{rule}': at least {number}")
_AT_MOST = QT_TRANSLATE_NOOP("Conflict", "'{rule}': at most {number}")
_NIGHTS_EACH = QT_TRANSLATE_NOOP("Conflict", "Up to {number} nights a week for each")


class Presence:
    """Who could be on duty when, whatever the others do; one row an interval (T)."""

    def __init__(self, problem: Problem, book: RuleBook, possible: PossibleShifts) -> None:
        self.problem, self.book, self.possible = problem, book, possible
        self._of_row: dict[DayShifts, IntArray] = {}

    def could(self, people: frozenset[int]) -> IntArray:
        """Return how many of the people could be on duty in each interval."""
        total = np.zeros(self.problem.grid.n_planned_intervals, dtype=np.int64)
        for row, count in Counter(self.possible.rows[e] for e in people).items():
            total += count * self._covered(row)
        return total

    def _covered(self, row: DayShifts) -> IntArray:
        if row not in self._of_row:
            covered = np.zeros(self.problem.grid.n_planned_intervals, dtype=np.int64)
            for day, patterns in enumerate(row):
                for p in patterns:
                    covered[list(covered_intervals(self.problem, day, p))] = 1
            self._of_row[row] = covered
        return self._of_row[row]

    def minutes(self, people: frozenset[int]) -> int:
        """Return how long the people can be on duty in the horizon at most, together."""
        longest = {
            row: max((self.problem.patterns[p].work_minutes for day in row for p in day), default=0)
            for row in {self.possible.rows[e] for e in people}
        }
        weeks = self.problem.grid.weeks()
        days = {e: sum(self.possible.most_days(e, week) for week in weeks) for e in people}
        return sum(longest[self.possible.rows[e]] * n for e, n in days.items())


def presence_conflicts(
    problem: Problem, book: RuleBook, possible: PossibleShifts
) -> Iterator[Conflict]:
    """Yield what is asked for at any time beyond the people there could be."""
    presence = Presence(problem, book, possible)
    for key in ("minimum_on_duty", "lead_present"):
        rule = book.must(key)
        if isinstance(rule, PresenceRule):
            yield from _too_many_wanted(presence, rule)
    yield from _nobody_for_the_demand(presence)
    yield from _few_seats(presence)
    yield from _few_nights(presence)


def _too_many_wanted(presence: Presence, rule: PresenceRule) -> Iterator[Conflict]:
    problem = presence.problem
    people = frozenset(e for group in rule.groups(problem) for e in group.employees)
    wanted, could = wanted_by_interval(problem, rule), presence.could(people)
    missing = np.maximum(0, wanted - could)
    title = Title(rule.title)
    if missing.any():
        worst = int(missing.argmax())
        least = int(could[wanted > 0].min())
        values = said(
            rule=title, wanted=rule.wanted(), could=int(could[worst]), span=_span(presence, worst)
        )
        yield Conflict(True, _FEW, values, _lower(rule, least), (rule.key,))
        return
    needed = int(wanted.sum()) * problem.grid.interval_minutes
    have = presence.minutes(people)
    if needed > have:
        values = said(rule=title, needed=Duration(needed), have=Duration(have))
        fixes = _lower(rule, rule.wanted() * have // needed)
        yield Conflict(True, _LONG, values, fixes, (rule.key,))


def _lower(rule: PresenceRule, number: int) -> tuple[Fix, ...]:
    """Return the edits that ask for ``number`` people only, or no more than wish for them."""
    lower = with_setting(rule, _AT_LEAST, "minimum", number) if number else switched_off(rule)
    return known(lower, relaxed(rule))


def _nobody_for_the_demand(presence: Presence) -> Iterator[Conflict]:
    problem = presence.problem
    required = required_agents(problem)
    for q, queue in enumerate(problem.queues):
        is_asked = required[q].any() or any(
            c.queue == q and any(c.volume) for c in problem.contacts
        )
        if (
            is_asked
            and queue.skill
            and not any(p.has_skill(queue.skill) for p in problem.employees)
        ):
            values = said(skill=queue.skill, queue=queue.name)
            yield Conflict(False, _UNSERVED, values, place=Place.PEOPLE)
    total = required.sum(axis=0)
    nobody = (presence.could(frozenset(range(len(problem.employees)))) == 0) & (total > 0)
    for p, pattern in enumerate(problem.patterns):
        if not pattern.is_retired:  # the night before the horizon: of the roster of last week
            nobody[list(covered_intervals(problem, -1, p))] = False
    if nobody.any():
        first = int(nobody.argmax())
        last = first
        a_day = problem.grid.intervals_per_day
        while (last + 1) % a_day and last + 1 < len(nobody) and nobody[last + 1]:
            last += 1
        agents = int(total[first : last + 1].max())
        values = said(span=_span(presence, first, last), agents=agents)
        yield Conflict(False, _UNCOVERED, values, place=Place.SHIFTS)


def _few_seats(presence: Presence) -> Iterator[Conflict]:
    rule = presence.book.in_force("seats")
    if rule is None:
        return
    seats = presence.book.number("seats", "seats")
    total = required_agents(presence.problem).sum(axis=0)
    if total.size and total.max() > seats:
        agents, where = int(total.max()), int(total.argmax())
        values = said(agents=agents, seats=seats, span=_span(presence, where))
        fix = with_setting(rule, _AT_MOST, "seats", agents)
        yield Conflict(False, _SEATS, values, known(fix), ("seats",))


def _few_nights(presence: Presence) -> Iterator[Conflict]:
    """Compare the agents required where only nights are, with the nights people may work."""
    problem, rule = presence.problem, presence.book.must("nights")
    if rule is None:
        return
    most = presence.book.number("nights", "max_per_week")
    needed = sum(_night_needs(problem))
    weeks = problem.grid.weeks()
    night = {p for p, pattern in enumerate(problem.patterns) if pattern.is_night}
    rows = presence.possible.rows
    workers = [e for e, row in enumerate(rows) if any(day & night for day in row)]
    each = [
        min(sum(bool(rows[e][day] & night) for day in week), presence.possible.most_days(e, week))
        for e in workers
        for week in weeks
    ]
    have = _nights(each, most)
    if night and needed > have:
        values = said(needed=needed, people=len(workers), have=have, most=most)
        enough = (n for n in range(most + 1, DAYS_PER_WEEK + 1) if _nights(each, n) >= needed)
        more = next(enough, None)
        fix = None if more is None else with_setting(rule, _NIGHTS_EACH, "max_per_week", more)
        # With so few people no limit would do: somebody else has to work nights too.
        place = Place.PEOPLE if more is None else None
        yield Conflict(False, _NIGHTS, values, known(fix, relaxed(rule)), ("nights",), place)


def _nights(each: Iterable[int], most: int) -> int:
    """Return how many nights people may work who can work ``each`` of a week, ``most`` at most."""
    return sum(min(most, possible) for possible in each)


def _night_needs(problem: Problem) -> Iterator[int]:
    """Yield for each day the most agents required at once where only its nights are on duty."""
    total = required_agents(problem).sum(axis=0)
    only = np.full(total.shape, fill_value=True)
    shapes = [
        (p, shape.is_night) for p, shape in enumerate(problem.patterns) if not shape.is_retired
    ]
    for day in range(-1, problem.grid.n_days):
        for p, is_night in shapes:
            if not is_night:
                only[list(covered_intervals(problem, day, p))] = False
    for day in range(problem.grid.n_days):
        needs = [
            int((total[worked] * only[worked]).max(initial=0))
            for p, is_night in shapes
            if is_night and (worked := list(covered_intervals(problem, day, p)))
        ]
        yield max(needs, default=0)


def _span(presence: Presence, first: int, last: int | None = None) -> Span:
    step = presence.problem.grid.interval_minutes
    return Span(first * step, ((first if last is None else last) + 1) * step)
