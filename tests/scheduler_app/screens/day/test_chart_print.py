"""The timeline on paper."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QPageLayout

from scheduler_app.screens.day.chart_print import Chart, pdf_printer, print_chart
from scheduler_app.screens.day.timeline_rows import Bar, Block, Row


def chart(n_people):
    bar = Bar(420, 960, "E", "#FFEEAA", 1)
    lunch = Block(660, 720, "Lunch", "L", "#F2A65A", 0)
    rows = tuple(Row(e, f"Agent {e}", "Team A", (bar,), (lunch,)) for e in range(n_people))
    return Chart("Centre, Tue 1 Dec", rows, (360, 1_320))


@pytest.mark.parametrize(
    ("paper", "people", "pages"), [("A4", 12, 1), ("A4", 60, 3), ("A3", 60, 2)]
)
def test_pages_are_as_many_as_the_people_need(qapp, tmp_path, paper, people, pages):
    path = tmp_path / "day.pdf"
    printer = pdf_printer(path, paper)
    assert print_chart(printer, chart(people), QFont()) == pages
    assert printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape
    data = path.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == pages


def test_a_file_that_cannot_be_written_is_an_error(qapp, tmp_path):
    with pytest.raises(OSError, match="cannot print"):
        print_chart(pdf_printer(tmp_path / "none" / "day.pdf", "A4"), chart(3), QFont())
