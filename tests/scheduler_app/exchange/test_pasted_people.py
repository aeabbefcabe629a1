"""People out of a pasted block: new ones, changed ones, and each fault at its cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from scheduler_app.exchange.pasted_people import has_headers, read_cells, read_people
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import EmploymentRow
from scheduler_app.store.staff import people_of
from solver.domain.employee import Level


def block(*lines):
    return [line.split("|") for line in lines]


def after(centre, paste):
    book = RecordBook(centre)
    book.apply(paste.changes)
    return {person.id: person for person in people_of(book.data())}


def faults(paste):
    return {fault.cell: fault.text() for fault in paste.faults}


@pytest.fixture
def staff(centre):
    """The small centre, with a skill that a queue takes."""
    queue = replace(centre.queues[0], skill="phone")
    return replace(centre, queues=(queue, *centre.queues[1:]))


def test_sixty_new_people_come_in_one_edit_in_their_order(staff):
    contract = staff.contracts[0].name
    lines = [f"{n:04}|New {n}|B|junior|phone|{contract}|007" for n in range(100, 160)]
    paste = read_people(block(*lines), staff)
    assert (paste.n_new, paste.n_changed, paste.faults, paste.assumed) == (60, 0, (), ())
    people = after(staff, paste)
    assert list(people)[3:] == [f"{n:04}" for n in range(100, 160)]
    new = people["0100"].employee
    assert (new.name, new.team, new.level, new.skills) == (
        "New 100", "B", Level.JUNIOR, frozenset({"phone"})
    )  # fmt: skip
    assert new.mentor_id == "007"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_columns_are_found_by_their_names_in_either_language(staff, language):
    LANGUAGE.switch(language)
    head = ("姓名|工号|入职|离职|内部备注", "Name|ID|Joined|Left|Internal")
    paste = read_people(block(head[language == "en"], "王芳|0100|2026年12月1日||x"), staff)
    assert paste.faults == ()
    assert dict(paste.assumed) == {
        "level": {"en": "senior", "zh": "资深"}[language],
        "contract": staff.contracts[0].name,
    }
    new = after(staff, paste)["0100"]
    assert new.employment == EmploymentRow("0100", joined=date(2026, 12, 1))
    assert new.employee.contract == staff.contracts[0]


def test_known_people_are_changed_in_the_given_columns_alone(staff):
    paste = read_people(block("ID|Team|Night", "007|Z|no", "008||yes"), staff)
    assert (paste.n_new, paste.n_changed) == (0, 2)
    people = after(staff, paste)
    before = {person.id: person for person in people_of(staff)}
    assert people["007"].employee == replace(before["007"].employee, team="Z", works_nights=False)
    assert people["008"].employee == replace(before["008"].employee, team="", works_nights=True)


def test_every_fault_is_named_with_its_cell_and_nothing_is_half_read(staff):
    paste = read_people(
        block(
            "ID|Name|Level|Contract|Skills|Mentor|Joined|Left",
            "0100|An|junoir|Full tme|phone, fax|nobody|soon|",
            "0101||lead||||2026-12-02|2026-12-01",
            "0101|Twice|lead|||||",
            "|Bo|lead|||||",
        ),
        staff,
    )
    found = faults(paste)
    assert set(found) == {"C2", "D2", "E2", "F2", "G2", "B3", "H3", "A4", "A5"}
    assert "Clipboard!C2" in found["C2"]
    assert 'did you mean "junior"?' in found["C2"]
    assert 'did you mean "Full time"?' in found["D2"]
    assert '"fax"' in found["E2"]
    assert "A3" in found["A4"]


def test_a_mentor_pasted_with_her_junior_is_found_by_name(staff):
    rows = ("0100|Mei|A|lead||Full time", "0101|Bo|A|junior||Full time|Mei")
    paste = read_people(block(*rows), staff)
    assert paste.faults == ()
    assert after(staff, paste)["0101"].employee.mentor_id == "0100"


def test_making_a_mentor_a_junior_is_a_fault_of_her_level(staff):
    paste = read_people(block("ID|Level", "007|junior"), staff)
    assert set(faults(paste)) == {"B2"}


def test_a_block_of_cells_changes_those_people_and_columns(staff):
    paste = read_cells(block("X|lead", "Y|senior"), staff, ["008", "009"], ["team", "level"])
    people = after(staff, paste)
    assert (people["008"].employee.team, people["008"].employee.level) == ("X", Level.LEAD)
    assert (people["009"].employee.team, people["009"].employee.level) == ("Y", Level.SENIOR)
    assert people["007"] == people_of(staff)[0]


def test_one_cell_fills_the_selection(staff):
    paste = read_cells(block("Q"), staff, ["007", "009"], ["team"])
    people = after(staff, paste)
    assert [people[i].employee.team for i in ("007", "008", "009")] == ["Q", "", "Q"]


def test_an_id_is_not_pasted_over(staff):
    paste = read_cells(block("0100|New"), staff, ["008"], ["id", "name"])
    assert set(faults(paste)) == {"A1"}
    assert read_cells(block("008|New"), staff, ["008"], ["id", "name"]).faults == ()


@pytest.mark.parametrize(
    ("first", "is_header"),
    [("工号|姓名", True), ("ID|Name", True), ("Name|Team", False), ("ID", False)],
)
def test_a_row_of_names_is_told_from_a_row_of_people(first, is_header):
    assert has_headers(block(first)) is is_header
