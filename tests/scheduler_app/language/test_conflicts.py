"""Conflicts and their edits as sentences, in both languages."""

from __future__ import annotations

from datetime import date

from scheduler_app.language.conflicts import conflict_text, fix_text
from scheduler_app.language.phrases import Phrases
from solver.domain.employee import Contract, Employee
from solver.domain.pattern import Pattern
from solver.domain.problem import Problem
from solver.domain.time_grid import TimeGrid
from solver.explain.conflicts.find import conflicts_of
from solver.rules import default_rules


def test_a_conflict_names_contract_and_hours_and_its_edits_say_what_they_do():
    contract = Contract("Full", 41 * 60, 42 * 60, 5, 5)
    people = tuple(Employee(name, name, contract) for name in "AB")
    problem = Problem(TimeGrid(), people, (Pattern("E", 480, 510, 480),))
    (found,) = conflicts_of(problem, default_rules())
    phrases = Phrases(problem, date(2026, 11, 30))
    assert conflict_text(phrases, found) == (
        "Contract Full: 41–42 h paid a week cannot be made up of 5 days of the shifts there are; "
        "40 h can. 2 people have it."
    )
    assert [fix_text(phrases, fix) for fix in found.fixes] == [
        "Contract Full: at least 40 h a week",
        "'Weekly paid hours': important in place of must",
    ]
