"""Who could take one shift, in order, and why others cannot."""

from __future__ import annotations

from dataclasses import replace
from math import isnan

from solver.domain.employee import OVERTIME
from solver.domain.pattern import OFF, Pattern
from solver.domain.queue import Queue
from solver.domain.repair import RepairSettings
from solver.domain.wishes import Pin, TimeOff
from solver.explain.single_change import Cell
from solver.replan.plan import ChangeKind
from solver.replan.replacements import replacements, taken
from solver.replan.situation import Absence, Situation
from solver.rules import default_rules
from tests.solver.tiny import EARLY, LATE, H, demand, person, problem, roster

STANDBY = Pattern("S", 7 * H, 8 * H, 0, is_standby=True)
PATTERNS = (EARLY, LATE, STANDBY)
CODES = {"E": 0, "L": 1, "S": 2}
PHONE = (Queue("phone"),)
BY_DAY = demand(PHONE, {(0, t): 2 for t in range(7, 22)}, 72)
RULES = tuple(r for r in default_rules() if r.key != "minimum_on_duty")


def ask(*people, lines, now=0, settings=None, absent=(0,), **fields):
    of = problem(*people, patterns=PATTERNS, queues=PHONE, requirements=BY_DAY, **fields)
    rostered = roster(*lines, patterns=PATTERNS)
    missing = tuple(Absence(e, 0, 24 * H) for e in absent)
    asked = Situation(of, RULES, rostered, now, missing, (), settings or RepairSettings())
    return replacements(asked, Cell(0, 0, 0))


def told(found):
    return {g.text.format(count=len(g.people), skill=g.skill, rule=g.rule) for g in found.groups}


def names(found):
    return [one.change.employee for one in found.ranked]


def test_standby_comes_first_then_who_is_off():
    found = ask(
        person("A"), person("Off"), person("Reserve"), lines=("E..", "...", "S.."), now=-H * 10
    )
    assert names(found) == [2, 1]
    kinds = [one.change.kind for one in found.ranked]
    assert kinds == [ChangeKind.STANDBY, ChangeKind.CALL_IN]
    assert all(one.change.after == 0 for one in found.ranked)
    assert [r.text for r in found.ranked[0].reasons_for] == ["on standby", "takes all of it"]
    assert [r.text for r in found.ranked[1].reasons_against] == ["gives up a day off"]


def test_overtime_is_for_those_who_have_volunteered():
    """Both have the hours of their contract already; no rule forbids more."""
    rules = tuple(r for r in RULES if r.key != "weekly_hours")
    of = problem(
        person("A"),
        person("Yes", max_minutes=8 * H, volunteers=frozenset({OVERTIME})),
        person("No", max_minutes=8 * H),
        patterns=PATTERNS,
        queues=PHONE,
        requirements=BY_DAY,
    )
    rostered = roster("E..", ".E.", "..E", patterns=PATTERNS)
    asked = Situation(of, rules, rostered, -600, (Absence(0, 0, 24 * H),))
    found = replacements(asked, Cell(0, 0, 0))
    (one,) = found.ranked
    assert one.change.employee == 1
    assert one.answered > 0
    assert [r.text for r in one.reasons_for] == ["takes all of it", "volunteers for overtime"]
    overtime = next(r for r in one.reasons_against if r.text == "{time} of overtime")
    assert dict(overtime.values)["time"].minutes == 8 * H
    assert told(found) == {"1 would need overtime and have not volunteered"}
    everybody = replace(asked, settings=RepairSettings(only_volunteers_for_overtime=False))
    assert sorted(names(replacements(everybody, Cell(0, 0, 0)))) == [1, 2]


def test_one_that_is_taken_over_is_a_plan():
    of = problem(person("A"), person("Off"), patterns=PATTERNS, queues=PHONE, requirements=BY_DAY)
    rostered = roster("E..", "...", patterns=PATTERNS)
    asked = Situation(of, RULES, rostered, 8 * H, (Absence(0, 8 * H, 24 * H),))
    (one,) = replacements(asked, Cell(0, 0, 0)).ranked
    plan = taken(asked, one.change)
    (change,) = plan.changes
    assert (change.employee, change.day, change.kind) == (1, 0, ChangeKind.CALL_IN)
    shape = (*of.patterns, *(n.pattern for n in plan.new_patterns))[change.after]
    assert (shape.start_minute, shape.end_minute) == (10 * H, 15 * H)
    assert [c.employee for c in plan.absent] == [0]
    assert not plan.is_proven
    assert isnan(plan.gap)


def test_of_a_shift_that_has_begun_only_the_rest_is_left():
    found = ask(person("A"), person("Off"), lines=("E..", "..."), now=8 * H)
    (one,) = found.ranked
    # Two hours of notice: from 10:00 of 08:00 to 15:00.
    assert one.change.after >= len(PATTERNS)
    (part, *_) = one.reasons_against
    assert part.text == "takes only {time} of it"
    assert dict(part.values)["time"].minutes == 5 * H


def test_too_late_for_who_is_at_home():
    found = ask(person("A"), person("Off"), lines=("E..", "..."), now=14 * H)
    assert found.ranked == ()
    assert told(found) == {"1 at home, too late to call"}


def test_why_the_others_cannot():
    found = ask(
        person("A"),
        person("There"),
        person("Locked"),
        person("Sick"),
        person("Leave"),
        lines=("E..", "E..", "...", "...", "..."),
        now=-H * 10,
        absent=(0, 3),
        pins=(Pin(2, 0, OFF),),
        time_off=(TimeOff(4, 0, 24 * H),),
    )
    assert found.ranked == ()
    assert told(found) == {
        "1 at work then anyway",
        "1 locked to something else",
        "1 absent themselves",
        "1 on leave",
    }


def test_nobody_at_home_is_called_where_that_is_not_allowed():
    settings = replace(RepairSettings(), may_call_in=False)
    found = ask(person("A"), person("Off"), lines=("E..", "..."), now=-600, settings=settings)
    assert told(found) == {"1 kept back by what a repair may do"}


def test_many_days_in_a_row_and_other_queues_speak_against_her():
    both = (Queue("phone", "p"), Queue("chat", "c"))
    of = problem(
        person("A", skills=frozenset({"p", "c"})),
        person("B", skills=frozenset({"p"})),
        days=7,
        patterns=PATTERNS,
        queues=both,
        requirements=demand(both, {(0, t): 1 for t in range(7, 22)}, 168),
    )
    rostered = roster("..E....", "EE.EEE.", patterns=PATTERNS)
    away = (Absence(0, 48 * H, 72 * H),)
    found = replacements(Situation(of, RULES, rostered, 0, away), Cell(0, 2, 0))
    (one,) = found.ranked
    against = {r.text: dict(r.values) for r in one.reasons_against}
    assert against["{days} days in a row then"] == {"days": 6}
    assert against["cannot serve {queues}"] == {"queues": "chat"}
