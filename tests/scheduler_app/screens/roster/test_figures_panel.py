"""The figures of the week, with and without expected contacts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from scheduler_app.store.project_file import ProjectFile
from tests.scheduler_app.conftest import MONDAY

ANSWERED = 0
HORIZONTAL, TIP = Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def document(roster_screen, window):
    return window.context.document


@pytest.fixture
def required_only(centre, window, tmp_path):
    """The screen in a week that only says how many agents are required."""
    path = tmp_path / "required.sixshift"
    ProjectFile.create(path, replace(centre, demand=centre.demand[:2])).close()
    window.context.open_project(path)
    window.context.document.show_week(MONDAY)
    window.show_screen("roster")
    return window.screen_of("roster")


def test_an_edit_changes_the_expected_answer_rate(roster_screen, document, qtbot):
    figure = roster_screen.figures._figures[ANSWERED]
    document.assign([(0, 2)], -1)  # nobody answers on Wednesday
    qtbot.waitUntil(lambda: figure.text() == "0.0%")
    assert figure.property("tone") == "red"
    document.assign([(0, 2), (2, 2)], 0)
    qtbot.waitUntil(lambda: figure.text() != "0.0%")
    assert f"{document.outlook.answered.sum() / 30.5:.1%}" == figure.text()


def test_only_queues_with_contacts_have_a_row(roster_screen):
    rows = roster_screen.figures.queues.rates
    assert [rows.index(r, 0).data() for r in range(rows.rowCount())] == ["Chat"]


def test_without_contacts_no_rates_are_shown(required_only):
    figures = required_only.figures
    assert figures._figures[ANSWERED].isHidden()
    assert figures.queues.isHidden()
    assert required_only.coverage.rate_plot.isHidden()
    assert required_only.coverage._rate.isHidden()
    header = required_only.model.headerData(5, HORIZONTAL, TIP)
    assert "answer rate" not in header


def test_the_header_of_a_day_tells_its_answer_rate(roster_screen):
    def tip(column):
        return roster_screen.model.headerData(column, HORIZONTAL, TIP)

    assert "Expected answer rate" in tip(5)
    assert "answer rate" not in tip(3)  # Phone only says how many agents
