"""Who is on duty when, and the allocation against every other allocation there is."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from solver.domain.pattern import OFF, Pattern
from solver.domain.queue import Queue
from solver.model.coverage import (
    NO_WORTH,
    SkillClass,
    allocate,
    classes_on,
    cover_groups,
    coverage,
    covered_intervals,
    limiting_sets,
    on_duty_by_class,
    required_agents,
    skill_classes,
    spanned_parts,
)
from tests.solver.tiny import EARLY, NIGHT, H, calls, demand, person, problem, roster

PHONE = (Queue("phone"),)
ZH_EN_ALL = (Queue("zh", "zh"), Queue("en", "en"), Queue("all"))
HOUR = Pattern("H", 8 * H, H, H)


def test_people_are_grouped_by_the_queues_they_serve():
    people = (
        person("Ana", skills=frozenset({"zh", "en"})),
        person("Bo"),
        person("Cy", skills=frozenset({"en", "zh", "fr"})),
    )
    classes = skill_classes(problem(*people, queues=ZH_EN_ALL))
    assert [(c.queues, sorted(c.employees)) for c in classes] == [((0, 1, 2), [0, 2]), ((2,), [1])]


def test_a_role_is_the_only_queue_of_its_week():
    people = (person("Ana", skills=frozenset({"zh", "en"})), person("Bo"))
    of = problem(*people, days=14, queues=ZH_EN_ALL, roles=((0, None), (None, None)))
    found = [(c.week, c.queues, sorted(c.employees)) for c in skill_classes(of)]
    assert found == [(0, (0,), [0]), (0, (2,), [1]), (1, (0, 1, 2), [0]), (1, (2,), [1])]
    assert [c.week for c in classes_on(of, 6)] == [0, 0]
    assert [c.week for c in classes_on(of, 7)] == [1, 1]


def test_a_shift_counts_for_the_role_of_the_week_in_which_it_starts():
    queues = (Queue("a"), Queue("b"))
    needs = demand(queues, {(q, t): 1 for q in range(2) for t in range(14 * 24)}, 14 * 24)
    of = problem(
        days=14,
        queues=queues,
        requirements=needs,
        history=((1,),),
        roles=((1, 0),),
        past_roles=((0,),),
    )
    scheduled = coverage(of, roster("......N......N")).scheduled
    first_a, last_a = range(7), (13 * 24 + 22, 13 * 24 + 23)
    sunday_b = (6 * 24 + 22, 6 * 24 + 23, *range(7 * 24, 7 * 24 + 7))
    assert np.flatnonzero(scheduled[0]).tolist() == [*first_a, *last_a]
    assert np.flatnonzero(scheduled[1]).tolist() == [*sunday_b]
    people = on_duty_by_class(of, roster("E............E"), skill_classes(of)).sum(axis=0)
    assert people.sum() == 7 + 8 + 8


@pytest.mark.parametrize(
    ("interval", "day", "pattern", "covered"),
    [
        (60, 0, EARLY, range(7, 15)),
        (60, 0, NIGHT, range(22, 24)),  # cut at the horizon's end
        (60, -1, NIGHT, range(7)),  # last Sunday's night
        (30, 0, Pattern("X", 7 * H + 10, 2 * H, 60), range(15, 18)),  # whole intervals only
        (60, 0, Pattern("X", 7 * H + 10, 40, 40), range(8, 7)),  # none at all
        (60, -1, EARLY, range(0, -9)),
    ],
)
def test_a_shift_covers_the_intervals_that_it_works_whole(interval, day, pattern, covered):
    of = problem(days=1, patterns=(pattern,), interval_minutes=interval)
    assert covered_intervals(of, day, 0) == tuple(covered)


def test_a_night_covers_the_morning_looked_ahead_to():
    of = problem(days=1, patterns=(NIGHT,), lookahead_minutes=6 * H)
    assert covered_intervals(of, 0, 0) == tuple(range(22, 30))


def test_a_standby_shift_covers_nothing_and_nobody_on_it_is_on_duty():
    patterns = (EARLY, replace(NIGHT, is_standby=True))
    of = problem(days=2, patterns=patterns, history=((1,),))
    assert len(covered_intervals(of, 0, 1)) == 0
    assert spanned_parts(of, 0, 1) == (range(22, 31),)
    assert coverage(of, roster("NE")).on_duty.sum() == 8
    assert [g.shifts for g in cover_groups(of)] == [(), ((0, 0),), ((1, 0),)]


def test_queues_without_a_requirement_need_nobody():
    needs = demand(PHONE, {(0, 3): 2}, 24)
    of = problem(days=1, queues=(*PHONE, Queue("chat")), requirements=needs)
    assert required_agents(of).sum(axis=1).tolist() == [2, 0]


def test_people_on_duty_with_last_nights_shift():
    of = problem(person("Ana"), person("Bo"), days=1, queues=PHONE, history=((0, 1), (1, OFF)))
    on_duty = on_duty_by_class(of, roster("N", "E"), skill_classes(of))
    assert np.flatnonzero(on_duty[0]).tolist() == [*range(7), *range(7, 15), 22, 23]
    assert on_duty.max() == 1


def test_an_agent_without_a_queue_is_on_duty_and_a_surplus():
    queues = (Queue("zh", "zh"),)
    of = problem(days=1, queues=queues, requirements=demand(queues, {(0, 8): 1}, 24))
    found = coverage(of, roster("E"))
    assert (found.on_duty.sum(), found.scheduled.sum()) == (8, 0)
    assert (found.shortage.sum(), found.surplus.sum()) == (1, 8)


def test_nobody_and_nothing():
    found = coverage(problem(days=1), roster("E"))
    assert found.required.shape == (0, 24)
    assert found.on_duty.sum() == found.surplus.sum() == 8


def test_intervals_that_the_same_shifts_cover_are_merged():
    groups = cover_groups(problem(days=1, patterns=(EARLY, NIGHT)))
    told = {g.shifts: g.intervals for g in groups}
    assert told == {
        (): (*range(7), *range(15, 22)),
        ((0, 0),): tuple(range(7, 15)),
        ((0, 1),): (22, 23),
    }


@st.composite
def one_interval(draw: st.DrawFn):
    """One hour: up to five people of any skills, and what three queues need."""
    skills = draw(st.lists(st.frozensets(st.sampled_from(("zh", "en"))), min_size=1, max_size=5))
    queues = tuple(
        Queue(f"q{q}", skill)
        for q, skill in enumerate(
            draw(st.lists(st.sampled_from(("zh", "en", "", "fr")), min_size=1, max_size=3))
        )
    )
    needs = {(q, 8): draw(st.integers(0, 4)) for q in range(len(queues))}
    people = [person(f"P{e}", skills=s) for e, s in enumerate(skills)]
    return problem(
        *people,
        days=1,
        patterns=(HOUR,),
        queues=queues,
        requirements=demand(queues, needs, 24),
    )


def convex(short: np.ndarray) -> int:
    return int((short**2).sum())


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(one_interval())
def test_no_allocation_has_a_lower_convex_shortage(of):
    found = coverage(of, roster(*["H"] * len(of.employees), patterns=(HOUR,)))
    served = [c.queues or (None,) for c in skill_classes(of) for _ in c.employees]
    best = []
    for choice in product(*served):
        agents = np.array([choice.count(q) for q in range(len(of.queues))])
        best.append(np.maximum(found.required[:, 8] - agents, 0))
    assert convex(found.shortage[:, 8]) == min(map(convex, best))
    assert found.shortage[:, 8].sum() == min(short.sum() for short in best)
    able = sum(None not in queues for queues in served)
    assert found.scheduled[:, 8].sum() == able  # nobody twice, nobody forgotten
    assert found.on_duty[8] == len(of.employees)
    assert found.surplus[8] == len(of.employees) - (found.required - found.shortage)[:, 8].sum()


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(one_interval())
def test_no_set_of_queues_gets_more_agents_than_can_serve_it(of):
    scheduled = coverage(of, roster(*["H"] * len(of.employees), patterns=(HOUR,))).scheduled[:, 8]
    for chosen in product((False, True), repeat=len(of.queues)):
        queues = {q for q, is_in in enumerate(chosen) if is_in}
        able = sum(len(c.employees) for c in skill_classes(of) if queues & set(c.queues))
        assert sum(scheduled[q] for q in queues) <= able


def test_who_is_missed_alike_goes_where_more_contacts_are_answered():
    queues = (Queue("quiet"), Queue("busy"))
    of = problem(
        person(),
        days=1,
        queues=queues,
        requirements=demand(queues, {(0, 8): 1, (1, 8): 1}, 24),
        contacts=(calls(0, {8: (0.0, 1.0)}, 24), calls(1, {8: (0.0, 6.0)}, 24)),
    )
    assert coverage(of, roster("E")).scheduled[:, 8].tolist() == [0, 1]


def test_who_is_not_missed_goes_where_more_contacts_are_answered():
    queues = (Queue("even"), Queue("busy"))
    of = problem(
        person("a"),
        person("b"),
        person("c"),
        days=1,
        queues=queues,
        requirements=demand(queues, {(0, 8): 1, (1, 8): 1}, 24),
        contacts=(calls(0, {8: (0.0, 1.0)}, 24), calls(1, {8: (0.0, 6.0, 6.5)}, 24)),
    )
    assert coverage(of, roster("E", "E", "E")).scheduled[:, 8].tolist() == [1, 2]


@st.composite
def many_agents(draw: st.DrawFn):
    """Classes of up to a hundred agents in one interval, and what each further one is worth."""
    n_queues = draw(st.integers(1, 4))
    queues = st.frozensets(st.integers(0, n_queues - 1), max_size=n_queues)
    skills = draw(st.lists(queues, min_size=1, max_size=6, unique=True))
    on_duty = [draw(st.integers(0, 100)) for _ in skills]
    worths = st.lists(st.integers(-3, draw(st.sampled_from((3, 300)))), max_size=120)
    table = [sorted(draw(worths), reverse=True) for _ in range(n_queues)]
    return [SkillClass(tuple(sorted(of)), frozenset()) for of in skills], on_duty, table


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(many_agents())
def test_many_agents_go_where_they_would_go_one_by_one(drawn):
    classes, on_duty, table = drawn

    def worth(agents):
        found = [
            row[n] if n < len(row) else NO_WORTH for row, (n,) in zip(table, agents, strict=True)
        ]
        return np.array(found)[:, None]

    given_to = np.zeros((len(table), 1), dtype=np.int64)
    while True:
        takers = [
            (-int(gain), q)
            for q, (gain,) in enumerate(worth(given_to))
            if gain > NO_WORTH and _can_serve(classes, on_duty, given_to[:, 0], q)
        ]
        if not takers:
            break
        given_to[min(takers)[1]] += 1
    found = allocate(classes, np.array(on_duty)[:, None], len(table), worth)
    assert found.tolist() == given_to.tolist()


def _can_serve(classes, on_duty, agents, taker):
    """Tell whether one more agent of a queue leaves every set of queues enough who serve it."""
    more = agents + (np.arange(len(agents)) == taker)
    for chosen in product((False, True), repeat=len(agents)):
        queues = {q for q, is_in in enumerate(chosen) if is_in}
        able = sum(n for c, n in zip(classes, on_duty, strict=True) if queues & set(c.queues))
        if sum(more[q] for q in queues) > able:
            return False
    return True


def test_queues_that_the_same_people_serve_are_limited_together():
    everything = SkillClass(tuple(range(12)), frozenset({0, 1}))
    phone = SkillClass((0,), frozenset({2}))
    limits = limiting_sets(range(12), [everything, phone])
    assert limits == {
        frozenset({0}): frozenset(range(1, 12)),
        frozenset({0, 1}): frozenset(range(12)),
    }
