"""What a conflict is, and the edits that would mend it.

Templates are of the translation context "Conflict"; what stands in their places is
described in ``solver.rules.wording``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from solver.domain.employee import Contract, Employee
from solver.rules.base import Rule
from solver.rules.wording import QT_TRANSLATE_NOOP, Title, Value


class Place(StrEnum):
    """Where the supervisor mends what has no edit of its own."""

    PEOPLE = "people"
    SHIFTS = "shifts"


Editable = Rule | Contract | Employee
Values = tuple[tuple[str, Value], ...]

_RELAX = QT_TRANSLATE_NOOP("Conflict", "'{rule}': important in place of must")
_OFF = QT_TRANSLATE_NOOP("Conflict", "Switch '{rule}' off")


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a conflict: records of the project before and after."""

    text: str
    values: Values
    edits: tuple[tuple[Editable, Editable], ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What cannot all hold, and what could be changed.

    ``is_hard``: no roster keeps the rules that must hold; else something that is asked
    for cannot be had.  ``rules``: the keys of the rules concerned.
    ``place``: where it is mended, if no single edit would do.
    """

    is_hard: bool
    text: str
    values: Values = ()
    fixes: tuple[Fix, ...] = ()
    rules: tuple[str, ...] = ()
    place: Place | None = None


class RuleBook:
    """The rules by their keys, as the finders of conflicts ask for them."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules: Mapping[str, Rule] = {rule.key: rule for rule in rules}

    def rule(self, key: str) -> Rule | None:
        """Return a rule, be it off."""
        return self._rules.get(key)

    def in_force(self, key: str) -> Rule | None:
        """Return a rule that is not off."""
        rule = self._rules.get(key)
        return None if rule is None or rule.is_off else rule

    def must(self, key: str) -> Rule | None:
        """Return a rule that has to hold."""
        rule = self._rules.get(key)
        return rule if rule is not None and rule.hard else None

    def number(self, key: str, setting: str) -> int:
        """Return a setting of a rule that is there."""
        return int(getattr(self._rules[key], setting))


def said(**values: Value) -> Values:
    """Return what stands in the places of a template."""
    return tuple(values.items())


def with_setting(rule: Rule, text: str, setting: str, number: int) -> Fix | None:
    """Return the edit that gives a rule another number; None where its limits forbid it."""
    limits = next(one for one in rule.settings() if one.name == setting)
    if not limits.least <= number <= limits.most:
        return None
    after = replace(rule, **{setting: number})  # type: ignore[arg-type]
    return Fix(text, said(rule=Title(rule.title), number=number), ((rule, after),))


def relaxed(rule: Rule) -> Fix | None:
    """Return the edit that makes a rule important in place of must; None where it cannot be."""
    if not (rule.hard and rule.can_be_soft):
        return None
    after = replace(rule, hard=False, weight=rule.weight or rule.weight_when_on)
    return Fix(_RELAX, said(rule=Title(rule.title)), ((rule, after),))


def switched_off(rule: Rule) -> Fix:
    """Return the edit after which a rule plays no part."""
    after = replace(rule, hard=False, weight=0, nice=False)
    return Fix(_OFF, said(rule=Title(rule.title)), ((rule, after),))


def known(*fixes: Fix | None) -> tuple[Fix, ...]:
    """Return those of the edits that there are."""
    return tuple(fix for fix in fixes if fix is not None)
