"""A rule counts as one choice says."""

from __future__ import annotations

import pytest

from scheduler_app.store.rule_choice import OFF, choice_of, choices_of, with_choice
from solver.domain.validation import FieldError
from solver.rules import default_rules
from solver.rules.fairness import Fairness
from solver.rules.nights import Nights
from solver.rules.priority import Priority


@pytest.mark.parametrize("rule", default_rules(), ids=lambda rule: rule.key)
def test_every_choice_of_every_rule_is_taken_and_told_again(rule):
    for choice in choices_of(rule):
        assert choice_of(with_choice(rule, choice)) == choice
        assert choice_of(with_choice(with_choice(rule, choice), choice_of(rule))) == choice_of(rule)


def test_a_weight_is_kept_and_one_that_was_off_gets_its_usual_one():
    heavy = Fairness(weight=9)
    assert with_choice(heavy, Priority.IMPORTANT).weight == 9
    assert with_choice(with_choice(heavy, OFF), Priority.NICE).weight == Fairness().weight


def test_a_wish_cannot_be_a_must():
    assert Priority.MUST in choices_of(Nights())
    with pytest.raises(FieldError):
        with_choice(Fairness(), Priority.MUST)
