"""Small repairs, and the best of all of them by trying each."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations, product

from solver.domain.employee import OVERTIME, Level
from solver.domain.pattern import OFF, Pattern
from solver.domain.queue import Queue
from solver.domain.repair import RepairSettings
from solver.domain.roster import Roster
from solver.replan.branch import Branching
from solver.replan.ground import Ground, ground
from solver.replan.loss import Rulebook, differences, loss
from solver.replan.rows import Offers
from solver.replan.situation import Situation, absence_of_days
from solver.replan.worth import Worth
from solver.rules import default_rules
from solver.rules.base import PersonRule
from solver.rules.lead_present import LeadPresent
from solver.rules.mentor_ratio import MentorRatio
from solver.search.cancellation import CancelToken
from solver.search.stopwatch import Stopwatch
from tests.solver.tiny import EARLY, LATE, H, calls, person, problem

MIDDLE = Pattern("M", 10 * H, 8 * H, 8 * H)


def branching(of: Ground) -> Branching:
    """The search of a situation, without a time limit."""
    rules, worth = Rulebook(of), Worth(of.problem)
    offers = Offers(of, rules, worth)
    return Branching(of, rules, worth, offers, CancelToken(), Stopwatch())


def search(situation: Situation) -> Branching:
    """The search of a situation."""
    return branching(ground(situation))


def rows_of(of: Ground, employee: int) -> Iterator[tuple[int, ...]]:
    """Every row that differs in one or two cells, by what the cells may become."""
    days = [day for e, day in of.options if e == employee]
    row = of.base.cells[employee]
    for n in (1, 2):
        for some in combinations(days, n):
            for chosen in product(*(of.options[employee, day][1:] for day in some)):
                changed = list(row)
                for day, pattern in zip(some, chosen, strict=True):
                    changed[day] = pattern
                yield tuple(changed)


def is_no_worse(of: Ground, roster: Roster) -> bool:
    """Tell by all checkers that no hard rule is broken more, by anybody, than in the base."""

    def broken(judged: Roster) -> dict[tuple[str, int | None], int]:
        found: dict[tuple[str, int | None], int] = {}
        for rule in of.situation.rules:
            if rule.hard and not rule.is_off:
                for v in rule.violations(of.problem, judged):
                    key = (rule.key, v.employee if isinstance(rule, PersonRule) else None)
                    found[key] = found.get(key, 0) + v.amount
        return found

    before = broken(of.base)
    return all(n <= before.get(key, 0) for key, n in broken(roster).items())


def best_by_trying(of: Ground, people: int) -> tuple[int, int]:
    """The best worth of at most so many changed people, every combination tried."""
    rules, worth = Rulebook(of), Worth(of.problem)
    able = {e: list(rows_of(of, e)) for e in {e for e, _ in of.options}}
    able = {e: [row for row in rows if is_no_worse_alone(of, e, row)] for e, rows in able.items()}
    best = loss(of, rules, worth, of.base).worth
    for n in range(1, people + 1):
        for some in combinations(sorted(able), n):
            for rows in product(*(able[e] for e in some)):
                lines = list(of.base.cells)
                for e, row in zip(some, rows, strict=True):
                    lines[e] = row
                roster = Roster(tuple(lines))
                found = loss(of, rules, worth, roster).worth
                if found < best and is_no_worse(of, roster):
                    best = found
    return best


def is_no_worse_alone(of: Ground, employee: int, row: tuple[int, ...]) -> bool:
    """Tell whether the row breaks none of the person's own rules more."""
    before = of.base.cells[employee]
    return all(
        sum(v.amount for v in rule.check(of.problem, employee, row))
        <= sum(v.amount for v in rule.check(of.problem, employee, before))
        for rule in of.situation.rules
        if rule.hard and not rule.is_off and isinstance(rule, PersonRule)
    )


def changed_people(of: Ground, roster: Roster) -> set[int]:
    """Who has another row than in what happens."""
    return {e for e, *_ in differences(of.base, roster)}


def seeded(seed: int, n_people: int = 5, n_days: int = 3) -> Situation:
    """A little centre of two queues on a busy day, one or two of whose people are missing."""
    draw = random.Random(seed)
    queues = (Queue("one", "a"), Queue("two", "b"))
    n = n_days * 24
    volumes = [draw.uniform(4, 14) for _ in range(n)]
    contacts = tuple(
        calls(q, {t: _curve(volumes[t] * (1 - q / 3)) for t in range(n) if 7 <= t % 24 < 22}, n)
        for q in range(2)
    )
    people = tuple(
        person(
            str(e),
            skills=frozenset(draw.choice((("a",), ("a", "b"), ("b",)))),
            level=draw.choice((Level.SENIOR, Level.SENIOR, Level.LEAD, Level.JUNIOR)),
            max_minutes=draw.choice((16, 18, 24)) * H,
            min_rest_minutes=11 * H,
            volunteers=draw.choice((frozenset(), frozenset({OVERTIME}))),
        )
        for e in range(n_people)
    )
    of = problem(
        *people, days=n_days, patterns=(EARLY, MIDDLE, LATE), queues=queues, contacts=contacts
    )
    lines = tuple(
        tuple(draw.choice((OFF, 0, 0, 1, 2)) if d < 2 else OFF for d in range(n_days))
        for _ in people
    )
    roster = Roster(lines)
    at_work = [e for e, row in enumerate(lines) if row[0] != OFF] or [0]
    gone = draw.sample(at_work, min(len(at_work), draw.choice((1, 1, 2))))
    absences = tuple(absence_of_days(of, roster, e, range(1)) for e in gone)
    rules = tuple(r for r in default_rules() if r.key not in ("minimum_on_duty", "mentor_ratio"))
    if draw.random() < 0.4:
        rules = (*rules, MentorRatio(), LeadPresent(hard=True, minimum=1))
    settings = RepairSettings(only_volunteers_for_overtime=False)
    return Situation(of, rules, roster, draw.choice((-300, 460, 700)), absences, (), settings)


def _curve(volume: float) -> tuple[float, ...]:
    return tuple(volume * (1 - 0.5**k) for k in range(6))
