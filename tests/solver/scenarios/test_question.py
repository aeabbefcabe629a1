"""From a problem and its rules to the question: people, limits, worth, what is today's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from solver.domain.pattern import Pattern
from solver.domain.queue import Contacts, Queue, Requirement
from solver.domain.validation import FieldError
from solver.domain.wishes import TimeOff
from solver.patterns.candidate import CandidateGrid, ShiftShape, candidate_of
from solver.patterns.question import DayClasses, DesignRequest
from solver.rules.minimum_on_duty import MinimumOnDuty
from solver.rules.nights import Nights
from solver.scenarios.question import question_of, todays_question
from tests.solver.tiny import EARLY, LATE, NIGHT, H, person, problem

EIGHT = ShiftShape(8 * H, 8 * H)
GRID = CandidateGrid((EIGHT,), 60)
DAY = 24 * H
PHONE, CHAT = Queue("Phone"), Queue("Chat", skill="chat")


def week(*people, **fields):
    return problem(*people, days=7, patterns=(EARLY, LATE, NIGHT), queues=(PHONE, CHAT), **fields)


def asked(found, request=None, rules=()):
    return question_of(found, rules, request or DesignRequest(GRID))


def test_people_alike_are_joined_and_their_limits_added():
    limits = {"min_days": 2, "max_days": 5, "min_minutes": 16 * H, "max_minutes": 40 * H}
    ana, ben = person("Ana", **limits), person("Ben", **limits)
    (group,) = asked(week(ana, ben)).groups
    assert group.heads == (2,) * 7
    assert group.shifts == ((4, 10),)
    assert group.paid_minutes == ((32 * H, 80 * H),)
    assert group.queues == (0,)


def test_leave_takes_days_and_shifts():
    leave = TimeOff(0, 0, 2 * DAY)
    (group,) = asked(week(person("Ana", max_days=5), time_off=(leave,))).groups
    assert group.heads == (0, 0, 1, 1, 1, 1, 1)
    assert group.shifts == ((0, 3),)


def test_skills_and_contracts_are_told_apart():
    ana, ben = person("Ana"), person("Ben", skills=frozenset({"chat"}))
    cem = replace(person("Cem"), contract=replace(ana.contract, name="part"))
    groups = asked(week(ana, ben, cem)).groups
    assert sorted((g.name, g.queues) for g in groups) == [
        ("free", (0,)),
        ("free", (0, 1)),
        ("part", (0,)),
    ]


def test_who_works_no_nights_gets_none():
    (group,) = asked(week(person("Ana", works_nights=False))).groups
    question = asked(week(person("Ana", works_nights=False)))
    assert not any(question.candidates[p].is_night for p in group.allowed)
    assert group.allowed


def test_who_may_work_some_patterns_may_work_their_like():
    question = asked(week(person("Ana", patterns=frozenset({"E", "L"}))))
    starts = [question.candidates[p].start_minute // H for p in sorted(question.groups[0].allowed)]
    assert starts == list(range(7, 15))


def test_split_shifts_are_for_those_who_may_work_all_or_split_ones_already():
    split = Pattern("T", 8 * H, 12 * H, 8 * H, gap_start_minute=4 * H, gap_minutes=4 * H)
    people = [person(p, patterns=frozenset(codes)) for p, codes in (("Ana", ""), ("Bo", "E"))]
    found = problem(*people, days=7, patterns=(EARLY, split), queues=(PHONE,))
    grid = replace(GRID, shapes=(*GRID.shapes, candidate_of(split).shape))
    question = asked(found, DesignRequest(grid))
    of_all, of_early = (
        {bool(question.candidates[p].shape.gap_minutes) for p in group.allowed}
        for group in question.groups
    )
    assert (of_all, of_early) == ({False, True}, {False})


def test_rules_give_the_nights_and_the_least_on_duty():
    required = tuple(int(7 <= t % 24 < 9) for t in range(7 * 24))
    found = week(requirements=(Requirement(0, required),))
    question = asked(found, rules=(Nights(max_per_week=2), MinimumOnDuty(minimum=3)))
    assert question.groups[0].night_shifts == (2,)
    assert question.least_on_duty == tuple(3 * n for n in required)
    assert asked(found).least_on_duty == ()


def test_contacts_are_worth_what_the_roster_counts_and_heads_fall():
    contacts = Contacts(0, (4.0,) * 168, (60.0,) * 168, ((0.0, 3.0, 3.5),) * 168)
    required = Requirement(1, (4,) * 168)
    question = asked(week(contacts=(contacts,), requirements=(required,)))
    assert question.queues[0].gains[0] == (300, 50)
    assert question.queues[0].offered[0] == 400
    assert question.queues[1].gains[0] == (200, 200, 150, 100)


def test_todays_patterns_are_the_plain_ones():
    standby = replace(LATE, code="S", is_standby=True)
    retired = Pattern("R", 9 * H, 8 * H, 8 * H, is_retired=True)
    found = problem(days=7, patterns=(EARLY, standby, retired), queues=(PHONE,))
    question = asked(found)
    assert [question.candidates[p].start_minute for p in question.today] == [7 * H]
    today = todays_question(found, (), DesignRequest(GRID))
    assert today is not None
    assert [c.start_minute for c in today.candidates] == [7 * H]


def test_fixed_patterns_are_candidates_whatever_the_grid():
    request = DesignRequest(CandidateGrid((EIGHT,), 60, 0, 6 * H), fixed=("N",))
    question = asked(week(), request)
    (place,) = question.fixed
    assert question.candidates[place].start_minute == NIGHT.start_minute
    with pytest.raises(FieldError) as caught:
        asked(week(), DesignRequest(GRID, fixed=("X",)))
    assert caught.value.field == "fix"


def test_opening_hours_and_weekends():
    request = DesignRequest(
        GRID, open_from_minute=8 * H, open_to_minute=18 * H, day_classes=DayClasses.WEEKEND
    )
    question = asked(week(), request)
    assert [c.start_minute // H for c in question.candidates] == [8, 9, 10]
    assert question.day_class == (0, 0, 0, 0, 0, 1, 1)


def test_nobody_and_nothing_are_refused():
    short = DesignRequest(GRID, open_from_minute=8 * H, open_to_minute=9 * H)
    with pytest.raises(FieldError) as caught:
        asked(week(), short)
    assert caught.value.field == "lengths"
