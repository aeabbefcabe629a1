"""Mentors that a roster has chosen, kept as the mentors of their juniors."""

from __future__ import annotations

from dataclasses import replace

from scheduler_app.store.changes import Change
from scheduler_app.store.week import Week
from solver.domain.roster import Roster
from solver.model.mentoring import named_mentors, together
from solver.rules.named_mentor import MentorPair, NamedMentor


def mentor_pairs(week: Week, roster: Roster) -> tuple[MentorPair, ...]:
    """Return whom the roster binds to whom; nobody where the rule is off."""
    asked = (rule for rule in week.rules if isinstance(rule, NamedMentor) and not rule.is_off)
    return tuple(pair for rule in asked for pair in rule.pairs(week.problem, roster))


def known_pairs(week: Week, roster: Roster) -> tuple[MentorPair, ...]:
    """Return whom the roster binds to whom; where the rule is off, those named in the data."""
    pairs = mentor_pairs(week, roster)
    if pairs:
        return pairs
    problem, horizon = week.problem, range(week.problem.grid.n_days)
    found = []
    for junior, mentor in sorted(named_mentors(problem).items()):
        rows = roster.cells[junior], roster.cells[mentor]
        spent = together(problem, rows[0], mentor, rows[1], horizon)
        found.append(MentorPair(junior, mentor, spent.worked, spent.shared))
    return tuple(found)


def mentor_changes(week: Week, roster: Roster) -> list[Change]:
    """Return the edit that names the mentors whom the roster has chosen.

    From then on they are named as if the supervisor had done it: the next week keeps them.
    """
    people = week.problem.employees
    changes = []
    for pair in mentor_pairs(week, roster):
        junior, mentor = people[pair.junior], people[pair.mentor]
        if junior.mentor_id != mentor.id:
            changes.append(Change(junior, replace(junior, mentor_id=mentor.id)))
    return changes


def with_mentors(week: Week, roster: Roster) -> Week:
    """Return the week with ``roster`` and with the mentors that it has chosen."""
    chosen = {pair.junior: pair.mentor for pair in mentor_pairs(week, roster)}
    people = week.problem.employees
    named = tuple(
        replace(person, mentor_id=people[chosen[e]].id) if e in chosen else person
        for e, person in enumerate(people)
    )
    return replace(week, problem=replace(week.problem, employees=named), roster=roster)
