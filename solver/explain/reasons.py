"""Why somebody cannot come: broken rules put into a few groups, to be counted.

A group's words are an English template of the translation context "Reason" with the
place ``count``, and ``skill`` where a skill is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from solver.domain.problem import Problem
from solver.explain.single_change import Cell
from solver.rules.availability import ON_LEAVE, UNAVAILABLE
from solver.rules.base import Violation
from solver.rules.wording import QT_TRANSLATE_NOOP

_AVAILABILITY = {
    ON_LEAVE: QT_TRANSLATE_NOOP("Reason", "{count} on leave"),
    UNAVAILABLE: QT_TRANSLATE_NOOP("Reason", "{count} not available then"),
}
_LACKS_SKILL = QT_TRANSLATE_NOOP("Reason", "{count} lack {skill}")
_OTHER_ROLE = QT_TRANSLATE_NOOP("Reason", "{count} serve another queue that week")
_NO_NIGHTS = QT_TRANSLATE_NOOP("Reason", "{count} work no nights")
_BY_RULE = {
    "employment": QT_TRANSLATE_NOOP("Reason", "{count} not employed then"),
    "qualified": QT_TRANSLATE_NOOP("Reason", "{count} may not work such a shift"),
    "pinned": QT_TRANSLATE_NOOP("Reason", "{count} locked to something else"),
    "minimum_rest": QT_TRANSLATE_NOOP("Reason", "{count} resting"),
    "weekly_hours": QT_TRANSLATE_NOOP("Reason", "{count} at their weekly hours"),
    "working_days": QT_TRANSLATE_NOOP("Reason", "{count} at their days of the week"),
    "consecutive_days": QT_TRANSLATE_NOOP("Reason", "{count} at their days in a row"),
    "weekends": QT_TRANSLATE_NOOP("Reason", "{count} due a weekend off"),
    "nights": QT_TRANSLATE_NOOP("Reason", "{count} at their nights"),
    "seats": QT_TRANSLATE_NOOP("Reason", "{count} without a seat"),
    "mentor_ratio": QT_TRANSLATE_NOOP("Reason", "{count} without a senior on the shift"),
    "mentor_cover": QT_TRANSLATE_NOOP("Reason", "{count} without a senior on duty"),
}
_BY_SOMEBODY_ELSE = QT_TRANSLATE_NOOP("Reason", "{count} because of somebody else: {rule}")
_BY_OTHER_RULE = QT_TRANSLATE_NOOP("Reason", "{count} kept back by {rule}")


@dataclass(frozen=True, slots=True)
class Blocked:
    """Somebody who cannot come: the shift that is nearest to possible, and what it breaks.

    ``cell`` None: no shift would help, she lacks the ``skill`` or has another queue that week.
    """

    employee: int
    cell: Cell | None
    violations: tuple[Violation, ...]
    skill: str = ""


@dataclass(frozen=True, slots=True)
class ReasonGroup:
    """People kept back by the same thing.  ``rule`` is its key, "" for a missing skill or role."""

    rule: str
    text: str
    skill: str
    people: tuple[Blocked, ...]


def reason_groups(problem: Problem, blocked: Iterable[Blocked]) -> tuple[ReasonGroup, ...]:
    """Put the people into groups, each into one; the largest group first."""
    found: dict[tuple[str, str, str], list[Blocked]] = {}
    for one in blocked:
        found.setdefault(_reason(problem, one), []).append(one)
    groups = [ReasonGroup(*reason, tuple(people)) for reason, people in found.items()]
    return tuple(sorted(groups, key=lambda group: -len(group.people)))


def fewest(
    tried: Sequence[tuple[Cell, tuple[Violation, ...]]],
) -> tuple[Cell, tuple[Violation, ...]]:
    """Return the shift that breaks the fewest rules."""
    return min(tried, key=lambda one: len({v.rule for v in one[1]}))


def _reason(problem: Problem, one: Blocked) -> tuple[str, str, str]:
    """Return rule, template and skill of what keeps somebody back first of all."""
    if one.cell is None or not one.violations:
        if problem.employees[one.employee].has_skill(one.skill):
            return "", _OTHER_ROLE, ""
        return "", _LACKS_SKILL, one.skill
    first = one.violations[0]
    rule = first.rule
    if first.employee not in (None, one.employee):
        return rule, _BY_SOMEBODY_ELSE, ""
    if rule == "availability":
        return rule, _AVAILABILITY[first.text], ""
    if rule == "nights" and not problem.employees[one.employee].works_nights:
        return rule, _NO_NIGHTS, ""
    return rule, _BY_RULE.get(rule, _BY_OTHER_RULE), ""
