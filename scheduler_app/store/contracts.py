"""Who holds a contract, and the edit that gives it another name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from scheduler_app.store.changes import Change
from scheduler_app.store.records import ProjectData
from solver.domain.employee import Contract, Employee


def holders(data: ProjectData) -> dict[str, list[Employee]]:
    """Return the people of each contract, by its name, in their order."""
    found: dict[str, list[Employee]] = defaultdict(list)
    for person in data.employees:
        found[person.contract.name].append(person)
    return found


def renamed_contract(data: ProjectData, before: Contract, after: Contract) -> list[Change]:
    """Return the edit that puts ``after``, of another name, in place of ``before``.

    It stays where it stands among the contracts, and its people have it under the new name.
    """
    place = data.contracts.index(before)
    people = holders(data)[before.name]
    moved = (Change(person, replace(person, contract=after)) for person in people)
    return [Change(before, None, place), Change(None, after, place), *moved]
