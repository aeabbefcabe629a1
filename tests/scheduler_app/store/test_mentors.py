"""Mentors that a roster has chosen: whom, and that they are named from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scheduler_app.store.changes import Change
from scheduler_app.store.mentors import mentor_changes, mentor_pairs, with_mentors
from scheduler_app.store.week import week_of
from solver.domain.roster import Roster
from solver.rules.named_mentor import MentorPair, NamedMentor

MONDAY = date(2026, 11, 30)
HOURS = 60
E, L = 0, 1


@pytest.fixture
def week(centre):
    """Li Na (lead) and Wang Wei; Chen Chen is a junior of Li Na's team without a mentor."""
    people = tuple(replace(person, mentor_id="") for person in centre.employees)
    on = tuple(NamedMentor(hard=True) if isinstance(r, NamedMentor) else r for r in centre.rules)
    return week_of(replace(centre, employees=people, rules=on, time_off=()), MONDAY)


ROSTER = Roster(((L,) * 7, (E,) * 7, (L,) * 5 + (-1, -1)))


def test_what_the_roster_has_chosen_is_named_and_then_kept(week):
    (change,) = mentor_changes(week, ROSTER)
    junior = week.problem.employees[2]
    assert change == Change(junior, replace(junior, mentor_id="007"))
    named = with_mentors(week, ROSTER)
    assert named.roster == ROSTER
    assert [p.mentor_id for p in named.problem.employees] == ["", "", "007"]
    assert not mentor_changes(named, ROSTER)
    assert mentor_pairs(named, ROSTER) == (MentorPair(2, 0, 45 * HOURS, 45 * HOURS),)
    swapped = Roster(((E,) * 7, (L,) * 7, ROSTER.cells[2]))
    assert [pair.mentor for pair in mentor_pairs(named, swapped)] == [0]


def test_a_mentor_who_is_not_there_any_more_gives_way(week):
    people = (*week.problem.employees[:2], replace(week.problem.employees[2], mentor_id="099"))
    gone = replace(week, problem=replace(week.problem, employees=people))
    (change,) = mentor_changes(gone, ROSTER)
    assert change.after.mentor_id == "007"


def test_nobody_is_named_while_the_rule_is_off(week):
    off = replace(week, rules=tuple(replace(r, hard=False, weight=0) for r in week.rules))
    assert mentor_pairs(off, ROSTER) == ()
    assert not mentor_changes(off, ROSTER)
    assert with_mentors(off, ROSTER).problem == off.problem
