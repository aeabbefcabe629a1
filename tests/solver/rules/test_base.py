"""What every rule offers: settings with limits, hard or soft, a breach with its cost."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from solver.domain.employee import Level
from solver.domain.pattern import OFF, Pattern
from solver.domain.queue import Queue, ShiftTarget
from solver.domain.validation import FieldError
from solver.domain.wishes import Availability, Pin, Request, TimeOff
from solver.rules import ALL_RULES, default_rules
from solver.rules.base import Rule
from solver.rules.labour_budget import LabourBudget
from solver.rules.nights import Nights
from solver.rules.seats import Seats
from solver.rules.weekends import Weekends
from tests.solver.tiny import (
    EARLY,
    NIGHT,
    all_rosters,
    calls,
    demand,
    junior,
    person,
    problem,
    roster,
)

RESERVE = Pattern("R", 8 * 60, 60, 0, is_standby=True)
NEUTRAL = {
    "consecutive_days_off",
    "min_days_off",
    "min_consecutive_days",
    "forbidden_sequences",
    "forward_rotation",
    "start_spread",
    "flexible",
    "overtime",
    "seats",
    "mentor_cover",
    "named_mentor",
    "standby",
    "team_together",
    "role_rotation",
    "labour_budget",
    "labour_cost",
    "stability",
    "shift_cover",
    "shift_limits",
    "period_hours",
}
"""Off, or harmless, until a project asks for them."""
KEYS = {
    "employment",
    "availability",
    "qualified",
    "minimum_rest",
    "weekly_hours",
    "working_days",
    "consecutive_days",
    "weekends",
    "nights",
    "pinned",
    "mentor_ratio",
    "lead_present",
    "minimum_on_duty",
    "coverage",
    "contacts_answered",
    "answer_rate",
    "requests",
    "fairness",
} | NEUTRAL
of_every_rule = pytest.mark.parametrize("kind", ALL_RULES, ids=lambda kind: kind.key)


def test_the_rule_book_has_every_rule_once_at_its_defaults():
    assert {rule.key for rule in default_rules()} == KEYS
    assert len(default_rules()) == len(KEYS)
    assert default_rules() == default_rules()


@of_every_rule
def test_a_rule_says_what_it_is_and_what_its_numbers_are(kind):
    assert kind.title
    assert kind.meaning.endswith(".")
    for setting in kind.settings():
        assert setting.label
        assert setting.unit
        assert setting.least <= setting.default <= setting.most


@of_every_rule
def test_every_setting_is_held_to_its_limits(kind):
    for setting in kind.settings():
        kind(**{setting.name: setting.least})
        kind(**{setting.name: setting.most})
        for beyond in (setting.least - 1, setting.most + 1):
            with pytest.raises(FieldError) as refused:
                kind(**{setting.name: beyond})
            assert refused.value.field == f"{kind.key}.{setting.name}"


@of_every_rule
def test_a_weight_below_nothing_is_refused(kind):
    kind(weight=0)
    with pytest.raises(FieldError) as refused:
        kind(weight=-1)
    assert refused.value.field == f"{kind.key}.weight"


@of_every_rule
def test_only_a_wish_cannot_be_hard(kind):
    if kind.can_be_hard:
        assert kind(hard=True).hard
    else:
        with pytest.raises(FieldError) as refused:
            kind(hard=True)
        assert refused.value.field == f"{kind.key}.hard"


@of_every_rule
def test_a_soft_rule_without_weight_is_off_and_a_hard_one_is_not(kind):
    assert kind(hard=False, weight=0).is_off
    assert not kind(hard=False, weight=1).is_off
    if kind.can_be_hard:
        assert not kind(hard=True, weight=0).is_off


def test_rules_that_are_not_asked_for_bind_nobody():
    """The defaults of these rules, and of the data they look at, leave every roster as it was."""
    of = problem(person("Ana", team="A"), junior("Jo", team="A"), days=2, patterns=(EARLY, NIGHT))
    bound = [r for r in default_rules() if r.key in NEUTRAL and not r.is_off]
    without_data = {"shift_cover", "shift_limits", "period_hours", "flexible", "overtime"}
    assert {r.key for r in bound} == {
        "min_days_off",
        "min_consecutive_days",
        "forbidden_sequences",
    } | without_data
    assert not [v for fixed in all_rosters(of) for r in bound for v in r.violations(of, fixed)]


def test_a_breach_costs_its_amount_times_the_weight_only_when_soft():
    soft: Rule = ALL_RULES[0](hard=False, weight=7)
    hard: Rule = ALL_RULES[0](hard=True, weight=7)
    assert soft.breach(3, "text").cost == 21
    assert hard.breach(3, "text").cost == 0
    assert (hard.breach(3, "text").hard, soft.breach(3, "text").hard) == (True, False)


_KNOWN = {
    "published": ((OFF,) * 7,) * 3,
    "roles": ((0,),) * 3,
    "past_roles": ((0, 0),) * 3,
}
"""Of three people: days off all week, and a third week on the one queue."""


@pytest.fixture
def every_breach():
    """Breaches of all rules that have any, on a roster that keeps nothing."""
    phone = (Queue("phone"),)
    blocks = {"min_days_off": 5, "min_consecutive_days": 3}
    strict = {"max_minutes": 0, "max_days": 0, "max_consecutive_days": 1, "min_rest_minutes": 600}
    strict |= {"volunteers": frozenset({"overtime"}), "hourly_cost_cents": 6_000}
    period = {"max_period_minutes": 480, "max_weekends": 0, "max_shifts": (("N", 1),)}
    period |= {"volunteers": frozenset({"flexible"})}
    of = problem(
        person("Ana", level=Level.JUNIOR, works_nights=False, patterns=frozenset("X"), **strict),
        person("Bo", team="A", min_days=7, min_minutes=2_400, **blocks, **period),
        person("Cy", team="A", **blocks),
        days=7,
        patterns=(
            EARLY,
            replace(NIGHT, forbidden_followers=frozenset("E"), is_flexible=True),
            RESERVE,
        ),
        queues=phone,
        requirements=demand(phone, {(0, 152): 2}, 168),
        contacts=(calls(0, {152: (0.0, 4.0)}, 168),),
        time_off=(TimeOff(0, 0, 600), TimeOff(0, 1_440, 2_880, is_employed=False)),
        availability=(Availability(0, 1_440, 2_000, available=False),),
        requests=(Request(0, 0, OFF), Request(1, 0, 1, avoid=True)),
        shift_targets=(ShiftTarget(0, 0, 3), ShiftTarget(0, 1, 0, over_weight=1)),
        pins=(Pin(0, 0, OFF),),
        **_KNOWN,
    )
    strictest = (
        Weekends(max_in_a_row=0),
        Nights(max_per_week=0, max_in_a_row=0),
        Seats(seats=0),
        LabourBudget(hours=0, money=1),
    )
    rules = (*default_rules(), *strictest)
    found = [
        v for rule in rules for v in rule.violations(of, roster("NENENEN", "NN....N", ".E....."))
    ]
    assert {v.rule for v in found} == KEYS - {"fairness", "labour_cost"}
    return found


def test_every_place_of_a_message_has_its_value(every_breach):
    for violation in every_breach:
        places = set(re.findall(r"{(\w+)}", violation.text))
        assert places <= set(dict(violation.values)), violation.text
