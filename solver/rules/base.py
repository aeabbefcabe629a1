"""What every rule offers: settings, a CP-SAT part, and a check without a solver."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar

from solver.domain.problem import Problem
from solver.domain.roster import Roster, Row
from solver.domain.validation import require
from solver.model.roster_model import LinearExpr, RosterModel
from solver.rules.priority import Priority
from solver.rules.wording import QT_TRANSLATE_NOOP, Value

__all__ = [
    "QT_TRANSLATE_NOOP",
    "Cost",
    "PersonCost",
    "PersonRule",
    "Rule",
    "Setting",
    "ShiftRule",
    "Violation",
    "setting",
]

Cost = LinearExpr


@dataclass(frozen=True, slots=True)
class Violation:
    """One breach of one rule: where, how large, and the words for it.

    ``amount`` counts in the rule's own unit (days, minutes, agents, ...);
    ``cost`` is 0 for a hard rule.  ``text`` with ``values`` says it in words.  ``nice``:
    of a soft rule that counts only after the important ones.
    """

    rule: str
    hard: bool
    amount: int
    cost: int
    text: str
    values: tuple[tuple[str, Value], ...] = ()
    employee: int | None = None
    day: int | None = None
    start: int | None = None
    nice: bool = False

    @property
    def priority(self) -> Priority:
        """Return what the breach counts beside others."""
        return _priority(self.hard, self.nice)


@dataclass(frozen=True, slots=True)
class Setting:
    """One number of a rule as its form shows it: name, default, label, unit, limits."""

    name: str
    default: int
    label: str
    unit: str
    least: int
    most: int


def setting(default: int, label: str, unit: str, least: int = 0, most: int = 10_000) -> int:
    """Declare a rule setting: a dataclass field that knows its label, unit and limits."""
    shown = {"label": label, "unit": unit, "least": least, "most": most}
    return field(default=default, metadata=shown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(ABC):
    """One scheduling rule with its settings.

    Hard: a roster that breaks it is no roster.  Soft: each unit of ``amount``
    costs ``weight``; soft with weight 0 is off.  ``nice`` (of a soft rule; a hard one
    forgets it): the cost counts only after that of all rules that are not.

    Raises:
        FieldError: A setting outside its limits.
    """

    key: ClassVar[str]
    title: ClassVar[str]
    meaning: ClassVar[str]
    can_be_hard: ClassVar[bool] = True
    can_be_soft: ClassVar[bool] = True
    """False: the user cannot make it soft; only the explanation of an impossible week does."""
    relaxation_price: ClassVar[int] = 480
    """What a unit of breach counts when an impossible week is relaxed; 480: a working day."""
    by_contract: ClassVar[bool] = False
    """Whether its numbers differ by person and are those of the contracts."""
    weight_when_on: ClassVar[int] = 100
    """The weight that a soft rule gets when it is switched on, where it has none by default."""

    hard: bool = True
    weight: int = 100
    nice: bool = False

    def __post_init__(self) -> None:
        if self.hard and self.nice:
            object.__setattr__(self, "nice", False)
        require(self.weight >= 0, f"{self.key}.weight", "must not be negative")
        soft_enough = self.can_be_hard or not self.hard
        require(soft_enough, f"{self.key}.hard", "this rule is a wish, it cannot be hard")
        for s in self.settings():
            fits = s.least <= getattr(self, s.name) <= s.most
            require(fits, f"{self.key}.{s.name}", f"must be {s.least} to {s.most}")

    @classmethod
    def settings(cls) -> list[Setting]:
        """Return the rule's own settings, in the order of its form."""
        return [
            Setting(f.name, f.default, **f.metadata)  # type: ignore[arg-type]
            for f in fields(cls)
            if f.metadata
        ]

    @property
    def is_off(self) -> bool:
        """Tell whether the rule plays no part at all."""
        return not self.hard and self.weight == 0

    @property
    def priority(self) -> Priority:
        """Return the level on which the rule counts."""
        return _priority(self.hard, self.nice)

    @abstractmethod
    def post(self, model: RosterModel) -> Cost:
        """Add the rule to ``model``; return its cost (0 if hard)."""

    @abstractmethod
    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Check ``roster`` without a solver."""

    def cost(
        self, problem: Problem, roster: Roster, found: Sequence[Violation] | None = None
    ) -> int:
        """Recompute, without a solver, what ``post`` would charge for ``roster``.

        ``found``: the rule's violations of the same roster, where they are known already.
        """
        known = self.violations(problem, roster) if found is None else found
        return sum(v.cost for v in known)

    def limit(self, model: RosterModel, expr: Cost, upper: int, worst: int) -> Cost:
        """Post ``expr <= upper``; return the cost of its excess (0 if hard).

        ``worst`` is the largest value that ``expr`` can take.
        """
        if self.hard:
            model.cp.add(expr <= upper)
            return 0
        return self.weight * model.excess(expr, upper, worst - upper)

    def exclude(self, model: RosterModel, employee: int, day: int, pattern: int) -> Cost:
        """Rule one assignment out (hard), or return what it costs."""
        if self.hard:
            model.forbid(employee, day, pattern)
            return 0
        return self.limit(model, model.works(employee, day, pattern), 0, 1)

    def breach(self, amount: int, text: str, /, **where: Any) -> Violation:
        """Make a violation of this rule; ``values`` is a dict of the template's places."""
        values = tuple(where.pop("values", {}).items())
        cost = 0 if self.hard else amount * self.weight
        return Violation(self.key, self.hard, amount, cost, text, values, **where, nice=self.nice)


class PersonRule(Rule):
    """A rule that looks at one person's row at a time."""

    __slots__ = ()

    @abstractmethod
    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Check one person's cells of the horizon."""

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Check every person in turn."""
        for employee, row in enumerate(roster.cells):
            yield from self.check(problem, employee, row)


class PersonCost(Rule):
    """A goal that prices one person's row at a time; nobody breaks it."""

    __slots__ = ()

    @abstractmethod
    def prices(self, problem: Problem) -> Callable[[int, Row], int]:
        """Return what a row of an employee costs, as a function of both.

        What it needs to know of everybody is found out once, by this call.
        """

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield nothing: what is dear is a cost, not a breach."""
        del problem, roster
        yield from ()

    def cost(
        self, problem: Problem, roster: Roster, found: Sequence[Violation] | None = None
    ) -> int:
        """Sum the prices of all rows."""
        del found
        price = self.prices(problem)
        return sum(price(employee, row) for employee, row in enumerate(roster.cells))


class ShiftRule(Rule):
    """A rule that looks at one shift of one day, and at who works it."""

    __slots__ = ()

    @abstractmethod
    def check_shift(
        self, problem: Problem, day: int, pattern: int, people: Sequence[int]
    ) -> Iterator[Violation]:
        """Check one shift that ``people`` (at least one) work."""

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Check every shift in turn, by day."""
        people: dict[tuple[int, int], list[int]] = {}
        for employee, day, pattern in roster.shifts():
            people.setdefault((day, pattern), []).append(employee)
        for (day, pattern), at_work in sorted(people.items()):
            yield from self.check_shift(problem, day, pattern, at_work)


def _priority(hard: bool, nice: bool) -> Priority:
    if hard:
        return Priority.MUST
    return Priority.NICE if nice else Priority.IMPORTANT
