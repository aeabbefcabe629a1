"""The timeline on paper."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QFont

from scheduler_app.paint.day_chart import Chart, chart_pdf
from scheduler_app.paint.timeline_rows import Bar, Block, Row


def chart(n_people):
    bar = Bar(420, 960, "E", "#FFEEAA", 1)
    lunch = Block(660, 720, "Lunch", "L", "#F2A65A", 0)
    rows = tuple(Row(e, f"Agent {e}", "Team A", (bar,), (lunch,)) for e in range(n_people))
    return Chart("Centre, Tue 1 Dec", rows, (360, 1_320))


@pytest.mark.parametrize(
    ("paper", "people", "pages"), [("A4", 12, 1), ("A4", 60, 3), ("A3", 60, 2)]
)
def test_pages_are_as_many_as_the_people_need(qapp, paper, people, pages):
    data, found = chart_pdf(chart(people), paper, QFont())
    assert found == pages
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == pages
    wide, high = map(float, re.search(rb"/MediaBox \[0 0 (\S+) (\S+)\]", data).groups())
    assert wide > high
