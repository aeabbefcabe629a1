"""Start spread: within a week, a person's shifts start at about the same time.

The spread of a week is its latest start less its earliest, in minutes of the
day.  The model chooses a window of start times for each person and week; windows
wider than the limit are there, at a price, only if the rule is soft.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Row
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, PersonRule, Violation, setting
from solver.rules.wording import Day, Duration, Person

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "{name} starts at times {spread} apart in the week of {day}; at most {limit}"
)


@dataclass(frozen=True, slots=True)
class _Window:
    """Start times ``first`` to ``last`` (places in their order); minutes beyond the limit."""

    first: int
    last: int
    excess: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StartSpread(PersonRule):
    """Unit: minutes beyond the spread allowed in a week."""

    key: ClassVar[str] = "start_spread"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Similar start times")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "Within a week, the start times of a person's shifts lie close together."
    )
    relaxation_price: ClassVar[int] = 1
    weight_when_on: ClassVar[int] = 1

    hard: bool = False
    weight: int = 0
    nice: bool = True
    most_minutes: int = setting(
        120,
        QT_TRANSLATE_NOOP("Rule", "Latest start less earliest start in a week, at most"),
        QT_TRANSLATE_NOOP("Rule", "minutes"),
        most=1440,
    )

    def post(self, model: RosterModel) -> Cost:
        """Choose a window of start times for each person and week."""
        problem = model.problem
        starts = sorted({pattern.start_minute for pattern in problem.patterns})
        cost: Cost = 0
        if starts and starts[-1] - starts[0] > self.most_minutes:
            windows = self._windows(starts)
            for e in range(len(problem.employees)):
                for week in problem.grid.weeks():
                    cost += _post_week(model, e, week, starts, windows)
        return 0 if self.hard else self.weight * cost

    def _windows(self, starts: list[int]) -> list[_Window]:
        """Return the widest windows that keep the limit and, soft, all wider ones."""
        windows: list[_Window] = []
        widest = -1
        for first, early in enumerate(starts):
            excess = [late - early - self.most_minutes for late in starts[first:]]
            kept = first + sum(minutes <= 0 for minutes in excess) - 1
            if kept > widest:  # else the one before holds it
                windows.append(_Window(first, kept, 0))
                widest = kept
            if not self.hard:
                over = (n for n, minutes in enumerate(excess) if minutes > 0)
                windows += [_Window(first, first + n, excess[n]) for n in over]
        return windows

    def check(self, problem: Problem, employee: int, row: Row) -> Iterator[Violation]:
        """Yield each week whose starts lie too far apart."""
        for week in problem.grid.weeks():
            starts = [problem.patterns[row[d]].start_minute for d in week if row[d] != OFF]
            spread = max(starts) - min(starts) if starts else 0
            if spread > self.most_minutes:
                values = {
                    "name": Person(employee),
                    "spread": Duration(spread),
                    "day": Day(week.start),
                    "limit": Duration(self.most_minutes),
                }
                yield self.breach(
                    spread - self.most_minutes, _TEXT, values=values, employee=employee
                )


def _post_week(
    model: RosterModel, e: int, week: range, starts: list[int], windows: list[_Window]
) -> Cost:
    """Let every shift of the week start in the chosen window; return its excess in minutes."""
    chosen = [model.integer(1, "window") for _ in windows]
    model.cp.add(sum(chosen) == 1)
    latest = len(starts) - 1
    # Starts up to each, from each on, and each alone: the last only tighten the relaxation.
    spans = {(0, n) for n in range(latest)} | {(n, latest) for n in range(1, latest + 1)}
    for first, last in sorted(spans | {(n, n) for n in range(latest + 1)}):
        patterns = [
            p
            for p, shape in enumerate(model.problem.patterns)
            if starts[first] <= shape.start_minute <= starts[last]
        ]
        meeting = sum(
            is_chosen
            for window, is_chosen in zip(windows, chosen, strict=True)
            if window.first <= last and first <= window.last
        )
        for day in week:
            model.cp.add(model.works_any(e, day, patterns) <= meeting)
    return sum(window.excess * is_chosen for window, is_chosen in zip(windows, chosen, strict=True))
