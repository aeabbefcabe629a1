"""Rules in the words of the rule book: priority, settings, and the text that is searched."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QLocale

from scheduler_app.exchange.words import fold
from scheduler_app.language.phrases import rule_title
from scheduler_app.language.translation import QT_TRANSLATE_NOOP, translate
from scheduler_app.store.rule_choice import choice_of
from solver.rules.base import Rule, Setting


class Standing(StrEnum):
    """What a rule counts, as the form offers it: a priority, or that it is off."""

    MUST = "must"
    IMPORTANT = "important"
    NICE = "nice"
    OFF = "off"


_WORDS = {
    Standing.MUST: QT_TRANSLATE_NOOP("RuleBook", "Must"),
    Standing.IMPORTANT: QT_TRANSLATE_NOOP("RuleBook", "Important"),
    Standing.NICE: QT_TRANSLATE_NOOP("RuleBook", "Nice"),
    Standing.OFF: QT_TRANSLATE_NOOP("RuleBook", "Off"),
}
_MEANINGS = {
    Standing.MUST: QT_TRANSLATE_NOOP("RuleBook", "No roster may break it."),
    Standing.IMPORTANT: QT_TRANSLATE_NOOP(
        "RuleBook", "Kept where possible; each breach costs, beside the other important rules."
    ),
    Standing.NICE: QT_TRANSLATE_NOOP(
        "RuleBook", "Counts only among rosters that are as good in all that is important."
    ),
    Standing.OFF: QT_TRANSLATE_NOOP("RuleBook", "Plays no part."),
}
_SETTING = QT_TRANSLATE_NOOP("RuleBook", "{label}: {number} {unit}")
_BY_CONTRACT = QT_TRANSLATE_NOOP("RuleBook", "as the contract says")
_NOTHING = QT_TRANSLATE_NOOP("RuleBook", "none")
_YES_OR_NO = (0, 1)


def standing_of(rule: Rule) -> Standing:
    """Return the priority of a rule, or that it is off."""
    return Standing(choice_of(rule))


def standing_word(standing: Standing) -> str:
    """Return "Must", "Important", "Nice" or "Off"."""
    return translate("RuleBook", _WORDS[standing])


def standing_meaning(standing: Standing) -> str:
    """Return what it means for a roster, as a sentence."""
    return translate("RuleBook", _MEANINGS[standing])


def differs(rule: Rule) -> bool:
    """Tell whether anything of the rule is not as it is by default."""
    return rule != type(rule)()


def is_switch(setting: Setting) -> bool:
    """Tell whether a setting is a matter of yes or no."""
    return (setting.least, setting.most) == _YES_OR_NO


def meaning_text(rule: Rule) -> str:
    """Return the rule's one line."""
    return translate("Rule", rule.meaning)


def settings_text(rule: Rule) -> str:
    """Return where numbers come from and the settings; of switches, those that are on."""
    parts = [translate("RuleBook", _BY_CONTRACT)] if rule.by_contract else []
    switches = [s for s in rule.settings() if is_switch(s)]
    for setting in rule.settings():
        number, label = getattr(rule, setting.name), translate("Rule", setting.label)
        if is_switch(setting):
            parts += [label] if number else []
            continue
        unit = translate("Rule", setting.unit)
        shown = QLocale().toString(int(number))
        parts.append(translate("RuleBook", _SETTING, label=label, number=shown, unit=unit))
    if switches and not parts:
        return translate("RuleBook", _NOTHING)
    return " · ".join(parts)


def is_found(rule: Rule, query: str) -> bool:
    """Tell whether every word of the query is in what the form says of the rule."""
    labels = (translate("Rule", setting.label) for setting in rule.settings())
    text = fold(" ".join((rule_title(rule), meaning_text(rule), rule.key, *labels)))
    return all(word in text for word in fold(query).split())
