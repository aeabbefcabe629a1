"""The rule book from the sheet Rules: the defaults with the changes of its rows."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from functools import cache
from typing import Any

from PySide6.QtCore import QTranslator

from scheduler_app.exchange.faults import Alternatives, FaultList, Translated
from scheduler_app.exchange.sheet_reader import Record
from scheduler_app.exchange.words import fold_header, nearest
from scheduler_app.language.translation import I18N_FOLDER, QT_TRANSLATE_NOOP, translate
from solver.domain.validation import FieldError
from solver.rules import default_rules
from solver.rules.base import Rule
from solver.rules.priority import Priority

_ALWAYS_HARD = QT_TRANSLATE_NOOP(
    "Fault", "this rule always holds: write yes; to free locked cells, take their locks off"
)
_ALWAYS_MUST = QT_TRANSLATE_NOOP(
    "Fault", "this rule always holds: write must; to free locked cells, take their locks off"
)
_CONTRADICTION = QT_TRANSLATE_NOOP(
    "Fault", "this contradicts Hard in row {first}: must goes with yes, important and nice with no"
)
_UNKNOWN_RULE = QT_TRANSLATE_NOOP("Fault", 'there is no rule "{value}": use a name of the template')
_UNKNOWN_SETTING = QT_TRANSLATE_NOOP(
    "Fault", 'this rule has no setting "{value}": use one of {allowed}'
)
_NO_VALUE = QT_TRANSLATE_NOOP("Fault", "the setting has no value: fill it in")
_NO_SETTING = QT_TRANSLATE_NOOP("Fault", "a value without a setting: name the setting")
_CHANGED_TWICE = QT_TRANSLATE_NOOP("Fault", "this is already set in row {first}: delete one")

_PRIORITY = "priority"
"""Stands among the changes until it is held against those of ``hard``."""

Changes = dict[str, tuple[Any, Record, str]]
"""Field -> new value, the row it comes from, the key of its column."""


@cache
def _translator(language: str) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(str(I18N_FOLDER / f"sixshift_{language}.qm")) else None


def rule_text(text: str, language: str) -> str:
    """Return a rule's title or label in ``language``, whatever the program's own is.

    Rules that this process has no Chinese for stay in English.
    """
    translator = None if language == "en" else _translator(language)
    return (translator.translate("Rule", text) if translator else "") or text


def _spellings(key: str, text: str) -> set[str]:
    names = (key, text, rule_text(text, "zh"), translate("Rule", text))
    return {fold_header(name) for name in names}


class RulesReader:
    """Collects the changes of all rows first: settings may hold only together."""

    def __init__(self, faults: FaultList) -> None:
        self._faults = faults
        self._changes: dict[str, Changes] = defaultdict(dict)

    def rules(self, records: list[Record]) -> tuple[Rule, ...]:
        """Return the complete rule book, in its own order."""
        rules = default_rules()
        for record in records:
            rule = self._rule_of(record, rules)
            if rule is not None:
                self._collect(rule, record)
        return tuple(self._changed(rule) for rule in rules)

    def _rule_of(self, record: Record, rules: tuple[Rule, ...]) -> Rule | None:
        name = record.get("rule")
        if name is None:
            return None
        for rule in rules:
            if fold_header(name) in _spellings(rule.key, rule.title):
                return rule
        known = [text for r in rules for text in (r.key, r.title, rule_text(r.title, "zh"))]
        self._faults.add(record.place("rule"), _UNKNOWN_RULE, nearest(name, known), value=name)
        return None

    def _collect(self, rule: Rule, record: Record) -> None:
        if not rule.can_be_soft and record.get("hard") is False:
            self._faults.add(record.place("hard"), _ALWAYS_HARD)
            return
        for key in ("hard", "weight"):
            if key in record.values:
                self._change(rule, key, record, key)
        self._prioritise(rule, record)
        if "setting" not in record.raw:
            if "value" in record.raw:
                self._faults.add(record.place("setting"), _NO_SETTING)
            return
        name = self._setting_of(rule, record)
        if "value" not in record.raw:
            self._faults.add(record.place("value"), _NO_VALUE)
        elif name is not None and "value" in record.values:
            self._change(rule, name, record, "value")

    def _prioritise(self, rule: Rule, record: Record) -> None:
        priority = record.get("priority")
        if priority is None:
            return
        if not rule.can_be_soft and priority is not Priority.MUST:
            self._faults.add(record.place("priority"), _ALWAYS_MUST)
            return
        self._change(rule, _PRIORITY, record, "priority")

    def _setting_of(self, rule: Rule, record: Record) -> str | None:
        text = record.get("setting")
        if text is None:
            return None
        for s in rule.settings():
            if fold_header(text) in _spellings(s.name, s.label):
                return s.name
        labels = [translate("Rule", s.label) for s in rule.settings()]
        names = [s.name for s in rule.settings()]
        self._faults.add(
            record.place("setting"),
            _UNKNOWN_SETTING,
            nearest(text, [*labels, *names]),
            value=text,
            allowed=Alternatives(Translated("Rule", s.label) for s in rule.settings()),
        )
        return None

    def _change(self, rule: Rule, name: str, record: Record, column: str) -> None:
        changes = self._changes[rule.key]
        if name in changes:
            first = changes[name][1].row
            self._faults.add(record.place(column), _CHANGED_TWICE, first=first)
        else:
            changes[name] = (record.values[column], record, column)

    def _changed(self, rule: Rule) -> Rule:
        """Apply a rule's changes; report, and leave out, each that it refuses."""
        changes = self._changes[rule.key]
        self._settle_priority(changes)
        while changes:
            try:
                return dataclasses.replace(
                    rule, **{name: value for name, (value, _, _) in changes.items()}
                )
            except FieldError as error:
                refused = error.field.rpartition(".")[2]
                name = refused if refused in changes else next(iter(changes))
                value, record, column = changes.pop(name)
                told = record.get(column, value)
                self._faults.add_field_error(record.place(column), told, error)
        return rule

    def _settle_priority(self, changes: Changes) -> None:
        """Put what a priority means in its place; it must not contradict Hard."""
        if _PRIORITY not in changes:
            return
        priority, record, column = changes.pop(_PRIORITY)
        is_must = priority is Priority.MUST
        if changes.get("hard", (is_must,))[0] is not is_must:
            first = changes["hard"][1].row
            self._faults.add(record.place(column), _CONTRADICTION, first=first)
            return
        changes.setdefault("hard", (is_must, record, column))
        changes["nice"] = (priority is Priority.NICE, record, column)
