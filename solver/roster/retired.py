"""Patterns that are kept for old rosters and given to nobody in a new one."""

from __future__ import annotations

from dataclasses import replace

from solver.domain.problem import Problem


def without_retired(problem: Problem) -> Problem:
    """Return the problem in which nobody may work a retired pattern, but where it is pinned.

    That holds day by day: who keeps one on Monday is given none on Tuesday.  The patterns
    keep their indices: the history and the pinned cells name them.  Who may work retired ones
    alone keeps them: there is nothing else to give.
    """
    retired = {p.code for p in problem.patterns if p.is_retired}
    current = frozenset(p.code for p in problem.patterns if not p.is_retired)
    if not retired or not current:
        return problem
    pinned: dict[int, set[str]] = {}
    for pin in problem.pins:
        if pin.pattern >= 0:
            pinned.setdefault(pin.employee, set()).add(problem.patterns[pin.pattern].code)
    people = []
    for e, person in enumerate(problem.employees):
        may_work = (person.patterns or current | retired) & current
        codes = may_work | pinned.get(e, set()) if may_work else person.patterns
        people.append(replace(person, patterns=frozenset(codes)))
    return replace(problem, employees=tuple(people), gives_retired=False)
