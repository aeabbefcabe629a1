"""What refers to a pattern, and edits that take it out or give it another code."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from scheduler_app.store.changes import Change
from scheduler_app.store.project_file import ProjectFile
from scheduler_app.store.published_week import PublishedWeek
from scheduler_app.store.record_book import RecordBook
from scheduler_app.store.records import ForeignCode
from scheduler_app.store.shifts import people_with_only, removal, renaming, shift_uses
from solver.domain.activity import BreakRule
from solver.domain.pattern import Pattern

MIDDLE = Pattern("M", 600, 540, 480)


@pytest.fixture
def edited(centre, tmp_path):
    """Make an edit in a file and in memory, and return what the file holds."""
    path = tmp_path / "centre.sixshift"
    ProjectFile.create(path, centre).close()

    def edit(data, changes):
        book = RecordBook(data)
        book.apply(changes)
        with closing(ProjectFile.open(path)) as project:
            project.replace(data)
            project.write(changes)
            assert project.data() == book.data()
        return book.data()

    return edit


def codes(data):
    return [pattern.code for pattern in data.patterns]


def test_uses_are_counted(centre):
    uses = shift_uses(centre)
    assert (uses["E"].shifts, uses["E"].first, uses["E"].last) == (
        2,
        date(2026, 12, 1),
        date(2026, 12, 2),
    )
    assert (uses["E"].wishes, uses["E"].targets, uses["E"].limits) == (1, 1, 2)
    assert (uses["L"].wishes, uses["L"].targets, uses["L"].limits) == (1, 0, 0)


def test_a_pattern_that_nothing_names_is_not_used(centre):
    assert not shift_uses(replace(centre, patterns=(*centre.patterns, MIDDLE)))["M"].is_used


def test_a_pattern_that_people_know_is_used(centre):
    codes = ("M", "", "M", *("",) * 4)
    known = PublishedWeek(date(2026, 11, 30), 1, datetime.now(UTC), "", "", {"007": codes})
    data = replace(centre, patterns=(*centre.patterns, MIDDLE), published=(known,))
    assert shift_uses(data)["M"].published == 2
    assert shift_uses(data)["M"].is_used


def test_who_may_work_nothing_else_is_named(centre):
    assert people_with_only(centre, "E") == ["Wang Wei"]
    assert people_with_only(centre, "L") == []


def test_a_pattern_goes_from_every_list_and_comes_back_to_its_place(centre, edited):
    breaks = (
        BreakRule("Lunch", patterns=frozenset("EM")),
        BreakRule("Tea", patterns=frozenset("M")),
    )
    early, late, night = centre.patterns
    banning = replace(night, forbidden_followers=frozenset("EM"))
    person = replace(centre.employees[1], patterns=frozenset("EM"))
    people = (centre.employees[0], person, centre.employees[2])
    data = replace(
        centre, patterns=(early, MIDDLE, late, banning), break_rules=breaks, employees=people
    )
    changes = removal(data, "M")
    after = edited(data, changes)
    assert codes(after) == ["E", "L", "N"]
    assert after.patterns[2].forbidden_followers == {"E"}
    assert after.employees[1].patterns == {"E"}
    assert [rule.name for rule in after.break_rules] == ["Lunch"]
    back = edited(after, [change.reversed() for change in changes])
    assert back.patterns == data.patterns
    assert back.employees == data.employees


def test_another_code_goes_to_all_that_names_it_and_comes_back(centre, edited):
    early, late, night = centre.patterns
    banning = replace(night, forbidden_followers=frozenset("E"))
    li, wang, zhao = centre.employees
    people = (li, replace(wang, max_shifts=(("L", 1), ("E", 2))), zhao)
    data = replace(
        centre,
        patterns=(early, late, banning),
        employees=people,
        foreign_codes=(ForeignCode("Früh", "E"), ForeignCode("x", "")),
    )
    assert shift_uses(data)["E"].is_used
    changes = renaming(data, "E", replace(early, code="早"))
    after = edited(data, changes)
    assert codes(after) == ["早", "L", "N"]
    assert [cell.pattern for cell in after.cells].count("早") == 2
    assert after.employees[1].patterns == {"早"}
    assert after.employees[1].max_shifts == (("L", 1), ("早", 2))
    assert after.patterns[2].forbidden_followers == {"早"}
    assert after.foreign_codes == (ForeignCode("Früh", "早"), ForeignCode("x", ""))
    before, now = shift_uses(data), shift_uses(after)
    assert now == {"早": before["E"], "L": before["L"], "N": before["N"]}
    wishes = [
        replace(wish, pattern="早") if wish.pattern == "E" else wish for wish in data.requests
    ]
    assert after.requests == tuple(wishes)
    back = edited(after, [change.reversed() for change in changes])
    assert back == data


def test_patterns_are_put_in_between_and_taken_out_in_one_edit(centre, edited):
    early, late, night = centre.patterns
    new = replace(MIDDLE, code="X")
    changes = [
        Change(early, None, 0),
        Change(late, None, 1),
        Change(None, MIDDLE, 0),
        Change(None, new, 2),
    ]
    data = replace(
        centre,
        cells=(),
        requests=(),
        shift_targets=(),
    )
    after = edited(data, changes)
    assert codes(after) == ["M", "N", "X"]
    back = edited(after, [change.reversed() for change in changes])
    assert back.patterns == (early, late, night)
