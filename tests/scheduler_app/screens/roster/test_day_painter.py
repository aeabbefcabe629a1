"""How a cell of the roster is painted: codes are read whole in the narrowest column."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from scheduler_app.screens.roster.cell_look import CellLook
from scheduler_app.screens.roster.day_painter import DayPainter
from scheduler_app.widgets.fonts import body_font
from scheduler_app.widgets.solid_table import CellSpot
from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.tokens import ROW_PIXELS

WEEK, FOUR_WEEKS = 48, 44  # pixels of a day's column in a window of 1280 x 800


@pytest.fixture
def painted(qapp):
    """Return the picture of a cell that shows a look."""
    days = DayPainter(Theme())

    def paint(look, width, *, is_selected=False):
        image = QImage(width, ROW_PIXELS, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.setFont(body_font())
        spot = CellSpot(QRect(0, 0, width, ROW_PIXELS), 0, 0, is_selected, has_focus=False)
        days.paint(painter, spot, look)
        painter.end()
        return image

    return paint


@pytest.mark.parametrize("width", [WEEK, FOUR_WEEKS])
@pytest.mark.parametrize("letter", ["N", "M", "夜"])
def test_a_code_with_its_start_is_seen_to_the_last_digit(painted, letter, width):
    codes = (f"{letter}0230", f"{letter}0231")
    one, other = (painted(CellLook(code, "#B9B4D8"), width) for code in codes)
    assert one != other


@pytest.mark.parametrize("width", [WEEK, FOUR_WEEKS])
@pytest.mark.parametrize("letter", ["E", "L"])
def test_beside_the_lock_too(painted, letter, width):
    codes = (f"{letter}0600", f"{letter}0601")
    one, other = (painted(CellLook(code, "#CFE5FA", is_pinned=True), width) for code in codes)
    assert one != other


def test_a_short_code_stays_as_large_as_it_is_beside_a_lock(painted):
    ink = []
    for is_pinned in (False, True):
        image = painted(CellLook("I", "#CFE5FA", is_pinned=is_pinned), WEEK)
        column = image.copy(WEEK // 2 - 2, 0, 4, ROW_PIXELS)
        ink.append(column)
    assert ink[0] == ink[1]


def test_a_cell_shows_that_it_is_selected_and_a_heading_never_is(painted):
    shift, heading = CellLook("E", "#CFE5FA"), CellLook("7", is_heading=True)
    assert painted(shift, WEEK, is_selected=True) != painted(shift, WEEK)
    assert painted(heading, WEEK, is_selected=True) == painted(heading, WEEK)
