"""Who is shown in the table: by what is searched, team, level, skill, contract, archived too."""

from __future__ import annotations

from dataclasses import dataclass

from scheduler_app.language.name_search import matches
from scheduler_app.store.staff import Person
from solver.domain.employee import Level


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """What is left empty lets everybody pass; ``team`` None: any, "": those without one."""

    query: str = ""
    team: str | None = None
    level: Level | None = None
    skill: str = ""
    contract: str = ""
    archived: bool = False

    def lets_pass(self, person: Person, *, is_archived: bool) -> bool:
        """Tell whether the person is to be shown."""
        employee = person.employee
        return (
            (self.archived or not is_archived)
            and (self.team is None or employee.team == self.team)
            and (self.level is None or employee.level is self.level)
            and (not self.skill or employee.has_skill(self.skill))
            and (not self.contract or employee.contract.name == self.contract)
            and (not self.query.strip() or matches(self.query, employee.name, person.id))
        )

    @property
    def is_narrow(self) -> bool:
        """Tell whether it hides anybody but the archived."""
        return self != PeopleFilter(archived=self.archived)
