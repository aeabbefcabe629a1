"""What cannot all hold in the shown week, found once after each change."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from solver.explain.conflicts.find import conflicts_of

if TYPE_CHECKING:
    from scheduler_app.document.schedule_document import ScheduleDocument
    from solver.domain.problem import Problem
    from solver.explain.conflicts.conflict import Conflict
    from solver.rules.base import Rule

    Known = tuple[Problem, tuple[Rule, ...], tuple[Conflict, ...]]

_known: WeakKeyDictionary[ScheduleDocument, Known] = WeakKeyDictionary()
"""The last answer for each open document."""


def week_conflicts(document: ScheduleDocument) -> tuple[Conflict, ...]:
    """Return the conflicts of the shown week, for every screen the same.

    None without a week, and none while there is nobody: that nobody can meet a rule is no
    news then.
    """
    if document.week is None or not document.problem.employees:
        return ()
    problem, rules = document.problem, document.rules
    known = _known.get(document)
    if known is None or known[0] is not problem or known[1] != rules:
        known = _known[document] = problem, rules, conflicts_of(problem, rules)
    return known[2]
