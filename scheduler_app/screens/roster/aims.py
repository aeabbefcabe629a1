"""What a build aims for, read from the rule book, and the edits that change it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from scheduler_app.store.changes import Change
from solver.domain.problem import Problem
from solver.rules.answer_rate import AnswerRate
from solver.rules.base import Rule
from solver.rules.contacts_answered import ContactsAnswered
from solver.rules.coverage import Coverage

_CONTACT_WEIGHT = 1  # each contact lost costs 100


class Aim(Enum):
    """Which of the two goals of the demand count: (required agents, contacts answered)."""

    REQUIRED = (True, False)
    CONTACTS = (False, True)
    BOTH = (True, True)
    NEITHER = (False, False)


def aim_of(rules: Sequence[Rule]) -> Aim:
    """Return what the rule book aims for."""
    return Aim((_is_on(rules, Coverage), _is_on(rules, ContactsAnswered)))


def holds_answer_rate(rules: Sequence[Rule]) -> bool:
    """Tell whether the week's answer rate counts, as a hard rule or as a wish."""
    return _is_on(rules, AnswerRate)


def aim_changes(rules: Sequence[Rule], aim: Aim) -> list[Change]:
    """Return the edits after which the rule book aims for ``aim``.

    A rule that is on already keeps its weight; one that is turned on gets its usual one.
    """
    covers, answers = aim.value
    found = [
        _switched(rules, Coverage(), covers),
        _switched(rules, ContactsAnswered(weight=_CONTACT_WEIGHT), answers),
    ]
    return [change for change in found if change is not None]


def hold_changes(rules: Sequence[Rule], held: bool) -> list[Change]:
    """Return the edits that make the week's answer rate a hard rule, or turn it off."""
    change = _switched(rules, AnswerRate(hard=True), held)
    return [] if change is None else [change]


def queues_left_out(problem: Problem, aim: Aim) -> list[str]:
    """Return the queues that require agents which a build for ``aim`` does not see."""
    if aim is not Aim.CONTACTS:
        return []
    expecting = {c.queue for c in problem.contacts if any(c.volume)}
    wanting = {r.queue for r in problem.requirements if any(r.agents)}
    return [problem.queues[q].name for q in sorted(wanting - expecting)]


def _find(rules: Sequence[Rule], kind: type[Rule]) -> Rule | None:
    return next((rule for rule in rules if rule.key == kind.key), None)


def _is_on(rules: Sequence[Rule], kind: type[Rule]) -> bool:
    rule = _find(rules, kind)
    return rule is not None and not rule.is_off


def _switched(rules: Sequence[Rule], usual: Rule, on: bool) -> Change | None:
    """Turn the rule of the kind of ``usual`` on or off; None if it is so already."""
    before = _find(rules, type(usual))
    if on == _is_on(rules, type(usual)):
        return None
    if before is None:
        return Change(None, usual)
    hard, weight = (usual.hard, usual.weight) if on else (False, 0)
    return Change(before, replace(before, hard=hard, weight=weight))
