from datetime import date

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest

from scheduler_app.document.weekly_hours import Window, windows_of
from scheduler_app.language.translation import LANGUAGE
from scheduler_app.screens.staff.availability_panel import AvailabilityPanel
from scheduler_app.store.records import AvailabilityRow

MONDAY, FRIDAY = date(2026, 11, 30), date(2026, 12, 4)
LEFT, RIGHT, KEY = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
EXCEPTION = AvailabilityRow("009", 1_200, 360, False, date=FRIDAY)


@pytest.fixture
def panel(open_panel):
    return open_panel(AvailabilityPanel, ["008"], 760)


def drag(grid, start, end, button=LEFT):
    """Drag from (day, minute) to (day, minute)."""
    places = [grid.place_of(*place).toPoint() for place in (start, end)]
    QTest.mousePress(grid, button, pos=places[0])
    QTest.mouseMove(grid, places[1])
    QTest.mouseRelease(grid, button, pos=places[1])


def test_a_drag_over_two_days_is_one_step_and_the_right_button_wipes_it_out(panel, document):
    drag(panel.grid, (0, 480), (1, 1050))
    painted = (Window(0, 480, 1080, True), Window(1, 480, 1080, True))
    assert windows_of(document.data.availability, "008") == (*painted, Window(2, 480, 1080, True))
    assert document.undo_stack.undoText() == "weekly hours of Wang Wei"
    drag(panel.grid, (1, 480), (1, 1050), RIGHT)
    assert windows_of(document.data.availability, "008")[1] == Window(2, 480, 1080, True)
    for _ in range(2):
        document.undo_stack.undo()
    assert windows_of(document.data.availability, "008") == (Window(2, 480, 1080, True),)
    assert document.data.availability[1] == EXCEPTION


def test_keys_select_and_paint_as_the_mouse_does(panel, document, qtbot):
    grid = panel.grid
    qtbot.mouseClick(grid, LEFT, pos=grid.place_of(4, 600).toPoint())
    document.undo_stack.undo()
    qtbot.keyClick(grid, KEY.Key_Right, SHIFT)
    qtbot.keyClick(grid, KEY.Key_Down, SHIFT)
    qtbot.keyClick(grid, KEY.Key_N)
    found = windows_of(document.data.availability, "008")
    assert [w for w in found if not w.available] == [
        Window(4, 600, 660, False),
        Window(5, 600, 660, False),
    ]
    qtbot.keyClick(grid, KEY.Key_Delete)
    assert windows_of(document.data.availability, "008") == (Window(2, 480, 1080, True),)


def test_escape_drops_a_stroke(panel, document):
    grid = panel.grid
    QTest.mousePress(grid, LEFT, pos=grid.place_of(0, 480).toPoint())
    QTest.keyClick(grid, KEY.Key_Escape)
    QTest.mouseRelease(grid, LEFT, pos=grid.place_of(0, 900).toPoint())
    assert not document.undo_stack.canUndo()


def test_a_stroke_is_for_all_chosen_people_and_says_which_only_some_have(panel, document):
    panel.show_people(["008", "009"])
    assert "2 people" in panel._note.text()
    place = next(w for w in panel.grid._partly)
    assert (place, panel.grid._everywhere) == (Window(2, 480, 1080, True), ())
    drag(panel.grid, (2, 480), (2, 1050))
    for person in ("008", "009"):
        assert windows_of(document.data.availability, person) == (Window(2, 480, 1080, True),)
    assert panel.grid._everywhere == (Window(2, 480, 1080, True),)


def test_the_tool_says_what_is_painted_and_nights_reach_into_the_morning(panel, document, qtbot):
    qtbot.mouseClick(panel.tools[1], LEFT)
    assert panel.grid._last_minute == 32 * 60  # the night ends at 07:00
    drag(panel.grid, (6, 1320), (6, 1440 + 390))
    assert document.data.availability[-1] == AvailabilityRow("008", 1320, 420, False, weekday=6)


def test_a_single_day_is_added_for_all_and_removed(panel, document, qtbot):
    days = panel.exceptions
    panel.show_people(["008", "009"])
    days.day.setDate(QDate(2026, 12, 9))
    days.start.show_minute(600)
    days.end.show_minute(720)
    qtbot.mouseClick(days.add_button, LEFT)
    added = AvailabilityRow("008", 600, 720, False, date=date(2026, 12, 9))
    assert added in document.data.availability
    assert days.list.model.rowCount() == 3
    days.list.table.selectRow(0)
    assert days.list.selected == [EXCEPTION]
    qtbot.keyClick(days.list.table, KEY.Key_Delete)
    assert EXCEPTION not in document.data.availability
    assert added in document.data.availability


def test_while_a_roster_is_built_nothing_can_be_painted(panel, document, window):
    window.context.set_building(True)
    drag(panel.grid, (0, 480), (0, 600))
    assert not panel.exceptions.add_button.isEnabled()
    window.context.set_building(False)
    assert not document.undo_stack.canUndo()


def test_every_word_changes_with_the_language_and_tips_say_the_time(panel):
    place = panel.grid._place_at(panel.grid.place_of(2, 500))
    assert panel.grid.tip_of(place) == "Wed 08:00–08:30\navailable (Wed 08:00–18:00)"
    LANGUAGE.switch("zh")
    assert panel.grid.tip_of(place).startswith("周三 08:00–08:30")
    assert panel.grid._place_at(panel.grid.mapFromGlobal(QPoint(-9, -9)).toPointF()) is None
