"""The timeline on paper."""

from __future__ import annotations

import re
from functools import partial

import pytest

from scheduler_app.paint.activity_look import COLOURS
from scheduler_app.paint.day_chart import Chart, chart_pages
from scheduler_app.paint.paper import pdf_file
from scheduler_app.paint.timeline_rows import Bar, Block, Row


def chart(n_people, title="Centre, Tue 1 Dec"):
    bar = Bar(420, 960, "E", "#FFEEAA", 1)
    lunch = Block(660, 720, "Lunch", "L", COLOURS["lunch"], 0)
    rows = tuple(Row(e, f"Agent {e}", "Team A", (bar,), (lunch,)) for e in range(n_people))
    return Chart(title, rows, (360, 1_320))


def pdf_of(paper, *charts):
    return pdf_file("Days", paper, partial(chart_pages, charts))


@pytest.mark.parametrize(
    ("paper", "people", "pages"), [("A4", 12, 1), ("A4", 17, 1), ("A4", 60, 4), ("A3", 60, 2)]
)
def test_pages_are_as_many_as_the_people_need(qapp, paper, people, pages):
    data, found = pdf_of(paper, chart(people))
    assert found == pages
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == pages
    wide, high = map(float, re.search(rb"/MediaBox \[0 0 (\S+) (\S+)\]", data).groups())
    assert wide > high


def test_every_day_begins_on_a_page_of_its_own(qapp):
    _, pages = pdf_of("A4", chart(12), chart(12), chart(0))
    assert pages == 3
