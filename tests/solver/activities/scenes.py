"""Days small enough to try every placement."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random

from solver.activities.on_line import answered_with
from solver.activities.plans import break_plan, is_legal
from solver.domain.activity import Activity, ActivityKind, BreakRule
from solver.domain.pattern import Pattern
from solver.domain.queue import Queue
from solver.domain.roster import Roster
from tests.solver.tiny import calls, person, problem

H = 60
SHORT = Pattern("S", 8 * H, 4 * H, 4 * H)  # 08:00-12:00
LATER = Pattern("T", 9 * H, 4 * H, 4 * H)  # 09:00-13:00
LUNCH = BreakRule("Lunch", ActivityKind.LUNCH, 30, 60, 150, distance_minutes=30)
TEA = BreakRule("Tea", ActivityKind.BREAK, 15, 15, 60, True, distance_minutes=30)


def scene(seed=0, people=3, rules=(LUNCH,), skills=("", ""), **fields):
    """One day of two patterns, two queues, random concave curves from 08:00 to 13:00."""
    draw = Random(seed)
    queues = (Queue("a", skills[0]), Queue("b", skills[1]))
    curves = [{t: _curve(draw, people) for t in range(8, 13)} for _ in queues]
    contacts = tuple(calls(q, curve, 24) for q, curve in enumerate(curves))
    staff = tuple(
        person(f"P{i}", skills=frozenset(draw.sample(["x", "y"], draw.randint(1, 2))))
        for i in range(people)
    )
    fields = {"queues": queues, "contacts": contacts, "break_rules": rules} | fields
    of = problem(*staff, days=1, patterns=(SHORT, LATER), **fields)
    return of, Roster(tuple((draw.randint(0, 1),) for _ in staff))


def _curve(draw, most):
    gains = sorted((draw.randint(0, 40) / 4 for _ in range(most)), reverse=True)
    return tuple(sum(gains[:n]) for n in range(most + 1))


def with_team(of, *teams, **mentors):
    """The same people in teams; ``P1="P0"`` names P0 the mentor of the junior P1."""
    staff = tuple(
        replace(p, team=team, mentor_id=mentors.get(p.id, ""))
        for p, team in zip(of.employees, teams, strict=True)
    )
    return replace(of, employees=staff)


def every_placement(of, roster):
    """Every choice of legal breaks for everybody, as activities."""
    plans = [break_plan(of.break_rules, of.patterns[p], day) for _, day, p in roster.shifts()]
    choices = [
        [chosen for chosen in product(*plan.starts) if is_legal(plan, chosen)] for plan in plans
    ]
    for everybody in product(*choices):
        yield [
            Activity(e, start, rule.kind, rule.length_minutes, rule.paid, name=rule.name)
            for e, chosen in enumerate(everybody)
            for rule, start in zip(plans[e].rules, chosen, strict=True)
        ]


def most_answered(of, roster, allowed=lambda _activities: True):
    """The most that any allowed placement answers, in contacts."""
    return max(
        answered_with(of, roster, found).sum()
        for found in every_placement(of, roster)
        if allowed(found)
    )
