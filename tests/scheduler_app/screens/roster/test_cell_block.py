"""Blocks of cells: pasted, filled and swapped in the order in which people are shown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from scheduler_app.screens.roster.cell_block import CellBlock
from scheduler_app.widgets.clipboard_block import PasteError
from solver.domain.pattern import Pattern

MONDAY = date(2026, 11, 30)
DATES = [MONDAY + timedelta(days=day) for day in range(4)]
PATTERNS = [Pattern("E", 420, 540, 480), Pattern("L", 840, 540, 480)]
# Shown in another order than by ID.
PEOPLE = ["b", "a", "c"]
CODES = {"b": ["E", "L", "", ""], "a": ["", "E", "", "L"], "c": ["L", "L", "L", "L"]}


def code_of(place):
    return CODES[place[0]][DATES.index(place[1])]


@pytest.fixture
def block():
    return CellBlock(PEOPLE, DATES, code_of)


def places(*cells):
    return [(person, DATES[day]) for person, day in cells]


def shown(given):
    return {(person, DATES.index(day)): code for (person, day), code in given}


def test_a_block_is_copied_and_pasted_in_the_order_shown(block):
    text = block.text_of(places(("b", 0), ("b", 1), ("a", 0), ("a", 1)))
    assert text == "E\tL\noff\tE"
    given = block.pasted(text, places(("a", 2)), PATTERNS)
    assert shown(given) == {("a", 2): "E", ("a", 3): "L", ("c", 2): "", ("c", 3): "E"}


def test_a_row_goes_to_every_selected_row_and_a_column_to_every_day(block):
    rows = places(("b", 0), ("a", 0), ("c", 0))
    assert len(block.pasted("E\tL", rows, PATTERNS)) == 6
    days = places(("b", 0), ("b", 1), ("b", 2))
    given = shown(block.pasted("E\nL", days, PATTERNS))
    assert [given["b", day] for day in range(3)] == ["E"] * 3
    assert [given["a", day] for day in range(3)] == ["L"] * 3


def test_what_does_not_fit_is_refused(block):
    with pytest.raises(PasteError, match="fit"):
        block.pasted("E\tL\tE", places(("b", 2)), PATTERNS)
    with pytest.raises(PasteError, match="'Q'"):
        block.pasted("E\tQ", places(("b", 0)), PATTERNS)


def test_fill_repeats_the_first_row_or_day_and_a_single_one_takes_its_neighbour(block):
    down = shown(block.filled(places(("b", 0), ("a", 0), ("c", 0)), is_down=True))
    assert down == {("b", 0): "E", ("a", 0): "E", ("c", 0): "E"}
    assert shown(block.filled(places(("c", 1)), is_down=True)) == {("c", 1): "E"}
    right = shown(block.filled(places(("c", 0), ("a", 0), ("c", 1), ("a", 1)), is_down=False))
    assert right == {("c", 0): "L", ("a", 0): "", ("c", 1): "L", ("a", 1): ""}
    assert block.filled(places(("b", 0)), is_down=True) == []


def test_swapped_cells_change_places(block):
    assert shown(block.swapped(places(("b", 1)), 1, 2)) == {("b", 1): "L", ("a", 3): "L"}
    two = block.swapped(places(("b", 0), ("b", 1)), 2, 0)
    assert shown(two) == {("b", 0): "L", ("c", 0): "E", ("b", 1): "L", ("c", 1): "L"}


def test_cells_are_not_swapped_with_themselves_or_over_the_edge(block):
    assert block.swapped(places(("b", 0), ("b", 1)), 0, 1) == []
    assert block.swapped(places(("b", 3)), 0, 1) == []
    assert block.swapped(places(("c", 0)), 1, 0) == []


@pytest.mark.parametrize(
    ("cells", "halves"),
    [
        ([("b", 0), ("a", 2)], ([("b", 0)], 1, 2)),
        ([("b", 0), ("b", 3)], ([("b", 0)], 0, 3)),
        ([("b", 0), ("b", 1), ("c", 0), ("c", 1)], ([("b", 0), ("b", 1)], 2, 0)),
        ([("b", 0), ("b", 1), ("c", 0)], None),
        ([("b", 0), ("a", 0), ("c", 0)], None),
    ],
)
def test_two_cells_or_two_people_of_the_same_days_can_be_swapped(block, cells, halves):
    found = block.halves(places(*cells))
    assert found == (None if halves is None else (places(*halves[0]), *halves[1:]))
