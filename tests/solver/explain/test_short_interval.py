"""Who could cover an interval, and what keeps everybody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.pattern import OFF
from solver.domain.queue import Queue
from solver.domain.validation import FieldError
from solver.domain.wishes import Availability, Pin, TimeOff
from solver.explain.short_interval import explain_interval
from solver.explain.single_change import Cell
from solver.rules import default_rules
from tests.solver.tiny import EARLY, LATE, NIGHT, H, demand, junior, person, problem, roster

EN = Queue("english", "en")
QUEUES = (Queue("phone"), EN)
EIGHT = 8  # the interval 08:00-09:00 of the first day


def asked(people, lines, interval=EIGHT, queue=None, patterns=(EARLY, NIGHT), **fields):
    need = demand(QUEUES, {(0, EIGHT): 1, (1, EIGHT): 1}, 3 * 24)
    of = problem(*people, patterns=patterns, queues=QUEUES, requirements=need, **fields)
    return explain_interval(of, default_rules(), roster(*lines, patterns=patterns), interval, queue)


def told(answer):
    return {g.text.format(count=len(g.people), skill=g.skill, rule=g.rule) for g in answer.groups}


def test_required_and_scheduled_and_who_is_on():
    answer = asked([person("A"), person("B", skills=frozenset({"en"}))], ["E..", "E.."], queue=1)
    assert (answer.required, answer.scheduled) == (1, 1)
    assert (answer.on_duty, answer.elsewhere) == ((Cell(1, 0, 0),), (Cell(0, 0, 0),))
    assert (answer.start, answer.end) == (8 * H, 9 * H)
    whole = asked([person("A"), person("B", skills=frozenset({"en"}))], ["E..", "E.."])
    assert (whole.required, whole.scheduled, len(whole.on_duty)) == (2, 2, 2)


def test_last_nights_shift_of_the_history_is_on_duty():
    answer = asked([person("A"), person("B")], ["...", "..."], 3, history=((1,), (OFF,)))
    assert answer.on_duty == (Cell(0, -1, 1),)
    assert (answer.shifts, answer.groups, answer.candidates) == ((), (), ())


def test_who_has_another_role_that_week_is_elsewhere_or_cannot_come():
    english = frozenset({"en"})
    people = [person("A", skills=english), person("B", skills=english), person("C")]
    answer = asked(people, ["E..", "...", "..."], queue=1, roles=((0,), (0,), (None,)))
    assert answer.elsewhere == (Cell(0, 0, 0),)
    assert told(answer) == {"1 serve another queue that week", "1 lack en"}
    mine = asked(people, ["E..", "...", "..."], queue=1, roles=((1,), (1,), (None,)))
    assert [one.cell.employee for one in mine.candidates] == [1]


def test_each_is_kept_back_by_her_own_rule():
    people = [
        person("Rest", min_rest_minutes=11 * H),
        person("Leave"),
        person("Window"),
        person("Hours", max_minutes=8 * H),
        person("Days", max_days=1),
        person("Row", max_consecutive_days=1),
        person("Locked"),
        person("Only nights", patterns=frozenset({"N"})),
    ]
    lines = ["...", "...", "...", "..E", "..E", ".E.", "...", "..."]
    answer = asked(
        people,
        lines,
        history=((1,), *((OFF,),) * 7),
        time_off=(TimeOff(1, 0, 24 * H),),
        availability=(Availability(2, 9 * H, 10 * H, available=False),),
        pins=(Pin(6, 0, OFF),),
    )
    assert told(answer) == {
        "1 resting",
        "1 on leave",
        "1 not available then",
        "1 at their weekly hours",
        "1 at their days of the week",
        "1 at their days in a row",
        "1 locked to something else",
        "1 may not work such a shift",
    }
    assert answer.candidates == ()


def test_resting_is_told_with_the_words_of_the_rule():
    late = [person("A", min_rest_minutes=11 * H)]
    answer = asked(late, [".L."], interval=24 * 2 + EIGHT, patterns=(EARLY, LATE))
    (group,) = answer.groups
    assert told(answer) == {"1 resting"}
    (found,) = group.people[0].violations
    assert (found.rule, found.day, group.people[0].cell) == ("minimum_rest", 2, Cell(0, 2, 0))


def test_without_the_skill_no_shift_is_tried():
    answer = asked([person("A"), person("B", skills=frozenset({"en"}))], ["...", "..."], queue=1)
    assert told(answer) == {"1 lack en"}
    assert [c.cell for c in answer.candidates] == [Cell(1, 0, 0)]


def test_people_are_counted_together_largest_group_first():
    people = [person("C", max_days=0), *(person(name, max_minutes=8 * H) for name in "AB")]
    answer = asked(people, ["...", "..E", "..E"])
    assert [len(g.people) for g in answer.groups] == [2, 1]


def test_a_junior_needs_a_senior_on_the_shift():
    assert told(asked([junior("J")], ["..."])) == {"1 without a senior on the shift"}


def test_candidates_in_order_of_cost_and_what_they_give_up():
    """One is off; the other would leave a shift on which she is not needed."""
    people = [person("A"), person("B")]
    answer = asked(people, ["...", "N.."], queue=0)
    off, moved = sorted(answer.candidates, key=lambda c: c.cell.employee)
    assert (off.replaced, moved.replaced) == (OFF, 1)
    costs = [c.cost for c in answer.candidates]
    assert costs == sorted(costs)
    assert moved.cost < off.cost  # her night was surplus
    assert answer.candidates[0] is moved


def test_the_cheapest_shift_of_a_person_is_offered():
    longer = replace(EARLY, code="X", length_minutes=12 * H)
    answer = asked([person("A")], ["..."], patterns=(longer, EARLY))
    (only,) = answer.candidates
    assert only.cell == Cell(0, 0, 1)


@pytest.mark.parametrize(("interval", "queue"), [(-1, None), (72, None), (0, 2), (0, -1)])
def test_what_does_not_exist_is_refused(interval, queue):
    with pytest.raises(FieldError):
        asked([person()], ["..."], interval, queue)
