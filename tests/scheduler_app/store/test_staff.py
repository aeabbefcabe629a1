"""One person with her employment: fields, edits, what names her, free IDs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scheduler_app.store.changes import Change
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import EmploymentRow
from scheduler_app.store.staff import (
    free_id,
    mentor_circle,
    new_person,
    people_of,
    person_changes,
    removal,
    renaming,
    uses_of,
)

JOINED = date(2026, 12, 1)


def followed(centre, changes):
    book = RecordBook(centre)
    book.apply(changes)
    return book.data()


def test_a_field_goes_to_the_record_that_has_it(centre):
    person = people_of(centre)[2]
    contracts = {contract.name: contract for contract in centre.contracts}
    after = person.with_values({"contract": "Part time", "joined": JOINED}, contracts)
    assert (after.value("contract"), after.value("joined")) == ("Part time", JOINED)
    data = followed(centre, person_changes(person, after))
    assert data.employees[2] == replace(centre.employees[2], contract=centre.contracts[1])
    assert data.employment == (EmploymentRow("009", joined=JOINED),)


def test_an_employment_that_says_nothing_is_no_record(centre):
    left = replace(centre, employment=(EmploymentRow("009", left=JOINED),))
    person = people_of(left)[2]
    changes = person_changes(person, person.with_values({"left": None}, {}))
    assert changes == [Change(EmploymentRow("009", left=JOINED), None)]


def test_a_new_id_takes_the_place_of_the_old_one(centre):
    data = followed(
        centre, [Change(None, new_person("010", "An", centre.contracts[0]).employee, 1)]
    )
    person = people_of(data)[1]
    after = person.with_values({"id": "100", "joined": JOINED}, {})
    data = followed(data, renaming(data, person, after))
    assert [e.id for e in data.employees] == ["007", "100", "008", "009"]
    assert data.employment == (EmploymentRow("100", joined=JOINED),)


def test_what_names_a_person_is_counted(centre):
    uses = uses_of(centre)
    assert uses["007"]["cells"] == 3
    assert uses["007"]["mentored"] == 1
    assert (uses["008"]["availability"], uses["008"]["requests"]) == (1, 1)
    assert uses["009"]["time_off"] == 1
    new = new_person("010", "An", centre.contracts[0])
    assert not uses_of(followed(centre, person_changes(None, new)))["010"]


def test_whoever_is_removed_comes_back_to_her_place(centre):
    changes = removal(centre, ["008"])
    assert [e.id for e in followed(centre, changes).employees] == ["007", "009"]
    book = RecordBook(centre)
    book.apply(changes)
    book.apply([change.reversed() for change in changes])
    assert book.data() == centre


@pytest.mark.parametrize(
    ("taken", "free"),
    [
        ((), "001"),
        (("007", "009"), "010"),
        (("A7", "A9"), "A10"),
        (("0999", "12"), "1000"),
        (("99", "x"), "100"),
    ],
)
def test_the_next_free_id_is_like_the_highest(taken, free):
    assert free_id(taken) == free


def test_mentors_in_a_circle_are_found():
    mentors = {"1": "2", "2": "3", "3": "1", "4": "1"}
    assert mentor_circle(mentors, "1") == ["1", "2", "3"]
    assert mentor_circle(mentors, "4") == []
