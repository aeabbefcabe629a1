"""The roster and its days as PDF files: pages, paper, title; what the table says."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from scheduler_app.exchange.roster_pdf import paper_for, write_days_pdf, write_roster_pdf
from scheduler_app.exchange.roster_picture import roster_picture
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.store.edition import draft_edition
from scheduler_app.store.week import week_of
from solver.domain.employee import Employee

A4_ACROSS, A3_ACROSS = (842, 595), (1_191, 842)


@pytest.fixture
def edition(week):
    return draft_edition(week, "Centre")


def crowd(data, n_people):
    full = data.contracts[0]
    people = tuple(Employee(f"x{n:03}", f"Agent {n}", full) for n in range(n_people))
    more = replace(data, employees=(*data.employees, *people))
    return draft_edition(week_of(more, date(2026, 11, 30)), "Centre")


def page_size(data):
    return tuple(
        round(float(n)) for n in re.search(rb"/MediaBox \[0 0 (\S+) (\S+)\]", data).groups()
    )


def test_few_people_on_small_paper_many_on_large_or_as_asked(data, edition, tmp_path):
    path = tmp_path / "r.pdf"
    assert write_roster_pdf(path, edition, "en") == 1
    assert page_size(path.read_bytes()) == A4_ACROSS
    large = crowd(data, 120)
    assert paper_for(large.week) == "A3"
    assert write_roster_pdf(path, large, "en") > 2
    assert page_size(path.read_bytes()) == A3_ACROSS
    assert write_roster_pdf(path, large, "en", "A4") > 4
    assert page_size(path.read_bytes()) == A4_ACROSS


def test_each_day_with_shifts_has_a_page(edition, tmp_path):
    path = tmp_path / "days.pdf"
    # Sunday's night reaches into Monday; Tuesday and Wednesday are worked; leave at the weekend.
    assert write_days_pdf(path, edition, "zh") == 5
    assert LANGUAGE.code == "en"


def test_the_table_has_people_days_totals_and_the_edition(edition):
    table = roster_picture(edition, "en")
    assert (table.title, table.note) == (
        "Centre",
        "2026-11-30 to 2026-12-06 · 3 people · Draft",
    )
    first = [field.text for field in table.rows[0]]
    assert first[:3] == ["007", "Li Na", "A"]
    assert first[3:10] == ["OFF", "E", "E", "OFF", "OFF", "OFF", "OFF"]
    assert first[10:] == ["16", "2", "0", "5"]
    assert table.rows[0][4].is_framed
    assert [field.is_hatched for field in table.rows[2][3:10]] == [False] * 5 + [True] * 2
    assert [field.text for field in table.totals[0]][:5] == ["E", "Early", "0", "1", "1"]
    assert [field.text for field in table.totals[-1]][:4] == ["People at work", "0", "1", "1"]
    assert [(label.sign, label.meaning) for label in table.legend] == [("E", "Early 07:00–16:00")]


def test_the_table_speaks_chinese_and_names_the_version(edition):
    table = roster_picture(replace(edition, number=3), "zh")
    assert table.note.endswith("3 人 · 版本3")
    assert table.headings[3].lines == ("周一", "11-30")
    assert table.rows[0][3].text == "休"
    assert table.rows[2][8].text == "假"
