"""Teams together: the people of a team who work on a day work the same shift."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from solver.domain.pattern import OFF
from solver.domain.problem import Problem
from solver.domain.roster import Roster
from solver.model.roster_model import RosterModel
from solver.rules.base import QT_TRANSLATE_NOOP, Cost, Rule, Violation, setting
from solver.rules.wording import Day

_TEXT = QT_TRANSLATE_NOOP(
    "Rule", "Team {team} works {shifts} different shifts on {day}; at most {limit}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamTogether(Rule):
    """Unit: different shifts of a team beyond those allowed, day by day."""

    key: ClassVar[str] = "team_together"
    title: ClassVar[str] = QT_TRANSLATE_NOOP("Rule", "Teams together")
    meaning: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Rule", "The people of a team who work on a day work the same shift, or few different ones."
    )
    weight_when_on: ClassVar[int] = 20

    hard: bool = False
    weight: int = 0
    nice: bool = True
    shifts_a_day: int = setting(
        1,
        QT_TRANSLATE_NOOP("Rule", "Different shifts of a team on a day, at most"),
        QT_TRANSLATE_NOOP("Rule", "shifts"),
        least=1,
        most=100,
    )

    def post(self, model: RosterModel) -> Cost:
        """Add a 0/1 number for each team, day and pattern, and limit their sum."""
        problem = model.problem
        cost: Cost = 0
        for people in _teams(problem).values():
            most = min(len(people), len(problem.patterns))
            for day in range(problem.grid.n_days if most > self.shifts_a_day else 0):
                different: Cost = 0
                for p in range(len(problem.patterns)):
                    worked = model.integer(1, "team")
                    # One row a person: the sum over the team would be a weak bound.
                    for e in people:
                        model.cp.add(worked >= model.works(e, day, p))
                    different += worked
                cost += self.limit(model, different, self.shifts_a_day, most)
        return cost

    def violations(self, problem: Problem, roster: Roster) -> Iterator[Violation]:
        """Yield each team and day with too many different shifts."""
        teams = _teams(problem)
        for day in range(problem.grid.n_days):
            for team, people in teams.items():
                different = len({roster.cells[e][day] for e in people} - {OFF})
                if different > self.shifts_a_day:
                    values = {
                        "team": team,
                        "shifts": different,
                        "day": Day(day),
                        "limit": self.shifts_a_day,
                    }
                    yield self.breach(different - self.shifts_a_day, _TEXT, values=values, day=day)


def _teams(problem: Problem) -> dict[str, list[int]]:
    """The people of each team; those without a team are in none."""
    teams: dict[str, list[int]] = defaultdict(list)
    for e, person in enumerate(problem.employees):
        if person.team:
            teams[person.team].append(e)
    return teams
