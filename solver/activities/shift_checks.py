"""A roster judged with the breaks and meetings inside its shifts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from solver.activities.checks import shift_breaches
from solver.activities.held import ShiftOf, by_shift
from solver.domain.activity import Activity
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.roster.evaluate import Evaluation
from solver.rules.base import Violation

Found = tuple[int, list[Activity], list[Violation]]


class ShiftChecks:
    """What is wrong inside shifts, remembered for those that are still the same.

    Shifts without any break are left out: they await their breaks, or have none.
    """

    def __init__(self) -> None:
        self._problem: Problem | None = None
        self._found: dict[ShiftOf, Found] = {}

    def added_to(
        self,
        judged: Evaluation,
        problem: Problem,
        roster: Roster,
        activities: Sequence[Activity],
    ) -> Evaluation:
        """Return the judgement of the rules with what is wrong inside the shifts, as a must."""
        inside = tuple(self._breaches(problem, roster, activities))
        if not inside:
            return judged
        hard = tuple(v for v in judged.violations if v.hard)
        others = judged.violations[len(hard) :]
        return replace(judged, violations=(*hard, *inside, *others))

    def _breaches(
        self, problem: Problem, roster: Roster, activities: Sequence[Activity]
    ) -> Iterator[Violation]:
        before = self._found if problem is self._problem else {}
        now: dict[ShiftOf, Found] = {}
        for place, mine in by_shift(problem, roster, activities).items():
            employee, day = place
            if day < 0 or not any(a.kind.is_rest for a in mine):
                continue
            pattern, known = roster.cells[employee][day], before.get(place)
            if known is None or known[0] != pattern or known[1] != mine:
                known = pattern, mine, shift_breaches(problem, roster, mine, employee, day)
            now[place] = known
        self._problem, self._found = problem, now
        for _pattern, _mine, found in now.values():
            yield from found
