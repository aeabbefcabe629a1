"""The rule book: the chosen rule, which ones are listed, edits, and what cannot all hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from scheduler_app.document.week_conflicts import week_conflicts
from scheduler_app.language.conflicts import fix_text
from scheduler_app.language.phrases import Phrases, rule_title
from scheduler_app.screens.shifts.rule_book.rule_words import (
    Standing,
    differs,
    is_found,
    standing_of,
    standing_word,
)
from scheduler_app.screens.shifts.shifts_state import ShiftsState
from scheduler_app.store.changes import Change
from scheduler_app.store.rule_choice import with_choice
from solver.domain.validation import FieldError
from solver.explain.conflicts.conflict import Conflict, Fix
from solver.rules.base import Rule


class Listed(StrEnum):
    """Which rules are listed."""

    ALL = "all"
    IN_FORCE = "in_force"
    DIFFERING = "differing"
    IN_CONFLICT = "in_conflict"


class RulesState(QObject):
    """Holds no rules of its own; every edit is one undo step of the document.

    ``changed``: other rules, conflicts or lists are to be shown.
    """

    changed = Signal()

    def __init__(self, state: ShiftsState) -> None:
        super().__init__(state)
        self.shifts = state
        self.chosen = ""
        self.query, self.listed = "", Listed.ALL
        state.changed.connect(self.changed)

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rule book, in its order."""
        document = self.shifts.document
        return () if document is None else document.rules

    @property
    def rule(self) -> Rule | None:
        """The chosen rule."""
        return next((rule for rule in self.rules if rule.key == self.chosen), None)

    @property
    def phrases(self) -> Phrases | None:
        """What writes sentences about the shown week; None without one."""
        document = self.shifts.document
        if document is None or document.week is None:
            return None
        return Phrases(document.problem, document.first_date)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What cannot all hold in the shown week."""
        document = self.shifts.document
        return () if document is None else week_conflicts(document)

    def conflicts_about(self, key: str) -> list[Conflict]:
        """Return the conflicts that a rule has part in."""
        return [conflict for conflict in self.conflicts if key in conflict.rules]

    def shown(self) -> list[Rule]:
        """Return the rules that are listed."""
        in_conflict = {key for conflict in self.conflicts for key in conflict.rules}
        wanted: dict[Listed, Callable[[Rule], bool]] = {
            Listed.ALL: lambda _rule: True,
            Listed.IN_FORCE: lambda rule: not rule.is_off,
            Listed.DIFFERING: differs,
            Listed.IN_CONFLICT: lambda rule: rule.key in in_conflict,
        }
        is_wanted = wanted[self.listed]
        return [rule for rule in self.rules if is_wanted(rule) and is_found(rule, self.query)]

    def choose(self, key: str) -> None:
        """Take another rule in hand."""
        if key != self.chosen:
            self.chosen = key
            self.changed.emit()

    def narrow(self, query: str, listed: Listed) -> None:
        """List other rules; the chosen one stays in hand if it is among them."""
        if (query, listed) == (self.query, self.listed):
            return
        self.query, self.listed = query, listed
        keys = [rule.key for rule in self.shown()]
        if keys and self.chosen not in keys:
            self.chosen = keys[0]
        self.changed.emit()

    def set_number(self, name: str, number: int) -> bool:
        """Give the chosen rule another number for a setting, or another weight."""
        return self._change(lambda rule: replace(rule, **{name: number}))  # type: ignore[arg-type]

    def set_standing(self, standing: Standing) -> bool:
        """Give the chosen rule another priority, or switch it off."""
        return self._change(lambda rule: with_choice(rule, standing.value))

    def to_default(self) -> bool:
        """Put the chosen rule back to what it is by default."""
        return self._change(lambda rule: type(rule)())

    def mend(self, fix: Fix) -> bool:
        """Make one of the edits that conflicts propose."""
        phrases = self.phrases
        if phrases is None:
            return False
        changes = [Change(before, after) for before, after in fix.edits]
        return self.shifts.edit(fix_text(phrases, fix), lambda: changes)

    def _change(self, make: Callable[[Rule], Rule]) -> bool:
        before = self.rule
        if before is None:
            return False
        try:
            after = make(before)
        except FieldError as error:
            self.shifts.say(str(error))
            self.changed.emit()
            return False
        if after == before:
            return False
        return self.shifts.edit(self._step_text(before, after), lambda: [Change(before, after)])

    def _step_text(self, before: Rule, after: Rule) -> str:
        now = standing_of(after)
        if now is not standing_of(before):
            text = self.tr("rule '{rule}': {standing}")
            return text.format(rule=rule_title(after), standing=standing_word(now))
        return self.tr("change rule '{rule}'").format(rule=rule_title(after))
