"""Groups and order of the people: headings, given order, Chinese names by pinyin."""

from __future__ import annotations

from scheduler_app.screens.roster.row_order import (
    Arrangement,
    Grouping,
    Heading,
    RowFacts,
    SortKey,
    arranged,
)
from solver.domain.employee import Contract, Employee, Level

FULL = Contract("Full time")


def row(number, name="", team="", level=Level.SENIOR, **facts):
    return RowFacts(Employee(f"{number:03}", name or str(number), FULL, level, team), **facts)


def test_groups_stand_under_headings_and_those_of_none_come_last():
    rows = [row(1, team="B"), row(2), row(3, team="A"), row(4, team="B")]
    found = arranged(rows, Arrangement(Grouping.TEAM))
    heads = [Heading(Grouping.TEAM, "A", (2,)), Heading(Grouping.TEAM, "B", (0, 3))]
    assert found == (heads[0], 2, heads[1], 0, 3, Heading(Grouping.TEAM, "", (1,)), 1)


def test_within_groups_people_are_sorted():
    rows = [row(1, team="A", minutes=60), row(2, team="A", minutes=600), row(3, team="A")]
    by = Arrangement(Grouping.TEAM, SortKey.HOURS, is_descending=True)
    assert arranged(rows, by)[1:] == (1, 0, 2)


def test_leads_come_before_seniors_and_juniors():
    rows = [row(1, level=Level.JUNIOR), row(2, level=Level.LEAD), row(3)]
    assert arranged(rows, Arrangement(key=SortKey.LEVEL)) == (1, 2, 0)


def test_names_are_sorted_by_pinyin_beside_latin_ones():
    rows = [row(1, "张伟"), row(2, "Li Na"), row(3, "陈晨"), row(4, "王芳")]
    assert arranged(rows, Arrangement(key=SortKey.NAME)) == (2, 1, 3, 0)


def test_shifts_of_a_day_are_grouped_by_their_start_and_days_off_come_last():
    late, early = (840, "L"), (420, "E")
    rows = [row(1, shift=late), row(2), row(3, shift=early), row(4, shift=late)]
    found = arranged(rows, Arrangement(Grouping.SHIFT))
    assert [entry.value for entry in found if isinstance(entry, Heading)] == ["E", "L", ""]


def test_a_title_sorts_up_then_down_then_as_given():
    by = Arrangement(Grouping.TEAM).sorted_by(SortKey.NAME)
    assert (by.key, by.is_descending, by.grouping) == (SortKey.NAME, False, Grouping.TEAM)
    by = by.sorted_by(SortKey.NAME)
    assert (by.key, by.is_descending) == (SortKey.NAME, True)
    assert by.sorted_by(SortKey.NAME) == Arrangement(Grouping.TEAM)
    assert not by.sorted_by(SortKey.HOURS).is_descending
