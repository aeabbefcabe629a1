"""Who is the same to a rule: one verdict does for all people whom it cannot tell apart."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.coverage import skill_classes
from solver.model.mentoring import candidates, free_places, named_mentors
from solver.rules.answer_rate import AnswerRate
from solver.rules.base import Rule
from solver.rules.contacts_answered import ContactsAnswered
from solver.rules.coverage import Coverage
from solver.rules.labour_budget import LabourBudget
from solver.rules.named_mentor import NamedMentor
from solver.rules.on_duty import OnDutyRule
from solver.rules.shift_cover import ShiftCover
from solver.rules.standby import Standby

_BY_SKILL_CLASS = (Coverage, ContactsAnswered, AnswerRate, Standby)
_NOBODY = -1


def kinds(rule: Rule, problem: Problem, roster: Roster) -> Sequence[Hashable]:
    """Return for each employee (E) what those have in common whom the rule cannot tell apart.

    If two are of a kind, and one cell of either changes, on the same day from the same
    pattern to the same, then what the rule says of the roster becomes the same.
    """
    people = range(len(problem.employees))
    if isinstance(rule, OnDutyRule):
        groups = [group.employees for _, group in rule.terms(problem)]
        return [tuple(e in group for group in groups) for e in people]
    if isinstance(rule, _BY_SKILL_CLASS):
        classes = skill_classes(problem)
        return [tuple(c for c in classes if e in c.employees) for e in people]
    if isinstance(rule, LabourBudget):
        return [_pay(problem, roster, e) for e in people]
    if isinstance(rule, NamedMentor):
        paired = _paired(problem, rule.max_juniors)
        return [e if e in paired else _NOBODY for e in people]
    if isinstance(rule, ShiftCover):
        return [_NOBODY for _ in people]
    return people


def _pay(problem: Problem, roster: Roster, employee: int) -> Hashable:
    """Return what her pay depends on: her whole week only where overtime is paid extra."""
    contract = problem.employees[employee].contract
    if not contract.overtime_percent:
        return contract
    away = [(t.start, t.end, t.is_employed) for t in problem.time_off_of(employee)]
    return contract, roster.cells[employee], tuple(away)


def _paired(problem: Problem, max_juniors: int) -> set[int]:
    """Return the juniors, and everybody who is or could become the mentor of one."""
    could = candidates(problem, free_places(problem, max_juniors))
    named = named_mentors(problem)
    return {*could, *named, *named.values(), *(e for guides in could.values() for e in guides)}
