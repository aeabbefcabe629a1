"""A table on paper: pages, totals together, wide ones made smaller; looked at as pictures."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QImage, QPainter

from scheduler_app.paint.legend import Label
from scheduler_app.paint.paper import pdf_file
from scheduler_app.paint.table_chart import Field, Heading, Table, table_pages

ROOM = QSizeF(1_000, 600)
RED = "#FF8080"


def table(n_rows, n_days=7, n_totals=3, colour=""):
    heads = (Heading(("ID",)), *(Heading(("Mon", "11-30"), is_day=True),) * n_days)
    row = (Field("00001"), *(Field("E1", colour),) * n_days)
    return Table("Centre", "Draft", heads, (row,) * n_rows, (row,) * n_totals)


def painted(pages, number=0):
    image = QImage(1_000, 600, QImage.Format.Format_RGB32)
    image.fill("white")
    painter = QPainter(image)
    pages[number](painter)
    painter.end()
    return image


def has_ink(image, left, right):
    return any(
        image.pixelColor(x, y).name() != "#ffffff"
        for x in range(left, right, 2)
        for y in range(40, 600, 3)
    )


@pytest.mark.parametrize(("people", "pages"), [(1, 1), (12, 1), (14, 1), (18, 2), (60, 4)])
def test_pages_are_as_many_as_people_and_totals_need(qapp, people, pages):
    assert len(table_pages(table(people), ROOM, QFont())) == pages


def test_totals_that_have_no_room_stand_together_on_a_page(qapp):
    counts = ((n, len(table_pages(table(n, n_totals=0), ROOM, QFont()))) for n in range(1, 99))
    full = next(n for n, pages in counts if pages > 1)
    pages = table_pages(table(full - 1), ROOM, QFont())
    assert len(pages) == 2
    assert len(table_pages(table(full - 1, n_totals=0), ROOM, QFont())) == 1
    assert has_ink(painted(pages, 1), 0, 200)


def test_totals_that_no_page_holds_go_on_over_several(qapp):
    counts = ((n, len(table_pages(table(n, n_totals=0), ROOM, QFont()))) for n in range(1, 99))
    per_page = next(n for n, pages in counts if pages > 1) - 1
    assert len(table_pages(table(1, n_totals=per_page), ROOM, QFont())) == 2
    assert len(table_pages(table(1, n_totals=2 * per_page + 1), ROOM, QFont())) == 4


def test_four_weeks_fit_across_one_page(qapp):
    (page,) = table_pages(table(3, n_days=28), ROOM, QFont())
    image = painted([page])
    assert has_ink(image, 930, 1_000)
    assert image.pixelColor(999, 300).name() == "#ffffff"


def test_a_shift_is_a_field_of_its_colour(qapp):
    plain, coloured = (
        painted(table_pages(table(3, colour=colour), ROOM, QFont())) for colour in ("", RED)
    )
    assert plain != coloured


def test_a_legend_that_is_long_takes_lines_from_the_rows(qapp):
    labels = tuple(Label(f"E{n}", RED, "Early 07:00–15:30") for n in range(30))
    bare = table(16, n_totals=0)
    long = Table(bare.title, bare.note, bare.headings, bare.rows, (), labels)
    assert len(table_pages(bare, ROOM, QFont())) < len(table_pages(long, ROOM, QFont()))


def test_a_pdf_has_the_title_and_page_numbers(qapp):
    data, count = pdf_file("Centre", "A4", partial(table_pages, table(60)))
    assert count == 3
    assert data.count(b"/Type /Page\n") == 3
    assert "Centre".encode("utf-16-be") in data or b"(Centre)" in data
