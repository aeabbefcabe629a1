"""The table of the demand screen, driven by keys: typing, selection, clipboard, undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from scheduler_app.screens.demand.demand_table_model import LOOK_ROLE
from scheduler_app.screens.demand.measures import Measure
from scheduler_app.widgets.two_line_header import HEADER_ROLE

KEY = Qt.Key
HORIZONTAL = Qt.Orientation.Horizontal
TIP = Qt.ItemDataRole.ToolTipRole


@pytest.fixture
def phone(screen):
    """Only the queue Phone: 16 contacts at 09:30 (interval 19), 20 at 10:00."""
    screen.state.choose_queue("Phone")
    return screen


@pytest.fixture
def view(phone):
    return phone.table.view


@pytest.fixture
def model(phone):
    return phone.table.model


@pytest.fixture
def type_number(view, qtbot):
    def type_number(text):
        qtbot.keyClicks(view, text[0])
        editor = next(e for e in view.findChildren(QLineEdit) if e.isVisible())
        qtbot.keyClicks(editor, text[1:])
        qtbot.keyClick(editor, KEY.Key_Return)
        qtbot.waitUntil(lambda: not editor.isVisible())

    return type_number


def text_at(model, interval):
    return model.index_of(interval).data()


def test_keeps_the_item_model_contract(model, qtmodeltester):
    qtmodeltester.check(model)


def test_times_down_days_across_totals_at_the_edges(model):
    assert (model.rowCount(), model.columnCount()) == (48, 1 + 7 + 1)
    assert [model.index(19, c).data() for c in range(9)] == ["09:30", *["16"] * 7, "112"]
    assert model.headerData(1, HORIZONTAL) == "Mon 30 Nov"
    assert model.headerData(1, HORIZONTAL, HEADER_ROLE).second == "304"
    assert model.headerData(8, HORIZONTAL, HEADER_ROLE).second == "2,128"


def test_the_table_opens_at_the_first_busy_time(screen, view, qtbot):
    qtbot.waitUntil(lambda: view.rowAt(1) == 17)  # 08:30: 8 of at most 20 contacts
    assert screen.table.table.left.rowAt(1) == 17


def test_a_longer_step_adds_contacts_and_takes_most_agents(phone, model):
    required = phone.state.numbers.required[[18, 19]]
    phone.state.choose_step(60)
    assert (model.rowCount(), text_at(model, 9)) == (24, "28")
    assert phone.state.numbers.required[9] == required.max()
    phone.state.choose_step(15)
    assert (model.rowCount(), text_at(model, 38)) == (96, "8.0")


def test_hours_of_agents_do_not_depend_on_the_step(phone, model, document):
    phone.state.choose_measure(Measure.REQUIRED)
    own = document.coverage.required[0, : 7 * 48].reshape(7, 48) / 2

    def shown():
        heads = [model.headerData(c, HORIZONTAL, HEADER_ROLE).second for c in (1, 8)]
        return [*heads, phone.side.outlook.figures[1][0].text()]

    wanted = [f"{own[0].sum():,.0f} h", f"{own.sum():,.0f} h", f"{own.sum():,.0f} h"]
    for step in (15, 30, 60):
        phone.state.choose_step(step)
        assert shown() == wanted
    assert model.index(9, 8).data() == f"{own[:, 18:20].sum():,.0f}"
    assert text_at(model, 9) == f"{2 * own[0, 18:20].max():.0f}"


def test_steps_shorter_than_what_is_kept_are_not_edited(phone, view, window, qtbot):
    phone.state.choose_step(15)
    view.select_intervals(38, 38)
    qtbot.keyClick(view, KEY.Key_5)
    assert "longer step" in window.message_bar.message.text


def test_typing_changes_the_cell_and_goes_on_below(phone, view, model, rows, type_number):
    view.select_intervals(19, 19)
    type_number("40")
    assert (rows(19).volume, rows(19).forecast.volume) == (40, 16)
    assert view.selected_intervals() == [20]
    assert model.index_of(19).data(LOOK_ROLE).is_corrected
    assert "16 contacts" in model.index_of(19).data(TIP)
    assert not model.index_of(20).data(LOOK_ROLE).is_corrected


def test_a_number_typed_into_a_selection_goes_to_all_as_one_step(view, document, rows, type_number):
    view.select_intervals(19, 21)
    type_number("7")
    assert [rows(i).volume for i in (19, 20, 21)] == [7, 7, 7]
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert rows(20).volume == 20


def test_a_longer_step_is_shared_out_in_its_shape(phone, view, rows, type_number):
    phone.state.choose_step(60)
    view.select_intervals(9, 9)  # 12 + 16
    type_number("56")
    assert [rows(i).volume for i in (18, 19)] == [24, 32]


def test_all_queues_share_in_their_proportion(screen, view, rows, type_number):
    screen.state.choose_queue("")
    view.select_intervals(19, 19)  # 16 + 8
    type_number("48")
    assert (rows(19).volume, rows(19, "Chat").volume) == (32, 16)


@pytest.mark.parametrize("text", ["5x", "-3", "1,2,3"])
def test_what_is_no_number_is_refused(view, model, window, document, text):
    assert not model.write([19], text)
    assert text in window.message_bar.message.text
    assert document.undo_stack.count() == 0


def test_delete_goes_back_to_the_forecast(view, model, rows, type_number, qtbot):
    view.select_intervals(19, 19)
    type_number("40")
    view.select_intervals(19, 20)
    qtbot.keyClick(view, KEY.Key_Delete)
    assert rows(19).volume == 16
    assert not model.index_of(19).data(LOOK_ROLE).is_corrected


def test_copy_and_paste_a_block_as_excel_does(view, document, rows):
    view.select_intervals(18, 19)
    view.copy()
    assert QGuiApplication.clipboard().text() == "12\n16"
    QGuiApplication.clipboard().setText("1\t2\r\n\t1,004\r\n")
    view.select_intervals(30, 30)
    view.paste()
    assert [rows(i).volume for i in (30, 31, 30 + 48, 31 + 48)] == [1, 16, 2, 1004]
    assert document.undo_stack.count() == 1


def test_copy_and_paste_keep_small_numbers(view, model, rows):
    model.write([18], "0.04")
    assert text_at(model, 18) == "0.0"
    view.select_intervals(18, 18)
    view.copy()
    view.select_intervals(30, 30)
    view.paste()
    assert rows(30).volume == 0.04


@pytest.mark.parametrize(
    ("text", "told"), [("1\tQ", "'Q'"), ("\t".join("1" * 8), "7"), ("\n", "no text")]
)
def test_what_cannot_be_pasted_changes_nothing(view, window, document, text, told):
    QGuiApplication.clipboard().setText(text)
    view.select_intervals(19, 19)
    view.paste()
    assert told in window.message_bar.message.text
    assert document.undo_stack.count() == 0


def test_percent_of_the_selection(phone, view, rows, document, qtbot):
    view.select_intervals(19, 20)
    bar = phone.table.bar
    bar.percent.setValue(50)
    qtbot.mouseClick(bar.percent_button, Qt.MouseButton.LeftButton)
    assert (rows(19).volume, rows(20).volume) == (24, 30)
    assert document.undo_stack.undoText() == "+50% for 2 intervals"
    assert bar.percent.value() == 0


def test_total_of_the_selection(phone, view, rows, qtbot):
    view.select_intervals(19, 20)
    assert "36 contacts" in phone.table.bar._selected.text()
    qtbot.keyClicks(phone.table.bar.whole, "72")
    qtbot.keyClick(phone.table.bar.whole, KEY.Key_Return)
    assert (rows(19).volume, rows(20).volume) == (32, 40)


def test_after_a_change_the_keys_are_the_tables_again(phone, view, rows, document, qtbot):
    view.select_intervals(19, 20)
    bar = phone.table.bar
    bar.whole.setFocus()
    qtbot.keyClicks(bar.whole, "72")
    qtbot.keyClick(bar.whole, KEY.Key_Return)
    assert view.window().focusWidget() is view
    assert bar.whole.text() == ""


def test_no_knob_moves_when_cells_are_selected(phone, view, qtbot):
    bar = phone.table.bar
    knobs = (bar.percent, bar.percent_button, bar.whole, bar.back_button, bar.note)
    qtbot.wait(10)
    before = [knob.x() for knob in knobs]
    view.select_intervals(0, 335)
    qtbot.wait(10)
    assert bar._selected.text()
    assert [knob.x() for knob in knobs] == before


def test_a_note_marks_the_cell_and_stands_in_its_tip(phone, view, model, rows, qtbot):
    view.select_intervals(19, 19)
    qtbot.keyClicks(phone.table.bar.note, "mailing")
    qtbot.keyClick(phone.table.bar.note, KEY.Key_Return)
    assert rows(19).note == "mailing"
    assert model.index_of(19).data(LOOK_ROLE).has_note
    assert "mailing" in model.index_of(19).data(TIP)


def test_handle_time_in_minutes_and_seconds(phone, model, rows):
    phone.state.choose_measure(Measure.AHT)
    assert text_at(model, 19) == "180"
    assert model.write([19], "3:30")
    assert rows(19).aht_seconds == 210


def test_agents_set_by_hand_and_calculated_again(phone, view, model, rows, document, qtbot):
    phone.state.choose_measure(Measure.REQUIRED)
    needed = text_at(model, 19)
    model.write([19], "33")
    assert document.coverage.required[0, 19] == 33
    assert model.index_of(19).data(LOOK_ROLE).is_fixed
    view.select_intervals(19, 19)
    qtbot.keyClick(view, KEY.Key_Delete)
    assert text_at(model, 19) == needed


def test_agents_of_all_queues_together_cannot_be_set(screen, model, window):
    screen.state.choose_queue("")
    screen.state.choose_measure(Measure.REQUIRED)
    assert not screen._edits.write({19: 33.0})
    assert "Choose one queue" in window.message_bar.message.text


def test_answer_rate_is_shown_and_not_edited(phone, model, window):
    phone.state.choose_measure(Measure.ANSWER_RATE)
    shown = text_at(model, 19)
    assert shown.endswith("%")
    assert float(shown.rstrip("%")) >= 97.0
    assert text_at(model, 0) == ""
    assert not phone._edits.write({19: 1.0})


def test_nothing_is_edited_while_a_roster_is_built(phone, view, window, document, qtbot):
    window.context.set_building(True)
    view.select_intervals(19, 19)
    qtbot.keyClick(view, KEY.Key_5)
    assert "being built" in window.message_bar.message.text
    assert document.undo_stack.count() == 0
    window.context.set_building(False)


def test_the_totals_of_a_large_centre_have_room(phone, model):
    right, column = phone.table.table.right, model.columnCount() - 1
    assert model.write(list(range(model.rowCount() * 7)), "1234.5")
    numbers = right.fontMetrics()
    assert model.index(19, column).data() == "8,642"
    assert right.columnWidth(column) >= numbers.horizontalAdvance("8,642") + 2 * 8
    assert model.headerData(column, HORIZONTAL, HEADER_ROLE).second == "414,792"
    assert right.columnWidth(column) >= 7 * 6 + 2 * 6
