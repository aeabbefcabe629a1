"""How far past the horizon people are asked for, with other patterns."""

from __future__ import annotations

from dataclasses import replace

from solver.domain.pattern import Pattern
from solver.domain.queue import Contacts, Queue, Requirement
from solver.scenarios.looked_ahead import looking_ahead_for
from solver.scenarios.other_patterns import with_patterns
from tests.solver.tiny import EARLY, NIGHT, H, person, problem

LATE = Pattern("L", 17 * H, 9 * H, 8 * H)  # until 02:00
N = 24 + 7
ASKED = problem(
    person("Ana"),
    days=1,
    lookahead_minutes=7 * H,
    queues=(Queue("Phone", shrinkage=0.0),),
    requirements=(Requirement(0, (1,) * N),),
    contacts=(Contacts(0, (1.0,) * N, (60.0,) * N, ((0.0, 1.0),) * N),),
)


def test_no_further_than_the_last_of_the_new_shifts_ends():
    found = with_patterns(ASKED, [EARLY, LATE])
    assert found.grid.lookahead_minutes == 2 * H
    assert len(found.requirements[0].agents) == 26
    assert len(found.contacts[0].volume) == len(found.contacts[0].answered) == 26


def test_what_is_on_the_line_ends_with_it():
    (contacts,) = ASKED.contacts
    shares = tuple(0.5 + t / 100 for t in range(N))
    asked = replace(ASKED, contacts=(replace(contacts, on_line=shares),))
    assert with_patterns(asked, [EARLY, LATE]).contacts[0].on_line == shares[:26]


def test_without_nights_not_at_all():
    assert with_patterns(ASKED, [EARLY]).grid.lookahead_minutes == 0


def test_not_further_than_the_demand_that_is_known():
    longer = replace(NIGHT, code="X", start_minute=23 * H)
    assert looking_ahead_for(ASKED, [replace(EARLY, start_minute=9 * H), longer]) is ASKED


def test_not_past_the_first_start():
    early = replace(EARLY, start_minute=5 * H)
    assert looking_ahead_for(ASKED, [early, NIGHT]).grid.lookahead_minutes == 5 * H
