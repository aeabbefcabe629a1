"""All of some things, or one of them."""

from __future__ import annotations

import pytest

from scheduler_app.widgets.all_or_one import AllOrOne


@pytest.fixture
def box(qtbot):
    made = AllOrOne()
    qtbot.addWidget(made)
    made.show_names("All", ["a", "b", "c"])
    return made


def test_it_begins_with_all(box):
    assert (box.currentText(), box.place) == ("All", None)
    box.setCurrentIndex(2)
    assert (box.currentText(), box.place) == ("b", 1)


def test_the_choice_stays_in_its_place_and_nothing_is_told(box):
    box.setCurrentIndex(2)
    told = []
    box.currentIndexChanged.connect(told.append)
    box.show_names("Alle", ["x", "y"])
    assert (box.currentText(), box.place) == ("y", 1)
    box.show_names("Alle", ["x"])
    assert (box.currentText(), box.place) == ("Alle", None)
    assert told == []


def test_empty_it_is_all(qtbot):
    empty = AllOrOne()
    qtbot.addWidget(empty)
    assert empty.place is None
