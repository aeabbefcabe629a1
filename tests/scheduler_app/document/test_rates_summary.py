"""Rates beside goals: tones and words."""

from __future__ import annotations

from dataclasses import replace
from math import inf, nan

import numpy as np
import pytest

from scheduler_app.document.rates_summary import (
    against_text,
    goal_tone,
    rates_summary,
    share_text,
    wait_text,
)
from scheduler_app.store.week import week_of
from solver.staffing.outlook import Outlook
from tests.scheduler_app.conftest import MONDAY


@pytest.mark.parametrize(
    ("value", "tone"),
    [(0.97, "green"), (0.9696, "green"), (0.969, "amber"), (0.95, "amber"), (0.949, "red")],
)
def test_the_tone_says_how_near_the_goal_is(value, tone):
    assert goal_tone(value, 0.97) == tone


def test_what_nobody_knows_is_a_dash_without_a_tone():
    assert goal_tone(nan, 0.97) == ""
    assert {share_text(nan), against_text(nan, 0.97), wait_text(nan)} == {"–"}


def test_shares_goals_and_waits_in_words():
    assert against_text(0.9613, 0.97) == "96.1% (goal 97.0%)"
    assert [wait_text(s) for s in (2.4, 99.4, 99.6, 125.0, inf)] == [
        "2 s",
        "99 s",
        "1:40",
        "2:05",
        "∞",
    ]


def test_goals_are_weighed_by_the_contacts_of_the_queues(centre):
    problem = week_of(centre, MONDAY).problem
    phone, chat = problem.queues
    queues = (replace(phone, answer_rate=0.9), replace(chat, answer_rate=1.0))
    problem = replace(problem, queues=queues)
    offered = np.array([[30.0, 5.0], [10.0, 5.0]])
    outlook = Outlook(*[offered] * 6)
    assert rates_summary(problem, outlook, [0, 1], [0]).answer_goal == pytest.approx(0.925)
    assert rates_summary(problem, outlook, [1], [0]).answer_goal == 1.0
    assert not rates_summary(problem, Outlook(*[0 * offered] * 6), [0, 1], [0]).is_known
