"""Blocks can be read on their fills, in both themes; words fit or give way to letters."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QImage, QPainter

from scheduler_app.paint.activity_look import COLOURS
from scheduler_app.paint.row_painter import RowPainter, block_colours
from scheduler_app.paint.time_scale import TimeScale
from scheduler_app.paint.timeline_rows import Bar, Block, Row
from scheduler_app.widgets.tokens import DARK, LIGHT, READABLE, contrast


@pytest.mark.parametrize("colour", COLOURS.values(), ids=COLOURS)
@pytest.mark.parametrize("is_dark", [False, True])
def test_text_on_blocks_is_readable(colour, is_dark):
    assert contrast(*block_colours(colour, is_dark)) >= READABLE


def painted(row, tokens=LIGHT, scale=None):
    image = QImage(960, 30, QImage.Format.Format_RGB32)
    image.fill(tokens.surface)
    painter = QPainter(image)
    RowPainter(tokens, QFont(), 30).paint_times(painter, row, scale or TimeScale(960))
    painter.end()
    return image


def colours(image, left, right, y=15):
    return {image.pixelColor(x, y).name() for x in range(left, right)}


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_look_of_a_shift_a_block_and_leave(tokens):
    bar = Bar(480, 960, "E", "#CFE5FA", 0)
    lunch = Block(660, 720, "Lunch", "L", COLOURS["lunch"], 0)
    ground = painted(Row(0, "", ""), tokens).pixelColor(10, 15).name()
    at_work = painted(Row(0, "", "", (bar,), (lunch,)), tokens)
    assert colours(at_work, 0, 300) == {ground}
    assert ground not in colours(at_work, 330, 430, 8)
    assert block_colours(COLOURS["lunch"], tokens.is_dark)[0].name() in colours(
        at_work, 442, 478, 8
    )
    assert len(colours(painted(Row(0, "", "", leave=""), tokens), 0, 960)) > 2


def test_a_shift_that_runs_over_the_edge_fills_it():
    night = Bar(-120, 420, "N", "#D9CDF2", 0)
    image = painted(Row(0, "", "", (night,)))
    assert image.pixelColor(0, 15) == image.pixelColor(270, 15)


def test_standby_is_an_outline():
    bar = Bar(480, 960, "", "#CFE5FA", 0, is_standby=True)
    image = painted(Row(0, "", "", (bar,)))
    assert image.pixelColor(600, 15).name() == "#ffffff"


@pytest.mark.parametrize("letter", ["B", "休"])
def test_a_quarter_of_an_hour_still_shows_its_letter(letter):
    scale = TimeScale(930)  # a day at the least width of the window's first size
    tea = Block(660, 675, "a long name", letter, COLOURS["break"], 0)
    bare = Block(660, 675, "", "", COLOURS["break"], 0)
    with_letter, without = (painted(Row(0, "", "", (), (b,)), scale=scale) for b in (tea, bare))
    assert with_letter != without


def test_the_gap_of_a_split_shift_is_hatched_and_holds_no_text():
    whole = Bar(480, 1200, "T", "#CFE5FA", 0)
    bar = Bar(480, 1200, "T", "#CFE5FA", 0, gap=(720, 960))
    fill = painted(Row(0, "", "", (whole,))).pixelColor(560, 15).name()
    image = painted(Row(0, "", "", (bar,)))
    assert fill in colours(image, 325, 475, 8)
    assert fill in colours(image, 645, 795, 8)
    gap = colours(image, 485, 635)
    assert fill not in gap
    assert len(gap) > 1
    assert colours(image, 485, 635, 5) == {"#ffffff"}  # lower than the parts
