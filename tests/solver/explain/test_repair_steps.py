"""Breaches told as what to allow."""

from __future__ import annotations

from datetime import date

import pytest

from scheduler_app.language.phrases import Phrases
from solver.domain.pattern import OFF
from solver.domain.queue import Queue
from solver.domain.wishes import Availability, Pin, TimeOff
from solver.explain.repair_steps import repair_step
from solver.roster.evaluate import evaluate
from solver.rules import default_rules
from solver.rules.answer_rate import AnswerRate
from solver.rules.labour_budget import LabourBudget
from tests.solver.tiny import EARLY, LATE, H, calls, person, problem, roster

BOTH = (EARLY, LATE)


def steps(line, days=7, **fields):
    who = fields.pop("who", person("Li Na"))
    rules = fields.pop("rules", [r for r in default_rules() if r.hard])
    of = problem(who, days=days, patterns=BOTH, **fields)
    found = evaluate(of, rules, roster(line, patterns=BOTH)).violations
    phrases = Phrases(of, date(2026, 11, 30))
    return [phrases.violation(repair_step(v)) for v in found]


@pytest.mark.parametrize(
    ("line", "fields", "told"),
    [
        (
            "EEE....",
            {"who": person("Li Na", max_minutes=20 * H)},
            "Approve 4 h of overtime for Li Na: 24 h in the week, the limit is 20 h",
        ),
        (
            "E......",
            {"who": person("Li Na", min_minutes=20 * H)},
            "Let Li Na work 12 h too little: 8 h in the week, the least is 20 h",
        ),
        (
            "EEE....",
            {"who": person("Li Na", max_days=2)},
            "Let Li Na work 3 days in the week; the limit is 2",
        ),
        (
            "EEE....",
            {"who": person("Li Na", min_days=4)},
            "Let Li Na work only 3 days in the week; the least is 4",
        ),
        (
            "......." + "EEE....",
            {"who": person("Li Na", max_minutes=20 * H), "days": 14},
            "Approve 4 h of overtime for Li Na: 24 h in the week of Mon 7 Dec, the limit is 20 h",
        ),
        (
            "EEE...." + "E......",
            {"who": person("Li Na", min_minutes=20 * H), "days": 14},
            "Let Li Na work 12 h too little: 8 h in the week of Mon 7 Dec, the least is 20 h",
        ),
        (
            "EEE.....",
            {"who": person("Li Na", max_days=2), "days": 8},
            "Let Li Na work 3 days in the week of Mon 30 Nov; the limit is 2",
        ),
        (
            "EEEE..." + "EEE....",
            {"who": person("Li Na", min_days=4), "days": 14},
            "Let Li Na work only 3 days in the week of Mon 7 Dec; the least is 4",
        ),
        (
            "LE.....",
            {"who": person("Li Na", min_rest_minutes=11 * H)},
            "Let Li Na rest 2 h less before E on Tue 1 Dec: 9 h in place of 11 h",
        ),
        (
            "EEE....",
            {"who": person("Li Na", max_consecutive_days=2)},
            "Let Li Na work 3 days in a row from Mon 30 Nov; the limit is 2",
        ),
        (
            "E......",
            {"time_off": (TimeOff(0, 0, 24 * H),)},
            "Ask Li Na to work E on Mon 30 Nov during leave",
        ),
        (
            "E......",
            {"time_off": (TimeOff(0, 0, 24 * H, is_employed=False),)},
            "Employ Li Na on Mon 30 Nov as well, for E",
        ),
        (
            "E......",
            {"availability": (Availability(0, 8 * H, 9 * H, available=False),)},
            "Ask Li Na to work E on Mon 30 Nov, outside the available hours",
        ),
        (
            "E......",
            {"who": person("Li Na", patterns=frozenset({"L"}))},
            "Let Li Na work E on Mon 30 Nov, a shift that is not listed",
        ),
        (
            "E......",
            {"pins": (Pin(0, 0, OFF),)},
            "Unlock Li Na on Mon 30 Nov: E in place of the locked off",
        ),
    ],
)
def test_a_step_says_what_to_allow(line, fields, told):
    assert steps(line, **fields) == [told]


def test_both_budgets_of_a_week_can_be_raised():
    rule = LabourBudget(hard=True, hours=10, money=100)
    who = person("Li Na", hourly_cost_cents=1_000)
    assert steps("." * 7 + "EE.....", 14, who=who, rules=[rule]) == [
        "Raise the budget of the week of Mon 7 Dec to 16 h; now it is 10 h",
        "Raise the budget of the week of Mon 7 Dec to 160 in pay; now it is 100",
    ]


def test_the_answer_rate_is_told_with_its_week():
    contacts = (calls(0, {8: (0.0, 4.0)}, 14 * 24),)
    fields = {"queues": (Queue("Phone", answer_rate=0.5),), "contacts": contacts}
    assert steps("." * 14, 14, rules=[AnswerRate(hard=True)], **fields) == [
        "Accept an answer rate of 0.0% in the week of Mon 30 Nov; the goals ask for 50.0%"
    ]
