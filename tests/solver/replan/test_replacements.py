"""Who could take one shift, in order, and why others cannot."""

from __future__ import annotations

from dataclasses import replace

from solver.domain.employee import OVERTIME
from solver.domain.pattern import OFF, Pattern
from solver.domain.queue import Queue
from solver.domain.repair import RepairSettings
from solver.domain.wishes import Pin, TimeOff
from solver.explain.single_change import Cell
from solver.replan.plan import ChangeKind
from solver.replan.replacements import replacements
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
    assert [r.text for r in found.ranked[1].reasons_against] == [
        "gives up a day off",
        "has not volunteered for overtime",
    ]


def test_a_volunteer_is_told_as_one():
    helper = person("Off", volunteers=frozenset({OVERTIME}))
    found = ask(person("A"), helper, lines=("E..", "..."), now=-H * 10)
    (one,) = found.ranked
    assert [r.text for r in one.reasons_for] == ["takes all of it", "volunteers for overtime"]
    assert one.answered > 0


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
