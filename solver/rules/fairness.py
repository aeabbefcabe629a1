"""Even shares: a person's next night costs more than her last; likewise for other burdens.

Nights, weekend days, public holidays, unpopular shifts and changes after
publishing are shared, each kind by itself.  The n-th of a kind in the horizon
costs ``(level + n - 1) * weight``, where the level is what the person carried in
the past 13 weeks more than the least burdened (``solver.model.ledger``).  The
cost is convex and separate for each person: the total is least when the burden
is even, and the bound stays strong.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.burden import SHARED_KINDS
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.ledger import adds, levels, patterns_by_day
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonCost, setting

_YES = QT_TRANSLATE_NOOP("Rule", "1 = yes, 0 = no")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fairness(PersonCost):
    """Unit: steps of unevenness.  It is a goal: it has a cost, and no violations."""

    key: ClassVar[str] = "fairness"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Even nights and weekends")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule",
        "Nights, weekends, holidays, unpopular shifts and late changes are shared evenly; "
        "13 weeks count.",
    )
    can_be_hard: ClassVar[bool] = False

    hard: bool = False
    weight: int = 4
    nice: bool = True
    nights: int = setting(1, QT_TRANSLATE_NOOP("Rule", "Share nights evenly"), _YES, most=1)
    weekends: int = setting(1, QT_TRANSLATE_NOOP("Rule", "Share weekends evenly"), _YES, most=1)

    holidays: int = setting(
        1, QT_TRANSLATE_NOOP("Rule", "Share public holidays evenly"), _YES, most=1
    )
    unpopular: int = setting(
        1, QT_TRANSLATE_NOOP("Rule", "Share unpopular shifts evenly"), _YES, most=1
    )
    late_changes: int = setting(
        1, QT_TRANSLATE_NOOP("Rule", "Share late changes evenly"), _YES, most=1
    )

    def post(self, model: RosterModel) -> Cost:
        """Charge each further burden of a person one step more."""
        problem = model.problem
        cost: Cost = 0
        for kind in self._kinds():
            by_day = patterns_by_day(problem, kind)
            for e, level in enumerate(levels(problem, kind)):
                if kind == "late_changes":
                    places = [model.differs(e, d, p) for d, p in problem.published_cells(e)]
                else:
                    places = [model.works_any(e, d, some) for d, some in by_day.items()]
                if places:
                    cost += self._post_steps(model, places, level)
        return cost

    def _kinds(self) -> list[str]:
        return [kind for kind in SHARED_KINDS if getattr(self, kind)]

    def _post_steps(self, model: RosterModel, places: list[Cost], level: int) -> Cost:
        steps = [model.integer(1, "step") for _ in places]
        model.cp.add(sum(places) == sum(steps))
        return self.weight * sum((level + n) * step for n, step in enumerate(steps))

    def prices(self, problem: Problem) -> Callable[[int, Row], int]:
        """Return the steps of a person's burdens."""
        adds_to = adds(problem)
        levels_of = {kind: levels(problem, kind) for kind in self._kinds()}

        def price(employee: int, row: Row) -> int:
            burden = adds_to(employee, row)
            total = 0
            for kind, level in levels_of.items():
                n = getattr(burden, kind)
                total += level[employee] * n + n * (n - 1) // 2
            return self.weight * total

        return price
