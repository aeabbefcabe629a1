"""Dragging: places on the grid, what is legal, why not."""

from __future__ import annotations

import pytest

from scheduler_app.paint.timeline_drag import Grip, begin
from scheduler_app.paint.timeline_rows import Bar, Block, Row

LUNCH = Block(660, 690, "Lunch", "L", "#F2A65A", "lunch")
ROW = Row(0, "Li Na", "A", (Bar(420, 960, "E", "#FFEEAA", 1),), (LUNCH,))


def before_noon(_row, _block, start, end):
    return "" if start >= 600 and end <= 720 else "outside the window"


def held(grip, minute=670, step=15):
    return begin(ROW, LUNCH, grip, minute, step, before_noon)


def test_the_whole_keeps_its_length_and_goes_in_steps():
    drag = held(Grip.WHOLE).to(670 + 20, before_noon)
    assert (drag.start, drag.end, drag.reason) == (675, 705, "")
    assert drag.is_elsewhere
    assert held(Grip.WHOLE, step=5).to(670 + 21, before_noon).start == 680


def test_legal_starts_are_all_those_that_are_judged_so():
    assert held(Grip.WHOLE).legal == (600, 615, 630, 645, 660, 675, 690)
    assert held(Grip.END).legal == (675, 690, 705, 720)
    assert held(Grip.START).legal == (600, 615, 630, 645, 660, 675)


def test_an_illegal_place_says_why():
    drag = held(Grip.WHOLE).to(670 + 120, before_noon)
    assert drag.reason == "outside the window"


def test_its_own_place_is_never_refused():
    drag = held(Grip.WHOLE).to(700, before_noon).to(670, lambda *_: "no")
    assert (drag.start, drag.reason, drag.is_elsewhere) == (660, "", False)


@pytest.mark.parametrize(
    ("grip", "minute", "span"),
    [
        (Grip.END, 718, (660, 720)),
        (Grip.START, 641, (645, 690)),
        (Grip.END, 500, (660, 675)),
        (Grip.START, 900, (675, 690)),
    ],
)
def test_an_edge_changes_the_length_and_never_passes_the_other(grip, minute, span):
    drag = held(grip).to(minute, before_noon)
    assert (drag.start, drag.end) == span
