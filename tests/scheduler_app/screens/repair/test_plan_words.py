"""Plans in words: cards and changes."""

from __future__ import annotations

from dataclasses import replace
from math import nan

import pytest

from scheduler_app.screens.repair.plan_words import PlanWords, percent, points, title
from scheduler_app.store.week import week_of
from solver.domain.pattern import OFF
from solver.replan.derived import derived
from solver.replan.plan import ChangeKind, Plan, ShiftChange, Standing, WorstInterval
from tests.scheduler_app.screens.repair.conftest import MONDAY

WED = 2
PLANNED = Standing(0.98, 0.981, WorstInterval(WED * 1440 + 20 * 60, 0.95), 0, 500)


def standing(rate, cost=500, missing=4):
    worst = WorstInterval(WED * 1440 + 10 * 60 + 30, 0.81)
    return Standing(0.97, rate, worst if rate is not None else None, missing, cost)


@pytest.fixture
def week(small_centre):
    return week_of(small_centre, MONDAY)


@pytest.fixture
def plan_of(week):
    def made(*changes, at_most=None, rate=0.97, proven=True, pairs=(0, 0), cost=500, new=()):
        roster = week.roster.with_cells([(c.employee, c.day, c.after) for c in changes])
        return Plan(
            tuple(c for c in changes if c.kind is not ChangeKind.ABSENT),
            tuple(c for c in changes if c.kind is ChangeKind.ABSENT),
            tuple(new),
            roster,
            (),
            at_most,
            standing(rate, cost),
            (),
            *pairs,
            proven,
            0.004,
        )

    return made


def test_a_card_says_what_the_plan_reaches_and_asks_for(week, plan_of):
    nobody = plan_of(at_most=0, rate=0.931)
    called = ShiftChange(6, WED, OFF, 0, ChangeKind.CALL_IN)
    card = PlanWords(week, 0.97).card(plan_of(called, at_most=2, cost=620), nobody, PLANNED)
    assert (card.title, card.figure, card.tone) == ("1 person", "97.0%", "green")
    assert (card.gain, card.effort) == ("+3.9", "1 person · 1 cell")
    lines = [("worst 81.0% 10:30", ""), ("cost +120", ""), ("no rule bent", "")]
    assert card.lines == (*lines, ("proven best", "green"))
    assert "95.0% on Wed 20:00" in card.tip


def test_mentors_that_are_parted_and_a_gap_are_looked_at(week, plan_of):
    nobody = plan_of(at_most=0, rate=0.931, pairs=(3, 2), proven=False)
    card = PlanWords(week, 0.97).card(nobody, nobody, None)
    assert (card.title, card.effort, card.gain) == ("Nobody changes", "no changes", "")
    assert card.tone == "red"
    assert ("mentor pairs 2 of 3", "amber") in card.lines
    assert ("gap 0.40%", "amber") in card.lines


def test_where_no_contacts_are_known_the_missing_hours_count(week, plan_of):
    nobody = plan_of(at_most=0, rate=None)
    card = PlanWords(week).card(plan_of(rate=None), nobody, None)
    assert (card.title, card.figure) == ("Best", "2.0 h short")
    assert card.lines[0][0] == "cost ±0"


def test_every_kind_of_change_in_words(week, plan_of):
    early, late = week.problem.patterns
    n = len(week.problem.patterns)
    longer = derived(early, 480, 1110)
    shorter = derived(late, 810, 1200)
    sooner = derived(late, 720, 1320)
    plan = plan_of(
        ShiftChange(0, WED, 0, OFF, ChangeKind.ABSENT),
        ShiftChange(1, WED, 0, n, ChangeKind.EXTEND),
        ShiftChange(2, WED, 0, 1, ChangeKind.SWAP),
        ShiftChange(3, WED, 1, 0, ChangeKind.SWAP),
        ShiftChange(4, WED, 1, n + 1, ChangeKind.SHORTEN),
        ShiftChange(5, WED, 1, n + 2, ChangeKind.START_EARLIER),
        ShiftChange(6, WED, OFF, 1, ChangeKind.CALL_IN),
        ShiftChange(7, WED, OFF, 0, ChangeKind.STANDBY),
        ShiftChange(7, 3, 0, OFF, ChangeKind.DAY_OFF),
        ShiftChange(6, 3, 0, 1, ChangeKind.OTHER_SHIFT),
        new=(longer, shorter, sooner),
    )
    said = PlanWords(week).changes(plan)
    assert [(c.name, c.before, c.after, c.text) for c in said] == [
        ("Gao Xiang", "E 08:00–16:30", "08:00–18:30", "extend to 18:30"),
        ("Xu Qiang", "E 08:00–16:30", "L 13:30–22:00", "swap with Zhou Tao"),
        ("Zhou Tao", "L 13:30–22:00", "E 08:00–16:30", "swap with Xu Qiang"),
        ("Zhu Lin", "L 13:30–22:00", "13:30–20:00", "shorten: goes at 20:00"),
        ("Lin Hui", "L 13:30–22:00", "12:00–22:00", "start earlier, at 12:00"),
        ("Huang Li", "off", "L 13:30–22:00", "call in from day off"),
        ("Huang Li", "E 08:00–16:30", "L 13:30–22:00", "takes another shift"),
        ("黄敏", "off", "E 08:00–16:30", "standby goes on the line"),
        ("黄敏", "E 08:00–16:30", "off", "day off instead"),
        ("Li Na", "E 08:00–16:30", "absent", ""),
    ]
    assert [c.is_absent for c in said] == [False] * 9 + [True]
    assert {c.day for c in said} == {"Wed 2 Dec", "Thu 3 Dec"}


def test_what_is_left_of_a_shift_of_somebody_absent(week, plan_of):
    early = week.problem.patterns[0]
    n = len(week.problem.patterns)
    plan = plan_of(
        ShiftChange(0, WED, 0, n, ChangeKind.ABSENT),
        ShiftChange(1, WED, 0, n + 1, ChangeKind.ABSENT),
        new=(derived(early, 480, 840), derived(early, 600, 990)),
    )
    assert [c.text for c in PlanWords(week).changes(plan)] == [
        "absent from 14:00",
        "absent until 10:00",
    ]


def test_figures_by_locale():
    assert (percent(0.9731), percent(None)) == ("97.3%", "–")
    assert (points(0.97, 0.931), points(0.90, 0.931), points(0.97, 0.97)) == ("+3.9", "−3.1", "")
    assert points(None, 0.9) == ""


def test_titles(week, plan_of):
    called = [ShiftChange(e, WED, OFF, 0, ChangeKind.CALL_IN) for e in (6, 7)]
    assert title(plan_of(called[0], at_most=4), week) == "1 person"  # fewer than it might
    assert title(plan_of(*called, at_most=4), week) == "2 people"


def test_a_plan_that_was_taken_has_the_name_of_whoever_takes_over(week, plan_of):
    called = ShiftChange(6, WED, OFF, 0, ChangeKind.CALL_IN)
    taken = replace(plan_of(called, at_most=1, proven=False), gap=nan)
    card = PlanWords(week, 0.97).card(taken, plan_of(at_most=0), None)
    assert card.title == "Huang Li"
    assert card.lines[-1] == ("your choice", "")
