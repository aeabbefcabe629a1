"""What each person's row broke when it was last checked, for rows that are still the same."""

from __future__ import annotations

from collections.abc import Iterator

from solver.domain.problem import Problem
from solver.domain.roster import Roster, Row
from solver.rules.base import PersonRule, Violation

Found = tuple[Row, tuple[Violation, ...]]


class RowChecks:
    """Violations of person rules in one roster after another.

    A person rule sees the problem and one row: where both are the very same objects as
    before, so is what it finds.  An edit of a cell leaves all rows but one as they were.
    """

    def __init__(self) -> None:
        self._problem: Problem | None = None
        self._found: dict[PersonRule, list[Found]] = {}

    def begin(self, problem: Problem) -> None:
        """Drop what was found in another problem."""
        if problem is not self._problem:
            self._problem, self._found = problem, {}

    def violations(self, rule: PersonRule, roster: Roster) -> Iterator[Violation]:
        """Yield what ``rule.violations`` does of the problem begun with and ``roster``."""
        assert self._problem is not None
        before = self._found.get(rule, [])
        now: list[Found] = []
        for employee, row in enumerate(roster.cells):
            if employee < len(before) and before[employee][0] is row:
                now.append(before[employee])
            else:
                now.append((row, tuple(rule.check(self._problem, employee, row))))
        self._found[rule] = now
        for _row, found in now:
            yield from found
