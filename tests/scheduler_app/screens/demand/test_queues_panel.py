"""Queues added, renamed, changed and taken out beside the demand; demand typed for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from scheduler_app.screens.demand.measures import Measure
from scheduler_app.screens.demand.side_panel import QUEUES
from scheduler_app.store.records import DemandRow
from solver.domain.queue import Channel

KEY = Qt.Key
MONDAY = date(2026, 11, 30)


@pytest.fixture
def screen(open_screen, calls):
    return open_screen(calls)


@pytest.fixture
def panel(screen):
    screen.side.show_page(QUEUES)
    return screen.side.queues


def queues(window):
    return window.context.document.data.queues


def test_a_queue_is_added_and_its_name_typed_over(panel, window, qtbot):
    panel.add_button.click()
    assert [queue.name for queue in queues(window)] == ["Phone", "Chat", "Queue 3"]
    qtbot.keyClicks(panel.name, "Night line")
    qtbot.keyClick(panel.name, KEY.Key_Return)
    assert queues(window)[2].name == "Night line"
    assert panel.list.currentItem().text() == "Night line"
    window.context.document.undo_stack.undo()
    window.context.document.undo_stack.undo()
    assert len(queues(window)) == 2


def test_a_renamed_queue_stays_shown_with_its_demand(screen, panel, window, qtbot):
    screen.state.choose_queue("Phone")
    before = screen.state.numbers.volume.sum()
    panel.name.selectAll()
    qtbot.keyClicks(panel.name, "Hotline")
    qtbot.keyClick(panel.name, KEY.Key_Return)
    assert screen.state.queue == "Hotline"
    assert screen.state.numbers.volume.sum() == before > 0
    assert screen.queues.currentText() == "Hotline"


@pytest.mark.parametrize("name", ["Chat", " "])
def test_a_name_that_is_taken_or_empty_is_refused(panel, window, name):
    panel.name.setText(name)
    panel.name.editingFinished.emit()
    assert panel.name.text() == "Phone"
    assert window.message_bar.message.text
    assert [queue.name for queue in queues(window)] == ["Phone", "Chat"]


def test_channel_and_skill_are_chosen(panel, window):
    panel.channels.setCurrentIndex(panel.channels.findData("email"))
    panel.channels.activated.emit(panel.channels.currentIndex())
    panel.skills.setCurrentText("en")
    panel.skills.lineEdit().editingFinished.emit()
    assert (queues(window)[0].channel, queues(window)[0].skill) == (Channel.EMAIL, "en")


def test_a_deleted_queue_can_be_taken_back_from_the_message(panel, window):
    before = window.context.document.data
    panel.list.setCurrentRow(1)
    panel.delete_button.click()
    assert [queue.name for queue in queues(window)] == ["Phone"]
    assert "336 intervals of demand" in window.message_bar.message.text
    assert not panel.delete_button.isEnabled()  # the last one stays
    window.message_bar.message.action()
    assert window.context.document.data == before


def test_numbers_typed_into_an_empty_week_ask_for_the_handle_time(open_screen, centre, qtbot):
    lone = DemandRow(datetime(2026, 11, 25, 9), "Phone", required=1)
    empty = replace(centre, demand=(lone,), queues=centre.queues[:1], shift_targets=())
    screen = open_screen(empty)
    view = screen.table.view
    qtbot.waitUntil(lambda: view.currentIndex().row() == 14)  # the first shift begins at 07:00
    screen.table.model.write([20, 21], "8")
    assert "How long" in screen.hint.text
    screen.hint.act_button.click()
    assert screen.state.measure is Measure.AHT
    assert screen.table.bar.measures.currentData() == Measure.AHT.value
    assert view.selected_intervals() == [20, 21]
    screen.table.model.write(view.selected_intervals(), "300")
    assert "How long" not in screen.hint.text
    assert screen.state.numbers.required[20] > 0


def test_an_empty_week_offers_the_numbers_of_the_week_before(open_screen, calls, window):
    screen = open_screen(replace(calls, history=()))
    document = window.context.document
    before = screen.state.numbers.volume.sum()
    screen.state.step_week(1)
    screen.refresh()
    assert "week before" in screen.hint.text
    screen.hint.act_button.click()
    screen.refresh()
    assert document.first_date == MONDAY + timedelta(weeks=1)
    assert screen.state.numbers.volume.sum() == before
    screen.state.step_week(2)
    screen.refresh()
    assert "Import the call history" in screen.hint.text


def test_a_column_is_pasted_into_all_selected_days(screen):
    screen.state.choose_queue("Phone")
    view, model = screen.table.view, screen.table.model
    QGuiApplication.clipboard().setText("5\n6")
    view.clearSelection()
    flags = view.selectionModel().SelectionFlag
    for day in range(3):
        for row in (20, 21):
            view.selectionModel().select(model.index(row, 1 + day), flags.Select)
    view.paste()
    got = screen.state.numbers.volume
    assert [[got[day * 48 + row] for row in (20, 21)] for day in range(3)] == [[5, 6]] * 3
    assert got[3 * 48 + 20] != 5


def test_taking_back_is_offered_until_the_next_step_and_no_longer(panel, window):
    panel.list.setCurrentRow(1)
    panel.delete_button.click()
    panel.add_button.click()
    assert window.message_bar.message is None
    panel.delete_button.click()
    window.context.close_project()
    assert window.message_bar.message is None
