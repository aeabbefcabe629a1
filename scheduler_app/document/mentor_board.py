"""Who guides whom, as a board: mentors with their juniors, and juniors without one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from scheduler_app.store.changes import Change
from scheduler_app.store.employed_now import employed_people
from scheduler_app.store.records import ProjectData
from scheduler_app.store.week import Week
from solver.domain.employee import Employee, Level
from solver.domain.roster import Roster
from solver.model.mentoring import Together, named_mentors, together
from solver.rules.named_mentor import NamedMentor

_BY_DEFAULT = NamedMentor()


@dataclass(frozen=True, slots=True)
class BoardJunior:
    """A junior; ``time``: what of her shifts she works beside her mentor, None if not known."""

    person: Employee
    time: Together | None = None


@dataclass(frozen=True, slots=True)
class BoardMentor:
    """A person who may guide, or does, with her juniors."""

    person: Employee
    juniors: tuple[BoardJunior, ...] = ()


@dataclass(frozen=True, slots=True)
class MentorBoard:
    """Mentors in order of team and name; each may have ``most`` juniors.

    ``shared_percent``: how much of a junior's time the rule asks for beside her mentor; 0
    while it is off.
    """

    without: tuple[BoardJunior, ...] = ()
    mentors: tuple[BoardMentor, ...] = ()
    most: int = _BY_DEFAULT.max_juniors
    shared_percent: int = 0

    def refusal_of(self, mentor_id: str) -> bool:
        """Tell whether a mentor has as many juniors as the rules allow."""
        found = (m for m in self.mentors if m.person.id == mentor_id)
        return any(len(mentor.juniors) >= self.most for mentor in found)


def mentor_board(data: ProjectData, week: Week | None, roster: Roster | None) -> MentorBoard:
    """Return the board; time together is that of ``roster``, the shown week's."""
    people = employed_people(data, week)
    known = {person.id for person in people}
    times = {} if week is None or roster is None else _times(week, roster)
    of_mentor: dict[str, list[BoardJunior]] = defaultdict(list)
    without = []
    for person in people:
        if person.level is not Level.JUNIOR:
            continue
        junior = BoardJunior(person, times.get(person.id))
        if person.mentor_id in known:
            of_mentor[person.mentor_id].append(junior)
        else:
            without.append(junior)
    mentors = [
        BoardMentor(person, tuple(of_mentor[person.id]))
        for person in people
        if person.is_guide or person.id in of_mentor
    ]
    mentors.sort(key=lambda mentor: (mentor.person.team, mentor.person.name))
    rule = next((rule for rule in data.rules if isinstance(rule, NamedMentor)), _BY_DEFAULT)
    asked = 0 if rule.is_off else rule.shared_percent
    return MentorBoard(tuple(without), tuple(mentors), rule.max_juniors, asked)


def mentor_put(data: ProjectData, juniors: Iterable[str], mentor_id: str) -> list[Change]:
    """Return the edit that gives juniors a mentor; "" takes theirs away."""
    wanted = set(juniors)
    return [
        Change(person, replace(person, mentor_id=mentor_id))
        for person in data.employees
        if person.id in wanted and person.mentor_id != mentor_id
    ]


def _times(week: Week, roster: Roster) -> dict[str, Together]:
    problem, horizon = week.problem, range(week.problem.grid.n_days)
    people = problem.employees
    return {
        people[junior].id: together(
            problem, roster.cells[junior], mentor, roster.cells[mentor], horizon
        )
        for junior, mentor in named_mentors(problem).items()
    }
