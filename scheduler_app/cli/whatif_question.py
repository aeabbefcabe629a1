"""What ``whatif`` is asked: the options of a scenario as they were typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import typer

from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.records import ProjectData
from scheduler_app.store.rule_choice import choices_of, with_choice
from scheduler_app.store.scenario_definition import DemandChange, RuleChange, ScenarioDefinition
from scheduler_app.store.scenarios import rule_change
from solver.domain.validation import FieldError
from solver.rules.base import Rule

_PERCENT = re.compile(r"(?:(?P<queue>.+):)?(?P<percent>[+-]?\d+)%?")
_RULE = re.compile(r"(?P<key>[a-z_]+)(?:\.(?P<setting>[a-z_]+))?=(?P<value>.+)")
_WHOLE = re.compile(r"-?\d+")
_NOT_A_PERCENT = QT_TRANSLATE_NOOP(
    "Command", '{text} is no change of the demand; write it as +20% or "Phone:+20%"'
)
_NOT_A_RULE = QT_TRANSLATE_NOOP(
    "Command", "{text} is no change of a rule; write it as fairness=off or nights.max_per_week=3"
)
_NO_RULE = QT_TRANSLATE_NOOP("Command", "there is no rule {key}")
_NO_SETTING = QT_TRANSLATE_NOOP("Command", "{key} has no setting {name}; it has {known}")
_NO_PATTERN = QT_TRANSLATE_NOOP("Command", "there is no shift pattern {code}")
_NO_PATTERNS_LEFT = QT_TRANSLATE_NOOP("Command", "no shift pattern is left")


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of the command; all empty: nothing was asked, a kept scenario is meant."""

    volume: Sequence[str] = ()
    aht: Sequence[str] = ()
    away: Sequence[str] = ()
    rules: Sequence[str] = ()
    only: Sequence[str] = ()
    without: Sequence[str] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether no option was given."""
        return not any(getattr(self, field.name) for field in fields(self))

    def definition(self, data: ProjectData) -> ScenarioDefinition:
        """Return the scenario that was asked for.

        Raises:
            FieldError: Something that the project does not have.
            typer.BadParameter: Wrong usage.
        """
        return ScenarioDefinition(
            demand=_demand(self.volume, self.aht),
            away=tuple(dict.fromkeys(self.away)),
            rules=_rules(self.rules, data.rules),
            patterns=_patterns(self.only, self.without, data),
        )


def _demand(volume: Sequence[str], aht: Sequence[str]) -> tuple[DemandChange, ...]:
    found: dict[str, DemandChange] = {}
    for field, texts in (("volume_percent", volume), ("aht_percent", aht)):
        for text in texts:
            match = _PERCENT.fullmatch(text.strip())
            if match is None:
                raise typer.BadParameter(translate("Command", _NOT_A_PERCENT, text=text))
            queue = match["queue"] or ""
            change = found.get(queue, DemandChange(queue))
            number: dict[str, Any] = {field: int(match["percent"])}
            found[queue] = replace(change, **number)
    return tuple(found.values())


def _rules(texts: Sequence[str], rules: Sequence[Rule]) -> tuple[RuleChange, ...]:
    before = {rule.key: rule for rule in rules}
    after: dict[str, Rule] = {}
    for text in texts:
        match = _RULE.fullmatch(text.strip())
        if match is None:
            raise typer.BadParameter(translate("Command", _NOT_A_RULE, text=text))
        key = match["key"]
        if key not in before:
            raise FieldError("--rule", translate("Command", _NO_RULE, key=key))
        after[key] = _changed(after.get(key, before[key]), match["setting"], match["value"])
    changes = (rule_change(before[key], rule) for key, rule in after.items())
    return tuple(change for change in changes if change is not None)


def _changed(rule: Rule, setting: str | None, value: str) -> Rule:
    if setting is None:
        if value not in choices_of(rule):
            raise typer.BadParameter(f"{rule.key}: {' | '.join(choices_of(rule))}")
        return with_choice(rule, value)
    known = ["weight", *(s.name for s in rule.settings())]
    if setting not in known:
        values = {"key": rule.key, "name": setting, "known": ", ".join(known)}
        raise FieldError("--rule", translate("Command", _NO_SETTING, **values))
    if not _WHOLE.fullmatch(value):
        text = f"{rule.key}.{setting}={value}"
        raise typer.BadParameter(translate("Command", _NOT_A_RULE, text=text))
    number: dict[str, Any] = {setting: int(value)}
    return replace(rule, **number)


def _patterns(only: Sequence[str], without: Sequence[str], data: ProjectData) -> tuple[str, ...]:
    """Return the codes of the only patterns that are worked; none: those of today."""
    known = [pattern.code for pattern in data.patterns]
    named = [code.strip() for text in (*only, *without) for code in text.split(",")]
    for code in named:
        if code not in known:
            raise FieldError("--only, --without", translate("Command", _NO_PATTERN, code=code))
    if not named:
        return ()
    kept = {code.strip() for text in only for code in text.split(",")}
    kept = kept or {pattern.code for pattern in data.patterns if not pattern.is_retired}
    kept -= {code.strip() for text in without for code in text.split(",")}
    if not kept:
        raise FieldError("--without", translate("Command", _NO_PATTERNS_LEFT))
    return tuple(code for code in known if code in kept)
