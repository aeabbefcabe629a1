"""The choice is the best of all plans, keeps the limits, and ends when it is told to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.time_grid import TimeGrid
from solver.patterns.answer import DesignStatus
from solver.patterns.choose import choose
from solver.patterns.question import AgentGroup, DesignQuestion, QueueWorth
from solver.search.cancellation import CancelToken
from solver.search.limits import SearchLimits
from tests.solver.patterns.questions import H, best_cost, candidate, group, random_question

LIMITS = SearchLimits(20.0, 2)


def chosen(question: DesignQuestion, **changes):
    return choose(replace(question, **changes), LIMITS, CancelToken())


@pytest.mark.parametrize("seed", range(25))
def test_it_is_the_best_of_all_plans(seed):
    question = random_question(seed)
    design = choose(question, LIMITS, CancelToken())
    assert design.status is DesignStatus.OPTIMAL
    assert design.cost == best_cost(question)


@pytest.mark.parametrize("seed", range(100, 110))
def test_patterns_that_cost_something_are_weighed(seed):
    question = random_question(seed, pattern_cost=4, most_patterns=3)
    assert choose(question, LIMITS, CancelToken()).cost == best_cost(question)


@pytest.mark.parametrize("seed", range(200, 206))
def test_agents_too_many_and_missing_on_duty_are_weighed(seed):
    question = random_question(seed)
    one = (replace(question.queues[0], surplus_cost=3),)
    groups = tuple(replace(g, queues=(0,)) for g in question.groups)
    floor = (1,) * question.grid.n_intervals
    asked = replace(question, queues=one, groups=groups, least_on_duty=floor, floor_cost=50)
    assert choose(asked, LIMITS, CancelToken()).cost == best_cost(asked)


@pytest.mark.parametrize("seed", range(300, 315))
def test_agents_too_many_are_weighed_against_those_missing(seed):
    question = random_question(seed, pattern_cost=2, most_patterns=3)
    worth = QueueWorth(
        tuple((5,) * len(g) for g in question.queues[0].gains), question.queues[0].offered, 3
    )
    free = {"queues": (0,), "shifts": ((0, 9),)}
    groups = tuple(replace(g, **free) for g in question.groups)
    offered = tuple(map(sum, worth.gains))
    asked = replace(question, queues=(replace(worth, offered=offered),), groups=groups)
    assert choose(asked, LIMITS, CancelToken()).cost == best_cost(asked)


def day(gains: list[int], *groups: AgentGroup, starts=(0, 6, 12, 18), k: int = 1) -> DesignQuestion:
    """One day of six-hour intervals; the n-th agent of each adds what is said of the first."""
    worth = QueueWorth(tuple((g, g) if g else () for g in gains), tuple(2 * g for g in gains))
    shifts = tuple(candidate(start, 6) for start in starts)
    every = frozenset(range(len(shifts)))
    return DesignQuestion(TimeGrid(1, 6 * H), shifts, (worth,), groups, k, (0,), (every,))


def test_the_pattern_goes_where_most_is_lost():
    design = chosen(day([1, 1, 8, 1], group(1, 2, (2, 2), 4)))
    assert [c.start_minute for c in design.patterns] == [12 * H]
    assert design.heads == ((2,),)
    assert (design.lost, design.offered) == (0.06, 0.22)
    assert design.paid_minutes == 12 * H


def test_a_fixed_pattern_stays_and_counts():
    design = chosen(day([1, 1, 8, 1], group(1, 2, (2, 2), 4)), fixed=frozenset({0}))
    assert [c.start_minute for c in design.patterns] == [0]
    both = chosen(day([1, 1, 8, 1], group(1, 2, (2, 2), 4), k=2), fixed=frozenset({0}))
    assert [c.start_minute for c in both.patterns] == [0, 12 * H]
    assert both.heads == ((0, 2),)


def test_hours_are_paid_only_where_they_answer_something():
    design = chosen(day([0, 0, 8, 0], group(1, 4, (0, 4), 4), k=4))
    assert design.lost == 0
    assert design.paid_minutes == 12 * H


def test_of_equally_good_patterns_todays_is_kept():
    asked = day([5, 0, 5, 0], group(1, 1, (0, 1), 4))
    for today in (0, 2):
        design = chosen(asked, today=frozenset({today}))
        assert [asked.candidates.index(c) for c in design.patterns] == [today]
        assert design.changes == 0


def test_the_last_night_covers_the_first_morning():
    night = DesignQuestion(
        TimeGrid(1, 6 * H),
        (candidate(18, 12),),
        (QueueWorth(((3,), (), (), (3,)), (3, 0, 0, 3)),),
        (group(1, 1, (0, 1), 1),),
        1,
        (0,),
        (frozenset({0}),),
    )
    assert chosen(night).lost == 0


def test_nights_of_a_week_are_limited():
    asked = day([9, 0, 0, 0], group(1, 2, (2, 2), 4, night_shifts=(1,)), k=2)
    assert asked.candidates[0].is_night
    assert chosen(asked).heads[0][0] == 1


def test_weekends_may_have_their_own_patterns():
    worth = QueueWorth(((5,), (), (), (), (), (), (5,), ()), (5, 0, 0, 0, 0, 0, 5, 0))
    every = frozenset(range(4))
    asked = DesignQuestion(
        TimeGrid(2, 6 * H),
        tuple(candidate(start, 6) for start in (0, 6, 12, 18)),
        (worth,),
        (group(2, 1, (0, 2), 4),),
        1,
        (0, 0),
        (every, every),
    )
    assert chosen(asked).lost == 0.05
    apart = chosen(asked, day_class=(0, 1))
    assert apart.lost == 0
    assert apart.by_class == ((0,), (1,))


def test_limits_that_nothing_keeps_are_told():
    asked = day([1, 1, 1, 1], group(1, 1, (2, 2), 4))
    assert chosen(asked).status is DesignStatus.INFEASIBLE


def test_cancelled_before_it_began_it_knows_nothing():
    cancel = CancelToken()
    cancel.cancel()
    design = choose(day([1, 1, 1, 1], group(1, 1, (0, 1), 4)), LIMITS, cancel)
    assert design.status in (DesignStatus.UNKNOWN, DesignStatus.FEASIBLE, DesignStatus.OPTIMAL)


def test_progress_counts_what_nobody_can_answer_as_the_result_does():
    question = random_question(1)
    beyond = tuple(replace(q, offered=tuple(n + 700 for n in q.offered)) for q in question.queues)
    told = []
    design = choose(replace(question, queues=beyond), LIMITS, CancelToken(), told.append)
    assert told[-1].lost == design.lost
    assert told[-1].bound <= design.lost
