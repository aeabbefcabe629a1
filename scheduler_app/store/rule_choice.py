"""What a rule counts, as one choice: a priority, or off."""

from __future__ import annotations

from dataclasses import replace

from solver.domain.validation import FieldError
from solver.rules.base import Rule
from solver.rules.priority import Priority

OFF = "off"


def choices_of(rule: Rule) -> list[str]:
    """Return what the rule can count: values of ``Priority``, or ``OFF``."""
    hard = [Priority.MUST.value] if rule.can_be_hard else []
    soft = [Priority.IMPORTANT.value, Priority.NICE.value, OFF] if rule.can_be_soft else []
    return [*hard, *soft]


def choice_of(rule: Rule) -> str:
    """Return what the rule counts."""
    return OFF if rule.is_off else rule.priority.value


def with_choice(rule: Rule, choice: str) -> Rule:
    """Return the rule counting so; one that is switched on gets a weight that counts.

    Raises:
        FieldError: It cannot count so.
    """
    if choice not in choices_of(rule):
        known = ", ".join(choices_of(rule))
        raise FieldError(f"rules.{rule.key}", f"must be one of {known}, not {choice}")
    if choice == Priority.MUST.value:
        return replace(rule, hard=True, nice=False)
    if choice == OFF:
        return replace(rule, hard=False, nice=False, weight=0)
    weight = rule.weight or type(rule)().weight or rule.weight_when_on
    return replace(rule, hard=False, nice=choice == Priority.NICE.value, weight=weight)
