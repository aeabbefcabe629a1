"""The two-line header: all sections are written short as soon as one lacks room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QStandardItemModel
from PySide6.QtWidgets import QTableView

from scheduler_app.widgets.theme import Theme
from scheduler_app.widgets.two_line_header import (
    HEADER_PIXELS,
    HEADER_ROLE,
    HeaderLook,
    TwoLineHeader,
)


@pytest.fixture
def view(qtbot):
    made = QTableView()
    qtbot.addWidget(made)
    model = QStandardItemModel(1, 2, made)
    for column, second in enumerate(("ok", "short 1234.5 h")):
        model.setHeaderData(column, Qt.Orientation.Horizontal, HeaderLook(second), HEADER_ROLE)
    made.setModel(model)
    made.setHorizontalHeader(TwoLineHeader(Theme(made), made))
    return made


@pytest.mark.parametrize(("pixels", "is_narrow"), [(200, False), (50, True)])
def test_one_section_without_room_makes_all_narrow(view, pixels, is_narrow):
    header = view.horizontalHeader()
    header.resizeSection(0, 200)
    header.resizeSection(1, pixels)
    metrics = QFontMetrics(header.font())
    assert header._is_narrow(metrics, metrics) == is_narrow


@pytest.mark.parametrize(("pixels", "is_short"), [(200, False), (50, True)])
def test_all_are_painted_short_where_one_lacks_room(view, pixels, is_short):
    header = view.horizontalHeader()
    header.resizeSection(0, 200)
    header.resizeSection(1, pixels)
    pictures = []
    for look in (HeaderLook("ok", ("", "o")), HeaderLook("o")):
        view.model().setHeaderData(0, Qt.Orientation.Horizontal, look, HEADER_ROLE)
        pictures.append(header.viewport().grab(QRect(0, 0, 200, HEADER_PIXELS)).toImage())
    assert (pictures[0] == pictures[1]) == is_short


def test_hidden_sections_do_not_count(view):
    header = view.horizontalHeader()
    header.resizeSection(1, 50)
    view.setColumnHidden(1, True)
    metrics = QFontMetrics(header.font())
    assert not header._is_narrow(metrics, metrics)


def test_a_section_that_fits_its_contents_has_room_for_both_lines(view):
    header = view.horizontalHeader()
    small = QFontMetrics(header._fonts()[1])
    assert header.sectionSizeFromContents(1).width() > small.horizontalAdvance("short 1234.5 h")
